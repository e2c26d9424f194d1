"""Find words in an article, as a person types them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from reader.model.blocks import block_text, entries_of
from reader.model.fold import folded_with_places, without_accents
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model.blocks import Block


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
    stand for any run of white space, so a line's break hides nothing.
    """

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self._folds_case = typed == typed.lower()
        self._folds_accents = typed.isascii() or without_accents(typed) == unicodedata.normalize(
            "NFC", typed
        )
        words = self._folded(typed).split()
        self._first = words[0] if words else ""
        flags = re.IGNORECASE if self._folds_case else re.NOFLAG
        self._expression = re.compile(r"\s+".join(map(re.escape, words)), flags) if words else None

    def hits(self, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Give the hits in reading order; none for a pattern of blanks."""
        if self._expression is None:
            return
        for number, block in enumerate(entries_of(blocks)):
            text = block if isinstance(block, str) else block_text(block)
            for start, end in self.spans(text):
                yield Hit(number, start, end)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Give the stretches of a text that match, as start and end."""
        if self._expression is None:
            return []
        plain = text if text.isascii() or not self._folds_accents else without_accents(text)
        if self._first not in (plain.lower() if self._folds_case else plain):
            return []  # most blocks; thirty times as fast as asking the expression
        if plain == text:
            return [match.span() for match in self._expression.finditer(text)]
        folded, places = folded_with_places(text)
        spans = (match.span() for match in self._expression.finditer(folded))
        return [(places[start], places[end]) for start, end in spans]

    def _folded(self, text: str) -> str:
        return without_accents(text) if self._folds_accents else text
