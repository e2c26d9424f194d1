"""Following the links of the article that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.model.anchor import Anchor
from reader.model.links import links
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import answers
from reader.ui.shared.following import Following, where

if TYPE_CHECKING:
    from reader.model.links import Link
    from reader.model.location import Location
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom


class Linking(Following):
    """The links of an article, and the one that Enter follows."""

    def __init__(self, room: ArticleRoom) -> None:
        super().__init__(room)
        self._room = room
        self._chosen: Link | None = None

    def forget(self) -> bool:
        """Let Enter follow no link any more; say whether it did."""
        had, self._chosen = self._chosen is not None, None
        return had

    def _step(self, steps: int) -> None:
        """Name the next link from what was said last, or from the one that was named."""
        found = self._links()
        if not found:
            return
        if self._chosen in found:
            number = found.index(self._chosen) + steps
        else:
            place = self._room.pages.place
            above = sum((one.block, one.start) < (place.block, place.offset) for one in found)
            number = above + steps - (1 if steps > 0 else 0)
        self._name(found, number % len(found))

    def _name(self, found: list[Link], number: int) -> None:
        self._chosen = link = found[number]
        said = f"{place_among(number + 1, len(found))}: {_told(link)}"
        self._room.say(said + " " + keyed(_("{key} follows it."), commands.FOLLOW))

    def _links(self) -> list[Link]:
        found = links(self._room.document)
        if not found:
            self._room.say(_("There is no link in this article."))
        return found

    @answers(commands.FOLLOW)
    def _follow_chosen(self, chosen: Chosen) -> None:
        """Follow the link that was named; where none was, read a line on."""
        if self._chosen is None:
            self._room.ask_for(chosen.instead(commands.DOWN))
        else:
            self.follow(self._chosen)

    @answers(commands.LINKS)
    def _list(self, chosen: Chosen) -> None:
        del chosen
        found = self._links()
        number = self._room.reader.choose(_("Links"), list(map(_told, found))) if found else None
        if number is not None:
            self.follow(found[number])

    def follow_number(self, number: int) -> None:
        """Follow a link by its number, as the list of links counts them."""
        found = self._links()
        if found and not 1 <= number <= len(found):
            self._room.say(_("There is no number {typed} here.").format(typed=number))
        elif found:
            self.follow(found[number - 1])

    def follow(self, link: Link) -> None:
        """Go where a link leads; from then on Enter follows none."""
        self._chosen = None
        super().follow(link)

    def _jump(self, block: int | None, otherwise: str) -> None:
        if block is None:
            self._room.say(otherwise)
            return
        self._room.going.remember_place()
        self._room.pages.stand_before(Anchor(block))
        self._room.read_lines(self._room.pages.block_from_here(), otherwise)
        self._room.say(keyed(_("{key} goes back to where you were."), commands.RETURN))

    def _open(self, location: Location) -> None:
        self._room.walking.open(location)


def _told(link: Link) -> str:
    """Say what a link is called and where it leads, before it is followed."""
    words = " ".join(link.text.split())
    return f"{words}, {where(link)}" if link.text.strip() != where(link) else where(link)
