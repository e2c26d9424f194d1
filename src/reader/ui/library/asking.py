"""Asking for the rows of the list, away from the keys; an answer that comes too late is dropped."""

from __future__ import annotations

from abc import abstractmethod
from concurrent.futures import CancelledError, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n.formats import counted
from reader.model.query import Order, Query, parse_query
from reader.model.record import record
from reader.ui.shared.subject import SubjectScreen
from reader.workflows.gather import Batch, gather, with_states
from reader.workflows.rows import PAGE, GatheredRows, KeptRows
from reader.workflows.tend import hits, saved_searches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from reader.errors import SourceError
    from reader.model.highlight import SavedSearch
    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.paint import Painter
    from reader.workflows.rows import Rows

Result = TypeVar("Result")

_MOMENT_SECONDS: Final = 0.02
"""So long the keys wait for an answer: what comes within it stands in the frame of the key."""


@record(frozen=True, slots=True, eq=False)
class Request:
    """That rows be asked for; compared by identity, since the same ones may be asked for twice."""

    query: Query
    order: Order
    limit: int | None = None
    """Of the kept ones only the first so many, for a first screen; None for all."""
    is_new: bool = False
    """Whether the query or the order is another one than before."""
    looks_up: bool = False
    """Whether what became of each gathered article is looked up again."""


@record(frozen=True, slots=True, eq=False)
class Answer:
    """Rows, and what stands above them."""

    rows: Rows
    is_whole: bool
    found: Sequence[KeptArticle] = ()
    """The gathered articles with what became of them, where that was looked up."""
    saved: Sequence[SavedSearch] = ()


class AskingScreen(SubjectScreen):
    """A screen with articles that are gathered from what was named, or that are kept."""

    @dataclass
    class Gathered(Message):
        """More articles were read."""

        run: object
        batch: Batch
        is_last: bool

    @dataclass
    class Done(Message):
        """What was done away from the keys is done; somebody waits for it."""

        then: Callable[[], None]

    def __init__(self, painter: Painter, locations: Sequence[Location]) -> None:
        super().__init__(painter)
        self.locations = locations
        """What was named; empty where the list is of what is kept."""
        self.failures: list[SourceError] = []
        self.is_gathering = bool(locations)
        self.found: list[KeptArticle] = []
        """What was gathered."""
        self._known: set[str] = set()
        self._run = object()
        self._wanted = first_screen(Query(), Order.FOUND)
        self._answered: Request | None = None
        self._has_grown = False
        self._pool = ThreadPoolExecutor(1, "rows")

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return self._wanted is not self._answered

    @property
    def is_opening(self) -> bool:
        """Whether a first screen is waited for, which is not to be kept waiting by the whole."""
        return self.is_asking and self._wanted.is_new

    @abstractmethod
    def show_answer(self, request: Request, answer: Answer) -> None:
        """Show the rows that were asked for."""

    def on_unmount(self) -> None:
        """Let nobody ask the library any more, which is closed after this."""
        self._pool.shutdown(cancel_futures=True)

    # Gathering

    def gather(self) -> None:
        """Read what was named, from the beginning; what is kept is asked for again."""
        self.found, self._known, self.failures = [], set(), []
        if self.locations:
            self.is_gathering, self._run = True, object()
            self._gather(self._run)

    def stop(self) -> None:
        """Read no more; what was read stays."""
        self.workers.cancel_group(self, "gather")
        self.is_gathering, self._run = False, object()

    @work(thread=True, exclusive=True, group="gather", description="gather the list")
    def _gather(self, run: object) -> None:
        worker = get_current_worker()
        for batch in gather(self.locations, self.reader.library):
            if worker.is_cancelled:
                return
            self.post_message(self.Gathered(run, batch, is_last=False))
        self.post_message(self.Gathered(run, ([], []), is_last=True))

    @on(Gathered)
    def _take_batch(self, message: Gathered) -> None:
        if message.run is not self._run:
            return
        rows, failures = message.batch
        for row in rows:
            if row.record.id not in self._known:
                self._known.add(row.record.id)
                self.found.append(row)
        self.failures += failures
        self.is_gathering = not message.is_last
        if self.is_asking:
            self._has_grown = True
        else:
            self.ask(Request(self._wanted.query, self._wanted.order), waits=message.is_last)
        if failures:
            said, more = str(self.failures[-1]), len(self.failures) - 1
            if more:
                others = counted(more, "and {number} more", "and {number} more")
                said = f"{said} {others}"
            self.say(said, failed=True)

    # Asking

    def ask(self, request: Request, *, waits: bool = True) -> None:
        """Ask for rows; what comes within a moment is shown at once, if that is waited for.

        One request is answered at a time, and of those that wait only the last, which then looks
        up what one before it was to look up.
        """
        if self.is_asking and self._wanted.looks_up:
            request = replace(request, looks_up=True)
        self._wanted = request
        job = self._pool.submit(self._answer, request)
        self.follow(job, lambda: self._take_answer(request, job), waits=waits)

    def away(self, work: Callable[[], Result]) -> Future[Result]:
        """Have something done away from the keys, after the rows that are asked for."""
        return self._pool.submit(work)

    def follow(self, job: Future[Any], then: Callable[[], None], *, waits: bool = True) -> None:
        """Go on when something is done: at once, if it is within a moment that is waited for."""
        if waits:
            wait([job], _MOMENT_SECONDS)
        if job.done():
            then()
        else:
            job.add_done_callback(lambda _: self.post_message(self.Done(then)))

    @on(Done)
    def _go_on(self, message: Done) -> None:
        message.then()

    def _answer(self, request: Request) -> Answer | None:
        """Answer on a thread of its own; None where another request was made meanwhile."""
        if request is not self._wanted:
            return None
        library = self.reader.library
        if self.locations:
            found = list(self.found)
            if request.looks_up:
                found = with_states(found, library)
            rows = GatheredRows(found, self.locations, request.query, request.order)
            return Answer(rows, is_whole=True, found=found if request.looks_up else ())
        kept = KeptRows(library, request.query, request.order, request.limit)
        if request.limit is not None:
            _ = kept[:1]  # asks for what the first screen shows, away from the keys
        return Answer(kept, kept.is_whole, saved=saved_searches(library))

    def _take_answer(self, request: Request, job: Future[Answer | None]) -> None:
        if request is not self._wanted or job.cancelled():
            return
        self._answered = request
        try:
            answer = job.result()
        except ReaderError as error:
            self.show_answer(request, Answer(GatheredRows(), is_whole=True))
            self.say(str(error), failed=True)
            return
        if answer is None:
            return
        self.found[: len(answer.found)] = answer.found
        self.show_answer(request, answer)
        if self._has_grown:
            self._ask_whole(request)
        elif not answer.is_whole:
            self.call_after_refresh(self._ask_whole, request)  # the first screen is painted by then

    def _ask_whole(self, request: Request) -> None:
        if request is self._wanted:
            self._has_grown = False
            self.ask(Request(request.query, request.order), waits=False)

    # Counting

    @abstractmethod
    def show_counts(self, counts: dict[SavedSearch, int]) -> None:
        """Show how many articles saved searches find."""

    def count(self, saved: Sequence[SavedSearch]) -> None:
        """Count what saved searches find, one after the other, unless rows are asked for."""
        job = self._pool.submit(self._count, self._wanted, saved)
        self.follow(job, lambda: self._take_counts(job), waits=False)

    def _count(self, request: Request, saved: Sequence[SavedSearch]) -> dict[SavedSearch, int]:
        counts: dict[SavedSearch, int] = {}
        for search in saved:
            if request is self._wanted:
                query = parse_query(search.query, is_beginning=True)
                counts[search] = hits(self.reader.library, query)
        return counts

    def _take_counts(self, job: Future[dict[SavedSearch, int]]) -> None:
        with suppress(ReaderError, CancelledError):  # the rows themselves say what is wrong
            self.show_counts(job.result())


def first_screen(query: Query, order: Order) -> Request:
    """Ask for a first screen of other rows; the whole of them comes after it."""
    return Request(query, order, limit=PAGE, is_new=True)
