"""What can be undone: every destructive change writes its inverse in its own transaction."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode, b64encode
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.library import index
from reader.library.encoding import encoded, storable
from reader.library.faults import is_outside
from reader.model.clean import clean_line
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.library.library import Library, Value


LENGTH: Final = 1_000
"""Changes that can be taken back; what was discarded before them is gone for good."""

Step: TypeAlias = "tuple[str, Mapping[str, Value]]"
"""A statement and its values."""
_SUBJECT_CELLS: Final = 40
_BYTES: Final = "base64"
"""The one name of the object that stands for bytes in JSON."""


class Action(StrEnum):
    """What was done."""

    READ = "read"
    UNREAD = "unread"
    ALL_READ = "all read"
    STAR = "star"
    UNSTAR = "unstar"
    ARCHIVE = "archive"
    UNARCHIVE = "unarchive"
    TAG = "tag"
    REMOVE = "remove"
    HIGHLIGHT = "highlight"
    UNHIGHLIGHT = "unhighlight"
    NOTE = "note"
    SAVE_SEARCH = "save search"
    FORGET_SEARCH = "forget search"
    EDIT_COMMENT = "edit comment"
    DISCARD_COMMENT = "discard comment"
    DISCARD_DRAFT = "discard draft"


_ACTIONS: Final = frozenset(Action)


@record(frozen=True, slots=True)
class Entry:
    """One change that can be taken back, or was."""

    action: Action
    subject: str
    """What it was done to: a headline, or an address where there is none."""


@record(frozen=True, slots=True)
class Noted:
    """An entry as it stands in the journal."""

    entry: Entry
    done_at: str
    """ISO 8601."""
    sequence: int
    """Counts the changes; a later one has a higher number."""


def first_words(text: str) -> str:
    """Give as much of a text as names it in an entry; an ellipsis says that it goes on."""
    from reader.layout.cells import shortened  # noqa: PLC0415 - rich, for what is said of words

    return shortened(clean_line(text), _SUBJECT_CELLS)


def write(
    connection: sqlite3.Connection,
    entry: Entry,
    inverse: Sequence[Step],
    now: str,
    articles: Iterable[str] = (),
) -> None:
    """Note how a change is taken back; within the transaction of the change itself.

    Args:
        connection: within the transaction.
        entry: what was done.
        inverse: what takes it back, in this order.
        now: ISO 8601.
        articles: ids of those whose words in the index the change and its inverse alter; they are
            indexed again here, and when it is taken back.
    """
    changed = list(articles)
    index.refresh(connection, changed)
    steps = [[statement, dict(values)] for statement, values in inverse]
    connection.execute(
        "INSERT INTO journal (action, subject, inverse, articles, done_at) VALUES (?, ?, ?, ?, ?)",
        (
            entry.action,
            storable(entry.subject),
            json.dumps(steps, default=_bytes_as_json),
            json.dumps(changed),
            now,
        ),
    )
    connection.execute(
        "DELETE FROM journal WHERE sequence <= (SELECT max(sequence) FROM journal) - ?", (LENGTH,)
    )


def delete(
    connection: sqlite3.Connection,
    table: str,
    where: str,
    values: Mapping[str, Value],
    meets: str = "ON CONFLICT DO NOTHING",
) -> list[Step]:
    """Delete rows of a table, and give what puts them back just as they were.

    Args:
        connection: within a transaction.
        table: its name; ours, never a person's word.
        where: the condition, with named values.
        values: of the condition.
        meets: what becomes of a row that comes back where another has taken its place meanwhile.
    """
    rows = connection.execute(f"SELECT * FROM {table} WHERE {where}", values).fetchall()  # noqa: S608
    connection.execute(f"DELETE FROM {table} WHERE {where}", values)  # noqa: S608 - names of ours
    return [_insertion(table, row, meets) for row in rows]


def _insertion(table: str, row: sqlite3.Row, meets: str) -> Step:
    values = dict(row)
    places: list[str] = []
    for name, value in values.items():
        if isinstance(value, str) and storable(value) != value:  # a file's name that is no text
            values[name] = encoded(value)
            places.append(f"CAST(:{name} AS TEXT)")
        else:
            places.append(f":{name}")
    columns = ", ".join(f'"{name}"' for name in values)
    names = ", ".join(places)
    return f"INSERT INTO {table} ({columns}) VALUES ({names}) {meets}", values  # noqa: S608


def undo(library: Library) -> Entry | None:
    """Take back the newest change; None where there is nothing left to take back.

    Raises:
        LibraryError: it could not be kept, or the record of the change is damaged; then it is
            left out from now on.
    """
    with library.transaction() as connection:
        newest = connection.execute(
            "SELECT * FROM journal ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        if newest is None:
            return None
        entry = _taken_back(connection, newest)
        connection.execute("DELETE FROM journal WHERE sequence = ?", (newest["sequence"],))
    if entry is None:
        why = _("the newest change cannot be taken back any more, its record is damaged")
        raise LibraryError(str(library.path), why)
    return entry


def _taken_back(connection: sqlite3.Connection, row: sqlite3.Row) -> Entry | None:
    """Take a change back, and give it; None where its record is damaged, and nothing changed."""
    connection.execute("SAVEPOINT before")
    try:
        for statement, values in json.loads(row["inverse"], object_hook=_bytes_of_json):
            connection.execute(statement, values)
        index.refresh(connection, json.loads(row["articles"]))
        entry = Entry(Action(row["action"]), row["subject"])
    except (ValueError, TypeError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and is_outside(error):
            raise
        connection.execute("ROLLBACK TO before")
        return None
    connection.execute("RELEASE before")
    return entry


def listed(library: Library) -> tuple[Noted, ...]:
    """Give what can be taken back, the newest first."""
    rows = library.ask(
        "SELECT sequence, action, subject, done_at FROM journal ORDER BY sequence DESC"
    )
    return tuple(
        Noted(Entry(Action(row["action"]), row["subject"]), row["done_at"], row["sequence"])
        for row in rows
        if row["action"] in _ACTIONS
    )


def _bytes_as_json(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(f"{type(value).__name__} stands in no column")
    return {_BYTES: b64encode(value).decode("ascii")}


def _bytes_of_json(found: dict[str, object]) -> object:
    value = found.get(_BYTES)
    return b64decode(value) if len(found) == 1 and isinstance(value, str) else found
