"""What a reader takes for one character: the extended grapheme clusters of UAX #29.

Vowel signs of Burmese stay with their letter, where the rules part them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import Final

from reader.model.lazy_pattern import lazy_pattern

_SIGNS: Final = {
    "j": "\u200d",
    "F": "\U0001f1e6-\U0001f1ff",
    "P": "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2\U000111c3"
    "\U000113d1\U0001193f\U00011941\U00011a84-\U00011a89\U00011d46\U00011f02",
    "K": "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6",
    "E": "\u200c\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f",
    "S": "\u0e33\u0eb3",
    "L": "\u1100-\u115f\ua960-\ua97c",
    "V": "\u1160-\u11a7\ud7b0-\ud7c6",
    "T": "\u11a8-\u11ff\ud7cb-\ud7fb",
    "C": "\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0995-\u09b9\u09dc-\u09df\u09f0\u09f1"
    "\u0a95-\u0ab9\u0af9\u0b15-\u0b39\u0b5c-\u0b5f\u0b71\u0c15-\u0c39\u0c58-\u0c5a\u0d15-\u0d3a"
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081"
    "\u108e\u1780-\u17b3\u1a20-\u1a54\u1b0b\u1b0c\u1b13-\u1b33\u1b45-\u1b4c\u1b83-\u1ba0\u1bae"
    "\u1baf\u1bbb-\u1bbd\ua989-\ua98b\ua98f-\ua9b2\uaae0-\uaaea",
    "G": "\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u21ff\u2300-\u23ff\u24c2\u25a0-\u2700"
    "\u2702-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\U0001fc00-\U0001fffd",
}
"""Characters of each class that Python's tables do not tell, by the class's sign.

The first that has a character is right: j the joiner, F letters of flags, P what belongs to what
follows it, K what joins the two C consonants beside it, E and S marks, L V T letters of Hangul,
G pictographs. Source: GraphemeBreakProperty and Indic_Conjunct_Break of Unicode 17.
"""
_BY_CATEGORY: Final = {
    **dict.fromkeys(("Mn", "Me"), "E"),
    "Mc": "S",
    **dict.fromkeys(("Cc", "Cf", "Zl", "Zp", "Cs"), "X"),
}
_HANGUL: Final = range(0xAC00, 0xD7A4)


class _Classes(dict[int, str]):
    """The sign of each character's class, looked up once a character."""

    def __missing__(self, code: int) -> str:
        sign = self[code] = _sign(code)
        return sign


def _sign(code: int) -> str:
    character = chr(code)
    if character in "\r\n":
        return "rn"["\r\n".index(character)]
    if code in _HANGUL:
        return "W" if (code - _HANGUL.start) % 28 else "H"  # with a last consonant, or without
    for sign, characters in _SIGNS.items():
        if re.match(f"[{characters}]", character):
            return sign
    return _BY_CATEGORY.get(unicodedata.category(character), "a")


_CLASSES: Final = _Classes()
_CLUSTER: Final = lazy_pattern(
    "rn|[rnX]"  # GB3, 4, 5
    "|P*(?:"  # GB9b
    "L*(?:V+|HV*|W)T*|L+|T+"  # GB6, 7, 8
    "|FF|G(?:E*jG)*|C(?:[Ej]*K[KEj]*C)*"  # GB9c, 11, 12, 13
    "|[^rnX])[EjSK]*"  # GB9, 9a
)
_APART: Final = frozenset("aCGHW")
"""Classes that are each a cluster of its own beside one another."""
_REACH: Final = 64
"""Characters at each side that are looked at for the edges of one cluster; an even number, for
flags stand beside each other."""


def boundaries(text: str) -> list[int]:
    """Give the places between two clusters, in order; neither start nor end of the text."""
    return [found.end() for found in _CLUSTER.finditer(text.translate(_CLASSES))][:-1]


def cluster_at(text: str, place: int) -> tuple[int, int]:
    """Give start and end of the cluster that a character is part of."""
    if _APART.issuperset(text[max(place - 1, 0) : place + 2].translate(_CLASSES)):
        return place, place + 1
    first = max(0, place - _REACH)
    window = text[first : place + _REACH]
    stops = [0, *boundaries(window), len(window)]
    number = bisect_right(stops, place - first)
    return first + stops[number - 1], first + stops[number]
