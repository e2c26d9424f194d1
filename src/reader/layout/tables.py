"""A table becomes rows: columns as wide as their cells, cut at the measure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.layout.cells import cell_len, is_narrow, shortened
from reader.layout.inline import author_lines, shadow
from reader.layout.line_break import break_lines
from reader.layout.lines import DIM, PLAIN, Face, Line, Role, Run, moved
from reader.layout.text import (
    cells_of,
    cut_rows,
    holds_right_to_left,
    reads_right_to_left,
)
from reader.model.blocks import spans_text
from reader.model.lazy_pattern import lazy_pattern
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.layout.lines import Stretch
    from reader.layout.text import Edges
    from reader.layout.typeset import Setting
    from reader.model.blocks import Spans, Table

_HEADER: Final = Face(Role.STRONG, bold=True)
_RULE: Final = Face(Role.LINE)
_GAP: Final = 3
"""Cells between two columns."""
_NARROWEST: Final = 20
"""A column that does not fit is broken to this width before whole columns are left off."""
MORE, MORE_LEFT = "›", "‹"
# ruff: noqa: RUF001 - minus signs and dashes of the cells of tables
_FIGURE: Final = lazy_pattern(r"\s*[-+−±~≈<>≤≥#]?\s*(?:\w{0,3}\s?[$€£¥₹])?\s*[-+−]?\d")
_NO_FIGURE: Final = lazy_pattern(r"\s*[-–—?.·/]*\s*(?:n/?a)?\s*", re.IGNORECASE)
_FIGURE_CHARACTERS: Final = 24


def set_table(block: int, table: Table, edges: Edges, setting: Setting, shift: int) -> list[Line]:
    """Lay out a table.

    Args:
        block: its number.
        table: the block.
        edges: what stands beside it.
        setting: its words, and whether it is cut.
        shift: columns that are left out at its left.
    """
    rows = list(_rows(table))
    widths = _column_widths(rows, edges.width)
    room = edges.width if setting.is_cut else _total(widths)
    shown = _shown(widths, min(shift, max(len(widths) - 1, 0)), room)
    columns = [_Column(number, widths[number], _holds_figures(table, number)) for number in shown]
    if edges.right_to_left:
        columns = [replace(column, right=True) for column in reversed(columns)]
    lines: list[Line] = []
    start = 0
    for number, (end, cells) in enumerate(rows):
        broken = [_broken(cells, column) for column in columns]
        directions = _directions(cells, columns, edges)
        for row in range(max(map(len, broken), default=1)):
            runs, ordered = _row(broken, columns, row, directions)
            lines.append(edges.line(block, start, end, *runs, ordered=ordered))
            start = end
        if table.header and not number:
            rule = "─" * (sum(column.cells + _GAP for column in columns) - _GAP)
            lines.append(edges.line(block, end, end, Run(rule, _RULE)))
    hidden = len(widths) - shown.stop
    if hidden:
        lines.append(_note(block, start, setting.words.more_columns(hidden), edges))
    return lines


@record(frozen=True, slots=True)
class _Column:
    number: int
    cells: int
    right: bool
    """Whether its cells stand at its right edge, as figures do."""


def _rows(table: Table) -> Iterator[tuple[int, list[list[Run]]]]:
    """Give each row, header first: where the next one starts, and the runs of its cells."""
    rows = [table.header, *table.rows] if table.header else list(table.rows)
    start = 0
    for number, row in enumerate(rows):
        cells: list[list[Run]] = []
        face = _HEADER if table.header and not number else PLAIN
        for place, cell in enumerate(row):
            start += bool(place)  # the tab
            cells.append(_cell(cell, face, start))
            start += len(spans_text(cell))
        start += number < len(rows) - 1  # the line feed
        yield start, cells


def _cell(spans: Spans, face: Face, start: int) -> list[Run]:
    runs: list[Run] = []
    for line in author_lines(spans, face):
        if runs and line:
            runs.append(Run(" ", face))
        runs += moved(line, start)
    return runs


def _column_widths(rows: list[tuple[int, list[list[Run]]]], room: int) -> list[int]:
    """Give the cells of each column: those of its widest cell, if there is room for all."""
    widths = [0] * max((len(cells) for _, cells in rows), default=0)
    for _, cells in rows:
        for number, cell in enumerate(cells):
            widths[number] = max(widths[number], _room(cell))
    allowed = max(widths, default=0)
    while allowed > _NARROWEST and _total(min(width, allowed) for width in widths) > room:
        allowed -= 1
    return [min(width, allowed, room) for width in widths]


def _room(cell: list[Run]) -> int:
    """Count the cells of the longest row of a cell, as lines are broken for them."""
    text = "".join(run.text for run in cell)
    if is_narrow(text):
        return len(text)
    from reader.layout.room import rooms  # noqa: PLC0415 - Latin needs none

    return sum(rooms(text))


def _shown(widths: list[int], shift: int, room: int) -> range:
    """Give the columns that fit beside each other from the shift on; one at least."""
    stop = shift + 1
    while stop < len(widths) and _total(widths[shift : stop + 1]) <= room:
        stop += 1
    return range(shift, min(stop, len(widths)))


def _total(widths: Iterable[int]) -> int:
    return sum(width + _GAP for width in widths) - _GAP


def _holds_figures(table: Table, column: int) -> bool:
    """Say whether the cells of a column are numbers, which stand to the right.

    The first column names its rows and stays at the left, whatever it holds.
    """
    if column == 0:
        return False
    texts = [spans_text(row[column]) for row in table.rows if column < len(row)]
    found = [text for text in texts if not _NO_FIGURE.fullmatch(text)]
    return bool(found) and all(
        len(text) <= _FIGURE_CHARACTERS and _FIGURE.match(text) for text in found
    )


def _broken(cells: list[list[Run]], column: _Column) -> list[tuple[Run, ...]]:
    """Give the rows that a cell takes."""
    runs = cells[column.number] if column.number < len(cells) else []
    text = "".join(run.text for run in runs)
    return [row for _, row in cut_rows(runs, break_lines(shadow(runs), column.cells, text))]


def _directions(cells: list[list[Run]], columns: list[_Column], edges: Edges) -> list[bool | None]:
    """Say of each cell whether it is read from the right; None where nothing is."""
    found: list[bool | None] = []
    for column in columns:
        runs = cells[column.number] if column.number < len(cells) else []
        text = "".join(run.text for run in runs)
        if edges.reads_right_to_left is None or not (
            edges.right_to_left or holds_right_to_left(text)
        ):
            found.append(None)
        else:
            found.append(reads_right_to_left(text, usual=edges.right_to_left))
    return found


def _row(
    broken: list[list[tuple[Run, ...]]],
    columns: list[_Column],
    row: int,
    directions: list[bool | None],
) -> tuple[list[Run], tuple[Stretch, ...]]:
    """Give one row of cells, each at its edge of its column and in an order of its own."""
    runs: list[Run] = []
    ordered: list[Stretch] = []
    place = owed = 0
    for cell, column, direction in zip(broken, columns, directions, strict=True):
        piece = cell[row] if row < len(cell) else ()
        free = column.cells - cells_of(piece)
        owed += free if column.right else 0
        if piece and owed:
            runs.append(Run(" " * owed))
            place += owed
            owed = 0
        runs += piece
        end = place + sum(len(run.text) for run in piece)
        if direction is not None and piece:
            ordered.append((place, end, direction))
        place = end
        owed += _GAP + (0 if column.right else free)
    return runs, tuple(ordered)


def _note(block: int, start: int, words: str, edges: Edges) -> Line:
    """Say at the edge beyond which they are how many columns are hidden."""
    words = shortened(words, edges.width - 2)
    free = Run(" " * (edges.width - cell_len(words) - 2))
    way = holds_right_to_left(words)
    if not edges.right_to_left:
        ordered = ((len(free.text), len(free.text) + len(words), True),) if way else ()
        runs = (free, Run(words, DIM), Run(f" {MORE}", DIM))
    else:
        ordered = ((2, 2 + len(words), True),) if way else ()
        runs = (Run(f"{MORE_LEFT} ", DIM), Run(words, DIM), free)
    return edges.line(block, start, start, *runs, ordered=ordered)
