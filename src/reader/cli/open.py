"""`reader SOURCE…`: open sources on the screen, or print them where there is none."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from reader.cli.arguments import parser
from reader.cli.main import OK
from reader.sources.locate import locate

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_open(words: Sequence[str]) -> int:
    """Open what was named."""
    options = parser("", "Read articles in the terminal.")
    options.add_argument("sources", nargs="*", metavar="SOURCE")
    chosen = options.parse_args(words)
    if not sys.stdout.isatty():
        return _print(chosen.sources)
    gc.disable()  # until the first paint: collecting while modules load costs a tenth of it
    from reader.ui.app import ReaderApp  # noqa: PLC0415 - Textual is loaded for the screen only

    app = ReaderApp([locate(word) for word in chosen.sources])
    status = app.run()
    app.close()
    return app.return_code or OK if status is None else status


def _print(sources: Sequence[str]) -> int:
    if not sources:
        from reader.cli.library import run_list  # noqa: PLC0415 - only this way needs the library

        return run_list([])
    from reader.cli.show import show  # noqa: PLC0415 - only this way prints

    return show(sources)
