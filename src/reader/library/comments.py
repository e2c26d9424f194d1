"""Comments that are kept with their article."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from reader.library import articles, facts, index, journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry
from reader.model.comment import Comment, Delivery, Origin
from reader.model.state import KeptComment
from reader.model.thread import in_reading_order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.library.library import Library
    from reader.model.comment import Draft, Identity
    from reader.model.state import ArticleRecord
    from reader.model.thread import Threaded

_INSERT: Final = """
INSERT INTO comment (sequence, article, id, parent, author, text, written_at, website, email,
                     delivery, reason, origin)
VALUES (:sequence, :article, :id, :parent, :author, :text, :written_at, :website, :email,
        :delivery, :reason, :origin)
"""
_EDITS: Final = "article = :article AND edits = :id"
"""Of a draft: it will be what that comment says."""
_EDITED: Final = ("text", "author", "email", "website")
"""The columns that an edit may change."""
_EDIT: Final = """
UPDATE comment SET text = :text, author = :author, email = :email, website = :website
WHERE sequence = :sequence
"""
_OWN: Final = """
SELECT comment.*, article.facts, article.kind, article.address
FROM comment JOIN article ON article.id = comment.article
WHERE origin = ? ORDER BY sequence DESC
"""
_SEE: Final = """
UPDATE article SET seen = max(seen, coalesce((
    SELECT max(sequence) FROM comment
    WHERE article = :article AND comment.id IN (SELECT value FROM json_each(:ids))), 0))
WHERE id = :article
"""


def keep(library: Library, record: ArticleRecord, draft: Draft, now: str) -> Comment:
    """Keep a draft as a comment of one's own: the draft is gone, and the article is in the list."""
    with library.transaction() as connection:
        articles.add(library, record, now)
        connection.execute(
            "DELETE FROM draft WHERE article = ? AND parent = ? AND edits = ?",
            (record.id, draft.parent or "", draft.edits or ""),
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


def edit(
    library: Library,
    article_id: str,
    comment_id: str,
    text: str,
    now: str,
    writer: Identity | None = None,
) -> Comment | None:
    """Give a comment of one's own another text, and give it; can be undone.

    The draft in which it was edited is gone, and comes back when that is undone.

    Args:
        library: where it is kept.
        article_id: of its article.
        comment_id: its own.
        text: the other one.
        now: ISO 8601.
        writer: who signs it from now on; None leaves that as it is.

    Returns:
        The comment as it is now; None where there is none of that id.
    """
    with library.transaction() as connection:
        row = _own(connection, article_id, comment_id)
        if row is None:
            return None
        edited = {"article": article_id, "id": comment_id}
        drafts_back = journal.delete(connection, "draft", _EDITS, edited, articles.DRAFTS_MEET)
        before = {name: row[name] for name in _EDITED}
        after = before | {"text": storable(text)}
        if writer is not None:
            after["author"] = storable(writer.name)
            after["email"] = storable(writer.email) or None
            after["website"] = storable(writer.website) or None
        own = {"sequence": row["sequence"]}
        if after != before:
            connection.execute(_EDIT, own | after)
            entry = Entry(Action.EDIT_COMMENT, journal.first_words(row["text"]))
            inverse = [(_EDIT, own | before), *drafts_back]
            journal.write(connection, entry, inverse, now, [article_id])
    return replace(_comment(row), **after)


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
        edited = {"article": article_id, "id": comment_id}
        inverse += journal.delete(connection, "draft", _EDITS, edited, articles.DRAFTS_MEET)
        entry = Entry(Action.DISCARD_COMMENT, journal.first_words(row["text"]))
        journal.write(connection, entry, inverse, now, [article_id])
    return _comment(row)


def own(library: Library) -> tuple[KeptComment, ...]:
    """Give the comments of one's own on all articles, the newest first."""
    rows = library.ask(_OWN, (Origin.OWN,))
    return tuple(
        KeptComment(
            article=row["article"],
            title=facts.read(row["facts"]).title,
            location=facts.location(row),
            comment=_comment(row),
        )
        for row in rows
    )


def unseen(library: Library, article_id: str) -> frozenset[str]:
    """Give the ids of those comments of others that came since the thread was last looked at."""
    rows = library.ask(
        "SELECT comment.id FROM comment JOIN article ON article.id = comment.article"
        " WHERE article.id = ? AND origin <> ? AND sequence > seen",
        (article_id, Origin.OWN),
    )
    return frozenset(row["id"] for row in rows)


def mark_seen(library: Library, article_id: str, comment_ids: Iterable[str]) -> None:
    """Note that these comments were seen, and with them all that came before the newest of them."""
    with library.transaction() as connection:
        connection.execute(_SEE, {"article": article_id, "ids": json.dumps(list(comment_ids))})


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
        delivery=facts.one_of(Delivery, row["delivery"], Delivery.UNKNOWN),
        reason=row["reason"],
        origin=facts.one_of(Origin, row["origin"], Origin.OWN),
    )
