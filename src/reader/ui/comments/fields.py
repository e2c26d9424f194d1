"""The fields of a form: Textual's own, with the gate before what is pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input, TextArea

from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from textual import events


class TextField(TextArea):
    """The comment itself: several lines, softly wrapped."""

    def __init__(self) -> None:
        super().__init__(classes="-field", compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
        self.match_cursor_bracket = False

    @property
    def words(self) -> str:
        """What was typed."""
        return self.text

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

    def __init__(self) -> None:
        super().__init__(classes="-field", compact=True, select_on_focus=False)
        self.cursor_blink = False

    @property
    def words(self) -> str:
        """What was typed."""
        return self.value

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
