"""Where everything in a comment form stands, in rows and cells. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.forms import required_mark
from reader.layout.cells import cell_len, shortened
from reader.layout.line_break import break_lines
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.document import CommentForm

LABEL_CELLS: Final = 11
LABEL_CELLS_AT_MOST: Final = 18
"""Labels of a page may be longer than ours; what is longer than this is cut."""
LABELS_LEFT_FROM: Final = 48
"""Cells of a form from which on labels stand left of their fields."""
STATE_CELLS: Final = 17
""""Draft saved 12:31"."""
TICK: Final = "[x] "
_TEXT_ROWS, _TEXT_ROWS_IN_ROOMY = 3, 4
_GAP: Final = 2


@record(frozen=True, slots=True)
class FieldPlace:
    """Where one field stands."""

    name: str
    """As in `FormField`."""
    label: str
    mark: str
    """A blank and the sign of a required field; empty where it is none."""
    label_row: int
    row: int
    rows: int
    own_row: int
    """For its error, or its count."""
    own_rows: int
    """With the blank one that follows where there is room; a long error goes on there."""


@record(frozen=True, slots=True)
class FormPlan:
    """Where all of a form stands; the title is row 0."""

    width: int
    left: int
    """Cell of the edge of the fields."""
    note: tuple[str, ...]
    """Rows below the title."""
    fields: tuple[FieldPlace, ...]
    tick_row: int
    state_row: int
    """For "Draft saved"; at its left end, or at the right of the tick box."""
    rows: int

    def field_at(self, row: int) -> FieldPlace | None:
        """Give the field that stands on a row, its label and its own row included."""
        for place in self.fields:
            if place.label_row <= row < place.own_row + place.own_rows:
                return place
        return None


def plan_form(form: CommentForm, remember: str, width: int, *, roomy: bool) -> FormPlan:
    """Place the parts of a form.

    Args:
        form: with its fields.
        remember: the words at the tick box.
        width: cells of the whole form.
        roomy: with blank rows between the fields and a higher field for the text; else the last
            field has no row of its own, and its error takes the row of the tick box.
    """
    labels_left = width >= LABELS_LEFT_FROM
    sign = f" {required_mark(form)}"
    marks = [sign if field.required else "" for field in form.fields]
    longest = max(
        cell_len(field.label + mark) for field, mark in zip(form.fields, marks, strict=True)
    )
    left = min(max(LABEL_CELLS, longest + 1), LABEL_CELLS_AT_MOST) if labels_left else 0
    note = tuple(_note(form.note or "", width, roomy=roomy))
    row = 1 + len(note) + 1
    fields: list[FieldPlace] = []
    for field, mark in zip(form.fields, marks, strict=True):
        label_row, row = row, row if labels_left else row + 1
        rows = 1
        if field.name == "comment":
            rows = _TEXT_ROWS_IN_ROOMY if roomy else _TEXT_ROWS
        own_row = row + rows
        own_rows = 2 if roomy and field is not form.fields[-1] else 1
        place = FieldPlace(field.name, field.label, mark, label_row, row, rows, own_row, own_rows)
        fields.append(place)
        row = own_row + own_rows
    last = fields[-1].own_row
    tick_row = last + 1 if roomy else last
    state_row = tick_row + 3 if roomy else tick_row
    beside_tick = left + len(TICK) + cell_len(remember) + _GAP + STATE_CELLS
    if not roomy and beside_tick > width:
        state_row += 1
    return FormPlan(width, left, note, tuple(fields), tick_row, state_row, state_row + 1)


def _note(note: str, width: int, *, roomy: bool) -> Iterator[str]:
    """Give the rows of the note; where rows are scarce, only its last sentence."""
    rows = [note[start:end] for start, end in break_lines(note, width)] if note else []
    if roomy or len(rows) <= 1:
        yield from rows
        return
    for end in (". ", "。"):
        note = note.rpartition(end)[2]
    yield shortened(note.strip(), width)
