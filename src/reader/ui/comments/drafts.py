"""The drafts that are begun on one article, and what the form says above each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.comments.rules import prepare
from reader.i18n.forms import form_words
from reader.model.comment import Draft
from reader.workflows.comment import first_of

if TYPE_CHECKING:
    from reader.model.comment import Comment
    from reader.workflows.comment import Conversation


class Drafts:
    """One on the article itself, one for each comment that is answered, one for each edited."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation
        self._begun = {_place(draft): draft for draft in conversation.drafts}
        self._kept = dict(self._begun)
        """As they are on disk."""

    @property
    def first(self) -> Draft | None:
        """The draft that the form opens with; None where none waits."""
        return first_of(self._begun.values())

    def begin(self, parent: str | None, here: Draft) -> Draft:
        """Give the draft that waits, or a new one by whoever is writing here."""
        known = self.conversation.writer
        return self.waiting(Draft(parent=parent)) or Draft(
            name=here.name or known.name,
            email=here.email or known.email,
            website=here.website or known.website,
            parent=parent,
        )

    def edit(self, comment: Comment) -> Draft:
        """Give the draft in which a comment is edited: the one that waits, or what it says now."""
        said = _said(comment)
        waiting = self.waiting(said)
        return waiting if waiting and waiting.text.strip() else said

    def waiting(self, draft: Draft) -> Draft | None:
        """Give what waits in the place of a draft; None where nothing does."""
        return self._begun.get(_place(draft))

    def is_idle(self, draft: Draft) -> bool:
        """Whether a draft holds nothing of its own: no words, or what its comment says already."""
        comment = self.conversation.comment(draft.edits)
        form = self.conversation.form
        return not draft.text.strip() or (
            comment is not None and prepare(draft, form) == prepare(_said(comment), form)
        )

    def is_kept(self, draft: Draft) -> bool:
        """Whether a draft is on disk as it stands."""
        return self._kept.get(_place(draft)) == draft

    def note_kept(self, draft: Draft) -> None:
        """Note that a draft is on disk."""
        self._kept[_place(draft)] = draft

    def take(self, draft: Draft) -> None:
        """Remember what stands in the form."""
        self._begun[_place(draft)] = draft

    def drop(self, draft: Draft) -> None:
        """Forget a draft that was sent or discarded."""
        self._begun.pop(_place(draft), None)

    def title(self, draft: Draft) -> str:
        """Give the title of the form, which says whose comment is answered, or edited."""
        words = form_words(self.conversation.language)
        if draft.edits:
            return words.edit
        answered = self.conversation.comment(draft.parent)
        if answered is None:
            return self.conversation.form.title or words.title
        return words.reply.format(answered.author)


def _place(draft: Draft) -> tuple[str | None, str | None]:
    return draft.parent, draft.edits


def _said(comment: Comment) -> Draft:
    """Give a comment as the draft in which it might have been written."""
    return Draft(
        text=comment.text,
        name=comment.author,
        email=comment.email or "",
        website=comment.website or "",
        parent=comment.parent,
        edits=comment.id,
    )
