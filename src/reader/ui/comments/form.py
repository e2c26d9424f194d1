"""The form on the screen: what the article's own form asks for, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from reader.comments.rules import used
from reader.layout.lines import DIM, Run
from reader.model.comment import Draft
from reader.ui.comments.fields import LineField, TextField
from reader.ui.comments.form_plan import plan_form
from reader.ui.comments.form_rows import EDGE_CELLS, FormRows
from reader.ui.comments.tick_box import TickBox
from reader.ui.shared.bars import WARN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.model.comment import Problem
    from reader.model.document import CommentForm
    from reader.ui.comments.form_plan import FormPlan
    from reader.ui.paint import Painter

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
        self._form = form
        self._fields: dict[str, TextField | LineField] = {
            "comment": TextField(),
            "author": LineField(),
            "email": LineField(),
            "url": LineField(),
        }
        self._tick_box = TickBox(painter)
        self._last_field = "comment"
        self._rows = FormRows(plan_form(form, "", 1, roomy=False))
        self._filled = Draft()

    def compose(self) -> ComposeResult:
        """Place the fields; where each one stands, the plan says."""
        yield from self._fields.values()
        yield self._tick_box

    # What it shows

    def show(self, form: CommentForm, remember: str, *, right_to_left: bool = False) -> None:
        """Show the fields of a form, and the words at the tick box.

        Args:
            form: what the site asks for.
            remember: see above.
            right_to_left: whether it is mirrored, as the site's language is written.
        """
        self._form = form
        self._rows.right_to_left = self._tick_box.right_to_left = right_to_left
        for field in self._fields.values():
            field.right_to_left = right_to_left
        self._tick_box.words = remember
        self._rows.remember = remember
        self._rows.problems = {}
        self._rows.state = Run("")
        self._last_field = "comment"

    def say_title(self, title: str) -> None:
        """Say what the form is for."""
        self._rows.title = title
        self.refresh()

    def say_aside(self, aside: str) -> None:
        """Say something at the right of the title."""
        self._rows.aside = aside
        self.refresh()

    def fit(self, width: int, *, roomy: bool) -> FormPlan:
        """Place everything to a width; the plan says how many rows it takes."""
        plan = self._rows.plan = plan_form(self._form, self._tick_box.words, width, roomy=roomy)
        for name, field in self._fields.items():
            place = next((place for place in plan.fields if place.name == name), None)
            field.display = place is not None
            if place is not None:
                left = plan.left + EDGE_CELLS
                field.styles.offset = (0 if self._rows.right_to_left else left, place.row)
                field.styles.width = max(1, width - left)
                field.styles.height = place.rows
        self.styles.width, self.styles.height = width, plan.rows
        self._redraw()
        return plan

    def fill(self, draft: Draft) -> None:
        """Put a draft into the fields."""
        self._filled = draft
        self._rows.problems = {}
        texts = (draft.text, draft.name, draft.email, draft.website)
        for field, words in zip(self._fields.values(), texts, strict=True):
            field.fill(words)
        self._rows.bytes = used(draft.text)
        self._redraw()

    @property
    def draft(self) -> Draft:
        """What stands in the fields; empty for those that the form does not have."""
        text, name, email, website = (
            field.words if field.display else "" for field in self._fields.values()
        )
        return replace(self._filled, text=text, name=name, email=email, website=website)

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
        self._rows.state = Run(f"! {state}", WARN) if failed else Run(state, DIM)
        self._redraw()

    # Problems

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put a sentence at each field that is wrong; the focus goes to the first of them."""
        self._rows.problems = {problem.field: problem for problem in problems}
        first = next((field for field in self._names if field in self._rows.problems), None)
        if first is not None:
            self.focus_field(first)
        self._redraw()

    def clear_solved(self, problems: Iterable[Problem]) -> None:
        """Keep of the sentences that stand at fields those that are still true."""
        shown = self._rows.problems
        self._rows.problems = {it.field: it for it in problems if it.field in shown}
        self._redraw()

    @property
    def has_problems(self) -> bool:
        """Whether a sentence stands at a field."""
        return bool(self._rows.problems)

    # Focus

    def focus_field(self, name: str | None = None) -> None:
        """Go to a field; None is the one where the person was last."""
        field = self._fields.get(name or self._last_field, self._tick_box)
        self.screen.set_focus(field, scroll_visible=False)

    @property
    def focused_rows(self) -> tuple[int, int]:
        """The first row of the focused field and the row behind its last, its own row included."""
        plan = self._rows.plan
        for place in plan.fields:
            if place.name == self._focused_name:
                return place.label_row, place.own_row + 1
        return plan.tick_row, plan.rows

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
        names = [*self._names, TICK_BOX]
        here = self._focused_name
        at = names.index(here) if here in names else 0
        self.focus_field(names[(at + step) % len(names)])

    @property
    def _names(self) -> list[str]:
        return [place.name for place in self._rows.plan.fields]

    @property
    def _focused_name(self) -> str | None:
        for name, field in self._fields.items():
            if field.has_focus:
                return name
        return TICK_BOX if self._tick_box.has_focus else None

    def on_descendant_focus(self) -> None:
        """Draw the label and the edge of the field that has the keys."""
        self._last_field = self._focused_name or self._last_field
        self._redraw()

    def on_descendant_blur(self) -> None:
        """Draw them as before."""
        self._redraw()

    # Changes

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _take_change(self, event: TextArea.Changed | Input.Changed) -> None:
        event.stop()
        draft = self.draft
        if draft != self._filled:
            self._filled = draft
            self._rows.bytes = used(draft.text)
            self.refresh()
            self.post_message(self.Edited())

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw what stands around the fields."""
        return self.painter.runs(self._rows.row(y), 0, self.size.width)

    def _redraw(self) -> None:
        """Draw again; the tick box shares its row with what else stands there."""
        self._rows.focused = self._focused_name
        self._tick_box.instead = self._rows.instead_of_tick_box
        plan, cells = self._rows.plan, self._rows.tick_box_cells
        left = plan.width - plan.left - cells if self._rows.right_to_left else plan.left
        self._tick_box.styles.offset = (left, plan.tick_row)
        self._tick_box.styles.width = cells
        self._tick_box.refresh()
        self.refresh()
