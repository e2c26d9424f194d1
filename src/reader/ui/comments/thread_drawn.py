"""The thread as it is seen: its rows below a head line of its own, and the mouse on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted
from reader.layout.cells import cell_len
from reader.layout.line_break import break_lines
from reader.layout.lines import DIM, Face, Role, Run, with_marks
from reader.ui import commands
from reader.ui.comments.thread_window import ThreadWindow
from reader.ui.key_map import keyed
from reader.ui.shared.bars import ACCENT
from reader.ui.shared.pointing import first_words

if TYPE_CHECKING:
    from textual import events

    from reader.layout.lines import Line
    from reader.ui.comments.thread_rows import ThreadRows
    from reader.ui.paint import Painter

_TITLE: Final = Face(Role.STRONG, bold=True)
_HIT: Final = Face(Role.TEXT, Role.HIT, bold=True)
_MARK: Final = Face(Role.TEXT, Role.MARK)
_SELECTED_CELLS: Final = 2
"""The bar of the selected comment stands so far left of the text."""
_WHEEL_ROWS: Final = 3
_EMPTY: Final = N_("No comments yet. {key} writes the first.")


class DrawnThread(Widget, can_focus=True):
    """A thread, drawn row by row."""

    DEFAULT_CSS = """
    DrawnThread {
        height: 1fr;
        background: $ground;
    }
    """

    def __init__(self, painter: Painter, rows: ThreadRows) -> None:
        super().__init__()
        self.painter = painter
        self.window = ThreadWindow(rows)
        self.title = ""
        """What the head line says instead of the number of comments."""
        self.in_hand: str | None = None
        """Id of the comment that is answered or edited; it is marked as long as that goes on."""
        self._left = 0
        self._lead = 0

    def show(self, rows: ThreadRows, title: str = "") -> None:
        """Show another thread, from its top."""
        self.title = title
        self.window = ThreadWindow(rows)
        self._fit(rows.width)

    def renew(self, rows: ThreadRows) -> None:
        """Show a newer state of the same thread; folds, place and selection stay."""
        self.window.renew(rows)
        self.refresh()

    def fit(self, left: int, width: int, lead: int) -> None:
        """Set the text from a cell on, so many wide, its head under so many blank rows."""
        self._left, self._lead = left, lead
        self._fit(width)

    @property
    def summary(self) -> str:
        """How many comments there are, and how many are new; empty where there are none."""
        total, new = len(self.window.rows.thread), self.window.rows.new
        comments = counted(total, "{number} comment", "{number} comments") if total else ""
        if not new:
            return comments
        return _("{comments}, {new}").format(comments=comments, new=_new(new))

    # Drawing

    @property
    def pointed(self) -> Offset | None:
        """The first cell of the selected comment, for the terminal's cursor."""
        for row, (position, line) in enumerate(self.window.lines):
            cell = first_words(line) if position == self.window.position else None
            if cell is not None:
                return Offset(self._left + cell, self._head_rows + row)
        return Offset(self._left, self._lead)

    def render_line(self, y: int) -> Strip:
        """Draw one row: the head line, a blank one, then the thread."""
        width = self.size.width
        if y == self._lead:
            return self.painter.runs(self._head(), self._left, width)
        row = y - self._head_rows
        lines = self.window.lines
        if y > self._lead and not (self.title or self.window.rows.thread):
            more = self._empty_rows()[y - self._lead :][:1]
            return self.painter.runs([Run(one, DIM) for one in more], self._left, width)
        if not 0 <= row < len(lines):
            return self.painter.blank(width)
        return self._draw(*lines[row], width)

    @property
    def _empty(self) -> str:
        return keyed(_(_EMPTY), commands.NEW_COMMENT)

    def _empty_rows(self) -> list[str]:
        """Give in as many rows as it needs that nobody wrote yet."""
        said = self._empty
        return [said[start:end] for start, end in break_lines(said, self.window.rows.width)]

    def _head(self) -> tuple[Run, ...]:
        rows = self.window.rows
        if self.title:
            return (Run(self.title, _TITLE),)
        if not rows.thread:
            return (Run(self._empty_rows()[0], DIM),)
        left = counted(len(rows.thread), "{number} comment", "{number} comments")
        if not rows.new:
            return (Run(left, _TITLE),)
        right = _new(rows.new)
        gap = rows.width - cell_len(left) - cell_len(right)
        return Run(left, _TITLE), Run(" " * max(1, gap)), Run(right, ACCENT)

    def _draw(self, position: int, line: Line, width: int) -> Strip:
        marks = [
            (hit.start, hit.end, _HIT if number == self.window.hit else _MARK)
            for number, hit in self.window.hits_of(line.block)
        ]
        strip = self.painter.line(with_marks(line, marks) if marks else line, self._left, width)
        beside = min(_SELECTED_CELLS, self._left)
        if beside and self._is_marked(position, line):
            at = self._left - beside
            if self.window.rows.right_to_left:
                at = self._left + cell_len(line.text) + beside - 1
            bar = self.painter.runs([Run("▌", ACCENT)], 0, 1)
            return Strip.join([strip.crop(0, at), bar, strip.crop(at + 1)]).crop(0, width)
        return strip

    def _is_marked(self, position: int, line: Line) -> bool:
        rows = self.window.rows
        if position and line is rows.rows(position)[0]:
            return False  # the blank row above the comment
        if self.in_hand is not None:
            return rows.thread[line.block].comment.id == self.in_hand
        return position == self.window.position and self.has_focus

    # The mouse, the focus and the size

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.window.scroll(_WHEEL_ROWS)
        self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.window.scroll(-_WHEEL_ROWS)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked on."""
        lines = self.window.lines
        row = event.y - self._head_rows
        if 0 <= row < len(lines):
            self.window.select(lines[row][0])
            self.refresh()

    def on_focus(self) -> None:
        """Show what is selected."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide what is selected."""
        self.refresh()

    def on_resize(self) -> None:
        """Take the new height."""
        self._fit(self.window.rows.width)

    def _fit(self, width: int) -> None:
        self.window.resize(width, self.size.height - self._head_rows)
        self.refresh()

    @property
    def _head_rows(self) -> int:
        return self._lead + 2


def _new(number: int) -> str:
    return counted(number, "{number} new", "{number} new")
