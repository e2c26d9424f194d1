"""The comment pane of the article's screen: what it says is kept, and answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.model.comment import Comment, Draft
from reader.ui.comments.pane import CommentPane
from reader.ui.key_map import undoes
from reader.ui.shared import outside
from reader.workflows.comment import (
    conversation,
    discard_comment,
    discard_draft,
    keep_comment,
    see_comments,
)
from reader.workflows.visit import now

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.library.library import Library
    from reader.model.state import ArticleRecord
    from reader.ui.article.screen import ArticleScreen
    from reader.workflows.comment import Conversation
    from reader.workflows.visit import Visit

_LOOK_SECONDS: Final = 0.02
"""So often it is looked whether all that was typed ahead is in the form."""


class ArticleComments(CommentPane):
    """Keeps drafts and comments with the article on the page."""

    @dataclass
    class Saved(Message):
        """A draft is on disk, or is not; comes from the writer's thread."""

        visit: Visit
        draft: Draft
        said: str | LibraryError

    def __init__(self, screen: ArticleScreen) -> None:
        super().__init__(screen.painter)
        self._article_screen = screen

    def load(self) -> None:
        """Show what is kept of the article on the page."""
        self._load(self.show)

    def load_again(self) -> None:
        """Show what became of it; place and folds stay, and what is being written."""
        self._load(self.look_again)

    def _load(self, show: Callable[[Conversation], None]) -> None:
        screen, reader = self._article_screen, self._article_screen.reader
        reader.commit()
        if screen.visit is not None:
            try:
                show(conversation(reader.library, screen.visit.record, reader.settings))
            except LibraryError as error:
                screen.say(str(error), failed=True)

    @on(CommentPane.Edited)
    def _keep_draft(self, message: CommentPane.Edited) -> None:
        message.stop()
        screen, draft = self._article_screen, message.draft
        visit = screen.visit
        if visit is None:
            return

        def tell(said: str | LibraryError) -> None:
            self.post_message(self.Saved(visit, draft, said))

        screen.reader.writer.save_draft(visit.record, draft, now(), tell)

    @on(Saved)
    def _say_saved(self, message: Saved) -> None:
        message.stop()
        if message.visit.record is not getattr(self._article_screen.visit, "record", None):
            return
        if self._article_screen.reader.has_keys_waiting:  # they are not in the form yet
            later = self.Saved(message.visit, message.draft, message.said)
            self.set_timer(_LOOK_SECONDS, lambda: self.post_message(later))
            return
        if isinstance(message.said, LibraryError):
            self.draft_failed(message.said.why)
            return
        self.draft_saved(message.draft, message.said)
        self._article_screen.take_draft(waits=self.has_drafts)

    @on(CommentPane.Submitted)
    def _keep_comment(self, message: CommentPane.Submitted) -> None:
        message.stop()
        screen = self._article_screen
        visit, library, writer = screen.visit, screen.reader.library, screen.reader.writer
        if visit is None:
            return
        record = visit.record
        try:
            kept = writer.do(
                lambda: keep_comment(library, record, message.draft, remember=message.remember)
            ).result()
            thread = conversation(library, record).thread
        except LibraryError as error:
            self.draft_failed(error.why)
            return
        if isinstance(kept, Comment):
            self.take(message.draft, kept, thread)
            screen.take_undo()
            screen.keep_text(record)
            if message.draft.edits is None:
                screen.say(_("Kept with the article."))
            elif message.draft.edits == kept.id:
                screen.say(_("Comment changed"), undo=undoes())
            else:
                screen.say(_("It was deleted meanwhile; this is kept as a new comment."))

    @on(CommentPane.Discarded)
    def _discard_draft(self, message: CommentPane.Discarded) -> None:
        message.stop()
        self._change(
            lambda library, record: discard_draft(library, record, message.draft),
            _("Draft discarded"),
        )

    @on(CommentPane.Deleted)
    def _discard_comment(self, message: CommentPane.Deleted) -> None:
        message.stop()
        comment = message.comment
        self.forget(Draft(parent=comment.parent, edits=comment.id))
        self._change(
            lambda library, record: discard_comment(library, record, comment), _("Comment deleted")
        )

    def _change(self, change: Callable[[Library, ArticleRecord], object], said: str) -> None:
        """Change what is kept of the article on the page, and say what was done."""
        visit = self._article_screen.visit
        if visit is not None:
            self._article_screen.talking.change(lambda library: change(library, visit.record), said)

    @on(CommentPane.Seen)
    def _note_seen(self, message: CommentPane.Seen) -> None:
        message.stop()
        screen, visit = self._article_screen, self._article_screen.visit
        if visit is not None:
            library, record = screen.reader.library, visit.record
            screen.reader.writer.do(lambda: see_comments(library, record, message.ids))

    @on(CommentPane.EditorAsked)
    def _edit(self, message: CommentPane.EditorAsked) -> None:
        message.stop()
        text = outside.edit_text(self._article_screen.reader, message.draft.text)
        self.put(replace(message.draft, text=text))

    @on(CommentPane.Left)
    def _leave(self, message: CommentPane.Left) -> None:
        message.stop()
        self._article_screen.set_focus(self._article_screen.view)
        self._article_screen.show_status()

    @on(CommentPane.Ended)
    def _offer_next(self, message: CommentPane.Ended) -> None:
        """Name the next article at the end of the thread, and then open it."""
        message.stop()
        if not self._article_screen.walking.offer():
            self._article_screen.say(_("This is the last comment."))

    @on(CommentPane.Closed)
    def _be_closed(self, message: CommentPane.Closed) -> None:
        message.stop()
        self._article_screen.talking.close()
        self._article_screen.show_status()

    @on(CommentPane.Noticed)
    def _say(self, message: CommentPane.Noticed) -> None:
        message.stop()
        self._article_screen.say(message.words)
