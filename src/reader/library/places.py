"""Where somebody stopped reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.state import ReadingPlace

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord

_SAVE: Final = """
INSERT OR REPLACE INTO place
    (article, block, "offset", prefix, exact, suffix, progress, lead, moved_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def save(library: Library, record: ArticleRecord, place: ReadingPlace, now: str) -> None:
    """Keep the place in an article; it replaces the one before."""
    quote = place.quote
    words = (quote.prefix, quote.exact, quote.suffix) if quote else (None, None, None)
    anchor = place.anchor
    with library.transaction() as connection:
        articles.know(library, record)
        values = (anchor.block, anchor.offset, *words, place.progress, place.lead)
        connection.execute(_SAVE, (record.id, *values, now))


def find(library: Library, article_id: str) -> ReadingPlace | None:
    """Give the place in an article; None where none is kept."""
    for row in library.ask("SELECT * FROM place WHERE article = ?", (article_id,)):
        quote = None
        if row["exact"] is not None:
            quote = QuotedPlace(row["prefix"], row["exact"], row["suffix"])
        anchor = Anchor(row["block"], row["offset"])
        return ReadingPlace(anchor, quote, row["progress"], row["lead"])
    return None
