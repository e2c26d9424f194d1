"""Moving through the comments: in their order, by their level, and along who answers whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.thread import ThreadRoom


class ThreadMoving(Answering):
    """Has another comment meant, and says it."""

    def __init__(self, room: ThreadRoom) -> None:
        self._room = room

    @answers(commands.DOWN, commands.PAGE_DOWN, commands.HALF_DOWN)
    def _next(self, chosen: Chosen) -> None:
        self._room.go(self._room.at + chosen.times, _("This is the last comment."))

    @answers(commands.UP, commands.PAGE_UP, commands.HALF_UP)
    def _previous(self, chosen: Chosen) -> None:
        self._room.go(self._room.at - chosen.times, _("This is the first comment."))

    @answers(commands.TOP)
    def _first(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(0, "")

    @answers(commands.BOTTOM)
    def _last(self, chosen: Chosen) -> None:
        last = len(self._room.thread)
        self._room.go(min(chosen.count or last, last) - 1, "")

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._room.say(_("A number before % says where to: 50% is the middle."))
        else:
            self._room.go(round((len(self._room.thread) - 1) * min(chosen.count, 100) / 100), "")

    @answers(commands.REDRAW)
    def _say_again(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(self._room.at, "")

    @answers(commands.SIBLING_NEXT)
    def _next_sibling(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(self._sibling(1), _("There is no further comment of this level."))

    @answers(commands.SIBLING_PREVIOUS)
    def _previous_sibling(self, chosen: Chosen) -> None:
        del chosen
        self._room.go(self._sibling(-1), _("There is no earlier comment of this level."))

    def _sibling(self, direction: int) -> int | None:
        depth = self._room.thread[self._room.at].depth if self._room.thread else 0
        number = self._room.at + direction
        while 0 <= number < len(self._room.thread) and self._room.thread[number].depth > depth:
            number += direction
        there = 0 <= number < len(self._room.thread) and self._room.thread[number].depth == depth
        return number if there else None

    @answers(commands.PARENT)
    def _parent(self, chosen: Chosen) -> None:
        del chosen
        parent = self._room.thread[self._room.at].comment.parent if self._room.thread else None
        ids = [threaded.comment.id for threaded in self._room.thread]
        number = ids.index(parent) if parent in ids else None
        self._room.go(number, _("It answers no other comment."))

    @answers(commands.FIRST_REPLY)
    def _first_reply(self, chosen: Chosen) -> None:
        del chosen
        here = self._room.thread[self._room.at].comment.id if self._room.thread else None
        parents = [threaded.comment.parent for threaded in self._room.thread]
        number = parents.index(here) if here in parents else None
        self._room.go(number, _("Nobody replied to it."))
