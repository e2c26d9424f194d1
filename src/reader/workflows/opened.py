"""What becomes of an article that is opened: it is noted, and found again in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.library import articles, bodies, history
from reader.sources.whereabouts import is_gone
from reader.workflows.visit import now, whole_record_of

if TYPE_CHECKING:
    from reader.library.history import Opened
    from reader.library.library import Library
    from reader.library.writer import Writer
    from reader.model.state import KeptArticle
    from reader.workflows.visit import Visit

MOST_SHOWN: Final = 100
"""Articles in the history."""


def note_opened(writer: Writer, library: Library, visited: Visit) -> None:
    """Have it noted, soon, that an article was opened; returns at once.

    What comes from a pipe cannot be opened again, and the program's own article is no news.
    """
    if visited.is_copy:
        writer.do(lambda: history.note_opened(library, visited.record, now()))
    elif visited.look is not None:
        article = visited.article
        writer.do(lambda: history.note_opened(library, whole_record_of(article), now()))


def note_changed(writer: Writer, library: Library, visited: Visit) -> None:
    """Have it noted, soon, by what a changed article is known after a move; returns at once."""
    if visited.look is not None:
        writer.do(lambda: articles.know(library, whole_record_of(visited.article)))


def opened_lately(library: Library) -> tuple[Opened, ...]:
    """Give what was opened last, the newest first.

    Raises:
        LibraryError: it could not be looked up.
    """
    return history.lately(library, MOST_SHOWN)


def can_be_opened(library: Library, row: KeptArticle) -> bool:
    """Say whether an article is still there, or at least a copy of it."""
    if not is_gone(row.record.location):
        return True
    try:
        return bodies.find(library, row.record.id) is not None
    except LibraryError:
        return False
