"""Where a text may be cut at all: between what a reader takes for characters.

Imported when a text that is not plain Latin does not fit as it is.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from reader.layout.cells import widths

_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_VIRAMA: Final = 9
"""Canonical combining class of the signs that join two consonants into one."""
_FOLLOWING: Final = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ec6")
"""Thai and Lao vowels and signs that belong to what stands before them."""
_LEADING: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Thai and Lao vowels that belong to what follows them."""
_NO_SPACES: Final = (range(0xE00, 0xF00), range(0x1000, 0x10A0), range(0x1780, 0x1800))
"""Thai, Lao, Burmese and Khmer: scripts that part no words by spaces."""


def cuts(text: str) -> list[int]:
    """Give the places between two clusters, in order; neither start nor end of the text."""
    found: list[int] = []
    flags = 0
    for place, (character, width) in enumerate(zip(text, widths(text), strict=True)):
        is_flag = ord(character) in _FLAG_LETTERS
        flags = flags + 1 if is_flag else 0
        if not place:
            continue
        before = text[place - 1]
        if not (
            not width
            or (before == "\u200d" and _joins(text[place - 2 : place - 1]))
            or (is_flag and flags % 2 == 0)
            or character in _FOLLOWING
            or before in _LEADING
            or unicodedata.category(character) in {"Mc", "Me", "Mn"}
            or unicodedata.combining(before) == _VIRAMA
        ):
            found.append(place)
    return found


def _joins(character: str) -> bool:
    """Say whether a joiner after a character joins it: an emoji, a virama; no letter, no mark."""
    return bool(character) and unicodedata.category(character) in {"So", "Sk", "Mn", "Mc"}


def lacks_spaces(text: str) -> bool:
    """Say whether a text is of a script that parts no words by spaces."""
    return any(ord(character) in letters for character in text for letters in _NO_SPACES)
