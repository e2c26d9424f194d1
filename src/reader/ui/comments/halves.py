"""The two halves of the comment pane: thread above, form at the foot, and the divider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import ScrollableContainer
from textual.geometry import Region
from textual.widget import Widget

from reader.layout.lines import Face, Role, Run
from reader.ui.commands import Room
from reader.ui.comments.form import FormView
from reader.ui.comments.pane_plan import LEAST_THREAD_ROWS, ROOMY_THREAD_ROWS, PanePlan, plan_pane
from reader.ui.comments.thread import ThreadView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.model.document import CommentForm
    from reader.ui.comments.thread_rows import ThreadRows
    from reader.ui.paint import Painter

_RAIL: Final = Face(Role.RAIL)


class Halves(Widget):
    """Thread and form on one ground; where rows are scarce they take turns."""

    DEFAULT_CSS = """
    Halves {
        background: $ground;
        display: none;
        align-vertical: bottom;

        ScrollableContainer {
            scrollbar-size: 0 0;
            background: $ground;
        }
    }
    """

    def __init__(self, painter: Painter, rows: ThreadRows, form: CommentForm) -> None:
        super().__init__()
        self.painter = painter
        self.thread = ThreadView(painter, rows)
        self.form = FormView(painter, form)
        self.take_turns = False
        """Whether thread and form are seen one at a time."""
        self._frame = ScrollableContainer(self.form, can_focus=False)
        self._plan: PanePlan | None = None

    def compose(self) -> ComposeResult:
        """Place the two halves; the divider is drawn beside them."""
        yield self.thread
        yield self._frame

    @property
    def text_width(self) -> int:
        """Cells for text."""
        return self._plan.text_width if self._plan else 1

    def fit(self, columns: int, rows: int, measure: int) -> None:
        """Take the place that a screen of so many columns and rows has for it."""
        plan = plan_pane(columns, rows, measure)
        if plan != self._plan:
            self._plan = plan
            self.set_class(plan.is_beside, "-beside")
            self.styles.width, self.styles.height = plan.width, plan.height
            self.share()

    def share(self) -> None:
        """Share the rows anew: the form takes what it needs, the thread the rest."""
        plan = self._plan
        if plan is None:
            return
        form = self.form.fit(plan.text_width, roomy=plan.may_be_roomy)
        if plan.may_be_roomy and plan.rows - form.rows - 1 < ROOMY_THREAD_ROWS:
            form = self.form.fit(plan.text_width, roomy=False)
        self.take_turns = plan.rows - form.rows - 1 < LEAST_THREAD_ROWS
        beside = int(plan.is_beside)
        self.thread.styles.margin = (1 - beside, 0, 0, beside)
        self.thread.fit(plan.text_left, plan.text_width, beside)
        self._frame.styles.width = plan.text_width
        self._frame.styles.height = min(form.rows, plan.rows)
        self._frame.styles.margin = (1, 0, 0, plan.text_left + beside)
        self.show_halves(self.room)

    def show_halves(self, room: Room) -> None:
        """Show both halves, or the one that has the keys."""
        self.thread.display = not self.take_turns or room is Room.THREAD
        self._frame.display = not self.take_turns or room is Room.FORM
        self.form.say_aside(self.thread.summary if self.take_turns else "")

    @property
    def room(self) -> Room:
        """Where the next key is pressed, as long as the keys are in here."""
        return Room.FORM if self.form.has_focus_within else Room.THREAD

    def read(self) -> None:
        """Go to the thread."""
        self.thread.display = True
        self.screen.set_focus(self.thread, scroll_visible=False)
        self.show_halves(Room.THREAD)

    def fill_in(self) -> None:
        """Go to the form."""
        self._frame.display = True
        self.form.focus_field()
        self.show_halves(Room.FORM)

    def on_descendant_focus(self) -> None:
        """Bring the field that has the keys into view, with its label and its own row."""
        if self.room is Room.FORM:
            first, end = self.form.focused_rows
            region = Region(0, first, 1, end - first)
            self._frame.scroll_to_region(region, animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw the divider: upright at the left, or lying at the top."""
        width = self.size.width
        if self._plan is None or self._plan.is_beside:
            return self.painter.runs([Run("│", _RAIL)], 0, width)
        return self.painter.runs([Run("─" * (width - 2), _RAIL)] if y == 0 else [], 1, width)
