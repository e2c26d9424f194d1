"""The list of articles: rows of two lines, in a window that follows the selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message
from textual.widget import Widget

from reader.layout.cells import cell_len
from reader.layout.lines import PLAIN, Face, Role, Run
from reader.model.record import record
from reader.ui.library.rows import meta_runs, title_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.strip import Strip

    from reader.model.state import KeptArticle
    from reader.ui.paint import Painter

_MOST_CELLS, _MOST_CELLS_WIDE, _WIDE = 88, 100, 140
_NARROW, _MARGINS, _NARROW_MARGINS = 60, 6, 4
_SPACED_FROM: Final = 30
"""Rows of the screen from which on a blank row parts the items."""
_NAME = Face(Role.DIM, bold=True)


@record(frozen=True, slots=True)
class Group:
    """A name in the list, and how many articles stand below it."""

    name: str
    count: int


@record(frozen=True, slots=True)
class _Placed:
    """One row of the screen: which entry stands there, and which of its rows."""

    entry: int
    row: int


class ArticleList(Widget, can_focus=True):
    """The articles that are at hand, and which one is selected."""

    @dataclass
    class Opened(Message):
        """A person opened an article with the mouse."""

        number: int

    @dataclass
    class Selected(Message):
        """Another article is selected."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.selected = 0
        """Number of the selected article among those that are shown."""
        self._rows: Sequence[KeptArticle] = ()
        self._entries: list[int | Group] = []
        self._entry_of: list[int] = []
        """Where each article stands among the entries."""
        self._first = 0
        """The entry at the top of the view."""
        self._empty: tuple[str, ...] = ()

    def show(
        self, rows: Sequence[KeptArticle], groups: Sequence[str], empty: tuple[str, ...]
    ) -> None:
        """Show articles.

        Args:
            rows: in their order.
            groups: the name of the group that each one belongs to; empty where there are none.
            empty: the lines to show where there is no article.
        """
        self._rows, self._empty = rows, empty
        self._entries, self._entry_of = [], []
        counts: dict[str, int] = {}
        for name in groups:
            counts[name] = counts.get(name, 0) + 1
        for number in range(len(rows)):
            if groups and (number == 0 or groups[number] != groups[number - 1]):
                self._entries.append(Group(groups[number], counts[groups[number]]))
            self._entry_of.append(len(self._entries))
            self._entries.append(number)
        self.select(min(self.selected, max(0, len(rows) - 1)))
        self.refresh()

    @property
    def page(self) -> int:
        """How many articles are seen at once, at least one."""
        return max(
            1, sum(1 for placed in self._window() if placed.row == 0 and self._is_article(placed))
        )

    def select(self, number: int) -> None:
        """Select an article, the nearest there is; the view follows."""
        self.selected = min(max(number, 0), max(0, len(self._rows) - 1))
        self._follow()
        self.refresh()
        self.post_message(self.Selected())

    def next_group(self, direction: int) -> bool:
        """Select the first article of the next group, or of the one before.

        False where there is none.
        """
        if not self._rows:
            return False
        at = self._entry_of[self.selected] + direction
        if direction < 0 and at >= 0 and isinstance(self._entries[at], Group):
            at += direction  # the selected one is the first of its group: the group before is meant
        while 0 <= at < len(self._entries):
            if isinstance(self._entries[at], Group):
                self.select(self._number_below(at))
                return True
            at += direction
        return False

    def _number_below(self, entry: int) -> int:
        below = self._entries[entry + 1]
        return below if isinstance(below, int) else 0

    def _is_article(self, placed: _Placed) -> bool:
        return isinstance(self._entries[placed.entry], int)

    # Where rows stand

    @property
    def _spaced(self) -> bool:
        return self.screen.size.height >= _SPACED_FROM

    def _height(self, entry: int) -> int:
        """Give the rows of an entry: an article has two, and a blank one where there is room.

        A name has blank ones around it.
        """
        if isinstance(self._entries[entry], Group):
            return self._blanks_above(entry) + 2
        return 3 if self._spaced else 2

    def _blanks_above(self, entry: int) -> int:
        """Give the blank rows above a name.

        None at the top of the list, one where rows are few, else a second after the item's own.
        """
        return 0 if entry == 0 else 1

    def _window(self) -> list[_Placed]:
        """Give what stands on each row of the view.

        An article or a name that does not fit whole is left out.
        """
        placed: list[_Placed] = []
        height = self.size.height
        for entry in range(self._first, len(self._entries)):
            rows = [_Placed(entry, row) for row in range(self._height(entry))]
            needed = len(rows) - (
                1 if self._spaced and isinstance(self._entries[entry], int) else 0
            )
            is_name = isinstance(self._entries[entry], Group)
            below = self._height(entry + 1) if is_name and entry + 1 < len(self._entries) else 0
            if len(placed) + needed + below > height:
                break
            placed += rows
        return placed[:height]

    def _follow(self) -> None:
        """Bring the selected article into the view, and its group's name if that is just above.

        Where what is left fills less than the view, it begins further up.
        """
        if not self._rows:
            self._first = 0
            return
        entry = self._entry_of[self.selected]
        with_name = entry - 1 if entry and isinstance(self._entries[entry - 1], Group) else entry
        first = with_name if with_name < self._first else max(self._first, self._top_for(entry))
        self._first = min(first, self._top_for(len(self._entries) - 1))

    def _top_for(self, entry: int) -> int:
        """Give the highest entry from which on another one is still seen, whole if it can be."""
        used, first = 0, entry
        while first >= 0 and used + self._height(first) <= max(self.size.height, 1) + (
            1 if self._spaced else 0
        ):
            used += self._height(first)
            first -= 1
        return min(first + 1, entry)

    # Drawing

    @property
    def _column(self) -> tuple[int, int]:
        """Give the left edge and the width of the column."""
        columns = self.size.width
        margin = _MARGINS if columns >= _NARROW else _NARROW_MARGINS
        most = _MOST_CELLS_WIDE if columns >= _WIDE else _MOST_CELLS
        width = max(1, min(columns - margin, most))
        return max(0, (columns - width) // 2), width

    def render_line(self, y: int) -> Strip:
        """Draw one row of the view."""
        left, inner = self._column
        if not self._rows:
            return self._render_empty(y, left)
        window = self._window()
        if y >= len(window):
            return self.painter.blank(self.size.width)
        entry, row = self._entries[window[y].entry], window[y].row
        if isinstance(entry, Group):
            is_name = row == self._blanks_above(window[y].entry)
            return (
                self._render_name(entry, left, inner)
                if is_name
                else self.painter.blank(self.size.width)
            )
        return self._render_article(entry, row, left, inner)

    def _render_name(self, group: Group, left: int, inner: int) -> Strip:
        gap = inner - cell_len(group.name) - len(str(group.count))
        runs = [
            Run(group.name, _NAME),
            Run(" " * max(1, gap)),
            Run(str(group.count), Face(Role.DIM)),
        ]
        return self.painter.runs(runs, left, self.size.width)

    def _render_article(self, number: int, row: int, left: int, inner: int) -> Strip:
        width = self.size.width
        if row > 1:
            return self.painter.blank(width)
        selected = number == self.selected
        make = meta_runs if row else title_runs
        runs = make(self._rows[number], inner, width, selected=selected)
        beyond = min(2, left) if selected else 0
        if not beyond:
            return self.painter.runs(runs, left, width)
        mark, ground = Run("▌", Face(Role.ACCENT, Role.SELECT)), Face(Role.DIM, Role.SELECT)
        used = sum(cell_len(run.text) for run in runs)  # a badge's edge hangs over the column
        runs = [mark, Run(" " * (beyond - 1), ground), *runs]
        runs.append(Run(" " * max(0, inner + beyond - used), ground))
        return self.painter.runs(runs, left - beyond, width)

    def _render_empty(self, y: int, left: int) -> Strip:
        rows = dict(enumerate(self._empty, 1))
        face = Face(Role.STRONG, bold=True) if y == 1 else PLAIN
        return self.painter.runs([Run(rows.get(y, ""), face)], left, self.size.width)

    def on_resize(self) -> None:
        """Keep the selected article in the view."""
        self._follow()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Select an article; open the one that is selected already."""
        event.stop()
        window = self._window()
        if event.y < len(window):
            entry = self._entries[window[event.y].entry]
            if isinstance(entry, int):
                if entry == self.selected:
                    self.post_message(self.Opened(entry))
                self.select(entry)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected - 1)
