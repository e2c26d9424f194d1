"""Every key of every room is pressed in a real terminal and does something; no other key does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from reader.library.greeting import greet
from reader.settings import Settings
from reader.ui import commands
from reader.ui.commands import Command, Room
from reader.ui.key_map import key_map_of
from support_presses import ESCAPE, ESCAPE_WHOLE, EVERY_KEY, Pressing, Wait, pairs, sent
from support_said import kept, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from support_presses import Step
    from support_terminal import Starting, Terminal

LEAVING: Final = {
    Room.ARTICLE: (commands.QUIT, commands.INTERRUPT),
    Room.LIST: (commands.QUIT, commands.INTERRUPT, commands.CLOSE),
    Room.THREAD: (commands.QUIT, commands.INTERRUPT),
}
"""What ends the program, and is pressed last."""
LEAVES: Final = [("default", "Q"), ("less", "ctrl+q"), ("newsboat", "ctrl+c")]
"""With which key each preset is left, so that each of them is pressed in each room."""
MIDDLE: Final = ("50", commands.PERCENT)
FOURTH: Final = ("4", commands.BOTTOM)
BEFORE: Final[Mapping[Room, Mapping[Command, Sequence[Step]]]] = {
    Room.ARTICLE: {
        commands.RETURN: (commands.TOP,),
        commands.FORWARD: (commands.TOP, commands.RETURN, Wait()),
        commands.UNDO: (commands.STAR,),
        commands.SHIFT_RIGHT: (commands.TOP,),
        commands.SHIFT_LEFT: (commands.TOP,),
        commands.USUAL: (commands.WIDER,),
    },
    Room.LIST: {commands.UNDO: (commands.STAR,)},
    Room.THREAD: {commands.UNFOLD: (commands.FOLD,), commands.UNDO: (commands.DELETE_COMMENT,)},
}
"""What gives a command something to do."""
PANEL: Final = Wait("Enter chooses")
CLOSED: Final[Mapping[Command, Sequence[Step]]] = {
    commands.PALETTE: (PANEL, *ESCAPE),
    commands.HELP: (PANEL, "q"),
    commands.FIND: ("\x7f",),
    commands.PIPE: ("\x7f",),
    commands.OPEN_SOURCE: ("\x7f",),
    commands.INFORMATION: (PANEL, "q"),
    commands.SUSPEND: (Wait(),),
    commands.BROWSER: (Wait("Opened in the browser"),),
    commands.BROWSER_READ: (Wait("U undoes"), commands.READ),
    commands.EDIT: (Wait("Read again."),),
    commands.ZEN: (commands.ZEN,),
    commands.LIGHT: (commands.LIGHT,),
    commands.WIDER: (commands.USUAL,),
    commands.NARROWER: (commands.USUAL,),
}
BACK_TO_THREAD: Final = ("c", Wait("^S send"), ESCAPE_WHOLE, Wait("c write"))
AFTER: Final[Mapping[Room, Mapping[Command, Sequence[Step]]]] = {
    Room.ARTICLE: {
        commands.NEXT: (commands.PREVIOUS_ARTICLE,),
        commands.PREVIOUS_UNREAD: (commands.NEXT_ARTICLE,),
        commands.NEXT_ARTICLE: (commands.PREVIOUS_ARTICLE,),
        commands.PREVIOUS_ARTICLE: (commands.NEXT_ARTICLE,),
        commands.NEXT_LINK: ESCAPE,
        commands.PREVIOUS_LINK: ESCAPE,
        commands.HINTS: ESCAPE,
        commands.LINKS: (PANEL, "q"),
        commands.CONTENTS: (PANEL, "q"),
        commands.BOOKMARK: ("a",),
        commands.GO_TO_BOOKMARK: ("'",),
        commands.BACK: ("\r",),
        commands.CANCEL: ("\r",),
        commands.CLOSE: ("\r",),
        commands.COMMENTS: (ESCAPE_WHOLE, Wait("c write"), "q"),
        commands.SELECT_WORDS: ("q",),
        commands.HIGHLIGHT: (commands.UNDO,),
        commands.READ: (commands.READ,),
        commands.ARCHIVE: (commands.ARCHIVE,),
        commands.STAR: (commands.STAR,),
        commands.SHIFT_RIGHT: (commands.SHIFT_LEFT,),
        commands.BROWSER_READ: (Wait("Opened in the browser"),),
    },
    Room.LIST: {
        commands.OPEN: ("q",),
        commands.COMMENTS: (ESCAPE_WHOLE, Wait("c write"), "q", Wait(" help"), "q"),
        commands.TAGS: ("\x7f",),
        commands.ADD: ("\x7f",),
        commands.READ: (commands.READ,),
        commands.ARCHIVE: (commands.ARCHIVE,),
        commands.STAR: (commands.STAR,),
        commands.ALL_READ: (commands.UNDO,),
    },
    Room.THREAD: {
        commands.FOLD: (commands.UNFOLD,),
        commands.FOLD_TOGGLE: (commands.FOLD_TOGGLE,),
        commands.NEW_COMMENT: ESCAPE,
        commands.REPLY: ESCAPE,
        commands.EDIT_COMMENT: ESCAPE,
        commands.DELETE_COMMENT: (commands.UNDO,),
        commands.BROWSER_READ: (Wait("U undoes"), commands.UNDO),
        commands.NEXT_ARTICLE: (commands.PREVIOUS_ARTICLE, *BACK_TO_THREAD),
        commands.PREVIOUS_ARTICLE: (commands.NEXT_ARTICLE, *BACK_TO_THREAD),
        commands.CANCEL: BACK_TO_THREAD,
        commands.CLOSE: BACK_TO_THREAD,
    },
}
"""What leads back to where one was."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of long articles; the middle one has a thread."""
    monkeypatch.setenv("READER_HOME", str(tmp_path / "home"))
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(1, 8):
        head = f"---\ntitle: Article {number}\nurl: https://example.org/{number}\n---\n\n"
        code = f"```\n{'wide ' * 40}\n```\n\n"
        parts = (
            f"## Part {part}\n\nIt [leads](https://example.org/{part}) on. Then more words.\n\n"
            + "Many words of a paragraph. " * 12
            + "\n\n"
            for part in range(30)
        )
        (folder / f"{number}.md").write_text(head + code + "".join(parts))
    middle = folder / "4.md"
    for number in range(6):
        one = say(f"Comment {number}. " + "It says more. " * 8, middle)
        if number == 2:
            say("Answer to it.", middle, parent=one.id)
            say("Another answer to it.", middle, parent=one.id)
    with kept() as library:
        greet(
            library
        )  # or the first keys that a newcomer is told come and go while keys are pressed
    return folder


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Give programs that stand for the browser and the editor."""
    stub = tmp_path / "stub"
    stub.write_text('#!/bin/sh\necho "$@" >> "$0.called"\n')
    stub.chmod(0o755)
    return {"BROWSER": str(stub), "EDITOR": str(stub), "SHELL": "/bin/sh"}


def is_bare(terminal: Terminal) -> bool:
    return "Enter chooses" not in terminal.text


def to_list(terminal: Terminal) -> tuple[Callable[[], bool], Callable[[], bool]]:
    terminal.wait_for("Article 6")
    terminal.wait_for(" help")

    def is_at(number: int) -> bool:
        return f"▌ • Article {number}" in terminal.text and is_bare(terminal)

    return lambda: is_at(1), lambda: is_at(4) and " help" in terminal.rows[-1]


def to_article(terminal: Terminal) -> tuple[Callable[[], bool], Callable[[], bool]]:
    to_list(terminal)
    terminal.write("4G\r")
    terminal.wait_for("4 of 7")

    def is_here() -> bool:
        return "4 of 7" in terminal.rows[0] and is_bare(terminal)

    def is_at_top() -> bool:
        """Page and status line: they may come in two frames, and old ones tell nothing."""
        said = terminal.rows[-1]
        return "Article 4" in terminal.rows[2] + terminal.rows[3] and (
            " 0 % · " in said or "This is the beginning" in said
        )

    return (
        lambda: is_here() and is_at_top(),
        lambda: is_here() and "Part 15" in terminal.text and " 50 % · " in terminal.rows[-1],
    )


def to_thread(terminal: Terminal) -> tuple[Callable[[], bool], Callable[[], bool]]:
    to_article(terminal)
    terminal.write("c")
    terminal.wait_for("^S send")
    terminal.write(ESCAPE_WHOLE)
    terminal.wait_for("c write")
    return (
        lambda: "▌ Comment 0" in terminal.text and is_bare(terminal),
        lambda: (
            "▌ ▏ Answer" in terminal.text and "c write" in terminal.rows[-1] and is_bare(terminal)
        ),
    )


ROOMS: Final = {
    Room.LIST: (to_list, FOURTH, (80, 24)),
    Room.ARTICLE: (to_article, MIDDLE, (80, 24)),
    Room.THREAD: (to_thread, FOURTH, (110, 40)),
}
"""How one comes there, what leads back to the middle of it, and on what screen."""


@pytest.mark.parametrize(("preset", "leaving"), LEAVES, ids=str)
@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_key_does_something_and_no_other_key_does(
    start: Starting,
    home: Path,
    surroundings: dict[str, str],
    room: Room,
    preset: str,
    leaving: str,
) -> None:
    """Of a preset only those keys are pressed that the table does not have."""
    go, reset, size = ROOMS[room]
    usual, own = key_map_of(Settings())[0], key_map_of(Settings(keys=preset))[0]
    (home.parent / "home" / "config.toml").write_text(f'keys = "{preset}"\n')
    known = set(pairs(usual, room)) if preset != "default" else set()
    with start(home, size=size, environment=surroundings) as terminal:
        person = Pressing(terminal, own, room, *go(terminal))
        person.reset(reset)
        before = terminal.text
        others = [key for key in EVERY_KEY if key not in own.in_room(room)]
        palette = own.keys(commands.PALETTE, room)[0]
        terminal.write("".join(map(sent, others)) + sent(palette))
        terminal.wait_for("Enter chooses")  # by then all of them were taken
        terminal.write(ESCAPE_WHOLE)
        terminal.wait_for(lambda: terminal.text == before)
        for command, key in pairs(own, room):
            if (command, key) not in known and command not in LEAVING[room]:
                press(person, command, key)
        person.reset(reset)
        assert own.in_room(room)[leaving] in LEAVING[room]
        terminal.write(sent(leaving))
        assert terminal.exit_status() == (130 if leaving == "ctrl+c" else 0)
        assert terminal.is_as_found()


def press(person: Pressing, command: Command, key: str) -> None:
    """Press one key of a command, where it has something to do, and come back."""
    room = person.room
    try:
        person.reset(ROOMS[room][1])
        person.take(BEFORE[room].get(command, ()))
        person.press(key)
        person.take({**CLOSED, **AFTER[room]}.get(command, ()))
    except AssertionError as error:
        error.add_note(f"{command.id} by {key}")
        raise


def test_a_step_back_from_the_list_leaves(start: Starting, home: Path) -> None:
    with start(home) as terminal:
        to_list(terminal)
        terminal.write("q")
        assert terminal.exit_status() == 0
