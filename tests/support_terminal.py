"""The installed program in a real pseudo-terminal; what it draws is read by a terminal emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

READER: Final = Path(sys.executable).with_name("reader")
PATIENCE_SECONDS: Final = 30.0
"""A machine that is busy is slow; a test that passes never waits for so long."""
KEYS: Final = {"enter": "\r", "escape": "\x1b", "tab": "\t", "backspace": "\x7f"}
_ANSWERS: Final = {
    b"\x1b[c": b"\x1b[?62;22c",  # primary device attributes
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronised output: known, off
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # resize reports in band: unknown
    b"\x1b[?u": b"",  # no Kitty keys
}
"""What a common terminal answers to each question."""
_STRING: Final = re.compile(rb"\x1b[_P][^\x1b]*(?:\x1b\\|\x1b?\Z)|\x1b\Z")
"""What pyte would print of an application's string; and what may become one."""
_KITTY_KEYS: Final = re.compile(rb"\x1b\[[<>=][0-9;]*u")
"""Switches of the Kitty protocol, of which the emulator would write the last letter."""
_LOOK_SECONDS: Final = 0.05
"""So often a condition is looked at that nothing on the screen tells of."""
_LEAVES_ALTERNATE: Final = b"\x1b[?1049l"
_FRAME_BEGINS, _FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
"""Synchronised output: what stands between the two is shown at once."""


class Terminal:
    """A program, and the terminal that it runs in."""

    def __init__(
        self,
        words: Sequence[str | Path],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        piped: bytes | None = None,
        answers: Mapping[bytes, bytes] | None = None,
    ) -> None:
        """Start the program.

        Args:
            words: its name and arguments.
            columns: of the terminal.
            rows: of the terminal.
            environment: instead of this process's own, but for PATH.
            piped: its standard input, where that is not the terminal.
            answers: to questions, beside what most terminals answer, or in its place.
        """
        self.screen = pyte.Screen(columns, rows)
        self.output = b""
        """Everything that was written, byte for byte."""
        self._stream = pyte.ByteStream(self.screen)
        self._answers = {**_ANSWERS, **(answers or {})}
        self._cut = b""
        self._asked = 0
        self._status: int | None = None
        inside, outside = os.pipe() if piped is not None else (None, None)
        surroundings = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        surroundings |= {"HOME": os.environ.get("READER_HOME", "/nonexistent")}
        surroundings |= environment or {}
        self.process, self._terminal = pty.fork()
        if not self.process:
            _become(words, surroundings, inside, outside)
        if inside is not None and outside is not None and piped is not None:
            os.close(inside)
            os.write(outside, piped)
            os.close(outside)
        self.attributes = termios.tcgetattr(self._terminal)
        self.resize(columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self._terminal)

    # What is seen

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.rows)

    @property
    def first(self) -> str:
        """The first row of the page that says something."""
        return next((row.strip(" ▐") for row in self.rows[2:] if row.strip(" ▐")), "")

    @property
    def is_alternate(self) -> bool:
        """Whether the program has the alternate screen."""
        return self.output.rfind(b"\x1b[?1049h") > self.output.rfind(_LEAVES_ALTERNATE)

    @property
    def is_between_frames(self) -> bool:
        """Whether the screen is one that a person sees: no frame is half drawn."""
        return self.output.rfind(_FRAME_BEGINS) <= self.output.rfind(_FRAME_ENDS)

    def wait_for(self, wanted: str | Callable[[], bool]) -> None:
        """Wait for a text on the screen or a condition; fail with the screen as it was."""
        deadline = time.monotonic() + PATIENCE_SECONDS

        def is_there() -> bool:
            return wanted in self.text if isinstance(wanted, str) else wanted()

        while not (self.is_between_frames and is_there()):
            now = time.monotonic()
            if not self._listen(min(deadline, now + _LOOK_SECONDS)) and now >= deadline:
                raise AssertionError(f"waited in vain for {wanted!r}:\n{self.text}")

    # What is done

    def write(self, text: str) -> None:
        """Write bytes to the terminal in one piece, as a paste or a fast hand."""
        os.write(self._terminal, text.encode("utf-8"))

    def press(self, *keys: str) -> None:
        """Press keys: characters, or the names in `KEYS`."""
        self.write("".join(KEYS.get(key, key) for key in keys))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)
        self.screen.resize(rows, columns)

    def signal(self, sign: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.process, sign)

    def kill(self) -> None:
        """End the program with no chance to save anything."""
        self.signal(signal.SIGKILL)
        assert self.exit_status() == -signal.SIGKILL

    def exit_status(self) -> int:
        """Wait for the end and give the status; a signal that was not answered is negative."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self._status is None:
            self._listen(min(deadline, time.monotonic() + _LOOK_SECONDS))
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self._status = os.waitstatus_to_exitcode(status)
                while self._listen(time.monotonic()):
                    pass
            elif time.monotonic() > deadline:
                raise AssertionError(f"it does not end:\n{self.text}")
        return self._status

    def is_as_found(self) -> bool:
        """Say whether the terminal is as it was before: its modes, its screen, its cursor."""
        now: list[Any] = termios.tcgetattr(self._terminal)
        shown = self.output.rfind(b"\x1b[?25h") >= self.output.rfind(b"\x1b[?25l")
        return now == self.attributes and not self.is_alternate and shown

    def _listen(self, deadline: float) -> bool:
        """Take what is written and answer what is asked; False when nothing comes any more."""
        wait = max(0.0, deadline - time.monotonic())
        if not select.select([self._terminal], [], [], wait)[0]:
            return False
        try:
            written = os.read(self._terminal, 2**16)
        except OSError:  # the other side is closed
            return False
        self.output += written
        self._draw(written)
        asked = {
            self.output.find(question, self._asked): question
            for question in self._answers
            if question in self.output[self._asked :]
        }
        for at, question in sorted(asked.items()):
            os.write(self._terminal, self._answers[question])
            self._asked = at + len(question)
        return True

    def _draw(self, written: bytes) -> None:
        """Let the emulator draw what was written, but for strings that it does not know."""
        written, self._cut = self._cut + written, b""
        self._stream.feed(_KITTY_KEYS.sub(b"", _STRING.sub(self._cut_off, written)))

    def _cut_off(self, string: re.Match[bytes]) -> bytes:
        self._cut = string[0] if not string[0].endswith(b"\x1b\\") else b""
        return b""


class Starting(Protocol):
    """Starts the program in the home of a test."""

    def __call__(
        self,
        *sources: Path | str,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        piped: bytes | None = None,
        answers: Mapping[bytes, bytes] | None = None,
    ) -> Terminal:
        """Start it on sources, as `Terminal` takes the rest."""


def _become(
    words: Sequence[str | Path],
    environment: Mapping[str, str],
    inside: int | None,
    outside: int | None,
) -> None:
    """Turn the forked process into the program."""
    if inside is not None and outside is not None:
        os.dup2(inside, 0)
        os.close(inside)
        os.close(outside)
    for sign in (signal.SIGINT, signal.SIGHUP):  # a test run in the background ignores them
        signal.signal(sign, signal.SIG_DFL)
    try:
        os.execve(words[0], [str(word) for word in words], dict(environment))  # noqa: S606 - no shell wanted
    finally:
        os._exit(127)
