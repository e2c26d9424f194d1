"""What is done with the article that is meant: mark it, tag it, open it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.sources.locate import shown
from reader.ui import commands
from reader.ui.shared.answering import answers
from reader.ui.shared.facts import facts_of
from reader.ui.shared.tending import Tending, tag
from reader.workflows.tend import tags_typed

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.room import SubjectRoom


class Subject(Tending):
    """Answers what is asked about the article that is meant."""

    def __init__(self, room: SubjectRoom) -> None:
        super().__init__(room)
        self._room = room

    @answers(commands.TAGS, commands.EDIT_TAGS)
    def _edit_tags(self, chosen: Chosen) -> None:
        """Ask for the tags of the article; a dash takes all of them off."""
        del chosen
        row = self._row()
        if row is None:
            return
        reader, now = self._room.reader, ", ".join(row.state.tags)
        if now:
            self._room.say(_("Tags: {tags}. A dash takes them off.").format(tags=now))
        typed = reader.ask(_("Tags, parted by commas:"))
        if not typed:
            return
        tag(self._room, row, () if typed == "-" else tags_typed(typed))

    # What it is, and where

    @answers(commands.INFORMATION)
    def _say_information(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            self._room.say(*(f"{name}: {value}" for name, value in facts_of(row)))

    @answers(commands.COPY_LINK)
    def _say_link(self, chosen: Chosen) -> None:
        """Say the address on a line of its own; here nothing writes the clipboard unseen."""
        del chosen
        row = self._row()
        if row:
            self._room.say(row.record.facts.url or shown(row.record.location))

    @answers(commands.EDIT)
    def _edit(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row is None:
            return
        from reader.ui.shared import outside  # noqa: PLC0415 - when it is asked for

        try:
            outside.edit_article(self._room.reader, row.record.location)
            self._room.read_again()
        except ReaderError as error:
            self._room.reader.fail(error)

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        del chosen
        try:
            self._room.read_again()
        except ReaderError as error:
            self._room.reader.fail(error)
