"""Patterns that find the words of a passage, however white space stands between them by now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.anchor import QuotedPlace


def at_words(pattern: str, quote: QuotedPlace) -> re.Pattern[str]:
    """Find no part of a longer word where the passage began and ended with a word."""
    first, last = quote.exact[0], quote.exact[-1]
    if _parts_words(first) and not quote.prefix[-1:].isalnum():
        pattern = rf"(?<!\w){pattern}"
    if _parts_words(last) and not quote.suffix[:1].isalnum():
        pattern = rf"{pattern}(?!\w)"
    return re.compile(pattern)


def _parts_words(letter: str) -> bool:
    """Say whether a letter is of a script that parts words: most of them, before Thai."""
    return letter.isalnum() and letter < "\u0e00"


def spaced(text: str) -> str:
    r"""Find a text with any white space where it has some, or none where a line of it ends."""
    parts = re.split(r"(\s+)", text.strip())
    pattern = [
        re.escape(part) if number % 2 == 0 else r"\s*" if "\n" in part else r"\s+"
        for number, part in enumerate(parts)
    ]
    return "".join(pattern)


def broken(text: str) -> str:
    """Find a text in which lines or paragraphs end where it had no white space at all."""
    words = ["\n?".join(map(re.escape, word)) for word in text.split()]
    return (r"\s*" if "\n" in text else r"\s+").join(words)
