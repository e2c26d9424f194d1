"""The comment form that a bare text ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.document import CommentForm, FormField
from reader.parsing.wording import (
    asks_to_log_in,
    form_field,
    form_title,
    is_form_note,
    is_rest_of_form,
    says_closed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SEARCHED: Final = 60
"""Lines at the end of a text among which a form is looked for."""
_MOST_NOTES: Final = 3
"""Lines between the title and the first field."""


def find_form(lines: Sequence[str]) -> tuple[CommentForm, range]:
    """Give the comment form among the last lines of a text, and which of them belong to it.

    Args:
        lines: the last ones, stripped; none is empty.
    """
    for number, line in enumerate(lines):
        title = form_title(line)
        if title:
            form, end = _read_form(title, lines[number + 1 :])
            if form:
                return form, range(number, number + 1 + end)
        elif says_closed(line):
            return CommentForm(open=False), range(number, number + 1)
    return CommentForm(), range(0)


def _read_form(title: str, lines: Sequence[str]) -> tuple[CommentForm | None, int]:
    """Read what stands under a form's title; None where that is no form, and how many lines are."""
    notes: list[str] = []
    fields: dict[str, FormField] = {}
    end = 0
    for line in lines:
        field = form_field(line)
        if field:
            name, label, required = field
            fields.setdefault(name, FormField(name, label, required))
        elif not fields and len(notes) < _MOST_NOTES and is_form_note(line):
            notes.append(line)
        elif not is_rest_of_form(line):
            break
        end += 1
    if end == 0 and lines:
        return None, 0
    note = " ".join(notes) or None
    is_open = not (note and asks_to_log_in(note))
    return CommentForm(title, note, tuple(fields.values()), open=is_open), end
