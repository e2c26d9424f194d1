"""Of a damaged database all that can be read is brought over into the new one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

import pytest

from reader.errors import LibraryError
from reader.library import articles, bodies, journal
from reader.library.library import open_library
from reader.paths import within
from support_journal import check_sound, everything, fill
from support_library import NOW, record

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.library import Library

COUNT: Final = 20


def kept(folder: Path) -> Path:
    """Fill a library and give its database."""
    library = open_library(within(folder))
    fill(library)
    for number in range(10, 10 + COUNT):
        articles.add(library, record(number), NOW)
        words = " ".join(f"kata{number * 7 + at}" for at in range(900))
        bodies.keep(library, record(number).id, [{"type": "paragraph", "text": words}])
    library.close()
    return within(folder).database


def spoil(database: Path, table: str) -> bytes:
    """Overwrite the first page of a table, and give the damaged file."""
    connection = sqlite3.connect(database)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    [(root,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    connection.close()
    body = bytearray(database.read_bytes())
    body[(root - 1) * size : root * size] = b"\xee" * size
    database.write_bytes(body)
    return bytes(body)


def read_all(library: Library) -> None:
    """Have all pages of all tables read."""
    with library.transaction() as connection:
        for table in ("article", "comment", "body", "journal", "indexed", "word_docsize"):
            connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - constants
        for command in ("integrity-check", "optimize"):
            connection.execute("INSERT INTO word (word) VALUES (?)", (command,))


def met(library: Library) -> str:
    """Meet the damage, and give what is said of it."""
    with pytest.raises(LibraryError) as found:
        read_all(library)
    return found.value.why


@pytest.mark.parametrize("table", ["word_data", "word_docsize", "indexed"])
def test_damage_in_the_index_alone_loses_nothing(tmp_path: Path, table: str) -> None:
    database = kept(tmp_path)
    library = open_library(within(tmp_path))
    before = everything(library)
    library.close()
    damaged = spoil(database, table)
    library = open_library(within(tmp_path))
    assert met(library).endswith("damaged-1, and a new one holds all that was in it")
    assert (tmp_path / "library.sqlite3.damaged-1").read_bytes() == damaged
    assert everything(library) == before
    assert library.path.stat().st_mode & 0o777 == 0o600
    check_sound(library)
    assert journal.undo(library)
    library.close()


def test_texts_that_cannot_be_read_are_left_out_and_said_so(tmp_path: Path) -> None:
    spoil(kept(tmp_path), "body")
    library = open_library(within(tmp_path))
    assert met(library).endswith("holds all that was in it but some texts of articles")
    assert len(articles.listed(library)) == 3 + COUNT
    check_sound(library)
    library.close()


@pytest.mark.parametrize("table", ["article", "comment"])
def test_where_something_else_cannot_be_read_a_new_one_is_begun(tmp_path: Path, table: str) -> None:
    damaged = spoil(kept(tmp_path), table)
    library = open_library(within(tmp_path))
    assert met(library).endswith("and a new one is begun")
    assert (tmp_path / "library.sqlite3.damaged-1").read_bytes() == damaged
    assert articles.listed(library) == ()
    library.close()
