"""One line to type in, where the status line stands: a pattern, a filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from reader.layout.lines import Run
from reader.model.clean import clean_line
from reader.ui.shared.bars import ACCENT, Words

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from reader.ui.paint import Painter


class Prompt(Horizontal):
    """A sign, and the line that is typed behind it; hidden until it is opened."""

    @dataclass
    class Changed(Message):
        """The text is another one."""

        text: str

    @dataclass
    class Entered(Message):
        """Enter was pressed."""

        text: str

    class Left(Message):
        """Esc was pressed, or Backspace in an empty line."""

    def __init__(self, painter: Painter, sign: str) -> None:
        super().__init__()
        self._sign = Words(painter, (Run(sign, ACCENT),))
        self._hint = Words(painter, ())
        self._line = Input(compact=True, select_on_focus=False)
        self._line.cursor_blink = False
        self.display = False

    def compose(self) -> ComposeResult:
        """Place the sign before the line."""
        yield self._sign
        yield self._line
        yield self._hint

    def open(self, text: str = "") -> None:
        """Show the line, with a text in it, and take the keys."""
        self.display = True
        self._line.value = text
        self._line.cursor_position = len(text)
        self._line.focus()

    def hint(self, text: str) -> None:
        """Say something at the right end of the line."""
        self._hint.say(text)

    def close(self) -> None:
        """Hide the line."""
        self.display = False

    @on(Input.Changed)
    def _pass_change(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(clean_line(event.value)))

    @on(Input.Submitted)
    def _pass_entry(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered(clean_line(event.value)))

    @property
    def is_typed(self) -> bool:
        """Whether the keys go into the line."""
        return self._line.has_focus

    def on_key(self, event: events.Key) -> None:
        """Leave by Esc."""
        if event.key == "escape" or (event.key == "backspace" and not self._line.value):
            event.stop()
            self.post_message(self.Left())
