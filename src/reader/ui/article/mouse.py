"""The mouse on the page: the wheel, links, the scrollbar, and words that are selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message

from reader.model.anchor import Anchor
from reader.ui.article.scrollbar import SCROLLBAR_FROM
from reader.ui.article.window import PageWindow

if TYPE_CHECKING:
    from textual import events
    from textual.timer import Timer

_WHEEL_ROWS = 3
_EDGE_SECONDS: Final = 0.05
"""Between two rows while the mouse is held beyond the edge of the page."""


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
        self._is_on_scrollbar = False
        """Whether the button went down there, so that the page follows the mouse."""
        self._held: tuple[int, int] | None = None
        """The cell where the mouse is held beyond the upper or lower edge; None within them."""
        self._edge_timer: Timer | None = None

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
        self._is_on_scrollbar = event.button == 1 and self._is_scrollbar(event.x)
        if self._is_on_scrollbar:
            self.capture_mouse()
            self._go_to_row(event.y)
        is_text = event.button == 1 and not self._is_on_scrollbar
        self._pressed = self.place_at(event.x, event.y) if is_text else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say over what the mouse is dragged."""
        if self._is_on_scrollbar:
            self._go_to_row(event.y)
            return
        if self._pressed is None or event.button != 1:
            return
        is_beyond = not 0 <= event.y < self.size.height
        self._hold((event.x, event.y) if is_beyond and self._is_dragged else None)
        self._drag_to(event.x, event.y)

    def _drag_to(self, x: int, y: int) -> None:
        """Select up to a cell; beyond the edges up to the nearest row."""
        place = self.place_at(x, min(max(y, 0), self.size.height - 1))
        if self._pressed is None or place is None:
            return
        if self._is_dragged or place != self._pressed:
            if not self._is_dragged:
                self._is_dragged = True
                self.capture_mouse()
            self.post_message(self.Selected(self._pressed, place))

    def _hold(self, cell: tuple[int, int] | None) -> None:
        """Move the page on for as long as the mouse is held at a cell beyond its edge."""
        self._held = cell
        if cell is None and self._edge_timer is not None:
            self._edge_timer.stop()
            self._edge_timer = None
        elif cell is not None and self._edge_timer is None:
            self._edge_timer = self.set_interval(_EDGE_SECONDS, self._move_at_edge)

    def _move_at_edge(self) -> None:
        if self._held is not None:
            x, y = self._held
            self.move(-1 if y < 0 else 1)
            self._drag_to(x, y)

    def _is_scrollbar(self, x: int) -> bool:
        return x == self.size.width - 1 and self.size.width >= SCROLLBAR_FROM

    def _go_to_row(self, y: int) -> None:
        self.go_progress(min(max(y / max(1, self.size.height - 1), 0.0), 1.0))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        del event
        self._pressed = None
        self._hold(None)
        if self._is_dragged or self._is_on_scrollbar:
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the mouse, or go where the scrollbar was touched."""
        event.stop()
        if self._is_dragged or self._is_on_scrollbar:
            return
        from reader.layout.visual import piece_at  # noqa: PLC0415 - not before the mouse is used

        line = self.rows[event.y] if event.y < len(self.rows) else None
        piece = piece_at(line, event.x - self.left) if line else None
        if line and piece and piece.run.href is not None and piece.offset is not None:
            self.post_message(self.LinkTouched(Anchor(line.block, piece.offset)))
        elif event.chain > 1 and (place := self.place_at(event.x, event.y)) is not None:
            self.post_message(self.Selected(place))
