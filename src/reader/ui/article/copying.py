"""Copying from the article on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.model.blocks import block_text
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen


class Copying(Answering):
    """Copies words of the article with their source."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen

    @answers(commands.COPY_QUOTE)
    def _copy_quote(self, chosen: Chosen) -> None:
        """Copy the first paragraph that begins on the screen, with its source."""
        del chosen
        from reader.workflows.marking import with_source  # noqa: PLC0415 - not at the start

        visit, document = self._screen.visit, self._screen.document
        if visit is None or document is None:
            return
        for row in self._screen.view.rows:
            if 0 <= row.block < len(document.blocks) and row.start == 0 and row.end > 0:
                text = block_text(document.blocks[row.block])
                self._screen.copy(with_source(visit.article, text), _("Copied the paragraph."))
                return
        self._screen.say(_("No paragraph begins on the screen."))
