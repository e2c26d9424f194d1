"""Handing the text that is meant to a command of the shell, as a person types it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.shared.subject import SubjectScreen


class Piping(Answering):
    """Asks for a command, and runs it with the text on its standard input."""

    def __init__(self, screen: SubjectScreen) -> None:
        self._screen = screen

    @answers(commands.PIPE)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        self._screen.prompt.open("", entered=self._run, sign="| ")
        self._screen.prompt.hint(_("a command; the text is its input"))

    def _run(self, typed: str) -> None:
        """Run it; the text never becomes a part of what the shell reads."""
        if not typed:
            return
        screen = self._screen
        try:
            text = screen.piped_text()
        except ReaderError as error:
            screen.say(str(error), failed=True)
            return
        if text is None:
            screen.say(_("There is no text to pipe."))
            return
        from reader.ui.shared.outside import ended, pipe  # noqa: PLC0415 - not before it is asked for

        status = pipe(screen.reader, typed, text)
        screen.say(ended(typed, status), failed=bool(status))
