"""`reader add` and `reader list`: what is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import parser
from reader.cli.kept import opened_library
from reader.cli.main import FAILED, OK, complain
from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.model.query import parse_query
from reader.workflows.keep import add
from reader.workflows.page import headline, row_badge, row_headline
from reader.workflows.printed import row_as_json
from reader.workflows.read import read_all
from reader.workflows.rows import KeptRows, is_gone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.state import KeptArticle

_NEGATED: Final = re.compile(r"-[^-\s].+", re.DOTALL)
"""A word of a query that must not be found; `-h` and what begins with two dashes are options."""


def run_add(words: Sequence[str]) -> int:
    """Keep articles in the list."""
    options = parser("add", _("Keep articles in the list; a folder keeps each article in it."))
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
        said = _("added: {title}") if is_new else _("already in the list: {title}")
        print(said.format(title=headline(article)), flush=True)
    return status


def run_list(words: Sequence[str]) -> int:
    """Print the kept articles that a query finds, newest first."""
    about = _("Print the kept articles, newest first: all but the archived, or what a query finds.")
    typed, form = asked("list", about, words)
    rows = KeptRows(opened_library(), parse_query(typed))
    for row in rows:
        if rows.failure:
            raise rows.failure
        if not is_gone(row):
            print(row_as_json(row) if form == "json" else table_row(row, row_headline(row)))
    return OK


def asked(verb: str, about: str, words: Sequence[str], least: int = 0) -> tuple[str, str]:
    """Understand a query and a format on the command line; leave with status 2 where it is wrong.

    Args:
        verb: as it was typed.
        about: what it does.
        words: that follow it.
        least: words that a query must have.

    Returns:
        The query as one line, and "table" or "json".
    """
    options = parser(verb, about)
    options.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help=_(
            'words, "a phrase", is:unread is:read is:starred is:draft is:archived tag:T site:S'
            " by:NAME lang:L before:DATE after:DATE time:<MINUTES time:>MINUTES; a dash before one"
            " finds what has it not"
        ),
    )
    options.add_argument("--format", choices=("table", "json"), default="table")
    plain = [word for word in words if not _NEGATED.fullmatch(word)]
    chosen = options.parse_intermixed_args(plain)
    query = [*chosen.query, *(word for word in words if _NEGATED.fullmatch(word))]
    if len(query) < least:
        options.error(_("nothing to look for was named"))
    return " ".join(query), chosen.format


def table_row(row: KeptArticle, title: str) -> str:
    """Give an article as one line: its state, its time, its headline."""
    state = row.state
    marks = "".join(
        (" " if state.read else "•", "*" if state.starred else " ", "d" if state.draft else " ")
    )
    return f"{marks} {row_badge(row) or '':>8}  {title}"
