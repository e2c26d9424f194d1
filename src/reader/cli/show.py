"""`reader show`: articles as text, Markdown, JSON or coloured text."""

from __future__ import annotations

import shutil
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import parser
from reader.cli.main import FAILED, OK, complain
from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.paths import places
from reader.workflows.read import Article, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager

WIDTH_WITHOUT_TERMINAL: Final = 66
LEAST_WIDTH: Final = 20
MOST_WIDTH: Final = 1000


def run_show(words: Sequence[str]) -> int:
    """Print articles."""
    options = parser("show", _("Print articles; - is standard input."))
    options.add_argument("sources", nargs="+", metavar="SOURCE")
    options.add_argument("--format", choices=("text", "markdown", "json", "ansi"), default="text")
    options.add_argument(
        "--width", type=int, metavar="N", help=_("cells of a line, 66 without a terminal")
    )
    chosen = options.parse_args(words)
    return show(chosen.sources, chosen.format, chosen.width)


def show(sources: Iterable[str], form: str = "text", width: int | None = None) -> int:
    """Print each article that the sources give; what cannot be read is named and passed over."""
    write = _writer(form, _width(width))
    status, number = OK, 0
    with _named(form) as named:
        for article in read_all(sources):
            if isinstance(article, ReaderError):
                complain(article)
                status = FAILED
                continue
            if number and form != "json":
                print()
            for line in write(named(article)):
                print(line)
            number += 1
    return status


def _named(form: str) -> AbstractContextManager[Callable[[Article], Article]]:
    """Give what gives an article the id that is kept of it; only JSON has ids."""
    if form != "json":
        return nullcontext(lambda article: article)
    from reader.workflows.identify import kept_ids  # noqa: PLC0415 - JSON alone needs it

    return kept_ids(places().database)


def _width(asked: int | None) -> int:
    if asked is not None:
        return min(max(asked, LEAST_WIDTH), MOST_WIDTH)
    if sys.stdout.isatty():
        return min(shutil.get_terminal_size().columns, WIDTH_WITHOUT_TERMINAL)
    return WIDTH_WITHOUT_TERMINAL


def _writer(form: str, width: int) -> Callable[[Article], Iterator[str]]:
    """Give what makes the lines of an article in a format; each format loads only what it needs."""
    if form == "json":
        from reader.workflows.printed import as_json  # noqa: PLC0415 - see above

        return as_json
    if form == "markdown":
        from reader.workflows.printed import as_markdown  # noqa: PLC0415 - see above

        return as_markdown
    from reader.workflows.printed import as_text  # noqa: PLC0415 - see above

    return lambda article: as_text(article, width, coloured=form == "ansi")
