"""Keep articles in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import articles
from reader.workflows.visit import now, record_of

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.workflows.read import Article


def add(library: Library, article: Article) -> bool:
    """Put an article into the list; say whether it was not there yet.

    Raises:
        LibraryError: it could not be kept.
    """
    return articles.add(library, record_of(article), now())
