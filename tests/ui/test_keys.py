from __future__ import annotations

import pytest

from reader.ui import commands
from reader.ui.commands import Command, Room, key_map
from reader.ui.keys import MOST_DIGITS, Chosen, Keys, key_name


def typed(keys: str) -> list[tuple[Command, int | None]]:
    """Type keys in the article; give each command that they ask for, with its count."""
    state = Keys(key_map(Room.ARTICLE))
    chosen = (state.press("escape" if key == "^" else key) for key in keys)
    return [(one.command, one.count) for one in chosen if one]


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        pytest.param("j", [(commands.DOWN, None)], id="a key alone"),
        pytest.param("12j", [(commands.DOWN, 12)], id="a count"),
        pytest.param("52%", [(commands.PERCENT, 52)], id="a per cent"),
        pytest.param("105G", [(commands.BOTTOM, 105)], id="a zero within a count"),
        pytest.param("0j", [(commands.DOWN, None)], id="no count begins with a zero"),
        pytest.param("3jk", [(commands.DOWN, 3), (commands.UP, None)], id="a count serves once"),
        pytest.param("3^j", [(commands.DOWN, None)], id="Esc takes back the count alone"),
        pytest.param("3^^", [(commands.CANCEL, None)], id="a second Esc is a command"),
        pytest.param("3€j", [(commands.DOWN, None)], id="a key without a command ends the count"),
        pytest.param("€", [], id="a key without a command does nothing"),
        pytest.param("٣j", [(commands.DOWN, None)], id="only the ten plain figures count"),
    ],
)
def test_keys_become_commands(keys: str, wanted: list[tuple[Command, int | None]]) -> None:
    assert typed(keys) == wanted


def test_a_count_that_waits_is_told() -> None:
    state = Keys(key_map(Room.LIST))
    state.press("4")
    state.press("2")
    assert state.pending == "42"
    state.press("j")
    assert state.pending == ""


def test_a_count_has_an_end() -> None:
    ((_, count),) = typed("9" * 50 + "j")
    assert count == int("9" * MOST_DIGITS)


def test_a_motion_without_a_count_goes_once() -> None:
    assert Chosen(commands.DOWN, None).times == 1
    assert Chosen(commands.DOWN, 7).times == 7


def test_a_room_without_keys_takes_none() -> None:
    assert not Keys(key_map(Room.LINE)).knows("1")
    assert Keys(key_map(Room.ARTICLE)).knows("1")
    assert not Keys(key_map(Room.ARTICLE)).knows("€")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+s", "^S"),
        ("space", "Space"),
        ("pagedown", "PgDn"),
        ("escape", "Esc"),
        ("shift+tab", "Shift+Tab"),
        ("up", "Up"),
        ("j", "j"),
        ("G", "G"),
    ],
)
def test_keys_are_written_for_people(key: str, name: str) -> None:
    assert key_name(key) == name


def test_every_key_of_the_table_has_a_name_for_people() -> None:
    names = [key_name(key) for command in commands.COMMANDS for key in command.keys]
    assert [name for name in names if "+" in name.removeprefix("Shift+") and name != "+"] == []


def test_a_command_that_takes_a_letter_waits_for_it() -> None:
    keys = Keys({"m": commands.BOOKMARK, "a": commands.NOTE, "j": commands.DOWN})
    assert keys.press("m") is None
    assert keys.pending == "m"
    assert keys.knows("€")
    assert keys.press("a") == Chosen(commands.BOOKMARK, None, "a")
    assert keys.pending == ""
    assert keys.press("a") == Chosen(commands.NOTE, None)


def test_a_key_that_types_nothing_gives_a_waiting_command_up() -> None:
    keys = Keys({"m": commands.BOOKMARK, "a": commands.NOTE, "j": commands.DOWN})
    keys.press("m")
    assert keys.press("escape") is None
    assert keys.press("j") == Chosen(commands.DOWN, None)


def test_a_key_that_leaves_does_so_though_a_command_waits_for_its_letter() -> None:
    keys = Keys({"m": commands.BOOKMARK, "ctrl+c": commands.INTERRUPT})
    keys.press("m")
    assert keys.press("ctrl+c") == Chosen(commands.INTERRUPT, None)
    assert keys.pending == ""
