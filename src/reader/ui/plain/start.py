"""A visit without a full screen begins and ends here."""

from __future__ import annotations

import fcntl
import select
import shutil
import sys
import termios
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from reader.ui.plain.ended import Ended, signals_end
from reader.ui.plain.keyboard import Keyboard
from reader.ui.plain.paper import Paper
from reader.ui.plain.reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model.location import Location
    from reader.settings import Settings

_LEAST_WIDTH: Final = 20
"""Cells; a narrower terminal breaks the lines itself."""
_WITHOUT_TERMINAL: Final = (66, 24)
"""Columns and rows where what is written goes to a file or a pipe."""


def read_plainly(locations: Sequence[Location], settings: Settings) -> int:
    """Let a person read what was named, or what is kept; give the exit status.

    Raises:
        ReaderError: one article was named, and it cannot be read.
    """
    columns, rows = _WITHOUT_TERMINAL
    if sys.stdout.isatty():
        size = shutil.get_terminal_size(_WITHOUT_TERMINAL)
        # A word in the last column makes some terminals begin another line.
        columns, rows = max(_LEAST_WIDTH, size.columns - 1), size.lines
    paper = Paper(sys.stdout, columns)
    keyboard = Keyboard(sys.stdin.fileno(), paper.echo)
    reader = PlainReader(settings, paper, keyboard, rows)
    try:
        with signals_end(), _closed(reader), keyboard.taken(reader.begin_again):
            return reader.visit(locations)
    except Ended as ended:
        return ended.status


def gives_nothing(descriptor: int) -> bool:
    """Say whether nobody will ever press a key: what is read is closed, or empty, or at its end.

    A pipe that somebody still holds open is waited for.
    """
    try:
        if not select.select([descriptor], [], [], 0)[0]:
            return False
        waiting = fcntl.ioctl(descriptor, termios.FIONREAD, bytes(4))
    except (OSError, ValueError):  # closed, or a device without an end such as /dev/null
        return True
    return not any(waiting)


@contextmanager
def _closed(reader: PlainReader) -> Iterator[None]:
    """Commit what waits, however the visit ends, and end the last line."""
    try:
        yield
    finally:
        reader.close()
        reader.paper.end()
