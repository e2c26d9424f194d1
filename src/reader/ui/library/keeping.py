"""What is done to the list as a whole: all of it read, and more put into it."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.worker import get_current_worker

from reader.errors import ReaderError, SourceError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.ui import commands
from reader.ui.key_map import keyed, undoes
from reader.ui.library.asking import AskingScreen
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.tend import mark_all_read

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen

_SAID_SECONDS: Final = 0.3
"""Between two words on how many were added so far."""
_ADDING: Final = "add"
"""The group of the worker that adds."""


class Keeping(Answering):
    """Marks what is shown as read, and adds what a person names."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._is_adding = False

    # All read

    @answers(commands.ALL_READ)
    def _read_all(self, chosen: Chosen) -> None:
        """Mark all that is shown; the keys after it wait until it can be undone."""
        del chosen
        screen, rows = self._screen, self._screen.rows
        if not screen.is_whole:
            screen.say(_("The list is still being read."))
        elif not rows.unread:
            screen.say(_("Nothing here is unread."))
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
            said = counted(count, "Read: {number} article", "Read: {number} articles")
            self._screen.say(said, undo=undoes())
        self._screen.release_keys()

    # More in the list

    @answers(commands.ADD)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        from reader.workflows.add import completed_path  # noqa: PLC0415 - when it is asked for

        self._screen.prompt.open("", entered=self._add, completed=completed_path, sign=_("Add: "))
        self._screen.prompt.hint(_("a file or a folder · Tab completes"))

    def _add(self, typed: str) -> None:
        if typed:
            self._is_adding = True
            work = partial(self._add_all, typed)
            self._screen.run_worker(work, thread=True, group=_ADDING, description="add articles")

    def _add_all(self, typed: str) -> None:
        """Add what was named, on a thread of its own; Esc stops it."""
        from reader.workflows.add import add_named  # noqa: PLC0415 - when it is asked for

        worker, library = get_current_worker(), self._screen.reader.library
        added = known = 0
        failure: ReaderError | None = None
        since = monotonic()
        try:
            for found in add_named(library, typed):
                if isinstance(found, SourceError):
                    failure = found
                else:
                    added, known = added + found[1], known + (not found[1])
                if worker.is_cancelled:
                    break
                if monotonic() - since > _SAID_SECONDS:
                    since = monotonic()
                    self._tell(partial(self._screen.say, _adding(added + known)))
        except ReaderError as error:
            failure = error
        self._tell(partial(self._say_added, added, known, failure))

    def _tell(self, said: partial[None]) -> None:
        self._screen.post_message(AskingScreen.Done(said))

    def _say_added(self, added: int, known: int, failure: ReaderError | None) -> None:
        self._is_adding = False
        if added:
            self._screen.ask_again()
        if failure is not None:
            self._screen.say(str(failure), failed=True)
        elif added:
            self._screen.say(counted(added, "Added {number} article.", "Added {number} articles."))
        else:
            self._screen.say(
                _("In the list already.") if known else _("There is no article in it.")
            )

    def stop(self) -> bool:
        """Add no more; what was added stays. False where nothing is being added."""
        self._screen.workers.cancel_group(self._screen, _ADDING)
        return self._is_adding


def _adding(number: int) -> str:
    return counted(
        number,
        "{number} added … {key} stops",
        "{number} added … {key} stops",
        key=keyed("{key}", commands.CANCEL),
    )
