"""The place (and agency) that a news text opens with."""
# ruff: noqa: RUF001, SIM905 - pages use all dashes; a table reads better as words

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST: Final = 70
"""Characters of a dateline."""
_SEARCHED: Final = 12
"""Paragraphs from the start that tell whether capitals and a colon label speakers."""
_LATEST: Final = 3
"""Paragraphs from the start of which one opens with the dateline, if there is any."""
_MOST_WORDS: Final = 8
_FEWEST_CAPITALS: Final = 3

_END: Final = lazy_pattern(r"(?P<colon>\s?[:：]\s?)|(?P<dash>\s?[–—]\s?|\s?--\s?|\s?\.?-\s)")
_SIGNED: Final = lazy_pattern(r"[^()]{2,50}\([^\W\d_][^()\d]{1,29}\)")
_IN_BRACKETS: Final = lazy_pattern(r"\([^()]*\)")
_SITE: Final = lazy_pattern(r"\w{2,20}\.(?:com|co|id|co\.id|net|org|news|tv)\b", re.IGNORECASE)
_PARTS: Final = lazy_pattern(r"[ ,/()-]+")
_BARE: Final = lazy_pattern(r"[^\W\d_]+(?: [^\W\d_]+)?")
_BARE_LANGUAGES: Final = frozenset({"id", "ms"})
_OPENING_MARKS: Final = tuple("“\"«„‘'(")
_CHINESE: Final = r"[（(【]?([\u4e00-\u9fff]{2,14}\d{1,2}(?:月\d{1,2})?日[电電讯訊])"
"""Compiled for Chinese only: its set of characters takes as long as all other patterns here."""
_NO_PLACE: Final = frozenset(
    "warning note update updated important notice attention tip tips spoiler alert disclaimer"
    " faq question answer example summary abstract background introduction conclusion results"
    " methods tldr pros cons edit breaking exclusive opinion analysis review interview figure"
    " table step part chapter catatan penting hinweis achtung fazit attention mise nota aviso"
    " the this all".split()
)


def find_dateline(lines: Iterable[str], language: str | None) -> tuple[int, str] | None:
    """Give the dateline that one of the first paragraphs opens with, and that paragraph's number.

    Args:
        lines: paragraphs in reading order, stripped; only the first ones are looked at.
        language: BCP 47; in Indonesian and Malay a place alone and a hyphen make a dateline.
    """
    first = list(islice(lines, _SEARCHED))
    if sum(_label(line) is not None for line in first) > 1:
        return None
    for number, line in enumerate(first[:_LATEST]):
        place = _dateline(line, language)
        if place:
            return number, place
    return None


def _label(line: str) -> str | None:
    """Give what stands in capitals before a colon: of several, each is a speaker."""
    end = _END.search(line, 0, _LONGEST)
    if not end or not end["colon"]:
        return None
    label = line[: end.start()]
    return label if _opens_in_capitals(label) else None


def _dateline(line: str, language: str | None) -> str | None:
    if language == "zh":
        chinese = re.match(_CHINESE, line)
        return chinese[1] if chinese else None
    end = _END.search(line, 2, _LONGEST)
    start = line[end.end() : end.end() + 1] if end else ""
    if not end or not (start.isalnum() or start in _OPENING_MARKS):
        return None
    place = line[: end.start()].strip()
    is_site = _SITE.search(place) is not None
    if not _may_be_place(place, is_site=is_site):
        return None
    signed = _opens_in_capitals(place) or _SIGNED.fullmatch(place)
    if signed or (is_site and end["dash"]):
        return place
    is_bare = language in _BARE_LANGUAGES and end["dash"] and start.isupper()
    return place if is_bare and _BARE.fullmatch(place) else None


def _may_be_place(text: str, *, is_site: bool) -> bool:
    """Tell whether all words are names, sites or dates, and none is "Note" or the like."""
    words = [word for word in _PARTS.split(_IN_BRACKETS.sub("", text)) if word]
    if not 0 < len(words) <= _MOST_WORDS or _NO_PLACE & {word.casefold() for word in words}:
        return False
    return is_site or all(word[0].isupper() or word[0].isdigit() for word in words)


def _opens_in_capitals(place: str) -> bool:
    first = _PARTS.split(place, maxsplit=1)[0]
    return len(first) >= _FEWEST_CAPITALS and first.isupper() and first.isalpha()
