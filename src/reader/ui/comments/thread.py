"""The thread on the screen: comments below each other, one of them selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted, place_among
from reader.layout.cells import cell_len
from reader.layout.line_break import break_lines
from reader.layout.lines import DIM, Face, Role, Run, with_marks
from reader.ui import commands
from reader.ui.comments.thread_window import ThreadWindow
from reader.ui.key_map import keyed
from reader.ui.shared.bars import ACCENT
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.pointing import first_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from reader.layout.lines import Line
    from reader.model.find import Pattern
    from reader.ui.comments.thread_rows import ThreadRows
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter

_TITLE: Final = Face(Role.STRONG, bold=True)
_HIT: Final = Face(Role.TEXT, Role.HIT, bold=True)
_MARK: Final = Face(Role.TEXT, Role.MARK)
_SELECTED_CELLS: Final = 2
"""The bar of the selected comment stands so far left of the text."""
_WHEEL_ROWS: Final = 3
_STEPS: Final = {
    commands.DOWN: 1,
    commands.UP: -1,
    commands.SIBLING_NEXT: 1,
    commands.SIBLING_PREVIOUS: -1,
    commands.NEXT: 1,
    commands.PREVIOUS_HIT: -1,
}
_PAGES: Final = {
    commands.PAGE_DOWN: 1.0,
    commands.PAGE_UP: -1.0,
    commands.HALF_DOWN: 0.5,
    commands.HALF_UP: -0.5,
}
EMPTY: Final = N_("No comments yet. {key} writes the first.")


class ThreadView(Answering, Widget, can_focus=True):
    """A thread, drawn row by row below its own head line."""

    DEFAULT_CSS = """
    ThreadView {
        height: 1fr;
        background: $ground;
    }
    """

    class Ended(Message):
        """A page further down was asked for at the end of the thread."""

    class Left(Message):
        """The article is asked for: one step up from a comment that answers none."""

    class Noticed(Message):
        """A command could do nothing, or did what is not seen."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

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

    def find(self, pattern: Pattern) -> tuple[int, int]:
        """Mark all places that match, and go to one; give `hit`."""
        self.window.find(pattern)
        self.refresh()
        return self.hit

    @property
    def hit(self) -> tuple[int, int]:
        """Which hit is the current one, counted from 1, and of how many; 0 of 0 without any."""
        hits = len(self.window.hits)
        return (self.window.hit + 1 if hits else 0, hits)

    def hide_hits(self) -> bool:
        """Hide the marks of a find; False where there are none."""
        had_hits = bool(self.window.hits)
        self.window.hide_hits()
        self.refresh()
        return had_hits

    def select(self, comment_id: str) -> None:
        """Select a comment, and open what hides it."""
        self.window.select_index(self.window.rows.index(comment_id))
        self.refresh()

    # Motions

    def answer(self, chosen: Chosen) -> bool:
        """Do what was asked for, and show it."""
        done = super().answer(chosen)
        if done:
            self.refresh()
        return done

    def _go_to(self, motion: Callable[[], None], otherwise: str) -> bool:
        """Move through the thread; say why where nothing moves."""
        before = self._stand
        motion()
        has_moved = self._stand != before
        if not has_moved:
            self.post_message(self.Noticed(otherwise if self.window.rows.shown else self._empty))
        return has_moved

    @property
    def _stand(self) -> tuple[object, ...]:
        return self.window.top, self.window.position, len(self.window.rows.shown)

    @answers(commands.DOWN, commands.UP)
    def _move(self, chosen: Chosen) -> None:
        steps = _STEPS[chosen.command] * chosen.times
        self._go_to(lambda: self.window.move(steps), _last(steps))

    @answers(*_PAGES)
    def _move_pages(self, chosen: Chosen) -> None:
        pages = _PAGES[chosen.command] * chosen.times
        before = self._stand
        self.window.move_pages(pages)
        if self._stand != before:
            return
        if chosen.command is commands.PAGE_DOWN:
            self.post_message(self.Ended())
        else:
            self._go_to(lambda: None, _last(pages))

    @answers(commands.TOP)
    def _go_top(self, chosen: Chosen) -> None:
        del chosen
        self._go_to(lambda: self.window.select(0), _last(-1))

    @answers(commands.BOTTOM)
    def _go_bottom(self, chosen: Chosen) -> None:
        shown, count = len(self.window.rows.shown), chosen.count
        wanted = shown - 1 if count is None else count - 1
        otherwise = _last(1) if count is None else _("It is selected.")
        self._go_to(lambda: self.window.select(wanted), otherwise)

    @answers(commands.PERCENT)
    def _go_percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            words = _("A number before % says where to: 50% is the middle.")
            self.post_message(self.Noticed(words))
            return
        last = len(self.window.rows.shown) - 1
        wanted = round(last * min(chosen.count, 100) / 100)
        self._go_to(lambda: self.window.select(wanted), _("It is selected."))

    @answers(commands.FIRST_REPLY)
    def _go_first_reply(self, chosen: Chosen) -> None:
        self._go(chosen.times, self.window.rows.first_reply)

    @answers(commands.LEVEL_UP)
    def _go_up(self, chosen: Chosen) -> None:
        """Go to the comment that is answered; from one that answers none, to the article."""
        index = self.window.index
        if index is None or self.window.rows.parent(index) is None:
            self.post_message(self.Left())
        else:
            self._go_parent(chosen)

    @answers(commands.SIBLING_NEXT, commands.SIBLING_PREVIOUS)
    def _go_sibling(self, chosen: Chosen) -> None:
        step = _STEPS[chosen.command]
        self._go(chosen.times, lambda index: self.window.rows.sibling(index, step))

    @answers(commands.PARENT)
    def _go_parent(self, chosen: Chosen) -> None:
        self._go(chosen.times, self.window.rows.parent)

    def _go(self, times: int, other: Callable[[int], int | None]) -> None:
        for _step in range(times):
            index = self.window.index
            if index is None or not self.window.select_index(other(index)):
                self.post_message(self.Noticed(_("There is no such comment.")))
                return

    @answers(commands.FOLD, commands.UNFOLD)
    def _fold(self, chosen: Chosen) -> None:
        if not self.window.fold(folded=chosen.command is commands.FOLD):
            there = self.window.index is not None
            self.post_message(self.Noticed(_("It is so already.") if there else self._empty))

    @answers(commands.FOLD_TOGGLE)
    def _toggle_fold(self, chosen: Chosen) -> None:
        del chosen
        if not (self.window.fold(folded=True) or self.window.fold(folded=False)):
            self.post_message(self.Noticed(self._empty))

    @answers(commands.NEXT, commands.PREVIOUS_HIT)
    def _go_hit(self, chosen: Chosen) -> None:
        self.window.next_hit(_STEPS[chosen.command] * chosen.times)
        current, total = self.hit
        words = place_among(current, total) if total else _("Nothing is searched for here.")
        self.post_message(self.Noticed(words))

    @answers(commands.COPY_COMMENT)
    def _copy(self, chosen: Chosen) -> None:
        del chosen
        if self.window.selected is None:
            self.post_message(self.Noticed(_("There is no comment to copy.")))
            return
        self.app.copy_to_clipboard(self.window.selected.text)
        self.post_message(self.Noticed(_("Copied the comment.")))

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
        return keyed(_(EMPTY), commands.NEW_COMMENT)

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


def _last(direction: float) -> str:
    return _("This is the last comment.") if direction > 0 else _("This is the first comment.")


def _new(number: int) -> str:
    return counted(number, "{number} new", "{number} new")
