"""The shape of the database, version by version."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.library.folder import make_file

if TYPE_CHECKING:
    from pathlib import Path

Step: TypeAlias = tuple[str, ...]
"""Statements that lead from one version to the next."""

_ARTICLE: Final = """
CREATE TABLE article (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    facts TEXT NOT NULL,             -- JSON: a document without its blocks
    media_type TEXT,
    fetched_at TEXT,
    body_digest TEXT,
    opening_digest TEXT,
    seconds INTEGER,                 -- the reading time; NULL until somebody has counted
    minutes INTEGER,
    words INTEGER,
    characters INTEGER,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    rank INTEGER UNIQUE,             -- in the order of adding, never given twice; NULL: not listed
    added_at TEXT,
    added INTEGER NOT NULL DEFAULT 0,  -- by itself, so that undoing a mark leaves it in the list
    opened INTEGER,                  -- in the order of opening; NULL: never on the screen
    opened_at TEXT,
    seen INTEGER NOT NULL DEFAULT 0  -- sequence of the newest comment that was seen
)"""
_LISTED: Final = """
CREATE INDEX article_listed ON article (rank, id, read, seconds, added_at, archived)
WHERE rank IS NOT NULL"""
"""All that the order of the list asks for, so that no article's facts are read for it."""
_PLACE: Final = """
CREATE TABLE place (
    article TEXT PRIMARY KEY NOT NULL REFERENCES article ON DELETE CASCADE,
    block INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    prefix TEXT,                     -- the quote; all three are NULL where the place has none
    exact TEXT,
    suffix TEXT,
    progress REAL NOT NULL,
    lead INTEGER NOT NULL,
    moved_at TEXT NOT NULL
)"""
_DRAFT: Final = """
CREATE TABLE draft (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    parent TEXT NOT NULL,            -- id of the comment that it answers; '' at the top level
    edits TEXT NOT NULL DEFAULT '',  -- id of the comment that will say this; '' for a new one
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (article, parent, edits)
)"""
_COMMENT: Final = """
CREATE TABLE comment (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    id TEXT NOT NULL,
    parent TEXT,                     -- may name a comment that is not here: sites delete parents
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    written_at TEXT NOT NULL,
    website TEXT,
    email TEXT,
    delivery TEXT NOT NULL,
    reason TEXT,
    origin TEXT NOT NULL,
    UNIQUE (article, id)
)"""
_TAG: Final = """
CREATE TABLE tag (
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (article, name)
) WITHOUT ROWID"""
_HIGHLIGHT: Final = """
CREATE TABLE highlight (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    block INTEGER NOT NULL,          -- where it was when it was made or last found
    "offset" INTEGER NOT NULL,
    end_block INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    prefix TEXT NOT NULL,
    exact TEXT NOT NULL,             -- its words; blocks are joined by LF
    suffix TEXT NOT NULL,
    note TEXT NOT NULL,              -- '' where nothing was noted
    made_at TEXT NOT NULL
)"""
_BOOKMARK: Final = """
CREATE TABLE bookmark (
    article TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
    letter TEXT NOT NULL,
    block INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    prefix TEXT,                     -- the quote, as that of a place
    exact TEXT,
    suffix TEXT,
    lead INTEGER NOT NULL,
    PRIMARY KEY (article, letter)
) WITHOUT ROWID"""
_SEARCH: Final = """
CREATE TABLE saved_search (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL
)"""
_BODY: Final = """
CREATE TABLE body (
    article TEXT PRIMARY KEY NOT NULL REFERENCES article ON DELETE CASCADE,
    blocks BLOB NOT NULL             -- deflated JSON, as an article is printed
)"""
_INDEXED: Final = """
CREATE TABLE indexed (
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- the row of the index: the article's rank
    article TEXT NOT NULL UNIQUE REFERENCES article ON DELETE CASCADE,
    words BLOB NOT NULL              -- deflated JSON: what stands in the index
)"""
_INDEX: Final = """
CREATE VIRTUAL TABLE word USING fts5 (
    body, title, byline, captions, notes, comments, tags,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
)"""
_IDENTITY: Final = """
CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL
)"""
_JOURNAL: Final = """
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    inverse TEXT NOT NULL,           -- JSON: statements, each with its values, in their order
    articles TEXT NOT NULL,          -- JSON: ids of those whose words it changed
    done_at TEXT NOT NULL
)"""

STEPS: Final[tuple[Step, ...]] = (
    (
        _ARTICLE,
        "CREATE INDEX article_address ON article (address)",
        "CREATE INDEX article_body ON article (body_digest)",
        "CREATE INDEX article_opening ON article (opening_digest)",
        "CREATE INDEX article_opened ON article (opened) WHERE opened IS NOT NULL",
        _LISTED,
        _PLACE,
        _DRAFT,
        _COMMENT,
        _TAG,
        _HIGHLIGHT,
        "CREATE INDEX highlight_article ON highlight (article)",
        _BOOKMARK,
        _SEARCH,
        _BODY,
        _INDEXED,
        _INDEX,
        _IDENTITY,
        _JOURNAL,
    ),
)
"""The first leads from an empty file to version 1. A released step never changes."""


TABLES: Final = frozenset({
    "article", "place", "draft", "comment", "tag", "highlight", "bookmark", "saved_search",
    "body", "indexed", "word", "identity", "journal",
})  # fmt: skip
"""Of the newest version; a database of that version without one of them is damaged."""


def newest() -> int:
    """Give the version that this program writes."""
    return len(STEPS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database up to the newest version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in STEPS[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {newest():d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """Give the version of a database; 0 for an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy a database as it stands before its migration."""
    copy = _copy(path, version)
    copy.unlink(missing_ok=True)  # of a migration that did not come to its end
    make_file(copy)
    target = sqlite3.connect(copy)
    try:
        connection.backup(target)
    finally:
        target.close()


def forget_copies(path: Path) -> None:
    """Delete what `keep_copy` kept, now that the migrated database could be opened."""
    for version in range(1, newest()):
        _copy(path, version).unlink(missing_ok=True)


def _copy(path: Path, version: int) -> Path:
    return path.with_name(f"{path.name}.version-{version}")
