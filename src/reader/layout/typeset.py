"""One block becomes rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.layout.line_break import break_lines
from reader.layout.lines import Line, Run
from reader.model.blocks import block_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.document import Document


@dataclass(frozen=True, slots=True)
class Words:
    """The few words of the person's language that stand on a page."""

    picture: str = "picture"
    more_columns: str = "{count} more columns"


@dataclass(frozen=True, slots=True)
class Setting:
    """To what an article is set."""

    measure: int
    """Cells, 40 to 100 by choice, less on a narrower screen."""
    words: Words = Words()
    picture_size: Callable[[str], tuple[int, int] | None] | None = None
    """Pixels of a picture that can be drawn, width and height; None where it cannot be, or where none are drawn."""
    shifts: tuple[tuple[int, int], ...] = ()
    """Blocks whose table or code is shifted, each with the columns or cells left out at its left."""


class Typesetter:
    """Sets the blocks of one document to one measure."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self._document = document
        self._setting = setting

    def lines(self, block: int) -> tuple[Line, ...]:
        """Give the rows of a block, the blank ones above it included."""
        text = block_text(self._document.blocks[block]).replace("\n", " ").replace("\t", " ")
        rows = [Line(block, 0, 0)]
        stretches = break_lines(text, self._setting.measure)
        for number, (start, end) in enumerate(stretches):
            until = stretches[number + 1][0] if number + 1 < len(stretches) else len(text)
            rows.append(
                Line(block, start if number else 0, until, (Run(text[start:end], offset=start),))
            )
        return tuple(rows)
