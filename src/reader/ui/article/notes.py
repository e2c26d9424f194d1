"""A note in the place of its link: a panel at the foot of the page, which stays where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.screen import ModalScreen
from textual.widget import Widget

from reader.i18n.catalogue import _
from reader.layout.lines import DIM, Face, Role, Run
from reader.model.blocks import Footnote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.strip import Strip

    from reader.layout.lines import Line
    from reader.layout.page import Layout
    from reader.ui.app import ReaderApp
    from reader.ui.paint import Painter

_SHARE: Final = 3
"""A note that would cover more than one row of so many is gone to instead."""
_LEAST_ROWS: Final = 3
_CLOSING: Final = ("escape", "enter", "backspace", "ctrl+o", "q")


def note_rows(page: Layout, block: int, height: int) -> list[Line] | None:
    """Give the rows of a note as the page has them; None where they are too many for a panel.

    Args:
        page: on which the note stands.
        block: of the note; what follows under the same label belongs to it.
        height: rows of the view.
    """
    blocks = page.document.blocks
    note = blocks[block]
    rows: list[Line] = []
    while block < len(blocks) and isinstance(note, Footnote) and _is_part(note, blocks[block]):
        rows += [row for row in page.lines(block) if row.end > row.start]
        block += 1
    return rows if rows and len(rows) <= max(_LEAST_ROWS, height // _SHARE) else None


def _is_part(note: Footnote, block: object) -> bool:
    return isinstance(block, Footnote) and block.label == note.label


class _Note(Widget):
    """The rows of a note, and how to leave it."""

    def __init__(self, painter: Painter, rows: Sequence[Line], left: int) -> None:
        super().__init__()
        self._painter = painter
        self._rows = rows
        self._left = left
        self.styles.height = len(rows) + 3

    def render_line(self, y: int) -> Strip:
        """Draw one row; a rule parts the panel from the page where no ground can."""
        width = self.size.width
        if y == 0:
            has_ground = self._painter.look.fills
            return self._on_ground([] if has_ground else [Run("─" * width, Face(Role.LINE))], 0)
        if y <= len(self._rows):
            row = self._rows[y - 1]
            return self._on_ground(row.runs, self._left - row.hang)
        closes = y == len(self._rows) + 2
        return self._on_ground([Run(_("Esc goes back"), DIM)] if closes else [], self._left)

    def _on_ground(self, runs: Sequence[Run], left: int) -> Strip:
        ground = Face(ground=Role.SURFACE)
        filled = [
            Run(" " * max(0, left), ground),
            *(replace(run, face=replace(run.face, ground=Role.SURFACE)) for run in runs),
            Run(" " * self.size.width, ground),
        ]
        return self._painter.runs(filled, 0, self.size.width)


class NoteScreen(ModalScreen[None], inherit_bindings=False):
    """A note over the foot of the page; a key that does not close it acts on the page."""

    def __init__(self, painter: Painter, rows: Sequence[Line], left: int) -> None:
        """Make a panel.

        Args:
            painter: paints it.
            rows: of the note, as `note_rows` gives them.
            left: cells left of the measure.
        """
        super().__init__()
        self._note = _Note(painter, rows, left)

    def compose(self) -> ComposeResult:
        """Show the note."""
        yield self._note

    def on_key(self, event: events.Key) -> None:
        """Close; what acts anywhere is left to the program."""
        if event.key not in cast("ReaderApp", self.app).key_map.anywhere:
            event.stop()
            self._close()
            if event.key not in _CLOSING:
                self.app.post_message(events.Key(event.key, event.character))

    def on_click(self) -> None:
        """Close."""
        self._close()

    def on_resize(self, event: events.Resize) -> None:
        """Close where the page is set anew: its rows are others."""
        if event.size != self.app.size:
            self._close()

    def _close(self) -> None:
        if self.is_current:
            self.dismiss(None)
