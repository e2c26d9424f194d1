"""Finding words in the comments: the next comment that has them is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.model.find import Pattern
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.thread import ThreadRoom


class ThreadFinding(Answering):
    """A pattern, and the comments that have it."""

    def __init__(self, room: ThreadRoom) -> None:
        self._room = room
        self._pattern: Pattern | None = None

    @answers(commands.FIND)
    def _find(self, chosen: Chosen) -> None:
        del chosen
        typed = self._room.reader.ask(_("Find:"))
        if typed:
            self._pattern = Pattern(typed)
            self._step(0)

    @answers(commands.NEXT)
    def _next_hit(self, chosen: Chosen) -> None:
        self._step(chosen.times)

    @answers(commands.PREVIOUS_HIT)
    def _previous_hit(self, chosen: Chosen) -> None:
        self._step(-chosen.times)

    def _step(self, steps: int) -> None:
        """Go to another comment that has the words; by no step, to the next from here on."""
        pattern = self._pattern
        if pattern is None:
            self._room.say(keyed(_("Nothing was looked for yet. {key} finds."), commands.FIND))
            return
        found = [at for at, one in enumerate(self._room.thread) if pattern.spans(one.comment.text)]
        if not found:
            self._room.say(_("“{words}” is not in the comments.").format(words=pattern.typed))
            return
        here = sum(at < self._room.at for at in found)
        if steps > 0 and self._room.at not in found:
            steps -= 1
        number = (here + steps) % len(found)
        self._room.say(place_among(number + 1, len(found)))
        self._room.go(found[number], "")
