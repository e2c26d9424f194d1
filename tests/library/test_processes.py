"""Several processes in one home, and processes that are killed."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.errors import LibraryError, NewerLibrary
from reader.library import articles, comments, drafts, faults, opening
from reader.library.library import open_library
from reader.paths import within
from support_library import NOW, record

_BEGIN = """
import sys
from pathlib import Path
from reader.paths import within
from support_library import record
from reader.library import articles, comments, drafts
from reader.library.library import open_library
from reader.model.comment import Draft

library = open_library(within(Path(sys.argv[1])))
"""
_ADD = """
for number in range(20):
    articles.add(library, record(int(sys.argv[2]) * 100 + number), "now")
"""
_WRITE_FOR_EVER = """
number = 0
while True:
    number += 1
    drafts.save(library, record(), Draft("word " * number), str(number))
    if number % 3 == 0:
        comments.keep(library, record(), Draft(f"comment {number}"), str(number))
    print(number, flush=True)
"""


def start(program: str, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", f"{_BEGIN}{program}", *words],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": ":".join(sys.path)},
    )


def test_processes_that_make_and_fill_one_home_at_once_lose_nothing(tmp_path: Path) -> None:
    for trial in range(3):
        folder = tmp_path / str(trial)
        children = [start(_ADD, str(folder), str(number)) for number in range(4)]
        assert [child.communicate()[0] for child in children] == [b""] * 4
        assert [child.returncode for child in children] == [0] * 4
        library = open_library(within(folder))
        assert len(articles.listed(library)) == 80
        library.close()


def test_what_was_acknowledged_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(28)  # noqa: S311 - no secret
    for trial in range(20):
        folder = tmp_path / str(trial)
        child = start(_WRITE_FOR_EVER, str(folder))
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(1, 12))]
        child.kill()
        lines += child.communicate()[0].splitlines()
        _check(folder, acknowledged=int(lines[-1]))


def _check(folder: Path, acknowledged: int) -> None:
    """See that all that was acknowledged is there, once, and at most one thing more."""
    library = open_library(within(folder))
    assert library.notice is None
    assert library.ask("PRAGMA integrity_check")[0][0] == "ok"
    kept = [int(threaded.comment.written_at) for threaded in comments.thread(library, record().id)]
    draft = drafts.find(library, record().id)
    reached = int(draft.saved_at) if draft else kept[-1]
    assert kept == list(range(3, kept[-1] + 1 if kept else 0, 3))
    assert acknowledged <= reached <= acknowledged + 1
    library.close()


def test_a_busy_database_is_named_after_the_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert faults.BUSY_SECONDS >= 10
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    library = open_library(within(tmp_path))
    other = sqlite3.connect(within(tmp_path).database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match=r"library\.sqlite3: another program has been writing"):
        articles.add(library, record(), NOW)
    other.execute("ROLLBACK")
    assert articles.add(library, record(), NOW)
    other.close()
    library.close()


def test_a_transaction_that_only_looked_so_far_keeps_other_writers_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    library, other = open_library(within(tmp_path)), open_library(within(tmp_path))
    with library.transaction() as connection:
        connection.execute("SELECT * FROM article").fetchall()
        with pytest.raises(LibraryError):
            articles.add(other, record(), NOW)
    library.close()
    other.close()


def test_a_reader_sees_the_state_before_while_another_writes(tmp_path: Path) -> None:
    library, other = open_library(within(tmp_path)), open_library(within(tmp_path))
    with library.transaction():
        articles.add(library, record(), NOW)
        assert articles.listed(other) == ()
    assert len(articles.listed(other)) == 1
    library.close()
    other.close()


_FULL = """
import resource
articles.add(library, record(), "now")
size = max(file.stat().st_size for file in library.path.parent.iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40_000, size + 40_000))
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from reader.errors import LibraryError
kept = 0
try:
    for number in range(100):
        drafts.save(library, record(), Draft("word " * 3_000), str(number))
        kept = number
except LibraryError as error:
    print(kept, error.why, flush=True)
print(articles.find(library, record().id) is not None)
"""


def test_a_full_disk_is_a_sentence_and_what_was_kept_stays(tmp_path: Path) -> None:
    child = start(_FULL, str(tmp_path))
    told = child.communicate()[0].decode()
    kept, _, why = told.partition(" ")
    assert "disk" in why
    assert told.endswith("\nTrue\n")
    library = open_library(within(tmp_path))
    draft = drafts.find(library, record().id)
    assert draft is not None
    assert draft.saved_at == kept
    library.close()


_FULL_FROM_THE_START = """
import resource
import signal
from reader.errors import LibraryError
library.close()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
for folder in (library.path.parent, library.path.parent / "new"):
    try:
        articles.listed(open_library(within(folder)))
    except LibraryError as error:
        print(error.why, flush=True)
"""


def test_a_home_on_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    child = start(_FULL_FROM_THE_START, str(tmp_path))
    told = child.communicate()[0].decode().splitlines()
    assert len(told) == 2
    assert all("disk" in why for why in told)


_NEWER_AND_KILLED = """
import os
import sqlite3
articles.add(library, record(), "now")
library.close()
database = sqlite3.connect(library.path)
database.execute("PRAGMA user_version = 99")
os._exit(0)
"""


def test_a_newer_database_whose_writer_was_killed_is_untouched_too(tmp_path: Path) -> None:
    start(_NEWER_AND_KILLED, str(tmp_path)).communicate()
    kept = [within(tmp_path).database, tmp_path / "library.sqlite3-wal"]
    before = [file.read_bytes() for file in kept]
    assert before[1]
    with pytest.raises(NewerLibrary):
        open_library(within(tmp_path))
    assert [file.read_bytes() for file in kept] == before


_READ_ONLY = """
import os
from reader.errors import LibraryError
articles.add(library, record(), "now")
library.close()
folder = library.path.parent
folder.chmod(0o555)
library.path.chmod(0o444)
if os.getuid() == 0:  # whom no mode binds
    os.setuid(65534)
library = open_library(within(folder))
print(len(articles.listed(library)))
try:
    articles.add(library, record(2), "now")
except LibraryError as error:
    print(error.why)
"""


def test_a_read_only_home_can_be_read_and_says_that_it_keeps_nothing() -> None:
    with TemporaryDirectory() as outer:  # pytest's own folders are closed to other users
        Path(outer).chmod(0o755)
        child = start(_READ_ONLY, f"{outer}/home")
        assert child.communicate()[0] == b"1\nit cannot be written to\n"
