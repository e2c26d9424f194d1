"""Find words in an article, as a person types them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from reader.model.blocks import block_text, entries_of
from reader.model.lazy_pattern import lazy_pattern
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model.blocks import Block
    from reader.model.folding import Folding


@record(frozen=True, slots=True, order=True)
class Hit:
    """One place where a pattern stands."""

    block: int
    start: int
    """In characters of the block's text."""
    end: int


class Pattern:
    """What a person looks for.

    Smart case: a pattern without capitals finds capitals too. Accents likewise: a pattern without
    accents finds letters with them, one with accents finds them as typed. Blanks of the pattern
    stand for any run of white space, so a line's break hides nothing. Nothing is found that is only
    a part of what a reader takes for one character. Hits do not overlap.
    """

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self._folds_case = typed == typed.lower()
        plain = _folding(case=self._folds_case, accents=True)
        exact = _folding(case=self._folds_case, accents=False)
        self._folding = plain if plain.fold(typed) == exact.fold(typed) else exact
        words = self._folding.fold(typed).split()
        self._first = words[0] if words else ""
        self._is_ascii = all(map(str.isascii, words))
        self._expression = lazy_pattern(r"\s+".join(map(re.escape, words)))

    def hits(self, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Give the hits in reading order; none for a pattern of blanks."""
        if not self._first:
            return
        for number, block in enumerate(entries_of(blocks)):
            text = block if isinstance(block, str) else block_text(block)
            for start, end in self.spans(text):
                yield Hit(number, start, end)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Give the stretches of a text that match, as start and end."""
        if not self._first:
            return []
        if not text.isascii():
            folded = self._folding.fold(text)
            return self._whole_spans(text, folded) if self._first in folded else []
        plain = text.lower() if self._folds_case else text
        if not self._is_ascii or self._first not in plain:
            return []  # most blocks; thirty times as fast as asking the expression
        return [match.span() for match in self._expression.finditer(plain)]

    def _whole_spans(self, text: str, folded: str) -> list[tuple[int, int]]:
        """Give the matches that are whole clusters of the text, with all that they are made of."""
        from reader.model.clusters import cluster_at  # noqa: PLC0415 - plain Latin needs none

        offsets = self._folding.offsets(text)
        spans: list[tuple[int, int]] = []
        at = 0
        while match := self._expression.search(folded, at):
            first, after = match.span()
            start, _ = cluster_at(text, bisect_right(offsets, first) - 1)
            _, end = cluster_at(text, bisect_left(offsets, after) - 1)
            if offsets[start] == first and offsets[end] == after:
                spans.append((start, end))
                at = after
            else:
                at = first + 1
        return spans


@cache
def _folding(*, case: bool, accents: bool) -> Folding:
    from reader.model.folding import Folding  # noqa: PLC0415 - the start looks for nothing

    return Folding(case=case, accents=accents)
