"""What is being done, on standard error, where it takes longer than a moment."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOMENT_SECONDS: Final = 0.5
_TAKE_BACK: Final = "\r\x1b[K"
"""Back to the first column, and nothing from there on (ECMA-48: CR, EL)."""


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Say what is being done as long as it is, to whoever sits before a terminal.

    Nothing else may be printed meanwhile.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    said = _Line(doing)
    timer = Timer(_MOMENT_SECONDS, said.write)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        said.take_back()


class _Line:
    """A line that is written once at most, and never after it was taken back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lock = Lock()
        self._is_written = self._is_over = False

    def write(self) -> None:
        with self._lock:
            if not self._is_over:
                self._is_written = True
                print(self._text, end="", file=sys.stderr, flush=True)

    def take_back(self) -> None:
        with self._lock:
            self._is_over = True
            if self._is_written:
                print(_TAKE_BACK, end="", file=sys.stderr, flush=True)
