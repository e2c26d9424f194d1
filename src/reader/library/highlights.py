"""Passages that a person marked, and what they noted about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles, facts, journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry
from reader.library.quotes import columns_of
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.highlight import Highlight, KeptHighlight, Passage

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Library
    from reader.model.state import ArticleRecord

_ADD: Final = """
INSERT INTO highlight (article, block, "offset", end_block, end_offset, prefix, exact, suffix, note,
                       made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ALL: Final = """
SELECT highlight.*, article.facts, article.kind, article.address
FROM highlight JOIN article ON article.id = highlight.article
"""


def add(
    library: Library, record: ArticleRecord, passage: Passage, note: str, now: str
) -> Highlight:
    """Highlight a passage; can be undone."""
    quote = passage.quote
    places = passage.start.block, passage.start.offset, passage.end.block, passage.end.offset
    words = columns_of(quote)
    with library.transaction() as connection:
        articles.know(library, record)
        values = (record.id, *places, *words, storable(note), now)
        number = connection.execute(_ADD, values).lastrowid or 0
        inverse = [("DELETE FROM highlight WHERE sequence = :number", {"number": number})]
        entry = Entry(Action.HIGHLIGHT, journal.first_words(quote.exact))
        journal.write(connection, entry, inverse, now, [record.id])
    return Highlight(number, passage, note, now)


def note(library: Library, number: int, text: str, now: str) -> bool:
    """Note something about a highlight, or nothing any more; can be undone.

    False where there is no such highlight, or it has this note already.
    """
    with library.transaction() as connection:
        row = _row(connection, number)
        if row is None or row["note"] == storable(text):
            return False
        setting = "UPDATE highlight SET note = :note WHERE sequence = :number"
        connection.execute(setting, {"note": storable(text), "number": number})
        inverse = [(setting, {"note": row["note"], "number": number})]
        entry = Entry(Action.NOTE, journal.first_words(row["exact"]))
        journal.write(connection, entry, inverse, now, [row["article"]])
    return True


def follow(library: Library, number: int, passage: Passage) -> None:
    """Keep where a highlight stands by now, with the words around it, to find it again by them."""
    start, end, quote = passage.start, passage.end, passage.quote
    words = columns_of(quote)
    with library.transaction() as connection:
        connection.execute(
            'UPDATE highlight SET block = ?, "offset" = ?, end_block = ?, end_offset = ?,'
            " prefix = ?, exact = ?, suffix = ? WHERE sequence = ?",
            (start.block, start.offset, end.block, end.offset, *words, number),
        )


def remove(library: Library, number: int, now: str) -> bool:
    """Take a highlight off, with its note; can be undone. False where there is none."""
    with library.transaction() as connection:
        row = _row(connection, number)
        if row is None:
            return False
        own = {"number": number}
        inverse = journal.delete(connection, "highlight", "sequence = :number", own)
        entry = Entry(Action.UNHIGHLIGHT, journal.first_words(row["exact"]))
        journal.write(connection, entry, inverse, now, [row["article"]])
    return True


def of_article(library: Library, article_id: str) -> tuple[Highlight, ...]:
    """Give the highlights of an article, in the order in which they stand in it."""
    rows = library.ask(
        'SELECT * FROM highlight WHERE article = ? ORDER BY block, "offset", sequence',
        (article_id,),
    )
    return tuple(_highlight(row) for row in rows)


def all_of_them(library: Library) -> tuple[KeptHighlight, ...]:
    """Give the highlights of all articles, the newest article first."""
    rows = library.ask(f'{_ALL} ORDER BY article.rank DESC, article.id, block, "offset", sequence')
    found = []
    for row in rows:
        told = facts.read(row["facts"])
        location = facts.location(row)
        found.append(
            KeptHighlight(
                _highlight(row), row["article"], told.title, told.byline, location, told.url
            )
        )
    return tuple(found)


def _row(connection: sqlite3.Connection, number: int) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM highlight WHERE sequence = ?", (number,)
    ).fetchone()
    return row


def _highlight(row: sqlite3.Row) -> Highlight:
    start, end = Anchor(row["block"], row["offset"]), Anchor(row["end_block"], row["end_offset"])
    quote = QuotedPlace(row["prefix"], row["exact"], row["suffix"])
    return Highlight(row["sequence"], Passage(start, end, quote), row["note"], row["made_at"])
