"""Read articles: from what was typed to their meaning and their reading time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.model.identity import BodyDigest
from reader.model.location import Kind
from reader.model.reading_time import reading_time
from reader.model.record import record
from reader.parsing.parse import media_type_of, parse
from reader.sources.files import list_folder, read_source
from reader.sources.locate import identity, locate, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.document import Document
    from reader.model.location import Location
    from reader.model.reading_time import ReadingTime


@record(frozen=True, slots=True, eq=False)
class Article:
    """One article that was read; compared by identity, for the same one may be read twice."""

    location: Location
    id: str
    """16 hexadecimal digits."""
    source: str
    """An absolute path, "-", or the name of an article that the program brings."""
    media_type: str
    document: Document
    time: ReadingTime
    fetched_at: str | None
    """As in `Source`."""
    digest: BodyDigest = BodyDigest(b"")
    """Of its bytes; of none where only a copy of its text is left."""


def read(location: Location) -> Article:
    """Read one article.

    Raises:
        SourceError: it cannot be read, or is no text.
    """
    source = read_source(location)
    document = parse(source)
    return Article(
        location=location,
        id=identity(location, source.body),
        source=shown(location),
        media_type=media_type_of(source),
        document=document,
        time=reading_time(document),
        fetched_at=source.fetched_at,
        digest=BodyDigest(source.body),
    )


def find_all(words: Iterable[str]) -> Iterator[Location | SourceError]:
    """Find the place of each article that was named; a folder gives one for each article in it."""
    for word in words:
        failures: list[SourceError] = []
        try:
            location = locate(word)
            if location.kind is Kind.FOLDER:
                yield from list_folder(location, failures.append)
            else:
                yield location
        except SourceError as error:
            failures.append(error)
        yield from failures


def read_all(words: Iterable[str]) -> Iterator[Article | SourceError]:
    """Read each article that was named, in turn.

    What cannot be read gives its error and stops nothing.
    """
    for location in find_all(words):
        if isinstance(location, SourceError):
            yield location
            continue
        try:
            yield read(location)
        except SourceError as error:
            yield error
