"""A block of code becomes rows on a ground of their own, cut where they are too long."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from reader.layout.cells import cell_len, clipped
from reader.layout.line_break import SOFT_HYPHEN
from reader.layout.lines import Face, Line, Role, Run, marked_runs
from reader.layout.text import cells_of, words_from_right

if TYPE_CHECKING:
    from reader.layout.text import Edges
    from reader.layout.typeset import Setting
    from reader.model.blocks import Code

CODE: Final = Face(ground=Role.SURFACE)
KEYWORD: Final = Face(Role.STRONG, Role.SURFACE, bold=True)
COMMENT: Final = Face(Role.DIM, Role.SURFACE)
MORE: Final = "›"
_PADDING: Final = Face(Role.SURFACE)
_INDENT: Final = 2
_TAB: Final = 4
_UNEVEN: Final = re.compile(f"([\t{SOFT_HYPHEN}])")
_HIGHLIGHTED_CHARACTERS: Final = 60_000
"""Longer code stays plain, for a lexer reads about a million characters a second."""


def set_code(block: int, code: Code, edges: Edges, setting: Setting, shift: int) -> list[Line]:
    """Lay out code.

    Args:
        block: its number.
        code: the block.
        edges: what stands beside it.
        setting: whether it is cut.
        shift: cells that are left out at its left.
    """
    width = edges.measure - cells_of(edges.rest)
    faces = _faces(code)
    rows = code.text.split("\n")
    lines = [edges.line(block, 0, 0, Run("▄" * width, _PADDING, plain="─" * width), first=True)]
    start = 0
    for number, row in enumerate(rows):
        end = start + len(row) + (number + 1 < len(rows))
        runs = _row(row, start, faces)
        if setting.is_cut:
            runs = _window(runs, shift, width - _INDENT)
        runs = (Run(" " * _INDENT, CODE), *runs)
        if not number:
            runs = _with_language(runs, code.language, width)
        fill = Run(" " * (width - cells_of(runs)), CODE)
        ordered = None
        if edges.reads_right_to_left is not None:
            ordered = words_from_right("".join(run.text for run in runs))
        lines.append(edges.line(block, start, end, *runs, fill, ordered=ordered))
        start = end
    lines.append(edges.line(block, start, start, Run("▀" * width, _PADDING, plain="─" * width)))
    return lines


def _row(text: str, start: int, faces: list[tuple[int, int, Face]]) -> tuple[Run, ...]:
    """Give the runs of one row of code."""
    if not text:
        return ()
    first = bisect_right(faces, start, key=itemgetter(1))
    last = bisect_left(faces, start + len(text), key=itemgetter(0))
    runs = marked_runs((Run(text, CODE, start),), faces[first:last])
    return _without_tabs(runs) if _UNEVEN.search(text) else runs


def _without_tabs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give blanks up to the next stop for each tab, and nothing for a soft hyphen."""
    shown: list[Run] = []
    column = 0
    for run in runs:
        at = 0
        for piece in _UNEVEN.split(run.text):
            if piece == "\t":
                shown.append(Run(" " * (_TAB - column % _TAB), CODE))
            elif piece and piece != SOFT_HYPHEN:
                shown.append(replace(run, text=piece, offset=(run.offset or 0) + at))
            else:
                at += len(piece)
                continue
            column += cell_len(shown[-1].text)
            at += len(piece)
    return tuple(shown)


def _window(runs: tuple[Run, ...], shift: int, room: int) -> tuple[Run, ...]:
    """Give what shows of a row between two columns, and the sign that there is more."""
    is_cut = cells_of(runs) > shift + room
    if not is_cut and not shift:
        return runs
    stop = shift + room - is_cut
    shown: list[Run] = []
    column = 0
    for run in runs:
        after = column + cell_len(run.text)
        if after > shift and column < stop:
            start, end, lost = clipped(run.text, shift - column, stop - column)
            if lost:
                shown.append(Run(" " * lost, CODE))
            offset = None if run.offset is None else run.offset + start
            shown.append(replace(run, text=run.text[start:end], offset=offset))
        column = after
    if is_cut:
        shown += [Run(" " * (room - 1 - cells_of(shown)), CODE), Run(MORE, COMMENT)]
    return tuple(shown)


def _with_language(runs: tuple[Run, ...], language: str | None, width: int) -> tuple[Run, ...]:
    if not language:
        return runs
    free = width - _INDENT - cells_of(runs) - cell_len(language)
    return (*runs, Run(" " * free, CODE), Run(language, COMMENT)) if free >= _INDENT else runs


def _faces(code: Code) -> list[tuple[int, int, Face]]:
    """Give where keywords and comments stand, in order."""
    if not code.language or len(code.text) > _HIGHLIGHTED_CHARACTERS:
        return []
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - 34 ms, for code alone
    from pygments.token import Comment, Keyword, is_token_subtype  # noqa: PLC0415
    from pygments.util import ClassNotFound  # noqa: PLC0415

    try:
        lexer = get_lexer_by_name(code.language)
    except ClassNotFound:
        return []
    found: list[tuple[int, int, Face]] = []
    for start, kind, text in lexer.get_tokens_unprocessed(code.text):
        if is_token_subtype(kind, Keyword):
            found.append((start, start + len(text), KEYWORD))
        elif is_token_subtype(kind, Comment) and not is_token_subtype(kind, Comment.Preproc):
            found.append((start, start + len(text), COMMENT))
    return found
