"""Words and sentences of a text, as a person selects them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff]|[^\\W\u3040-\u30ff\u3400-\u9fff]+|[^\\w\\s]+"
)
"""A word, or signs in a row; each Han character and kana is a word of its own."""
_END: Final = re.compile(
    r"(?:[!?…]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bProf)\.)+"
    "[\"'”’»)\\]]*(?=\\s+[^a-zà-öø-ÿ\\s])"
    "|[。\uff01\uff1f]+[」』\uff09]*|\n"
)
"""Where a sentence ends.

Before a small letter a full stop only ends an abbreviation, and after a capital one, or that and
one more, an initial or a title.
"""


def next_word(text: str, offset: int) -> int | None:
    """Give where the next word after a place begins; None where none does."""
    return next((word.start() for word in _WORD.finditer(text) if word.start() > offset), None)


def word_before(text: str, offset: int) -> int | None:
    """Give where the word that began last before a place begins; None where none did."""
    starts = [word.start() for word in _WORD.finditer(text, 0, offset)]
    return starts[-1] if starts else None


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Give start and end of the word at a place; an empty stretch between two words."""
    for word in _WORD.finditer(text):
        if word.start() <= offset < word.end():
            return word.span()
    return offset, offset


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Give start and end of the sentence at a place, without the white space around it."""
    start, end = 0, len(text)
    for start, end in _cuts(text):  # noqa: B007 - the last one holds the end of the text too
        if end > offset:
            break
    return _trimmed(text, start, end)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence in turn, without the white space around it."""
    for start, end in _cuts(text):
        yield _trimmed(text, start, end)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _END.finditer(text):
        yield start, found.end()
        start = found.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    sentence = text[start:end]
    start += len(sentence) - len(sentence.lstrip())
    return start, max(start, end - (len(sentence) - len(sentence.rstrip())))
