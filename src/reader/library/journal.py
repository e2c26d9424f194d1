"""What can be undone: every destructive change writes its inverse in its own transaction."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from reader.model.record import record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from reader.library.library import Library, Value


LENGTH: Final = 1_000
"""Changes that can be taken back; what was discarded before them is gone for good."""


class Action(StrEnum):
    """What was done."""

    READ = "read"
    UNREAD = "unread"
    STAR = "star"
    UNSTAR = "unstar"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    DISCARD_DRAFT = "discard draft"
    DISCARD_COMMENT = "discard comment"


@record(frozen=True, slots=True)
class Entry:
    """One change that can be taken back, or was."""

    action: Action
    subject: str
    """What it was done to: a headline, or an address where there is none."""


def write(
    connection: sqlite3.Connection,
    entry: Entry,
    statement: str,
    values: Mapping[str, Value],
    now: str,
) -> None:
    """Note how a change is taken back; within the transaction of the change itself."""
    connection.execute(
        "INSERT INTO journal (action, subject, inverse, done_at) VALUES (?, ?, ?, ?)",
        (entry.action, entry.subject, json.dumps([statement, dict(values)]), now),
    )
    connection.execute(
        "DELETE FROM journal WHERE sequence <= (SELECT max(sequence) FROM journal) - ?", (LENGTH,)
    )


def undo(library: Library) -> Entry | None:
    """Take back the newest change; None where there is nothing left to take back."""
    with library.transaction() as connection:
        newest = connection.execute(
            "SELECT sequence, action, subject, inverse FROM journal ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        if newest is None:
            return None
        connection.execute(*json.loads(newest["inverse"]))
        connection.execute("DELETE FROM journal WHERE sequence = ?", (newest["sequence"],))
    return Entry(Action(newest["action"]), newest["subject"])
