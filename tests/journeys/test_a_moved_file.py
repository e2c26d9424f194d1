"""A file that moves takes along what was kept of it, on the screen and for other programs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from support_screens import NEWS
from support_terminal import READER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support_terminal import Starting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "first"
    folder.mkdir()
    path = folder / "news.txt"
    shutil.copy(NEWS, path)
    return path


@pytest.fixture
def reader(tmp_path: Path) -> Callable[..., str]:
    """Give what runs the program in the home of the test and gives its output."""

    def run(*words: str | Path) -> str:
        environment = {"PATH": os.environ["PATH"], "READER_HOME": str(tmp_path / "home")}
        done = subprocess.run(
            [READER, *words], capture_output=True, check=True, env=environment, encoding="utf-8"
        )
        return done.stdout

    return run


def move(file: Path) -> Path:
    """Move a file to another folder, under another name."""
    folder = file.parent.parent / "second"
    folder.mkdir()
    return file.rename(folder / "renamed.txt")


def shown(reader: Callable[..., str], path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(reader("show", path, "--format", "json"))
    return found


def test_place_draft_and_mark_are_there_under_the_new_name(start: Starting, file: Path) -> None:
    with start(file, size=(100, 40)) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("40%ma")
        terminal.wait_for("Mark a set.")
        first = terminal.first
        terminal.write("cSatu hal lagi yang belum selesai")
        terminal.wait_for("belum selesai")
        terminal.write("\x11")
        assert terminal.exit_status() == 0
    moved = move(file)
    for _ in range(2):  # found by its bytes, then by its path
        with start(moved, size=(100, 40)) as terminal:
            terminal.wait_for(lambda: terminal.first == first)
            terminal.write("g'a")
            terminal.wait_for(lambda: terminal.first == first)
            terminal.press("c")
            terminal.wait_for("yang belum selesai")
            terminal.write("\x11")
            assert terminal.exit_status() == 0
    with start(moved.parent, size=(100, 40)) as terminal:
        terminal.wait_for("draft")


def test_for_other_programs_a_moved_file_is_the_same_article(
    reader: Callable[..., str], file: Path
) -> None:
    kept = shown(reader, file)["id"]
    assert reader("add", file).startswith("added: ")
    who = ("--name", "Siti", "--email", "siti@contoh.id")
    reader("comment", file, "--text", "Bagus sekali.", *who)
    moved = move(file)
    assert shown(reader, moved)["id"] == kept
    assert "Bagus sekali." in reader("comments", moved)
    assert reader("add", moved).startswith("already in the list: ")
    reader("comment", moved, "--text", "Dan satu lagi.", *who)
    assert reader("comments", moved).count("Siti") == 2
    (row,) = map(json.loads, reader("list", "--format", "json").splitlines())
    assert (row["id"], row["source"]) == (kept, str(moved))


def test_a_copy_is_an_article_of_its_own(reader: Callable[..., str], file: Path) -> None:
    reader("add", file)
    copy = file.with_name("copy.txt")
    shutil.copy(file, copy)
    assert shown(reader, copy)["id"] != shown(reader, file)["id"]
    assert reader("add", copy).startswith("added: ")
