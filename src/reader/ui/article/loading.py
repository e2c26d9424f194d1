"""Loading an article onto a page; an answer that comes too late is dropped."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message

from reader.errors import ReaderError, SourceError
from reader.i18n.catalogue import _
from reader.model.clean import clean_line
from reader.model.record import record
from reader.sources.locate import shown
from reader.ui.shared.subject import SubjectScreen
from reader.workflows.visit import Visit, visit, visit_again

if TYPE_CHECKING:
    from reader.model.identity import BodyDigest
    from reader.model.location import Location
    from reader.ui.article.watching import Watching
    from reader.ui.paint import Painter


_MOMENT_SECONDS: Final = 0.5
"""So long the page waits for an article before it says that it is being read."""


@record(frozen=True, slots=True, eq=False)
class Request:
    """That an article be loaded.

    Compared by identity, since the same one may be asked for twice.
    """

    location: Location
    stays: bool = False
    """Whether the place on the screen is kept: the same article is read again."""
    digest: BodyDigest | None = None
    """Of what is on the page, where its file was seen to change: the same bytes are no news."""


class LoadingScreen(SubjectScreen):
    """A screen onto which one article after the other is loaded."""

    @dataclass
    class Loaded(Message):
        """An article was read."""

        request: Request
        visit: Visit
        is_news: bool = True
        """Whether it may be other words than those on the page."""

    @dataclass
    class Failed(Message):
        """An article could not be read."""

        request: Request
        error: ReaderError

    def __init__(self, painter: Painter, location: Location) -> None:
        super().__init__(painter)
        self._wanted = Request(location)
        self._answered: Request | None = None
        self._watching: Watching | None = None
        """Of the file; begins when there is time for it."""
        self._shown: Location | None = None
        """Of the article that is on the page; None before the first one."""

    @property
    def location(self) -> Location:
        """Of the article that is on the page, or on its way to it."""
        return self._wanted.location

    @abstractmethod
    def show_visit(self, visit: Visit, *, stays: bool) -> None:
        """Show what was read; `stays` where it is the same article again, at the same place."""

    @abstractmethod
    def show_status(self) -> None:
        """Say above and below the page where one is."""

    def open(self, location: Location, *, stays: bool = False) -> None:
        """Read another article onto this page, or the same one again.

        What is read within a moment is shown without a blank frame before it.
        """
        answers: list[LoadingScreen.Loaded | LoadingScreen.Failed] = []
        self._ask(Request(location, stays), answers).join(_MOMENT_SECONDS)
        if answers:
            self._answer_request(answers[0])
        else:
            self.say(_("Reading …"))

    def read_changed(self, digest: BodyDigest) -> None:
        """Read the article again, for its file has changed; whoever reads it goes on meanwhile.

        `digest` is that of what is on the page.
        """
        self._ask(Request(self.location, stays=True, digest=digest), [])

    def _ask(self, request: Request, answers: list[Loaded | Failed]) -> Thread:
        self._wanted = request
        reading = Thread(target=self._load, args=(request, answers), name="read", daemon=True)
        reading.start()
        return reading

    def _load(self, request: Request, answers: list[Loaded | Failed]) -> None:
        """Read an article, on its own thread; answer twice, for perhaps nobody waits any more."""
        answers.append(self._read(request))
        self.post_message(answers[0])

    def _read(self, request: Request) -> Loaded | Failed:
        if self._shown is not None:
            self.reader.commit()  # the place that was just left is where one comes back to
        read = visit_again if request.stays else visit
        try:
            visited = read(request.location, self.reader.library)
        except ReaderError as error:
            return self.Failed(request, error)
        except Exception as error:  # noqa: BLE001 - a bug of ours: said, since nobody hears a thread
            return self.Failed(request, _fault(request.location, error))
        return self.Loaded(request, visited, is_news=_is_news(request, visited))

    @on(Loaded)
    @on(Failed)
    def _answer_request(self, message: Loaded | Failed) -> None:
        """Show what was asked for last; what comes for an earlier request is dropped."""
        if message.request is not self._wanted or message.request is self._answered:
            return
        self._answered = message.request
        if isinstance(message, self.Failed):
            self.say(str(message.error), failed=True)
            if self._shown is not None:
                self._wanted = Request(self._shown)  # the page is still that one's
                self.show_status()
            return
        request, visited = message.request, message.visit
        self._shown = request.location
        if message.is_news:
            self.status.clear()
            self.show_visit(visited, stays=request.stays)
            self._say_what_was_read(request, visited)
        self.call_after_refresh(self._follow, request, visited)

    def _say_what_was_read(self, request: Request, visited: Visit) -> None:
        if visited.is_copy:
            self.say(_("The file is gone; this is the copy that was kept."))
        elif request.digest is not None:
            self.say(_("The file has changed; read again."))
        elif request.stays:
            self.say(_("Read again."))

    def _follow(self, request: Request, visited: Visit) -> None:
        """Note what is on the screen now, and watch its file."""
        from reader.ui.article.watching import Watching  # noqa: PLC0415 - after the first paint
        from reader.workflows.opened import note_changed, note_opened  # noqa: PLC0415 - the same

        note = note_changed if request.stays else note_opened
        note(self.reader.writer, self.reader.library, visited)
        if self._watching is None:
            self._watching = Watching(self)
        self._watching.follow(visited)


def _fault(location: Location, error: Exception) -> SourceError:
    """Say that reading has failed by a fault of the program."""
    why = _("the program has a fault: {error}").format(error=clean_line(repr(error)))
    return SourceError(shown(location), why)


def _is_news(request: Request, visited: Visit) -> bool:
    known = request.digest
    return known is None or known.value != visited.article.digest.value
