"""`reader export` and `reader import`: the whole library out and in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import parser
from reader.cli.kept import opened_library
from reader.cli.main import OK
from reader.cli.waiting import waiting
from reader.errors import SourceError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, numeral
from reader.model.clean import clean_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from reader.library.library import Library

HIGHLIGHTS: Final = "highlights"
_OUTPUT: Final = "-"


def run_export(words: Sequence[str]) -> int:
    """Print the library, or write it to a file or a folder."""
    options = parser(
        "export", _("Carry the whole library away, or the highlights alone as Markdown.")
    )
    options.usage = "%(prog)s [-h] [--format {jsonl,markdown}] [--with-email] [highlights] [DEST]"
    options.add_argument(
        "what", nargs="*", metavar="DEST", help=_("a file, a folder for Markdown, or -")
    )
    options.add_argument("--format", choices=("jsonl", "markdown"))
    options.add_argument("--with-email", action="store_true", help=_("carry addresses too"))
    chosen = options.parse_args(words)
    is_highlights = chosen.what[:1] == [HIGHLIGHTS]
    rest = chosen.what[1:] if is_highlights else chosen.what
    if len(rest) > 1:
        options.error(_("export takes one DEST"))
    where = rest[0] if rest else _OUTPUT
    if not where:
        raise SourceError("''", _("no such file"))
    _refuse_senseless(options, chosen, where, is_highlights=is_highlights)
    if is_highlights:
        return _export_highlights(opened_library(), where)
    if chosen.format == "markdown":
        return _export_folder(opened_library(), where, with_email=chosen.with_email)
    return _export_lines(opened_library(), where, with_email=chosen.with_email)


def run_import(words: Sequence[str]) -> int:
    """Bring in what was exported."""
    options = parser("import", _("Bring in what export wrote; what is here already stays."))
    options.add_argument("source", metavar="SOURCE", help=_("a file, a folder, or -"))
    chosen = options.parse_args(words)
    if not chosen.source:
        raise SourceError("''", _("no such file"))
    library = opened_library()
    if chosen.source != _OUTPUT and Path(chosen.source).is_dir():
        from reader.workflows.exchange_folder import import_folder  # noqa: PLC0415 - markdown_it

        with waiting(_("Importing … Ctrl+C stops")):
            brought = import_folder(library, chosen.source)
    else:
        from reader.workflows.exchange import import_lines  # noqa: PLC0415 - for this way alone

        with waiting(_("Importing … Ctrl+C stops")):
            brought = import_lines(library, chosen.source)
    number, known = brought.new + brought.known, numeral(brought.known)
    if brought.known:
        said = counted(
            number,
            "imported: {number} article, {known} of them known before",
            "imported: {number} articles, {known} of them known before",
            known=known,
        )
    else:
        said = counted(number, "imported: {number} article", "imported: {number} articles")
    print(said)
    return OK


def _refuse_senseless(
    options: argparse.ArgumentParser, chosen: argparse.Namespace, where: str, *, is_highlights: bool
) -> None:
    """Leave with status 2 where the words contradict each other."""
    if is_highlights and chosen.format == "jsonl":
        options.error(_("highlights are exported as Markdown"))
    if is_highlights and chosen.with_email:
        options.error(_("highlights have no addresses"))
    if not is_highlights and chosen.format == "markdown" and where == _OUTPUT:
        options.error(_("Markdown is exported into a folder: name one"))


def _export_lines(library: Library, where: str, *, with_email: bool) -> int:
    from reader.workflows.exchange import exported_lines  # noqa: PLC0415 - for this way alone

    lines = exported_lines(library, with_email=with_email)
    if where == _OUTPUT:
        for line in lines:
            print(line)
        return OK
    from reader.workflows.exchange_file import (  # noqa: PLC0415 - for this way alone
        LIBRARY_OPENING,
        write_lines,
    )

    with waiting(_("Exporting … Ctrl+C stops")):
        articles = write_lines(where, lines, LIBRARY_OPENING) - 1
    return _say(articles, where)


def _export_folder(library: Library, where: str, *, with_email: bool) -> int:
    from reader.workflows.exchange_folder import export_folder  # noqa: PLC0415 - markdown_it

    with waiting(_("Exporting … Ctrl+C stops")):
        articles = export_folder(library, where, with_email=with_email)
    return _say(articles, where)


def _export_highlights(library: Library, where: str) -> int:
    from reader.workflows.exchange import highlights_lines  # noqa: PLC0415 - for this way alone

    lines = highlights_lines(library)
    if where == _OUTPUT:
        for line in lines:
            print(line)
        return OK
    from reader.workflows.exchange_file import (  # noqa: PLC0415 - for this way alone
        HIGHLIGHTS_OPENING,
        write_lines,
    )

    write_lines(where, lines, HIGHLIGHTS_OPENING)
    print(_("exported: the highlights ({place})").format(place=clean_line(where)))
    return OK


def _say(articles: int, where: str) -> int:
    said = counted(
        articles,
        "exported: {number} article ({place})",
        "exported: {number} articles ({place})",
        place=clean_line(where),
    )
    print(said)
    return OK
