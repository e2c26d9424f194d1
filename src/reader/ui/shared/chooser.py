"""A panel of rows to choose from: contents, links, commands, help, information."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from textual import on
from textual.screen import ModalScreen

from reader.layout import signs
from reader.ui import commands
from reader.ui.shared.choices import Rows, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from textual import events
    from textual.app import ComposeResult

    from reader.ui.app import ReaderApp
    from reader.ui.paint import Painter
    from reader.ui.shared.choices import Choice

_PAGE = 10
_EVERYTHING = 10**6
_MOVES: Final = {
    "down": 1,
    "up": -1,
    "ctrl+n": 1,
    "ctrl+p": -1,
    "pagedown": _PAGE,
    "pageup": -_PAGE,
    "home": -_EVERYTHING,
    "end": _EVERYTHING,
}
_LETTER_MOVES: Final = {
    commands.DOWN: 1,
    commands.UP: -1,
    commands.HALF_DOWN: _PAGE // 2,
    commands.HALF_UP: -_PAGE // 2,
    commands.PAGE_DOWN: _PAGE,
    commands.PAGE_UP: -_PAGE,
    commands.TOP: -_EVERYTHING,
    commands.BOTTOM: _EVERYTHING,
}
"""By what the letters ask for in a list."""


class ChooserScreen(ModalScreen[int | None], inherit_bindings=False):
    """A panel over the page; it gives the number of what was chosen, or None."""

    def __init__(
        self,
        painter: Painter,
        title: str,
        choices: Sequence[Choice],
        shape: Shape,
        closing: Collection[str],
        selected: int,
    ) -> None:
        """Make a panel.

        Args:
            painter: paints it.
            title: its name.
            choices: its rows.
            shape: how it lies on the screen.
            closing: the keys that close it beside Esc.
            selected: the number of the choice that is selected at first.
        """
        edge = "-fills" if painter.look.fills else "-frames"  # what parts a box from the page
        if edge == "-frames" and signs.are_ascii():
            edge += " -ascii"
        super().__init__(classes=f"{shape.value} {edge}")
        self._rows = Rows(painter, title, choices, shape)
        self._closing_keys = closing
        self._selected = selected
        keys = cast("ReaderApp", self.app).key_map
        self._anywhere = keys.anywhere
        self._letters = keys.in_room(commands.Room.LIST)
        self._types = shape is Shape.BOX
        """Whether letters filter the rows; else they are keys, one of which begins to filter."""

    def offer(self, offer: Callable[[str], Choice | None]) -> None:
        """Have a further choice for what is typed, above the others; its number is after theirs."""
        self._rows.offer = offer

    def compose(self) -> ComposeResult:
        """Show the rows."""
        yield self._rows

    def on_mount(self) -> None:
        """Select the row that was asked for."""
        self._rows.focus()
        self.call_after_refresh(self._rows.select, self._selected)

    def on_key(self, event: events.Key) -> None:
        """Move, choose, filter, or close; what acts anywhere is left to the program."""
        rows, key = self._rows, event.key
        character = event.character if event.is_printable else None
        if (character or key) in self._anywhere and not (character and self._types):
            return
        event.stop()
        if key == "enter":
            self._close(rows.chosen)
        elif key == "escape":
            self._step_back()
        elif key in _MOVES:
            rows.move(_MOVES[key])
        elif key == "backspace":
            rows.filter(rows.typed[:-1])
        elif self._types:
            if character:
                rows.filter(rows.typed + character)
        else:
            self._take_letter("space" if character == " " else character or key)

    @on(Rows.Touched)
    def _choose_touched(self) -> None:
        self._close(self._rows.chosen)

    def _close(self, chosen: int | None) -> None:
        """Give what was chosen, once: a second click may come before the panel is gone."""
        if self.is_current:
            self.dismiss(chosen)

    def _step_back(self) -> None:
        """Take back what was typed, then close."""
        if self._rows.typed:
            self._rows.filter("")
            self._types = self.has_class(Shape.BOX.value)
        else:
            self._close(None)

    def _take_letter(self, letter: str) -> None:
        command = self._letters.get(letter)
        if letter in self._closing_keys:
            self._close(None)
        elif command is commands.FIND:
            self._types = True
        elif command in _LETTER_MOVES:
            self._rows.move(_LETTER_MOVES[command])
