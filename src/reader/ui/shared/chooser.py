"""A panel of rows to choose from: contents, links, commands, help, information."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.screen import ModalScreen
from textual.widget import Widget

from reader.layout.cells import cell_len
from reader.layout.lines import DIM, PLAIN, Face, Role, Run
from reader.ui.shared.bars import ACCENT, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.ui.paint import Painter

_NAME = Face(Role.STRONG, bold=True)
_ABOVE = 3
"""Rows of a panel above its first choice: its title, what was typed, a blank one."""
_EDGE = 2
"""Cells left and right of the rows, for the mark of the selected one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of a panel."""

    text: str
    right: str = ""
    """What stands at the right edge."""
    level: int = 0
    """Each level stands two cells in."""
    searched: str = ""
    """Further words by which typing finds it."""
    is_name: bool = False
    """Whether it names the rows below it and cannot be chosen."""


class Rows(Widget, can_focus=True):
    """The rows of a panel, and which one is selected."""

    def __init__(self, painter: Painter, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.painter = painter
        self.typed = ""
        self._title = title
        self._choices = choices
        self._shown = list(range(len(choices)))
        self._at = self._nearest(0, 1)
        self._above = 0
        """Rows that are scrolled out of the panel at its top."""

    @property
    def chosen(self) -> int | None:
        """The number of the selected choice; None where none can be chosen."""
        if 0 <= self._at < len(self._shown):
            number = self._shown[self._at]
            return None if self._choices[number].is_name else number
        return None

    def select(self, number: int) -> None:
        """Select a choice by its number."""
        if number in self._shown:
            self._at = self._shown.index(number)
            self._follow()

    def move(self, rows: int) -> None:
        """Select another row, so many further down, or the last one there is."""
        wanted = min(max(self._at + rows, 0), max(0, len(self._shown) - 1))
        self._at = self._nearest(wanted, 1 if rows > 0 else -1)
        self._follow()

    def filter(self, typed: str) -> None:
        """Show the rows that hold each typed word, and select the first."""
        self.typed = typed
        words = typed.casefold().split()
        self._shown = [
            number
            for number, choice in enumerate(self._choices)
            if not words or (not choice.is_name and _matches(choice, words))
        ]
        self._at = self._nearest(0, 1)
        self._follow()

    def _nearest(self, at: int, direction: int) -> int:
        """Give the nearest row that can be chosen, first in one direction, then in the other."""
        for step in (direction, -direction):
            row = at
            while 0 <= row < len(self._shown):
                if not self._choices[self._shown[row]].is_name:
                    return row
                row += step
        return at

    def _follow(self) -> None:
        """Scroll so far that the selected row is seen; at the first one the panel stands at its top."""
        height = max(1, self.size.height - _ABOVE)
        self._above = min(self._above, self._at)
        self._above = max(self._above, self._at - height + 1)
        if self._at == self._nearest(0, 1):
            self._above = 0
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the panel."""
        width = self.size.width
        if y == 0:
            return self._two(Run(self._title, _NAME), self._count(), width)
        if y == 1:
            typed = (
                [Run("/ ", ACCENT), Run(self.typed, PLAIN), Run("█", ACCENT)] if self.typed else []
            )
            return self.painter.runs(typed, _EDGE, width)
        row = y - _ABOVE + self._above
        if y < _ABOVE or row >= len(self._shown):
            return self.painter.blank(width)
        return self._choice(self._choices[self._shown[row]], width, selected=row == self._at)

    def _count(self) -> str:
        return f"{len(self._shown)} of {len(self._choices)}" if self.typed else ""

    def _choice(self, choice: Choice, width: int, *, selected: bool) -> Strip:
        ground = Role.SELECT if selected else None
        inner = width - 2 * _EDGE
        indent = " " * (2 * choice.level)
        room = inner - len(indent) - (cell_len(choice.right) + 3 if choice.right else 0)
        text = cut(choice.text, room)
        gap = inner - len(indent) - cell_len(text) - cell_len(choice.right)
        face = _NAME if choice.is_name else Face(Role.TEXT, ground, reverse=False)
        runs = [
            Run("▌" if selected else " ", ACCENT),
            Run(" " + indent, Face(Role.TEXT, ground)),
            Run(text, face),
            Run(" " * gap, Face(Role.TEXT, ground)),
            Run(choice.right, Face(Role.DIM, ground)),
            Run(" " * _EDGE, Face(Role.TEXT, ground)),
        ]
        return self.painter.runs(runs, 0, width)

    def _two(self, left: Run, right: str, width: int) -> Strip:
        gap = max(1, width - 2 * _EDGE - cell_len(left.text) - cell_len(right))
        return self.painter.runs([left, Run(" " * gap), Run(right, DIM)], _EDGE, width)

    def on_click(self, event: events.Click) -> None:
        """Choose a row with the mouse."""
        event.stop()
        row = event.y - _ABOVE + self._above
        if (
            event.y >= _ABOVE
            and row < len(self._shown)
            and not self._choices[self._shown[row]].is_name
        ):
            self._at = row
            self.screen.dismiss(self.chosen)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(-1)


class ChooserScreen(ModalScreen[int | None], inherit_bindings=False):
    """A panel over the page; it gives the number of what was chosen, or None."""

    def __init__(
        self,
        painter: Painter,
        title: str,
        choices: Sequence[Choice],
        *,
        selected: int = 0,
        closing: str = "q",
        types: bool = False,
    ) -> None:
        """Make a panel.

        Args:
            painter: paints it.
            title: its name.
            choices: its rows.
            selected: the number of the choice that is selected at first.
            closing: the key that closes it beside Esc, as the one that opened it.
            types: whether letters filter the rows; else they are keys, and `/` begins to filter.
        """
        super().__init__()
        self._rows = Rows(painter, title, choices)
        self._selected = selected
        self._closing_key = closing
        self._typing = types

    def compose(self) -> ComposeResult:
        """Show the rows."""
        yield self._rows

    def on_mount(self) -> None:
        """Select the row that was asked for."""
        self._rows.focus()
        self.call_after_refresh(self._rows.select, self._selected)

    def on_key(self, event: events.Key) -> None:
        """Move, choose, filter, or close."""
        event.stop()
        rows, key = self._rows, event.key
        character = event.character if event.is_printable else None
        moves = {
            "down": 1,
            "up": -1,
            "ctrl+n": 1,
            "ctrl+p": -1,
            "pagedown": 10,
            "pageup": -10,
            "home": -(10**6),
            "end": 10**6,
        }
        letters = {
            "j": 1,
            "k": -1,
            "d": 5,
            "u": -5,
            "space": 10,
            "b": -10,
            "g": -(10**6),
            "G": 10**6,
        }
        if key == "escape" and rows.typed and not self._typing:
            rows.filter("")
            self._typing = False
        elif key == "escape":
            self.dismiss(None)
        elif key == "enter":
            self.dismiss(rows.chosen)
        elif key in moves:
            rows.move(moves[key])
        elif key == "backspace":
            rows.filter(rows.typed[:-1])
        elif self._typing or rows.typed:
            if character:
                rows.filter(rows.typed + character)
        elif character == "/":
            self._typing = True
        elif character in ("q", self._closing_key):
            self.dismiss(None)
        elif (character or key) in letters or key in letters:
            rows.move(letters.get(character or "", letters.get(key, 0)))


def _matches(choice: Choice, words: list[str]) -> bool:
    searched = f"{choice.text} {choice.right} {choice.searched}".casefold()
    return all(word in searched for word in words)
