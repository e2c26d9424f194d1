"""The least that a Textual program can do with an article.

    python benchmarks/bare.py FILE

Lines in a `ScrollView`, wrapped whole before the first paint; no parsing, no colours, nothing kept.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

MEASURE = 66


class Lines(ScrollView, can_focus=True):
    """The lines, and the keys that move them."""

    BINDINGS = [
        Binding(key, f"go('{where}')", show=False)
        for key, where in {
            "j": "down",
            "k": "up",
            "space": "page_down",
            "b": "page_up",
            "G": "end",
            "g": "home",
        }.items()
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines = [
            line for part in text.split("\n\n") for line in (*textwrap.wrap(part, MEASURE), "")
        ]
        self.virtual_size = Size(MEASURE, len(self.lines))

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row = y + self.scroll_offset.y
        text = self.lines[row] if row < len(self.lines) else ""
        return Strip([Segment(text)]).adjust_cell_length(self.size.width)

    def action_go(self, where: str) -> None:
        """Scroll at once."""
        getattr(self, f"scroll_{where}")(animate=False)


class Bare(App[None]):
    """Nothing but the lines."""

    def compose(self) -> ComposeResult:
        """Show them."""
        yield Lines(Path(sys.argv[1]).read_text(encoding="utf-8"))


if __name__ == "__main__":
    Bare().run()
