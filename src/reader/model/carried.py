"""What leaves the library and comes into one: an article with all that is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.blocks import Block
    from reader.model.comment import Comment, Draft, Identity
    from reader.model.highlight import Bookmark, Highlight, SavedSearch
    from reader.model.state import ArticleRecord, ArticleState, ReadingPlace


@record(frozen=True, slots=True)
class CarriedComment:
    """A comment, in the order in which the library came by it."""

    number: int
    """Growing over the comments of all articles."""
    comment: Comment


@record(frozen=True, slots=True)
class CarriedDraft:
    """What stands in a form, be it nothing."""

    number: int
    """Growing over the drafts of all articles."""
    draft: Draft
    saved_at: str
    """ISO 8601."""


@record(frozen=True, slots=True)
class CarriedPlace:
    """A reading place, and since when it is the one."""

    place: ReadingPlace
    moved_at: str
    """ISO 8601."""


@record(frozen=True, slots=True)
class Carried:
    """One article, whole."""

    record: ArticleRecord
    state: ArticleState
    added: bool = False
    """Whether a person put it into the list by itself, and not by a star or a tag."""
    blocks: tuple[Block, ...] | None = None
    """None where its text is not kept."""
    opened: int | None = None
    """Grows in the order of opening; None where it was never on the screen."""
    opened_at: str | None = None
    """ISO 8601."""
    seen: int = 0
    """Number of the newest of its comments that was seen; 0 where none was."""
    place: CarriedPlace | None = None
    drafts: tuple[CarriedDraft, ...] = ()
    comments: tuple[CarriedComment, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


@record(frozen=True, slots=True)
class CarriedHead:
    """What belongs to no article."""

    searches: tuple[SavedSearch, ...] = ()
    identity: Identity | None = None
    """Who is remembered on this machine; None where nobody is, or nobody is to be told."""


@record(frozen=True, slots=True)
class Brought:
    """How many articles an import had."""

    new: int
    known: int
    """Those of which something was kept here before."""
