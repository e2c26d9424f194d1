"""Places in an article that have a letter for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import articles
from reader.library.quotes import columns_of, quote_of
from reader.model.anchor import Anchor
from reader.model.highlight import Bookmark

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord


def put(library: Library, record: ArticleRecord, bookmark: Bookmark) -> None:
    """Name a place; the letter's place before is named no more."""
    anchor, words = bookmark.anchor, columns_of(bookmark.quote)
    with library.transaction() as connection:
        articles.know(library, record)
        connection.execute(
            "INSERT OR REPLACE INTO bookmark VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (record.id, bookmark.letter, anchor.block, anchor.offset, *words, bookmark.lead),
        )


def of_article(library: Library, article_id: str) -> tuple[Bookmark, ...]:
    """Give the named places of an article, in the order of their letters."""
    rows = library.ask("SELECT * FROM bookmark WHERE article = ? ORDER BY letter", (article_id,))
    return tuple(
        Bookmark(row["letter"], Anchor(row["block"], row["offset"]), quote_of(row), row["lead"])
        for row in rows
    )
