"""From the article that is read to others of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.ui.shared.offer import Offer
from reader.workflows.page import row_headline

if TYPE_CHECKING:
    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom


class Walking(Answering):
    """Reads the next and the previous article, and goes back."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room
        self._shelf = room.reader.shelf
        self._offer = Offer(room)

    def offer(self) -> bool:
        """Name the next article; open it if it was named already. False where there is none."""
        beside = self._shelf.beside(self._room.location, 1)
        if beside is None:
            return False
        self._offer.make(row_headline(beside), lambda: self.open(beside.record.location))
        return True

    def withdraw(self) -> None:
        """Offer the next article no more."""
        self._offer.withdraw()

    def words(self) -> str:
        """Say at the end that it was the last article, if it was one of several."""
        if self._shelf.index(self._room.location) is None:
            return ""
        is_last = self._shelf.beside(self._room.location, 1) is None
        return _("That was the last one.") if is_last else ""

    def open(self, location: Location) -> None:
        """Read another article in the place of this one, or say why that cannot be."""
        try:
            self._room.open(location)
        except ReaderError as error:
            self._room.reader.fail(error)

    @answers(commands.NEXT)
    def _next(self, chosen: Chosen) -> None:
        """Go to the next hit; where nothing was looked for, to the next unread article."""
        if self._room.finding.has_pattern:
            self._room.finding.step(chosen.times)
        else:
            below = self._shelf.unread(self._room.location, 1)
            self._open_or_say(below, _("There is no unread article further on."))

    @answers(commands.PREVIOUS_UNREAD)
    def _previous_unread(self, chosen: Chosen) -> None:
        del chosen
        above = self._shelf.unread(self._room.location, -1)
        self._open_or_say(above, _("There is no unread article before this one."))

    @answers(commands.NEXT_ARTICLE)
    def _next_article(self, chosen: Chosen) -> None:
        beside = self._shelf.beside(self._room.location, chosen.times)
        self._open_or_say(beside, _("This is the last article."))

    @answers(commands.PREVIOUS_ARTICLE)
    def _previous_article(self, chosen: Chosen) -> None:
        beside = self._shelf.beside(self._room.location, -chosen.times)
        self._open_or_say(beside, _("This is the first article."))

    def _open_or_say(self, row: KeptArticle | None, otherwise: str) -> None:
        if row is None:
            self._room.say(otherwise)
        else:
            self.open(row.record.location)

    # Back

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        """Undo what is pending; then go back, but never out of the program."""
        if self._room.linking.forget() or self._room.finding.leave():
            return
        if self._room.reader.has_way_back:
            self._back(chosen)
        else:
            self._room.say(keyed(_("{key} leaves."), commands.CLOSE))

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self._room.reader.go_back()

    @answers(commands.BACK)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        if self._room.reader.has_way_back:
            self._room.reader.go_back()
        else:
            self._room.say(
                keyed(_("There is no list to go back to. {key} leaves."), commands.CLOSE)
            )
