"""What was typed after `reader`: a verb, or sources to open."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from reader import __version__
from reader.errors import ReaderError
from reader.i18n.catalogue import N_, _, use

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OK: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130
_OUTPUT: Final = N_("standard output")

VERBS: Final = {
    "show": "reader.cli.show",
    "add": "reader.cli.library",
    "list": "reader.cli.library",
    "search": "reader.cli.search",
    "comments": "reader.cli.comment",
    "comment": "reader.cli.comment",
    "outbox": "reader.cli.comment",
    "export": "reader.cli.exchange",
    "import": "reader.cli.exchange",
    "config": "reader.cli.config",
    "completions": "reader.cli.completions",
}
"""The module that knows each verb; loaded only when it is typed."""


def run(words: Sequence[str]) -> int:
    """Do what the command line says; give the exit status. No error of ours passes this edge."""
    use(None)
    if sys.stdout is None:
        complain(ReaderError(_(_OUTPUT), _("is closed")))
        return FAILED
    _speak_utf8()
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads has enough
        _drop_output()
        return OK
    except OSError as error:
        if error.filename is not None:  # it came from a file, and our rooms wrap those
            raise
        _drop_output()
        complain(ReaderError(_(_OUTPUT), (error.strerror or _("cannot be written")).lower()))
        return FAILED


def _run(words: Sequence[str]) -> int:
    try:
        return _command(words)(words)
    except ReaderError as error:
        complain(error)
        return FAILED
    finally:
        sys.stdout.flush()  # here, where what goes wrong can be told


def _drop_output() -> None:
    """Close the descriptor quietly, or Python complains at its end about what it still holds."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: ReaderError) -> None:
    """Name on standard error what could not be done."""
    if sys.stdout is not None:
        sys.stdout.flush()
    print(f"reader: {error.what}: {error.why}", file=sys.stderr)


def _command(words: Sequence[str]) -> Callable[[Sequence[str]], int]:
    first = words[0] if words else ""
    if first == "--version":
        return _print_version
    _speak_as_set()
    if first in ("--help", "-h"):
        return _print_help
    if first in VERBS:
        from importlib import import_module  # noqa: PLC0415 - only a verb needs its module

        verb: Callable[[Sequence[str]], int] = getattr(import_module(VERBS[first]), f"run_{first}")
        return lambda words: verb(words[1:])
    from reader.cli.open import run_open  # noqa: PLC0415 - so that --version loads nothing

    return run_open


def _speak_as_set() -> None:
    """Speak the language that the settings name, if they name one."""
    from reader.config.load import load  # noqa: PLC0415 - so that --version loads nothing
    from reader.paths import places  # noqa: PLC0415 - the same

    use(load(places().settings).language)


def _print_version(words: Sequence[str]) -> int:
    del words
    print(f"reader {__version__}")
    return OK


def _print_help(words: Sequence[str]) -> int:
    del words
    from reader.cli.usage import usage  # noqa: PLC0415 - only this prints it

    print(usage(), end="")
    return OK


def _speak_utf8() -> None:
    """Standard output is UTF-8 in any locale.

    A character that cannot be written becomes a question mark.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
