"""The fields of a form: Textual's own, with the gate before what is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.widgets import Input, TextArea

from reader.model.clean import clean, clean_line
from reader.ui.shared.strip_order import in_order, reads_from_right

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip
    from textual.widget import Widget

    from reader.ui.app import ReaderApp


def _seen(field: Widget, strip: Strip, *, right_to_left: bool) -> Strip:
    """Give a row of a field as it is seen, letters from the right in their order."""
    painter = cast("ReaderApp", field.app).painter
    return in_order(strip, right_to_left=right_to_left, joins=painter.joins)


class TextField(TextArea):
    """The comment itself: several lines, softly wrapped."""

    right_to_left = False
    """Whether a line without letters begins at the right edge."""

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
        return _seen(self, super().render_line(y), right_to_left=self.right_to_left)

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go on where the line goes from the right, else back."""
        move = super().action_cursor_right if self._is_mirrored else super().action_cursor_left
        move(select)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go back where the line goes from the right, else on."""
        move = super().action_cursor_left if self._is_mirrored else super().action_cursor_right
        move(select)

    @property
    def _is_mirrored(self) -> bool:
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


class LineField(Input):
    """One line: a name, an address."""

    right_to_left = False
    """Whether it begins at the right edge while it is empty."""

    def __init__(self) -> None:
        super().__init__(classes="-field", compact=True, select_on_focus=False)
        self.cursor_blink = False

    @property
    def words(self) -> str:
        """What was typed."""
        return self.value

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        return _seen(self, super().render_line(y), right_to_left=self.right_to_left)

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go on where the words go from the right, else back."""
        move = super().action_cursor_right if self._is_mirrored else super().action_cursor_left
        move(select)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Go back where the words go from the right, else on."""
        move = super().action_cursor_left if self._is_mirrored else super().action_cursor_right
        move(select)

    @property
    def _is_mirrored(self) -> bool:
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
