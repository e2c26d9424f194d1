"""Lines as they stand on the screen, letters that are written from the right in their places.

Imported when a line holds such letters, or when somebody asks what stands at a cell.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, Final

from reader.layout.arabic import shaped
from reader.layout.bidi import first_strong, levels, mirrored, visual_order
from reader.layout.cells import cell_len, is_narrow
from reader.layout.clusters import cuts
from reader.layout.frame import FIELD_GAP
from reader.layout.lines import Line, Run
from reader.layout.text import holds_right_to_left
from reader.model.anchor import HEAD
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.layout.lines import Stretch

_DIRECTIONS: Final = "\u200e\u200f\u061c"
_EDGES: Final = str.maketrans("▐▌", "▌▐")
"""The half blocks at both sides of what has a ground of its own."""
_NOWHERE: Final = (-1, -1, False)


@record(frozen=True, slots=True)
class Placed:
    """What a reader takes for one character, at its place on the screen."""

    run: Run
    start: int
    """In characters of the run's text."""
    end: int
    text: str
    """What is drawn: a bracket may face the other way, a letter be joined to its neighbours."""
    cell: int
    """Its first one, counted from the left of the measure."""
    cells: int
    from_right: bool

    @property
    def offset(self) -> int | None:
        """The place of its first character in the block's text; None where it is no text of it."""
        return None if self.run.offset is None else self.run.offset + self.start

    @property
    def before(self) -> int:
        """The cell beside it that is read before it."""
        return self.cell + self.cells if self.from_right else self.cell - 1


def placed(line: Line, *, joins: bool = False) -> list[Placed]:
    """Give what stands on a line, from the left.

    Args:
        line: as it is read.
        joins: whether Arabic letters are drawn as their neighbours ask for, because the terminal
            does not join them.
    """
    text = line.text
    starts = [0, *accumulate(len(run.text) for run in line.runs)]
    found: list[Placed] = []
    cell = -line.hang
    pieces = _pieces(line, starts)
    for stretch, group in groupby(pieces, key=lambda piece: _stretch_at(line.ordered, piece[0])):
        own = list(group)
        shown, depths = text, [0] * len(own)
        if stretch is not _NOWHERE:
            start, end, right_to_left = stretch
            of_all = _levels(line, text[start:end], right_to_left=right_to_left)
            depths = [of_all[at - start] for at, _, _, _ in own]
            if joins:
                shown = text[:start] + shaped(text[start:end])
        for number in visual_order(depths):
            at, run, first, last = own[number]
            said = shown[at : at + last - first]
            from_right = bool(depths[number] % 2)
            cells = cell_len(run.text[first:last])
            drawn = mirrored(said) if from_right else said
            found.append(Placed(run, first, last, drawn, cell, cells, from_right))
            cell += cells
    return found


def _levels(line: Line, text: str, *, right_to_left: bool) -> Sequence[int]:
    """Give the levels of a stretch: of its part in the text it was broken out of."""
    if line.around is None:
        return levels(text, right_to_left=right_to_left)
    whole, start = line.around
    end = start + len(text)
    if whole[start:end] != text:  # a soft hyphen is seen, or left out
        return levels(text, right_to_left=right_to_left)
    found = list(levels(whole, right_to_left=right_to_left)[start:end])
    blank = len(text) - len(text.rstrip())
    return found[: len(found) - blank] + [int(right_to_left)] * blank  # rule L1


def piece_at(line: Line, cell: int) -> Placed | None:
    """Give what stands at a cell of a line; None where nothing does."""
    for piece in placed(line):
        if piece.cell <= cell < piece.cell + piece.cells:
            return piece
    return None


def is_read_from_right(line: Line, offset: int) -> bool:
    """Say whether the text around a place goes from the right, so that left leads on in it."""
    at = 0
    for run in line.runs:
        if run.offset is not None and run.offset <= offset < run.offset + len(run.text):
            return _stretch_at(line.ordered, at + offset - run.offset)[2]
        at += len(run.text)
    return False


@lru_cache(maxsize=512)
def in_order(line: Line, *, joins: bool = False) -> tuple[Run, ...]:
    """Give the runs of a line from the left, as they are painted; each begins at its place."""
    if not line.ordered:
        return line.runs
    runs: list[Run] = []
    for _, group in groupby(placed(line, joins=joins), key=lambda piece: id(piece.run)):
        whole = list(group)
        run = whole[0].run
        if run.plain is not None:
            text = run.text.translate(_EDGES) if whole[0].from_right else run.text
            runs.append(replace(run, text=text))
        else:
            text = "".join([piece.text for piece in whole])
            runs.append(replace(run, text=text, offset=whole[0].offset))
    return tuple(runs)


def words_in_order(runs: Iterable[Run], *, joins: bool = False) -> Iterator[Run]:
    """Give the runs of what is no line of an article: each is put in order by itself.

    Runs whose places follow each other are one text, and its fields are parted by dots. Each field
    goes in the direction of its first letter, so that none reorders its neighbours.
    """
    text: list[Run] = []
    for run in runs:
        last = text[-1] if text else None
        if last and not (last.offset is not None and run.offset == last.offset + len(last.text)):
            yield from _one_text(text, joins=joins)
            text = []
        text.append(run)
    yield from _one_text(text, joins=joins)


def _one_text(runs: list[Run], *, joins: bool) -> Iterator[Run]:
    text = "".join(run.text for run in runs)
    if not holds_right_to_left(text):
        yield from runs
        return
    ordered: list[Stretch] = []
    end = 0
    for field in text.split(FIELD_GAP):
        inner = field.strip()
        start = end + len(field) - len(field.lstrip())
        ordered.append((start, start + len(inner), bool(first_strong(inner))))
        end += len(field) + len(FIELD_GAP)
    line = Line(HEAD, 0, 0, _parted(runs, ordered), ordered=tuple(ordered))
    yield from in_order(line, joins=joins)


def _parted(runs: list[Run], ordered: list[Stretch]) -> tuple[Run, ...]:
    """Cut runs where stretches start and end."""
    cuts_at = {cut for start, end, _ in ordered for cut in (start, end)}
    parted: list[Run] = []
    at = 0
    for run in runs:
        end = at + len(run.text)
        places = [0, *sorted(cut - at for cut in cuts_at if at < cut < end), end - at]
        for first, last in pairwise(places):
            parted.append(run if last - first == end - at else _cut(run, first, last))
        at = end
    return tuple(parted)


def _cut(run: Run, first: int, last: int) -> Run:
    offset = None if run.offset is None else run.offset + first
    plain = None if run.plain is None else run.plain[first:last]
    return replace(run, text=run.text[first:last], offset=offset, plain=plain)


def _stretch_at(ordered: tuple[Stretch, ...], place: int) -> Stretch:
    number = bisect_right(ordered, place, key=lambda stretch: stretch[0]) - 1
    return ordered[number] if number >= 0 and place < ordered[number][1] else _NOWHERE


def _pieces(line: Line, starts: list[int]) -> Iterator[tuple[int, Run, int, int]]:
    """Give where each character of a line begins in its text, its run, and its part of that."""
    for run, start in zip(line.runs, starts, strict=False):
        if run.plain is not None or (run.offset is None and run.text.isspace()):
            yield start, run, 0, len(run.text)
        else:
            for first, last in pieces_of(run.text):
                yield start + first, run, first, last


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Give start and end of what stands together when letters are put in order.

    What a reader takes for one character; a mark that gives a direction stands alone.
    """
    stops = range(1, len(text)) if is_narrow(text) else cuts(text)
    marks = [place for place, sign in enumerate(text) if sign in _DIRECTIONS and place]
    return list(pairwise([0, *sorted({*stops, *marks}), len(text)])) if text else []
