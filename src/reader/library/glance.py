"""A look into a library by a command that keeps nothing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.library.encoding import decoded
from reader.library.faults import fault
from reader.library.opening import look_into

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.library import Values


class Glance:
    """A database that is only asked: no file is made or changed by it."""

    def __init__(self, path: Path) -> None:
        """Open the database.

        Raises:
            LibraryError: it cannot be used as it stands.
        """
        self._path = path
        connection = look_into(path)
        if connection is None:
            raise LibraryError(str(path), _("it is of an earlier version"))
        connection.row_factory = sqlite3.Row
        connection.text_factory = decoded
        self._connection = connection

    def ask(self, question: str, values: Values = ()) -> list[sqlite3.Row]:
        """Give all rows that a SELECT finds.

        Raises:
            LibraryError: the database could not be read.
        """
        try:
            return self._connection.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise fault(self._path, error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
