"""What is done to the list as a whole: all of it read, and more put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.formats import counted
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.tend import mark_all_read

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen


class Keeping(Answering):
    """Marks what is shown as read."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen

    @answers(commands.ALL_READ)
    def _read_all(self, chosen: Chosen) -> None:
        """Mark all that is shown; the keys after it wait until it can be undone."""
        del chosen
        screen, rows = self._screen, self._screen.rows
        if not screen.is_whole:
            screen.say("The list is still being read.")
        elif not rows.unread:
            screen.say("Nothing here is unread.")
        else:
            library = screen.reader.library
            screen.hold_keys()
            job = screen.reader.writer.do(lambda: mark_all_read(library, rows))
            screen.follow(job, lambda: self._say_read(job))

    def _say_read(self, job: Future[int]) -> None:
        try:
            count = job.result()
        except ReaderError as error:
            self._screen.say(str(error), failed=True)
        else:
            self._screen.take_undo()
            self._screen.say(f"Read: {counted(count, 'article', 'articles')}", undo="U undoes")
        self._screen.release_keys()
