"""Bring what was carried away into a library: what is here stays, what is missing is added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles, bodies, index
from reader.library.arriving_words import ArrivingWords
from reader.library.quotes import columns_of
from reader.model.carried import Brought

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from reader.library.library import Library
    from reader.model.carried import Carried, CarriedHead

_MEET: Final = """
UPDATE article SET starred = max(starred, :starred),
    read = iif(rank IS NULL, max(read, :read), read),
    archived = iif(rank IS NULL, max(archived, :archived), archived),
    body_digest = coalesce(body_digest, :body_digest),
    opening_digest = coalesce(opening_digest, :opening_digest)
WHERE id = :id
"""
"""A star is added; what else was marked stays as it is here while the article is in the list."""
_COUNT: Final = """
UPDATE article SET seconds = ?, minutes = ?, words = ?, characters = ?
WHERE id = ? AND seconds IS NULL
"""
_OPEN: Final = """
UPDATE article SET opened = :opened, opened_at = :opened_at WHERE id = :id AND opened IS NULL
"""


def bring(
    library: Library,
    head: CarriedHead,
    arriving: Iterable[tuple[Carried, Sequence[object] | None]],
) -> Brought:
    """Bring articles in, in their order and behind those that are here; all of them or none.

    Args:
        library: where to.
        head: what belongs to no article.
        arriving: each article, with its blocks as they are printed in JSON, or None.

    Raises:
        LibraryError: they could not be kept.
    """
    was_known: dict[str, bool] = {}  # one that comes twice is one article
    with library.transaction() as connection:
        _bring_head(connection, head)
        arrivals = _Arrivals(library, connection)
        for carried, blocks in arriving:
            was_known.setdefault(carried.record.id, arrivals.take(carried, blocks))
        arrivals.end()
    known = sum(was_known.values())
    return Brought(len(was_known) - known, known)


def _bring_head(connection: sqlite3.Connection, head: CarriedHead) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO saved_search (name, query) VALUES (?, ?)",
        [(search.name, search.query) for search in head.searches],
    )
    if head.identity is not None:
        connection.execute(
            "INSERT OR IGNORE INTO identity (one, name, email, website) VALUES (1, ?, ?, ?)",
            (head.identity.name, head.identity.email, head.identity.website),
        )


class _Arrivals:
    """Brings articles in, within one transaction."""

    def __init__(self, library: Library, connection: sqlite3.Connection) -> None:
        self._library = library
        self._connection = connection
        self._words = ArrivingWords(connection)
        self._opened = connection.execute(
            "SELECT coalesce(max(opened), 0) FROM article"
        ).fetchone()[0]

    def take(self, carried: Carried, blocks: Sequence[object] | None) -> bool:
        """Bring one article in; say whether something was kept of it before."""
        own = carried.record.id
        is_known = self._has("SELECT 1 FROM article WHERE id = ?", own)
        if not is_known:
            articles.know(self._library, carried.record)
        self._meet(carried)
        self._place(carried)
        self._see(carried, self._words.take(carried))
        if blocks is not None and not self._has("SELECT 1 FROM body WHERE article = ?", own):
            bodies.keep(self._library, own, blocks)
        else:
            index.refresh(self._connection, [own])
        return is_known

    def end(self) -> None:
        """Do what can be done only when all have come."""
        self._words.hold_numbers()

    def _has(self, question: str, *values: str) -> bool:
        return self._connection.execute(question, values).fetchone() is not None

    def _meet(self, carried: Carried) -> None:
        """Bring in what stands in the article's own row, and its tags."""
        record, state = carried.record, carried.state
        own = {"id": record.id}
        marks = {"read": state.read, "starred": state.starred, "archived": state.archived}
        digests = {"body_digest": record.body_digest, "opening_digest": record.opening_digest}
        self._connection.execute(_MEET, own | marks | digests)
        if time := record.reading_time:
            counted = time.seconds, time.minutes, time.words, time.characters
            self._connection.execute(_COUNT, (*counted, record.id))
        if carried.opened is not None:
            opened = {"opened": self._opened + carried.opened, "opened_at": carried.opened_at}
            self._connection.execute(_OPEN, own | opened)
        if state.added_at is not None:
            articles.list_now(self._connection, record.id, state.added_at)
            self._connection.execute(
                "UPDATE article SET added = max(added, ?) WHERE id = ?", (carried.added, record.id)
            )
        self._connection.executemany(
            "INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)",
            [(record.id, name) for name in state.tags],
        )

    def _place(self, carried: Carried) -> None:
        """Bring in the reading place and the named ones."""
        own = carried.record.id
        if carried.place is not None:
            place = carried.place.place
            at = place.anchor.block, place.anchor.offset, *columns_of(place.quote)
            self._connection.execute(
                'INSERT OR IGNORE INTO place (article, block, "offset", prefix, exact, suffix,'
                " progress, lead, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (own, *at, place.progress, place.lead, carried.place.moved_at),
            )
        for bookmark in carried.bookmarks:
            at = bookmark.anchor.block, bookmark.anchor.offset, *columns_of(bookmark.quote)
            self._connection.execute(
                'INSERT OR IGNORE INTO bookmark (article, letter, block, "offset", prefix, exact,'
                " suffix, lead) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (own, bookmark.letter, *at, bookmark.lead),
            )

    def _see(self, carried: Carried, numbers: dict[int, int]) -> None:
        """Count as seen what was, where nothing was said here before it came."""
        seen = [here for number, here in numbers.items() if number <= carried.seen]
        self._connection.execute(
            "UPDATE article SET seen = ? WHERE id = ? AND seen = 0",
            (max(seen, default=0), carried.record.id),
        )
