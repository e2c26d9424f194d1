"""What the comment pane shows of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reader.model.comment import Draft, Identity
    from reader.model.document import CommentForm
    from reader.model.thread import Threaded


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was said about an article, and what somebody is about to say."""

    form: CommentForm
    """As the article brings it; what it leaves out, the pane fills in."""
    language: str | None = None
    """Of the article, BCP 47."""
    thread: Sequence[Threaded] = ()
    drafts: Sequence[Draft] = ()
    """One on the article itself, and one for each comment that is being answered."""
    identity: Identity | None = None
    """Who is remembered as writing here."""
    last_seen: datetime | None = None
    """When somebody last looked at the thread; None where nothing in it counts as new."""

    def author(self, comment_id: str | None) -> str | None:
        """Give who wrote a comment of the thread; None where it is not there."""
        comments = (threaded.comment for threaded in self.thread)
        return next((comment.author for comment in comments if comment.id == comment_id), None)
