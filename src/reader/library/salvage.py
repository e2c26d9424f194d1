"""What a damaged database still holds, brought over into a new one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from reader.library import index
from reader.library.encoding import decoded
from reader.library.folder import make_file, size
from reader.library.migrations import TABLES, migrate, newest

if TYPE_CHECKING:
    from pathlib import Path


class Lacking(Enum):
    """What a new database may lack."""

    TEXTS = auto()
    """Some texts of articles."""
    UNDO = auto()
    """What could be undone."""


_MADE_ANEW: Final = frozenset({"word", "indexed"})
"""Tables of the index, which is made from the others."""
_MAY_LACK: Final = {"body": Lacking.TEXTS, "journal": Lacking.UNDO}
"""Tables without which the others are whole, and what they hold."""


def salvage(damaged: Path, path: Path) -> tuple[Lacking, ...] | None:
    """Make a new database of all that a damaged one holds, where it can be read.

    The damaged one stays as it is. Who calls this has the folder locked.

    Returns:
        What is not in the new one; None where no new one could be made.
    """
    new = path.with_name(f"{path.name}.salvaged")
    try:
        new.unlink(missing_ok=True)  # of a program that was killed
        make_file(new)
        connection = sqlite3.connect(_address(new, "mode=rw"), uri=True, isolation_level=None)
        try:
            lacking = _bring_over(connection, damaged)
        finally:
            connection.close()
        _sync(new)
        new.rename(path)
    except (sqlite3.Error, OSError):
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return None
    return lacking


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _bring_over(connection: sqlite3.Connection, damaged: Path) -> tuple[Lacking, ...]:
    """Fill a new database.

    Raises:
        sqlite3.Error: something that may not lack cannot be read.
    """
    connection.row_factory = sqlite3.Row
    connection.text_factory = decoded
    has_log = size(damaged.with_name(f"{damaged.name}-wal")) > 0
    how = "mode=ro" if has_log else "immutable=1"  # else SQLite would leave a log beside it
    connection.execute("ATTACH ? AS damaged", (_address(damaged, how),))
    if connection.execute("PRAGMA damaged.user_version").fetchone()[0] != newest():
        raise sqlite3.DatabaseError("an earlier version")
    (page_bytes,) = connection.execute("PRAGMA damaged.page_size").fetchone()
    connection.execute(f"PRAGMA main.page_size = {page_bytes:d}")
    migrate(connection)
    connection.execute("PRAGMA main.synchronous = OFF")  # it is made safe when it is whole
    lacking = tuple(
        lack for table in sorted(TABLES - _MADE_ANEW) if (lack := _bring(connection, table))
    )
    connection.execute("DELETE FROM main.sqlite_sequence")
    connection.execute("INSERT INTO main.sqlite_sequence SELECT * FROM damaged.sqlite_sequence")
    if connection.execute("PRAGMA main.foreign_key_check").fetchone():
        raise sqlite3.DatabaseError("rows without their article")
    connection.execute("BEGIN")
    index.rebuild(connection)
    connection.execute("COMMIT")
    connection.execute("DETACH damaged")
    connection.execute("PRAGMA journal_mode = WAL")
    return lacking


def _bring(connection: sqlite3.Connection, table: str) -> Lacking | None:
    """Bring one table over; say what is not in it where that may lack."""
    try:
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM damaged.{table} WHERE 1")  # noqa: S608
    except sqlite3.Error:
        if table not in _MAY_LACK:
            raise
        if table == "body":
            _bring_bodies(connection)
        return _MAY_LACK[table]
    return None


def _bring_bodies(connection: sqlite3.Connection) -> None:
    """Bring over those texts that can be read, one by one."""
    for row in connection.execute("SELECT id FROM damaged.article").fetchall():
        with suppress(sqlite3.Error):
            connection.execute(
                "INSERT INTO main.body SELECT * FROM damaged.body WHERE article = ?", (row["id"],)
            )


def _address(path: Path, how: str) -> str:
    return f"file://{quote(os.fsencode(path))}?{how}"
