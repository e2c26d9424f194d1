"""Where a line of text may break."""

from __future__ import annotations

import textwrap

from reader.layout.cells import cell_len


def break_lines(text: str, width: int) -> list[tuple[int, int]]:
    """Give the stretches of a text that stand on one line each, as start and end, without blanks at a break."""
    found: list[tuple[int, int]] = []
    at = 0
    for row in textwrap.wrap(text, width, break_on_hyphens=False) or [""]:
        at = text.index(row.split(" ")[0], at) if row else at
        found.append((at, at + len(row)))
        at += len(row)
    return found


def balanced(text: str, width: int) -> list[str]:
    """Break a text into its fewest lines, at the narrowest width that needs no more of them."""
    rows = break_lines(text, width)
    while width > 1 and len(break_lines(text, width - 1)) == len(rows) and cell_len(text) > width:
        width -= 1
    return [text[start:end] for start, end in break_lines(text, width)]
