"""Moving through the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen


class ListMoving(Answering):
    """Selects other articles: by items, pages, groups, and what is unread."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._listing = screen.listing

    @answers(commands.DOWN)
    def _down(self, chosen: Chosen) -> None:
        self._listing.select(self._listing.selected + chosen.times)

    @answers(commands.UP)
    def _up(self, chosen: Chosen) -> None:
        self._listing.select(self._listing.selected - chosen.times)

    @answers(commands.PAGE_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        self._listing.select(self._listing.selected + self._listing.page * chosen.times)

    @answers(commands.PAGE_UP)
    def _page_up(self, chosen: Chosen) -> None:
        self._listing.select(self._listing.selected - self._listing.page * chosen.times)

    @answers(commands.HALF_DOWN)
    def _half_down(self, chosen: Chosen) -> None:
        self._listing.select(
            self._listing.selected + max(1, self._listing.page // 2) * chosen.times
        )

    @answers(commands.HALF_UP)
    def _half_up(self, chosen: Chosen) -> None:
        self._listing.select(
            self._listing.selected - max(1, self._listing.page // 2) * chosen.times
        )

    @answers(commands.TOP)
    def _top(self, chosen: Chosen) -> None:
        del chosen
        self._listing.select(-self._listing.entries.folders)

    @answers(commands.BOTTOM)
    def _bottom(self, chosen: Chosen) -> None:
        rows = len(self._screen.rows)
        self._listing.select(rows - 1 if chosen.count is None else chosen.count - 1)

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._screen.say(_("A number before % says where to: 50% is the middle."))
        else:
            rows = len(self._screen.rows)
            self._listing.select(round((rows - 1) * min(chosen.count, 100) / 100))

    @answers(commands.GROUP_NEXT, commands.NEXT_ARTICLE)
    def _next_group(self, chosen: Chosen) -> None:
        del chosen
        if not self._listing.next_group(1):
            self._screen.say(_("There is no further group."))

    @answers(commands.GROUP_PREVIOUS, commands.PREVIOUS_ARTICLE)
    def _previous_group(self, chosen: Chosen) -> None:
        del chosen
        if not self._listing.next_group(-1):
            self._screen.say(_("There is no earlier group."))

    @answers(commands.NEXT)
    def _next_unread(self, chosen: Chosen) -> None:
        del chosen
        self._select_unread(1)

    @answers(commands.PREVIOUS_UNREAD)
    def _previous_unread(self, chosen: Chosen) -> None:
        del chosen
        self._select_unread(-1)

    @answers(commands.PREVIOUS_HIT)
    def _previous_hit(self, chosen: Chosen) -> None:
        del chosen
        self._screen.say(_("Nothing was looked for here. / filters the list."))

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
