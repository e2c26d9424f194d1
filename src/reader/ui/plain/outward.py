"""What is typed and leads out of the room: a source by its name, a command of the shell."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.model.location import Kind
from reader.sources.locate import locate, shown
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.printed import as_text
from reader.workflows.visit import visit

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.room import PlainRoom, SubjectRoom

_PIPED_CELLS: Final = 66
"""To so many cells a text is set that is piped, as `reader show` does."""
_NOT_FOUND: Final = 127
"""The status of a shell that is not there."""


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
        return "".join(f"{line}\n" for line in as_text(article, _PIPED_CELLS, coloured=False))


def pipe(room: PlainRoom, text: str) -> None:
    """Ask for a command of the shell, and hand it a text."""
    typed = room.reader.ask(_("Command, its input is the text:"))
    if not typed:
        return
    status = _run(room, typed, text)
    if status:
        said = _("{command}: status {status}").format(command=typed, status=status)
    else:
        said = _("{command}: done").format(command=typed)
    room.say(said)


def _run(room: PlainRoom, line: str, text: str) -> int:
    shell = os.environ.get("SHELL") or "/bin/sh"
    given = text.encode("utf-8", errors="replace")
    with room.reader.suspend():
        try:
            ended = subprocess.run([shell, "-c", line], input=given, check=False)  # noqa: S603 - typed by the person
        except OSError:
            return _NOT_FOUND
    return ended.returncode


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
