"""Comments that are being written.

One an article, one for each comment that is answered, and one for each of one's own that is edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import articles, facts, journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry
from reader.model.clean import clean_line
from reader.model.comment import Draft
from reader.model.state import KeptDraft

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Library
    from reader.model.state import ArticleRecord

_SAVE: Final = """
INSERT INTO draft (article, parent, edits, text, name, email, website, saved_at)
VALUES (:article, :parent, :edits, :text, :name, :email, :website, :saved_at)
ON CONFLICT (article, parent, edits) DO UPDATE SET text = excluded.text, name = excluded.name,
    email = excluded.email, website = excluded.website, saved_at = excluded.saved_at
"""
_KEPT: Final = """
SELECT draft.*, article.facts, article.kind, article.address
FROM draft JOIN article ON article.id = draft.article
"""
_PREFIX: Final = "draft-"


def save(library: Library, record: ArticleRecord, draft: Draft, now: str) -> None:
    """Keep what stands in the form; it replaces what stood there before."""
    with library.transaction() as connection:
        articles.know(library, record)
        connection.execute(
            _SAVE,
            {
                "article": record.id,
                "parent": draft.parent or "",
                "edits": draft.edits or "",
                "text": storable(draft.text),
                "name": storable(draft.name),
                "email": storable(draft.email),
                "website": storable(draft.website),
                "saved_at": now,
            },
        )


def find(
    library: Library, article_id: str, parent: str | None = None, edits: str | None = None
) -> KeptDraft | None:
    """Give the draft of that parent and of that comment that it edits; None: there is none."""
    for row in library.ask(
        f"{_KEPT} WHERE draft.article = ? AND parent = ? AND edits = ?",
        (article_id, parent or "", edits or ""),
    ):
        return _kept(row)
    return None


def waiting(library: Library) -> tuple[KeptDraft, ...]:
    """Give the drafts of all articles that have words in them, in the order of their beginning."""
    rows = library.ask(f"{_KEPT} WHERE {articles.HAS_WORDS} ORDER BY draft.sequence")
    return tuple(_kept(row) for row in rows)


def discard(library: Library, draft_id: str, now: str) -> KeptDraft | None:
    """Throw a draft away and give it; can be undone. None where there is no such draft."""
    number = draft_id.removeprefix(_PREFIX)
    with library.transaction() as connection:
        row = connection.execute(f"{_KEPT} WHERE draft.sequence = ?", (number,)).fetchone()
        if row is None:
            return None
        kept = _kept(row)
        own = {"sequence": row["sequence"]}
        meets = articles.DRAFTS_MEET
        inverse = journal.delete(connection, "draft", "sequence = :sequence", own, meets)
        entry = Entry(Action.DISCARD_DRAFT, kept.title or clean_line(kept.location.address))
        journal.write(connection, entry, inverse, now)
    return kept


def _kept(row: sqlite3.Row) -> KeptDraft:
    return KeptDraft(
        id=f"{_PREFIX}{row['sequence']}",
        article=row["article"],
        title=facts.read(row["facts"]).title,
        location=facts.location(row),
        draft=draft_of(row),
        saved_at=row["saved_at"],
    )


def draft_of(row: sqlite3.Row) -> Draft:
    """Give the draft that a row of the table holds."""
    return Draft(
        text=row["text"],
        name=row["name"],
        email=row["email"],
        website=row["website"],
        parent=row["parent"] or None,
        edits=row["edits"] or None,
    )
