"""A program in a pseudo-terminal, timed by what a person would see.

Output is stamped when it arrives and given to the emulator afterwards, so the emulator's own time
does not count.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from time import perf_counter
from typing import TYPE_CHECKING, Final, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

COLUMNS: Final = 100
ROWS: Final = 40
QUIET_SECONDS: Final = 0.06
"""Silence after which a screen is settled."""
PATIENCE_SECONDS: Final = 60.0
CHUNK: Final = 1 << 16

_ANSWERS: Final = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b]11;?": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
}
"""What a common terminal says when it is asked for its kind, its modes, its background."""
_UNKNOWN: Final = re.compile(rb"\x1b\[(?:[<=>][0-9;]*[a-z]|\?[0-9;]*(?:\$p|u))")
"""Sequences that the emulator would print."""


class Terminal:
    """A program from its start to its end; leaving the context kills it."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._started = perf_counter()
        self._process, self._terminal = pty.fork()
        if not self._process:
            # The size is there before anybody asks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvpe(words[0], list(words), dict(environment))  # noqa: S606 - what is measured

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def seconds_until(self, text: str) -> float:
        """Wait until a text is on the screen; the time since the start.

        Raises:
            TimeoutError: it never came.
        """
        return self._watch(self._started, lambda: any(text in row for row in self._screen.display))

    def settle(self) -> None:
        """Wait until the program has said all it wants to."""
        while self._read(QUIET_SECONDS * 4) is not None:
            pass

    def press(self, key: str) -> float:
        """Press a key and wait until the screen rests; the time until its last change.

        Raises:
            TimeoutError: nothing changed.
        """
        before, changed = self._screen.display, 0.0
        since = perf_counter()
        os.write(self._terminal, key.encode())
        while (stamp := self._read(QUIET_SECONDS if changed else PATIENCE_SECONDS)) is not None:
            if self._screen.display != before:
                before, changed = self._screen.display, stamp
        if not changed:
            raise TimeoutError(f"{key} did nothing:\n" + "\n".join(before))
        return changed - since

    def _watch(self, since: float, is_there: Callable[[], bool]) -> float:
        while (stamp := self._read(PATIENCE_SECONDS)) is not None:
            if is_there():
                return stamp - since
        raise TimeoutError("waited in vain:\n" + "\n".join(self._screen.display))

    def _read(self, patience: float) -> float | None:
        """Take what the program writes next; the moment at which it came, None if nothing did."""
        if not select.select([self._terminal], [], [], patience)[0]:
            return None
        try:
            output = os.read(self._terminal, CHUNK)
        except OSError:  # the program ended
            return None
        stamp = perf_counter()
        for question, answer in _ANSWERS.items():
            if question in output:
                os.write(self._terminal, answer)
        self._stream.feed(_UNKNOWN.sub(b"", output))
        return stamp
