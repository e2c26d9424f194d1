"""Keep articles in the list, with their texts: to be searched, and carried away."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError, SourceError
from reader.i18n.catalogue import _
from reader.library import articles, bodies
from reader.model.location import Kind
from reader.sources.locate import shown
from reader.workflows.identify import identified
from reader.workflows.read import read
from reader.workflows.visit import now, whole_record_of

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.writer import Writer
    from reader.model.state import ArticleRecord
    from reader.workflows.read import Article


def add(library: Library, article: Article) -> bool:
    """Put an article into the list, with its text; say whether it was not there yet.

    Raises:
        LibraryError: it could not be kept.
    """
    known = identified(article, library)
    with library.transaction():
        is_new = articles.add(library, whole_record_of(known), now())
        _keep_blocks(library, known)
    return is_new


def keep_text(library: Library, article: Article) -> bool:
    """Keep what an article says, and what is known of it, if it is in the list.

    Returns:
        Whether other bytes were kept before, or none.

    Raises:
        LibraryError: it could not be kept.
    """
    kept = articles.find(library, article.id)
    if kept is None or kept.state.added_at is None:
        return False
    record = whole_record_of(article)
    if kept.record == record and bodies.is_kept(library, article.id):
        return False
    with library.transaction():
        articles.know(library, record)
        _keep_blocks(library, article)
    return True


def _keep_blocks(library: Library, article: Article) -> None:
    from reader.printing.json import block_object  # noqa: PLC0415 - after the first paint

    blocks = [block_object(block) for block in article.document.blocks]
    bodies.keep(library, article.id, blocks)


def read_text(library: Library, record: ArticleRecord) -> None:
    """Read an article of the list again, to keep its text; without it where that fails."""
    with suppress(ReaderError):
        keep_text(library, _read_again(record))


def _read_again(record: ArticleRecord) -> Article:
    """Read an article once more; what came from a pipe cannot be, and would be empty now."""
    location = record.location
    if location.kind is not Kind.FILE or not Path(location.address).is_file():
        raise SourceError(shown(location), _("cannot be read again"))
    return replace(read(location), id=record.id)


def keep_text_soon(
    writer: Writer, library: Library, record: ArticleRecord, article: Article | None = None
) -> Thread | None:
    """Have the text of an article kept that may have come into the list; returns at once.

    Args:
        writer: writes it.
        library: where it is kept.
        record: the article.
        article: as it was read; None has it read if its text is not kept yet.

    Returns:
        The thread that reads it; None where it was read already.
    """
    if article is not None:
        writer.do(lambda: keep_text(library, article))
        return None

    def read_and_keep() -> None:
        with suppress(ReaderError):
            if not writer.do(lambda: bodies.is_kept(library, record.id)).result():
                again = _read_again(record)
                writer.do(lambda: keep_text(library, again))

    reading = Thread(target=read_and_keep, name="keep a text", daemon=True)
    reading.start()
    return reading
