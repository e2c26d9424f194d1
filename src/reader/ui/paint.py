"""Lines with roles become strips of styled cells; the only place where a role gets a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout.cells import cell_len
from reader.layout.lines import PLAIN, Face, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.lines import Line, Run
    from reader.ui.themes import Look

_FAINT_ROLES = frozenset({Role.DIM, Role.LINE, Role.RAIL})


class Painter:
    """Paints in one look; styles are made once for each face."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._styles: dict[Face, Style] = {}
        self._blanks: dict[int, Segment] = {}
        self.ground = self.style(PLAIN)

    def use(self, look: Look) -> None:
        """Paint in another look from now on."""
        self.look = look
        self._styles.clear()
        self._blanks.clear()
        self.ground = self.style(PLAIN)

    def style(self, face: Face) -> Style:
        """Give the style of a face."""
        style = self._styles.get(face)
        if style is None:
            style = self._styles[face] = self._make(face)
        return style

    def line(self, line: Line | None, left: int, width: int) -> Strip:
        """Paint one row: the line, so many cells from the left of a row of so many cells.

        None is a blank row.
        """
        if line is None:
            return self.blank(width)
        return self.runs(line.runs, left - line.hang, width)

    def runs(self, runs: Iterable[Run], left: int, width: int) -> Strip:
        """Paint runs from a cell on; the row is filled up, and cut where it is too long."""
        segments = [self._blank(left)] if left > 0 else []
        used = max(left, 0)
        for run in runs:
            segments.append(Segment(self._text(run), self.style(run.face)))
            used += cell_len(run.text)
        if used > width:
            return Strip(segments, used).crop(0, width)
        if used < width:
            segments.append(self._blank(width - used))
        return Strip(segments, width)

    def blank(self, width: int) -> Strip:
        """Paint an empty row."""
        return Strip([self._blank(width)], width)

    def _blank(self, width: int) -> Segment:
        blank = self._blanks.get(width)
        if blank is None:
            blank = self._blanks[width] = Segment(" " * width, self.ground)
        return blank

    def _text(self, run: Run) -> str:
        return run.text if self.look.fills or run.plain is None else run.plain

    def _make(self, face: Face) -> Style:
        look = self.look
        shaped = not look.fills
        ground = look.colours.get(face.ground) if face.ground else None
        colour = look.text_on.get(face.ground) if face.ground else None
        return Style(
            color=colour or look.colours.get(face.role),
            bgcolor=ground or look.ground,
            bold=face.bold or (shaped and face.ground is Role.MARK) or None,
            dim=(shaped and face.role in _FAINT_ROLES) or None,
            italic=face.italic or None,
            underline=face.underline or (shaped and face.ground is Role.MARK) or None,
            strike=face.strike or None,
            reverse=face.reverse or (shaped and _is_reversed(face)) or None,
        )


def _is_reversed(face: Face) -> bool:
    """Say whether a face is told by reversing it where nothing can be filled.

    A hit, what is selected.
    """
    return face.ground is Role.HIT or (
        face.ground is Role.SELECT and face.role in (Role.TEXT, Role.STRONG)
    )
