"""Rows for a terminal that moves letters by itself: what it will do is undone before it does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

from reader.layout.terminal_order import MARK, for_ordering, for_turned_words, is_moved

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style
    from textual.color import Color


def undone(*, words: bool) -> LineFilter:
    """Give what the rows of all widgets pass on their way to a terminal that moves letters.

    Args:
        words: whether it turns single words; else it puts whole rows in order.
    """
    return Undone(for_turned_words if words else for_ordering)


class Undone(LineFilter):
    """Writes rows so that a terminal which moves letters shows them as they were laid out."""

    def __init__(self, written: Callable[[str], list[tuple[int, int, str]]]) -> None:
        super().__init__()
        self._written = written

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the segments of a row in another order."""
        del background
        text = "".join(segment.text for segment in segments)
        if not is_moved(text):
            return segments
        styles: list[Style | None] = []
        for segment in segments:
            styles += [segment.style] * len(segment.text)
        moved: list[Segment] = []
        for start, _, said in self._written(text):
            style = moved[-1].style if said == MARK and moved else styles[start]
            if moved and moved[-1].style is style:
                moved[-1] = Segment(moved[-1].text + said, style)
            else:
                moved.append(Segment(said, style))
        return moved
