"""Places in an article that have a letter for a name: kept with it, found again by their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import bookmarks
from reader.model.find_again import place_again, quote_at
from reader.model.highlight import Bookmark

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.writer import Writer
    from reader.model.anchor import Anchor
    from reader.workflows.visit import Visit


def set_mark(
    writer: Writer, library: Library, visited: Visit, letter: str, place: Anchor, lead: int = 0
) -> None:
    """Name a place of an article by a letter; it is kept when this returns.

    Args:
        writer: keeps it.
        library: where it is kept.
        visited: the article.
        letter: the name.
        place: where it is.
        lead: as that of a reading place.

    Raises:
        LibraryError: it could not be kept.
    """
    bookmark = Bookmark(letter, place, quote_at(visited.article.document, place), lead)
    writer.do(lambda: bookmarks.put(library, visited.record, bookmark)).result()


def find_mark(library: Library, visited: Visit, letter: str) -> Bookmark | None:
    """Give a letter's place, where it is now; None where no place has the letter.

    Raises:
        LibraryError: it could not be looked up.
    """
    for bookmark in bookmarks.of_article(library, visited.record.id):
        if bookmark.letter == letter:
            document = visited.article.document
            anchor = place_again(document, bookmark.anchor, bookmark.quote)
            return replace(bookmark, anchor=anchor)
    return None
