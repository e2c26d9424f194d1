"""Which key asks for which command, in which room: those of the table, or a person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.ui.commands import COMMANDS, INTERRUPT, PALETTE, QUIT, REDRAW, SUSPEND, UNDO, Command
from reader.ui.keys import key_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.settings import Fault, Settings
    from reader.ui.commands import Room

ACTS_ANYWHERE: Final = (QUIT, INTERRUPT, SUSPEND, REDRAW)


class KeyMap:
    """The keys of all commands in all rooms."""

    def __init__(
        self, keys: Mapping[Command, tuple[str, ...]], owners: Mapping[Room, Mapping[str, Command]]
    ) -> None:
        self._keys = keys
        """Of the commands that do not have the keys of the table."""
        self._owners = owners
        """Of the keys whose command is not the one that the table gives them."""
        self._rooms: dict[Room, dict[str, Command]] = {}
        self.anywhere: Mapping[str, Command] = {
            key: command
            for command in ACTS_ANYWHERE
            for key in self.keys(command)
            if not owners or all(self.in_room(room).get(key) is command for room in command.rooms)
        }
        """What its keys ask for in panels and in a line that is typed too."""

    def in_room(self, room: Room) -> Mapping[str, Command]:
        """Give the command of each key in a room."""
        if room not in self._rooms:
            owners = self._owners.get(room, {})
            self._rooms[room] = {
                key: command
                for command in COMMANDS
                if room in command.rooms
                for key in self._keys.get(command, command.keys)
                if owners.get(key, command) is command
            }
        return self._rooms[room]

    def keys(self, command: Command, room: Room | None = None) -> tuple[str, ...]:
        """Give the keys of a command in a room; None for those that it has in any of its rooms."""
        keys = self._keys.get(command, command.keys)
        rooms = command.rooms if room is None else {room} & command.rooms
        if not self._owners:
            return keys if rooms else ()
        return tuple(
            key for key in keys if any(self.in_room(one).get(key) is command for one in rooms)
        )

    def hint(self, command: Command, room: Room | None = None) -> str:
        """Say for people how a command is asked for: its first key, or by its id in the palette."""
        keys = self.keys(command, room) or self.keys(command)
        if keys:
            return key_name(keys[0])
        return "".join(key_name(key) for key in self.keys(PALETTE)[:1]) + command.id


TABLE: Final = KeyMap({}, {})
"""The keys of the table of commands."""


_in_use = TABLE


def use_keys(key_map: KeyMap) -> None:
    """Have what is said on the screen name the keys that a person has."""
    global _in_use  # noqa: PLW0603 - one person presses keys
    _in_use = key_map


def keyed(sentence: str, command: Command, **facts: object) -> str:
    """Put the first key of a command into a sentence of the person's language, at `{key}`.

    In further places stand facts, or the keys of further commands.
    """
    said = {
        name: _in_use.hint(fact) if isinstance(fact, Command) else fact
        for name, fact in facts.items()
    }
    return sentence.format(key=_in_use.hint(command), **said)


def undoes() -> str:
    """Say by which key what was just done is undone."""
    return keyed(_("{key} undoes"), UNDO)


def faults_of(settings: Settings) -> tuple[Fault, ...]:
    """Give all that is wrong with the settings, in the order of the lines of their file."""
    faults = (*settings.faults, *key_map_of(settings)[1])
    return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def key_map_of(settings: Settings) -> tuple[KeyMap, tuple[Fault, ...]]:
    """Give the keys that a person has, and what is wrong with the keys that they set."""
    if settings.keys == "default" and not settings.bind and not settings.bind_also:
        return TABLE, ()
    from reader.ui.key_rules import ruled  # noqa: PLC0415 - for keys of one's own alone

    keys, owners, faults = ruled(settings)
    return KeyMap(keys, owners), faults
