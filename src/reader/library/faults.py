"""What the database's errors mean, in one plain sentence each."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.i18n.catalogue import N_, _
from reader.i18n.formats import numeral

if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS: Final = 10
"""How long another process is waited for."""

_BUSY: Final = N_("another program has been writing to it for {number} seconds")
_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_FULL: N_("the disk is full"),
    sqlite3.SQLITE_IOERR: N_("the disk does not take it; it may be full"),
    sqlite3.SQLITE_READONLY: N_("it cannot be written to"),
    sqlite3.SQLITE_PERM: N_("it cannot be written to"),
    sqlite3.SQLITE_CANTOPEN: N_("it cannot be opened"),
    sqlite3.SQLITE_CORRUPT: N_("it is damaged"),
    sqlite3.SQLITE_NOTADB: N_("it is damaged"),
    sqlite3.SQLITE_TOOBIG: N_("the text is too long"),
}
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Unsound(sqlite3.DatabaseError):
    """SQLite can read the file, but it holds what no version of the program ever wrote."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether the file is no sound database."""
    return _primary(error) in _DAMAGED


def is_damaged_index(error: sqlite3.Error) -> bool:
    """Say whether the index of words alone is known to be damaged (FTS5's own code)."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CORRUPT_VTAB


def is_wrong_statement(error: sqlite3.Error) -> bool:
    """Say whether the statement cannot be right, for this file at least."""
    return _primary(error) == sqlite3.SQLITE_ERROR


def is_closed_folder(error: sqlite3.Error) -> bool:
    """Say whether the database may lie where nothing can be written."""
    return _primary(error) in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}


def is_outside(error: sqlite3.Error) -> bool:
    """Say whether disk, permissions or another process are the cause; all else is a bug of ours."""
    return _primary(error) in _SENTENCES


def fault(path: Path, error: sqlite3.Error | OSError) -> LibraryError:
    """Wrap an error that the database or the file system gave."""
    if isinstance(error, OSError):
        return LibraryError(str(path), (error.strerror or str(error)).lower())
    return LibraryError(str(path), _sentence(error))


def _sentence(error: sqlite3.Error) -> str:
    known = _SENTENCES.get(_primary(error))
    return _(known).format(number=numeral(BUSY_SECONDS)) if known else str(error)


def _primary(error: sqlite3.Error) -> int:
    """Give the primary result code: the lowest eight bits (sqlite.org/rescode.html)."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF
