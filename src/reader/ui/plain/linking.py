"""Following the links of the article that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.model.anchor import Anchor
from reader.model.links import footnote, links, section
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.workflows.visit import linked

if TYPE_CHECKING:
    from reader.model.links import Link
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom


class Linking(Answering):
    """The links of an article, and the one that Enter follows."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room
        self._chosen: Link | None = None

    def forget(self) -> bool:
        """Let Enter follow no link any more; say whether it did."""
        had, self._chosen = self._chosen is not None, None
        return had

    @answers(commands.NEXT_LINK)
    def _next(self, chosen: Chosen) -> None:
        self._step(chosen.times)

    @answers(commands.PREVIOUS_LINK)
    def _previous(self, chosen: Chosen) -> None:
        self._step(-chosen.times)

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
        """Go where a link leads: a note, a section, an article on this machine, or the browser."""
        room, self._chosen = self._room, None
        if link.is_footnote:
            self._jump(footnote(room.document, link.href), _("The note is not in this article."))
        elif link.href.startswith("#"):
            place = section(room.document, unquote(link.href[1:]))
            self._jump(place, _("The place is not in this article."))
        elif urlsplit(link.href).scheme in ("http", "https", "mailto"):
            room.browse(link.href)
        else:
            room.walking.open(linked(room.location, link.href))

    def _jump(self, block: int | None, otherwise: str) -> None:
        if block is None:
            self._room.say(otherwise)
            return
        self._room.going.remember_place()
        self._room.pages.stand_before(Anchor(block))
        self._room.read_lines(self._room.pages.block_from_here(), otherwise)
        self._room.say(keyed(_("{key} goes back to where you were."), commands.RETURN))


def _told(link: Link) -> str:
    """Say what a link is called and where it leads, before it is followed."""
    where = _("note {label}").format(label=link.href) if link.is_footnote else link.href
    return f"{' '.join(link.text.split())}, {where}" if link.text.strip() != where else where
