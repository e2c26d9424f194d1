"""Where the terminal's own cursor stands: on what is meant, so that a braille line follows it.

Textual hides the cursor and moves it behind each frame that it draws. Screen readers and braille
lines go by its place, hidden or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual.geometry import Offset

from reader.layout.cells import cell_len
from reader.layout.lines import Role
from reader.ui.shared.prompt import Prompt

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    from reader.layout.lines import Line
    from reader.model.anchor import Anchor

_ORNAMENTS: Final = frozenset({Role.LINE, Role.RAIL})
"""Roles of bars and rules, which are no words."""


def cell_at(row: Line, place: Anchor) -> int | None:
    """Give the cell of a character, from the left of the measure; None where it is not on the row.

    Args:
        row: of the page.
        place: of the character.
    """
    if row.block != place.block or not row.start <= place.offset < row.end:
        return None
    if row.ordered:
        from reader.ui.article.caret import cell_of  # noqa: PLC0415 - for letters from the right

        return cell_of(row, place.offset)
    cell = -row.hang
    for run in row.runs:
        if run.offset is not None and run.offset <= place.offset < run.offset + len(run.text):
            return cell + cell_len(run.text[: place.offset - run.offset])
        cell += cell_len(run.text)
    return None


def first_words(row: Line) -> int | None:
    """Give the cell of the first word of a row, from the left of the measure; None without one."""
    cell = -row.hang
    for run in row.runs:
        words = run.text.lstrip()
        if words and run.face.role not in _ORNAMENTS:
            return cell + cell_len(run.text[: len(run.text) - len(words)])
        cell += cell_len(run.text)
    return None


def cell_meant(screen: Screen[Any]) -> Offset:
    """Give the cell of the screen on which the cursor belongs."""
    lines = (one for one in screen.children if isinstance(one, Prompt) and one.is_open)
    widget: Widget | None = next(lines, None) or screen.focused
    if widget is None:
        return Offset(0, 0)
    written: Offset | None = getattr(widget, "cursor_screen_offset", None)
    if written is not None:  # one of Textual's own fields; it knows where its text goes on
        return written
    cell: Offset | None = getattr(widget, "pointed", None)
    return widget.content_region.offset + (cell or Offset(0, 0))
