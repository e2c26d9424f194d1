"""One line to type in: a pattern, a filter, the tags of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.widget import Widget

from reader.layout import signs
from reader.layout.cells import cell_len
from reader.layout.lines import DIM, PLAIN, Run
from reader.model.clean import clean_line
from reader.ui.shared.bars import ACCENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.strip import Strip

    from reader.ui.paint import Painter


def _nothing(text: str) -> None:
    del text


def _just_close() -> None:
    pass


def _as_it_is(text: str) -> str:
    return text


class Prompt(Widget):
    """A sign, and the line that is typed behind it; hidden until it is opened.

    It never has Textual's focus. The screen hands it the keys one by one, and it answers at once,
    so that a pattern, its Enter and the key after it may arrive in one piece, as from a fast hand,
    and each goes where it belongs.
    """

    def __init__(self, painter: Painter, sign: str) -> None:
        super().__init__()
        self.painter = painter
        self.text = ""
        self._usual_sign = self._sign = sign
        self._standing = self._standing_hint = ""
        self._began_empty = True
        self._cursor = 0
        self._hint = ""
        self._changed: Callable[[str], None] = _nothing
        self._entered: Callable[[str], None] = _nothing
        self._given_up: Callable[[], None] = _just_close
        self._completed: Callable[[str], str] = _as_it_is
        self.display = False

    @property
    def is_open(self) -> bool:
        """Whether keys go into the line."""
        return self._entered is not _nothing

    def open(
        self,
        text: str,
        *,
        entered: Callable[[str], None],
        changed: Callable[[str], None] = _nothing,
        given_up: Callable[[], None] = _just_close,
        completed: Callable[[str], str] = _as_it_is,
        sign: str = "",
    ) -> None:
        """Show the line and take the keys.

        Args:
            text: what stands in it at first.
            entered: is told the text when Enter is pressed; the line is closed by then.
            changed: is told each new text.
            given_up: is called when Esc is pressed, and for a backspace in a line that is as empty
                as it was at first; the line is closed by then.
            completed: is given what stands before the cursor when Tab is pressed, and gives it
                with its last word completed.
            sign: stands before it this time; empty for the usual one.
        """
        self.text, self._cursor, self._began_empty = text, len(text), not text
        self._entered, self._changed = entered, changed
        self._given_up, self._completed = given_up, completed
        self._sign, self._hint = sign or self._usual_sign, ""
        self.display = True
        self.refresh()

    def stand(self, text: str, hint: str = "") -> None:
        """Have a text in the line while nothing is typed; an empty one hides it."""
        self._standing, self._standing_hint = text, hint
        if not self.is_open:
            self.close()

    def close(self) -> None:
        """Take no more keys, and show what stands in the line; hide it where nothing does."""
        self._entered = self._changed = _nothing
        self.text, self._hint, self._sign = self._standing, self._standing_hint, self._usual_sign
        self.display = bool(self._standing)
        self.refresh()

    def hint(self, text: str) -> None:
        """Say something at the right end of the line."""
        self._hint = text
        self.refresh()

    def type(self, key: str, character: str | None) -> None:
        """Take one key: Textual's name of it, and the character that it types, if any."""
        if key == "enter":
            entered, text = self._entered, self.text
            self.close()
            entered(clean_line(text))
        elif key == "escape" or (key == "backspace" and not self.text and self._began_empty):
            given_up = self._given_up
            self.close()
            given_up()
        elif character is not None:
            self.insert(character)
        elif key == "tab":
            self._replace(self._completed(self.text[: self._cursor]), self.text[self._cursor :])
        elif key in ("backspace", "ctrl+h"):
            self._replace(self.text[: max(0, self._cursor - 1)], self.text[self._cursor :])
        elif key in ("delete", "ctrl+d"):
            self._replace(self.text[: self._cursor], self.text[self._cursor + 1 :])
        elif key == "ctrl+u":
            self._replace("", self.text[self._cursor :])
        elif key == "ctrl+k":
            self._replace(self.text[: self._cursor], "")
        elif key == "ctrl+w":
            self._replace(self.text[: self._word_start()], self.text[self._cursor :])
        else:
            self._move(key)

    def insert(self, text: str) -> None:
        """Insert a text at the cursor, as one line."""
        before = self.text[: self._cursor] + clean_line(f"|{text}|")[1:-1]
        self._replace(before, self.text[self._cursor :])

    def _word_start(self) -> int:
        before = self.text[: self._cursor].rstrip()
        return before.rfind(" ") + 1

    def _replace(self, before: str, after: str) -> None:
        was = self.text
        self.text, self._cursor = before + after, len(before)
        self.refresh()
        if self.text != was:
            self._changed(clean_line(self.text))

    def _move(self, key: str) -> None:
        places = {
            "left": self._cursor - 1,
            "right": self._cursor + 1,
            "home": 0,
            "ctrl+a": 0,
            "end": len(self.text),
            "ctrl+e": len(self.text),
        }
        self._cursor = min(max(places.get(key, self._cursor), 0), len(self.text))
        self.refresh()

    @property
    def pointed(self) -> Offset | None:
        """The cell behind what is typed, for the terminal's cursor."""
        return Offset(1 + cell_len(self._sign) + cell_len(self._before()), 0)

    def _before(self) -> str:
        """Give what is seen of the text before the cursor."""
        room = self.size.width - 2 - cell_len(self._sign) - cell_len(self._hint) - 2
        before = self.text[: self._cursor if self.is_open else len(self.text)]
        while before and cell_len(before) > room:
            before = before[1:]
        return before

    def render_line(self, y: int) -> Strip:
        """Draw the line; where it is too long its end is seen, with the cursor as a solid cell."""
        width = self.size.width
        if y:
            return self.painter.blank(width)
        before = self._before()
        after = self.text[self._cursor if self.is_open else len(self.text) :]
        if not self.is_open:
            runs = [Run(self._sign, ACCENT), Run(before + after, PLAIN)]
        else:
            runs = [
                Run(self._sign, ACCENT),
                Run(before, PLAIN, 0),
                Run(signs.spelled("█"), ACCENT, len(before)),
                Run(after, PLAIN, len(before) + 1),
            ]
        used = sum(cell_len(run.text) for run in runs)
        gap = max(1, width - 2 - used - cell_len(self._hint))
        return self.painter.runs([*runs, Run(" " * gap), Run(self._hint, DIM)], 1, width)
