"""One block becomes rows: each kind to its own module, with the blank rows above it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.layout.figures import set_figure
from reader.layout.inline import author_lines
from reader.layout.lines import DIM, PLAIN, Face, Line, Role, Run, marked_runs
from reader.layout.margins import edges_of, shared_edge
from reader.layout.spacing import FIRST_FOOTNOTE, is_attribution, rows_before
from reader.layout.text import (
    Edges,
    cells_of,
    holds_right_to_left,
    is_right_to_left,
    reads_right_to_left,
    set_text,
)
from reader.model.blocks import (
    Code,
    Figure,
    Footnote,
    Heading,
    Inside,
    Paragraph,
    Quote,
    Rule,
    Table,
    Term,
    block_text,
    spans_text,
)
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.blocks import Block, TextBlock
    from reader.model.document import Document

_HEADINGS: Final = {
    1: Face(Role.STRONG, bold=True),
    2: Face(Role.STRONG, bold=True),
    3: Face(Role.STRONG, bold=True),
    4: Face(Role.STRONG, bold=True, italic=True),
    5: Face(italic=True),
    6: Face(Role.DIM, italic=True),
}
_TERM: Final = Face(Role.STRONG, bold=True)
_RULE: Final = "· · ·"
_LINE: Final = Face(Role.LINE)
_NOTES_RULE: Final = 6
_DATELINE_SIGNS: Final = (":", "—", "–", "-", "：")  # noqa: RUF001 - these very signs
_FIXED: Final = frozenset({Inside.LIST_ITEM, Inside.DEFINITION, Inside.FOOTNOTE})
_FIRST_BLOCKS: Final = 20
"""A dateline stands in one of so many blocks, or nowhere."""


def _more_columns(count: int) -> str:
    return "1 more column" if count == 1 else f"{count} more columns"


@record(frozen=True, slots=True)
class Words:
    """The few words of the person's language that stand on a page."""

    picture: str = "picture"
    more_columns: Callable[[int], str] = _more_columns
    """Says how many columns of a table the measure leaves out; at least one."""


@record(frozen=True, slots=True)
class Setting:
    """To what an article is set."""

    measure: int
    """Cells, 40 to 100 by choice, less on a narrower screen."""
    words: Words = Words()
    picture_size: Callable[[str], tuple[int, int] | None] | None = None
    """Pixels of a picture that can be drawn, width and height; None where it cannot be, or where
    none are drawn."""
    shifts: tuple[tuple[int, int], ...] = ()
    """Blocks whose table or code is shifted, each with the columns or cells left out."""
    is_cut: bool = True
    """Whether code and tables end at the measure; on paper they go on, for nothing shifts them."""


class Typesetter:
    """Sets the blocks of one document to one measure."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self._blocks = document.blocks
        self._setting = setting
        self._shifts = dict(setting.shifts)
        self._right_to_left = is_right_to_left(document.language) if document.language else None
        self._dateline = _dateline(document)

    def lines(self, block: int) -> tuple[Line, ...]:
        """Give the rows of a block, the blank ones above it included; at least one."""
        part = self._blocks[block]
        stands, reads = self._directions(part)
        edges = edges_of(self._blocks, block, self._setting.measure, right_to_left=stands)
        if reads is not None:
            edges = replace(edges, reads_right_to_left=reads)
        blank = Line(block, 0, 0)
        bars = shared_edge(self._blocks, block, edges)
        if bars:
            blank = replace(edges, rest=bars).line(block, 0, 0)
        above = [blank] * rows_before(self._blocks, block)
        if isinstance(part, Footnote) and len(above) == FIRST_FOOTNOTE:
            outer = replace(edges, rest=edges.rest[:-1])
            above.append(outer.line(block, 0, 0, Run("─" * _NOTES_RULE, _LINE)))
        return (*above, *self._set(block, part, edges))

    def _directions(self, part: Block) -> tuple[bool, bool | None]:
        """Say whether a block stands at the right, and in which direction it is read.

        A paragraph or quote of another direction turns; what belongs to an order of the page, as
        headings, items and captions do, stays on the article's side, and only its letters turn.
        None where no letter is written from the right.
        """
        text = block_text(part)
        if isinstance(part, Code):
            return False, False if holds_right_to_left(text) else None
        if isinstance(part, Figure):
            text = spans_text(part.caption) or text
        reads = reads_right_to_left(text, usual=self._right_to_left)
        turns = isinstance(part, Paragraph | Quote) and not _FIXED.intersection(part.inside)
        stands = reads if turns or self._right_to_left is None else self._right_to_left
        return stands, reads if stands or reads or holds_right_to_left(text) else None

    def _set(self, block: int, part: Block, edges: Edges) -> list[Line]:
        match part:
            case Figure():
                return set_figure(block, part, edges, self._setting)
            case Code():
                from reader.layout.code import set_code  # noqa: PLC0415 - few articles hold code

                return set_code(block, part, edges, self._setting, self._shifts.get(block, 0))
            case Table():
                from reader.layout.tables import set_table  # noqa: PLC0415 - the same

                return set_table(block, part, edges, self._setting, self._shifts.get(block, 0))
            case Rule():
                blanks = " " * ((edges.width - len(_RULE)) // 2)
                return [edges.line(block, 0, 0, Run(blanks), Run(_RULE, DIM), first=True)]
            case _:
                return self._text(block, part, edges)

    def _text(self, block: int, part: TextBlock, edges: Edges) -> list[Line]:
        lines = author_lines(part.spans, self._face(block, part))
        end = len(spans_text(part.spans))
        if block == self._dateline[0]:
            mark = [(0, self._dateline[1], DIM)]
            lines = [list(marked_runs(line, mark)) for line in lines]
        top = isinstance(part, Heading) and part.level == 1
        rows = set_text(block, lines, (0, end), edges, balance=top)
        if top:
            rule = "━" * (edges.measure - cells_of(edges.rest))
            rows.append(edges.line(block, end, end, Run(rule, _LINE)))
        return rows

    def _face(self, block: int, part: TextBlock) -> Face:
        match part:
            case Heading():
                return _HEADINGS[min(max(part.level, 1), 6)]
            case Term():
                return _TERM
            case Footnote():
                return DIM
            case _ if Inside.FOOTNOTE in part.inside or is_attribution(self._blocks, block):
                return DIM
            case _:
                return PLAIN


def _dateline(document: Document) -> tuple[int, int]:
    """Give the block that opens with the dateline, and where its colon ends; -1 for none."""
    if document.dateline:
        for number, block in enumerate(document.blocks[:_FIRST_BLOCKS]):
            if isinstance(block, Paragraph):
                text = block_text(block)
                if text.startswith(document.dateline):
                    end = len(document.dateline)
                    rest = text[end:].lstrip()
                    colon = rest.startswith(_DATELINE_SIGNS)
                    return number, len(text) - len(rest) + 1 if colon else end
    return -1, 0
