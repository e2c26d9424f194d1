"""Moving through the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.item_list import where

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen


class ListMoving(Answering):
    """Selects other articles: by items, pages, groups, and what is unread."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._listing = screen.listing

    def _go(self, number: int) -> None:
        """Select an article; say so where it is the first or the last one and was it before."""
        before = self._listing.selected
        self._listing.select(number)
        if self._listing.selected == before:
            self._screen.say(where(number, before, len(self._screen.rows)))

    def _go_pages(self, pages: float) -> None:
        rows = max(1, int(self._listing.page * abs(pages)))
        self._go(self._listing.selected + (rows if pages > 0 else -rows))

    @answers(commands.DOWN)
    def _down(self, chosen: Chosen) -> None:
        self._go(self._listing.selected + chosen.times)

    @answers(commands.UP)
    def _up(self, chosen: Chosen) -> None:
        self._go(self._listing.selected - chosen.times)

    @answers(commands.PAGE_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        """Move a page down; at the end of a folder name the next one, and then open it."""
        is_at_end = self._listing.selected >= len(self._screen.rows) - 1
        if not (is_at_end and self._screen.searching.offer()):
            self._go_pages(chosen.times)

    @answers(commands.PAGE_UP)
    def _page_up(self, chosen: Chosen) -> None:
        self._go_pages(-chosen.times)

    @answers(commands.HALF_DOWN)
    def _half_down(self, chosen: Chosen) -> None:
        self._go_pages(chosen.times / 2)

    @answers(commands.HALF_UP)
    def _half_up(self, chosen: Chosen) -> None:
        self._go_pages(-chosen.times / 2)

    @answers(commands.TOP)
    def _top(self, chosen: Chosen) -> None:
        del chosen
        first = -self._listing.entries.folders
        self._go(first if self._listing.selected != first else first - 1)

    @answers(commands.BOTTOM)
    def _bottom(self, chosen: Chosen) -> None:
        rows = len(self._screen.rows)
        self._go(rows - 1 if chosen.count is None else chosen.count - 1)

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._screen.say(_("A number before % says where to: 50% is the middle."))
        else:
            rows = len(self._screen.rows)
            self._go(round((rows - 1) * min(chosen.count, 100) / 100))

    @answers(commands.GROUP_NEXT)
    def _next_group(self, chosen: Chosen) -> None:
        del chosen
        if not self._listing.next_group(1):
            self._screen.say(_("There is no further group."))

    @answers(commands.GROUP_PREVIOUS)
    def _previous_group(self, chosen: Chosen) -> None:
        del chosen
        if not self._listing.next_group(-1):
            self._screen.say(_("There is no earlier group."))

    @answers(commands.FOLDER_NEXT)
    def _next_folder(self, chosen: Chosen) -> None:
        if not self._screen.searching.step(chosen.times):
            self._next_group(chosen)

    @answers(commands.FOLDER_PREVIOUS)
    def _previous_folder(self, chosen: Chosen) -> None:
        if not self._screen.searching.step(-chosen.times):
            self._previous_group(chosen)

    @answers(commands.NEXT)
    def _next(self, chosen: Chosen) -> None:
        """Go to the next article that the filter finds; without one, to the next unread one."""
        if self._screen.arranging.filter:
            self._go_found(chosen.times)
        else:
            self._select_unread(1)

    @answers(commands.PREVIOUS_UNREAD)
    def _previous_unread(self, chosen: Chosen) -> None:
        del chosen
        self._select_unread(-1)

    @answers(commands.PREVIOUS_HIT)
    def _previous_hit(self, chosen: Chosen) -> None:
        if self._screen.arranging.filter:
            self._go_found(-chosen.times)
        else:
            self._screen.say(
                keyed(_("Nothing was looked for here. {key} filters the list."), commands.FIND)
            )

    def _go_found(self, steps: int) -> None:
        """Select another one of those that were found; after the last one comes the first."""
        count = len(self._screen.rows)
        if count:
            self._listing.select((self._listing.selected + steps) % count)
        number = self._listing.selected + 1 if count else 0
        self._screen.say(_("{number} of {count}").format(number=number, count=count))

    def _select_unread(self, direction: int) -> None:
        number = self._screen.rows.next_unread(max(self._listing.selected, -1), direction)
        if number is None:
            self._screen.say(
                _("There is no unread article further on.")
                if direction > 0
                else _("There is no unread article before this one.")
            )
        else:
            self._listing.select(number)
