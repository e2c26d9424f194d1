"""What the comment pane shows: the thread, and in the form one of the drafts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.comments.rules import check
from reader.i18n.catalogue import _
from reader.i18n.forms import form_words, whole_form
from reader.i18n.moments import now_here, time_of_day
from reader.layout.text import is_right_to_left
from reader.model.clean import clean
from reader.model.comment import Delivery, Draft
from reader.model.document import CommentForm
from reader.ui.comments.drafts import Drafts
from reader.ui.comments.form import FormView
from reader.ui.comments.halves import Halves
from reader.ui.comments.thread import ThreadView
from reader.ui.comments.thread_rows import ThreadRows
from reader.workflows.comment import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reader.model.comment import Comment
    from reader.model.state import KeptComment
    from reader.model.thread import Threaded
    from reader.ui.commands import Room
    from reader.ui.paint import Painter


class Conversing(Halves):
    """Thread and form of one conversation, and the drafts that are begun in it."""

    @dataclass
    class Edited(Message):
        """The draft is another one."""

        draft: Draft

    @dataclass
    class Seen(Message):
        """New comments are before the person's eyes."""

        ids: frozenset[str]

    @dataclass
    class Noticed(Message):
        """A command could do nothing, or did what is not seen: words for the status line."""

        words: str

    def __init__(self, painter: Painter, clock: Callable[[], datetime] = now_here) -> None:
        nothing = Conversation(whole_form(CommentForm(), None))
        super().__init__(painter, ThreadRows((), 1, clock()), nothing.form)
        self._clock = clock
        self._drafts = Drafts(nothing)
        self._is_submitted = False
        """The draft is on its way; it is not sent a second time."""
        self._is_preview = False
        self._unseen: frozenset[str] = frozenset()
        """Ids of the new comments that are not shown yet."""

    # What it shows

    def show(self, conversation: Conversation) -> None:
        """Show what was said about an article, and the draft that waits."""
        self._drafts = Drafts(conversation)
        self._is_submitted = self._is_preview = False
        self._unseen = conversation.new
        self.thread.show(self._rows(conversation.thread))
        self.form.show(
            conversation.form,
            form_words(conversation.language).remember,
            right_to_left=is_right_to_left(conversation.language),
        )
        self.form.tick(ticked=conversation.identity is not None)
        self._open_draft(self._drafts.first)
        self.share()

    def renew(self, thread: Sequence[Threaded]) -> None:
        """Show a newer state of the thread; nothing else moves."""
        self._drafts.conversation = replace(self._conversation, thread=thread)
        if not self._is_preview:
            self.thread.renew(self._rows(thread))
            self.show_halves(self.room)

    def take(self, draft: Draft, comment: Comment, thread: Sequence[Threaded]) -> None:
        """Show in its thread a comment that was a draft; the form is empty again."""
        self._drafts.drop(draft)
        self._is_submitted = False
        self._end_preview()
        self.renew(thread)
        self.form.say("")
        self._open_draft()
        self.thread.select(comment.id)
        self.read()

    def turn_to(self, said: KeptComment) -> None:
        """Go to a comment in the thread, or to a draft in the form."""
        comment = said.comment
        if comment.delivery is Delivery.DRAFT:
            self._open_draft(self._drafts.waiting(Draft(parent=comment.parent, edits=said.edits)))
            self.fill_in()
        else:
            self.thread.select(comment.id)
            self.read()

    def look_again(self, conversation: Conversation) -> None:
        """Show what is kept by now; the thread's place stays, and what is being written."""
        before, here = self._drafts, self.form.draft
        new = conversation.new | self._conversation.new
        self._drafts = Drafts(replace(conversation, new=new))
        self.renew(conversation.thread)
        if before.is_idle(here):
            self._open_draft(self._drafts.first)
        elif not before.is_kept(here):
            self._drafts.take(here)
        elif self._drafts.waiting(here) != here:  # somebody discarded it, or wrote on elsewhere
            self._open_draft(self._drafts.waiting(here) or self._drafts.first)

    def forget(self, draft: Draft) -> None:
        """Take a draft out of the form, and out of those that wait."""
        self._drafts.drop(draft)
        here = self.form.draft
        if (here.parent, here.edits) == (draft.parent, draft.edits):
            self.form.say("")
            self._open_draft()

    def put(self, draft: Draft) -> None:
        """Put a draft into the form, as from an editor, or one that was discarded."""
        draft = replace(draft, text=clean(draft.text))
        self._drafts.take(draft)
        self._open_draft(draft)
        self._begin_keeping(draft)

    def draft_saved(self, draft: Draft, at: str) -> None:
        """Say when a draft was written to disk: ISO 8601 with its offset.

        While there is more in the form by now the old time stays; that is written next.
        """
        self._drafts.note_kept(draft)
        if self._drafts.waiting(draft) not in (draft, None):
            return
        time = time_of_day(at, self._clock())
        self.form.say(_("Draft saved {time}").format(time=time))

    def draft_failed(self, why: str) -> None:
        """Say why the draft could not be kept."""
        self._is_submitted = False
        self.form.say(_("Draft not saved: {why}").format(why=why), failed=True)

    @property
    def draft(self) -> Draft:
        """What stands in the form."""
        return self.form.draft

    @property
    def is_idle(self) -> bool:
        """Whether nothing stands in the form that could be lost."""
        return self._drafts.is_idle(self.form.draft)

    @property
    def has_drafts(self) -> bool:
        """Whether something is begun here, in whatever form."""
        return self._drafts.first is not None

    def show_halves(self, room: Room) -> None:
        """Show both halves, or the one that has the keys; say which comments are seen with that."""
        super().show_halves(room)
        if self.thread.display and self.has_focus_within and self._unseen:
            self.post_message(self.Seen(self._unseen))
            self._unseen = frozenset()

    @property
    def _conversation(self) -> Conversation:
        return self._drafts.conversation

    def _rows(self, thread: Sequence[Threaded]) -> ThreadRows:
        return ThreadRows(
            thread,
            self.text_width,
            self._clock(),
            self._conversation.new,
            right_to_left=is_right_to_left(self._conversation.language),
        )

    def _open_draft(self, draft: Draft | None = None) -> None:
        """Put a draft into the form; None is the one on the article, begun or not."""
        draft = draft or self._drafts.begin(None, self.form.draft)
        self.form.fill(draft)
        self.form.say_title(self._drafts.title(draft))
        self.thread.in_hand = draft.edits or draft.parent
        self.thread.refresh()

    def write(self) -> None:
        """Go to the form as it stands."""
        if not self.form.draft.text.strip():
            self._open_draft()
        self.fill_in()

    @on(FormView.Edited)
    def _pass_edited(self, event: FormView.Edited) -> None:
        event.stop()
        if self.form.has_problems:
            self.form.clear_solved(check(self.form.draft, self._conversation.form))
        self._begin_keeping(self.form.draft)

    def _begin_keeping(self, draft: Draft) -> None:
        """Have kept what stands in the form; an edit that changes nothing is kept as no words."""
        self._is_submitted = False
        if self._drafts.is_idle(draft):
            draft = replace(draft, text="")
        self._drafts.take(draft)
        self.post_message(self.Edited(draft))

    @on(ThreadView.Noticed)
    def _pass_notice(self, event: ThreadView.Noticed) -> None:
        event.stop()
        self.post_message(self.Noticed(event.words))

    def _end_preview(self) -> None:
        if self._is_preview:
            self._is_preview = False
            self.thread.show(self._rows(self._conversation.thread))
