"""An article laid out to one measure, line by line, as lines are asked for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.layout.frame import set_end, set_head
from reader.layout.spacing import END
from reader.layout.typeset import Typesetter
from reader.model.anchor import HEAD, Anchor
from reader.model.blocks import Paragraph, block_text, entries_of
from reader.model.record import record

if TYPE_CHECKING:
    from reader.layout.frame import End, Head
    from reader.layout.lines import Line
    from reader.layout.typeset import Setting
    from reader.model.blocks import Block
    from reader.model.document import Document

_WIDE_LANGUAGES = frozenset(["zh", "ja", "ko", "yue"])
_KEPT_ROWS = 20_000
"""Rows that are kept; past that the blocks laid out first go, so that memory does not grow with
what was read."""
_END_AT = 3
"""The end mark is scrolled up so far that this part of the view stands above it."""
_KEPT_BLOCKS = 200
"""So many blocks stay whatever their size: those of a screen, above all."""


@record(frozen=True, slots=True, order=True)
class Spot:
    """One row of the page."""

    block: int
    """Counted as `Anchor.block`."""
    row: int
    """Counted from the first row of the block, the blank ones above it included."""


class Layout:
    """The rows of one article at one measure.

    Rows are named by `Spot`: the block, and the row in it. Nothing is laid out but the blocks that
    somebody asked for, so an article of any size costs what one screen of it costs.
    """

    def __init__(self, document: Document, head: Head, end: End, setting: Setting) -> None:
        self.document = document
        self.measure = _measure(document, setting)
        self._head = head
        self._end = end
        self._setting = replace(setting, measure=self.measure)
        self._typesetter = Typesetter(document, self._setting)
        self._cache: dict[int, tuple[Line, ...]] = {}
        self._rows = 0
        self._before: list[int] | None = None

    @property
    def top(self) -> Spot:
        """The first row of all."""
        return Spot(HEAD, 0)

    @property
    def end_block(self) -> int:
        """The number of the block that holds the end matter."""
        return len(self.document.blocks)

    def lines(self, block: int) -> tuple[Line, ...]:
        """Give the rows of one block, the blank ones above it included; at least one."""
        lines = self._cache.get(block)
        if lines is None:
            lines = self._cache[block] = self._set(block)
            self._rows += len(lines)
            while self._rows > _KEPT_ROWS and len(self._cache) > _KEPT_BLOCKS:
                self._rows -= len(self._cache.pop(next(iter(self._cache))))
        return lines

    def line(self, spot: Spot) -> Line:
        """Give one row."""
        return self.lines(spot.block)[spot.row]

    def window(self, spot: Spot, height: int) -> list[Line]:
        """Give the rows from a spot on, at most `height` of them."""
        found: list[Line] = []
        block, row = spot.block, spot.row
        while len(found) < height and block <= self.end_block:
            found.extend(self.lines(block)[row:])
            block, row = block + 1, 0
        return found[:height]

    def step(self, spot: Spot, rows: int) -> Spot:
        """Give the spot so many rows further down, or up where negative, as far as it goes."""
        block, row = spot.block, spot.row + rows
        while row < 0 and block > HEAD:
            block -= 1
            row += len(self.lines(block))
        while row >= len(self.lines(block)) and block < self.end_block:
            row -= len(self.lines(block))
            block += 1
        return Spot(block, min(max(row, 0), len(self.lines(block)) - 1))

    def end_top(self, height: int) -> Spot:
        """Give the spot at the top of a view of so many rows at whose foot the end stands."""
        last = Spot(self.end_block, len(self.lines(self.end_block)) - 1)
        return self.step(last, 1 - height)

    def last_top(self, height: int) -> Spot:
        """Give the lowest spot that may stand at the top of a view of so many rows.

        The end mark then stands at the view's upper third; what is seen whole does not scroll.
        """
        end_top = self.end_top(height)
        if end_top <= self.top:
            return self.top
        return max(end_top, self.step(Spot(self.end_block, END), -(height // _END_AT)))

    def spot(self, anchor: Anchor) -> Spot:
        """Give the row on which a place stands; the head's is the top of the page."""
        if anchor <= Anchor(HEAD):
            return self.top
        block = min(max(anchor.block, HEAD), self.end_block)
        if block != anchor.block:
            return Spot(block, 0)
        lines = self.lines(block)
        row = bisect_right(lines, anchor.offset, key=attrgetter("start")) - 1
        return Spot(block, max(row, 0))

    def anchor(self, spot: Spot) -> Anchor:
        """Give the place of a row's first character; without text, of the text below it."""
        return Anchor(spot.block, self.line(spot).start)

    def characters_before(self, block: int) -> int:
        """Count the characters of all blocks above one, and one more for each block."""
        if self._before is None:
            lengths = [
                len(block) + 1 if isinstance(block, str) else _length(block)
                for block in entries_of(self.document.blocks)
            ]
            self._before = list(accumulate(lengths, initial=0))
        return self._before[min(max(block, 0), self.end_block)]

    def place(self, anchor: Anchor) -> int:
        """Count the characters of the article before a place; the head has none."""
        if anchor.block <= HEAD:
            return 0
        inside = anchor.offset if anchor.block < self.end_block else 0
        return self.characters_before(anchor.block) + inside

    def anchor_of_place(self, place: int) -> Anchor:
        """Give the place so many characters into the article."""
        self.characters_before(0)
        before = self._before or [0]
        block = min(bisect_right(before, max(place, 0)) - 1, self.end_block)
        return (
            Anchor(block, max(place, 0) - before[block])
            if block < self.end_block
            else Anchor(block)
        )

    def progress(self, spot: Spot, height: int) -> float:
        """Say how much is behind a view from a spot on: 0 at the top, 1 where the end is seen.

        Counted in characters, so it is known without laying out what lies between.
        """
        last = self.end_top(height)
        if spot >= last:
            return 1.0
        if spot <= self.top:
            return 0.0
        last_place = self.place(self.anchor(last))
        return min(1.0, self.place(self.anchor(spot)) / last_place) if last_place else 0.0

    def spot_at(self, progress: float, height: int) -> Spot:
        """Give the spot at which a view has so much behind it; `progress` is 0 to 1."""
        last = self.end_top(height)
        if progress >= 1:
            return last
        if progress <= 0:
            return self.top
        place = int(self.place(self.anchor(last)) * progress)
        return min(self.spot(self.anchor_of_place(place)), last)

    def _set(self, block: int) -> tuple[Line, ...]:
        if block == HEAD:
            return set_head(self._head, self._setting, self.document)
        if block == self.end_block:
            return set_end(self._end, self._setting, block, self.document)
        return self._typesetter.lines(block)


def _measure(document: Document, setting: Setting) -> int:
    """Give the measure: an even one where each character takes two cells."""
    language = (document.language or "").partition("-")[0].lower()
    odd = language in _WIDE_LANGUAGES and setting.measure % 2
    return max(2, setting.measure - odd) if odd else setting.measure


def _length(block: Block) -> int:
    """Count the characters of a block, and one that parts it from the next."""
    if isinstance(block, Paragraph):  # nearly all of a long article, and the general way is slow
        return sum([len(span.text) for span in block.spans]) + 1
    return len(block_text(block)) + 1
