"""Visit an article on the screen: what was read, and what was kept of earlier visits."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import UTC, datetime
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.errors import LibraryError, SourceError
from reader.library import articles, bodies, comments, places
from reader.library.journal import Action
from reader.model.find_again import place_again, quote_at
from reader.model.location import Kind, Location
from reader.model.media_type import PLAIN
from reader.model.reading_time import reading_time
from reader.model.record import record
from reader.model.state import ArticleRecord, ArticleState, KeptArticle, ReadingPlace
from reader.sources.locate import shown
from reader.sources.whereabouts import is_gone, look_at
from reader.workflows.identify import as_known, opening_digest
from reader.workflows.read import Article, read

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.writer import Writer
    from reader.model.anchor import Anchor
    from reader.model.document import Document
    from reader.model.thread import Threaded
    from reader.sources.whereabouts import Look


@record(frozen=True, slots=True, eq=False)
class Visit:
    """One article on the screen."""

    article: Article
    record: ArticleRecord
    state: ArticleState = field(default_factory=ArticleState)
    place: ReadingPlace | None = None
    """Where the last visit ended; None where there was none."""
    thread: tuple[Threaded, ...] = ()
    look: Look | None = None
    """Of its file, just before it was read; None where there is none, as for a pipe."""
    is_copy: bool = False
    """Whether its file is gone, and this is the text that was kept."""


def visit(location: Location, library: Library) -> Visit:
    """Read an article and look up what is kept of it; a library that fails is as one that is empty.

    Where its file is gone it is read from the copy that was kept.

    Raises:
        SourceError: it cannot be read, and no copy was kept.
    """
    try:
        return visit_again(location, library)
    except SourceError:
        article = _copy(location, library) if is_gone(location) else None
        if article is None:
            raise
    return again(Visit(article, record_of(article), is_copy=True), library)


def visit_again(location: Location, library: Library) -> Visit:
    """Read an article as `visit` does, but never from a copy.

    Raises:
        SourceError: it cannot be read.
    """
    look = look_at(location)
    article = as_known(read(location), library)
    visited = Visit(article, record_of(article), look=look)
    # Making a library can wait until the page is on the screen.
    return again(visited, library) if library.path.exists() else visited


def _copy(location: Location, library: Library) -> Article | None:
    """Give an article as its text was kept; None where it was not."""
    if not library.path.exists():
        return None
    try:
        kept = articles.find_at(library, location)
        blocks = bodies.find(library, kept.record.id) if kept else None
    except LibraryError:
        return None
    if kept is None or blocks is None:
        return None
    from reader.parsing.article_json import read_blocks  # noqa: PLC0415 - files are seldom gone

    facts = kept.record
    document = replace(facts.facts, blocks=read_blocks(blocks))
    return Article(
        location=location,
        id=facts.id,
        source=shown(location),
        media_type=facts.media_type or PLAIN,
        document=document,
        time=facts.reading_time or reading_time(document),
        fetched_at=facts.fetched_at,
    )


def _with_kept(visited: Visit, library: Library) -> Visit:
    article = visited.article
    kept = places.find(library, article.id)
    return replace(
        visited,
        state=articles.state(library, article.id),
        place=_found_again(article.document, kept) if kept else None,
        thread=comments.thread(library, article.id),
    )


def record_of(article: Article) -> ArticleRecord:
    """Give what the library keeps of an article: its facts, without its text."""
    return ArticleRecord(
        id=article.id,
        location=article.location,
        facts=replace(article.document, blocks=()),
        media_type=article.media_type,
        fetched_at=article.fetched_at,
        reading_time=article.time,
    )


def whole_record_of(article: Article) -> ArticleRecord:
    """Give what the library keeps of an article, and that by which it is known after a move."""
    return replace(
        record_of(article),
        body_digest=article.digest.value,
        opening_digest=opening_digest(article.document),
    )


def keep_place(writer: Writer, visited: Visit, place: ReadingPlace) -> None:
    """Have the reading place kept with the words at it, soon; returns at once."""
    quote = quote_at(visited.article.document, place.anchor)
    writer.save_place(visited.record, replace(place, quote=quote), now())


def _found_again(document: Document, kept: ReadingPlace) -> ReadingPlace:
    """Find a kept place by its words; rows above it count only where it is where it was."""
    anchor = place_again(document, kept.anchor, kept.quote)
    return replace(kept, anchor=anchor, lead=kept.lead if anchor == kept.anchor else 0)


def same_place(before: Visit, after: Visit, place: Anchor) -> Anchor:
    """Find a place of an article by its words in the same article, read again."""
    quote = quote_at(before.article.document, place)
    return place_again(after.article.document, place, quote)


def now() -> str:
    """Give the present moment as the library writes it: ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def mark_article(library: Library, row: KeptArticle, action: Action) -> KeptArticle:
    """Mark an article, and give it with its state after that.

    Raises:
        LibraryError: it could not be kept.
    """
    articles.mark(library, row.record, action, now())
    return replace(row, state=articles.state(library, row.record.id))


def mark_read(writer: Writer, library: Library, visited: Visit) -> None:
    """Have an article marked as read, soon; returns at once."""
    writer.do(lambda: articles.mark(library, visited.record, Action.READ, now()))


def again(visited: Visit, library: Library) -> Visit:
    """Look up once more what is kept of an article; as it was where that fails."""
    try:
        return _with_kept(visited, library)
    except LibraryError:
        return visited


def linked(location: Location, path: str) -> Location:
    """Give the place of a file that a link of an article names, as the article's folder sees it."""
    name = unquote(path.partition("#")[0]).replace("\0", "\N{REPLACEMENT CHARACTER}")  # in no name
    return Location(Kind.FILE, normpath(Path(location.address).parent / name))
