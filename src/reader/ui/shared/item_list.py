"""A list of items on a screen, of which one is selected."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from reader.i18n.catalogue import _

if TYPE_CHECKING:
    from textual import events

    from reader.ui.paint import Painter


def where(wanted: int, selected: int, count: int) -> str:
    """Say why no other item could be selected.

    Args:
        wanted: the number of the item that was asked for.
        selected: of the one that is selected, and stays it.
        count: of items.
    """
    if wanted >= selected >= count - 1:
        return _("This is the end of the list.")
    return _("This is the beginning of the list.") if wanted < selected else _("It is selected.")


class ItemList(Widget, can_focus=True):
    """A view of items that follows the selection."""

    class Opened(Message):
        """A person opened with the mouse what is selected."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.selected = 0
        """Number of the selected item among those that are shown."""

    @abstractmethod
    def select(self, number: int) -> None:
        """Select an item, the nearest there is; the view follows."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected + 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.select(self.selected - 1)
