"""A form in rows: all that stands around its fields. Knows no screen."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from reader.comments.rules import LIMITS
from reader.i18n.wording import problem_sentence
from reader.layout.cells import cell_len, shortened
from reader.layout.line_break import break_lines
from reader.layout.lines import DIM, Face, Role, Run
from reader.ui.comments.form_plan import TICK
from reader.ui.shared.bars import ACCENT, WARN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.model.comment import Problem
    from reader.ui.comments.form_plan import FieldPlace, FormPlan

EDGE_CELLS: Final = 2
"""The edge of a field, and a blank cell on the field's ground."""
_GAP: Final = 2
_TITLE: Final = Face(Role.STRONG, bold=True)
_FOCUSED: Final = Face(Role.TEXT, bold=True)
_EDGE: Final = (
    Run("▏", Face(Role.LINE, Role.SURFACE)),
    Run(" ", Face(Role.TEXT, Role.SURFACE)),
)
_EDGE_FOCUSED: Final = (
    Run("▌", Face(Role.ACCENT, Role.SELECT)),
    Run(" ", Face(Role.DIM, Role.SELECT)),
)


class FormRows:
    """What a form says, and where the plan puts it."""

    def __init__(self, plan: FormPlan) -> None:
        self.plan = plan
        self.title = ""
        self.aside = ""
        """At the right of the title."""
        self.remember = ""
        """The words at the tick box."""
        self.state = Run("")
        """What became of the draft."""
        self.bytes = 0
        """Of the text, without what surrounds it."""
        self.focused: str | None = None
        """The field that has the keys."""
        self.right_to_left = False
        """Whether labels stand right of their fields."""
        self.problems: Mapping[str, Problem] = {}
        """What is wrong, by field."""

    def row(self, y: int) -> Iterator[Run]:
        """Give what stands on one row."""
        placed = self._placed(y)
        return _spread(_mirrored(placed, self.plan.width) if self.right_to_left else placed)

    def _placed(self, y: int) -> Iterator[tuple[int, Run]]:
        """Give what stands on a row, each run with its cell."""
        plan = self.plan
        if y == 0:
            room = plan.width - cell_len(self.aside) - _GAP
            yield 0, Run(shortened(self.title, room), _TITLE)
            yield plan.width - cell_len(self.aside), Run(self.aside, DIM)
        elif y <= len(plan.note):
            yield 0, Run(plan.note[y - 1], DIM)
        elif place := plan.field_at(y):
            yield from self._field_row(place, y)
        if y == plan.state_row and self.instead_of_tick_box is None:
            beside = plan.state_row == plan.tick_row
            yield plan.width - cell_len(self.state.text) if beside else 0, self.state

    def _field_row(self, place: FieldPlace, y: int) -> Iterator[tuple[int, Run]]:
        plan, focused = self.plan, place.name == self.focused
        problem = self.problems.get(place.name)
        if y == place.label_row:
            label = shortened(place.label, (plan.left or plan.width) - cell_len(place.mark) - 1)
            yield 0, Run(label, _FOCUSED if focused else DIM)
            yield cell_len(label), Run(place.mark, WARN if problem else ACCENT)
        if place.row <= y < place.row + place.rows:
            edge, blank = _EDGE_FOCUSED if focused else _EDGE
            yield plan.left, edge
            yield plan.left + 1, blank
        elif y >= place.own_row and y != plan.tick_row:
            yield from self._own_row(place, problem, y - place.own_row)

    def _own_row(
        self, place: FieldPlace, problem: Problem | None, number: int
    ) -> Iterator[tuple[int, Run]]:
        plan = self.plan
        rows = _error_rows(problem, plan.width - plan.left, place.own_rows) if problem else []
        error = rows[number] if number < len(rows) else ""
        yield plan.left, Run(error, WARN)
        if place.name == "comment" and number == 0:
            count = f"{self.bytes} / {LIMITS['comment']}"
            if plan.left + cell_len(error) + _GAP + len(count) <= plan.width:
                yield plan.width - len(count), Run(count, DIM)

    @property
    def instead_of_tick_box(self) -> Run | None:
        """What takes the tick box's row: an error without a row of its own, a long state."""
        plan = self.plan
        last = plan.fields[-1]
        problem = self.problems.get(last.name)
        if problem and last.own_row == plan.tick_row:
            return Run(_error_rows(problem, plan.width - plan.left, 1)[0], WARN)
        beside = plan.left + self._tick_cells + _GAP + cell_len(self.state.text)
        if plan.state_row == plan.tick_row and beside > plan.width:
            return self.state
        return None

    @property
    def tick_box_cells(self) -> int:
        """Cells for the tick box, or for what stands in its place."""
        rest = max(1, self.plan.width - self.plan.left)
        return rest if self.instead_of_tick_box else min(self._tick_cells, rest)

    @property
    def _tick_cells(self) -> int:
        return len(TICK) + cell_len(self.remember)


def _error_rows(problem: Problem, width: int, rows: int) -> list[str]:
    """Set a sentence in as many rows as there are; what does not fit is cut."""
    sentence = f"! {problem_sentence(problem)}"
    starts = [start for start, _ in break_lines(sentence, width)][:rows]
    ends = [*starts[1:], len(sentence)]
    pieces = [sentence[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]
    return [shortened(piece, width) for piece in pieces]


def _mirrored(placed: Iterable[tuple[int, Run]], width: int) -> list[tuple[int, Run]]:
    """Give runs at their cells counted from the right, in the order of those from the left."""
    turned: list[tuple[int, Run]] = []
    for cell, run in placed:
        text = run.text.strip(" ")
        before = len(run.text) - len(run.text.lstrip(" "))
        turned_run = replace(run, text=(text + " " * before).rjust(len(run.text)))
        turned.append((width - cell - cell_len(run.text), turned_run))
    return sorted(turned, key=itemgetter(0))


def _spread(placed: Iterable[tuple[int, Run]]) -> Iterator[Run]:
    """Put runs at their cells, blanks between them."""
    used = 0
    for cell, run in placed:
        if run.text:
            yield Run(" " * (cell - used))
            yield run
            used = max(used, cell) + cell_len(run.text)
