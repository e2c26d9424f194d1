"""Comments that are kept with their article."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from reader.library import articles, index, journal
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
        index.refresh(connection, [record.id])
    return comment


def edit(library: Library, article_id: str, comment_id: str, text: str, now: str) -> Comment | None:
    """Give a comment of one's own another text, and give it; can be undone.

    None where there is no such comment.
    """
    with library.transaction() as connection:
        row = _own(connection, article_id, comment_id)
        if row is None:
            return None
        setting = "UPDATE comment SET text = :text WHERE sequence = :sequence"
        own = {"sequence": row["sequence"]}
        connection.execute(setting, own | {"text": storable(text)})
        entry = Entry(Action.EDIT_COMMENT, clean_line(row["text"])[:_SUBJECT_CHARACTERS])
        inverse = [(setting, own | {"text": row["text"]})]
        journal.write(connection, entry, inverse, now, [article_id])
    return replace(_comment(row), text=storable(text))


def thread(library: Library, article_id: str) -> tuple[Threaded, ...]:
    """Give the comments of an article in reading order: each followed by its answers."""
    rows = library.ask("SELECT * FROM comment WHERE article = ? ORDER BY sequence", (article_id,))
    return in_reading_order(_comment(row) for row in rows)


def discard(library: Library, article_id: str, comment_id: str, now: str) -> Comment | None:
    """Throw a comment of one's own away and give it; can be undone.

    None where there is no such comment.
    """
    with library.transaction() as connection:
        row = _own(connection, article_id, comment_id)
        if row is None:
            return None
        own = {"sequence": row["sequence"]}
        inverse = journal.delete(connection, "comment", "sequence = :sequence", own)
        entry = Entry(Action.DISCARD_COMMENT, clean_line(row["text"])[:_SUBJECT_CHARACTERS])
        journal.write(connection, entry, inverse, now, [article_id])
    return _comment(row)


def _own(connection: sqlite3.Connection, article_id: str, comment_id: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM comment WHERE article = ? AND id = ? AND origin = ?",
        (article_id, comment_id, Origin.OWN),
    ).fetchone()
    return row


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
