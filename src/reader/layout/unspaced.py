"""Where to cut text that parts no words by spaces: Thai, Lao, Burmese and Khmer, by the letters.

There is no dictionary. A line is best cut where a syllable surely begins: before a vowel that is
written first, after a sign that ends a word, before a Burmese consonant that neither closes nor is
stacked, and where the kind of signs changes. Second comes what follows a sign that ends a syllable,
and a consonant that carries a vowel, a tone or a subscript. A bare consonant may close the syllable
before it: only what fits on no line is cut there, and before a closing or after an opening sign
only where nothing else is left.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from operator import itemgetter
from typing import Final

from reader.layout.clusters import LEADING, cuts

_NO_SPACES: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f]")
_WORD_ENDING: Final = frozenset("\u0e2f\u0e46\u0eaf\u0ec6\u17d7")
"""Signs of abbreviation and of repetition."""
_ENDING: Final = frozenset("\u0e30\u0e33\u0eb0\u0eb3\u17c7\u17c8\u17cb")
"""Vowels and signs after which a syllable has ended."""
_BURMESE: Final = re.compile("[\u1000-\u102a\u103f](?!\u1037?[\u1039\u103a])")
"""A letter of Burmese that begins a syllable."""
_CARRYING: Final = re.compile(
    "[\u0e01-\u0e2e][\u0e31-\u0e3a\u0e30\u0e47-\u0e4b\u0e4d]"
    "|[\u0e81-\u0eae][\u0eb0-\u0ebd\u0ec8-\u0ecb\u0ecd]"
    "|[\u1780-\u17b3][\u17b6-\u17c5\u17d2]"
)
"""A consonant with a vowel, a tone or a subscript of its own."""
_SECOND: Final = re.compile(
    "[\u0e01-\u0e2e][\u0e23\u0e25\u0e27]|\u0e2b.|[\u0e81-\u0eae][\u0ea5\u0ea7]"
)
"""Two consonants of which the second hardly begins a syllable."""

_SURE, _LIKELY, _DOUBTFUL, _NEVER = range(4)


def lacks_spaces(text: str) -> bool:
    """Say whether a text is of a script that parts no words by spaces."""
    return _NO_SPACES.search(text) is not None


def best_cut(text: str, room: int, *, must: bool) -> int:
    """Give where a text is best cut within a room of so many characters; 0 for nowhere.

    Args:
        text: of a script that parts no words by spaces.
        room: characters that may stand before the cut.
        must: whether something has to stand there, well cut or not.
    """
    within = cuts(text[: room + 1])
    if not within:
        return (cuts(text) or [len(text)])[0] if must else 0
    middle = bisect_left(within, room / 2)
    rank, place = _best(text, within[middle:])
    if rank > _LIKELY:
        rank, place = min((rank, place), _best(text, within[:middle]), key=itemgetter(0))
    return place if must or rank <= _LIKELY else 0


def _best(text: str, places: list[int]) -> tuple[int, int]:
    """Give the rank of the best place and the last place that has it."""
    best = _NEVER + 1, 0
    for place in reversed(places):
        rank = _rank(text, place)
        if rank < best[0]:
            best = rank, place
        if rank == _SURE:
            break
    return best


def _rank(text: str, place: int) -> int:
    """Judge a place between two clusters."""
    before, after = text[place - 1], text[place]
    if not _is_word(after) or unicodedata.category(before) in {"Ps", "Pi", "Zs"}:
        return _NEVER
    is_letter = _is_letter(before), _is_letter(after)
    if not all(is_letter):
        return _SURE if any(is_letter) else _NEVER
    if after in LEADING or before in _WORD_ENDING or _BURMESE.match(text, place):
        return _SURE
    if before in _ENDING:
        return _LIKELY
    carries = _CARRYING.match(text, place) and not _SECOND.match(text, place - 1)
    return _LIKELY if carries else _DOUBTFUL


def _is_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LMN"


def _is_letter(sign: str) -> bool:
    """Say whether a sign is a letter or a mark of these scripts; a figure is not."""
    return _NO_SPACES.match(sign) is not None and unicodedata.category(sign) != "Nd"
