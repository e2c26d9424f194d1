"""The comment pane: what was said about an article, and the form to say something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.comments.rules import check, prepare
from reader.i18n.forms import form_words, whole_form
from reader.i18n.moments import time_of_day
from reader.layout.text import is_right_to_left
from reader.model.clean import clean
from reader.model.comment import Comment, Delivery, Draft
from reader.model.document import CommentForm
from reader.model.thread import Threaded
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.drafts import Drafts
from reader.ui.comments.form import FormView
from reader.ui.comments.halves import Halves
from reader.ui.comments.thread import ThreadView
from reader.ui.comments.thread_rows import Moment, ThreadRows
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.comment import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model.find import Pattern
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter


def now_here() -> datetime:
    """Give the time with the offset of this machine's time zone."""
    return datetime.now(UTC).astimezone()


class CommentPane(Answering, Halves):
    """Thread above, form at the foot; where rows are scarce they take turns."""

    @dataclass
    class Edited(Message):
        """The draft is another one."""

        draft: Draft

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
    class EditorAsked(Message):
        """The text is to be written in an editor; `put` brings it back."""

        draft: Draft

    class Left(Message):
        """The article takes the keys again; the pane stays."""

    class Closed(Message):
        """The pane is to be closed."""

    @dataclass
    class Noticed(Message):
        """A command could do nothing, or did what is not seen: words for the status line."""

        words: str

    def __init__(self, painter: Painter, clock: Callable[[], datetime] = now_here) -> None:
        nothing = Conversation(whole_form(CommentForm(), None))
        super().__init__(painter, ThreadRows((), 1, Moment(clock())), nothing.form)
        self._clock = clock
        self._drafts = Drafts(nothing)
        self._is_submitted = False
        """The draft is on its way; it is not sent a second time."""
        self._is_preview = False

    # What it shows

    def show(self, conversation: Conversation) -> None:
        """Show what was said about an article, and the draft that waits."""
        self._drafts = Drafts(conversation)
        self._is_submitted = self._is_preview = False
        self.thread.show(self._rows(conversation.thread))
        self.form.show(conversation.form, form_words(conversation.language).remember)
        self.form.tick(ticked=conversation.identity is not None)
        self._open_draft(self._drafts.first)
        self.share()

    def renew(self, thread: Sequence[Threaded]) -> None:
        """Show a newer state of the thread; nothing else moves."""
        self._drafts.conversation = replace(self._conversation, thread=thread)
        if not self._is_preview:
            self.thread.renew(self._rows(thread))
            self.show_halves(self.room)

    def take(self, comment: Comment, thread: Sequence[Threaded]) -> None:
        """Show a comment that was kept or sent in its thread; the form is empty again."""
        self._drafts.drop(comment.parent)
        self._is_submitted = False
        self._end_preview()
        self.renew(thread)
        self.form.say("")
        self._open_draft(None)
        self.thread.select(comment.id)
        self.read()

    def put(self, draft: Draft) -> None:
        """Put a draft into the form, as from an editor, or one that was discarded."""
        draft = replace(draft, text=clean(draft.text))
        self._drafts.take(draft)
        self._open_draft(draft.parent)
        self.post_message(self.Edited(draft))

    def draft_saved(self, at: str) -> None:
        """Say when the draft was written to disk: ISO 8601 with its offset."""
        self.form.say(f"Draft saved {time_of_day(at, self._clock())}")

    def draft_failed(self, why: str) -> None:
        """Say why the draft could not be kept."""
        self._is_submitted = False
        self.form.say(f"Draft not saved: {why}", failed=True)

    @property
    def draft(self) -> Draft:
        """What stands in the form."""
        return self.form.draft

    @property
    def _conversation(self) -> Conversation:
        return self._drafts.conversation

    def _rows(self, thread: Sequence[Threaded]) -> ThreadRows:
        moment = Moment(self._clock(), self._conversation.last_seen)
        return ThreadRows(
            thread,
            self.text_width,
            moment,
            right_to_left=is_right_to_left(self._conversation.language),
        )

    def _open_draft(self, parent: str | None) -> None:
        """Put the draft on the article, or for an answer, into the form."""
        self.form.fill(self._drafts.begin(parent, self.form.draft))
        self.form.say_title(self._drafts.title(parent))
        self.thread.replying_to = parent
        self.thread.refresh()

    def write(self) -> None:
        """Go to the form as it stands."""
        if not self.form.draft.text.strip():
            self._open_draft(None)
        self.fill_in()

    @on(FormView.Edited)
    def _pass_edited(self, event: FormView.Edited) -> None:
        event.stop()
        draft = self.form.draft
        self._drafts.take(draft)
        self._is_submitted = False
        if self.form.has_problems:
            self.form.clear_solved(check(draft, self._conversation.form))
        self.post_message(self.Edited(draft))

    @on(ThreadView.Noticed)
    def _pass_notice(self, event: ThreadView.Noticed) -> None:
        event.stop()
        self.post_message(self.Noticed(event.words))

    # Commands

    def answer(self, chosen: Chosen) -> bool:
        """Do what was asked for: the thread's own commands first, where it has the keys."""
        if self.room is Room.THREAD and self.thread.answer(chosen):
            return True
        return super().answer(chosen)

    def find(self, pattern: Pattern) -> tuple[int, int]:
        """Find in the thread; say which hit is shown, counted from 1, and of how many."""
        return self.thread.find(pattern)

    @answers(commands.NEW_COMMENT)
    def _write_new(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self._open_draft(None)
        self.fill_in()

    @answers(commands.REPLY)
    def _reply(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        answered = self.thread.window.selected
        if answered is None:
            self.post_message(self.Noticed("There is no comment to answer."))
            return
        self._open_draft(answered.id)
        self.fill_in()

    @answers(commands.SEND)
    def _send(self, chosen: Chosen) -> None:
        del chosen
        draft = self.form.draft
        problems = check(draft, self._conversation.form)
        self.form.show_problems(problems)
        if not problems and not self._is_submitted:
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
        if not draft.text.strip():
            self.post_message(self.Noticed("There is no draft to discard."))
            return
        self._drafts.drop(draft.parent)
        self.form.say("")
        self._open_draft(None)
        self.post_message(self.Discarded(draft))

    @answers(commands.PREVIEW)
    def _preview(self, chosen: Chosen) -> None:
        del chosen
        if self._is_preview:
            self._end_preview()
            return
        draft = prepare(self.form.draft, self._conversation.form)
        if not draft.text:
            self.post_message(self.Noticed("Nothing is written yet."))
            return
        now = self._clock().isoformat()
        shown = Comment("", None, draft.name, draft.text, now, delivery=Delivery.DRAFT)
        self._is_preview = True
        self.thread.show(self._rows((Threaded(shown, 0),)), "Preview")
        if self.take_turns:
            self.read()

    def _end_preview(self) -> None:
        if self._is_preview:
            self._is_preview = False
            self.thread.show(self._rows(self._conversation.thread))

    @answers(commands.CANCEL)
    def _step_back(self, chosen: Chosen) -> None:
        """Take back one thing: the preview, the marks of a find, the form, the thread."""
        del chosen
        if self._is_preview:
            self._end_preview()
            self.fill_in()
        elif self.room is Room.FORM:
            self.read()
        elif not self.thread.hide_hits():
            self.post_message(self.Left())

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self.post_message(self.Closed())
