"""`reader SOURCE…`: open sources on the screen, or print them where there is none."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from reader.cli.main import FAILED, complain
from reader.errors import SourceError
from reader.settings import Settings
from reader.sources.files import read_source
from reader.sources.locate import STANDARD_INPUT, locate
from reader.terminal import ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.location import Location


def run_open(words: Sequence[str]) -> int:
    """Open what was named, or the kept articles."""
    sources = _sources(words)
    if not sys.stdout.isatty():
        return _print(sources)
    locations = _located(sources)
    if sources and not locations:
        return FAILED
    if not _has_keys() and not _take_keys(locations):
        return _print(sources)
    return _show(locations, Settings())


def _show(locations: Sequence[Location], settings: Settings) -> int:
    """Ask the terminal before Textual is loaded, and listen after that: it answers meanwhile."""
    question = ask(ground=settings.theme == "auto", pictures=settings.pictures == "auto")
    try:
        gc.disable()  # until the first paint: collecting while modules load costs a tenth of it
        from reader.ui.app import ReaderApp  # noqa: PLC0415 - Textual is loaded for the screen only

        app = ReaderApp(locations, settings, question.answer(), question)
        status = app.run()
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

    False where there is none.
    """
    if STANDARD_INPUT in locations:
        read_source(STANDARD_INPUT)
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _sources(words: Sequence[str]) -> Sequence[str]:
    """Give the sources among the words; without an option all of them are."""
    if not any(word.startswith("-") and word != "-" for word in words):
        return words
    from reader.cli.arguments import parser  # noqa: PLC0415 - 8 ms that most starts do not need

    options = parser("", "Read articles in the terminal.")
    options.add_argument("sources", nargs="*", metavar="SOURCE")
    sources: list[str] = options.parse_args(words).sources
    return sources


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
