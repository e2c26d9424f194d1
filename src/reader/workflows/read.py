"""Read an article: from a location to its meaning and its reading time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.reading_time import reading_time
from reader.parsing.parse import parse
from reader.sources.files import read_source

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.location import Location
    from reader.model.reading_time import ReadingTime


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """One article that was read; compared by identity, for the same one may be read twice."""

    location: Location
    id: str
    """16 hexadecimal digits."""
    source: str
    """An absolute path, or "-"."""
    media_type: str
    document: Document
    time: ReadingTime
    fetched_at: str | None = None


def read(location: Location) -> Article:
    """Read one article."""
    source = read_source(location)
    document = parse(source)
    return Article(
        location, "0" * 16, location.address, "text/plain", document, reading_time(document)
    )
