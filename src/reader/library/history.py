"""What was opened on the screen, in its order, whatever the clock said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles
from reader.model.record import record

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord, KeptArticle

_NOTE: Final = """
UPDATE article SET opened_at = :now,
    opened = 1 + (SELECT coalesce(max(opened), 0) FROM article WHERE opened IS NOT NULL)
WHERE id = :id
"""
_LATELY: Final = """
SELECT id, opened_at FROM article WHERE opened IS NOT NULL ORDER BY opened DESC LIMIT ?
"""


@record(frozen=True, slots=True)
class Opened:
    """An article that was opened, in the list or not."""

    row: KeptArticle
    opened_at: str
    """ISO 8601."""


def note_opened(library: Library, record: ArticleRecord, now: str) -> None:
    """Note that an article was opened; that does not put it into the list."""
    with library.transaction() as connection:
        articles.know(library, record)
        connection.execute(_NOTE, {"id": record.id, "now": now})


def lately(library: Library, limit: int) -> tuple[Opened, ...]:
    """Give the articles that were opened last, so many at most, the newest first."""
    found = library.ask(_LATELY, (limit,))
    rows = articles.kept_among(library, [row["id"] for row in found])
    return tuple(Opened(rows[row["id"]], row["opened_at"]) for row in found if row["id"] in rows)
