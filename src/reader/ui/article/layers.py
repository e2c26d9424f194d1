"""What is painted over the words of an article: highlights, hits, links, what is selected."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, TypeAlias

from textual.strip import Strip

from reader.layout.lines import Face, Role, Run, with_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.layout.lines import Line
    from reader.model.anchor import Anchor
    from reader.ui.paint import Painter

Marks: TypeAlias = "Mapping[int, list[tuple[int, int, Face]]]"
"""Stretches of text with another face, by block, in order, as `lines.with_marks` takes them."""
WHOLE_BLOCK: Final = 2**31
"""The end of a stretch that reaches to the end of its block."""
_SIGN: Final = Run("*", Face(Role.ACCENT))


class Layer(Enum):
    """What a face says; a later one lies above an earlier one."""

    HIGHLIGHTS = auto()
    HITS = auto()
    LINK = auto()
    SELECTION = auto()


class Layers:
    """The marks of each layer, and the signs of notes in the margin."""

    def __init__(self) -> None:
        self._marks: dict[Layer, Marks] = {layer: {} for layer in Layer}
        self._notes: tuple[Anchor, ...] = ()

    def put(self, layer: Layer, marks: Marks) -> bool:
        """Put marks in the place of those of the same layer; say whether they differ."""
        changed = marks != self._marks[layer]
        self._marks[layer] = marks
        return changed

    def put_notes(self, places: Iterable[Anchor]) -> None:
        """Have a sign beside each row on which a passage begins that has a note."""
        self._notes = tuple(places)

    def over(self, line: Line) -> Line:
        """Give a row with the marks of all layers."""
        for marks in self._marks.values():
            if line.block in marks:
                line = with_marks(line, marks[line.block])
        return line

    def with_sign(self, strip: Strip, line: Line, painter: Painter, left: int) -> Strip:
        """Put the sign of a note into the margin of a painted row; no text shifts.

        Args:
            strip: the row.
            line: what stands on it.
            painter: paints the sign.
            left: cells left of the measure.
        """
        if (
            not self._notes
            or left < 1
            or not any(
                place.block == line.block and line.start <= place.offset < line.end
                for place in self._notes
            )
        ):
            return strip
        at = max(0, left - 2)
        sign = painter.runs([_SIGN], 0, 1)
        return Strip.join([strip.crop(0, at), sign, strip.crop(at + 1)])


def spread(start: Anchor, end: Anchor, face: Face) -> dict[int, list[tuple[int, int, Face]]]:
    """Give the marks of a stretch that may reach over several blocks."""
    marks: dict[int, list[tuple[int, int, Face]]] = {}
    for block in range(start.block, end.block + 1):
        first = start.offset if block == start.block else 0
        last = end.offset if block == end.block else WHOLE_BLOCK
        if first < last:
            marks[block] = [(first, last, face)]
    return marks
