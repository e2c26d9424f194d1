"""From a path to a database that can be used: made, brought up to date, set aside if damaged."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError, NewerLibrary
from reader.library.faults import BUSY_SECONDS, fault, is_damage
from reader.library.migrations import VERSION, keep_copy, migrate, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps beside a database, under its name (sqlite.org/walformat.html)."""
_LOCK_PAUSE_SECONDS: Final = 0.02


def open_database(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """Open the database, and make it where there is none.

    Returns:
        The connection, and a sentence where the person has to be told something.

    Raises:
        NewerLibrary: a newer version of the program wrote it.
        LibraryError: it cannot be used.
    """
    try:
        ready = _connect(path) if _size(path) else None
    except sqlite3.Error as error:
        if not is_damage(error):
            raise fault(path, error) from error
        ready = None
    except OSError as error:
        raise fault(path, error) from error
    return (ready, None) if ready else _make_ready(path)


def _connect(path: Path) -> sqlite3.Connection | None:
    """Open a database; None where it has to be migrated first."""
    connection = _raw_connection(path)
    version = version_of(connection)
    if version > VERSION:
        connection.close()
        raise NewerLibrary(
            str(path), f"a newer version of the program wrote it (version {version})"
        )
    connection.execute("SELECT count(*) FROM sqlite_master")  # reads the schema: damage shows here
    if version < VERSION:
        connection.close()
        return None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _raw_connection(path: Path) -> sqlite3.Connection:
    """Connect to a file that has to exist: SQLite would make one that all can read."""
    address = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(
        f"file:{address}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _make_ready(path: Path) -> tuple[sqlite3.Connection, str | None]:
    """Make, migrate or replace the database while no other process does so."""
    notice = None
    try:
        _make_folder(path.parent)
        with _locked(path.parent):
            if _is_damaged(path):
                notice = f"{path}: {_set_aside(path)}"
            _make_file(path)
            _bring_up_to_date(path)
            ready = _connect(path)
    except (sqlite3.Error, OSError) as error:
        raise fault(path, error) from error
    if ready is None:
        raise LibraryError(str(path), "it could not be brought up to date")
    return ready, notice


def _make_folder(folder: Path) -> None:
    """Make the folder its owner's alone; one that is there keeps its mode: it may hold more."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise LibraryError(str(folder), "it is no folder, so nothing can be kept") from error


def _make_file(path: Path) -> None:
    """Make an empty database, its owner's alone; what SQLite puts beside it takes its mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return


def _bring_up_to_date(path: Path) -> None:
    connection = _raw_connection(path)
    try:
        version = version_of(connection)
        if version >= VERSION:
            return
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if version:
            keep_copy(connection, path.with_name(f"{path.name}.version-{version}"))
        migrate(connection)
    finally:
        connection.close()


def _is_damaged(path: Path) -> bool:
    """Say whether the file is no database, or not a whole one."""
    if not _size(path):
        # A log without a database: the database was cut to nothing, and SQLite would drop the log.
        return _size(path.with_name(path.name + "-wal")) > 0
    connection = _raw_connection(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.Error as error:
        if is_damage(error):
            return True
        raise
    finally:
        connection.close()
    return False


def _size(path: Path) -> int:
    """Give a file's size in bytes; 0 where there is none."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return 0


def set_aside(path: Path, inode: int) -> LibraryError:
    """Rename a database in which damage was found while it was in use, and say so.

    `inode` is that of the damaged file: another process may have set it aside already.
    """
    try:
        with _locked(path.parent):
            if path.stat().st_ino == inode:
                return LibraryError(str(path), _set_aside(path))
    except OSError as error:
        return fault(path, error)
    return LibraryError(str(path), "it was damaged; another program has set it aside")


def _set_aside(path: Path) -> str:
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for ending in ("", *_BESIDE):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return f"it was damaged; it is set aside as {aside.name}, and a new one is begun"


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other processes of this program from making, migrating or setting aside meanwhile."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        _wait_for_lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _wait_for_lock(handle: int, folder: Path) -> None:
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise LibraryError(str(folder), "another program is busy in it") from None
            time.sleep(_LOCK_PAUSE_SECONDS)
        else:
            return
