"""Moving through the list: by articles, screenfuls, groups, and what is unread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.list import ListRoom


class ListMoving(Answering):
    """Has another article meant, and says it."""

    def __init__(self, room: ListRoom) -> None:
        self._room = room

    @answers(commands.DOWN)
    def _down(self, chosen: Chosen) -> None:
        if self._room.at + 1 >= len(self._room.rows):
            self._room.say(_("This is the last article."))
        else:
            self._room.go(self._room.at + chosen.times)

    @answers(commands.UP)
    def _up(self, chosen: Chosen) -> None:
        if not self._room.at:
            self._room.say(_("This is the first article."))
        else:
            self._room.go(self._room.at - chosen.times)

    @answers(commands.PAGE_DOWN, commands.HALF_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        del chosen
        if self._room.said < len(self._room.rows):
            self._room.say_more()
        else:
            self._room.say(_("This is the last article."))

    @answers(commands.PAGE_UP, commands.HALF_UP)
    def _page_up(self, chosen: Chosen) -> None:
        del chosen
        if self._room.at:
            self._room.say_more(self._room.at - self._room.reader.rows)
        else:
            self._room.say(_("This is the first article."))

    @answers(commands.TOP)
    def _top(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(0)

    @answers(commands.BOTTOM)
    def _bottom(self, chosen: Chosen) -> None:
        self._room.go((chosen.count or len(self._room.rows)) - 1)

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._room.say(_("A number before % says where to: 50% is the middle."))
        else:
            self._room.go(round((len(self._room.rows) - 1) * min(chosen.count, 100) / 100))

    @answers(commands.REDRAW)
    def _say_again(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(self._room.at)

    @answers(commands.GROUP_NEXT, commands.FOLDER_NEXT)
    def _next_group(self, chosen: Chosen) -> None:
        del chosen
        self._go_to_group(1, _("There is no further group."))

    @answers(commands.GROUP_PREVIOUS, commands.FOLDER_PREVIOUS)
    def _previous_group(self, chosen: Chosen) -> None:
        del chosen
        self._go_to_group(-1, _("There is no earlier group."))

    def _go_to_group(self, direction: int, otherwise: str) -> None:
        starts, start = [], 0
        for name, count in self._room.rows.groups:
            starts.append((start, name, count))
            start += count
        others = [one for one in starts if (one[0] - self._room.at) * direction > 0]
        inside = [one for one in starts if one[0] <= self._room.at]
        if direction < 0 and inside and inside[-1][0] < self._room.at:
            others = [*others[:-1]]  # the beginning of its own group is none before it
        if not others:
            self._room.say(otherwise)
            return
        start, name, count = others[0] if direction > 0 else others[-1]
        self._room.say(f"{name}, {counted(count, '{number} article', '{number} articles')}.")
        self._room.go(start)

    @answers(commands.NEXT)
    def _next(self, chosen: Chosen) -> None:
        """Go to the next article that the filter finds; without one, to the next unread one."""
        if self._room.arranging.typed:
            self._down(chosen)
            return
        self._go_to_unread(1, _("There is no unread article further on."))

    @answers(commands.PREVIOUS_UNREAD)
    def _previous_unread(self, chosen: Chosen) -> None:
        del chosen
        self._go_to_unread(-1, _("There is no unread article before this one."))

    def _go_to_unread(self, direction: int, otherwise: str) -> None:
        number = (
            self._room.rows.next_unread(self._room.at, direction) if len(self._room.rows) else None
        )
        if number is None:
            self._room.say(otherwise)
        else:
            self._room.go(number)
