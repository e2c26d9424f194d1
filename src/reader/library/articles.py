"""Articles that the library knows, and what a person did with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from reader.library import facts, index, journal
from reader.library.encoding import encoded
from reader.library.journal import Action, Entry
from reader.model.clean import clean_line
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleRecord, ArticleState, KeptArticle

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.library.library import Library, Value
    from reader.model.location import Location

_KNOW: Final = """
INSERT INTO article (id, kind, address, facts, media_type, fetched_at, body_digest, opening_digest,
                     seconds, minutes, words, characters)
VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind, address = excluded.address, facts = excluded.facts,
    media_type = excluded.media_type, fetched_at = excluded.fetched_at,
    body_digest = coalesce(excluded.body_digest, body_digest),
    opening_digest = coalesce(excluded.opening_digest, opening_digest),
    seconds = coalesce(excluded.seconds, seconds), minutes = coalesce(excluded.minutes, minutes),
    words = coalesce(excluded.words, words), characters = coalesce(excluded.characters, characters)
"""
_LIST: Final = """
UPDATE article SET added_at = :now, rank = 1 + max(
    (SELECT coalesce(max(rank), 0) FROM article),
    (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'indexed'))
WHERE id = :id AND rank IS NULL
"""
"""The rank of an article that was removed is not given again: it may come back to its place."""
_UNLIST: Final = """
UPDATE article SET rank = NULL, added_at = NULL WHERE id = :id AND NOT added
"""
_MEETS_ITSELF: Final = """
ON CONFLICT (id) DO UPDATE SET
    added_at = iif(rank IS NULL, excluded.added_at, added_at),
    archived = iif(rank IS NULL, excluded.archived, archived),
    rank = coalesce(rank, excluded.rank), added = max(added, excluded.added),
    read = max(read, excluded.read), starred = max(starred, excluded.starred),
    opened_at = iif(opened IS NULL, excluded.opened_at, opened_at),
    opened = coalesce(opened, excluded.opened), seen = max(seen, excluded.seen)
"""
"""Where a removed article comes back that was opened or added again meanwhile."""
HAS_WORDS: Final = "trim(draft.text, char(9, 10, 13, 32)) <> ''"
"""Of a draft, in SQL: something stands in it that is no white space."""
DRAFTS_MEET: Final = f"""
ON CONFLICT (article, parent, edits) DO UPDATE SET text = CASE
    WHEN {HAS_WORDS} THEN excluded.text || char(10, 10) || text
    ELSE excluded.text END
"""
"""Where a draft comes back and another was begun meanwhile, both stay, the older one first."""
_KEPT: Final = f"""
SELECT article.*, place.progress,
    (SELECT count(*) FROM comment WHERE comment.article = article.id) AS comments,
    EXISTS (SELECT 1 FROM draft WHERE draft.article = article.id AND {HAS_WORDS}) AS draft,
    (SELECT json_group_array(name) FROM tag WHERE tag.article = article.id) AS tags
FROM article LEFT JOIN place ON place.article = article.id
"""  # noqa: S608 - a constant
_MARKS: Final = {
    Action.READ: ("read", 1),
    Action.UNREAD: ("read", 0),
    Action.STAR: ("starred", 1),
    Action.UNSTAR: ("starred", 0),
    Action.ARCHIVE: ("archived", 1),
    Action.UNARCHIVE: ("archived", 0),
}
"""The column that an action sets, and its value."""
_PARTS: Final = ("place", "comment", "tag", "highlight", "bookmark", "body")
"""The tables, beside that of drafts, whose rows belong to one article and go with it."""


def know(library: Library, record: ArticleRecord) -> None:
    """Write down what an article is, so that places, drafts and comments can belong to it.

    This alone does not put it into the list.
    """
    time = record.reading_time
    counted = (time.seconds, time.minutes, time.words, time.characters) if time else (None,) * 4
    written = facts.written(record.facts)
    with library.transaction() as connection:
        has_other_words = connection.execute(
            "SELECT 1 FROM article WHERE id = ? AND rank IS NOT NULL AND facts <> ?",
            (record.id, written),
        ).fetchone()
        connection.execute(
            _KNOW,
            (
                record.id,
                record.location.kind,
                encoded(record.location.address),
                written,
                record.media_type,
                record.fetched_at,
                record.body_digest,
                record.opening_digest,
                *counted,
            ),
        )
        if has_other_words:
            index.refresh(connection, [record.id])


def add(library: Library, record: ArticleRecord, now: str) -> bool:
    """Put an article into the list; say whether it was not there yet."""
    with library.transaction() as connection:
        know(library, record)
        is_new = bool(list_now(connection, record.id, now))
        connection.execute("UPDATE article SET added = 1 WHERE id = ?", (record.id,))
        if is_new:
            index.refresh(connection, [record.id])
    return is_new


def list_now(connection: sqlite3.Connection, article_id: str, now: str) -> list[journal.Step]:
    """Put an article into the list, within a transaction; give what takes it out again.

    Nothing where it was there already. Who calls this has the index refreshed.
    """
    values = {"id": article_id, "now": now}
    was_out = connection.execute(_LIST, values).rowcount
    return [(_UNLIST, {"id": article_id})] if was_out else []


def subject(record: ArticleRecord) -> str:
    """Say what an entry of the journal was done to."""
    return record.facts.title or clean_line(record.location.address)


def mark(library: Library, record: ArticleRecord, action: Action, now: str) -> bool:
    """Mark an article as read, starred or archived, or take the mark off; can be undone.

    A star puts the article into the list, and undoing that takes it out again.

    Returns:
        Whether it was not so already.
    """
    column, value = _MARKS[action]
    setting = f"UPDATE article SET {column} = :value WHERE id = :id"  # noqa: S608 - a name of ours
    with library.transaction() as connection:
        know(library, record)
        changed = connection.execute(
            f"{setting} AND {column} <> :value", {"id": record.id, "value": value}
        )
        if not changed.rowcount:
            return False
        inverse: list[journal.Step] = [(setting, {"id": record.id, "value": 1 - value})]
        if action is Action.STAR:
            inverse += list_now(connection, record.id, now)
        changed_words = [record.id] if len(inverse) > 1 else []
        journal.write(connection, Entry(action, subject(record)), inverse, now, changed_words)
    return True


def mark_all_read(library: Library, article_ids: Iterable[str], now: str) -> int:
    """Mark articles that are known as read, in one step that can be undone; give how many."""
    ids = json.dumps(list(article_ids))
    with library.transaction() as connection:
        unread = [
            row["id"]
            for row in connection.execute(
                "SELECT id FROM article WHERE NOT read AND id IN (SELECT value FROM json_each(?))",
                (ids,),
            )
        ]
        if unread:
            setting = (
                "UPDATE article SET read = :value WHERE id IN (SELECT value FROM json_each(:ids))"
            )
            values: dict[str, Value] = {"ids": json.dumps(unread), "value": 1}
            connection.execute(setting, values)
            entry = Entry(Action.ALL_READ, str(len(unread)))
            journal.write(connection, entry, [(setting, values | {"value": 0})], now)
    return len(unread)


def remove(library: Library, article_id: str, now: str) -> bool:
    """Remove an article with all that was kept of it; can be undone. False where none is known."""
    own = {"id": article_id}
    with library.transaction() as connection:
        row = connection.execute("SELECT * FROM article WHERE id = :id", own).fetchone()
        if row is None:
            return False
        index.take_out(connection, article_id)
        inverse = journal.delete(connection, "draft", "article = :id", own, DRAFTS_MEET)
        for table in _PARTS:
            inverse += journal.delete(connection, table, "article = :id", own)
        inverse = journal.delete(connection, "article", "id = :id", own, _MEETS_ITSELF) + inverse
        title = facts.read(row["facts"]).title
        entry = Entry(Action.REMOVE, title or clean_line(row["address"]))
        journal.write(connection, entry, inverse, now, [article_id])
    return True


def state(library: Library, article_id: str) -> ArticleState:
    """Give what became of an article; a fresh state where nothing is known of it."""
    kept = find(library, article_id)
    return kept.state if kept else ArticleState()


def kept_among(library: Library, article_ids: Iterable[str]) -> dict[str, KeptArticle]:
    """Give what is known of articles, by their ids; those of which nothing is are missing."""
    rows = library.ask(
        f"{_KEPT} WHERE article.id IN (SELECT value FROM json_each(?))",  # noqa: S608 - constants
        (json.dumps(list(article_ids)),),
    )
    return {row["id"]: _kept(row) for row in rows}


def listed(library: Library) -> tuple[KeptArticle, ...]:
    """Give the list, newest first, archived ones too."""
    rows = library.ask(f"{_KEPT} WHERE rank IS NOT NULL ORDER BY rank DESC")
    return tuple(_kept(row) for row in rows)


def find(library: Library, article_id: str) -> KeptArticle | None:
    """Give what is known of an article, in the list or not; None where nothing is."""
    for row in library.ask(f"{_KEPT} WHERE article.id = ?", (article_id,)):
        return _kept(row)
    return None


def find_at(library: Library, location: Location) -> KeptArticle | None:
    """Give the article that is known at a location; None where none is."""
    rows = library.ask(
        f"{_KEPT} WHERE address = CAST(? AS TEXT) AND kind = ? ORDER BY article.rowid DESC LIMIT 1",
        (encoded(location.address), location.kind),
    )
    return _kept(rows[0]) if rows else None


def _kept(row: sqlite3.Row) -> KeptArticle:
    record = ArticleRecord(
        id=row["id"],
        location=facts.location(row),
        facts=facts.read(row["facts"]),
        media_type=row["media_type"],
        fetched_at=row["fetched_at"],
        reading_time=None
        if row["seconds"] is None
        else ReadingTime(row["seconds"], row["minutes"], row["words"], row["characters"]),
        body_digest=row["body_digest"],
        opening_digest=row["opening_digest"],
    )
    return KeptArticle(record, _state(row), row["comments"])


def _state(row: sqlite3.Row) -> ArticleState:
    return ArticleState(
        read=bool(row["read"]),
        progress=row["progress"] or 0.0,
        starred=bool(row["starred"]),
        archived=bool(row["archived"]),
        tags=tuple(sorted(json.loads(row["tags"]))),
        draft=bool(row["draft"]),
        added_at=row["added_at"],
    )
