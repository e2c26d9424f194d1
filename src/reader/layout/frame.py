"""What stands around the blocks of an article: its head, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.layout.cells import cell_len
from reader.layout.line_break import balanced
from reader.layout.lines import DIM, PLAIN, Face, Line, Role, Run
from reader.model.anchor import HEAD

if TYPE_CHECKING:
    from reader.layout.typeset import Setting
    from reader.model.document import Document

HEADLINE_CELLS = 60
"""The headline is set at most so wide (LOOK, section 3)."""

HEADLINE = Face(Role.STRONG, bold=True)
FIRST_BADGE = Face(Role.ACCENT, Role.BADGE, bold=True)
LATER_BADGE = Face(Role.DIM, Role.SURFACE)
FIRST_EDGE = Face(Role.BADGE)
LATER_EDGE = Face(Role.SURFACE)


@dataclass(frozen=True, slots=True)
class Badge:
    """One small filled label."""

    text: str
    yields: int = 0
    """Where the row is too narrow, the badge with the highest number goes first; 0 never goes."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first block, in words."""

    headline: str
    badges: tuple[Badge, ...] = ()
    """In the order in which they stand; the first is the reading time."""
    deck: str | None = None
    byline: str = ""
    """One line: names, editor, site, date."""


@dataclass(frozen=True, slots=True)
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
    return Run("▐", edge), Run(text, fill), Run("▌", edge)


def set_head(head: Head, setting: Setting, document: Document) -> tuple[Line, ...]:
    """Lay out the head: a blank row, the headline, the deck, the badges, the byline."""
    del document
    rows: list[Line] = [_row(HEAD)]
    for text in balanced(head.headline, min(HEADLINE_CELLS, setting.measure)):
        rows.append(_row(HEAD, Run(text, HEADLINE)))
    if head.deck:
        rows.append(_row(HEAD))
        rows += [_row(HEAD, Run(text, DIM)) for text in balanced(head.deck, setting.measure)]
    if head.badges:
        rows += [_row(HEAD), _badge_row(head.badges, setting.measure)]
    if head.byline:
        rows.append(_row(HEAD))
        rows += [_row(HEAD, Run(text, DIM)) for text in balanced(head.byline, setting.measure)]
    return tuple(rows)


def set_end(end: End, setting: Setting, block: int) -> tuple[Line, ...]:
    """Lay out the end: two blank rows, the end mark, and where to go from there."""
    rows = [_row(block), _row(block)]
    rows.append(_centred(block, "■", Face(Role.ACCENT), setting.measure))
    for text in (end.read_in, end.invitation):
        if text:
            rows += [_row(block), _centred(block, text, DIM, setting.measure)]
    if end.next_title:
        rows.append(_centred(block, end.next_title, HEADLINE, setting.measure))
    return tuple(rows)


def _row(block: int, *runs: Run) -> Line:
    return Line(block, 0, 0, runs)


def _centred(block: int, text: str, face: Face, measure: int) -> Line:
    return _row(block, Run(" " * max(0, (measure - cell_len(text)) // 2), PLAIN), Run(text, face))


def _badge_row(badges: tuple[Badge, ...], measure: int) -> Line:
    shown = list(badges)
    while len(shown) > 1 and sum(cell_len(badge.text) + 3 for badge in shown) - 3 > measure:
        shown.remove(max(shown, key=lambda badge: badge.yields))
    runs: list[Run] = []
    for number, badge in enumerate(shown):
        if number:
            runs.append(Run(" "))
        runs.extend(badge_runs(badge.text, first=not number))
    return Line(HEAD, 0, 0, tuple(runs), hang=1)
