"""The tick box of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from reader.layout.lines import PLAIN, Face, Role, Run
from reader.ui.shared.bars import ACCENT

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from reader.ui.paint import Painter

_FOCUSED = Face(Role.TEXT, bold=True)


class TickBox(Widget, can_focus=True):
    """Something that is so or not, and its words."""

    class Toggled(Message):
        """It was ticked, or the tick was taken off."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.words = ""
        self.is_ticked = False
        self.right_to_left = False
        """Whether the words stand left of the box."""
        self.instead: Run | None = None
        """What takes the place of the box for a while: an error above it has no row of its own."""

    def on_key(self, event: events.Key) -> None:
        """Toggle with Space or Enter; other letters do nothing here."""
        if event.key in ("space", "enter"):
            self._toggle()
        if event.is_printable or event.key == "enter":
            event.stop()

    def on_click(self) -> None:
        """Toggle."""
        self._toggle()

    def on_focus(self) -> None:
        """Show that the next Space toggles it."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that it does so no more."""
        self.refresh()

    def _toggle(self) -> None:
        self.is_ticked = not self.is_ticked
        self.refresh()
        self.post_message(self.Toggled())

    def render_line(self, y: int) -> Strip:
        """Draw the box and its words."""
        del y
        sign = Run("x" if self.is_ticked else " ", ACCENT if self.has_focus else PLAIN)
        words = Run(f"] {self.words}", _FOCUSED if self.has_focus else PLAIN)
        box: tuple[Run, ...] = (Run("[", words.face), sign, words)
        if self.right_to_left:
            beside = Run(self.words, words.face), Run(" [", words.face)
            box = (*beside, sign, Run("]", words.face))
        runs = (self.instead,) if self.instead else box
        return self.painter.runs(runs, 0, self.size.width)
