"""Places in an article that have a letter for a name: kept with it, found again by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import bookmarks
from reader.model.find_again import place_again, quote_at
from reader.model.highlight import Bookmark

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.writer import Writer
    from reader.model.anchor import Anchor
    from reader.workflows.visit import Visit


def set_mark(writer: Writer, library: Library, visited: Visit, letter: str, place: Anchor) -> None:
    """Name a place of an article by a letter; it is kept when this returns.

    Raises:
        LibraryError: it could not be kept.
    """
    bookmark = Bookmark(letter, place, quote_at(visited.article.document, place))
    writer.do(lambda: bookmarks.put(library, visited.record, bookmark)).result()


def find_mark(library: Library, visited: Visit, letter: str) -> Anchor | None:
    """Give where the place of a letter is now; None where no place has it.

    Raises:
        LibraryError: it could not be looked up.
    """
    for bookmark in bookmarks.of_article(library, visited.record.id):
        if bookmark.letter == letter:
            return place_again(visited.article.document, bookmark.anchor, bookmark.quote)
    return None
