"""How long an article takes to read.

Rates aloud: Trauzettel-Klosinski and Dietz 2012 (IReST, doi:10.1167/iovs.11-8284). Silent reading
is faster by 238 to 183 words a minute: Brysbaert 2019 (doi:10.1016/j.jml.2019.104047).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.blocks import Code, Figure, block_text, entries_of
from reader.model.lazy_pattern import lazy_pattern
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.blocks import Block
    from reader.model.document import Document

SECONDS_A_CHARACTER_ALOUD: Final = 0.068
"""Mean of 14 alphabetic languages (IReST)."""
CHARACTERS_A_MINUTE_ALOUD: Final = {"ar": 612, "zh": 255, "he": 833, "ja": 357}
"""Languages that IReST measured far from that mean."""
SILENT: Final = 183 / 238
"""Silent reading takes this share of the time that reading aloud takes."""
CODE_FACTOR: Final = 2
"""Code is read at half the speed."""
FIRST_PICTURE_SECONDS: Final = 12
"""For the first picture; one second less for each next, never less than `LEAST_PICTURE_SECONDS`."""
LEAST_PICTURE_SECONDS: Final = 3

USUAL_WORDS_A_MINUTE: Final = 238
"""Of silent reading, in English (Brysbaert): what an own rate is held against, in any language."""

_LINES_AT_ONCE: Final = 200
"""Lines that are counted as one text: each by itself costs half as much again."""
_OTHER_SPACE: Final = lazy_pattern(r"[^\S ]")


@record(frozen=True, slots=True)
class ReadingTime:
    """What the badge says, and the counts that it rests on."""

    seconds: int
    """At the language's usual silent speed, rounded half up; 0 where there is nothing to read."""
    minutes: int
    """Of `seconds`, rounded half up; at least 1 unless there is nothing to read."""
    words: int
    """Runs between white space, of body and captions."""
    characters: int
    """Without white space, of body and captions; the headline is not counted."""


_own_share = 1.0


def read_at(words_a_minute: int | None) -> None:
    """Have the screens say how long it takes one who reads so many words; None for the usual."""
    global _own_share  # noqa: PLW0603 - one person reads, at one rate
    _own_share = USUAL_WORDS_A_MINUTE / words_a_minute if words_a_minute else 1.0


def own_seconds(seconds: float) -> float:
    """Give the seconds that the person before the screen takes for what usually takes so many."""
    return seconds * _own_share


def own_minutes(time: ReadingTime) -> int:
    """Give the minutes that the person before the screen takes, rounded as `minutes` is."""
    if _own_share == 1 or not time.seconds:
        return time.minutes
    return max(1, _half_up(own_seconds(time.seconds) / 60))


def seconds_a_character(language: str | None) -> float:
    """Give the silent rate of a language (BCP 47), or of the alphabetic mean."""
    rate = CHARACTERS_A_MINUTE_ALOUD.get((language or "").partition("-")[0].lower())
    return (60 / rate if rate else SECONDS_A_CHARACTER_ALOUD) * SILENT


def reading_time(document: Document) -> ReadingTime:
    """Estimate the time that an article takes, from what there is to read in it."""
    words, plain, code, pictures = _counts(document.blocks)
    if not (plain or code or pictures):
        return ReadingTime(0, 0, 0, 0)
    exact = (plain + code * CODE_FACTOR) * seconds_a_character(document.language)
    seconds = max(1, _half_up(exact + picture_seconds(pictures)))
    return ReadingTime(seconds, max(1, _half_up(seconds / 60)), words, plain + code)


def picture_seconds(pictures: int) -> int:
    """Give the seconds that are spent on so many pictures."""
    return sum(
        max(LEAST_PICTURE_SECONDS, FIRST_PICTURE_SECONDS - number) for number in range(pictures)
    )


def _counts(blocks: Sequence[Block]) -> tuple[int, int, int, int]:
    words = plain = code = pictures = 0
    lines: list[str] = []
    for block in entries_of(blocks):
        if isinstance(block, str):
            lines.append(block)
            continue
        runs, characters = _words_and_characters(block_text(block))
        words += runs
        if isinstance(block, Code):
            code += characters
        else:
            plain += characters
        if isinstance(block, Figure) and block.image:
            pictures += 1
    for first in range(0, len(lines), _LINES_AT_ONCE):
        runs, characters = _words_and_characters(" ".join(lines[first : first + _LINES_AT_ONCE]))
        words += runs
        plain += characters
    return words, plain, code, pictures


def _words_and_characters(text: str) -> tuple[int, int]:
    """Count without taking apart what is parted by single blanks, as nearly all text is."""
    text = text.strip()
    has_double_blanks = text.rfind("  ") >= 0  # two letters are found sooner from the end
    if not text or has_double_blanks or _has_other_space(text):
        words = text.split()
        return len(words), sum(map(len, words))
    blanks = text.count(" ")
    return blanks + 1, len(text) - blanks


def _has_other_space(text: str) -> bool:
    if text.isascii():
        return "\n" in text or "\t" in text
    return _OTHER_SPACE.search(text) is not None


def _half_up(number: float) -> int:
    return int(number + 0.5)
