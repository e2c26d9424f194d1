"""A figure becomes rows: its picture or the word for one, its caption and its credit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.layout.inline import author_lines
from reader.layout.lines import DIM, Face, Line, PictureRow, Role, Run, moved
from reader.layout.margins import FIGURE_BAR
from reader.layout.text import cells_of, set_text, stands_upright
from reader.model.blocks import Span, spans_text

if TYPE_CHECKING:
    from reader.layout.text import Edges
    from reader.layout.typeset import Setting
    from reader.model.blocks import Figure

_CAPTION: Final = Face(Role.DIM, italic=True)
_CELLS_A_ROW: Final = 5
"""A picture is at most one row high for so many cells of the measure."""
_PIXELS_A_ROW: Final = 2
"""A row of cells holds two rows of half blocks, a column one."""


def set_figure(block: int, figure: Figure, edges: Edges, setting: Setting) -> list[Line]:
    """Lay out a figure."""
    beside = replace(edges, first=(*edges.first, FIGURE_BAR), rest=(*edges.rest, FIGURE_BAR))
    size = setting.picture_size(figure.image) if setting.picture_size and figure.image else None
    alt = figure.alt or ""
    caption = spans_text(figure.caption)
    start = len(alt) + 1 if alt and (caption or figure.credit) else len(alt)
    if size and figure.image and min(size) > 0:
        lines = _picture_rows(block, figure.image, size, edges, start)
    else:
        spoken = "" if alt.strip() == caption.strip() else alt
        runs = [Run(f"[{setting.words.picture}]", DIM)]
        for number, more in enumerate(author_lines((Span(spoken),), DIM) if spoken else []):
            runs += [Run(" "), *more] if more or not number else []
        lines = set_text(block, [runs], (0, start), beside)
    if caption or figure.credit:
        lines += _caption(block, figure, start, beside)
    return lines


def fitted(size: tuple[int, int], width: int, height: int) -> tuple[int, int]:
    """Give the columns and rows of a picture: never cropped, and not larger than it is.

    Args:
        size: pixels, width and height, more than 0.
        width: columns at most.
        height: rows at most.
    """
    columns = min(width, size[0])
    rows = round(columns * size[1] / size[0] / _PIXELS_A_ROW)
    if rows > height:
        rows = height
        columns = round(rows * _PIXELS_A_ROW * size[0] / size[1])
    return max(1, columns), max(1, rows)


def _picture_rows(
    block: int, image: str, size: tuple[int, int], edges: Edges, end: int
) -> list[Line]:
    height = max(1, edges.measure // _CELLS_A_ROW)
    columns, rows = fitted(size, edges.measure - cells_of(edges.rest), height)
    lines: list[Line] = []
    for row in range(rows):
        line = edges.line(block, 0, 0)
        if edges.right_to_left:
            line = replace(line, runs=(Run(" " * (edges.measure - columns)),))
        lines.append(replace(line, picture=PictureRow(image, row, columns, rows)))
    lines[-1] = replace(lines[-1], end=end)
    return lines


def _caption(block: int, figure: Figure, start: int, beside: Edges) -> list[Line]:
    caption = spans_text(figure.caption)
    face = DIM if stands_upright(caption or figure.credit or "") else _CAPTION
    lines = [moved(runs, start) for runs in author_lines(figure.caption, face)]
    end = start + len(caption)
    if figure.credit:
        at = end + 1 if caption else end
        credit = moved(author_lines((Span(figure.credit),), face)[0], at)
        lines[-1] += [Run("  "), *credit] if caption else credit
        end = at + len(figure.credit)
    return set_text(block, lines, (start, end), beside)
