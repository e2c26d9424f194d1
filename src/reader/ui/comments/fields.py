"""The fields of a form: Textual's own, with the gate before what is pasted."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, cast

from textual.geometry import Offset
from textual.widgets import Input, TextArea

from reader.model.clean import clean, clean_line
from reader.ui.shared.strip_order import in_order, reads_from_right, typed_cells

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip
    from textual.widget import Widget

    from reader.ui.app import ReaderApp


def _seen(field: Widget, strip: Strip, *, right_to_left: bool) -> Strip:
    """Give a row of a field as it is seen, letters from the right in their order."""
    painter = cast("ReaderApp", field.app).painter
    return in_order(strip, right_to_left=right_to_left, joins=painter.joins)


def _at_seen(strip: Strip, cell: int, *, right_to_left: bool) -> int:
    """Give the cell of a row as it is typed that is seen at a cell."""
    cells = typed_cells(strip.text, right_to_left=right_to_left)
    return cells[cell] if 0 <= cell < len(cells) else cell


def _at_typed(strip: Strip, cell: int, *, right_to_left: bool) -> int:
    """Give the cell at which a cell of a row as it is typed is seen."""
    cells = typed_cells(strip.text, right_to_left=right_to_left)
    return cells.index(cell) if cell in cells else cell


class BySight:
    """Where the cursor is seen, and what is left and right of it.

    For a field of Textual, which goes by what is typed; it is the next base after this one.
    """

    right_to_left = False
    """Whether a line without letters begins at the right edge."""

    @property
    def _by_what_is_typed(self) -> TextArea | Input:
        """The field as Textual has it."""
        return cast("TextArea | Input", super())

    @abstractmethod
    def typed_row(self, y: int) -> Strip:
        """Give a row as it is typed."""

    @property
    @abstractmethod
    def is_mirrored(self) -> bool:
        """Whether the line in which the cursor stands goes from the right."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the cursor is seen."""
        field = self._by_what_is_typed
        typed, origin = field.cursor_screen_offset, field.content_region.offset
        row = self.typed_row(typed.y - origin.y)
        cell = _at_typed(row, typed.x - origin.x, right_to_left=self.right_to_left)
        return Offset(origin.x + cell, typed.y)

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go on where the line goes from the right, else back."""
        field = self._by_what_is_typed
        move = field.action_cursor_right if self.is_mirrored else field.action_cursor_left
        move(select)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go back where the line goes from the right, else on."""
        field = self._by_what_is_typed
        move = field.action_cursor_left if self.is_mirrored else field.action_cursor_right
        move(select)


class TextField(BySight, TextArea):
    """The comment itself: several lines, softly wrapped."""

    def __init__(self) -> None:
        super().__init__(classes="-field", compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    @property
    def words(self) -> str:
        """What was typed."""
        return self.text

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        return _seen(self, self.typed_row(y), right_to_left=self.right_to_left)

    def typed_row(self, y: int) -> Strip:
        """Give a row as it is typed."""
        return super().render_line(y)

    def get_target_document_location(self, event: events.MouseEvent) -> tuple[int, int]:
        """Give the place of what is seen under the mouse."""
        inner = event.get_content_offset_capture(self)
        cell = inner.x
        if 0 <= inner.y < self.size.height:  # else it was dragged out of the field
            row = self.typed_row(inner.y)
            cell = _at_seen(row, cell, right_to_left=self.right_to_left)
        return self.wrapped_document.offset_to_location(Offset(cell, inner.y) + self.scroll_offset)

    @property
    def is_mirrored(self) -> bool:
        """Whether the line in which the cursor stands goes from the right."""
        line = self.document.get_line(self.cursor_location[0])
        return reads_from_right(line, otherwise=self.right_to_left)

    def fill(self, words: str) -> None:
        """Put other words in, the cursor behind them."""
        self.load_text(words)
        self.move_cursor(self.document.end)

    def action_paste(self) -> None:
        """Insert what was copied."""
        self._insert(self.app.clipboard)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def _insert(self, words: str) -> None:
        start, end = sorted(self.selection)
        done = self.replace(clean(words), start, end, maintain_selection_offset=False)
        self.move_cursor(done.end_location)


class LineField(BySight, Input):
    """One line: a name, an address."""

    def __init__(self) -> None:
        super().__init__(classes="-field", compact=True, select_on_focus=False)
        self.cursor_blink = False

    @property
    def words(self) -> str:
        """What was typed."""
        return self.value

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        return _seen(self, self.typed_row(y), right_to_left=self.right_to_left)

    def typed_row(self, y: int) -> Strip:
        """Give the line as it is typed; Textual draws a cell more than there is room for."""
        return super().render_line(y).crop(0, self.scrollable_content_region.width)

    def _cell_offset_to_index(self, offset: int) -> int:
        """Give the place of what is seen at a cell."""
        row = self.typed_row(0)
        return super()._cell_offset_to_index(
            _at_seen(row, offset, right_to_left=self.right_to_left)
        )

    @property
    def is_mirrored(self) -> bool:
        """Whether the line goes from the right."""
        return reads_from_right(self.value, otherwise=self.right_to_left)

    def fill(self, words: str) -> None:
        """Put other words in, the cursor behind them."""
        self.value = words
        self.cursor_position = len(words)

    def action_paste(self) -> None:
        """Insert what was copied."""
        self._insert(self.app.clipboard)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._insert(event.text)

    def _insert(self, words: str) -> None:
        self.replace(clean_line(words), *sorted(self.selection))
