"""How the pane and its two parts share the screen. Knows no screen of its own."""

from __future__ import annotations

from typing import Final

from reader.model.record import record

BESIDE_FROM: Final = 110
"""Columns of the screen from which on the pane stands beside the article."""
TEXT_CELLS_AT_MOST: Final = 62
TEXT_CELLS_AT_LEAST: Final = 24
"""Where less is left beside a wide measure, the pane stands under the article after all."""
TALL_FROM: Final = 16
"""Rows of the screen from which on the top line stands, and blank rows at both lines of chrome."""
ROOMY_FROM: Final = 40
"""Rows of the screen from which on the form has blank rows between its fields."""
NARROW: Final = 40
"""Columns of the screen below which the text has a margin of one cell, not two."""
_BESIDE_CELLS: Final = 10
"""Cells that measure and text leave for margins and the divider."""
_BAR_CELLS: Final = 2
"""The bar of the selected comment stands so far left of the text."""
_RIGHT_CELLS: Final = 2
_UNDER_ROWS: Final = 14
"""Under the article, on a screen of 24; with the blank row above the status line it is 15."""
_ARTICLE_ROWS: Final = 4
"""So many rows of the article stay on a screen that is lower still."""
_LEAST_UNDER_ROWS: Final = 5
LEAST_THREAD_ROWS: Final = 5
"""Where fewer are left above the form, thread and form take turns."""
ROOMY_THREAD_ROWS: Final = 12
"""Where fewer are left above a roomy form, it is set close."""


@record(frozen=True, slots=True)
class PanePlan:
    """The place of the pane, in cells and rows."""

    is_beside: bool
    width: int
    """Of the pane with its divider."""
    height: int
    """The same."""
    text_left: int
    """Cells between the divider, or the screen's edge, and the text."""
    text_width: int
    may_be_roomy: bool

    @property
    def rows(self) -> int:
        """Rows for thread and form."""
        return self.height - (0 if self.is_beside else 1)


def plan_pane(columns: int, rows: int, measure: int) -> PanePlan:
    """Place the pane on a screen of so many columns and rows, beside or under a measure."""
    body = rows - (4 if rows >= TALL_FROM else 1)
    beside = min(TEXT_CELLS_AT_MOST, columns - measure - _BESIDE_CELLS)
    if columns >= BESIDE_FROM and beside >= TEXT_CELLS_AT_LEAST:
        width = 1 + _BAR_CELLS + beside + _RIGHT_CELLS
        return PanePlan(
            is_beside=True,
            width=width,
            height=max(1, body),
            text_left=_BAR_CELLS,
            text_width=beside,
            may_be_roomy=rows >= ROOMY_FROM,
        )
    text = max(1, min(measure, columns - (2 if columns < NARROW else 4)))
    wanted = max(_UNDER_ROWS, rows // 2 - 1)
    return PanePlan(
        is_beside=False,
        width=columns,
        height=max(_LEAST_UNDER_ROWS, min(wanted, body - _ARTICLE_ROWS)),
        text_left=(columns - text) // 2,
        text_width=text,
        may_be_roomy=rows >= ROOMY_FROM,
    )
