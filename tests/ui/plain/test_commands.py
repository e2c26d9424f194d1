"""Every command has an answer without a screen, or a reason why it has none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from reader.ui import commands
from reader.ui.commands import COMMANDS, Command, Room
from reader.ui.plain.without import WITHOUT
from support_plain import after, visited
from support_screens import ARTICLES, NEWS

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "escape": "\x1b",
    "space": " ",
    "left": "\x1b[D",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}
LEAVE = {commands.CLOSE, commands.QUIT, commands.INTERRUPT}
TAKES_A_LINE = "\n"
"""After a command that asks for a line: an empty one."""


def typed(command: Command) -> str:
    """Give what a hand types to ask for a command: its key, or its id in the list of commands."""
    if not command.keys:
        return f":{command.id}\n"
    return KEYS.get(command.keys[0], command.keys[0]) + ("a" if command.takes_letter else "")


def in_room(room: Room) -> list[object]:
    """Give the commands of a room that leave one in the program."""
    return [
        pytest.param(one, id=one.id) for one in COMMANDS if room in one.rooms and one not in LEAVE
    ]


@cache
def opened(keys: str, *sources: Path) -> str:
    """Give what is said before the command is asked for; always the same."""
    return visited(keys, *sources)


@pytest.fixture(autouse=True)
def _no_other_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("BROWSER", "true")


@pytest.mark.parametrize("command", in_room(Room.ARTICLE))
def test_each_command_of_an_article_says_something(command: Command) -> None:
    before = opened("\0", ARTICLES / "family.md")
    said = visited("\0" + typed(command) + TAKES_A_LINE, ARTICLES / "family.md")
    assert "No command has" not in said
    assert said.startswith(before.rstrip("\n"))
    assert said.removeprefix(before.rstrip("\n")).strip()


@pytest.mark.parametrize("command", in_room(Room.LIST))
def test_each_command_of_the_list_says_something(command: Command) -> None:
    before = opened("\0", NEWS, ARTICLES / "family.md")
    said = visited("\0" + typed(command) + TAKES_A_LINE, NEWS, ARTICLES / "family.md")
    assert "No command has" not in said
    assert said.removeprefix(before.rstrip("\n")).strip()


@pytest.mark.parametrize("command", in_room(Room.THREAD))
def test_each_command_of_the_comments_says_something(command: Command) -> None:
    before = opened("c", NEWS)
    said = visited("c" + typed(command) + TAKES_A_LINE, NEWS)
    assert "No command has" not in said
    assert said.removeprefix(before.rstrip("\n")).strip()


@pytest.mark.parametrize("command", WITHOUT, ids=lambda command: command.id)
def test_what_means_nothing_without_a_screen_says_so(command: Command) -> None:
    opened = "" if Room.ARTICLE in command.rooms else "c"
    said = visited(opened + typed(command), NEWS)
    assert " ".join(WITHOUT[command].split()) in " ".join(said.split())


def test_the_keys_are_listed_by_a_screenful_and_a_number_presses_one() -> None:
    said = visited("?\n\n\n", NEWS, rows=20)
    assert said.count("Number, or Enter for more:") >= 2
    number = next(line.split()[0] for line in said.splitlines() if line.endswith("Star, s"))
    assert "Starred: " in after(visited(f"?{number}\n", NEWS, rows=200), "Keys")


def test_a_command_is_run_by_its_words() -> None:
    assert "This article has no sections." in visited(":contents\n", NEWS)
    assert "No command has “xyzzy”." in visited(":xyzzy\n", NEWS)


def test_leaving_commits(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("# Note\n\n" + "A line of text.\n\n" * 60)
    said = visited("50%q", note)
    assert " %, " in said
    again = visited("q", note)
    assert "Heading" not in again
    assert after(again, "Space reads on") == ", ? lists the keys.\n"
    assert "0 %" not in again
