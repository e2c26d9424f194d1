"""An article as text with the terminal's own colours: bold, faint, italic, underline, and links."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rich.color import ColorSystem
from rich.style import Style

from reader.layout.lines import Role
from reader.model.links import is_hyperlink
from reader.printing.text import printed_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.layout.lines import Face, Run
    from reader.layout.page import Layout

_FAINT: Final = frozenset({Role.DIM, Role.LINE, Role.RAIL})
_BOLD: Final = frozenset({Role.STRONG, Role.ACCENT, Role.WARN})
"""Accent and warning are bold, for it is not known whether the terminal is dark or light."""


def print_ansi(page: Layout) -> Iterator[str]:
    """Give each line of an article with SGR and OSC 8 sequences, all closed on their line."""
    for row in printed_rows(page):
        runs = list(row.runs)
        while runs and not runs[-1].text.strip():
            runs.pop()
        yield "".join(map(_painted, runs))


def _painted(run: Run) -> str:
    text = run.text if run.plain is None else run.plain
    painted = _style(run.face).render(text, color_system=ColorSystem.STANDARD)
    if run.href and is_hyperlink(run.href):
        return f"\x1b]8;;{run.href}\x1b\\{painted}\x1b]8;;\x1b\\"
    return painted


@lru_cache(maxsize=256)
def _style(face: Face) -> Style:
    marked = face.ground is Role.MARK
    return Style(
        bold=face.bold or face.role in _BOLD or marked or None,
        dim=face.role in _FAINT or None,
        italic=face.italic or None,
        underline=face.underline or marked or None,
        strike=face.strike or None,
        reverse=face.reverse or face.ground is Role.HIT or None,
    )
