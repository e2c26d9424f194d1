"""The form on the screen: what the article's own form asks for, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from reader.comments.rules import LIMITS, used
from reader.i18n.wording import problem_sentence
from reader.layout.cells import cell_len
from reader.layout.lines import DIM, Face, Role, Run
from reader.model.comment import Draft
from reader.ui.comments.fields import LineField, TextField
from reader.ui.comments.form_plan import REQUIRED, TICK, plan_form
from reader.ui.comments.tick_box import TickBox
from reader.ui.shared.bars import ACCENT, WARN, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual import events
    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.model.comment import Problem
    from reader.model.document import CommentForm
    from reader.ui.comments.form_plan import FieldPlace, FormPlan
    from reader.ui.paint import Painter

_TITLE: Final = Face(Role.STRONG, bold=True)
_FOCUSED: Final = Face(Role.TEXT, bold=True)
_EDGE: Final = Run("▏", Face(Role.LINE, Role.SURFACE))
_EDGE_FOCUSED: Final = Run("▌", Face(Role.ACCENT, Role.SELECT))
_BLANK: Final = Run(" ", Face(Role.TEXT, Role.SURFACE))
_BLANK_FOCUSED: Final = Run(" ", Face(Role.TEXT, Role.SELECT))
_GAP: Final = 2
TICK_BOX: Final = "remember"
"""What the tick box is called among the fields."""


class FormView(Widget):
    """One form; it shows no field that the article's form does not have."""

    DEFAULT_CSS = """
    FormView {
        background: $ground;

        TextField, LineField, TickBox {
            position: absolute;
        }
        .-field {
            border: none;
            padding: 0;
            scrollbar-size: 0 0;
            background-tint: transparent;
            color: $reader-text;
            background: $reader-surface;

            &:focus {
                background: $reader-select;
            }
            & > .input--cursor, .text-area--cursor {
                color: $reader-accent;
                background: $reader-select;
                text-style: reverse;
            }
            & > .input--selection, .text-area--selection {
                color: $reader-text;
                background: $reader-select;
                text-style: reverse;
            }
        }
        TickBox {
            height: 1;
            background: $ground;
        }
    }
    """

    class Edited(Message):
        """What stands in the fields is another text."""

    def __init__(self, painter: Painter, form: CommentForm) -> None:
        super().__init__()
        self.painter = painter
        self.title = ""
        self.aside = ""
        """At the right of the title, where the thread has no head line of its own."""
        self.replying_to: str | None = None
        """Id of the comment that is answered; None for a comment on the article."""
        self._form = form
        self._fields: dict[str, TextField | LineField] = {
            "comment": TextField(),
            "author": LineField(),
            "email": LineField(),
            "url": LineField(),
        }
        self._tick_box = TickBox(painter)
        self._last_field = "comment"
        self._plan = plan_form(form, "", 1, roomy=False)
        self._problems: dict[str, Problem] = {}
        self._state = Run("")
        self._filled = Draft()
        self._bytes = 0

    def compose(self) -> ComposeResult:
        """Place the fields; where each one stands, the plan says."""
        yield from self._fields.values()
        yield self._tick_box

    # What it shows

    def show(self, form: CommentForm, remember: str) -> None:
        """Show the fields of a form, and the words at the tick box."""
        self._form = form
        self._tick_box.words = remember
        self._problems.clear()
        self._state = Run("")
        self._last_field = "comment"

    def fit(self, width: int, *, roomy: bool) -> FormPlan:
        """Place everything to a width; the plan says how many rows it takes."""
        plan = self._plan = plan_form(self._form, self._tick_box.words, width, roomy=roomy)
        for name, field in self._fields.items():
            place = next((place for place in plan.fields if place.name == name), None)
            field.display = place is not None
            if place is not None:
                left = plan.left + len(_EDGE.text + _BLANK.text)
                field.styles.offset = (left, place.row)
                field.styles.width = max(1, width - left)
                field.styles.height = place.rows
        self._tick_box.styles.offset = (plan.left, plan.tick_row)
        self.styles.width, self.styles.height = width, plan.rows
        self._show_tick_row()
        return plan

    def fill(self, draft: Draft) -> None:
        """Put a draft into the fields."""
        self._filled = draft
        self.replying_to = draft.parent
        self._problems.clear()
        texts = (draft.text, draft.name, draft.email, draft.website)
        for field, words in zip(self._fields.values(), texts, strict=True):
            field.fill(words)
        self._count()

    @property
    def draft(self) -> Draft:
        """What stands in the fields; empty for those that the form does not have."""
        text, name, email, website = (
            field.words if field.display else "" for field in self._fields.values()
        )
        return Draft(text, name, email, website, self.replying_to)

    @property
    def remembers(self) -> bool:
        """Whether name and address are to be remembered."""
        return self._tick_box.is_ticked

    def tick(self, *, ticked: bool) -> None:
        """Tick the box, or take the tick off."""
        self._tick_box.is_ticked = ticked
        self._tick_box.refresh()

    def say(self, state: str, *, failed: bool = False) -> None:
        """Say what became of the draft; an empty text says nothing."""
        self._state = Run(f"! {state}", WARN) if failed else Run(state, DIM)
        self._show_tick_row()

    # Problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put a sentence at each field that is wrong; the focus goes to the first of them."""
        self._problems = {problem.field: problem for problem in reversed(tuple(problems))}
        first = next((p.name for p in self._plan.fields if p.name in self._problems), None)
        if first is not None:
            self.focus_field(first)
        self._show_tick_row()

    def clear_solved(self, problems: Iterable[Problem]) -> None:
        """Keep of the sentences that stand at fields those that are still true."""
        fresh = {problem.field: problem for problem in reversed(tuple(problems))}
        shown = {field: fresh[field] for field in self._problems if field in fresh}
        if shown != self._problems:
            self._problems = shown
            self._show_tick_row()

    @property
    def has_problems(self) -> bool:
        """Whether a sentence stands at a field."""
        return bool(self._problems)

    # Focus

    def focus_field(self, name: str | None = None) -> None:
        """Go to a field; None is the one where the person was last."""
        field = self._fields.get(name or self._last_field, self._tick_box)
        self.screen.set_focus(field, scroll_visible=False)

    @property
    def focused_rows(self) -> tuple[int, int]:
        """The first row of the focused field and the row behind its last, its own row included."""
        for place in self._plan.fields:
            if place.name == self._focused_name:
                return place.label_row, place.own_row + 1
        return self._plan.tick_row, self._plan.rows

    def on_key(self, event: events.Key) -> None:
        """Walk from field to field and round; nothing else leads out of one."""
        if event.key in ("tab", "shift+tab"):
            event.stop()
            self._walk(1 if event.key == "tab" else -1)

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self._walk(1)

    def _walk(self, step: int) -> None:
        names = [*(place.name for place in self._plan.fields), TICK_BOX]
        here = self._focused_name
        at = names.index(here) if here in names else 0
        self.focus_field(names[(at + step) % len(names)])

    @property
    def _focused_name(self) -> str | None:
        for name, field in self._fields.items():
            if field.has_focus:
                return name
        return TICK_BOX if self._tick_box.has_focus else None

    def on_descendant_focus(self) -> None:
        """Draw the label and the edge of the field that has the keys."""
        self._last_field = self._focused_name or self._last_field
        self.refresh()

    def on_descendant_blur(self) -> None:
        """Draw them as before."""
        self.refresh()

    # Changes

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _take_change(self, event: TextArea.Changed | Input.Changed) -> None:
        event.stop()
        draft = self.draft
        if draft != self._filled:
            self._filled = draft
            self._count()
            self.post_message(self.Edited())

    def _count(self) -> None:
        """Count the bytes of the text; what surrounds it is not sent."""
        count = used(self._filled.text)
        if count != self._bytes:
            self._bytes = count
            self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw what stands around the fields."""
        return self.painter.runs(_spread(self._row(y)), 0, self.size.width)

    def _row(self, y: int) -> Iterator[tuple[int, Run]]:
        """Give what stands on a row, each with its cell."""
        plan = self._plan
        if y == 0:
            room = plan.width - cell_len(self.aside) - _GAP
            yield 0, Run(cut(self.title, room), _TITLE)
            yield plan.width - cell_len(self.aside), Run(self.aside, DIM)
        elif y <= len(plan.note):
            yield 0, Run(plan.note[y - 1], DIM)
        elif place := plan.field_at(y):
            yield from self._field_row(place, y)
        if y == plan.state_row and self._tick_box.instead is not self._state:
            beside = plan.state_row == plan.tick_row
            yield plan.width - cell_len(self._state.text) if beside else 0, self._state

    def _field_row(self, place: FieldPlace, y: int) -> Iterator[tuple[int, Run]]:
        focused = place.name == self._focused_name
        problem = self._problems.get(place.name)
        if y == place.label_row:
            mark = REQUIRED if place.required else ""
            room = (self._plan.left or self._plan.width) - len(mark) - 1
            label = cut(place.label, room)
            yield 0, Run(label, _FOCUSED if focused else DIM)
            yield cell_len(label), Run(mark, WARN if problem else ACCENT)
        if place.row <= y < place.row + place.rows:
            yield self._plan.left, _EDGE_FOCUSED if focused else _EDGE
            yield self._plan.left + 1, _BLANK_FOCUSED if focused else _BLANK
        elif y == place.own_row != self._plan.tick_row:
            yield from self._own_row(place, problem)

    def _own_row(self, place: FieldPlace, problem: Problem | None) -> Iterator[tuple[int, Run]]:
        error = _error(problem).text if problem else ""
        yield self._plan.left, Run(error, WARN)
        if place.name == "comment":
            count = f"{self._bytes} / {LIMITS['comment']}"
            if self._plan.left + cell_len(error) + _GAP + len(count) <= self._plan.width:
                yield self._plan.width - len(count), Run(count, DIM)

    def _show_tick_row(self) -> None:
        """Share the row of the tick box among it, an error of the last field, and the state."""
        plan, box = self._plan, self._tick_box
        last = plan.fields[-1]
        problem = self._problems.get(last.name) if last.own_row == plan.tick_row else None
        words = len(TICK) + cell_len(box.words)
        box.instead = _error(problem) if problem else None
        if plan.state_row == plan.tick_row and not problem:
            beside = plan.left + words + _GAP + cell_len(self._state.text)
            box.instead = self._state if beside > plan.width else None
        box.styles.width = max(1, plan.width - plan.left if box.instead else words)
        box.refresh()
        self.refresh()


def _error(problem: Problem) -> Run:
    return Run(f"! {problem_sentence(problem)}", WARN)


def _spread(placed: Iterable[tuple[int, Run]]) -> Iterator[Run]:
    """Put runs at their cells, blanks between them."""
    used = 0
    for cell, run in placed:
        if run.text:
            yield Run(" " * (cell - used))
            yield run
            used = max(used, cell) + cell_len(run.text)
