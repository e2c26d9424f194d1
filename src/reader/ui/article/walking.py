"""From the article on the screen to others: of the list, or linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.offer import Offer
from reader.workflows.page import row_headline

if TYPE_CHECKING:
    from reader.model.state import KeptArticle
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen


class Walking(Answering):
    """Opens the next and the previous article of the list on the same page."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._offer = Offer(screen)

    @property
    def next(self) -> KeptArticle | None:
        """The article below this one in the list."""
        return self._screen.reader.shelf.beside(self._screen.location, 1)

    def withdraw(self) -> bool:
        """Offer the next article no more; say whether it was offered."""
        return self._offer.withdraw()

    def offer(self) -> bool:
        """Name the next article; open it if it was named already. False where there is none."""
        beside = self.next
        if beside is None:
            return False
        self._offer.make(row_headline(beside), lambda: self._open(beside))
        return True

    @answers(commands.NEXT)
    def _next(self, chosen: Chosen) -> None:
        """Go to the next hit; where nothing was looked for, to the next unread article."""
        if self._screen.finding.has_pattern:
            self._screen.finding.step(chosen.times)
        else:
            self._unread(1, _("There is no unread article further on."))

    @answers(commands.PREVIOUS_UNREAD)
    def _previous_unread(self, chosen: Chosen) -> None:
        del chosen
        self._unread(-1, _("There is no unread article before this one."))

    def _unread(self, direction: int, otherwise: str) -> None:
        self._open_or_say(
            self._screen.reader.shelf.unread(self._screen.location, direction), otherwise
        )

    @answers(commands.NEXT_ARTICLE)
    def _next_article(self, chosen: Chosen) -> None:
        beside = self._screen.reader.shelf.beside(self._screen.location, chosen.times)
        self._open_or_say(beside, _("This is the last article."))

    @answers(commands.PREVIOUS_ARTICLE)
    def _previous_article(self, chosen: Chosen) -> None:
        beside = self._screen.reader.shelf.beside(self._screen.location, -chosen.times)
        self._open_or_say(beside, _("This is the first article."))

    def _open_or_say(self, row: KeptArticle | None, otherwise: str) -> None:
        if row is None:
            self._screen.say(otherwise)
        else:
            self._open(row)

    def _open(self, row: KeptArticle) -> None:
        self.withdraw()
        self._screen.leaping.forget_articles()
        self._screen.open(row.record.location)
