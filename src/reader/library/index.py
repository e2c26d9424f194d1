"""The index of words: what of an article can be searched, taken out and put in as it changes."""

from __future__ import annotations

import sqlite3
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reader.library import facts
from reader.library.encoding import packed, unpacked
from reader.library.faults import is_damaged_index
from reader.library.words import indexed_text
from reader.model.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.document import Document

_COLUMNS: Final = ("body", "title", "byline", "captions", "notes", "comments", "tags")
"""The body comes first: of words in the first column FTS5 need not say in which they stand."""
_NAMES: Final = ", ".join(_COLUMNS)
_PLACES: Final = ", ".join("?" * len(_COLUMNS))
_TAKE_OUT: Final = f"INSERT INTO word (word, rowid, {_NAMES}) VALUES ('delete', ?, {_PLACES})"  # noqa: S608
_PUT_IN: Final = f"INSERT INTO word (rowid, {_NAMES}) VALUES (?, {_PLACES})"  # noqa: S608 - constants


def refresh(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Index articles anew, within the transaction that changes them.

    One that is in the list can be found; one that is not, or is gone, cannot.
    """
    for article in articles:
        take_out(connection, article)
        try:
            _put_in(connection, article)
        except sqlite3.Error as error:
            if not is_damaged_index(error):
                raise
            rebuild(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Index all that is in the list anew, where the index alone is damaged."""
    connection.execute("INSERT INTO word (word) VALUES ('delete-all')")
    connection.execute("DELETE FROM indexed")
    listed = connection.execute("SELECT id FROM article WHERE rank IS NOT NULL ORDER BY rank")
    for (article,) in listed.fetchall():
        _put_in(connection, article)


def take_out(connection: sqlite3.Connection, article: str) -> None:
    """Take an article out of the index, before it goes.

    FTS5 has to be told again what was put in (sqlite.org/fts5.html, contentless tables).
    """
    try:
        is_whole = _take_out(connection, article)
    except sqlite3.Error as error:
        if not is_damaged_index(error):
            raise
        is_whole = False
    if not is_whole:
        rebuild(connection)
        _take_out(connection, article)


def _take_out(connection: sqlite3.Connection, article: str) -> bool:
    """Say whether it is known what was put in."""
    row = connection.execute(
        "SELECT number, words FROM indexed WHERE article = ?", (article,)
    ).fetchone()
    if row is None:
        return True
    words = unpacked(row["words"])
    if words is None or len(words) != len(_COLUMNS):
        return False
    connection.execute(_TAKE_OUT, (row["number"], *map(str, words)))
    connection.execute("DELETE FROM indexed WHERE number = ?", (row["number"],))
    return True


def _put_in(connection: sqlite3.Connection, article: str) -> None:
    row = connection.execute(
        "SELECT rank, address, facts FROM article WHERE id = ? AND rank IS NOT NULL", (article,)
    ).fetchone()
    if row is None:
        return
    told = facts.read(row["facts"])
    title = told.title or clean_line(PurePath(row["address"]).name)
    words = [indexed_text(text) for text in _texts(connection, article, told, title)]
    connection.execute(
        "INSERT INTO indexed (number, article, words) VALUES (?, ?, ?)",
        (row["rank"], article, packed(words)),
    )
    connection.execute(_PUT_IN, (row["rank"], *words))


def _texts(
    connection: sqlite3.Connection, article: str, told: Document, title: str
) -> Iterator[str]:
    """Give the text of each column."""
    body, captions = _body(connection, article)
    yield body
    yield "\n".join(filter(None, (title, told.deck, told.site)))
    yield "\n".join(told.byline)
    yield captions
    for question in (
        "SELECT note FROM highlight WHERE article = ? ORDER BY sequence",
        "SELECT author || char(10) || text FROM comment WHERE article = ? ORDER BY sequence",
        "SELECT name FROM tag WHERE article = ? ORDER BY name",
    ):
        yield "\n".join(row[0] for row in connection.execute(question, (article,)))


def _body(connection: sqlite3.Connection, article: str) -> tuple[str, str]:
    """Give the text of the blocks, and of the pictures among them."""
    row = connection.execute("SELECT blocks FROM body WHERE article = ?", (article,)).fetchone()
    blocks = (unpacked(row["blocks"]) or []) if row else []
    texts: list[str] = []
    captions: list[str] = []
    for block in blocks:
        if block["type"] == "figure":
            captions += filter(None, (block["alt"], block["caption"], block["credit"]))
        elif block["type"] == "table":
            texts += [cell for cells in (block["header"], *block["rows"]) for cell in cells]
        else:
            texts.append(block.get("text", ""))
    return "\n".join(texts), "\n".join(captions)
