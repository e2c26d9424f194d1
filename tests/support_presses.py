"""Keys in a real terminal: their bytes, and what stands on the screen before and after each."""

from __future__ import annotations

import os
import signal
import string
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.ui import commands
from reader.ui.commands import COMMANDS, Command, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.ui.key_map import KeyMap
    from support_terminal import Terminal

_BYTES: Final = {
    "space": " ",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "insert": "\x1b[2~",
    "delete": "\x1b[3~",
    **{f"f{number + 1}": f"\x1bO{letter}" for number, letter in enumerate("PQRS")},
    "f5": "\x1b[15~",
    "f12": "\x1b[24~",
}
_ALIASES: Final = "hijm"
"""Control and one of these letters is what Backspace, Tab and Enter send."""
EVERY_KEY: Final = (
    *(
        sign
        for sign in string.printable
        if sign.isprintable() and not sign.isdigit() and sign > " "
    ),
    *(f"ctrl+{letter}" for letter in string.ascii_lowercase if letter not in _ALIASES),
    *_BYTES,
)
"""All that a plain terminal can send, but for counts."""


class Wait(NamedTuple):
    """Go on when a text is seen; without one, when it looks as before each key."""

    text: str = ""


Step = Command | str | Wait
"""A command, which is pressed; what is typed as it stands; or what is waited for."""
ESCAPE_WHOLE: Final = "\x1b[27u"
"""Esc as the Kitty protocol sends it: what follows it at once is no part of it."""
ESCAPE: Final = (ESCAPE_WHOLE, Wait())


def sent(key: str) -> str:
    """Give what a terminal sends for a key, as `commands` names it."""
    if key.startswith("ctrl+"):
        return chr(ord(key[-1]) & 0x1F)
    return _BYTES.get(key, key)


class Pressing:
    """A person at a terminal, in one room."""

    def __init__(
        self,
        terminal: Terminal,
        key_map: KeyMap,
        room: Room,
        top: Callable[[], bool],
        base: Callable[[], bool],
    ) -> None:
        """Sit down.

        Args:
            terminal: with the program in it.
            key_map: the keys that it has.
            room: in which keys are pressed.
            top: whether it looks as it does at the top of the room.
            base: whether it looks as it does before each of them.
        """
        self.terminal = terminal
        self._map = key_map
        self.room = room
        self._top = top
        self._base = base

    @property
    def look(self) -> object:
        """What is seen, colours included."""
        screen = self.terminal.screen
        return [dict(screen.buffer[row]) for row in range(screen.lines)]

    def reset(self, steps: Sequence[Command | str]) -> None:
        """Be again where one is before each key.

        What was there before is told apart from what comes of it: the top lies between.
        """
        self.terminal.write(self._typed(commands.TOP, self.room))
        self.terminal.wait_for(self._top)
        self.terminal.write("".join(self._typed(step, self.room) for step in steps))
        self.terminal.wait_for(self._base)

    def take(self, steps: Sequence[Step], room: Room | None = None) -> None:
        """Take steps, each seen before the next one."""
        for step in steps:
            if isinstance(step, Wait):
                self.terminal.wait_for(step.text or self._base)
            else:
                before = self.look
                self.terminal.write(self._typed(step, room or self.room))
                self._wait_for_other(before)

    def press(self, key: str) -> None:
        """Press one key, and see that something happens."""
        before = self.look
        self.terminal.write(sent(key))
        if self._map.in_room(self.room).get(key) is commands.SUSPEND:
            self._wake()
        else:
            self._wait_for_other(before)

    def _wake(self) -> None:
        """Bring the program back from the shell."""
        self.terminal.wait_for(lambda: not self.terminal.is_alternate)
        _, status = os.waitpid(self.terminal.process, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        self.terminal.signal(signal.SIGCONT)
        self.terminal.wait_for(lambda: self.terminal.is_alternate)

    def _wait_for_other(self, before: object) -> None:
        terminal = self.terminal
        terminal.wait_for(lambda: terminal.is_alternate and self.look != before)

    def _typed(self, step: Command | str, room: Room) -> str:
        if isinstance(step, str):
            return step
        rooms = [room, *step.rooms]
        keys = [key for one in rooms for key in self._map.keys(step, one)]
        return sent(keys[0]) if keys else f"{sent(self._map.keys(commands.PALETTE)[0])}{step.id}\r"


def pairs(key_map: KeyMap, room: Room) -> list[tuple[Command, str]]:
    """Give each command of a room with each of its keys."""
    return [(one, key) for one in COMMANDS for key in key_map.keys(one, room)]
