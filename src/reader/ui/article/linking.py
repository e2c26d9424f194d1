"""Following the links of the article on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.layout.cells import cell_len, shortened
from reader.layout.lines import Face, Role
from reader.model.anchor import Anchor
from reader.model.links import Link, block_links, links
from reader.ui import commands
from reader.ui.article.layers import Layer
from reader.ui.key_map import keyed
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import answers
from reader.ui.shared.following import Following, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.document import Document
    from reader.model.location import Location
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

_FOCUSED = Face(Role.ACCENT, underline=True, reverse=True)
HINT_LETTERS: Final = "asdfghjklqwertyuiopzxcvbnm"
_LEAST_ADDRESS: Final = 16
"""Cells of an address below which it tells nothing: rather fewer are shown."""


class Linking(Following):
    """The links of an article, and the one that has the focus."""

    def __init__(self, screen: ArticleScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.focused: Link | None = None
        self.hints: dict[str, Link] = {}
        """The link that each letter follows, while letters stand on the page."""
        self._of: Document | None = None
        self._all: Sequence[Link] = ()

    @property
    def links(self) -> Sequence[Link]:
        """All links of the article, as they are numbered from 1 on."""
        document = self._screen.document
        if document is not self._of:
            self._of, self._all = document, links(document) if document else ()
        return self._all

    def forget(self) -> None:
        """Take the focus and the letters off the page."""
        self.hints, self.focused = {}, None
        self._screen.view.hint({})
        self._screen.view.mark({}, Layer.LINK)

    def step_back(self) -> bool:
        """Take the letters off the page, or else the focus; say whether there was either."""
        if self.hints:
            self.hints = {}
            self._screen.view.hint({})
            return True
        had_focus = self.focused is not None
        self.forget()
        return had_focus

    def told(self, count: str) -> str:
        """Say where the link leads that a count before `o` would open; empty where none has it."""
        number = int(count) if count.isdecimal() else 0
        if not 0 < number <= len(self.links):
            return ""
        return _("link {number}: {address}").format(
            number=number, address=where(self.links[number - 1])
        )

    def follow_number(self, number: int) -> None:
        """Follow a link by its number in the list of links."""
        if 0 < number <= len(self.links):
            self._focus(self.links[number - 1])
            self.follow(self.links[number - 1])
        elif self.links:
            self._screen.say(
                _("There is no link {number}. {key} lists all of them.").format(
                    number=number, key=self._screen.hint(commands.LINKS)
                )
            )
        else:
            self._screen.say(_("There is no link in this article."))

    def _step(self, steps: int) -> None:
        all_links = list(self.links)
        if not all_links:
            self._screen.say(_("There is no link in this article."))
            return
        seen = self._seen()
        if self.focused in all_links and (self.focused in seen or not seen):
            number = (all_links.index(self.focused) + steps) % len(all_links)
        elif seen:
            number = all_links.index(seen[0] if steps > 0 else seen[-1])
        else:
            place = self._screen.view.place
            below = [
                link
                for link in all_links
                if (link.block, link.start) >= (place.block, place.offset)
            ]
            number = len(all_links) - len(below) - (0 if steps > 0 else 1)
        self._focus(all_links[number % len(all_links)])

    def _focus(self, link: Link) -> None:
        self.focused = link
        self._screen.view.bring(Anchor(link.block, link.start))
        self._screen.view.mark({link.block: [(link.start, link.end, _FOCUSED)]}, Layer.LINK)
        self._screen.say(where(link))

    def _seen(self) -> list[Link]:
        """Give the links on the screen, in reading order."""
        document = self._screen.document
        if document is None:
            return []
        found = []
        rows = [row for row in self._screen.view.rows if row.end > row.start]
        for block in dict.fromkeys(
            row.block for row in rows if 0 <= row.block < len(document.blocks)
        ):
            own = [row for row in rows if row.block == block]
            found += [
                link
                for link in block_links(block, document.blocks[block])
                if own[0].start <= link.start < own[-1].end
            ]
        return found

    @answers(commands.FOLLOW)
    def _follow_focused(self, chosen: Chosen) -> None:
        if self.focused is not None and self.focused in self._seen():
            self.follow(self.focused)
        else:
            self._screen.ask_for(replace(chosen, command=commands.DOWN))

    @answers(commands.HINTS)
    def _show_hints(self, chosen: Chosen) -> None:
        del chosen
        seen = self._seen()
        if not seen:
            said = _("There is no link on the screen. {key} goes to the next one.")
            self._screen.say(keyed(said, commands.NEXT_LINK))
            return
        self.hints = dict(zip(HINT_LETTERS, seen, strict=False))
        self._screen.view.hint(
            {(link.block, link.start): letter for letter, link in self.hints.items()}
        )
        self._screen.say(self._told_hints())

    def _told_hints(self) -> str:
        """Say where the letters lead, as many as there is room for in a row."""
        room = self._screen.size.width - 2
        each = max(_LEAST_ADDRESS, room // len(self.hints) - len(" · "))
        told = [shortened(f"{letter} {where(link)}", each) for letter, link in self.hints.items()]
        while len(told) > 1 and cell_len(" · ".join(told)) > room:
            told.pop()
        return " · ".join(told)

    def hint_typed(self, key: str) -> None:
        """Follow the link of a letter; any other key takes the letters away."""
        link = self.hints.get(key)
        self.forget()
        if link is not None:
            self.follow(link)

    @answers(commands.LINKS)
    def _list(self, chosen: Chosen) -> None:
        del chosen
        all_links = self.links
        if not all_links:
            self._screen.say(_("There is no link in this article."))
            return
        choices = [
            Choice(f"{number}  {link.text}", right=where(link))
            for number, link in enumerate(all_links, 1)
        ]

        def follow(number: int | None) -> None:
            if number is not None:
                self._focus(all_links[number])
                self.follow(all_links[number])

        self._screen.choose(_("Links"), choices, follow, closing=commands.LINKS)

    def follow_at(self, place: Anchor) -> None:
        """Follow the link at a place, as one that was touched."""
        for link in self._seen():
            if link.block == place.block and link.start <= place.offset < link.end:
                self.follow(link)

    def _show_note(self, block: int | None) -> None:
        """Show a note over the foot of the page; one that is too long for it is gone to."""
        from reader.ui.article.notes import NoteScreen, note_rows  # noqa: PLC0415 - at the first

        view = self._screen.view
        rows = note_rows(view.page, block, view.size.height) if view.page and block else None
        if rows is None:
            super()._show_note(block)
        else:
            self._screen.app.push_screen(NoteScreen(self._screen.painter, rows, view.left))

    def _jump(self, block: int | None, otherwise: str) -> None:
        if block is None:
            self._screen.say(otherwise)
            return
        self._screen.leaping.remember_place()
        self._screen.view.go_to(Anchor(block), lead=1)
        key = self._screen.hint(commands.RETURN)
        self._screen.say(_("{key} goes back to where you were.").format(key=key))

    def _open(self, location: Location) -> None:
        self._screen.go_to(location)
