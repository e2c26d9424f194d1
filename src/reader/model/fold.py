"""Letters without their accents, so that what is typed without them is found."""

from __future__ import annotations

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]")
"""Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic.

Indic vowel signs are letters.
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
