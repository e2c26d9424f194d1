"""The column in which lists stand, by the width of the screen (docs/look.md, The list)."""

from __future__ import annotations

from typing import Final

SPACED_FROM: Final = 30
"""Rows of the screen from which on a blank row parts the items of a list."""
_MOST_CELLS, _MOST_CELLS_WIDE, _WIDE = 88, 100, 140
_NARROW, _MARGINS, _NARROW_MARGINS = 60, 6, 4


def column_of(columns: int) -> tuple[int, int]:
    """Give the left edge and the width of the column on a screen of so many columns."""
    margin = _MARGINS if columns >= _NARROW else _NARROW_MARGINS
    most = _MOST_CELLS_WIDE if columns >= _WIDE else _MOST_CELLS
    width = max(1, min(columns - margin, most))
    return max(0, (columns - width) // 2), width
