"""The mouse on the page: the wheel, links, the scrollbar, and words that are selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.layout.lines import run_at
from reader.model.anchor import Anchor
from reader.ui.article.scrollbar import SCROLLBAR_FROM
from reader.ui.article.window import PageWindow

if TYPE_CHECKING:
    from textual import events

_WHEEL_ROWS = 3


class PageMouse(PageWindow):
    """A window that the mouse moves too, and that says what was touched in it."""

    @dataclass
    class LinkTouched(Message):
        """A link was clicked."""

        place: Anchor

    class Selected(Message):
        """The mouse was dragged from one place to another, or a word was clicked twice."""

        def __init__(self, start: Anchor, end: Anchor | None = None) -> None:
            """Make the message; without an end the word at the start is meant."""
            super().__init__()
            self.start, self.end = start, end

    def __init__(self) -> None:
        super().__init__()
        self._pressed: Anchor | None = None
        self._is_dragged = False

    def place_at(self, x: int, y: int) -> Anchor | None:
        """Give the place of the character nearest to a cell of a row; None where it has no text."""
        from reader.ui.article.caret import offset_at  # noqa: PLC0415 - not before the mouse is used

        line = self.rows[y] if 0 <= y < len(self.rows) else None
        offset = offset_at(line, x - self.left) if line else None
        return Anchor(line.block, offset) if line and offset is not None else None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(_WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(-_WHEEL_ROWS)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Note where the button went down."""
        self._is_dragged = False
        self._pressed = self.place_at(event.x, event.y) if event.button == 1 else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say over what the mouse is dragged."""
        if self._pressed is None or event.button != 1:
            return
        place = self.place_at(event.x, event.y)
        if place is not None and (self._is_dragged or place != self._pressed):
            if not self._is_dragged:
                self._is_dragged = True
                self.capture_mouse()
            self.post_message(self.Selected(self._pressed, place))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        del event
        self._pressed = None
        if self._is_dragged:
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse, or go where the scrollbar was touched."""
        event.stop()
        if self._is_dragged:
            return
        if event.x == self.size.width - 1 and self.size.width >= SCROLLBAR_FROM:
            self.go_progress(event.y / max(1, self.size.height - 1))
            return
        line = self.rows[event.y] if event.y < len(self.rows) else None
        run = run_at(line, event.x - self.left) if line else None
        if line and run and run.href is not None and run.offset is not None:
            self.post_message(self.LinkTouched(Anchor(line.block, run.offset)))
        elif event.chain > 1 and (place := self.place_at(event.x, event.y)) is not None:
            self.post_message(self.Selected(place))
