"""What is done to the list as a whole: all of it read, more put into it, searches saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError, SourceError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.workflows.add import add_named
from reader.workflows.tend import forget_search, mark_all_read, save_search

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.keys import Chosen
    from reader.ui.plain.list import ListRoom


class Keeping(Answering):
    """Marks what is shown as read, adds what a person names, and keeps searches."""

    def __init__(self, room: ListRoom) -> None:
        self._room = room

    @answers(commands.ALL_READ)
    def _read_all(self, chosen: Chosen) -> None:
        del chosen
        room, library = self._room, self._room.reader.library
        if not room.rows.unread:
            room.say(_("Nothing here is unread."))
            return
        try:
            count = room.reader.writer.do(lambda: mark_all_read(library, room.rows)).result()
        except ReaderError as error:
            room.reader.fail(error)
            return
        room.take_undo()
        said = counted(count, "Read: {number} article", "Read: {number} articles")
        room.say_undoable(said)

    @answers(commands.ADD)
    def _add(self, chosen: Chosen) -> None:
        """Ask for a file or a folder, and put what is in it into the list."""
        del chosen
        room = self._room
        typed = room.reader.ask(_("Add a file or a folder:"))
        if not typed:
            return
        added = known = 0
        try:
            for found in add_named(room.reader.library, typed):
                if isinstance(found, SourceError):
                    room.reader.fail(found)
                else:
                    added, known = added + found[1], known + (not found[1])
        except ReaderError as error:
            room.reader.fail(error)
        if added:
            room.ask_again()
            room.say(counted(added, "Added {number} article.", "Added {number} articles."))
        else:
            there, nothing = _("In the list already."), _("There is no article in it.")
            room.say(there if known else nothing)

    @answers(commands.SAVE_SEARCH)
    def _save(self, chosen: Chosen) -> None:
        """Save the filter under a name."""
        del chosen
        room, query = self._room, self._room.arranging.typed
        if room.locations:
            room.say(_("Searches are saved in the list of what is kept: reader, without names."))
        elif not query:
            room.say(keyed(_("There is no filter to save. {key} filters the list."), commands.FIND))
        else:
            name = room.reader.ask(_("Name: ").strip()) or query
            library = room.reader.library
            said = _("Saved: {name}").format(name=name)
            self._keep(lambda: save_search(library, name, query), said)

    @answers(commands.FORGET_SEARCH)
    def _forget(self, chosen: Chosen) -> None:
        """List the saved searches, and forget the one that is chosen."""
        del chosen
        room, saved = self._room, self._room.arranging.saved()
        if not saved:
            room.say(_("No search is saved."))
            return
        choices = [f"{one.name}, {one.query}" for one in saved]
        number = room.reader.choose(_("Forget a saved search"), choices)
        if number is not None:
            library, name = room.reader.library, saved[number].name
            said = _("Forgotten: {name}").format(name=name)
            self._keep(lambda: forget_search(library, name), said)

    def _keep(self, change: Callable[[], object], said: str) -> None:
        try:
            change()
        except ReaderError as error:
            self._room.reader.fail(error)
        else:
            self._room.say_undoable(said)
