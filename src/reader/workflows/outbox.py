"""All that one has said and is about to say, over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import comments, drafts
from reader.model.comment import Comment, Delivery
from reader.model.state import KeptComment
from reader.workflows.visit import now

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import KeptDraft


def outbox(library: Library) -> tuple[KeptComment, ...]:
    """Give the drafts of all articles, then one's comments on them, each the newest first.

    The order is that of keeping, whatever the clock said.

    Raises:
        LibraryError: they could not be looked up.
    """
    begun = (_draft(kept) for kept in reversed(drafts.waiting(library)))
    return (*begun, *comments.own(library))


def discard(library: Library, said: KeptComment) -> bool:
    """Throw a draft or a comment of one's own away; can be undone. False where it is gone already.

    Raises:
        LibraryError: it could not be changed.
    """
    if said.comment.delivery is Delivery.DRAFT:
        return drafts.discard(library, said.comment.id, now()) is not None
    return comments.discard(library, said.article, said.comment.id, now()) is not None


def _draft(kept: KeptDraft) -> KeptComment:
    draft = kept.draft
    comment = Comment(
        id=kept.id,
        parent=draft.parent,
        author=draft.name,
        text=draft.text,
        written_at=kept.saved_at,
        website=draft.website or None,
        email=draft.email or None,
        delivery=Delivery.DRAFT,
    )
    return KeptComment(kept.article, kept.title, kept.location, comment, draft.edits)
