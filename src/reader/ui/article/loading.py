"""Loading an article onto a page; an answer that comes too late is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.ui.shared.subject import SubjectScreen
from reader.workflows.visit import Visit, is_small, visit

if TYPE_CHECKING:
    from reader.model.location import Location
    from reader.ui.paint import Painter


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """That an article be loaded.

    Compared by identity, since the same one may be asked for twice.
    """

    location: Location
    stays: bool = False
    """Whether the place on the screen is kept: the same article is read again."""


class LoadingScreen(SubjectScreen):
    """A screen onto which one article after the other is loaded."""

    @dataclass
    class Loaded(Message):
        """An article was read."""

        request: Request
        visit: Visit

    @dataclass
    class Failed(Message):
        """An article could not be read."""

        request: Request
        error: ReaderError

    def __init__(self, painter: Painter, location: Location) -> None:
        super().__init__(painter)
        self._wanted = Request(location)

    @property
    def location(self) -> Location:
        """Of the article that is on the page, or on its way to it."""
        return self._wanted.location

    def show_visit(self, visit: Visit, *, stays: bool) -> None:
        """Show what was read; `stays` where it is the same article again, at the same place."""
        raise NotImplementedError

    def open(self, location: Location, *, stays: bool = False) -> None:
        """Read another article onto this page, or the same one again.

        A small one is read at once, so that no blank frame comes before it.
        """
        self._wanted = Request(location, stays)
        if is_small(location):
            self._answer_request(self._read(self._wanted))
        else:
            self.say("Reading …")
            self._load(self._wanted)

    @work(thread=True, exclusive=True, group="load", description="load an article")
    def _load(self, request: Request) -> None:
        worker = get_current_worker()
        answer = self._read(request)
        if not worker.is_cancelled:
            self.post_message(answer)

    def _read(self, request: Request) -> Loaded | Failed:
        try:
            return self.Loaded(request, visit(request.location, self.reader.library))
        except ReaderError as error:
            return self.Failed(request, error)

    @on(Loaded)
    @on(Failed)
    def _answer_request(self, message: Loaded | Failed) -> None:
        """Show what was asked for last; what comes for an earlier request is dropped."""
        if message.request is not self._wanted:
            return
        if isinstance(message, self.Failed):
            self.say(str(message.error), failed=True)
            return
        self.status.clear()
        self.show_visit(message.visit, stays=message.request.stays)
