"""What is typed and leads out of the room: a source by its name, a command of the shell."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.model.location import Kind
from reader.sources.locate import locate, shown
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.printed import as_input
from reader.workflows.visit import visit

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.room import PlainRoom, SubjectRoom


class Outward(Answering):
    """Opens what a person names, and hands the text that is meant to a command of the shell."""

    def __init__(self, room: SubjectRoom) -> None:
        self._room = room

    @answers(commands.OPEN_SOURCE)
    def _open(self, chosen: Chosen) -> None:
        """Open a file; an address goes to the browser."""
        del chosen
        typed = self._room.reader.ask(_("Open: ").strip())
        if typed:
            open_named(self._room, typed)

    @answers(commands.PIPE)
    def _pipe(self, chosen: Chosen) -> None:
        """Run a command with the text as its input; the text is no part of what a shell reads."""
        del chosen
        text = self._text()
        if text is None:
            self._room.say(_("There is no text to pipe."))
        else:
            pipe(self._room, text)

    def _text(self) -> str | None:
        row, library = self._room.subject, self._room.reader.library
        if row is None:
            return None
        try:
            article = self._room.article or visit(row.record.location, library).article
        except ReaderError:
            return None
        return as_input(article)


def pipe(room: PlainRoom, text: str) -> None:
    """Ask for a command of the shell, and hand it a text."""
    typed = room.reader.ask(_("Command, its input is the text:"))
    if not typed:
        return
    from reader.ui.shared import outside  # noqa: PLC0415 - when it is asked for

    status = outside.NOT_FOUND
    with room.reader.suspend(), suppress(OSError):
        status = outside.in_shell(typed, text)
    room.say(outside.ended(typed, status))


def open_named(room: PlainRoom, name: str) -> None:
    """Open a file by its name; an address goes to the browser."""
    if re.match("https?://", name, re.IGNORECASE):
        room.browse(name)
        return
    try:
        location = locate(str(Path.cwd() / Path(name).expanduser()))
    except (ReaderError, RuntimeError) as error:  # nobody has such a home
        room.say(str(error))
        return
    if location.kind is Kind.FOLDER:
        said = _("{name}: is a folder. reader {name} lists what is in it.")
        room.say(said.format(name=shown(location)))
    else:
        room.reader.open_location(location)
