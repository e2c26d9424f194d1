"""Keys become commands: counts before them, and what is pending. Pure; it knows no terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.model.record import record
from reader.ui.commands import ANYWHERE, CANCEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.commands import Command

MOST_DIGITS: Final = 7
"""A longer count is no count any more; further digits are passed over."""

_NAMES: Final = {
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "space": "Space",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "backspace": "Backspace",
}


@record(frozen=True, slots=True)
class Chosen:
    """A command, and the count that stood before it."""

    command: Command
    count: int | None
    """None where none was typed."""
    letter: str = ""
    """The key that belongs to it, where the command takes one."""

    def instead(self, command: Command) -> Chosen:
        """Give another command that was not asked for by a count."""
        return Chosen(command, None)

    @property
    def times(self) -> int:
        """The count of a motion: once where none was typed."""
        return self.count or 1


class Keys:
    """What was typed so far in one room."""

    def __init__(
        self, key_map: Mapping[str, Command], anywhere: Mapping[str, Command] = ANYWHERE
    ) -> None:
        """Begin with nothing typed.

        Args:
            key_map: the command of each key in the room.
            anywhere: the keys that act even where a letter is waited for.
        """
        self._key_map = key_map
        self._anywhere = anywhere
        self._digits = ""
        self._waiting: Chosen | None = None
        """A command that waits for its letter."""
        self._waiting_key = ""

    @property
    def pending(self) -> str:
        """The count that waits for its command, or the key that waits for its letter."""
        if self._waiting is not None:
            return key_name(self._waiting_key)
        return self._digits

    def knows(self, key: str) -> bool:
        """Say whether a key is a command here, or a part of a count or of another command."""
        if self._waiting is not None:
            return True
        return key in self._key_map or (bool(self._key_map) and key.isascii() and key.isdigit())

    def press(self, key: str) -> Chosen | None:
        """Take one key; give the command that it completes, or None."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            if len(key) == 1:
                return replace(waiting, letter=key)
            if key not in self._anywhere:  # it gives the command up; those that leave act too
                return None
        if key.isascii() and key.isdigit() and (self._digits or key != "0"):
            self._digits = (self._digits + key)[:MOST_DIGITS]
            return None
        command = self._key_map.get(key)
        if command is CANCEL and self._digits:
            self._digits = ""
            return None
        count = int(self._digits) if self._digits else None
        self._digits = ""
        if command is not None and command.takes_letter:
            self._waiting, self._waiting_key = Chosen(command, count), key
            return None
        return Chosen(command, count) if command else None


def key_name(key: str) -> str:
    """Say how a key is written for people: "^S", "Space", "PgDn", "j"."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    if len(key) > 1 and key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return _NAMES.get(key, key)
