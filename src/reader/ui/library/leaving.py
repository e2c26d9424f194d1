"""Leaving the list, and what is taken back before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.library.keeping import Keeping
    from reader.ui.library.screen import LibraryScreen


class Leaving(Answering):
    """Goes one step back, from the list or from what is done in it."""

    def __init__(self, screen: LibraryScreen, keeping: Keeping) -> None:
        self._screen = screen
        self._keeping = keeping

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        """Undo what is pending, one thing at a time; but never leave the program."""
        del chosen
        screen = self._screen
        if screen.is_gathering:
            screen.stop()
            screen.say(_("Stopped; what was read so far is listed."))
        elif not (
            self._keeping.stop()
            or screen.searching.withdraw()
            or screen.arranging.drop()
            or screen.searching.leave()
        ):
            screen.say(keyed(_("{key} leaves."), commands.CLOSE))

    @answers(commands.BACK, commands.LEVEL_UP)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        if not self._screen.searching.leave():
            self._screen.say(keyed(_("This is the list. {key} leaves."), commands.CLOSE))

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        if not self._screen.searching.leave():
            self._screen.reader.leave(0)
