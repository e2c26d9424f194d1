"""What a laid out article is made of: lines of runs, each with a face, without any colour."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Stretch: TypeAlias = "tuple[int, int, bool]"
"""Start and end in characters of a line's text, and whether it goes from the right."""


class Role(Enum):
    """What a colour is for; a theme gives each one its value."""

    TEXT = auto()
    STRONG = auto()
    DIM = auto()
    LINE = auto()
    """Bars, edges, rules: carries meaning, is no text."""
    RAIL = auto()
    """Ornament that carries nothing."""
    ACCENT = auto()
    WARN = auto()
    SURFACE = auto()
    BADGE = auto()
    SELECT = auto()
    MARK = auto()
    HIT = auto()


@record(frozen=True, slots=True)
class Face:
    """How a run looks, in roles."""

    role: Role = Role.TEXT
    ground: Role | None = None
    """What it stands on; None for the page's own ground."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    reverse: bool = False


PLAIN = Face()
DIM = Face(Role.DIM)


@record(frozen=True, slots=True)
class Run:
    """Characters of one line that look alike."""

    text: str
    face: Face = PLAIN
    offset: int | None = None
    """Place of its first character in the block's text, which it follows character by character (a
    raised 2 stands for a 2); None for what is no text of the article (bars, bullets, blanks that a
    break made)."""
    href: str | None = None
    """Where it leads, or the label of a footnote; None where it is no link."""
    plain: str | None = None
    """What stands for it, in as many cells, where no ground is filled (the terminal's own colours,
    NO_COLOR); None for itself."""
    verbatim: bool = False
    """Whether it is drawn as it stands though it has no place: words of the article's head."""


@record(frozen=True, slots=True)
class PictureRow:
    """One row of cells of a drawn picture."""

    image: str
    """As in `Figure.image`."""
    row: int
    columns: int
    """Size of the whole picture, in cells."""
    rows: int


@record(frozen=True, slots=True)
class Line:
    """One row of the page."""

    block: int
    """The block it belongs to, counted as `Anchor.block`."""
    start: int
    """First character of the block's text that belongs to this line; a line without text starts
    where the next one does."""
    end: int
    """One past its last character. The lines of a block share its text without a gap and in order:
    blanks at which a line breaks belong to the line before the break."""
    runs: tuple[Run, ...] = ()
    hang: int = 0
    """Cells that stand left of the measure: 1 where a badge's half-block edge hangs, else 0."""
    picture: PictureRow | None = None
    ordered: tuple[Stretch, ...] = ()
    """What of its text is put in order on the screen, each stretch by itself (see `visual`); empty
    where no letter is written from the right."""
    around: tuple[str, int] | None = None
    """The text that its one stretch was broken out of, and where it starts in that: its letters are
    told by all of it (UAX #9, 3.4). None where they are told by themselves."""

    @property
    def text(self) -> str:
        """What stands on the line."""
        return "".join(run.text for run in self.runs)


def moved(runs: Iterable[Run], places: int) -> list[Run]:
    """Give runs so many characters further into the block's text."""
    return [run if run.offset is None else replace(run, offset=run.offset + places) for run in runs]


def with_marks(line: Line, marks: Sequence[tuple[int, int, Face]]) -> Line:
    """Give the line with other faces on stretches of its text.

    Args:
        line: any line.
        marks: start and end in characters of the block's text, and the face, in order and not
            overlapping.
    """
    return replace(line, runs=marked_runs(line.runs, marks))


def marked_runs(runs: Iterable[Run], marks: Sequence[tuple[int, int, Face]]) -> tuple[Run, ...]:
    """Give runs with other faces on stretches of their text, as `with_marks` does."""
    marked: list[Run] = []
    for run in runs:
        if run.offset is None:
            marked.append(run)
        else:
            marked.extend(_marked(run, run.offset, marks))
    return tuple(marked)


def _marked(run: Run, offset: int, marks: Sequence[tuple[int, int, Face]]) -> list[Run]:
    pieces: list[Run] = []
    at, end = offset, offset + len(run.text)
    for start, stop, face in marks:
        start, stop = max(start, at), min(stop, end)  # noqa: PLW2901 - clipped to the run
        if start >= stop:
            continue
        if start > at:
            pieces.append(replace(run, text=run.text[at - offset : start - offset], offset=at))
        text = run.text[start - offset : stop - offset]
        pieces.append(replace(run, text=text, offset=start, face=face))
        at = stop
    if at < end:
        pieces.append(replace(run, text=run.text[at - offset :], offset=at))
    return pieces
