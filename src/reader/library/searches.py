"""Queries that a person saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry
from reader.model.highlight import SavedSearch

if TYPE_CHECKING:
    from reader.library.library import Library


def save(library: Library, search: SavedSearch, now: str) -> None:
    """Save a query under a name; it replaces one of the same name, and can be undone."""
    own = {"name": storable(search.name)}
    with library.transaction() as connection:
        before = journal.delete(connection, "saved_search", "name = :name", own)
        connection.execute(
            "INSERT INTO saved_search (name, query) VALUES (?, ?)",
            (own["name"], storable(search.query)),
        )
        inverse = [("DELETE FROM saved_search WHERE name = :name", own), *before]
        journal.write(connection, Entry(Action.SAVE_SEARCH, search.name), inverse, now)


def forget(library: Library, name: str, now: str) -> bool:
    """Forget a saved query; can be undone. False where there is none of that name."""
    with library.transaction() as connection:
        own = {"name": storable(name)}
        inverse = journal.delete(connection, "saved_search", "name = :name", own)
        if inverse:
            journal.write(connection, Entry(Action.FORGET_SEARCH, name), inverse, now)
    return bool(inverse)


def saved(library: Library) -> tuple[SavedSearch, ...]:
    """Give the saved queries, in the order in which they were saved."""
    rows = library.ask("SELECT name, query FROM saved_search ORDER BY sequence")
    return tuple(SavedSearch(row["name"], row["query"]) for row in rows)
