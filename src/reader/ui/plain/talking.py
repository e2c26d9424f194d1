"""From the article that is read to what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.comment import discard_first

if TYPE_CHECKING:
    from reader.model.state import KeptComment
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom


class Talking(Answering):
    """Says the comments of the article, and throws away a draft that waits."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room

    @answers(commands.COMMENTS)
    def _open(self, chosen: Chosen) -> None:
        del chosen
        self.open()

    def open(self, wanted: KeptComment | None = None) -> None:
        """Go to the comments, to a certain one of one's own or to a draft."""
        from reader.ui.plain.thread import ThreadRoom  # noqa: PLC0415 - when it is asked for

        self._room.reader.enter(ThreadRoom(self._room, wanted))

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        room, reader = self._room, self._room.reader
        if not room.visit.state.draft:
            room.say(_("There is no draft to discard."))
            return
        record = room.visit.record
        try:
            reader.writer.do(lambda: discard_first(reader.library, record)).result()
        except LibraryError as error:
            reader.fail(error)
        else:
            room.say_undoable(_("Draft discarded"))
        room.take_undo()
