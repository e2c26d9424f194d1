"""A list of items on a screen, of which one is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events

    from reader.ui.paint import Painter


class ItemList(Widget, can_focus=True):
    """A view of items that follows the selection."""

    class Opened(Message):
        """A person opened with the mouse what is selected."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.selected = 0
        """Number of the selected item among those that are shown."""

    def select(self, number: int) -> None:
        """Select an item, the nearest there is; the view follows."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected - 1)
