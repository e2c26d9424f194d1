"""Beginning comments, answers and edits, and taking back what one wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.model.comment import Draft, Origin
from reader.ui import commands
from reader.ui.plain.form import Form
from reader.ui.shared.answering import Answering, answers
from reader.workflows.comment import discard_comment, discard_draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.comment import Comment
    from reader.ui.keys import Chosen
    from reader.ui.plain.thread import ThreadRoom


class Writing(Answering):
    """Has comments of one's own filled in, edited, deleted, and drafts discarded."""

    def __init__(self, room: ThreadRoom) -> None:
        self._room = room
        self.wanted: Draft | None = None
        """The draft that one came for; it is what one goes on with first."""

    @answers(commands.NEW_COMMENT)
    def _write(self, chosen: Chosen) -> None:
        """Go on with the draft that waits, or begin one."""
        del chosen
        wanted, self.wanted = self.wanted, None
        self._fill_in(
            (wanted and self._room.drafts.waiting(wanted))
            or self._room.drafts.first
            or self._room.drafts.begin(None, Draft())
        )

    @answers(commands.REPLY)
    def _reply(self, chosen: Chosen) -> None:
        del chosen
        answered = self._room.chosen()
        if answered is not None:
            self._fill_in(self._room.drafts.begin(answered.comment.id, Draft()))

    @answers(commands.EDIT_COMMENT)
    def _edit(self, chosen: Chosen) -> None:
        del chosen
        own = self._own()
        if own is not None:
            self._fill_in(self._room.drafts.edit(own))

    def _fill_in(self, draft: Draft) -> None:
        Form(self._room, draft).fill_in()

    @answers(commands.DELETE_COMMENT)
    def _delete(self, chosen: Chosen) -> None:
        del chosen
        own, library, record = self._own(), self._room.reader.library, self._room.record
        if own is not None:
            self._change(lambda: discard_comment(library, record, own), _("Comment deleted"))

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        room, draft = self._room, self._room.drafts.first
        library, record = room.reader.library, room.record
        if draft is None:
            room.say(_("There is no draft to discard."))
        else:
            self._change(lambda: discard_draft(library, record, draft), _("Draft discarded"))

    def _change(self, change: Callable[[], object], said: str) -> None:
        try:
            self._room.reader.writer.do(change).result()
        except LibraryError as error:
            self._room.reader.fail(error)
        else:
            self._room.say_undoable(said)
        self._room.look_again()

    def _own(self) -> Comment | None:
        """Give the comment that is meant, if it is one's own; say so where it is not."""
        chosen = self._room.chosen()
        if chosen is not None and chosen.comment.origin is not Origin.OWN:
            self._room.say(_("It is not yours."))
            return None
        return chosen.comment if chosen else None
