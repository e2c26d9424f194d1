"""Comments that are kept with their article."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from reader.library import articles, journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry
from reader.model.clean import clean_line
from reader.model.comment import Comment, Delivery, Origin
from reader.model.thread import in_reading_order

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Library
    from reader.model.comment import Draft
    from reader.model.state import ArticleRecord
    from reader.model.thread import Threaded

_SUBJECT_CHARACTERS: Final = 40
_INSERT: Final = """
INSERT INTO comment (sequence, article, id, parent, author, text, written_at, website, email,
                     delivery, reason, origin)
VALUES (:sequence, :article, :id, :parent, :author, :text, :written_at, :website, :email,
        :delivery, :reason, :origin)
"""


def keep(library: Library, record: ArticleRecord, draft: Draft, now: str) -> Comment:
    """Keep a draft as a comment of one's own: the draft is gone, and the article is in the list."""
    with library.transaction() as connection:
        articles.add(library, record, now)
        connection.execute(
            "DELETE FROM draft WHERE article = ? AND parent = ?", (record.id, draft.parent or "")
        )
        number = _next_number(connection)
        comment = Comment(
            id=f"own-{number}",
            parent=draft.parent,
            author=storable(draft.name),
            text=storable(draft.text),
            written_at=now,
            website=storable(draft.website) or None,
            email=storable(draft.email) or None,
            delivery=Delivery.KEPT,
            origin=Origin.OWN,
        )
        values = {"sequence": number, "article": record.id, **asdict(comment)}
        connection.execute(_INSERT, values)
    return comment


def thread(library: Library, article_id: str) -> tuple[Threaded, ...]:
    """Give the comments of an article in reading order: each followed by its answers."""
    rows = library.ask("SELECT * FROM comment WHERE article = ? ORDER BY sequence", (article_id,))
    return in_reading_order(_comment(row) for row in rows)


def discard(library: Library, article_id: str, comment_id: str, now: str) -> Comment | None:
    """Throw a comment of one's own away and give it; can be undone.

    None where there is no such comment.
    """
    with library.transaction() as connection:
        row = connection.execute(
            "SELECT * FROM comment WHERE article = ? AND id = ? AND origin = ?",
            (article_id, comment_id, Origin.OWN),
        ).fetchone()
        if row is None:
            return None
        connection.execute("DELETE FROM comment WHERE sequence = ?", (row["sequence"],))
        entry = Entry(Action.DISCARD_COMMENT, clean_line(row["text"])[:_SUBJECT_CHARACTERS])
        journal.write(connection, entry, _INSERT, dict(row), now)
    return _comment(row)


def _next_number(connection: sqlite3.Connection) -> int:
    """Give a number that no comment ever had, a discarded one neither (sqlite.org/autoinc.html)."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'comment'").fetchone()
    return 1 + (found["seq"] if found else 0)


def _comment(row: sqlite3.Row) -> Comment:
    return Comment(
        id=row["id"],
        parent=row["parent"],
        author=row["author"],
        text=row["text"],
        written_at=row["written_at"],
        website=row["website"],
        email=row["email"],
        delivery=Delivery(row["delivery"]),
        reason=row["reason"],
        origin=Origin(row["origin"]),
    )
