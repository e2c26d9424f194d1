"""What the terminal can do: as it answers itself, and as its environment says. Knows no Textual."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import sys
import termios
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from reader.answers import Listening, has_placeholders
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import FrameType

Colours: TypeAlias = Literal[0, 16, 256, 16_777_216]

PATIENCE_SECONDS: Final = 0.1
"""From the question to the last moment at which an answer is waited for."""
_INPUT, _OUTPUT = 0, 1
_ONCE, _READS_AT_MOST = 4096, 16
"""Bytes of one reading, and readings: a terminal may say no end of things."""
_ASK_GROUND: Final = b"\x1b]11;?\x1b\\"
_ASK_NAME: Final = b"\x1b[>0q"
_ASK_PICTURES: Final = b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
_ASK_PIXELS: Final = b"\x1b[16t"
_ASK_LAST: Final = b"\x1b[c"
"""Primary device attributes: every terminal answers, after whatever it was asked before."""
_CONSOLE: Final = "linux"
_TRUE: Final = ("kitty", "ghostty", "wezterm", "alacritty", "foot", "contour", "rio")
"""How the names of terminals begin that show all colours, and say so only where they run."""
_FIRST_VTE_THAT_REORDERS: Final = 5800
_SILENT: Final = ("dumb", "linux", "unknown", "ansi", "cons25", "vt", "screen", "eterm", "emacs")
"""How the names of terminals begin that would print a question, or pass it on unanswered."""
WITHOUT_CURSOR: Final = ("", "dumb")
"""Values of TERM of terminals that move no cursor, so that only lines can be written."""


@record(frozen=True, slots=True)
class Terminal:
    """What is known of a terminal; each default holds where it does not answer."""

    ground: tuple[int, int, int] | None = None
    """Its background, red, green, blue, 0 to 255; None where it does not tell it (OSC 11)."""
    colours: Colours = 16_777_216
    """How many it shows; 0 where none are wanted (NO_COLOR)."""
    draws_pictures: bool = False
    """Whether it draws pictures by Kitty's protocol, at Unicode placeholders."""
    reorders: bool = False
    """Whether it puts right-to-left letters in their order itself, and cannot be told not to."""
    turns_words: bool = False
    """Whether it turns each right-to-left word by itself, and leaves the words where they are."""
    has_signs: bool = True
    """Whether bars, bullets and half blocks stand in one cell each; else they are ASCII."""
    has_italics: bool = True
    """Whether it slants letters; the console of Linux gives them another colour."""
    is_dumb: bool = False
    """Whether it moves no cursor, so that only lines can be written."""
    pixels: tuple[int, int] | None = None
    """Width and height of a cell; None where it does not tell them."""


class Question:
    """What the terminal is asked at the start; it answers while the program loads."""

    def __init__(self, asked: bytes | None) -> None:
        """Ask, and show neither answer nor keys; None leaves alone what is no terminal."""
        self.listening = Listening(is_over=not asked)
        self.typed = b""
        """What a person typed meanwhile: whoever reads the keys takes it before them."""
        self._as_found: list[Any] | None = None
        self._until = time.monotonic() + PATIENCE_SECONDS
        if asked is not None:
            try:
                self._take(asked)
            except (OSError, termios.error):
                self.listening.is_over = True

    def answer(self) -> Terminal:
        """Give what the terminal answered by now, and what its environment says."""
        for _ in range(_READS_AT_MOST):
            wait = max(0.0, self._until - time.monotonic())
            if self.listening.is_over or not select.select([_INPUT], [], [], wait)[0]:
                break
            with suppress(OSError):  # it hung up, and whoever reads the keys will hear of it
                self.typed += self.listening.typed(os.read(_INPUT, _ONCE))
        answers = self.listening.answers
        return replace(
            from_environment(os.environ, sys.stdout.encoding),
            ground=answers.ground,
            draws_pictures=answers.takes_pictures and has_placeholders(answers.name),
            pixels=cell_pixels() or answers.pixels,
        )

    def hand_over(self) -> list[Any] | None:
        """Give the terminal's modes as they were found, for somebody else to restore.

        None where they were not changed, or were handed over before.
        """
        as_found, self._as_found = self._as_found, None
        return as_found

    def close(self) -> None:
        """Leave the terminal as it was found, with no answer left in it for others."""
        as_found = self.hand_over()
        if as_found is not None:
            with suppress(termios.error):
                termios.tcflush(_INPUT, termios.TCIFLUSH)
                termios.tcsetattr(_INPUT, termios.TCSANOW, as_found)

    def _take(self, asked: bytes) -> None:
        found = termios.tcgetattr(_INPUT)
        modes = [*found[:-1], [*found[-1]]]
        modes[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        modes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        modes[6][termios.VMIN], modes[6][termios.VTIME] = 1, 0
        self._as_found = found
        for sign in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(sign) is signal.SIG_DFL:
                signal.signal(sign, self._end)
        termios.tcsetattr(_INPUT, termios.TCSANOW, modes)
        if select.select([_INPUT], [], [], 0)[0]:  # as the driver took it: with Enter as a newline
            self.typed = os.read(_INPUT, _ONCE).replace(b"\n", b"\r")
        os.write(_OUTPUT, asked)

    def _end(self, sign: int, frame: FrameType | None) -> None:
        """End as the signal ends programs, but for the terminal."""
        del frame
        self.close()
        signal.signal(sign, signal.SIG_DFL)
        signal.raise_signal(sign)


def ask(*, ground: bool, pictures: bool) -> Question:
    """Ask the terminal what it can do, and go on at once.

    Args:
        ground: whether anything depends on its background.
        pictures: whether anything depends on how it draws pictures.
    """
    if not (os.isatty(_INPUT) and os.isatty(_OUTPUT)):
        return Question(None)
    pixels = pictures and cell_pixels() is None
    return Question(questions(os.environ, ground=ground, pictures=pictures, pixels=pixels))


def questions(
    environment: Mapping[str, str], *, ground: bool, pictures: bool, pixels: bool
) -> bytes:
    """Give what can be asked of a terminal; nothing where it would print it, or not answer."""
    term = environment.get("TERM", "")
    in_tmux = is_tmux(environment)
    is_silent = not term or (term.startswith(_SILENT) and not in_tmux)
    if is_silent or environment.get("INSIDE_EMACS") or environment.get("NO_COLOR"):
        return b""
    asked = _ASK_GROUND if ground else b""
    # tmux takes such a string for a title of its pane, and Apple's terminal prints it.
    if pictures and not in_tmux and environment.get("TERM_PROGRAM") != "Apple_Terminal":
        asked += _ASK_NAME + _ASK_PICTURES + (_ASK_PIXELS if pixels else b"")
    return asked and asked + _ASK_LAST


def is_tmux(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal is tmux, here or at the other end of a connection."""
    return bool(environment.get("TMUX")) or environment.get("TERM", "").startswith("tmux")


def cell_pixels() -> tuple[int, int] | None:
    """Give the width and height of a cell, as the terminal's driver knows them by now."""
    try:
        told = fcntl.ioctl(_OUTPUT, termios.TIOCGWINSZ, bytes(8))
    except OSError:
        return None
    rows, columns, width, height = struct.unpack("HHHH", told)
    if not (rows and columns and width >= columns and height >= rows):
        return None
    return width // columns, height // rows


def from_environment(environment: Mapping[str, str], encoding: str) -> Terminal:
    """Say what the environment tells of a terminal that does not answer."""
    term = environment.get("TERM", "")
    del encoding
    return Terminal(
        colours=colours(environment),
        has_signs=has_signs(environment),
        has_italics=term != _CONSOLE,
        is_dumb=term in WITHOUT_CURSOR,
        reorders=reorders(environment),
        turns_words=turns_words(environment),
    )


def colours(environment: Mapping[str, str]) -> Colours:
    """Say how many colours a terminal shows, by its name and by what it says of itself."""
    term = environment.get("TERM", "").lower()
    if environment.get("NO_COLOR"):
        return 0
    if term == _CONSOLE:  # 16, whatever is said elsewhere
        return 16
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return 16_777_216
    if term.endswith("-direct") or term.removeprefix("xterm-").startswith(_TRUE):
        return 16_777_216
    return 256 if term.endswith("256color") else 16


def has_signs(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal has all our signs: it speaks UTF-8, and its font is not a console's.

    What names no character set is left to be what nearly all are. Of `LC_ALL`, `LC_CTYPE` and
    `LANG` the first one that is set counts (POSIX, 8.2).
    """
    if environment.get("TERM") == _CONSOLE:
        return False
    named = next(filter(None, map(environment.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "")
    codes = named.partition(".")[2].partition("@")[0].lower().replace("-", "")
    return codes == "utf8" if codes else named not in ("C", "POSIX")


def reorders(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal puts the letters of whole rows in order, and cannot be told not to.

    One on VTE and mintty do so too, but leave it to programs that say so (ECMA-48, BDSM), which no
    tmux or screen between us and them would pass on. What cannot be known reorders nothing, as most
    terminals do not.
    """
    name = environment.get("TERM_PROGRAM", "")
    if name == "Apple_Terminal" or environment.get("TERM", "").startswith("mlterm"):
        return True
    if environment.get("KONSOLE_VERSION") or environment.get("MLTERM"):
        return True
    version = environment.get("VTE_VERSION", "")
    is_between = is_tmux(environment) or environment.get("TERM", "").startswith("screen")
    return is_between and version.isdecimal() and int(version) >= _FIRST_VTE_THAT_REORDERS


def turns_words(environment: Mapping[str, str]) -> bool:
    """Say whether a terminal turns each word that is written from the right, as Kitty does."""
    return environment.get("TERM") == "xterm-kitty" or bool(environment.get("KITTY_WINDOW_ID"))
