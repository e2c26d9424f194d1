"""`reader add` and `reader list`: what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import parser
from reader.cli.kept import opened_library
from reader.cli.main import FAILED, OK, complain
from reader.errors import ReaderError
from reader.workflows.gather import kept
from reader.workflows.keep import add
from reader.workflows.page import headline, row_badge, row_headline
from reader.workflows.printed import row_as_json
from reader.workflows.read import read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.state import KeptArticle


def run_add(words: Sequence[str]) -> int:
    """Keep articles in the list."""
    options = parser("add", "Keep articles in the list; a folder keeps each article in it.")
    options.add_argument("sources", nargs="+", metavar="SOURCE")
    chosen = options.parse_args(words)
    library = opened_library()
    status = OK
    for article in read_all(chosen.sources):
        if isinstance(article, ReaderError):
            complain(article)
            status = FAILED
            continue
        try:
            is_new = add(library, article)
        except ReaderError as error:
            complain(error)
            status = FAILED
            continue
        print(f"{'added' if is_new else 'already in the list'}: {headline(article)}", flush=True)
    return status


def run_list(words: Sequence[str]) -> int:
    """Print the kept articles, newest first."""
    options = parser("list", "Print the kept articles, newest first.")
    options.add_argument("--format", choices=("table", "json"), default="table")
    chosen = options.parse_args(words)
    for row in kept(opened_library()):
        print(row_as_json(row) if chosen.format == "json" else _table_row(row))
    return OK


def _table_row(row: KeptArticle) -> str:
    """Give an article as one line: its state, its time, its headline, where it lies."""
    state = row.state
    marks = "".join(
        (" " if state.read else "•", "*" if state.starred else " ", "d" if state.draft else " ")
    )
    return f"{marks} {row_badge(row) or '':>8}  {row_headline(row)}"
