"""The rows of an article as they are said: without bars, frames and rules, with words instead."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.layout.lines import Role, Run
from reader.layout.page import Spot
from reader.model.blocks import Code, Figure, Heading, Quote, Table, spans_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.layout.lines import Line
    from reader.layout.page import Layout
    from reader.model.blocks import Block

_ORNAMENTS: Final = frozenset({Role.LINE, Role.RAIL, Role.SURFACE})
"""Roles of bars, rules and edges, which carry no words."""
_BAR_CELLS: Final = 2
"""The longest ornament that may stand beside words; a longer one is a rule."""


def said(page: Layout, spot: Spot) -> list[str]:
    """Give the lines in which one row is said: one as a rule, one more where a part begins.

    A blank row is one empty line, and a row of ornaments none.
    """
    row = page.line(spot)
    block = page.document.blocks[spot.block]
    ornaments = [run for run in row.runs if _is_ornament(run, block)]
    runs = [run for run in row.runs if not _is_ornament(run, block)]
    is_from_right = any(from_right for _start, _end, from_right in row.ordered)
    text = "".join(map(_text, _as_read(runs) if is_from_right else runs)).rstrip()
    if not text.strip():
        is_rule = any(len(run.text.strip()) > _BAR_CELLS for run in ornaments)
        return [] if is_rule or (ornaments and isinstance(block, Code)) else [""]
    if is_from_right:
        text = text.lstrip()  # what pushes it to the right edge
    begins = spot.row == 0 or not _has_words(page, spot)
    if isinstance(block, Heading) and begins:
        return [_("Heading {level}: {title}").format(level=block.level, title=text.lstrip())]
    if isinstance(block, Figure):
        return [*_caption_word(block, row, begins=begins), text]
    return [*([_kind(block)] if begins and _kind(block) else []), text]


def rows_from(page: Layout, spot: Spot) -> Iterator[tuple[Spot, list[str]]]:
    """Give each row from a spot on to the end of the text, with the lines in which it is said."""
    block, row = spot.block, spot.row
    while block < page.end_block:
        for number in range(row, len(page.lines(block))):
            here = Spot(block, number)
            yield here, said(page, here)
        block, row = block + 1, 0


def rows_before(page: Layout, spot: Spot) -> Iterator[tuple[Spot, list[str]]]:
    """Give each row above a spot, the nearest first, up to the beginning of the text."""
    block, row = spot.block, spot.row
    while block >= 0:
        for number in range(row - 1, -1, -1):
            here = Spot(block, number)
            yield here, said(page, here)
        block -= 1
        row = len(page.lines(block)) if block >= 0 else 0


def _is_ornament(run: Run, block: Block) -> bool:
    if run.offset is not None:
        return False
    if isinstance(block, Code):  # its padding, and its language, which is said before it
        return bool(run.text.strip())
    return run.face.role in _ORNAMENTS and run.plain != "`"


def _text(run: Run) -> str:
    return run.text if run.plain is None else run.plain


def _as_read(runs: list[Run]) -> list[Run]:
    """Give the runs of a row that is written from the right, its bullet or number first.

    On the screen that stands at the right edge, behind all else.
    """
    words = max((at for at, run in enumerate(runs, 1) if run.offset is not None), default=0)
    mark = "".join(map(_text, runs[words:])).strip()
    return [Run(f"{mark} "), *_unpadded(runs[:words])] if mark else runs


def _unpadded(runs: list[Run]) -> list[Run]:
    return list(dropwhile(lambda run: not run.text.strip(), runs))


def _has_words(page: Layout, spot: Spot) -> bool:
    """Say whether a row of its block above it has words."""
    rows = page.lines(spot.block)[: spot.row]
    block = page.document.blocks[spot.block]
    return any(
        run.text.strip() and not _is_ornament(run, block) for row in rows for run in row.runs
    )


def _kind(block: Block) -> str:
    """Say what begins, where it is no plain text and its own words do not say it."""
    match block:
        case Quote():
            return _("Quote:")
        case Code(language=None):
            return _("Code:")
        case Code():
            return _("Code, {language}:").format(language=block.language)
        case Table():
            columns = max(map(len, (block.header, *block.rows)), default=0)
            return counted(columns, "Table, {number} column:", "Table, {number} columns:")
        case _:
            return ""


def _caption_word(figure: Figure, row: Line, *, begins: bool) -> list[str]:
    """Give the word before the first row of a caption."""
    if begins or not (figure.caption or figure.credit):
        return []
    alt = figure.alt or ""
    start = len(alt) + 1 if alt else 0
    is_first = row.start <= start < row.end or (row.start == start and not row.end)
    return [_("Caption:")] if is_first and spans_text(figure.caption) else []
