"""The rows of the outbox, in a window that follows the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset

from reader.layout.cells import cell_len
from reader.layout.line_break import break_lines
from reader.layout.lines import PLAIN, Face, Role, Run
from reader.ui.outbox.rows import meta_runs, words_runs
from reader.ui.shared.column import SPACED_FROM, column_of
from reader.ui.shared.item_list import ItemList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from textual import events
    from textual.strip import Strip

    from reader.model.state import KeptComment
    from reader.ui.paint import Painter

_BEYOND = 2
"""Cells by which the ground of the selected item is wider than the column, on both sides."""


class OutboxList(ItemList):
    """Drafts and comments, and which one is selected."""

    DEFAULT_CSS = """
    OutboxList {
        height: 1fr;
        width: 1fr;
    }
    """

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter)
        self._items: Sequence[KeptComment] = ()
        self._empty = ""
        self._now: datetime | None = None
        self._first = 0
        """Number of the item at the top of the view."""

    def show(self, items: Sequence[KeptComment], empty: str, now: datetime) -> None:
        """Show drafts and comments.

        Args:
            items: in their order.
            empty: the sentence to show where there is none.
            now: with the offset of the person's time zone.
        """
        self._items, self._empty, self._now = items, empty, now
        self.select(self.selected)

    @property
    def chosen(self) -> KeptComment | None:
        """What is selected; None where nothing is shown."""
        return self._items[self.selected] if self._items else None

    @property
    def page(self) -> int:
        """How many items are seen at once, at least one."""
        spare = self._height - 2  # the last one needs no blank row below it
        return max(1, (self.size.height + spare) // self._height)

    def select(self, number: int) -> None:
        """Select an item, the nearest there is; the view follows."""
        last = max(0, len(self._items) - 1)
        self.selected = min(max(number, 0), last)
        self._first = min(self._first, self.selected, max(0, last - self.page + 1))
        self._first = max(self._first, self.selected - self.page + 1)
        self.refresh()

    @property
    def _height(self) -> int:
        """Rows of an item: two, and a blank one where there is room."""
        return 3 if self.screen.size.height >= SPACED_FROM else 2

    @property
    def pointed(self) -> Offset | None:
        """The first cell of the selected item, for the terminal's cursor."""
        return Offset(column_of(self.size.width)[0], (self.selected - self._first) * self._height)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one row of the view."""
        width = self.size.width
        left, inner = column_of(width)
        number, row = self._first + y // self._height, y % self._height
        if self._now is None:
            return self.painter.blank(width)
        if not self._items:
            rows = [self._empty[start:end] for start, end in break_lines(self._empty, inner)]
            words = "".join(rows[y - 1 : y]) if y else ""
            return self.painter.runs([Run(words, PLAIN)], left, width)
        if number >= len(self._items) or row > 1 or y // self._height >= self.page:
            return self.painter.blank(width)
        said, selected = self._items[number], number == self.selected
        if row:
            runs = meta_runs(said, inner, selected=selected)
        else:
            runs = words_runs(said, self._now, inner, selected=selected)
        beyond = min(_BEYOND, left) if selected else 0
        if beyond:
            ground = Face(Role.DIM, Role.SELECT)
            mark = Run("▌", Face(Role.ACCENT, Role.SELECT))
            used = sum(cell_len(run.text) for run in runs)
            after = Run(" " * max(0, inner + beyond - used), ground)
            runs = [mark, Run(" " * (beyond - 1), ground), *runs, after]
        return self.painter.runs(runs, left - beyond, width)

    def on_resize(self) -> None:
        """Keep the selected item in the view."""
        self.select(self.selected)

    def on_click(self, event: events.Click) -> None:
        """Select an item; open the one that is selected already."""
        event.stop()
        number = self._first + event.y // self._height
        if number < len(self._items) and event.y // self._height < self.page:
            is_second = number == self.selected
            self.select(number)
            if is_second:
                self.post_message(self.Opened())
