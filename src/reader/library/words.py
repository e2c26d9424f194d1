"""Text as the index of words takes it: without accents, and scripts without spaces in pairs."""

from __future__ import annotations

from typing import Final

from reader.model.fold import UNSPACED, without_accents
from reader.model.lazy_pattern import lazy_pattern

_UNSPACED: Final = lazy_pattern(f"[{UNSPACED}]+")
"""Runs of scripts in which no blank ends a word."""


def indexed_text(text: str) -> str:
    """Give a text with each unspaced run as its overlapping pairs, and its last sign alone.

    FTS5's own tokenizer takes such a run for one word, so that nothing within it is found; as
    pairs, any part of the run is a row of words. The last sign alone lets one sign be found by
    the words that it begins.
    """
    text = without_accents(text)
    if text.isascii():
        return text
    return _UNSPACED.sub(lambda run: f" {_pairs(run[0])} {run[0][-1]} ", text)


def phrase(typed: str, *, is_beginning: bool = False) -> str:
    """Give what a person typed as one expression of FTS5: its words, one right after the other.

    Args:
        typed: one word or several.
        is_beginning: whether the last word may go on.
    """
    runs = _UNSPACED.sub(
        lambda run: f" {run[0]} ", without_accents(typed).replace('"', " ")
    ).split()
    if not runs:
        return '""'
    *before, last = runs
    words = [f"{_pairs(run)} {run[-1]}" if _UNSPACED.fullmatch(run) else run for run in before]
    words.append(_pairs(last) if _UNSPACED.fullmatch(last) else last)
    opens = is_beginning or (len(last) == 1 and _UNSPACED.fullmatch(last) is not None)
    return f'"{" ".join(words)}"{"*" if opens else ""}'


def _pairs(run: str) -> str:
    return " ".join(run[at : at + 2] for at in range(max(1, len(run) - 1)))
