"""The keys of one's own: a preset, and the tables `bind` and `bind_also` of the settings.

A person's line takes its key from a command that had it by itself, and that is told, for it may be
meant or not. Of two lines of theirs the upper one keeps the key. Pure, but for a preset's file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reader.config.known import near
from reader.config.lines import line_of
from reader.config.reading import shown, understood
from reader.i18n.catalogue import N_
from reader.settings import Fault, Settings
from reader.ui.commands import COMMANDS, FORM, INTERRUPT, QUIT, Room
from reader.ui.key_names import SPELT, key_of
from reader.ui.keys import key_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.ui.commands import Command

_PRESETS: Final = Path(__file__).parent / "presets"
_BY_ID: Final = {command.id: command for command in COMMANDS}
_COUNTS: Final = frozenset("123456789")
"""What begins a count; 0 does not."""

OF_FIELDS: Final = frozenset(
    (
        *("space", "enter", "tab", "shift+tab", "backspace", "delete", "f6", "f7"),
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
        *("shift+up", "shift+down", "shift+left", "shift+right", "shift+home", "shift+end"),
        *("ctrl+left", "ctrl+right", "ctrl+shift+left", "ctrl+shift+right"),
        *(f"ctrl+{letter}" for letter in "acdekuvwxyz"),
    )
)
"""What a field of the form, or the form itself, does not give away."""

_Keys = dict["Command", tuple[str, ...]]
_Owners = dict[Room, dict[str, "Command"]]


def ruled(settings: Settings) -> tuple[_Keys, _Owners, tuple[Fault, ...]]:
    """Give the keys of all commands, who has a key in a room that several want, and what is wrong.

    `quit` and `interrupt` keep a key, whatever the settings say.
    """
    keys: _Keys = {command: command.keys for command in COMMANDS}
    for _ in _given(preset(settings.keys), keys, []):
        pass
    own = _Own(settings)
    for name, command, key in _given(settings, keys, own.faults):
        own.claims.setdefault((command, key), name)
    owners = own.owners(keys)
    own.keep_a_way_out(keys, owners)
    return keys, owners, tuple(sorted(own.faults, key=lambda fault: fault.line or 0))


def preset(name: str) -> Settings:
    """Give what a preset sets; the table of commands is one of its own, and sets nothing."""
    if name == "default":
        return Settings()
    return understood((_PRESETS / f"{name}.toml").read_text(encoding="utf-8"))


def _given(
    settings: Settings, keys: _Keys, faults: list[Fault]
) -> Iterator[tuple[str, Command, str]]:
    """Give commands the keys that settings give them; name each with its setting."""
    for table, bound in (("bind", settings.bind), ("bind_also", settings.bind_also)):
        for identity, written in bound.items():
            name = f"{table}.{identity}"
            facts = {"setting": name, "name": shown(identity)}
            line = line_of(name, settings.lines)
            command = _BY_ID.get(identity)
            if command is None:
                faults.append(
                    _unknown(N_("there is no command {name}"), _NEAR_COMMAND, facts, line)
                )
                continue
            given = tuple(_understood(command, written, facts, line, faults))
            before = keys[command] if table == "bind_also" else ()
            kept = ("ctrl+c",) if command is INTERRUPT else ()
            keys[command] = tuple(dict.fromkeys((*before, *given, *kept)))
            yield from ((name, command, key) for key in given)


_NEAR_COMMAND: Final = N_("there is no command {name}; {near} is near")
_NEAR_KEY: Final = N_("there is no key {key}; {near} is near")


def _understood(
    command: Command,
    written: Sequence[str],
    facts: Mapping[str, Any],
    line: int | None,
    faults: list[Fault],
) -> Iterator[str]:
    """Give the keys that a line names; those that cannot be are told."""
    for word in written:
        key = key_of(word)
        named = {**facts, "key": shown(word) if key is None else key_name(key)}
        if key is None:
            faults.append(_unknown(N_("there is no key {key}"), _NEAR_KEY, named, line))
        elif key in _COUNTS:
            faults.append(Fault(N_("{key} begins a count, and is no key"), named, line))
        elif key == "ctrl+c" and command is not INTERRUPT:
            faults.append(Fault(N_("{key} always leaves, and is no key of {name}"), named, line))
        elif command.rooms == FORM and (len(key) == 1 or key in OF_FIELDS):
            why = N_("{key} writes or edits in the form, and is no key there")
            faults.append(Fault(why, named, line))
        else:
            yield key


def _unknown(why: str, why_near: str, facts: Mapping[str, Any], line: int | None) -> Fault:
    """Say that there is no such key or command, and what it was probably meant to be."""
    words = SPELT if "key" in facts else _BY_ID
    meant = near(str(facts["key" if "key" in facts else "name"]), words)
    return Fault(why_near if meant else why, {**facts, "near": meant}, line)


class _Own:
    """What a person's own lines claim, and what is wrong with them."""

    def __init__(self, settings: Settings) -> None:
        self.claims: dict[tuple[Command, str], str] = {}
        """The name of the setting that gives a command a key."""
        self.faults: list[Fault] = []
        self._lines = settings.lines
        self._told: set[tuple[str, Command, Command]] = set()

    def owners(self, keys: _Keys) -> _Owners:
        """Say in each room who has a key that several commands want; tell who loses it."""
        owners: _Owners = {}
        for room in Room:
            wanted: dict[str, list[Command]] = {}
            for command, own in keys.items():
                if room in command.rooms:
                    for key in own:
                        wanted.setdefault(key, []).append(command)
            for key, wanting in wanted.items():
                if len(wanting) > 1:
                    first, *others = sorted(wanting, key=lambda one: self._rank(one, key))
                    owners.setdefault(room, {})[key] = first
                    self._tell(key, first, others)
        return owners

    def _rank(self, command: Command, key: str) -> tuple[bool, int]:
        name = self.claims.get((command, key))
        return name is None, line_of(name or "", self._lines) or 0

    def _tell(self, key: str, owner: Command, others: Sequence[Command]) -> None:
        for other in others:
            told = (key, owner, other)
            if told in self._told:
                continue
            self._told.add(told)
            loser = self.claims.get((other, key))
            winner = self.claims.get((owner, key), "")
            facts = {"key": key_name(key), "name": owner.id, "other": other.id}
            if loser:
                why = N_("{key} is a key of {name} above; {other} does without it")
                self.faults.append(Fault(why, facts, line_of(loser, self._lines)))
            else:
                why = N_("{key} was a key of {other}; {name} has it now")
                self.faults.append(Fault(why, facts, line_of(winner, self._lines)))

    def keep_a_way_out(self, keys: _Keys, owners: _Owners) -> None:
        """Give `quit` one of its usual keys back, where it would have none."""
        back = QUIT.keys[-1]
        for room in QUIT.rooms:
            own = [key for key in keys[QUIT] if owners.get(room, {}).get(key, QUIT) is QUIT]
            if any(room is not Room.FORM or len(key) > 1 for key in own):
                continue
            owners.setdefault(room, {})[back] = QUIT
            taken = next((name for (_, key), name in self.claims.items() if key == back), "")
            fault = Fault(
                N_("{name} keeps {key}, so that one can leave"),
                {"name": QUIT.id, "key": key_name(back)},
                self._lines.get(f"bind.{QUIT.id}") or line_of(taken, self._lines),
            )
            lost = (key_name(back), QUIT.id)
            self.faults = [
                one
                for one in self.faults
                if one != fault and (one.facts.get("key"), one.facts.get("other")) != lost
            ] + [fault]
        if any(one.get(back) is QUIT for one in owners.values()):
            keys[QUIT] = tuple(dict.fromkeys((*keys[QUIT], back)))
