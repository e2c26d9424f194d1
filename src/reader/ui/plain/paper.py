"""What is written: lines, one after the other, and the cursor stays behind the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.layout.line_break import break_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


class Paper:
    """Lines that are never taken back.

    A line is ended only when the next one begins, so the cursor stands where the words do.
    """

    def __init__(self, stream: TextIO, width: int) -> None:
        """Begin with nothing written.

        Args:
            stream: takes the lines.
            width: cells of a line; what is longer is broken.
        """
        self._stream = stream
        self.width = width
        self._is_fresh = True
        """Whether the cursor stands at the beginning of a line."""
        self._is_blank = True
        """Whether the line above it is blank, or there is none."""

    def write(self, *lines: str) -> None:
        """Write lines, broken to the width; an empty one is a blank line."""
        for line in lines:
            self.rows([line[start:end] for start, end in break_lines(line, self.width)] or [""])

    def rows(self, rows: Iterable[str]) -> None:
        """Write lines as they stand; of several blank ones only the first."""
        for row in rows:
            if not row and self._is_blank:
                continue
            self._begin()
            self._stream.write(row)
            self._is_fresh = False
            self._is_blank = not row
        self._stream.flush()

    def part(self) -> None:
        """Write a blank line, unless there is one."""
        self.rows([""])

    def ask(self, question: str) -> None:
        """Write a question; what is typed stands behind it, on the same line."""
        self.rows([f"{question} "])

    def echo(self, text: str) -> None:
        """Show what was typed before it was asked for; the cursor stays behind it."""
        self._stream.write(text)
        self._stream.flush()

    def entered(self) -> None:
        """Note that the terminal has ended the line, as it does when a line was typed."""
        self._is_fresh = True

    def end(self) -> None:
        """End the last line."""
        if not self._is_fresh:
            self._stream.write("\n")
            self._is_fresh = True
        self._stream.flush()

    def _begin(self) -> None:
        if not self._is_fresh:
            self._stream.write("\n")
            self._is_fresh = True
