"""Runs become lines: broken to a width, with what stands at their edges."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.layout.cells import JOINER, cell_len, is_narrow, joints
from reader.layout.inline import shadow
from reader.layout.line_break import SOFT_HYPHEN, balanced_lines, break_lines
from reader.layout.lines import Line, Run
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.lines import Stretch

Row: TypeAlias = "tuple[int | None, tuple[Run, ...]]"
"""Where a row starts in the block's text, None for where the next one does; and its runs."""
_RIGHT_TO_LEFT: Final = (
    "[\u05be-\u05f4\u0600-\u060b\u061b-\u064a\u066d-\u06ef\u06fa-\u08ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARKS: Final = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_NEAR: Final = "[\u0590-\u08ff]"
_PRESENTED: Final = "\ufb1d"
"""Where most of these letters lie, and from where on all others do: quicker asked, and compiled."""
_LANGUAGES: Final = frozenset(
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
)
"""Written from the right."""
_UPRIGHT: Final = (
    "[\u0590-\u08ff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00020000-\U0003ffff]"
)
"""Scripts that are not slanted: Hebrew, Arabic, Han, kana, Hangul.

Both are compiled at their first use: 5 ms that a page in Latin letters does not need.
"""


@record(frozen=True, slots=True)
class Edges:
    """What stands beside the lines of a block, within the measure."""

    measure: int
    first: tuple[Run, ...] = ()
    """At the near edge of the first line: bars, indents, a bullet or a number."""
    rest: tuple[Run, ...] = ()
    """The same for all further lines, as many cells."""
    far: int = 0
    """Cells left free at the other edge."""
    right_to_left: bool = False
    """Whether the near edge is the right one."""
    reads_right_to_left: bool | None = None
    """In which direction the text is read; None where no letter of it is written from the right."""

    @property
    def width(self) -> int:
        """Give the cells that are left for text."""
        return max(1, self.measure - cells_of(self.rest) - self.far)

    def line(
        self,
        block: int,
        start: int,
        end: int,
        *runs: Run,
        first: bool = False,
        ordered: tuple[Stretch, ...] | None = None,
    ) -> Line:
        """Give one line with its edge.

        Args:
            block: as in `Line`, as are start and end.
            start: see above.
            end: see above.
            runs: without the edge.
            first: whether it is the block's first.
            ordered: stretches of their text, as in `Line`; None where they are one.
        """
        edge = self.first if first else self.rest
        if self.right_to_left:
            free = self.measure - cells_of(edge) - cells_of(runs)
            before: tuple[Run, ...] = (Run(" " * free),) if free > 0 else ()
            after = tuple(map(_mirrored, reversed(edge)))
        else:
            before, after = edge, ()
        if ordered is None:
            if self.reads_right_to_left is None or not runs:
                return Line(block, start, end, before + runs + after)
            ordered = ((0, _length(runs), self.reads_right_to_left),)
        place = _length(before)
        ordered = tuple((place + left, place + right, way) for left, right, way in ordered)
        return Line(block, start, end, before + runs + after, ordered=ordered)


def _length(runs: Iterable[Run]) -> int:
    return sum(len(run.text) for run in runs)


def _mirrored(run: Run) -> Run:
    """Swap what stands at both sides of a bullet, a number or a bar."""
    sign = run.text.strip(" ")
    if sign.endswith("."):
        sign = f".{sign[:-1]}"
    before = len(run.text) - len(run.text.lstrip(" "))
    return replace(run, text=(sign + " " * before).rjust(len(run.text)))


def cells_of(runs: Iterable[Run]) -> int:
    """Count the cells of runs."""
    return sum(cell_len(run.text) for run in runs)


def is_right_to_left(language: str | None) -> bool:
    """Say whether a language (BCP 47) is written from the right."""
    return (language or "").partition("-")[0].lower() in _LANGUAGES


def holds_right_to_left(text: str) -> bool:
    """Say whether a letter of a text is written from the right."""
    if is_narrow(text) or not (max(text) >= _PRESENTED or re.search(_NEAR, text)):
        return False
    return re.search(_RIGHT_TO_LEFT, text) is not None


def words_from_right(text: str) -> tuple[Stretch, ...]:
    """Give the words of a text that are written from the right, alone or several beside each other.

    For a text whose signs stay where they are, as those of a program do.
    """
    if not holds_right_to_left(text):
        return ()
    words = f"{_RIGHT_TO_LEFT}(?:[ {_MARKS}]*{_RIGHT_TO_LEFT}|[{_MARKS}])*"
    return tuple((*found.span(), True) for found in re.finditer(words, text))


def reads_right_to_left(text: str, *, usual: bool | None) -> bool:
    """Say whether a text is read from the right.

    Its first letter decides (UAX #9, P2 and P3), where the language of the whole is not known. Else
    it is read as all of the article, unless most of its letters go the other way too: a name in
    other letters that opens a sentence turns nothing.

    Args:
        text: of one block.
        usual: how the article is read; None where its language is not known.
    """
    found = None if is_narrow(text) else re.search(_RIGHT_TO_LEFT, text)
    before = text[: found.start()] if found else text
    if not any(map(str.isalpha, before)):
        first: bool | None = True if found else None
    else:
        first = False
    if first is None or usual is None or first == usual:
        return bool(usual if first is None else first)
    written = len(re.findall(_RIGHT_TO_LEFT, text)) if found else 0
    others = sum(map(str.isalpha, text)) - written
    return first if (written > others) == first else usual


def stands_upright(text: str) -> bool:
    """Say whether a text is of a script that has no italics."""
    return not text.isascii() and re.search(_UPRIGHT, text) is not None


def set_text(
    block: int,
    lines: list[list[Run]],
    span: tuple[int, int],
    edges: Edges,
    *,
    balance: bool = False,
) -> list[Line]:
    """Lay out running text.

    Args:
        block: whose text it is.
        lines: runs of each line of the author.
        span: start and end of the block's text that these lines cover.
        edges: what stands beside them.
        balance: make the lines alike in length.
    """
    width = edges.width
    rows: list[Row] = []
    around: list[tuple[str, int]] = []
    for runs in lines:
        shown = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        seen = shown if len(runs) == 1 else shadow(runs)
        stretches = (balanced_lines if balance else break_lines)(seen, width, shown)
        rows += cut_rows(runs, stretches)
        around += [(shown, start) for start, _ in stretches]
    placed = _placed(block, rows, span, edges)
    if edges.reads_right_to_left is None:
        return placed
    return [replace(row, around=text) for row, text in zip(placed, around, strict=True)]


def cut_rows(runs: list[Run], stretches: list[tuple[int, int]]) -> list[Row]:
    """Give the runs of each stretch, as start and end in the text of all runs, in order."""
    rows: list[Row] = []
    starts = {start for start, _ in stretches}  # a blank parts a line's end from the next start
    first = at = 0  # the first run that reaches into the stretch, and its place
    for start, end in stretches:
        while first < len(runs) - 1 and at + len(runs[first].text) <= start:
            at += len(runs[first].text)
            first += 1
        place, pieces = _cut(runs, first, at, (start, end))
        if any(SOFT_HYPHEN in piece.text or JOINER in piece.text for piece in pieces):
            pieces = _split_at_signs(pieces, ends_in_hyphen=end in starts)
        rows.append((place, tuple(pieces)))
    return rows


def _cut(
    runs: list[Run], first: int, at: int, stretch: tuple[int, int]
) -> tuple[int | None, list[Run]]:
    """Give where a stretch starts in the block's text, and its pieces of the runs from one on."""
    start, end = stretch
    place: int | None = None
    pieces: list[Run] = []
    for number in range(first, len(runs)):
        run = runs[number]
        after = at + len(run.text)
        if run.offset is not None and place is None and after > start:
            place = run.offset + max(0, start - at)
        if at >= end:
            if place is not None:
                break
        elif after > start:
            pieces.append(_piece(run, max(start - at, 0), min(end, after) - at))
        at = after
    return place, pieces


def _piece(run: Run, start: int, end: int) -> Run:
    if not start and end == len(run.text):
        return run
    offset = None if run.offset is None else run.offset + start
    return Run(run.text[start:end], run.face, offset, run.href, run.plain)


def _split_at_signs(runs: list[Run], *, ends_in_hyphen: bool) -> list[Run]:
    """Leave soft hyphens out, but for a last one, and end runs at joiners (see `cells`)."""
    pieces: list[Run] = []
    for run in runs:
        at = 0
        stops = {place + 1 for place, sign in enumerate(run.text) if sign == SOFT_HYPHEN}
        for stop in sorted({*stops, *joints(run.text), len(run.text)}):
            piece = _piece(run, at, stop - (stop in stops))
            if piece.text:
                pieces.append(piece)
            at = stop
    if ends_in_hyphen and runs and runs[-1].text.endswith(SOFT_HYPHEN):
        pieces.append(replace(runs[-1], text="-", offset=None))
    return pieces


def _placed(block: int, rows: list[Row], span: tuple[int, int], edges: Edges) -> list[Line]:
    """Give each row the stretch of the text from its first character to that of the next row."""
    lines: list[Line] = []
    end = span[1]
    for number in range(len(rows) - 1, -1, -1):
        place, runs = rows[number]
        start = (end if place is None else place) if number else span[0]
        lines.append(edges.line(block, start, end, *runs, first=not number))
        end = start
    lines.reverse()
    return lines
