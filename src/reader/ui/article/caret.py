"""Where a caret stands on a row, and which places it can go to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.layout.cells import is_narrow
from reader.layout.clusters import cuts
from reader.layout.visual import placed
from reader.model.anchor import HEAD, Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.lines import Line
    from reader.model.document import Document

_WINDOW: Final = 64
"""Characters that are looked at for the end of one cluster."""


def offset_at(line: Line, cell: int) -> int | None:
    """Give the character nearest to a cell of a row, counted from the left of the measure.

    None where the row has no text of the article.
    """
    nearest: tuple[int, int] | None = None
    for piece in placed(line):
        if piece.offset is not None and piece.cells:
            is_on = piece.cell <= cell < piece.cell + piece.cells
            distance = 0 if is_on else abs(cell - piece.cell)
            if nearest is None or distance < nearest[0]:
                nearest = distance, piece.offset
    return nearest[1] if nearest else None


def first_seen(rows: Iterable[Line], document: Document) -> Anchor | None:
    """Give the first character of the topmost row that has text of the body; None without one."""
    for row in rows:
        offsets = [run.offset for run in row.runs if run.offset is not None and run.text]
        if offsets and HEAD < row.block < len(document.blocks):
            return Anchor(row.block, offsets[0])
    return None


def cell_of(line: Line, offset: int) -> int | None:
    """Give the cell of a character of a row; None where it is not painted there."""
    for piece in placed(line):
        start = piece.offset
        if start is not None and start <= offset < start + piece.end - piece.start:
            return piece.cell
    return None


def cluster_end(text: str, offset: int) -> int:
    """Give where what a reader takes for one character ends."""
    window = text[offset : offset + _WINDOW]
    if is_narrow(window[:2]):
        return min(offset + 1, len(text))
    found = cuts(window)
    return offset + (found[0] if found else len(window))


def cluster_start(text: str, offset: int) -> int:
    """Give where the character before a place begins; the place itself at the start of a text."""
    first = max(0, offset - _WINDOW)
    window = text[first:offset]
    if is_narrow(window[-2:]):
        return max(0, offset - 1)
    found = cuts(window)
    return first + (found[-1] if found else 0)
