"""An article as plain text, set to its measure."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from reader.layout.lines import Run
from reader.model.anchor import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.layout.lines import Line
    from reader.layout.page import Layout

_FACING_LEFT: Final = re.compile(r" *\.(\d+) *")
"""The number of an item that is written from the right, as it stands on the screen."""


def printed_rows(page: Layout) -> Iterator[Line]:
    """Give the rows that are printed: head and blocks, from the first one with words on it."""
    rows = chain.from_iterable(map(page.lines, range(HEAD, page.end_block)))
    begun = False
    for row in rows:
        begun = begun or bool(row.text.strip())
        if begun and row.picture is None:
            yield _numbered_as_read(row)


def _numbered_as_read(row: Line) -> Line:
    """Give a row with its number before its words, where the screen has it at the right edge."""
    last = row.runs[-1] if row.ordered else None
    number = _FACING_LEFT.fullmatch(last.text) if last and last.offset is None else None
    if last is None or number is None:
        return row
    blank = row.runs[:1] if row.runs[0].text.isspace() else ()
    place = len(blank)
    marker = Run(f"{number[1]}. ".rjust(len(last.text)), last.face)
    return replace(row, runs=(*blank, marker, *row.runs[place:-1]), ordered=())


def print_text(page: Layout) -> Iterator[str]:
    """Give each line of an article, without blanks at its end.

    What is told by a ground on the screen is told by a sign: brackets round badges, backticks round
    code.
    """
    for row in printed_rows(page):
        yield "".join([run.text if run.plain is None else run.plain for run in row.runs]).rstrip()
