"""The library as an open thing: ask it, or change it within a transaction."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeAlias

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.library import index
from reader.library.encoding import decoded
from reader.library.faults import (
    fault,
    is_damage,
    is_damaged_index,
    is_outside,
    is_wrong_statement,
)
from reader.library.opening import is_as_made, open_database, set_aside
from reader.library.search import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from reader.paths import Places

Value: TypeAlias = str | bytes | int | float | None
Values: TypeAlias = "Sequence[Value] | Mapping[str, Value]"


class Library:
    """The database of one home; every thread that uses it has a connection of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: str | None = None
        """A sentence for the person, once: that a damaged database was set aside."""
        self._mine = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._left = threading.Condition()
        self._within = 0
        """Threads that are asking or changing something."""
        self._is_closed = False

    def ask(self, question: str, values: Values = ()) -> list[sqlite3.Row]:
        """Give all rows that a SELECT finds.

        Raises:
            LibraryError: the database could not be read.
        """
        with self._faults():
            return self._connection().execute(question, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Change the library, all or nothing.

        It is on disk when the block is left, and as it was if the block raises. Within another
        transaction of this thread it is a part of that one.

        Raises:
            LibraryError: it could not be kept.
        """
        with self._faults():
            connection = self._connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")  # a reader that turned writer could not wait
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has rolled back already
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is asked within see one moment, whatever others change meanwhile.

        Raises:
            LibraryError: the database could not be read.
        """
        with self._faults():
            connection = self._connection()
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):  # it changed nothing
                    connection.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file, once each thread has the answer that it waits for.

        Who asks later gets an error. A connection that is closed while another thread is using it
        would take the whole program down.
        """
        with self._left:
            self._is_closed = True
            self._left.wait_for(lambda: not self._within)
        for connection in self._connections:
            connection.close()
        self._connections.clear()

    def _connection(self) -> sqlite3.Connection:
        """Give this thread's connection; a new one if the file was set aside or deleted."""
        mine: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        if mine is not None:
            if mine.in_transaction or _inode(self.path) == self._mine.inode:
                return mine
            mine.close()
            self._connections.remove(mine)
        mine, notice = open_database(self.path)
        mine.row_factory = sqlite3.Row
        mine.text_factory = decoded
        self._connections.append(mine)
        self._mine.connection = mine
        self._mine.inode = _inode(self.path)
        prepare(mine)
        self.notice = notice or self.notice
        return mine

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn what the disk or another process did into our error; a wrong statement is a bug."""
        if getattr(self._mine, "is_within", False):
            yield  # the outermost of them tells, for it rolls back first
            return
        with self._left:
            if self._is_closed:
                raise LibraryError(str(self.path), _("it is closed"))
            self._within += 1
        self._mine.is_within = True
        try:
            yield
        except sqlite3.Error as error:
            if is_damaged_index(error) and self._mend_index():
                why = _("the index of its words was damaged, and is made anew; do it again")
                raise LibraryError(str(self.path), why) from error
            has_other_tables = is_wrong_statement(error) and not is_as_made(self._mine.connection)
            if not is_outside(error) and not has_other_tables:
                raise
            if is_damage(error) or has_other_tables:
                raise set_aside(self.path, self._mine.inode) from error
            raise fault(self.path, error) from error
        finally:
            self._mine.is_within = False
            with self._left:
                self._within -= 1
                self._left.notify_all()

    def _mend_index(self) -> bool:
        """Make the index of words anew; False where that cannot be done."""
        mine: sqlite3.Connection = self._mine.connection
        try:
            mine.execute("BEGIN IMMEDIATE")
            index.rebuild(mine)
            mine.execute("COMMIT")
        except sqlite3.Error:
            if mine.in_transaction:
                mine.execute("ROLLBACK")
            return False
        return True


def _inode(path: Path) -> int | None:
    """Tell one file from another of the same name; None where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return None


def open_library(places: Places) -> Library:
    """Open the library of a home, and make it where there is none.

    Raises:
        NewerLibrary: a newer version of the program wrote it; it is untouched.
        LibraryError: nothing can be kept there; reading goes on without.
    """
    library = Library(places.database.absolute())
    library.ask("SELECT 1")
    return library
