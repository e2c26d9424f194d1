"""The comment pane: what was said about an article, and the form to say something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.comments.rules import check, prepare
from reader.i18n.catalogue import _
from reader.model.comment import Comment, Delivery, Draft, Origin
from reader.model.thread import Threaded
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.conversing import Conversing
from reader.ui.comments.thread import ThreadView
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.model.find import Pattern
    from reader.ui.keys import Chosen


class CommentPane(Answering, Conversing):
    """Thread above, form at the foot; where rows are scarce they take turns."""

    @dataclass
    class Submitted(Message):
        """A draft without a fault is to be sent; `take` or `draft_failed` answers."""

        draft: Draft
        remember: bool
        """Whether name and address are to be remembered on this machine."""

    @dataclass
    class Discarded(Message):
        """The draft was thrown away; the fields are empty already."""

        draft: Draft

    @dataclass
    class Deleted(Message):
        """A comment of one's own is to be thrown away; `look_again` shows what is left."""

        comment: Comment

    @dataclass
    class EditorAsked(Message):
        """The text is to be written in an editor; `put` brings it back."""

        draft: Draft

    class Left(Message):
        """The article takes the keys again; the pane stays."""

    class Closed(Message):
        """The pane is to be closed."""

    class Ended(Message):
        """A page further down was asked for at the end of the thread."""

    @property
    def answering(self) -> tuple[Answering, ...]:
        """Who is asked to answer a command: the thread first, where it has the keys."""
        return (self.thread, self) if self.room is Room.THREAD else (self,)

    @on(ThreadView.Ended)
    def _pass_end(self, event: ThreadView.Ended) -> None:
        event.stop()
        self.post_message(self.Ended())

    @on(ThreadView.Left)
    def _pass_left(self, event: ThreadView.Left) -> None:
        event.stop()
        self.post_message(self.Left())

    def find(self, pattern: Pattern) -> tuple[int, int]:
        """Find in the thread; say which hit is shown, counted from 1, and of how many."""
        return self.thread.find(pattern)

    @answers(commands.NEW_COMMENT)
    def _write_new(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self._open_draft()
        self.fill_in()

    @answers(commands.REPLY)
    def _reply(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        answered = self.thread.window.selected
        if answered is None:
            self.post_message(self.Noticed(_("There is no comment to answer.")))
            return
        self._open_draft(self._drafts.begin(answered.id, self.form.draft))
        self.fill_in()

    @answers(commands.EDIT_COMMENT)
    def _edit_comment(self, chosen: Chosen) -> None:
        del chosen
        comment = self._own_comment(
            _("There is no comment to edit."),
            _("Others wrote this. You can edit what is your own."),
        )
        if comment is not None:
            self._open_draft(self._drafts.edit(comment))
            self.fill_in()

    @answers(commands.DELETE_COMMENT)
    def _delete_comment(self, chosen: Chosen) -> None:
        del chosen
        comment = self._own_comment(
            _("There is no comment to delete."),
            _("Others wrote this. You can delete what is your own."),
        )
        if comment is not None:
            self.post_message(self.Deleted(comment))

    def _own_comment(self, where_none: str, where_others: str) -> Comment | None:
        """Give the selected comment where it is one's own; else say why nothing can be done."""
        self._end_preview()
        comment = self.thread.window.selected
        if comment is None:
            self.post_message(self.Noticed(where_none))
        elif comment.origin is not Origin.OWN:
            self.post_message(self.Noticed(where_others))
            return None
        return comment

    @answers(commands.SEND)
    def _send(self, chosen: Chosen) -> None:
        del chosen
        draft = self.form.draft
        problems = check(draft, self._conversation.form)
        self.form.show_problems(problems)
        if not problems and self.is_idle:  # it is an edit that says the same
            self._open_draft()
            self.read()
            self.post_message(self.Noticed(_("Nothing was changed.")))
        elif not problems and not self._is_submitted:
            self._is_submitted = True
            self.post_message(self.Submitted(draft, self.form.remembers))

    @answers(commands.COMPOSE)
    def _compose_in_editor(self, chosen: Chosen) -> None:
        del chosen
        self.post_message(self.EditorAsked(self.form.draft))

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        draft = self.form.draft
        if self.is_idle:
            self.post_message(self.Noticed(_("There is no draft to discard.")))
            return
        self.forget(draft)
        self.post_message(self.Discarded(draft))

    @answers(commands.PREVIEW)
    def _preview(self, chosen: Chosen) -> None:
        del chosen
        if self._is_preview:
            self._end_preview()
            return
        draft = prepare(self.form.draft, self._conversation.form)
        if not draft.text:
            self.post_message(self.Noticed(_("Nothing is written yet.")))
            return
        now = self._clock().isoformat()
        shown = Comment("", None, draft.name, draft.text, now, delivery=Delivery.DRAFT)
        self._is_preview = True
        self.thread.show(self._rows((Threaded(shown, 0),)), _("Preview"))
        if self.take_turns:
            self.read()

    @answers(commands.CANCEL)
    def _step_back(self, chosen: Chosen) -> None:
        """Take back one thing: the preview, the marks of a find, the form, the thread."""
        del chosen
        if self._is_preview:
            self._end_preview()
            self.fill_in()
        elif self.room is Room.FORM:
            if self.is_idle:
                self._open_draft()
            self.read()
        elif not self.thread.hide_hits():
            self.post_message(self.Left())

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self.post_message(self.Closed())
