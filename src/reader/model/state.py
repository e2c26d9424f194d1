"""What is kept of an article: its facts, how far it was read, and what a person did with it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from reader.model.document import Document
from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.anchor import Anchor, QuotedPlace
    from reader.model.comment import Comment, Draft
    from reader.model.location import Location
    from reader.model.reading_time import ReadingTime


@record(frozen=True, slots=True)
class ArticleRecord:
    """An article as the library knows it, without its text."""

    id: str
    """16 hexadecimal digits; given once, whatever becomes of the address."""
    location: Location
    facts: Document = field(default_factory=Document)
    """Its blocks are not kept."""
    media_type: str | None = None
    fetched_at: str | None = None
    """As in `Source`."""
    reading_time: ReadingTime | None = None
    """None where nobody has counted yet."""
    body_digest: str | None = None
    """Of the source's bytes: a file with the same bytes is the same article under a new name."""
    opening_digest: str | None = None
    """Of the title and the first 200 characters, to the same end."""


@record(frozen=True, slots=True)
class ArticleState:
    """What became of an article; all as it was at first where nothing is kept."""

    read: bool = False
    progress: float = 0.0
    """Share of the text before the reading place, 0 to 1."""
    starred: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    draft: bool = False
    """Whether a draft with words in it waits."""
    added_at: str | None = None
    """ISO 8601; None while the article is not in the list."""


@record(frozen=True, slots=True)
class KeptArticle:
    """One row of the list."""

    record: ArticleRecord
    state: ArticleState
    comments: int = 0
    """Comments kept with it."""


@record(frozen=True, slots=True)
class ReadingPlace:
    """Where somebody stopped reading."""

    anchor: Anchor
    quote: QuotedPlace | None = None
    """The words there; None in the head and at the end."""
    progress: float = 0.0
    """Share of the text before it, 0 to 1."""
    lead: int = 0
    """Rows from the top of the view down to its row: blank ones, or negative within the head."""


@record(frozen=True, slots=True)
class KeptDraft:
    """A comment that is not sent yet, with the article that it is about."""

    id: str
    """Unique among drafts and comments; shown to people, who name it in commands."""
    article: str
    """The article's id."""
    title: str | None
    """The article's headline."""
    location: Location
    draft: Draft
    saved_at: str
    """ISO 8601."""


@record(frozen=True, slots=True)
class KeptComment:
    """A comment of one's own, with the article that it is about."""

    article: str
    """The article's id."""
    title: str | None
    """The article's headline."""
    location: Location
    comment: Comment
    """With the delivery `DRAFT` where it is a draft."""
    edits: str | None = None
    """As in `Draft`."""
