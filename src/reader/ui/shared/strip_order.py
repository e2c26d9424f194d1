"""Strips of fields that Textual draws, letters that are written from the right put in order."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from reader.layout.cells import cell_len
from reader.layout.text import holds_right_to_left

if TYPE_CHECKING:
    from rich.style import Style


def reads_from_right(text: str, *, otherwise: bool) -> bool:
    """Say in which direction what is typed goes: that of its first letter, once it has one."""
    if not any(map(str.isalpha, text)):
        return otherwise
    if not holds_right_to_left(text):
        return False
    from reader.layout.bidi import first_strong  # noqa: PLC0415 - few type such letters

    return bool(first_strong(text))


def typed_cells(text: str, *, right_to_left: bool) -> list[int]:
    """Give for each cell of a row as it is seen that of the row as it is typed.

    Args:
        text: the row as it is typed, blanks behind it.
        right_to_left: the direction of a row without letters.
    """
    from_right = reads_from_right(text, otherwise=right_to_left)
    if not from_right and not holds_right_to_left(text):
        return list(range(cell_len(text)))
    from reader.layout.bidi import levels, visual_order  # noqa: PLC0415 - few type such letters
    from reader.layout.visual import pieces_of  # noqa: PLC0415 - the same

    pieces = pieces_of(text)
    depths = levels(text, right_to_left=from_right)
    cells: list[int] = []
    for number in visual_order([depths[start] for start, _ in pieces]):
        start, end = pieces[number]
        first = cell_len(text[:start])
        cells += range(first, first + cell_len(text[start:end]))
    return cells


def in_order(strip: Strip, *, right_to_left: bool, joins: bool) -> Strip:
    """Give a row as it is seen; one that goes from the right stands at the right edge.

    Args:
        strip: the row as it is typed, blanks behind it.
        right_to_left: the direction of a row without letters.
        joins: whether Arabic letters are joined by us.
    """
    text = strip.text
    from_right = reads_from_right(text, otherwise=right_to_left)
    if not from_right and not holds_right_to_left(text):
        return strip
    from reader.layout.arabic import shaped  # noqa: PLC0415 - few type such letters
    from reader.layout.bidi import levels, mirrored, visual_order  # noqa: PLC0415 - the same
    from reader.layout.visual import pieces_of  # noqa: PLC0415 - the same

    styles: list[Style | None] = []
    for segment in strip:
        styles += [segment.style] * len(segment.text)
    pieces = pieces_of(text)
    depths = levels(text, right_to_left=from_right)
    drawn = shaped(text) if joins else text
    order = [pieces[number] for number in visual_order([depths[start] for start, _ in pieces])]
    placed = [
        (mirrored(drawn[start:end]) if depths[start] % 2 else drawn[start:end], styles[start])
        for start, end in order
    ]
    segments = [
        Segment("".join(said for said, _ in group), style)
        for style, group in (
            (style, list(same)) for style, same in groupby(placed, lambda it: it[1])
        )
    ]
    return Strip(segments, strip.cell_length)
