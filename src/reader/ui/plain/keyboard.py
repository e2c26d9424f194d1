"""Keys and typed lines, from a terminal or from a pipe."""

from __future__ import annotations

import os
import re
import select
import signal
import termios
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from reader.model.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

_SEQUENCES: Final = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
    "H": "home",
    "F": "end",
    "Z": "shift+tab",
    "1~": "home",
    "4~": "end",
    "5~": "pageup",
    "6~": "pagedown",
    "7~": "home",
    "8~": "end",
}
"""What stands after `ESC [` or `ESC O` for each key."""
_SEQUENCE: Final = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])")
_NAMES: Final = {
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    " ": "space",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\x08": "backspace",
}
_ESCAPE_SECONDS: Final = 0.05
"""So long the rest of a sequence is waited for after an escape."""
_MOST_BYTES: Final = 4
"""Of one character in UTF-8."""
_LONGEST_LINE: Final = 2**20
"""Bytes of a typed line; what is longer is no line that a hand has typed."""
_GIVES_UP: Final = "\x1b"


class Keyboard:
    """Gives keys one by one, by the names that `commands` has, and lines as they were typed.

    A terminal gives its keys at once, and edits its lines itself. A pipe gives the same
    characters, as a hand would type them.
    """

    def __init__(self, descriptor: int, echo: Callable[[str], None]) -> None:
        """Take no keys yet.

        Args:
            descriptor: what is read.
            echo: shows what was typed before its line was asked for.
        """
        self._descriptor = descriptor
        self._echo = echo
        self.is_terminal = os.isatty(descriptor)
        self._typed = b""
        """What was read and is no key yet."""
        self._is_over = False
        self._found: list[Any] | None = None
        """The terminal's attributes as they were before the visit."""
        self.has_given = False
        """Whether there was a key or a line yet."""

    # The terminal

    @contextmanager
    def taken(self, back: Callable[[], None]) -> Iterator[None]:
        """Have the terminal give each key at once, and leave it as it was found.

        `back` says where one is after the program was suspended.
        """
        if not self.is_terminal:
            yield
            return
        self._found = termios.tcgetattr(self._descriptor)

        def suspend(number: int, frame: FrameType | None) -> None:
            del number, frame
            self.suspend()
            with suppress(RuntimeError):  # in the midst of a line that is being written
                back()

        try:
            signal.signal(signal.SIGTSTP, suspend)
            self._set(_at_once(self._found))
            yield
        finally:
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            self._set(self._found)

    @contextmanager
    def given_away(self) -> Iterator[None]:
        """Leave the terminal to another program, or to lines, as it was found."""
        before = termios.tcgetattr(self._descriptor) if self._found is not None else None
        self._set(self._found)
        try:
            yield
        finally:
            self._set(before)

    def suspend(self) -> None:
        """Go back to the shell, until that brings the program to the foreground again."""
        with self.given_away():
            handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)  # where no shell waits, nothing happens
            signal.signal(signal.SIGTSTP, handler)

    def _set(self, attributes: list[Any] | None) -> None:
        if attributes is not None:
            with suppress(termios.error):  # it is gone
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, attributes)

    # Keys

    def key(self) -> str | None:
        """Wait for a key and give its name; None where no more will come."""
        while not self._typed:
            if not self._read():
                return None
        self.has_given = True
        if self._typed[:1] == b"\x1b":
            return self._sequence()
        for length in range(1, min(_MOST_BYTES, len(self._typed)) + 1):
            with suppress(UnicodeDecodeError):
                character = self._typed[:length].decode("utf-8")
                self._typed = self._typed[length:]
                return _name(character)
        if len(self._typed) < _MOST_BYTES and self._read():
            return self.key()
        self._typed = self._typed[1:]  # no UTF-8
        return ""

    def _sequence(self) -> str:
        """Give the key of a sequence; an empty name where it is none that we know."""
        while len(self._typed) == 1 or re.fullmatch(rb"\x1b(?:O|\[[0-?]*[ -/]*)", self._typed):
            if not self._is_ready() or not self._read():
                break
        found = _SEQUENCE.match(self._typed)
        if found is None:
            self._typed = self._typed[1:]
            return "escape"
        self._typed = self._typed[found.end() :]
        return _SEQUENCES.get(found[0][2:].decode("ascii"), "")

    def _is_ready(self) -> bool:
        return bool(select.select([self._descriptor], [], [], _ESCAPE_SECONDS)[0])

    def _read(self) -> bool:
        """Take what was typed; False where no more will come."""
        if self._is_over:
            return False
        try:
            read = os.read(self._descriptor, 1024)
        except OSError:  # the terminal is gone
            read = b""
        self._typed += read
        self._is_over = not read
        return bool(read)

    # Lines

    def line(self) -> str | None:
        """Wait for a line and give it cleaned; None where it was given up, by Esc or by its end.

        The terminal edits it, as it edits what is typed at a shell without an editor of its own.
        """
        early = self._typed.partition(b"\n")[0]
        if early and self.is_terminal:
            self._echo(clean_line(early.decode("utf-8", "replace")))
        with self.given_away():
            is_there = self._wait_for_line()
        line, _, self._typed = self._typed.replace(b"\r", b"\n").partition(b"\n")
        text = line.decode("utf-8", "replace")
        if self.is_terminal and not is_there:
            self._is_over = False  # ^D ends a line on a terminal, not the visit
        self.has_given = True
        return None if _GIVES_UP in text or not (is_there or line) else clean_line(text)

    def _wait_for_line(self) -> bool:
        """Read until a line is there; False where what is read ends before."""
        while not re.search(rb"[\r\n]", self._typed):
            if len(self._typed) > _LONGEST_LINE or not self._read():
                return False
        return True


def _at_once(found: list[Any]) -> list[Any]:
    """Give a terminal's attributes, but that each key comes at once, unseen, ^S and ^Q too."""
    changed = [*found]
    changed[0] &= ~termios.IXON
    changed[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
    changed[6] = [*found[6]]
    changed[6][termios.VMIN], changed[6][termios.VTIME] = 1, 0
    return changed


def _name(character: str) -> str:
    if character in _NAMES:
        return _NAMES[character]
    if character < " ":
        return f"ctrl+{chr(ord(character) + 96)}"
    return character
