"""Whether words are being selected on the page, and how that begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.article.layers import Layer
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.model.anchor import Anchor
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.article.selecting import Selecting
    from reader.ui.keys import Chosen


class Selection(Answering):
    """Begins to select words, with the keys or with the mouse."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self.selecting: Selecting | None = None
        """What takes the keys of the page; None while nothing is selected."""

    @answers(commands.SELECT_WORDS)
    def _begin(self, chosen: Chosen) -> None:
        """Begin at the hit of a find that is seen, else at the first character on the screen."""
        del chosen
        from reader.ui.article.caret import first_seen  # noqa: PLC0415 - not before it is asked for

        screen = self._screen
        caret = screen.finding.seen_hit
        if caret is None and screen.document is not None:
            caret = first_seen(screen.view.rows, screen.document)
        if caret is None:
            screen.say(_("There are no words on the screen to select."))
        else:
            self._at(caret)

    @answers(commands.HIGHLIGHT)
    def _highlight(self, chosen: Chosen) -> None:
        """Highlight the sentence at which selecting would begin."""
        self._begin(chosen)
        if self.selecting is not None:
            self.selecting.answer(chosen)

    def select(self, start: Anchor, end: Anchor | None) -> None:
        """Select with the mouse, from one character to another; None for the word at the first."""
        selecting = self._at(start)
        if selecting is not None and end is not None:
            selecting.select(start, end)
        elif selecting is not None:
            selecting.select_word()
        self._screen.show_status()

    def _at(self, caret: Anchor) -> Selecting | None:
        from reader.ui.article.selecting import Selecting  # noqa: PLC0415 - the same

        document = self._screen.document
        if document is None or not 0 <= caret.block < len(document.blocks):
            return None
        self.selecting = Selecting(self._screen, document, caret)
        self._screen.show_status()
        return self.selecting

    def stop(self) -> None:
        """Select nothing any more; the keys are the page's again."""
        if self.selecting is not None:
            self.selecting = None
            self._screen.view.mark({}, Layer.SELECTION)
            self._screen.show_status()
