"""An article as plain text, set to its measure."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reader.model.anchor import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.layout.lines import Line
    from reader.layout.page import Layout


def printed_rows(page: Layout) -> Iterator[Line]:
    """Give the rows that are printed: head and blocks, from the first one with words on it."""
    rows = chain.from_iterable(map(page.lines, range(HEAD, page.end_block)))
    begun = False
    for row in rows:
        begun = begun or bool(row.text.strip())
        if begun and row.picture is None:
            yield row


def print_text(page: Layout) -> Iterator[str]:
    """Give each line of an article, without blanks at its end.

    What is told by a ground on the screen is told by a sign: brackets round badges, backticks round
    code.
    """
    for row in printed_rows(page):
        yield "".join([run.text if run.plain is None else run.plain for run in row.runs]).rstrip()
