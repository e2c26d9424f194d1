"""From one version of the database to the next."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryError
from reader.library import articles, migrations
from reader.library.library import open_library
from reader.paths import within
from support_library import NOW, record

if TYPE_CHECKING:
    from pathlib import Path

GOOD = ("ALTER TABLE article ADD COLUMN loved INTEGER",)
BROKEN = ("ALTER TABLE article ADD COLUMN loved INTEGER", "ALTER TABLE no_such_table ADD COLUMN x")


def _version(path: Path) -> int:
    database = sqlite3.connect(path)
    try:
        return migrations.version_of(database)
    finally:
        database.close()


def _made(folder: Path) -> Path:
    library = open_library(within(folder))
    articles.add(library, record(), NOW)
    library.close()
    return within(folder).database


def test_a_migrated_database_keeps_all_and_a_copy_until_it_was_opened_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _made(tmp_path)
    copy = tmp_path / "library.sqlite3.version-1"
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, GOOD))
    library = open_library(within(tmp_path))
    assert [kept.record for kept in articles.listed(library)] == [record()]
    assert library.ask("SELECT loved FROM article")[0]["loved"] is None
    library.close()
    assert (_version(path), _version(copy)) == (2, 1)
    assert copy.stat().st_mode & 0o777 == 0o600
    open_library(within(tmp_path)).close()
    assert [file.name for file in tmp_path.iterdir()] == ["library.sqlite3"]


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _made(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "STEPS", (*migrations.STEPS, BROKEN))
        with pytest.raises(LibraryError, match="no_such_table"):
            open_library(within(tmp_path))
    assert _version(path) == 1
    library = open_library(within(tmp_path))
    assert [kept.record for kept in articles.listed(library)] == [record()]
    library.close()
    copy = tmp_path / "library.sqlite3.version-1"
    copy.write_bytes(b"half a copy of a migration that was killed " * 200)
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, GOOD))
    open_library(within(tmp_path)).close()
    assert (_version(path), _version(copy)) == (2, 1)


_MIGRATE = """
import sys
from pathlib import Path
from reader.library import articles, migrations
from reader.library.library import open_library
from reader.paths import within
migrations.STEPS = (*migrations.STEPS, ("ALTER TABLE article ADD COLUMN loved INTEGER",))
library = open_library(within(Path(sys.argv[1])))
print(len(articles.listed(library)), library.notice)
library.close()
"""


def test_processes_that_migrate_at_once_migrate_once(tmp_path: Path) -> None:
    path = _made(tmp_path)
    children = [
        subprocess.Popen(
            [sys.executable, "-c", _MIGRATE, str(tmp_path)],
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": ":".join(sys.path)},
        )
        for _ in range(4)
    ]
    assert [child.communicate()[0] for child in children] == [b"1 None\n"] * 4
    assert _version(path) == 2


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = within(tmp_path).database
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE theirs (x)")
    database.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program wrote it"):
        open_library(within(tmp_path))
    assert path.read_bytes() == before
