"""Lines with roles become strips of styled cells; the only place where a role gets a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout import signs
from reader.layout.cells import cell_len
from reader.layout.lines import PLAIN, Face, Role
from reader.layout.text import holds_right_to_left
from reader.model.links import is_hyperlink

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.lines import Line, Run
    from reader.ui.themes import Look

_MOST_LINKS: Final = 4_096
"""Styles of links that are remembered."""
_FAINT_ROLES = frozenset({Role.DIM, Role.LINE, Role.RAIL})
_BRACKETS: Final = {
    Face(Role.BADGE): Face(Role.ACCENT, Role.BADGE, bold=True),
    Face(Role.SURFACE): Face(Role.DIM, Role.SURFACE),
    Face(Role.SELECT): Face(Role.DIM, Role.SELECT),
    Face(Role.SELECT, bold=True): Face(Role.ACCENT, Role.SELECT, bold=True),
}
"""What stands in the place of a half block in the colour of a fill, where there is none: the sign
has the colour of the words that it holds, and stands on the fill if there is one."""


class Painter:
    """Paints in one look; styles are made once for each face."""

    def __init__(self, look: Look, *, has_italics: bool = True) -> None:
        """Make a painter.

        Args:
            look: the colours.
            has_italics: whether the terminal slants letters; else they are underlined.
        """
        self.look = look
        self._has_italics = has_italics
        self.joins = True
        """Whether Arabic letters are joined by us; False where the terminal does that."""
        self._styles: dict[Face, Style] = {}
        self._blanks: dict[int, Segment] = {}
        self._links: dict[tuple[Face, str], Style] = {}
        self.ground = self.style(PLAIN)

    def use(self, look: Look) -> None:
        """Paint in another look from now on."""
        self.look = look
        self._styles.clear()
        self._blanks.clear()
        self._links.clear()
        self.ground = self.style(PLAIN)

    def style(self, face: Face) -> Style:
        """Give the style of a face."""
        style = self._styles.get(face)
        if style is None:
            style = self._styles[face] = self._make(face)
        return style

    def _link_style(self, run: Run, href: str) -> Style:
        """Give the style of a link: the terminal knows its address where it may be told."""
        style = self._links.get((run.face, href))
        if style is None:
            if len(self._links) >= _MOST_LINKS:
                self._links.clear()
            style = self.style(run.face)
            if is_hyperlink(href):
                style += Style(link=href)
            self._links[run.face, href] = style
        return style

    def line(self, line: Line | None, left: int, width: int) -> Strip:
        """Paint one row: the line, so many cells from the left of a row of so many cells.

        None is a blank row.
        """
        if line is None:
            return self.blank(width)
        runs: Iterable[Run] = line.runs
        if line.ordered:
            from reader.layout.visual import in_order  # noqa: PLC0415 - few pages hold such letters

            runs = in_order(line, joins=self.joins)
        return self._strip(runs, left - line.hang, width)

    def runs(self, runs: Iterable[Run], left: int, width: int) -> Strip:
        """Paint runs from a cell on; the row is filled up, and cut where it is too long.

        Each run is a text of its own, where letters are written from the right, but for those whose
        places follow each other.
        """
        runs = list(runs)
        if any(holds_right_to_left(run.text) for run in runs):
            from reader.layout.visual import words_in_order  # noqa: PLC0415 - the same

            runs = list(words_in_order(runs, joins=self.joins))
        return self._strip(runs, left, width)

    def _strip(self, runs: Iterable[Run], left: int, width: int) -> Strip:
        segments = [self._blank(left)] if left > 0 else []
        used = max(left, 0)
        for run in runs:
            style = self.style(run.face) if run.href is None else self._link_style(run, run.href)
            text = self._text(run)
            segments.append(Segment(text, style))
            used += cell_len(text)
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
        if signs.are_ascii():
            return self._spelled(run)
        return run.text if run.plain is None or self.look.fills else run.plain

    def _spelled(self, run: Run) -> str:
        """Give the text of a run in ASCII where it is ours: an article's words are not."""
        if run.offset is not None or run.verbatim:
            return run.text
        has_half_blocks = self.look.fills and run.plain is not None and run.plain[:1] == "─"
        return signs.spelled(run.text if run.plain is None or has_half_blocks else run.plain)

    def _make(self, face: Face) -> Style:
        look = self.look
        shaped = not look.fills
        if (shaped or signs.are_ascii()) and not face.ground:
            face = _BRACKETS.get(face, face)
        ground = look.colours.get(face.ground) if face.ground else None
        colour = look.text_on.get(face.ground) if face.ground else None
        is_marked = shaped and face.ground is Role.MARK
        is_slanted = face.italic and self._has_italics
        stands_in = face.italic and not self._has_italics and face.role is not Role.DIM
        return Style(
            color=colour or look.colours.get(face.role),
            bgcolor=ground or look.ground,
            bold=face.bold or is_marked or face.role in look.bold or None,
            dim=(shaped and face.role in _FAINT_ROLES) or None,
            italic=is_slanted or None,
            underline=face.underline or is_marked or stands_in or None,
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
