"""The scrollbar at the right edge of the article: a thumb and the places of hits, and no track."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.layout.lines import Face, Role, Run
from reader.model.anchor import Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.layout.page import Layout
    from reader.model.find import Hit

SCROLLBAR_FROM: Final = 60
"""Columns from which on the thumb is shown."""
THUMB: Final = Run("▐", Face(Role.LINE))
HIT: Final = Run("─", Face(Role.TEXT, Role.MARK))
CURRENT_HIT: Final = Run("─", Face(Role.TEXT, Role.HIT, bold=True))


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


class HitRows:
    """On which rows of the scrollbar hits are marked; worked out once for each find and height."""

    def __init__(self) -> None:
        self._hits: Sequence[Hit] = ()
        self._current = 0
        self._of: tuple[Layout, int] | None = None
        self._rows: frozenset[int] = frozenset()

    def put(self, hits: Sequence[Hit], current: int) -> bool:
        """Mark other hits, in reading order, or another one of them; say whether that is so."""
        if hits is self._hits and current == self._current:
            return False
        if hits is not self._hits:
            self._of = None
        self._hits, self._current = hits, current
        return True

    def on(self, page: Layout, height: int) -> dict[int, Run]:
        """Give what stands on each row that has a hit."""
        if not self._hits:
            return {}
        if self._of is None or self._of[0] is not page or self._of[1] != height:
            self._of = page, height
            self._rows = frozenset(_row(page, hit, height) for hit in self._hits)
        rows = dict.fromkeys(self._rows, HIT)
        rows[_row(page, self._hits[self._current], height)] = CURRENT_HIT
        return rows


def _row(page: Layout, hit: Hit, height: int) -> int:
    total = page.place(Anchor(page.end_block)) or 1
    return min(height - 1, page.place(Anchor(hit.block, hit.start)) * height // total)
