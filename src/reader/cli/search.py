"""`reader search`: what is kept, by its words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from reader.cli.kept import opened_library
from reader.cli.library import asked, table_row
from reader.cli.main import OK
from reader.i18n.catalogue import _
from reader.model.clean import clean, clean_line
from reader.model.query import parse_query
from reader.model.snippet import Wanted, shortened
from reader.workflows.page import row_headline
from reader.workflows.printed import row_as_json
from reader.workflows.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model.snippet import Span
    from reader.workflows.search import Hit

_BOLD, _USUAL = "\x1b[1m", "\x1b[22m"
_INDENT: Final = " " * 14
_MOST: Final = 240
"""Characters of a sentence that are printed for people."""


def run_search(words: Sequence[str]) -> int:
    """Print the kept articles that have the words, newest first, each with a sentence of its own.

    Hits are bold where the output is a terminal.
    """
    typed, form = asked("search", _("Print the kept articles that have words."), words, least=1)
    query = parse_query(typed)
    library = opened_library()
    wanted = Wanted(query)
    is_bold = sys.stdout.isatty()
    for hit in search(library, query):
        if form == "json":
            print(row_as_json(hit.row, hits=list(_as_json(hit))), flush=True)
            continue
        headline = row_headline(hit.row)
        print(table_row(hit.row, _marked(headline, wanted.spans(headline), is_bold=is_bold)))
        if hit.snippet:
            text, hits = shortened(hit.snippet, _MOST)
            print(f"{_INDENT}{_marked(text, hits, is_bold=is_bold)}")
        sys.stdout.flush()
    return OK


def _marked(text: str, hits: Sequence[Span], *, is_bold: bool) -> str:
    """Give a text as one line, cleaned, with its hits bold."""
    if not is_bold:
        return clean_line(text)
    pieces, at = [], 0
    for start, end in hits:
        pieces += [_line(text[at:start]), _BOLD, _line(text[start:end]), _USUAL]
        at = end
    return "".join((*pieces, _line(text[at:]))).strip()


def _line(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ")


def _as_json(hit: Hit) -> Iterator[dict[str, Any]]:
    """Give each hit of the sentence as the contract has it."""
    found = hit.snippet
    for start, end in found.hits if found else ():
        in_body = found is not None and found.part >= 0
        shift = found.start if found and in_body else 0
        yield {
            "block": found.part if found and in_body else None,
            "start": start + shift,
            "end": end + shift,
            "sentence": found.sentence if found else "",
        }
