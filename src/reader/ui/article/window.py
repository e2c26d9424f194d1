"""What of an article is seen: a window onto its rows that a person moves."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from reader.layout.frame import HEADLINE
from reader.model.anchor import HEAD, Anchor
from reader.ui.shared.pointing import cell_at, first_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.layout.lines import Line
    from reader.layout.page import Layout, Spot

_OVERLAP = 2
"""Rows that a page leaves standing, so that the eye finds its line again."""


def _nowhere() -> None:
    pass


class PageWindow(Widget, can_focus=True):
    """A window onto the rows of a layout.

    It keeps the place of its top row, and nothing but a person's motion moves it.
    """

    @dataclass
    class Moved(Message):
        """A person moved the page."""

    class Fitted(Message):
        """The view has another size."""

    def __init__(self) -> None:
        super().__init__()
        self._set: Callable[[int], Layout] | None = None
        self._page: Layout | None = None
        self._page_width = -1
        self.place = Anchor(HEAD)
        """Of the top row; no resize changes it, so that none makes it drift."""
        self.lead = 0
        """Rows from the top of the view down to the row of `place`.

        Negative within the head, whose place is the top of the page.
        """
        self._asked: float | None = None
        """The progress that a person asked for; the row that has it begins a little before it."""
        self._spot: Spot | None = None
        self._window: list[Line] | None = None
        self.place_meant: Callable[[], Anchor | None] = _nowhere
        """Gives the character that is meant on the page, where one is."""

    # What it shows

    def show(
        self, setter: Callable[[int], Layout], place: Anchor | None = None, lead: int = 0
    ) -> None:
        """Put an article on the screen.

        Args:
            setter: lays it out for a view of so many cells; asked again when the width changes.
            place: where to begin; None where the view is already.
            lead: as `lead` of a reading place.
        """
        self._set, self._page = setter, None
        if place is not None:
            self.place, self.lead, self._asked = place, lead, None
        self._spot = None
        self._refresh()

    @property
    def page(self) -> Layout | None:
        """The article at the width of the view; None while it has none."""
        width = self.size.width
        if self._set is None or width < 1:
            return None
        if self._page is None or self._page_width != width:
            self._page, self._page_width = self._set(width), width
            self._spot = self._window = None
        return self._page

    @property
    def spot(self) -> Spot:
        """The row at the top of the view."""
        page = self._shown()
        if self._spot is None:
            spot = page.step(page.spot(self.place), -self.lead)
            self._spot = min(spot, page.last_top(self.size.height))
        return self._spot

    @property
    def progress(self) -> float:
        """How much of the article is behind the view, 0 to 1."""
        if self.page is None:
            return 0.0
        progress = self.page.progress(self.spot, self.size.height)
        return progress if progress >= 1 or self._asked is None else self._asked

    @property
    def is_at_end(self) -> bool:
        """Whether the end of the article is seen."""
        return self.page is not None and self.spot >= self.page.end_top(self.size.height)

    @property
    def rows(self) -> list[Line]:
        """The rows that are seen."""
        if self._window is None:
            self._window = self._shown().window(self.spot, self.size.height) if self.page else []
        return self._window

    @property
    def shows_headline(self) -> bool:
        """Whether a row of the headline is seen."""
        return any(
            run.face == HEADLINE for row in self.rows if row.block == HEAD for run in row.runs
        )

    @property
    def left(self) -> int:
        """Cells left of the measure."""
        measure = self.page.measure if self.page else 0
        return max(0, (self.size.width - measure) // 2)

    @property
    def pointed(self) -> Offset | None:
        """The cell on which the terminal's cursor belongs.

        Of the character that is meant, where it is seen; else of the first words that are.
        """
        place, rows = self.place_meant(), list(enumerate(self.rows))
        meant = ((cell_at(row, place), y) for y, row in rows) if place else ()
        for cell, y in chain(meant, ((first_words(row), y) for y, row in rows)):
            if cell is not None:
                return Offset(self.left + cell, y)
        return None

    # Motions; where there is no page yet they do nothing

    def move(self, rows: int) -> None:
        """Move by rows, down where positive."""
        if self.page is not None:
            self.go(self.page.step(self.spot, rows))

    def move_pages(self, pages: float) -> None:
        """Move by pages of the view, a few rows less than its height."""
        whole = max(1, self.size.height - _OVERLAP)
        self.move(round(whole * pages) or (1 if pages > 0 else -1))

    def go(self, spot: Spot) -> None:
        """Put a row at the top, as far as the page goes."""
        page, self._asked = self.page, None
        if page is None:
            return
        spot = max(page.top, min(spot, page.last_top(self.size.height)))
        if spot != self._spot:
            self._spot = spot
            self.place = page.anchor(spot)
            self.lead = page.spot(self.place).row - spot.row
            self._refresh()
            self.post_message(self.Moved())

    def go_to(self, place: Anchor, *, lead: int = 0) -> None:
        """Put the row of a place at the top, or so many rows below it."""
        if self.page is not None:
            self.go(self.page.step(self.page.spot(place), -lead))

    def bring(self, place: Anchor) -> None:
        """Bring the row of a place into the upper third of the view, unless it is seen already."""
        page = self.page
        if page is not None:
            last = page.step(self.spot, self.size.height - 2)
            if not self.spot <= page.spot(place) <= last:
                self.go_to(place, lead=self.size.height // 3)

    def go_progress(self, progress: float) -> None:
        """Go to a share of the article, 0 to 1."""
        if self.page is not None:
            self.go(self.page.spot_at(progress, self.size.height))
            self._asked = progress

    def _refresh(self) -> None:
        self._window = None
        self.refresh()

    def on_resize(self) -> None:
        """Keep the place; what stands around it is derived again."""
        self._spot = None
        self._refresh()
        self.post_message(self.Fitted())

    def _shown(self) -> Layout:
        page = self.page
        if page is None:
            raise LookupError("no page is shown")
        return page
