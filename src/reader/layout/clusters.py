"""Where a line may be cut at all: between what a reader takes for characters.

Imported when a text that is not plain Latin does not fit as it is.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from reader.layout.cells import JOINER, widths
from reader.model.clusters import boundaries

_VIRAMA: Final = 9
"""Canonical combining class of the signs that join two consonants into one."""
_PARTING: Final = frozenset("\u0e3a\u0eba\u103a")
"""Signs of that class that join nothing: they end a syllable."""
_FOLLOWING: Final = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ec6")
"""Thai and Lao vowels and signs that belong to what stands before them."""
LEADING: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Thai and Lao vowels that belong to what follows them."""


def cuts(text: str) -> list[int]:
    """Give the places between two clusters, in order; neither start nor end of the text.

    A syllable of Thai or Lao stays with its written vowels, an Indic conjunct is whole, and nothing
    that takes no cell comes first.
    """
    cells = list(widths(text))
    return [place for place in boundaries(text) if cells[place] and not _holds(text, place)]


def _holds(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before == JOINER:
        before = text[place - 2 : place - 1] or JOINER
    return after in _FOLLOWING or before in LEADING or _is_virama(before)


def _is_virama(sign: str) -> bool:
    return unicodedata.combining(sign) == _VIRAMA and sign not in _PARTING
