"""Visits without a full screen, by the installed program, in real terminals and pipes."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from reader.library import comments, drafts
from reader.library.library import open_library
from reader.paths import within
from support_screens import ESSAY, NEWS
from support_terminal import READER, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting

SIGNALS: Final = [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
VISIT: Final = (
    (" ", "37 %"),
    ("/perahu\n", " of 23: "),
    ("c", "No comments yet."),
    ("c", "a line with only a dot ends it"),
    ("Terima kasih.\n.\n", "Nama, required:"),
    ("Siti\n", "Email, required:"),
    ("siti@contoh.id\n", "Situs web:"),
    ("\n", "s sends"),
    ("s", "? y, n"),
    ("n", "Kept with the article."),
)
"""Keys of a whole visit, and what is said then."""


def wait_for(terminal: Terminal, words: str) -> None:
    """Wait until words were written, wherever they are by now."""
    terminal.wait_for(lambda: words.encode() in terminal.output)


def piped(home: Path, keys: str, *words: Path | str) -> subprocess.CompletedProcess[bytes]:
    """Run the program on pipes, with keys as its standard input."""
    return subprocess.run(
        [READER, "--plain", *words],
        input=keys.encode(),
        capture_output=True,
        check=False,
        env=os.environ | {"READER_HOME": str(home)},
    )


def test_open_read_find_comment_and_leave_in_a_terminal(start: Starting, tmp_path: Path) -> None:
    with start("--plain", NEWS) as terminal:
        wait_for(terminal, "Space reads on")
        for keys, said in VISIT:
            terminal.write(keys)
            wait_for(terminal, said)
        terminal.write("qq")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()
        assert b"\x1b" not in terminal.output
    library = open_library(within(tmp_path / "home"))
    assert [said.comment.author for said in comments.own(library)] == ["Siti"]
    library.close()


def test_the_same_visit_on_pipes(tmp_path: Path) -> None:
    done = piped(tmp_path, "".join(keys for keys, _ in VISIT) + "qq", NEWS)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    at = 0
    for _, said in VISIT:
        at = done.stdout.index(said.encode(), at)


def test_the_cursor_stands_behind_the_last_word(start: Starting) -> None:
    with start("--plain", ESSAY) as terminal:
        wait_for(terminal, "lists the keys.")
        for key in ("j", "s", "i", "?"):
            before = len(terminal.output)
            terminal.write(key)
            terminal.wait_for(lambda before=before: len(terminal.output) > before)  # type: ignore[misc]
        terminal.wait_for("Number, or Enter for more:")
        cursor = terminal.screen.cursor
        assert terminal.rows[cursor.y] == terminal.screen.display[cursor.y][: cursor.x].rstrip()
        assert terminal.rows[cursor.y].endswith("more:")
        assert not any(row for row in terminal.rows[cursor.y + 1 :])


def test_nothing_typed_on_pipes_prints_it_whole(tmp_path: Path) -> None:
    whole = subprocess.run([READER, "show", ESSAY], capture_output=True, check=True).stdout
    done = subprocess.run(
        [READER, "--plain", ESSAY],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        env=os.environ | {"READER_HOME": str(tmp_path)},
    )
    assert done.stdout == whole


def test_a_kill_at_the_second_field_loses_nothing_of_the_first(
    start: Starting, tmp_path: Path
) -> None:
    with start("--plain", NEWS) as terminal:
        wait_for(terminal, "Space reads on")
        terminal.write("cc")
        wait_for(terminal, "a line with only a dot ends it")
        terminal.write("Satu hal.\n.\nSi")
        wait_for(terminal, "Nama, required: Si")
        terminal.kill()
    library = open_library(within(tmp_path / "home"))
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["Satu hal."]
    library.close()
    with start("--plain", NEWS) as terminal:
        wait_for(terminal, "a draft waits, c opens it")


@pytest.mark.parametrize(("sign", "status"), SIGNALS, ids=lambda value: getattr(value, "name", ""))
@pytest.mark.parametrize("keys", ["", "/per"], ids=["at a key", "in a line"])
def test_a_signal_leaves_the_terminal_as_it_was(
    start: Starting, sign: signal.Signals, status: int, keys: str
) -> None:
    with start("--plain", NEWS) as terminal:
        wait_for(terminal, "Space reads on")
        terminal.write(keys)
        wait_for(terminal, keys[1:])
        terminal.signal(sign)
        assert terminal.exit_status() == status
        assert terminal.is_as_found()


def test_it_goes_to_the_shell_for_a_while_and_comes_back(tmp_path: Path) -> None:
    shell = ["/bin/sh", "-i"]
    home = {"READER_HOME": str(tmp_path / "home"), "PS1": "shell$ ", "ENV": ""}
    with Terminal(shell, environment=home) as terminal:
        terminal.wait_for("shell$")
        terminal.write(f"{READER} --plain {NEWS}\n")
        terminal.wait_for("Space reads on")
        terminal.write("\x1a")
        terminal.wait_for(lambda: terminal.rows[terminal.screen.cursor.y].endswith("shell$"))
        terminal.write("fg\n")
        terminal.wait_for(lambda: terminal.output.count(b"min left.") == 2)
        terminal.write("q")
        terminal.wait_for(lambda: terminal.rows[terminal.screen.cursor.y].endswith("shell$"))
        terminal.write("exit $?\n")
        assert terminal.exit_status() == 0


def test_a_key_of_the_terminal_interrupts(start: Starting) -> None:
    with start("--plain", NEWS) as terminal:
        wait_for(terminal, "Space reads on")
        terminal.write("\x03")
        assert terminal.exit_status() == 130


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"TERM": ""}, {"TERM": "dumb", "LANG": "C", "LC_ALL": "C"}],
    ids=",".join,
)
def test_a_terminal_without_a_cursor_gets_lines_by_itself(
    start: Starting, environment: dict[str, str]
) -> None:
    with start(NEWS, environment=environment) as terminal:
        wait_for(terminal, "Space reads on")
        terminal.write("jq")
        assert terminal.exit_status() == 0
        assert b"\x1b" not in terminal.output


@pytest.mark.parametrize("size", [(1, 1), (20, 5)], ids=str)
@pytest.mark.parametrize("words", [("--plain",), ()], ids=["lines", "screen"])
@pytest.mark.parametrize("term", ["xterm-256color", "garbage"])
def test_it_starts_in_any_terminal_and_leaves_by_a_key(
    start: Starting, size: tuple[int, int], words: tuple[str, ...], term: str
) -> None:
    environment = {"TERM": term, "LANG": "C", "LC_ALL": "C"}
    with start(*words, NEWS, size=size, environment=environment) as terminal:
        terminal.wait_for(lambda: len(terminal.output) > 0)
        terminal.write("jq")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()
        assert b"Traceback" not in terminal.output


def test_an_article_that_is_piped_in_is_read_by_the_keys_of_the_terminal(start: Starting) -> None:
    with start("--plain", "-", piped=b"# Tide\n\nIt comes and goes.\n") as terminal:
        wait_for(terminal, "It comes and goes.")
        terminal.write("q")
        assert terminal.exit_status() == 0


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    done = piped(tmp_path, "q", tmp_path / "none.md")
    assert done.returncode == 1
    assert done.stderr.startswith(b"reader: ")
    assert done.stdout == b""
