# ruff: noqa: RUF001 - signs and letters that are alike are the matter
"""How letters are compared when a person looks for words in a text, sign by sign."""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import Final

from reader.model.lazy_pattern import lazy_pattern

_IGNORED: Final = lazy_pattern(
    "[\xad\u061c\u0640\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
    "\U000e0100-\U000e01ef]"
)
"""What nobody types: soft hyphens, joiners, marks of direction, selectors, the Arabic stretch."""
_ALIKE: Final = {
    **dict.fromkeys("‘’‚‛ʼ′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
"""Signs that the keyboard has one of."""
_ACCENTS: Final = lazy_pattern(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0655\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
"""Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels and hamzas of Arabic.

Indic vowel signs and what gives kana their voice are parts of letters.
"""
_PLAIN: Final = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H"}
    | {"ŧ": "t", "Ŧ": "T", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS"}
)
"""Letters whose accent is a part of them."""
_NOT_ASCII: Final = lazy_pattern("[^\0-\x7f]+")


class Folding(dict[int, str]):
    """What each character is compared as; it is looked up once a character.

    Full and half width, ligatures, typographic quotes and dashes are as they are typed; blanks of
    any kind are spaces; what takes no room is left out.
    """

    def __init__(self, *, case: bool, accents: bool) -> None:
        """Say what makes no difference: the size of letters, their accents."""
        self._case = case
        self._accents = accents

    def __missing__(self, code: int) -> str:
        folded = self[code] = self._folded(chr(code))
        return folded

    def fold(self, text: str) -> str:
        """Give a text as it is compared."""
        folded = _NOT_ASCII.sub(lambda run: run[0].translate(self), text)
        if not (folded.isascii() or unicodedata.is_normalized("NFD", folded)):
            folded = unicodedata.normalize("NFD", folded)  # marks in another order
        return folded.lower() if self._case else folded

    def offsets(self, text: str) -> list[int]:
        """Give where in the folded text each character of a text stands; the last is its end."""
        offsets: list[int] = []
        at = folded = 0
        for run in _NOT_ASCII.finditer(text):
            until = folded + run.start() - at
            offsets.extend(range(folded, until))
            lengths = map(len, map(self.__getitem__, map(ord, run[0])))
            offsets.extend(accumulate(lengths, initial=until))
            at, folded = run.end(), offsets.pop()
        offsets.extend(range(folded, folded + len(text) - at + 1))
        return offsets

    def _folded(self, character: str) -> str:
        if character.isspace():
            return " "
        if _IGNORED.match(character):
            return ""
        if character in _ALIKE:
            return _ALIKE[character]
        parts = unicodedata.normalize("NFKD", character)
        if parts.startswith(" "):
            parts = character  # an accent alone
        parts = self._without_accents(parts)
        if self._case:
            parts = unicodedata.normalize("NFKD", parts.casefold())
        return self._without_accents(parts)

    def _without_accents(self, text: str) -> str:
        return _ACCENTS.sub("", text).translate(_PLAIN) if self._accents else text
