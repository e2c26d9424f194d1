"""All that is kept, read from first to last for carrying it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import (
    articles,
    bodies,
    bookmarks,
    comments,
    drafts,
    highlights,
    identity,
    places,
    searches,
)
from reader.model.carried import (
    Carried,
    CarriedComment,
    CarriedDraft,
    CarriedHead,
    CarriedPlace,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.library.library import Library

_WHICH: Final = """
SELECT id, added, opened_at,
    CASE WHEN opened NOTNULL THEN
        dense_rank() OVER (PARTITION BY opened IS NULL ORDER BY opened)
    END AS opened,
    (SELECT max(sequence) FROM comment WHERE article = article.id AND sequence <= seen) AS seen
FROM article
WHERE rank NOTNULL OR read OR starred OR archived OR opened NOTNULL
    OR EXISTS (SELECT 1 FROM place WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM draft WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM comment WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM tag WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM highlight WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM bookmark WHERE article = article.id)
    OR EXISTS (SELECT 1 FROM body WHERE article = article.id)
ORDER BY rank IS NULL, rank, id
"""
"""Articles of which more is kept than what they are; those of the list first, oldest first."""


def head(library: Library) -> CarriedHead:
    """Give what belongs to no article."""
    return CarriedHead(searches.saved(library), identity.remembered(library))


def everything(library: Library) -> Iterator[tuple[Carried, list[object] | None]]:
    """Give each article with what is kept of it, without its blocks, and those as they are kept.

    Those of the list come in the order in which they were added, then the others.
    """
    for row in library.ask(_WHICH):
        kept = articles.find(library, row["id"])
        if kept is None:
            continue
        own = kept.record.id
        carried = Carried(
            record=kept.record,
            state=kept.state,
            added=bool(row["added"]),
            opened=row["opened"],
            opened_at=row["opened_at"],
            seen=row["seen"] or 0,
            place=_place(library, own),
            drafts=_drafts(library, own),
            comments=_comments(library, own),
            highlights=highlights.of_article(library, own),
            bookmarks=bookmarks.of_article(library, own),
        )
        yield carried, bodies.find(library, own)


def _place(library: Library, article_id: str) -> CarriedPlace | None:
    for row in library.ask("SELECT * FROM place WHERE article = ?", (article_id,)):
        return CarriedPlace(places.place_of(row), row["moved_at"])
    return None


def _drafts(library: Library, article_id: str) -> tuple[CarriedDraft, ...]:
    rows = library.ask("SELECT * FROM draft WHERE article = ? ORDER BY sequence", (article_id,))
    return tuple(
        CarriedDraft(row["sequence"], drafts.draft_of(row), row["saved_at"]) for row in rows
    )


def _comments(library: Library, article_id: str) -> tuple[CarriedComment, ...]:
    rows = library.ask("SELECT * FROM comment WHERE article = ? ORDER BY sequence", (article_id,))
    said = {kept.comment.id: kept.comment for kept in comments.thread(library, article_id)}
    return tuple(CarriedComment(row["sequence"], said[row["id"]]) for row in rows)
