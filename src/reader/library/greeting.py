"""Whether somebody has seen this library on the screen before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reader.library.library import Library

_SEEN: Final = int.from_bytes(b"READ", "big")
"""The application id (SQLite's own field in the head of a file) of a library that was on a
screen; a new one has none."""


def greet(library: Library) -> bool:
    """Say whether this is the first time, and note that it was.

    Raises:
        LibraryError: it could not be noted.
    """
    if library.ask("PRAGMA application_id")[0][0]:
        return False
    with library.transaction() as connection:
        connection.execute(f"PRAGMA application_id = {_SEEN:d}")
    return True
