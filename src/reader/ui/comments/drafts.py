"""The drafts that are begun on one article, and what the form says above each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.forms import form_words
from reader.model.comment import Draft, Identity

if TYPE_CHECKING:
    from reader.workflows.comment import Conversation


class Drafts:
    """One draft on the article itself, and one for each comment that is being answered."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation
        self._begun = {draft.parent: draft for draft in conversation.drafts}

    @property
    def first(self) -> str | None:
        """Whom the draft answers that the form opens with; None for the one on the article."""
        begun = [parent for parent, draft in self._begun.items() if draft.text.strip()]
        return None if None in begun or not begun else begun[0]

    def begin(self, parent: str | None, here: Draft) -> Draft:
        """Give the draft that waits, or a new one by whoever is writing here."""
        known = self.conversation.identity or Identity()
        return self._begun.get(parent) or Draft(
            name=here.name or known.name,
            email=here.email or known.email,
            website=here.website or known.website,
            parent=parent,
        )

    def take(self, draft: Draft) -> None:
        """Remember what stands in the form."""
        self._begun[draft.parent] = draft

    def drop(self, parent: str | None) -> None:
        """Forget a draft that was sent or discarded."""
        self._begun.pop(parent, None)

    def title(self, parent: str | None) -> str:
        """Give the title of the form, which names whoever is answered."""
        words = form_words(self.conversation.language)
        author = self.conversation.author(parent)
        if author is None:
            return self.conversation.form.title or words.title
        return words.reply.format(author)
