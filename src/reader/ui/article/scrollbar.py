"""The scrollbar at the right edge of the article: a thumb, and no track."""

from __future__ import annotations

from typing import Final

from reader.layout.lines import Face, Role, Run

SCROLLBAR_FROM: Final = 60
"""Columns from which on the thumb is shown."""
THUMB: Final = Run("▐", Face(Role.LINE))


def thumb(height: int, share: float, progress: float) -> range:
    """Give the rows that the thumb covers, of so many; none where all of the article is seen.

    Args:
        height: rows of the view.
        share: of the article that is seen, 0 to 1.
        progress: how much of it is behind the view, 0 to 1.
    """
    rows = max(1, round(height * share))
    if rows >= height:
        return range(0)
    start = round((height - rows) * progress)
    return range(start, start + rows)
