"""Letters as they are compared: without accents, so that what is typed without them is found."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3040-\u30ff"
    "\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\uff66-\uffdc\U00020000-\U0003ffff"
)
"""Letters after which a word need not end in a blank: from Thai to Khmer, and of East Asia."""

_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]"
)
"""Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic.

Indic vowel signs are letters, and the hyphen of Hebrew parts words.
"""


def without_accents(text: str) -> str:
    """Give a text without accents; other marks stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def base_letter(character: str) -> str:
    """Give a letter without its accents; marks that stand alone are nothing."""
    if character.isascii():
        return character
    kept = _ACCENTS.sub("", unicodedata.normalize("NFD", character))
    return unicodedata.normalize("NFC", kept)


def folded(text: str) -> str:
    """Give a text without accents and capitals, for comparing."""
    return without_accents(text).casefold()


def folded_with_places(text: str) -> tuple[str, list[int]]:
    """Take off accents, and say where each character that is left stood.

    The last entry is the end of the text.
    """
    pieces: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        base = base_letter(character)
        pieces.append(base)
        places.extend([place] * len(base))
    places.append(len(text))
    return "".join(pieces), places
