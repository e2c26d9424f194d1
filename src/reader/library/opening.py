"""From a path to a database that can be used: made, brought up to date, set aside if damaged."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError, NewerLibrary
from reader.i18n.catalogue import N_, _
from reader.library.faults import (
    BUSY_SECONDS,
    Unsound,
    fault,
    is_closed_folder,
    is_damage,
    is_wrong_statement,
)
from reader.library.folder import locked, make_file, make_folder, size
from reader.library.migrations import (
    TABLES,
    forget_copies,
    keep_copy,
    migrate,
    newest,
    version_of,
)
from reader.library.salvage import Lacking, salvage

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS: Final = ("", "-wal", "-shm")
"""Of the files that are one database; the last two are SQLite's (sqlite.org/walformat.html)."""
_PAGE_BYTES: Final = 16_384
"""Several texts share a page of a new database; of one of 4 KiB each would leave half unused."""
_LEAST_BYTES: Final = 512
"""Of a database that is not empty: one of the smallest pages (sqlite.org/fileformat.html)."""


def open_database(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """Open the database, and make it where there is none.

    Returns:
        The connection, and a sentence where the person has to be told something.

    Raises:
        NewerLibrary: a newer version of the program wrote it.
        LibraryError: it cannot be used.
    """
    try:
        ready = _connect_at_once(path) if size(path) else None
    except (sqlite3.Error, OSError) as error:
        raise fault(path, error) from error
    if ready is None:
        return _make_ready(path)
    forget_copies(path)
    return ready, None


def look_into(path: Path) -> sqlite3.Connection | None:
    """Open a database to look something up, and make, migrate or set aside nothing.

    Returns:
        The connection; None where it would have to be migrated first.

    Raises:
        LibraryError: it cannot be used.
    """
    # A database without a log is read as it lies, for SQLite would leave an empty log beside it.
    how = "mode=ro" if size(_beside(path, "-wal")) else "immutable=1"
    try:
        return _connect(path, how)
    except (sqlite3.Error, OSError) as error:
        raise fault(path, error) from error


def _connect_at_once(path: Path) -> sqlite3.Connection | None:
    """Open a database as it stands; None where it has to be migrated or set aside first."""
    has_log = size(_beside(path, "-wal")) > 0
    try:
        if has_log:
            _look_at(path)
        return _connect(path)
    except sqlite3.Error as error:
        if is_damage(error):
            return None
        if is_closed_folder(error) and not has_log:
            # SQLite can put no log there, and without one nobody else is writing either.
            return _connect(path, "immutable=1")
        raise


def _look_at(path: Path) -> None:
    """Find a newer version or damage without a change: who may write moves the log into the file.

    Raises:
        NewerLibrary: a newer version of the program wrote it.
        sqlite3.Error: it is damaged, or cannot be read.
    """
    connection = _raw_connection(path, "mode=ro")
    try:
        _judge(path, connection)
    finally:
        connection.close()


def _judge(path: Path, connection: sqlite3.Connection) -> int:
    """Give the version of a database that is neither newer nor plainly damaged."""
    try:
        version = version_of(connection)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error as error:
        if is_wrong_statement(error):  # these two are right: the file is of no format
            raise Unsound from error
        raise
    if version > newest():
        why = _("a newer version of the program wrote it (version {version})").format(
            version=version
        )
        raise NewerLibrary(str(path), why)
    if version < 0 or (version == newest() and not tables >= TABLES):
        raise Unsound
    return version


def is_as_made(connection: sqlite3.Connection) -> bool:
    """Say whether a database has all that a new one of its version has, table by table."""
    question = "SELECT type, name, tbl_name, sql FROM sqlite_master"
    made = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(made)
        return {*made.execute(question)} <= {tuple(row) for row in connection.execute(question)}
    except sqlite3.Error:
        return False
    finally:
        made.close()


def _connect(path: Path, how: str = "mode=rw") -> sqlite3.Connection | None:
    """Open a database; None where it has to be migrated first."""
    connection = _raw_connection(path, how)
    try:
        version = _judge(path, connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    if version == newest():
        return connection
    connection.close()
    return None


def _raw_connection(path: Path, how: str = "mode=rw") -> sqlite3.Connection:
    """Connect to a file that has to exist: SQLite would make one that all can read."""
    address = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(
        f"file://{address}?{how}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _make_ready(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """Make, migrate or replace the database while no other process does so."""
    notice = None
    try:
        make_folder(path.parent)
        with locked(path.parent):
            if _is_damaged(path):
                notice = f"{path}: {_set_aside(path)}"
            make_file(path)
            _bring_up_to_date(path)
            ready = _connect(path)
    except (sqlite3.Error, OSError) as error:
        raise fault(path, error) from error
    if ready is None:
        raise LibraryError(str(path), _("it could not be brought up to date"))
    return ready, notice


def _bring_up_to_date(path: Path) -> None:
    connection = _raw_connection(path)
    try:
        version = version_of(connection)
        if version >= newest():
            return
        if version:
            keep_copy(connection, path, version)
        elif connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise LibraryError(str(path), _("another program wrote it; it is left as it is"))
        connection.execute(f"PRAGMA page_size = {_PAGE_BYTES:d}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
    finally:
        connection.close()


def _is_damaged(path: Path) -> bool:
    """Say whether the file is no database, or not a whole one."""
    if 0 < size(path) < _LEAST_BYTES:
        return True  # SQLite takes some of these for empty ones, and writes over them
    if not size(path):
        # A log without a database: the database was cut to nothing, and SQLite would drop the log.
        return size(_beside(path, "-wal")) > 0
    try:
        _look_at(path)
    except sqlite3.Error as error:
        if is_damage(error):
            return True
        raise
    return False


def set_aside(path: Path, inode: int) -> LibraryError:
    """Rename a database in which damage was found while it was in use, and say so.

    `inode` is that of the damaged file: another process may have set it aside already.
    """
    try:
        with locked(path.parent):
            if path.stat().st_ino == inode:
                return LibraryError(str(path), _set_aside(path))
    except OSError:
        return LibraryError(str(path), _("it is damaged, and cannot be set aside"))
    return LibraryError(str(path), _("it was damaged; another program has set it aside"))


def _set_aside(path: Path) -> str:
    number = 1
    while any(_beside(path, f".damaged-{number}{ending}").exists() for ending in _ENDINGS):
        number += 1
    aside = _beside(path, f".damaged-{number}")
    for ending in _ENDINGS:
        part = _beside(path, ending)
        if part.exists():
            part.rename(_beside(aside, ending))
    return _(_SET_ASIDE[salvage(aside, path)]).format(name=aside.name)


_SET_ASIDE: Final[dict[tuple[Lacking, ...] | None, str]] = {
    None: N_("it was damaged; it is set aside as {name}, and a new one is begun"),
    (): N_("it was damaged; it is set aside as {name}, and a new one holds all that was in it"),
    (Lacking.TEXTS,): N_(
        "it was damaged; it is set aside as {name}, "
        "and a new one holds all that was in it but some texts of articles"
    ),
    (Lacking.UNDO,): N_(
        "it was damaged; it is set aside as {name}, "
        "and a new one holds all that was in it but what could be undone"
    ),
    (Lacking.TEXTS, Lacking.UNDO): N_(
        "it was damaged; it is set aside as {name}, and a new one holds all that was in it "
        "but some texts of articles and what could be undone"
    ),
}
"""What became of a damaged database, by what the new one lacks."""


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
