"""The list in its order, as light columns: 100,000 rows are known before one of them is read."""

from __future__ import annotations

from dataclasses import field
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reader.library import search
from reader.model.fold import folded
from reader.model.query import Order, Query
from reader.model.record import record

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Library, Value

_ORDERS: Final = {
    Order.FOUND: "rank DESC",
    Order.DATE: f"{search.DATE} DESC, rank DESC",
    Order.LENGTH: "coalesce(seconds, 0), rank DESC",
    Order.STATE: "read, starred DESC, rank DESC",
    Order.TITLE: "rank DESC",  # and then by what a person reads as the title
}


@record(frozen=True, slots=True)
class Listing:
    """Articles of the list in their order, as columns of equal length."""

    ids: list[str] = field(default_factory=list)
    read: bytearray = field(default_factory=bytearray)
    """1 where it was read."""
    seconds: list[int] = field(default_factory=list)
    """Reading time; 0 where nobody has counted."""
    days: list[str] = field(default_factory=list)
    """Of adding, as YYYY-MM-DD."""


def ordered(library: Library, query: Query, order: Order, limit: int | None = None) -> Listing:
    """Give the articles of the list that a query finds.

    Args:
        library: where they are kept.
        query: archived ones are found only if it asks for them.
        order: of the list.
        limit: give only the first so many; None gives all.

    Raises:
        LibraryError: they could not be looked up.
    """
    rows = _rows(library, query, order, limit)
    if order is Order.TITLE:
        rows.sort(key=_title)
        rows = rows[:limit]
    return Listing(
        [row[0] for row in rows],
        bytearray(row[1] for row in rows),
        [row[2] for row in rows],
        [row[3] for row in rows],
    )


def _rows(library: Library, query: Query, order: Order, limit: int | None) -> list[sqlite3.Row]:
    is_by_title = order is Order.TITLE
    columns = "id, read, coalesce(seconds, 0), substr(added_at, 1, 10)"
    if is_by_title:
        columns += ", json_extract(facts, '$.title'), address"
    holds = ["rank IS NOT NULL"]
    values: list[Value] = []
    for condition, its_values in search.conditions(query):
        holds.append(condition)
        values += its_values
    return library.ask(
        f"SELECT {columns} FROM article WHERE {' AND '.join(holds)}"  # noqa: S608 - texts of ours
        f" ORDER BY {_ORDERS[order]} LIMIT ?",
        (*values, -1 if limit is None or is_by_title else limit),
    )


def _title(row: sqlite3.Row) -> str:
    return folded(row[4] or PurePath(row[5]).name)
