"""Words and sentences of a text, as a person selects them."""

from __future__ import annotations

import re
from typing import Final

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
    for found in _END.finditer(text):
        if found.end() > offset:
            end = found.end()
            break
        start = found.end()
    sentence = text[start:end]
    start += len(sentence) - len(sentence.lstrip())
    return start, max(start, end - (len(sentence) - len(sentence.rstrip())))
