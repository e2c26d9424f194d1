"""Tend the list: tags, what is read, what is removed, and the searches that are saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import articles, searches, tags
from reader.model.clean import clean_line
from reader.model.highlight import SavedSearch
from reader.workflows.rows import GatheredRows, KeptRows
from reader.workflows.visit import now

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.query import Query
    from reader.model.state import KeptArticle
    from reader.workflows.rows import Rows


def tags_typed(text: str) -> tuple[str, ...]:
    """Give the tags that a line names: parted by commas, each once, in their order."""
    names = (clean_line(name).lstrip("#") for name in text.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def known_tags(library: Library) -> tuple[str, ...]:
    """Give the tags of all articles of the list, in the order of their names.

    Raises:
        LibraryError: they could not be looked up.
    """
    return tuple(name for name, _ in tags.all_names(library))


def completed(text: str, known: tuple[str, ...]) -> str:
    """Complete the last tag of a line by the first known one that begins like it.

    One that is a known tag already gives its place to the next that begins as far.
    """
    before, comma, last = text.rpartition(",")
    typed = last.strip()
    others = set(tags_typed(before))
    fitting = [
        name
        for name in known
        if name.casefold().startswith(typed.casefold()) and name not in others
    ]
    if not typed or not fitting:
        return text
    gap = last[: len(last) - len(last.lstrip())]
    return f"{before}{comma}{gap}{fitting[0]}"


def tag_article(library: Library, row: KeptArticle, names: tuple[str, ...]) -> KeptArticle:
    """Give an article just these tags, and give it with its state after that.

    Raises:
        LibraryError: it could not be kept.
    """
    tags.put(library, row.record, names, now())
    return replace(row, state=articles.state(library, row.record.id))


def mark_all_read(library: Library, rows: Rows) -> int:
    """Mark articles as read, in one step that can be undone; give how many were not.

    Raises:
        LibraryError: it could not be kept.
    """
    with library.transaction():
        if isinstance(rows, GatheredRows):  # the library may not know them yet
            for row in rows:
                if not row.state.read:
                    articles.know(library, row.record)
        return articles.mark_all_read(library, rows.ids, now())


def remove_article(library: Library, row: KeptArticle) -> bool:
    """Remove an article with all that was kept of it; False where nothing was.

    Raises:
        LibraryError: it could not be kept.
    """
    return articles.remove(library, row.record.id, now())


def saved_searches(library: Library) -> tuple[SavedSearch, ...]:
    """Give the saved queries, in the order in which they were saved.

    Raises:
        LibraryError: they could not be looked up.
    """
    return searches.saved(library)


def hits(library: Library, query: Query) -> int:
    """Count the articles of the list that a query finds.

    Raises:
        LibraryError: they could not be looked up.
    """
    return len(KeptRows(library, query))


def save_search(library: Library, name: str, query: str) -> None:
    """Save a query under a name.

    Raises:
        LibraryError: it could not be kept.
    """
    searches.save(library, SavedSearch(name, query), now())


def forget_search(library: Library, name: str) -> bool:
    """Forget a saved query; False where there is none of that name.

    Raises:
        LibraryError: it could not be kept.
    """
    return searches.forget(library, name, now())
