"""Homes in which something is wrong: reading goes on, keeping works or says in a line why not."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Final

import pytest

from reader.library import migrations
from reader.paths import within
from support_surroundings import COMMANDS, Shell, contents, is_one_line, name_of

if TYPE_CHECKING:
    from pathlib import Path

    from support_surroundings import Damage


# Homes that are none


def _file(home: Path) -> None:
    home.write_text("a file")


def _below_a_file(home: Path) -> Path:
    home.write_text("a file")
    return home / "deep" / "er"


def _link_to_nowhere(home: Path) -> None:
    home.symlink_to(home / "nowhere" / "at" / "all")


def _link_to_itself(home: Path) -> None:
    home.symlink_to(home)


def _link_to_a_file(home: Path) -> None:
    (home.parent / "file").write_text("a file")
    home.symlink_to(home.parent / "file")


def _device(home: Path) -> None:
    home.symlink_to("/dev/null")


def _proc(home: Path) -> None:
    home.symlink_to("/proc/self")


def _too_long(home: Path) -> Path:
    return home / ("x" * 300)


def _far_too_long(home: Path) -> Path:
    return home / "/".join(["deeper"] * 1000)


def _folder_for_database(home: Path) -> None:
    within(home).database.mkdir(parents=True)


def _full_folder_for_database(home: Path) -> None:
    _folder_for_database(home)
    (within(home).database / "notes.txt").write_text("a file")


def _pipe_for_database(home: Path) -> None:
    home.mkdir()
    os.mkfifo(within(home).database)


def _device_for_database(home: Path) -> None:
    home.mkdir()
    within(home).database.symlink_to("/dev/null")


def _link_to_itself_for_database(home: Path) -> None:
    home.mkdir()
    within(home).database.symlink_to(within(home).database)


def _database_in_no_folder(home: Path) -> None:
    home.mkdir()
    within(home).database.symlink_to(home / "nowhere" / "library.sqlite3")


def _newer(home: Path) -> None:
    _our_database(home, f"PRAGMA user_version = {migrations.newest() + 1}")


def _much_newer(home: Path) -> None:
    _our_database(home, f"PRAGMA user_version = {2**31 - 1}")


def _of_another_program(home: Path) -> None:
    home.mkdir()
    with sqlite3.connect(within(home).database) as database:
        database.execute("CREATE TABLE theirs (x)")
    database.close()


def _empty_with_folder_for_log(home: Path) -> None:
    home.mkdir()
    (home / "library.sqlite3-wal").mkdir()


def _empty_with_folder_for_shared_memory(home: Path) -> None:
    home.mkdir()
    (home / "library.sqlite3-shm").mkdir()


def _our_database(home: Path, *statements: str) -> None:
    home.mkdir()
    database = sqlite3.connect(within(home).database, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    migrations.migrate(database)
    for statement in statements:
        database.execute(statement)
    database.close()


NOWHERE: Final = [
    _file,
    _below_a_file,
    _link_to_nowhere,
    _link_to_itself,
    _link_to_a_file,
    _device,
    _proc,
    _too_long,
    _far_too_long,
    _folder_for_database,
    _full_folder_for_database,
    _pipe_for_database,
    _device_for_database,
    _link_to_itself_for_database,
    _database_in_no_folder,
    _newer,
    _much_newer,
    _of_another_program,
    _empty_with_folder_for_shared_memory,
]


@pytest.mark.parametrize("command", [*COMMANDS])
@pytest.mark.parametrize("surroundings", NOWHERE, ids=name_of)
def test_where_nothing_can_be_kept_a_line_says_why_and_reading_goes_on(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, surroundings: Damage, command: str
) -> None:
    home = surroundings(shell.home)
    if home is not None:
        monkeypatch.setenv("READER_HOME", str(home))
    before = contents(shell.home) if shell.home.is_dir() and surroundings is not _proc else {}
    said = shell(*COMMANDS[command])
    if command == "show":
        assert (said.status, said.err) == (0, "")
        assert "Pasar terapung itu" in said.out
    else:
        assert (said.status, said.out) == (1, "")
        assert is_one_line(said.err), said.err
    if before:
        assert contents(shell.home) == before


# Homes with unusual names


NAMES: Final = [
    "a b", "100%", "what?", "#1", "%20", "a\nb", "a\tb", "-x", "file:x", "ручка", "家", "'\"", "\\",
    "a;b", "[bold]", "~", "$HOME", ":memory:", "x" * 200, "deep/" * 40, "\x1b[31m", "a&mode=ro",
    "./.", "a//b", "a/../b",
]  # fmt: skip


RELATIVE: Final = ["a b", "#1", "-x", "file:x", "~", ":memory:", "deep/" * 40, "a/../b"]


@pytest.mark.parametrize(
    ("name", "relative"),
    [*((name, False) for name in NAMES), *((name, True) for name in RELATIVE)],
    ids=repr,
)
def test_a_home_of_any_name_keeps(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, name: str, *, relative: bool
) -> None:
    if name == "a/../b":
        (shell.folder / "a").mkdir()
    home = name if relative else f"{shell.folder}/{name}"
    monkeypatch.setenv("READER_HOME", home)
    added = shell(*COMMANDS["add"])
    assert (added.status, added.err) == (0, "")
    listed = shell("list")
    assert (listed.status, listed.err) == (0, "")
    assert "Pasar Terapung" in listed.out
    assert (shell.folder / name / "library.sqlite3").stat().st_mode & 0o777 == 0o600


def test_an_empty_name_is_the_usual_home(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(shell.folder / "data"))
    assert shell(*COMMANDS["add"]).status == 0
    assert (shell.folder / "data" / "reader" / "library.sqlite3").exists()


@pytest.mark.parametrize("command", [*COMMANDS])
def test_a_usual_home_that_is_a_file_is_said_too(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.delenv("READER_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(shell.folder / "file"))
    (shell.folder / "file").write_text("a file")
    said = shell(*COMMANDS[command])
    assert said.status == (0 if command == "show" else 1)
    assert command == "show" or is_one_line(said.err)


def test_a_folder_in_the_place_of_the_log_is_set_aside(shell: Shell) -> None:
    shell.home.mkdir()
    (shell.home / "library.sqlite3-wal").mkdir()
    said = shell(*COMMANDS["add"])
    assert (said.status, is_one_line(said.err)) == (0, True)
    assert (shell.home / "library.sqlite3.damaged-1-wal").is_dir()
