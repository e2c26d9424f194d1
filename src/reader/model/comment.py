"""What a person says about an article, from the first key to its place in the thread."""

from __future__ import annotations

from enum import StrEnum

from reader.model.record import record


class Delivery(StrEnum):
    """Where a comment is on its way."""

    DRAFT = "draft"
    KEPT = "kept"
    """With the article on this machine; the article takes no comments elsewhere."""
    QUEUED = "queued"
    SENDING = "sending"
    PUBLISHED = "published"
    HELD = "held"
    DELIVERED = "delivered"
    HIDDEN = "hidden"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Who wrote a comment: the person at this machine, or somebody on the site."""

    OWN = "own"
    SITE = "site"


@record(frozen=True, slots=True)
class Draft:
    """What stands in the form; not yet judged."""

    text: str = ""
    name: str = ""
    email: str = ""
    website: str = ""
    parent: str | None = None
    """Id of the comment that it answers; None at the top level."""
    edits: str | None = None
    """Id of the comment of one's own that will say this instead; None: it is a new one."""


@record(frozen=True, slots=True)
class Identity:
    """Who is writing, as remembered on this machine."""

    name: str = ""
    email: str = ""
    website: str = ""


@record(frozen=True, slots=True)
class Problem:
    """What is wrong with one field of a draft; `i18n.wording` makes the sentence."""

    field: str
    """"comment", "author", "email" or "url"."""
    code: str
    """"required", "too_long", "no_at", "no_dot" …"""
    limit: int | None = None
    """Bytes, where the code is "too_long"."""


@record(frozen=True, slots=True)
class Comment:
    """One comment in a thread."""

    id: str
    parent: str | None
    """Id of the comment that it answers; None at the top level."""
    author: str
    text: str
    written_at: str
    """ISO 8601 with its offset."""
    website: str | None = None
    email: str | None = None
    """Known for one's own only."""
    delivery: Delivery = Delivery.KEPT
    reason: str | None = None
    """The site's own sentence, where it gave one."""
    origin: Origin = Origin.OWN
