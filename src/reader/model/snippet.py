"""The sentence of a text in which the words of a query stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from reader.model.fold import UNSPACED, folded_with_places, without_accents
from reader.model.lazy_pattern import lazy_pattern
from reader.model.query import Field
from reader.model.record import record
from reader.model.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.model.query import Query, Term

Span = tuple[int, int]
"""Start and end, in characters."""

_PIECE: Final = lazy_pattern(rf"[{UNSPACED}]+|(?:(?![{UNSPACED}])[^\W_])+")
_UNSPACED_ONE: Final = lazy_pattern(f"[{UNSPACED}]")
_AT_START: Final = rf"(?:(?<![^\W_])|(?<=[{UNSPACED}]))"
_AT_END: Final = rf"(?:(?![^\W_])|(?=[{UNSPACED}]))"


@record(frozen=True, slots=True)
class Snippet:
    """A sentence with what was looked for in it."""

    part: int
    """Number of the text that it stands in."""
    start: int
    """Where it begins in that text."""
    sentence: str
    hits: tuple[Span, ...]
    """In the sentence, in their order, apart from each other; at least one."""


class Wanted:
    """The words of a query, ready to be looked for as the index of words finds them."""

    def __init__(self, query: Query) -> None:
        wanted = [term for term in query.terms if term.field is Field.WORDS and not term.is_negated]
        pieces = [(term, _PIECE.findall(without_accents(term.value))) for term in wanted]
        self._patterns = [
            (found[0].lower(), re.compile(_expression(found, term), re.IGNORECASE))
            for term, found in pieces
            if found
        ]

    def spans(self, text: str) -> list[Span]:
        """Give where any of the words stand, in their order, apart from each other."""
        apart: list[Span] = []
        for start, end in sorted(span for spans in self._spans_of_each(text) for span in spans):
            if apart and start < apart[-1][1]:
                apart[-1] = apart[-1][0], max(end, apart[-1][1])
            else:
                apart.append((start, end))
        return apart

    def snippet(self, texts: Iterable[str]) -> Snippet | None:
        """Give the first sentence that has the most of the words; None where none has one."""
        best, most = None, 0
        for part, text in enumerate(texts):
            each = [[start for start, _ in spans] for spans in self._spans_of_each(text) if spans]
            if len(each) <= most:
                continue
            for start, end in sentences(text):
                count = sum(bisect_left(at, start) < bisect_left(at, end) for at in each)
                if count > most:
                    best, most = (part, text, start, end), count
                if most == len(each):
                    break
            if most == len(self._patterns):
                break
        return self._made(*best) if best else None

    def _made(self, part: int, text: str, start: int, end: int) -> Snippet:
        sentence = text[start:end]
        return Snippet(part, start, sentence, tuple(self.spans(sentence)))

    def _spans_of_each(self, text: str) -> list[list[Span]]:
        plain = without_accents(text)
        each = self._matches(plain)
        if plain == text or not any(each):
            return each
        plain, places = folded_with_places(text)  # slow, and most texts have no hit
        return [[(places[a], places[b]) for a, b in spans] for spans in self._matches(plain)]

    def _matches(self, plain: str) -> list[list[Span]]:
        small = plain.lower()
        if len(small) != len(plain):  # a small letter may be two
            return [[found.span() for found in p.finditer(plain)] for _, p in self._patterns]
        return [_found(first, pattern, small, plain) for first, pattern in self._patterns]


def _found(first: str, pattern: re.Pattern[str], small: str, plain: str) -> list[Span]:
    """Give where a pattern matches; to look for its first word is many times as fast as to ask it.

    Args:
        first: what the pattern begins with, in small letters.
        pattern: whatever the size of letters.
        small: the text in small letters, as long as it is.
        plain: the text.
    """
    spans: list[Span] = []
    at = small.find(first)
    while at >= 0:
        match = pattern.match(plain, at)
        if match:
            spans.append(match.span())
        at = small.find(first, match.end() if match else at + 1)
    return spans


def _expression(pieces: Iterable[str], term: Term) -> str:
    """Give a regular expression for words that follow each other, whatever signs part them."""
    expression, was_unspaced = "", True
    for number, piece in enumerate(pieces):
        unspaced = _UNSPACED_ONE.match(piece) is not None
        if number:
            expression += r"[\W_]*" if unspaced or was_unspaced else r"[\W_]+"
        elif not unspaced:
            expression += _AT_START
        expression += re.escape(piece)
        was_unspaced = unspaced
    return expression if was_unspaced or term.is_beginning else expression + _AT_END


def shortened(snippet: Snippet, most: int) -> tuple[str, Sequence[Span]]:
    """Give a sentence and its hits cut to at most so many characters around the first hit."""
    text, (first, end) = snippet.sentence, snippet.hits[0]
    if len(text) <= most:
        return text, snippet.hits
    start = max(0, min(first - (most - (end - first)) // 2, len(text) - most))
    stop = start + most
    before, after = "\u2026" if start else "", "\u2026" if stop < len(text) else ""
    shift = start - len(before)
    hits = [(a - shift, min(b, stop) - shift) for a, b in snippet.hits if start <= a < stop]
    return f"{before}{text[start:stop]}{after}", hits
