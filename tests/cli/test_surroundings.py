"""Homes in which something is wrong: reading goes on, keeping works or says in a line why not."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

from reader.cli.main import run
from reader.library import articles, bodies, migrations, opening
from reader.library.library import open_library
from reader.paths import within
from support_journal import fill
from support_library import NOW, record

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Damage = Callable[[Path], Path | None]
    """Puts something where it does not belong; gives the home, where that is another one."""

WORDS: Final = "Pasar terapung itu kembali ramai pada hari Minggu pagi, kata para pedagang di sana."
COMMANDS: Final = {
    "show": ("show", "pasar.txt"),
    "list": ("list",),
    "add": ("add", "pasar.txt"),
    "comments": ("comments", "pasar.txt"),
    "comment": ("comment", "pasar.txt", "--text", "Ramai sekali.", "--name", "Ani"),
    "outbox": ("outbox", "list"),
    "search": ("search", "kata77"),
    "export": ("export",),
}
KEEPING_NOTHING: Final = {"list", "comments", "outbox", "search", "export"}
_AS_ANYBODY: Final = """
import ctypes, sys
from reader.cli.main import run

# A superuser, too, is bound by modes without the capabilities that are given up here.
header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capset(header, none) == 0
sys.exit(run(sys.argv[1:]))
"""


@dataclass
class Said:
    """What came of a command."""

    status: int
    out: str
    err: str


class Shell:
    """Runs commands in a folder with one article; its home may be anything."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.home = folder / "home"
        self._printed = printed

    def __call__(self, *words: str) -> Said:
        status = run(words)
        gc.collect()  # a process would end here, and let go of the database
        out, err = self._printed.readouterr()
        return Said(status, out, err)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home with articles enough for several pages of each table, and two comments."""
    home = tmp_path_factory.mktemp("filled") / "home"
    library = open_library(within(home))
    fill(library)
    for number in range(10, 30):
        articles.add(library, record(number), NOW)
        words = " ".join(f"kata{number * 7 + at}" for at in range(200))
        bodies.keep(library, record(number).id, [{"type": "paragraph", "text": words}])
    library.close()
    return home


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    (tmp_path / "pasar.txt").write_text(f"Pasar Terapung\n\n{WORDS}\n")
    monkeypatch.chdir(tmp_path)
    made = Shell(tmp_path, capsys)
    monkeypatch.setenv("READER_HOME", str(made.home))
    return made


def is_one_line(text: str) -> bool:
    return text.startswith("reader: ") and text.count("\n") == 1 and text.endswith("\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


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


def _name(function: object) -> str:
    return str(getattr(function, "__name__", function)).strip("_").replace("_", "-")


@pytest.mark.parametrize("command", [*COMMANDS])
@pytest.mark.parametrize("surroundings", NOWHERE, ids=_name)
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


@pytest.mark.parametrize("relative", [False, True], ids=["absolute", "relative"])
@pytest.mark.parametrize("name", NAMES, ids=repr)
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
    *map(
        _cut_to, (1, 15, 16, 17, 50, 99, 100, 101, 511, 512, 1024, 4095, 4096, 4097, 8192, 20_000)
    ),
    _without("TABLE", "article"),
    _without("TABLE", "journal"),
    _without("TABLE", "word"),
    _negative_version,
]


@pytest.mark.parametrize("command", ["show", "list", "add"])
@pytest.mark.parametrize("damage", DAMAGED, ids=_name)
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
