"""What of an article was said last, and what comes after it and before it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reader.layout.page import Spot
from reader.model.anchor import HEAD, Anchor
from reader.model.record import record
from reader.ui.plain.rows import rows_before, rows_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.layout.page import Layout

ALMOST = 0.99
"""The most that is said to be behind while words are still to come."""


@record(frozen=True, slots=True)
class Stretch:
    """Rows that were said together."""

    first: Spot
    last: Spot


class Pages:
    """An article at one width, read by stretches of rows; blank ones count for nothing."""

    def __init__(self, page: Layout) -> None:
        """Stand before the first row."""
        self._page = page
        self._here: Stretch | None = None
        """What was said last; None before anything was."""

    @property
    def page(self) -> Layout:
        """The article as it is laid out."""
        return self._page

    @property
    def block(self) -> int:
        """The block of the first row that was said last; HEAD before anything was said."""
        return self._here.first.block if self._here else HEAD

    @property
    def place(self) -> Anchor:
        """The place of the first row that was said last."""
        return self._page.anchor(self._here.first) if self._here else Anchor(HEAD)

    @property
    def end(self) -> Anchor:
        """The place behind the last row that was said."""
        if self._here is None:
            return Anchor(HEAD)
        return Anchor(self._here.last.block, self._page.line(self._here.last).end)

    @property
    def is_at_end(self) -> bool:
        """Whether nothing comes any more."""
        return next(self._words_after(), None) is None

    @property
    def progress(self) -> float:
        """How much of the article is behind what was said last, 0 to 1."""
        if self.is_at_end:
            return 1.0
        total = self._page.place(Anchor(self._page.end_block))
        return min(ALMOST, self._page.place(self.end) / total) if total else 0.0

    def set(self, page: Layout) -> None:
        """Set the article anew, at the same place: the width is another one, or its words are."""
        place = self.place
        self._page = page
        self.stand_at(place)

    def stand_at(self, place: Anchor) -> None:
        """Stand at the row of a place, as if that row had been said."""
        if place.block <= HEAD or not self._page.end_block:
            self._here = None
        else:
            spot = self._page.spot(place)
            if spot.block >= self._page.end_block:
                spot = self._page.step(Spot(self._page.end_block, 0), -1)
            self._here = Stretch(spot, spot)

    def stand_before(self, place: Anchor) -> None:
        """Stand before the row of a place: that is what comes next."""
        spot = self._page.spot(place) if place.offset else Spot(place.block, 0)
        self._here = None
        if place.block > HEAD:
            above = self._words_before(min(spot, Spot(self._page.end_block, 0)))
            self._here = Stretch(above, above) if above else None

    def on(self, rows: int) -> list[str]:
        """Give so many rows with words that come next, and stand at them; none at the end."""
        return self._take(self._after(), rows, any)

    def back(self, rows: int) -> list[str]:
        """Give so many rows with words that come before, in reading order, and stand at them."""
        return self._above(self._here.first, rows, any) if self._here else []

    def page_on(self, lines: int) -> list[str]:
        """Give so many lines that come next, blank ones too, and stand at them."""
        return self._take(self._after(), lines, len)

    def page_back(self, lines: int) -> list[str]:
        """Give so many lines that come before, blank ones too, and stand at them."""
        return self._above(self._here.first, lines, len) if self._here else []

    def last(self, lines: int) -> list[str]:
        """Give the last lines of all, and stand at them."""
        return self._above(Spot(self._page.end_block, 0), lines, len)

    def _above(self, spot: Spot, most: int, weight: Callable[[list[str]], int]) -> list[str]:
        found: list[tuple[Spot, list[str]]] = []
        count = 0
        for at, lines in rows_before(self._page, spot):
            found.append((at, lines))
            count += weight(lines)
            if count >= most and any(lines):
                break
        return self._take(reversed(found), 0, len)

    def block_from_here(self) -> list[str]:
        """Give what is left of the block that comes next, and stand at it; none at the end."""
        following = next(self._words_after(), None)
        if following is None:
            return []
        rows = takewhile(
            lambda found: found[0].block == following.block, rows_from(self._page, following)
        )
        return self._take(rows, 0, len)

    def again(self) -> list[str]:
        """Give once more what was said last."""
        if self._here is None:
            return []
        last = self._here.last
        rows = rows_from(self._page, self._here.first)
        return self._take(takewhile(lambda found: found[0] <= last, rows), 0, len)

    def leave_block(self) -> None:
        """Stand at the end of the block of the last row, so that the next one comes next."""
        if self._here is not None:
            block = self._here.last.block
            last = Spot(block, len(self._page.lines(block)) - 1)
            self._here = Stretch(last, last)

    def stand_before_block(self) -> bool:
        """Stand before the block of the first row; at its beginning, before the one above.

        False where there is none.
        """
        above = self._words_before(self._here.first) if self._here else None
        if above is not None:
            self.stand_before(Anchor(above.block))
        return above is not None

    def _after(self) -> Iterator[tuple[Spot, list[str]]]:
        if self._here is None:
            yield from rows_from(self._page, Spot(0, 0))
            return
        rows = rows_from(self._page, self._here.last)
        next(rows, None)  # that row itself
        yield from rows

    def _words_after(self) -> Iterator[Spot]:
        return (spot for spot, lines in self._after() if any(lines))

    def _words_before(self, spot: Spot) -> Spot | None:
        return next((at for at, lines in rows_before(self._page, spot) if any(lines)), None)

    def _take(
        self,
        rows: Iterator[tuple[Spot, list[str]]],
        most: int,
        weight: Callable[[list[str]], int],
    ) -> list[str]:
        """Give the lines of rows, and stand at those with words.

        Args:
            rows: in reading order.
            most: of them are taken until they weigh so much; 0 takes all.
            weight: what the lines of one row weigh.
        """
        taken: list[str] = []
        first = last = None
        count = 0
        for spot, lines in rows:
            taken += lines
            count += weight(lines)
            if any(lines):
                first, last = first or spot, spot
                if most and count >= most:
                    break
        if first is None or last is None:
            return []
        self._here = Stretch(first, last)
        return taken
