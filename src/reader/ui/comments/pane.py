"""The comment pane: what was said about an article, and the form to say something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from textual import on
from textual.containers import ScrollableContainer
from textual.geometry import Region
from textual.message import Message
from textual.widget import Widget

from reader.comments.rules import check, prepare
from reader.i18n.forms import form_words, whole_form
from reader.i18n.moments import time_of_day
from reader.layout.lines import Face, Role, Run
from reader.layout.text import is_right_to_left
from reader.model.comment import Comment, Delivery, Draft
from reader.model.document import CommentForm
from reader.model.thread import Threaded
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.drafts import Drafts
from reader.ui.comments.form import FormView
from reader.ui.comments.pane_plan import LEAST_THREAD_ROWS, ROOMY_THREAD_ROWS, PanePlan, plan_pane
from reader.ui.comments.thread import ThreadView
from reader.ui.comments.thread_rows import Moment, ThreadRows
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.comment import Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.model.find import Pattern
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter

_RAIL: Final = Face(Role.RAIL)


def now_here() -> datetime:
    """Give the time with the offset of this machine's time zone."""
    return datetime.now(UTC).astimezone()


class CommentPane(Answering, Widget):
    """Thread above, form at the foot; where rows are scarce they take turns."""

    DEFAULT_CSS = """
    CommentPane {
        background: $ground;
        display: none;

        ScrollableContainer {
            scrollbar-size: 0 0;
            background: $ground;
        }
    }
    """

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
        super().__init__()
        self.painter = painter
        self._clock = clock
        self._conversation = Conversation(whole_form(CommentForm(), None))
        self._drafts = Drafts(self._conversation)
        self._is_submitted = False
        """The draft is on its way; it is not sent a second time."""
        self._is_preview = False
        self._plan: PanePlan | None = None
        self._take_turns = False
        self._thread = ThreadView(painter, self._rows(()))
        self._form = FormView(painter, self._conversation.form)
        self._frame = ScrollableContainer(self._form, can_focus=False)

    def compose(self) -> ComposeResult:
        """Lay out the thread and the form; the divider is drawn around them."""
        yield self._thread
        yield self._frame

    # What it shows

    def show(self, conversation: Conversation) -> None:
        """Show what was said about an article, and the draft that waits."""
        self._conversation = conversation
        self._drafts = Drafts(conversation)
        self._is_submitted = self._is_preview = False
        self._thread.show(self._rows(conversation.thread))
        self._form.show(conversation.form, form_words(conversation.language).remember)
        self._form.tick(ticked=conversation.identity is not None)
        self._open_draft(self._drafts.first)
        self._share()

    def renew(self, thread: Sequence[Threaded]) -> None:
        """Show a newer state of the thread; nothing else moves."""
        self._conversation = replace(self._conversation, thread=thread)
        if not self._is_preview:
            self._thread.renew(self._rows(thread))
            self._show_head()

    def take(self, comment: Comment, thread: Sequence[Threaded]) -> None:
        """Show a comment that was kept or sent in its thread; the form is empty again."""
        self._drafts.drop(comment.parent)
        self._is_submitted = False
        self._end_preview()
        self.renew(thread)
        self._form.say("")
        self._open_draft(None)
        self._thread.select(comment.id)
        self.read()

    def put(self, draft: Draft) -> None:
        """Put a draft into the form, as from an editor, or one that was discarded."""
        self._drafts.take(draft)
        self._open_draft(draft.parent)
        self.post_message(self.Edited(draft))

    def draft_saved(self, at: str) -> None:
        """Say when the draft was written to disk: ISO 8601 with its offset."""
        self._form.say(f"Draft saved {time_of_day(at, self._clock())}")

    def draft_failed(self, why: str) -> None:
        """Say why the draft could not be kept."""
        self._is_submitted = False
        self._form.say(f"Draft not saved: {why}", failed=True)

    @property
    def draft(self) -> Draft:
        """What stands in the form."""
        return self._form.draft

    def _rows(self, thread: Sequence[Threaded]) -> ThreadRows:
        moment = Moment(self._clock(), self._conversation.last_seen)
        return ThreadRows(
            thread,
            self._plan.text_width if self._plan else 1,
            moment,
            right_to_left=is_right_to_left(self._conversation.language),
        )

    def _open_draft(self, parent: str | None) -> None:
        """Put the draft on the article, or for an answer, into the form."""
        self._form.fill(self._drafts.begin(parent, self._form.draft))
        self._thread.replying_to = parent
        self._thread.refresh()
        self._show_head()

    def _show_head(self) -> None:
        """Say above the form what it is for; and how many comments there are, if that is not seen."""
        title = self._drafts.title(self._form.replying_to)
        self._form.head(title, self._thread.summary if self._take_turns else "")

    # Where it stands

    def fit(self, columns: int, rows: int, measure: int) -> None:
        """Take the place that a screen of so many columns and rows has for it."""
        plan = plan_pane(columns, rows, measure)
        if plan != self._plan:
            self._plan = plan
            self.set_class(plan.is_beside, "-beside")
            self.styles.width, self.styles.height = plan.width, plan.height
            self._share()

    def _share(self) -> None:
        """Share the rows: the form takes what it needs, or thread and form take turns."""
        plan = self._plan
        if plan is None:
            return
        form = self._form.fit(plan.text_width, roomy=plan.may_be_roomy)
        if plan.may_be_roomy and plan.rows - form.rows - 1 < ROOMY_THREAD_ROWS:
            form = self._form.fit(plan.text_width, roomy=False)
        self._take_turns = plan.rows - form.rows - 1 < LEAST_THREAD_ROWS
        beside = int(plan.is_beside)
        self._thread.styles.margin = (1 - beside, 0, 0, beside)
        self._thread.fit(plan.text_left, plan.text_width, beside)
        self._frame.styles.width = plan.text_width
        self._frame.styles.height = min(form.rows, plan.rows)
        self._frame.styles.margin = (1, 0, 0, plan.text_left + beside)
        self._show_parts(self.room)

    def _show_parts(self, room: Room) -> None:
        """Show both parts, or the one that has the keys."""
        self._thread.display = not self._take_turns or room is Room.THREAD
        self._frame.display = not self._take_turns or room is Room.FORM
        self._show_head()

    def render_line(self, y: int) -> Strip:
        """Draw the divider: upright at the left, or lying at the top."""
        width = self.size.width
        if self._plan is None or self._plan.is_beside:
            return self.painter.runs([Run("│", _RAIL)], 0, width)
        return self.painter.runs([Run("─" * (width - 2), _RAIL)] if y == 0 else [], 1, width)

    # Who has the keys

    @property
    def room(self) -> Room:
        """Where the next key is pressed, as long as the keys are in the pane."""
        return Room.FORM if self._form.has_focus_within else Room.THREAD

    def write(self) -> None:
        """Go to the form as it stands."""
        if not self._form.draft.text.strip():
            self._open_draft(None)
        self._go_to_form()

    def read(self) -> None:
        """Go to the thread."""
        self._thread.display = True
        self.screen.set_focus(self._thread, scroll_visible=False)
        self._show_parts(Room.THREAD)

    def _go_to_form(self) -> None:
        self._frame.display = True
        self._form.focus_field()
        self._show_parts(Room.FORM)

    def on_descendant_focus(self) -> None:
        """Bring the field that has the keys into view, with its label and its own row."""
        if self.room is Room.FORM:
            first, end = self._form.focused_rows
            region = Region(0, first, 1, end - first)
            self._frame.scroll_to_region(region, animate=False, immediate=True)

    @on(FormView.Edited)
    def _pass_edited(self, event: FormView.Edited) -> None:
        event.stop()
        draft = self._form.draft
        self._drafts.take(draft)
        self._is_submitted = False
        if self._form.has_problems:
            self._form.clear_solved(check(draft, self._conversation.form))
        self.post_message(self.Edited(draft))

    @on(ThreadView.Noticed)
    def _pass_notice(self, event: ThreadView.Noticed) -> None:
        event.stop()
        self.post_message(self.Noticed(event.words))

    # Commands

    def answer(self, chosen: Chosen) -> bool:
        """Do what was asked for: the thread's own commands first, where it has the keys."""
        if self.room is Room.THREAD and self._thread.answer(chosen):
            return True
        return super().answer(chosen)

    def find(self, pattern: Pattern) -> tuple[int, int]:
        """Find in the thread; say which hit is shown, counted from 1, and of how many."""
        return self._thread.find(pattern)

    @answers(commands.NEW_COMMENT)
    def _write_new(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self._open_draft(None)
        self._go_to_form()

    @answers(commands.REPLY)
    def _reply(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        answered = self._thread.window.selected
        if answered is None:
            self.post_message(self.Noticed("There is no comment to answer."))
            return
        self._open_draft(answered.id)
        self._go_to_form()

    @answers(commands.SEND)
    def _send(self, chosen: Chosen) -> None:
        del chosen
        draft = self._form.draft
        problems = check(draft, self._conversation.form)
        self._form.show_problems(problems)
        if not problems and not self._is_submitted:
            self._is_submitted = True
            self.post_message(self.Submitted(draft, self._form.remembers))

    @answers(commands.COMPOSE)
    def _compose_in_editor(self, chosen: Chosen) -> None:
        del chosen
        self.post_message(self.EditorAsked(self._form.draft))

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        draft = self._form.draft
        if not draft.text.strip():
            self.post_message(self.Noticed("There is no draft to discard."))
            return
        self._drafts.drop(draft.parent)
        self._form.say("")
        self._open_draft(None)
        self.post_message(self.Discarded(draft))

    @answers(commands.PREVIEW)
    def _preview(self, chosen: Chosen) -> None:
        del chosen
        if self._is_preview:
            self._end_preview()
            return
        draft = prepare(self._form.draft, self._conversation.form)
        if not draft.text:
            self.post_message(self.Noticed("Nothing is written yet."))
            return
        now = self._clock().isoformat()
        shown = Comment("", None, draft.name, draft.text, now, delivery=Delivery.DRAFT)
        self._is_preview = True
        self._thread.show(self._rows((Threaded(shown, 0),)), "Preview")
        if self._take_turns:
            self.read()

    def _end_preview(self) -> None:
        if self._is_preview:
            self._is_preview = False
            self._thread.show(self._rows(self._conversation.thread))

    @answers(commands.CANCEL)
    def _step_back(self, chosen: Chosen) -> None:
        """Take back one thing: the preview, the marks of a find, the form, the thread."""
        del chosen
        if self._is_preview:
            self._end_preview()
            self._go_to_form()
        elif self.room is Room.FORM:
            self.read()
        elif not self._thread.hide_hits():
            self.post_message(self.Left())

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self._end_preview()
        self.post_message(self.Closed())
