"""Following links, on the page or in lines: where each leads. Knows no screen."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from reader.i18n.catalogue import _
from reader.model.links import footnote, section
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.visit import linked

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.links import Link
    from reader.model.location import Location
    from reader.ui.keys import Chosen


class Place(Protocol):
    """Where an article is read."""

    @property
    def document(self) -> Document | None:
        """What is read; None while it loads."""

    @property
    def location(self) -> Location:
        """Of what is read."""

    def say(self, said: str, /) -> None:
        """Say what happened."""

    def browse(self, address: str) -> bool:
        """Open an address in the browser; False where none opened it."""


class Following(Answering):
    """Goes from link to link, and where one leads."""

    def __init__(self, place: Place) -> None:
        self._place = place

    @answers(commands.NEXT_LINK)
    def _next(self, chosen: Chosen) -> None:
        self._step(chosen.times)

    @answers(commands.PREVIOUS_LINK)
    def _previous(self, chosen: Chosen) -> None:
        self._step(-chosen.times)

    @abstractmethod
    def _step(self, steps: int) -> None:
        """Go to another link, so many further on."""

    def follow(self, link: Link) -> None:
        """Go where a link leads: a note, a section, an article on this machine, or the browser."""
        place, document = self._place, self._place.document
        if document is None:
            return
        if link.is_footnote:
            self._show_note(footnote(document, link.href))
        elif link.href.startswith("#"):
            block = section(document, unquote(link.href[1:]))
            self._jump(block, _("The place is not in this article."))
        elif urlsplit(link.href).scheme in ("http", "https", "mailto"):
            place.browse(link.href)
        else:
            self._open(linked(place.location, link.href))

    def _show_note(self, block: int | None) -> None:
        """Show the note of a block; None where the article has no such note."""
        self._jump(block, _("The note is not in this article."))

    @abstractmethod
    def _jump(self, block: int | None, otherwise: str) -> None:
        """Go to a block, and say by which key one comes back; without one say what is given."""

    @abstractmethod
    def _open(self, location: Location) -> None:
        """Open another article."""


def where(link: Link) -> str:
    """Say where a link leads, before it is followed."""
    return _("note {label}").format(label=link.href) if link.is_footnote else link.href
