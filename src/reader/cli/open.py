"""`reader SOURCE…`: open sources on the screen, or print them where there is none."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from reader.cli.main import FAILED, complain
from reader.config.load import load
from reader.errors import SourceError
from reader.i18n.catalogue import _
from reader.paths import places
from reader.sources.files import read_source
from reader.sources.locate import STANDARD_INPUT, locate
from reader.terminal import WITHOUT_CURSOR, ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.location import Location
    from reader.settings import Settings


def run_open(words: Sequence[str]) -> int:
    """Open what was named, or the kept articles."""
    sources, plain = _asked(words)
    if not sys.stdout.isatty() and not plain:
        return _print(sources)
    locations = _located(sources)
    if sources and not locations:
        return FAILED
    if not (_has_keys() or (plain and _is_typed(locations)) or _take_keys(locations)):
        return _print(sources)
    settings = load(places().settings)
    if plain or settings.plain or os.environ.get("TERM", "") in WITHOUT_CURSOR:
        from reader.ui.plain.start import read_plainly  # noqa: PLC0415 - loads no screen

        return read_plainly(locations, settings)
    return _show(locations, settings)


def _show(locations: Sequence[Location], settings: Settings) -> int:
    """Ask the terminal before Textual is loaded, and listen after that: it answers meanwhile."""
    question = ask(ground=settings.theme == "auto", pictures=settings.pictures == "auto")
    try:
        gc.disable()  # until the first paint: collecting while modules load costs a tenth of it
        from reader.ui.app import ReaderApp  # noqa: PLC0415 - Textual is loaded for the screen only

        app = ReaderApp(locations, settings, question.answer(), question)
        status = app.run(mouse=settings.mouse)
        app.close()
    finally:
        question.close()
    if status is None:
        return app.return_code or FAILED
    return status


def _has_keys() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _take_keys(locations: Sequence[Location]) -> bool:
    """Read what is piped in, then let the keys come from the terminal.

    False where there is none, or where nobody would see what they do.
    """
    if STANDARD_INPUT in locations:
        read_source(STANDARD_INPUT)
    if not sys.stdout.isatty():
        return False
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _is_typed(locations: Sequence[Location]) -> bool:
    """Say whether keys may come from standard input, which is no terminal.

    Not where it is an article, or nothing will ever come from it.
    """
    from reader.ui.plain.start import gives_nothing  # noqa: PLC0415 - loads no screen

    return STANDARD_INPUT not in locations and sys.stdin is not None and not gives_nothing(0)


def _asked(words: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Give the sources among the words, and whether lines alone are asked for.

    Without an option all words are sources.
    """
    if not any(word.startswith("-") and word != "-" for word in words):
        return words, False
    from reader.cli.arguments import parser  # noqa: PLC0415 - 8 ms that most starts do not need

    options = parser("", _("Read articles in the terminal."))
    options.add_argument("sources", nargs="*", metavar="SOURCE")
    options.add_argument(
        "--plain", action="store_true", help=_("no full screen: lines alone, for a screen reader")
    )
    chosen = options.parse_args(words)
    return chosen.sources, chosen.plain


def _located(sources: Sequence[str]) -> list[Location]:
    """Find what was named; what is not there is named on standard error, and the rest opened."""
    found: list[Location] = []
    for word in sources:
        try:
            found.append(locate(word))
        except SourceError as error:
            complain(error)
    return found


def _print(sources: Sequence[str]) -> int:
    if not sources:
        from reader.cli.library import run_list  # noqa: PLC0415 - only this way needs the library

        return run_list([])
    from reader.cli.show import show  # noqa: PLC0415 - only this way prints

    return show(sources)
