"""Leaving the page, and what is taken back before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen


class Leaving(Answering):
    """Goes one step back, from the page or from what is open on it."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        """Undo what is pending, one thing at a time; then go back, but never out of the program."""
        screen = self._screen
        undone = screen.linking.step_back() or screen.walking.withdraw() or screen.finding.hide()
        if undone:
            return
        if screen.talking.pane is not None:
            screen.say(keyed(_("{key} closes the comments."), commands.CLOSE))
        elif screen.way_back:
            self._back(chosen)
        else:
            screen.say(keyed(_("{key} leaves."), commands.CLOSE))

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        screen = self._screen
        if screen.talking.pane is not None:
            screen.talking.close()
        elif screen.way_back:
            self._back(chosen)
        else:
            screen.reader.leave(0)

    @answers(commands.BACK)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        if self._screen.way_back:
            self._screen.reader.show_list()
        else:
            said = keyed(_("There is no list to go back to. {key} leaves."), commands.CLOSE)
            self._screen.say(said)
