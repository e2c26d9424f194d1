"""Where somebody stopped reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles
from reader.library.quotes import columns_of, quote_of
from reader.model.anchor import Anchor
from reader.model.state import ReadingPlace

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Library
    from reader.model.state import ArticleRecord

_SAVE: Final = """
INSERT OR REPLACE INTO place
    (article, block, "offset", prefix, exact, suffix, progress, lead, moved_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def save(library: Library, record: ArticleRecord, place: ReadingPlace, now: str) -> None:
    """Keep the place in an article; it replaces the one before."""
    anchor, words = place.anchor, columns_of(place.quote)
    with library.transaction() as connection:
        articles.know(library, record)
        values = (anchor.block, anchor.offset, *words, place.progress, place.lead)
        connection.execute(_SAVE, (record.id, *values, now))


def find(library: Library, article_id: str) -> ReadingPlace | None:
    """Give the place in an article; None where none is kept."""
    for row in library.ask("SELECT * FROM place WHERE article = ?", (article_id,)):
        return place_of(row)
    return None


def place_of(row: sqlite3.Row) -> ReadingPlace:
    """Give the place that a row of the table holds."""
    anchor = Anchor(row["block"], row["offset"])
    return ReadingPlace(anchor, quote_of(row), row["progress"], row["lead"])
