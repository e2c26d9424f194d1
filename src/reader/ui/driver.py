"""The terminal's driver: Textual's, with ears for what was asked before it came."""

from __future__ import annotations

import os
import selectors
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from reader.ui.app import ReaderApp

_ONCE: Final = 4096
"""Bytes of one reading."""
_LOOK_SECONDS: Final = 0.1
"""So often the thread looks whether it should end; and a cut answer goes on within it."""
_LETTERS_BY_US, _LETTERS_BY_THE_TERMINAL = "\x1b[8l", "\x1b[8h"
"""Bi-directional support mode (ECMA-48, 8.3.14): who puts letters in order that are written from
the right. Terminals on VTE, and mintty, then leave rows as they are; others pass over it."""
_HUNG_UP: Final = 129


class ReaderDriver(LinuxDriver):
    """Gives the keys that were typed while the program loaded, and keeps late answers from them."""

    _app: ReaderApp

    def start_application_mode(self) -> None:
        """Take the terminal; at its end it is as it was before it was asked anything."""
        self._file = sys.__stdout__  # the terminal; standard error may lead to a file
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's own
        question = self._app.question
        as_found: list[Any] | None = question.hand_over() if question else None
        if as_found is not None:
            self.attrs_before = as_found
        if not self._app.terminal_orders:
            self.write(_LETTERS_BY_US)

    def stop_application_mode(self) -> None:
        """Give the terminal back, with nothing of ours left in it."""
        self._app.free_pictures()
        if not self._app.terminal_orders:
            self.write(_LETTERS_BY_THE_TERMINAL)
        super().stop_application_mode()

    def use_mouse(self, *, is_ours: bool) -> None:
        """Take the mouse, or give it back to the terminal."""
        if is_ours != self._mouse:
            self._disable_mouse_support()
            self._mouse = is_ours
            self._enable_mouse_support()

    def run_input_thread(self) -> None:
        """Read keys until the driver stops, as Textual's does, what was typed early first."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        question = self._app.question
        received = b""
        if question is not None:
            received, question.typed = question.typed, b""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                for message in parser.feed(text) if (text := decode(received)) else ():
                    self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)
                received = b""
                if selector.select(_LOOK_SECONDS):
                    received = self._read()
                    if not received:
                        self._app.call_later(self._app.leave, _HUNG_UP)
                        break
                if question is not None:
                    received = question.listening.typed(received)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _ONCE)
        except OSError:  # the terminal is gone
            return b""
