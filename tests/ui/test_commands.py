from __future__ import annotations

from collections import Counter

import pytest

from reader.layout.cells import cell_len
from reader.ui.commands import COMMANDS, DISCARD, LISTING, Command, Room
from reader.ui.keys import key_name
from reader.ui.paint import Painter
from reader.ui.shared.choices import Choice, Rows, Shape
from reader.ui.themes import DARK
from support_screens import NEWS, Reading, reading

_HELP_CELLS = 30
"""At 100 columns a row of the help has 31 cells for what a command does, and ends with a blank."""


@pytest.mark.parametrize("room", Room, ids=str)
def test_no_key_asks_for_two_things_in_one_room(room: Room) -> None:
    keys = Counter(key for command in COMMANDS if room in command.rooms for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_an_id_of_its_own() -> None:
    assert [name for name, count in Counter(one.id for one in COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_what_a_command_does_fits_a_row_of_the_help(command: Command) -> None:
    assert command.help[0].isupper() or command.help[0].isdigit()
    assert not command.help.endswith((".", "!"))
    assert cell_len(command.help) <= _HELP_CELLS


def test_nothing_needs_a_key_that_a_plain_terminal_lacks() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    lacking = ("alt+", "ctrl+shift+", "super+", "f1", "ctrl+i", "ctrl+m", "ctrl+h", "ctrl+j")
    assert [key for key in keys if key.startswith(lacking)] == []


def test_whatever_has_letters_for_keys_can_be_left_and_explained() -> None:
    for room in LISTING:
        own = {key for command in COMMANDS if room in command.rooms for key in command.keys}
        assert {"?", ":", "q", "Q", "escape", "ctrl+c", "ctrl+z", "ctrl+l"} <= own


def unanswered(seen: Reading) -> list[str]:
    """Give the commands of the room that nobody on this screen answers."""
    screen = seen.app.screen
    answered = {command for one in screen.answering for command in one.answered}  # type: ignore[attr-defined]
    # Within the pane its own parts answer, each what is its own.
    own = [command for command in COMMANDS if screen.room in command.rooms]  # type: ignore[attr-defined]
    return [command.id for command in own if command not in answered]


async def test_every_command_of_the_article_is_answered() -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.press("c", "escape", "escape")
        assert set(unanswered(seen)) <= {DISCARD.id}  # while no pane is open there is no draft


async def test_every_command_of_the_outbox_is_answered() -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.type(":outbox\n")
        assert unanswered(seen) == []


async def test_the_help_shows_every_command_with_its_key() -> None:
    async with reading(NEWS, size=(80, 200)) as seen:
        await seen.press("?")
        room = [one for one in COMMANDS if Room.ARTICLE in one.rooms and one.keys]
        assert [one.id for one in room if one.help not in seen.text] == []
        assert [one.id for one in room if key_name(one.keys[0]) not in seen.text] == []


async def test_the_palette_leaves_the_page_standing_around_it() -> None:
    async with reading(NEWS, size=(100, 40)) as seen:
        before = seen.rows
        await seen.type(":comm")
        assert "Commands" in seen.text
        assert seen.rows[0] == before[0]
        assert seen.rows[30:] == before[30:]


def test_what_was_typed_is_bold_where_it_stands_in_a_row() -> None:
    rows = Rows(Painter(DARK), "Commands", [Choice("All Commands")], Shape.BOX)
    rows.typed = "comm"
    bold = [run.text for run in rows._choice(0, 60) if run.face.bold]  # noqa: SLF001 - as it is drawn
    assert bold == ["Comm"]


async def test_the_whole_palette_stands_on_a_small_screen() -> None:
    async with reading(NEWS, size=(40, 12)) as seen:
        await seen.press(":")
        assert "Enter chooses · Esc closes" in seen.text
        assert not seen.app.screen.show_vertical_scrollbar
