"""Databases that are damaged, busy or read-only: what they hold stays, and a line says so."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from reader.library import opening
from reader.paths import within
from support_surroundings import (
    COMMANDS,
    KEEPING_NOTHING,
    Shell,
    is_one_line,
    name_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from support_surroundings import Damage

_AS_ANYBODY: Final = """
import ctypes, sys
from reader.cli.main import run

# A superuser, too, is bound by modes without the capabilities that are given up here.
header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capset(header, none) == 0
sys.exit(run(sys.argv[1:]))
"""


# Databases that are damaged


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database at all, but words " * 200)


def _noughts(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _text_behind_a_true_beginning(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"words " * 4000)


def _scribbled_schema(path: Path) -> None:
    body = bytearray(path.read_bytes())
    body[100:4096] = b"\xff" * 3996
    path.write_bytes(body)


def _header(at: int, value: bytes) -> Damage:
    def damage(path: Path) -> None:
        body = bytearray(path.read_bytes())
        body[at : at + len(value)] = value
        path.write_bytes(body)

    damage.__name__ = f"byte-{at}-of-the-header"
    return damage


def _cut_to(size: int) -> Damage:
    def damage(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:size])

    damage.__name__ = f"cut-to-{size}"
    return damage


def _without(kind: str, name: str) -> Damage:
    def damage(path: Path) -> None:
        database = sqlite3.connect(path)
        database.execute(f"DROP {kind} {name}")
        database.close()

    damage.__name__ = f"without-{kind}-{name}"
    return damage


def _negative_version(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = -1")
    database.close()


def _without_a_column(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("ALTER TABLE article RENAME COLUMN facts TO fcats")
    database.close()


DAMAGED: Final = [
    _garbage,
    _noughts,
    _text_behind_a_true_beginning,
    _scribbled_schema,
    _header(0, b"SQLite format 2\0"),
    _header(16, b"\x00\x03"),
    _header(18, b"\x09\x09"),
    _header(21, b"\x01\x01\x01"),
    _header(44, b"\x00\x00\x00\x63"),
    *map(_cut_to, (1, 17, 99, 100, 512, 4096, 20_000)),
    _without("TABLE", "article"),
    _without("TABLE", "journal"),
    _without("TABLE", "word"),
    _negative_version,
]


@pytest.mark.parametrize("command", ["show", "list", "add"])
@pytest.mark.parametrize("damage", DAMAGED, ids=name_of)
def test_a_damaged_database_is_set_aside_unharmed_and_said_so(
    shell: Shell, filled: Path, damage: Damage, command: str
) -> None:
    shutil.copytree(filled, shell.home)
    database = within(shell.home).database
    damage(database)
    damaged = database.read_bytes()
    said = shell(*COMMANDS[command])
    if command == "show":
        assert (said.status, said.err) == (0, "")
        assert database.read_bytes() == damaged
        return
    assert is_one_line(said.err), said.err
    assert "set aside as library.sqlite3.damaged-1" in said.err
    assert (shell.home / "library.sqlite3.damaged-1").read_bytes() == damaged
    assert shell(*COMMANDS["add"]).err == ""
    assert "Pasar Terapung" in shell("list").out


# Databases beside which something else lies, or somebody else writes


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
@pytest.mark.parametrize("garbage", [b"", b"x", b"no log at all " * 5000, bytes(32_768)], ids=len)
def test_garbage_in_the_place_of_the_log_harms_nothing(
    shell: Shell, filled: Path, ending: str, garbage: bytes
) -> None:
    shutil.copytree(filled, shell.home)
    (shell.home / f"library.sqlite3{ending}").write_bytes(garbage)
    listed = shell("list")
    assert (listed.status, listed.err) == (0, "")
    assert len(listed.out.splitlines()) == 22
    assert shell(*COMMANDS["add"]).status == 0


@pytest.mark.parametrize("command", [*COMMANDS])
@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_a_folder_in_the_place_of_a_log_is_said_and_reading_goes_on(
    shell: Shell, filled: Path, command: str, ending: str
) -> None:
    shutil.copytree(filled, shell.home)
    (shell.home / f"library.sqlite3{ending}").mkdir()
    before = within(shell.home).database.read_bytes()
    said = shell(*COMMANDS[command])
    assert said.status == 0 or is_one_line(said.err)
    assert command != "show" or (said.status, said.err) == (0, "")
    assert within(shell.home).database.read_bytes() == before


@pytest.mark.parametrize("command", [*COMMANDS])
def test_a_database_in_which_another_program_writes_is_named_after_the_wait(
    shell: Shell, filled: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    shutil.copytree(filled, shell.home)
    other = sqlite3.connect(within(shell.home).database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = shell(*COMMANDS[command])
    other.execute("ROLLBACK")
    other.close()
    if command in ("add", "comment"):
        assert said.status == 1
        assert is_one_line(said.err)
        assert "another program has been writing to it" in said.err
        assert shell(*COMMANDS[command]).status == 0
    else:
        assert (said.status, said.err) == (0, "")


@pytest.mark.parametrize("has_library", [True, False], ids=["with a library", "empty"])
@pytest.mark.parametrize("command", [*COMMANDS])
def test_a_home_that_is_read_only_can_be_read_and_keeps_nothing(
    shell: Shell, filled: Path, command: str, *, has_library: bool
) -> None:
    if has_library:
        shutil.copytree(filled, shell.home)
        within(shell.home).database.chmod(0o444)
    else:
        shell.home.mkdir()
    shell.home.chmod(0o555)
    child = subprocess.run(
        [sys.executable, "-c", _AS_ANYBODY, *COMMANDS[command]],
        env=os.environ | {"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    shell.home.chmod(0o755)
    if command == "show" or (has_library and command in KEEPING_NOTHING):
        assert (child.returncode, child.stderr) == (0, "")
    else:
        assert child.returncode == 1
        assert is_one_line(child.stderr), child.stderr
