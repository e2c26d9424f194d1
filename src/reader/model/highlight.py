"""Words of an article that a person marked, and places in it that they named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.anchor import Anchor, QuotedPlace
    from reader.model.location import Location


@record(frozen=True, slots=True)
class Passage:
    """A stretch of an article, with its words, by which it is found again."""

    start: Anchor
    end: Anchor
    """One past its last character."""
    quote: QuotedPlace
    """Its words whole, blocks joined by LF, and what stands around them."""


@record(frozen=True, slots=True)
class Highlight:
    """A passage that is kept, with what a person noted about it."""

    number: int
    """Unique in the library, and growing."""
    passage: Passage
    """Where it was when it was made or last found."""
    note: str = ""
    made_at: str = ""
    """ISO 8601."""


@record(frozen=True, slots=True)
class KeptHighlight:
    """A highlight with the article that it stands in, for a list over all of them."""

    highlight: Highlight
    article: str
    """The article's id."""
    title: str | None
    byline: tuple[str, ...]
    location: Location
    url: str | None


@record(frozen=True, slots=True)
class Bookmark:
    """A place in an article that has a letter for a name."""

    letter: str
    anchor: Anchor
    quote: QuotedPlace | None = None
    """The words there; None in the head and at the end."""
    lead: int = 0
    """As that of a reading place."""


@record(frozen=True, slots=True)
class SavedSearch:
    """A query that stands in the list like a folder."""

    name: str
    query: str
    """As it was typed."""
