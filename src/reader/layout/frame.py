"""What stands around the blocks of an article: its head, and its end."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.layout.cells import cell_len, joints, shortened
from reader.layout.line_break import SOFT_HYPHEN, balanced, break_lines
from reader.layout.lines import DIM, Face, Line, Role, Run
from reader.layout.text import (
    Edges,
    cells_of,
    holds_right_to_left,
    is_right_to_left,
    reads_right_to_left,
)
from reader.model.anchor import HEAD
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.lines import Stretch
    from reader.layout.typeset import Setting
    from reader.model.document import Document

HEADLINE_CELLS = 60
"""The headline is set at most so wide (docs/look.md, The page)."""

HEADLINE = Face(Role.STRONG, bold=True)
FIRST_BADGE = Face(Role.ACCENT, Role.BADGE, bold=True)
LATER_BADGE = Face(Role.DIM, Role.SURFACE)
FIRST_EDGE = Face(Role.BADGE)
LATER_EDGE = Face(Role.SURFACE)
FIELD_GAP = " · "
"""Between two fields of a line: a name, a site, a day."""
_PART = Run(" ")
"""Between two badges."""
_BADGE_GAP = 3
"""Cells between a title and the badge at the other edge, at least."""


@record(frozen=True, slots=True)
class Badge:
    """One small filled label."""

    text: str
    yields: int = 0
    """Where the row is too narrow, the badge with the highest number goes first; 0 never goes."""


@record(frozen=True, slots=True)
class Head:
    """What stands above the first block, in words."""

    headline: str
    badges: tuple[Badge, ...] = ()
    """In the order in which they stand; the first is the reading time."""
    deck: str | None = None
    byline: str = ""
    """One line: names, editor, site, date."""


@record(frozen=True, slots=True)
class End:
    """What stands below the last block, in words."""

    read_in: str = ""
    invitation: str = ""
    """What leads to the next article, or says that there is none."""
    next_title: str | None = None
    next_badge: str | None = None


def badge_runs(text: str, *, first: bool) -> tuple[Run, Run, Run]:
    """Give a badge: its left edge, its text, its right edge."""
    edge, fill = (FIRST_EDGE, FIRST_BADGE) if first else (LATER_EDGE, LATER_BADGE)
    return Run("▐", edge, plain="["), Run(text, fill), Run("▌", edge, plain="]")


def set_head(head: Head, setting: Setting, document: Document) -> tuple[Line, ...]:
    """Lay out the head: a blank row, the headline, the deck, the badges, the byline."""
    edges = _edges(setting.measure, document)
    headline = head.headline.replace(SOFT_HYPHEN, "")
    parts = [
        _rows(edges, balanced(headline, min(HEADLINE_CELLS, setting.measure)), HEADLINE),
        _rows(edges, _lines(head.deck or "", setting.measure), DIM),
        [_badge_row(head.badges, edges)] if head.badges else [],
        _field_rows(edges, head.byline, verbatim=True),
    ]
    return tuple(line for part in parts if part for line in (_row(), *part)) or (_row(),)


def set_end(end: End, setting: Setting, block: int, document: Document) -> tuple[Line, ...]:
    """Lay out the end: two blank rows, the end mark, and where to go from there."""
    edges = _edges(setting.measure, document)
    mark = Run(" " * (setting.measure // 2)), Run("■", Face(Role.ACCENT))
    rows = [_row(), _row(), _row(*mark)]
    for text in (end.read_in, end.invitation):
        if text:
            rows += [_row(), *_field_rows(edges, text)]
    if end.next_title:
        rows.append(_next(end.next_title, end.next_badge, edges))
    return tuple(replace(row, block=block) for row in rows)


def _edges(measure: int, document: Document) -> Edges:
    return Edges(measure, right_to_left=is_right_to_left(document.language))


def _row(*runs: Run, block: int = HEAD) -> Line:
    return Line(block, 0, 0, runs)


def _lines(text: str, measure: int) -> list[str]:
    text = text.replace(SOFT_HYPHEN, "")
    return [text[start:end] for start, end in break_lines(text, measure)] if text else []


def _rows(edges: Edges, texts: list[str], face: Face) -> list[Line]:
    """Give the rows of one text, all in the direction of the whole of it."""
    whole = "".join(texts)
    if edges.right_to_left or holds_right_to_left(whole):
        reads = reads_right_to_left(whole, usual=edges.right_to_left)
        edges = replace(edges, reads_right_to_left=reads)
    return [edges.line(HEAD, 0, 0, *_runs(text, face)) for text in texts if text]


def _field_rows(edges: Edges, text: str, *, verbatim: bool = False) -> list[Line]:
    """Give the rows of fields that must not reorder each other: names, a site, a day."""
    rows: list[Line] = []
    for line in _lines(text, edges.measure):
        fields = line.split(FIELD_GAP)
        if edges.right_to_left:
            fields.reverse()
        runs: list[Run] = []
        ordered: list[Stretch] = []
        place = 0
        for number, field in enumerate(fields):
            if number:
                runs.append(Run(FIELD_GAP, DIM))
                place += len(FIELD_GAP)
            runs += _runs(field, DIM, verbatim=verbatim)
            if holds_right_to_left(field):
                reads = reads_right_to_left(field, usual=None)
                ordered.append((place, place + len(field), reads))
            place += len(field)
        rows.append(edges.line(HEAD, 0, 0, *runs, ordered=tuple(ordered)))
    return rows


def _runs(text: str, face: Face, *, verbatim: bool = True) -> list[Run]:
    places = [0, *joints(text), len(text)]
    return [Run(text[start:end], face, verbatim=verbatim) for start, end in pairwise(places)]


def _badge_row(badges: tuple[Badge, ...], edges: Edges) -> Line:
    """Give the row of badges, the first one's text on the edge of the measure."""
    shown = list(badges)
    while len(shown) > 1 and sum(cell_len(badge.text) + 3 for badge in shown) - 3 > edges.measure:
        shown.remove(max(shown, key=lambda badge: badge.yields))
    sets = [badge_runs(badge.text, first=not number) for number, badge in enumerate(shown)]
    if edges.right_to_left:
        sets.reverse()
    runs = [run for number, badge in enumerate(sets) for run in (_PART, *badge)[not number :]]
    if not edges.right_to_left:
        return Line(HEAD, 0, 0, tuple(runs), hang=1, ordered=each_ordered(runs))
    free = edges.measure + 1 - cells_of(runs)
    runs.insert(0, Run(" " * max(free, 0)))
    return Line(HEAD, 0, 0, tuple(runs), ordered=each_ordered(runs))


def each_ordered(runs: Iterable[Run]) -> tuple[Stretch, ...]:
    """Give the stretches of runs each of which is a text of its own (see `Line.ordered`)."""
    found: list[Stretch] = []
    place = 0
    for run in runs:
        end = place + len(run.text)
        if holds_right_to_left(run.text):
            found.append((place, end, reads_right_to_left(run.text, usual=None)))
        place = end
    return tuple(found)


def _next(title: str, badge: str | None, edges: Edges) -> Line:
    """Give the next headline, and its badge with its last letter on the edge of the measure."""
    title = title.replace(SOFT_HYPHEN, "")
    if not badge:
        runs: tuple[Run, ...] = (Run(shortened(title, edges.measure), HEADLINE, verbatim=True),)
        return edges.line(HEAD, 0, 0, *runs, ordered=each_ordered(runs))
    label = badge_runs(badge, first=True)
    room = edges.measure + 1 - cells_of(label)
    called = Run(shortened(title, max(room - _BADGE_GAP, 1)), HEADLINE, verbatim=True)
    air = Run(" " * max(room - cell_len(called.text), 1))
    runs = (*label, air, called) if edges.right_to_left else (called, air, *label)
    return Line(HEAD, 0, 0, runs, hang=int(edges.right_to_left), ordered=each_ordered(runs))
