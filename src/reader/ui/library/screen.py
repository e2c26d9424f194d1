"""The list's screen: it gathers the articles, shows them as they are arranged, and opens one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n.formats import counted
from reader.layout.lines import DIM, PLAIN, Run
from reader.sources.locate import WELCOME
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.library.arranging import Arranging
from reader.ui.library.listing import ArticleList
from reader.ui.library.moving import ListMoving
from reader.ui.shared.bars import TopLine
from reader.ui.shared.commanding import answers
from reader.ui.shared.common import Common
from reader.ui.shared.history import History
from reader.ui.shared.measure import Measure
from reader.ui.shared.subject import Subject, SubjectScreen
from reader.ui.shared.tagging import Tagging
from reader.workflows.gather import Batch, gather, kept, with_states
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from reader.errors import SourceError
    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Answering

_SHORT_STATUS, _WHOLE_STATUS = 40, 60
"""Columns from which on the status line has some of its words, and all of them."""
_NOTHING_KEPT = (
    "Nothing to read yet.",
    "",
    "reader add FILE keeps an article here; reader FILE opens one.",
    "Enter opens the welcome article, which teaches the keys.",
)


class LibraryScreen(SubjectScreen):
    """The articles that were named, or that are kept."""

    SIGN = "/ "

    @dataclass
    class Gathered(Message):
        """More articles were read."""

        batch: Batch
        is_last: bool

    @dataclass
    class Failed(Message):
        """What is kept could not be looked up."""

        error: ReaderError

    def __init__(self, painter: Painter, locations: Sequence[Location]) -> None:
        super().__init__(painter)
        self.listing = ArticleList(painter)
        self._locations = locations
        self._all: list[KeptArticle] = []
        self._failures: list[SourceError] = []
        self._is_gathering = True
        self._top_line = TopLine(painter)
        self._arranging = Arranging(self, locations)
        self._answering = (
            *(self, self._arranging, ListMoving(self)),
            *(Measure(self), Subject(self), Tagging(self), History(self), Common(self)),
        )

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        return Room.LINE if self.prompt.is_open else Room.LIST

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return self._answering

    @property
    def subject(self) -> KeptArticle | None:
        """The article that is selected; None where there is none."""
        rows = self.reader.shelf.rows
        return rows[self.listing.selected] if rows else None

    def compose(self) -> ComposeResult:
        """Place the list between the two lines of chrome."""
        yield self._top_line
        yield self.prompt
        yield self.listing
        yield self.status

    def on_mount(self) -> None:
        """Begin to gather."""
        self.listing.focus()
        self.show_status()
        self._gather()

    # Gathering

    @work(thread=True, exclusive=True, group="gather", description="gather the list")
    def _gather(self) -> None:
        worker = get_current_worker()
        library = self.reader.library
        try:
            if not self._locations:
                rows = list(kept(library))
                self.post_message(self.Gathered((rows, []), is_last=True))
                return
            for batch in gather(self._locations, library):
                if worker.is_cancelled:
                    return
                self.post_message(self.Gathered(batch, is_last=False))
        except ReaderError as error:
            self.post_message(self.Failed(error))
            return
        self.post_message(self.Gathered(([], []), is_last=True))

    @on(Gathered)
    def _take(self, message: Gathered) -> None:
        rows, failures = message.batch
        known = {row.record.id for row in self._all}
        self._all += [row for row in rows if row.record.id not in known]
        self._failures += failures
        self._is_gathering = not message.is_last
        self.show_rows()
        if failures:
            more = f" and {len(self._failures) - 1} more" if len(self._failures) > 1 else ""
            self.say(f"{self._failures[-1]}{more}", failed=True)

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        self._is_gathering = False
        self.show_rows()
        self.say(str(message.error), failed=True)

    def on_screen_resume(self) -> None:
        """Show what became of the articles while one was read."""
        self.reader.commit()
        self.take_undo()

    def take_subject(self, row: KeptArticle) -> None:
        """Show what became of an article; an archived one leaves the list of the kept ones."""
        self._all = [row if one.record.id == row.record.id else one for one in self._all]
        self.show_rows()

    def take_undo(self) -> None:
        """Look up again what became of each article."""
        self._all = with_states(self._all, self.reader.library)
        self.show_rows()

    # What is shown

    def show_rows(self) -> None:
        """Show the articles as they are arranged; the selection stays on its article."""
        selected = self.subject
        self.reader.shelf.rows = rows = self._arranging.arranged(self._all)
        number = self.reader.shelf.index(selected.record.location) if selected else None
        if number is not None:
            self.listing.selected = number
        self.listing.show(rows, self._arranging.groups(rows), self._empty())
        self.show_status()

    def _empty(self) -> tuple[str, ...]:
        if self._is_gathering:
            return ("", "Reading …")
        if self._arranging.filter:
            return (f"No article has “{self._arranging.filter}”. Esc shows all.",)
        return () if self._locations else _NOTHING_KEPT

    def show_status(self) -> None:
        """Say what is listed, and which keys act."""
        rows = self.reader.shelf.rows
        unread = sum(1 for row in rows if not row.state.read)
        count = f"{unread} unread of {len(rows)}" if rows else ""
        self._top_line.say("reader", self._title_of_list(), count)
        left = (Run(f"{len(self._all)} read …", DIM),) if self._is_gathering else ()
        keys: tuple[Run, ...]
        if self.size.width >= _WHOLE_STATUS:
            keys = (Run("Enter open", PLAIN), Run(" · s star · x archive · / search · ? help", DIM))
        elif self.size.width >= _SHORT_STATUS:
            keys = (Run("Enter open", PLAIN), Run(" · ? help", DIM))
        else:
            keys = (Run("? help", DIM),)
        self.status.show(None, keys, left)

    def _title_of_list(self) -> str:
        if len(self._locations) == 1:
            return file_name(self._locations[0])
        return (
            counted(len(self._locations), "source", "sources")
            if self._locations
            else "All articles"
        )

    def on_resize(self) -> None:
        """Say more or less, as there is room."""
        self.show_status()

    # Typing

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the filter; the arrows go on moving through the list."""
        self.status.clear()
        if key in ("up", "down"):
            self.listing.select(self.listing.selected + (1 if key == "down" else -1))
        else:
            self.prompt.type(key, character)

    # Opening and leaving

    def open(self, location: Location) -> None:
        """Open an article on a page of its own."""
        self.reader.open_location(location)

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        """Read everything again."""
        del chosen
        self._all, self._failures, self._is_gathering = [], [], True
        self._gather()

    @answers(commands.OPEN)
    def _open(self, chosen: Chosen) -> None:
        del chosen
        if self.subject is not None:
            self.reader.open_location(self.subject.record.location)
        elif not self._locations and not self._arranging.filter:
            self.reader.open_location(WELCOME)

    @answers(commands.COMMENTS)
    def _open_comments(self, chosen: Chosen) -> None:
        del chosen
        if self.subject is not None:
            self.reader.open_location(self.subject.record.location, opens_comments=True)

    @on(ArticleList.Opened)
    def _open_touched(self, message: ArticleList.Opened) -> None:
        self.reader.open_location(self.reader.shelf.rows[message.number].record.location)

    @on(ArticleList.Selected)
    def _follow_selection(self) -> None:
        self.show_status()

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        del chosen
        if self._is_gathering:
            self.workers.cancel_group(self, "gather")
            self._is_gathering = False
            self.show_rows()
            self.say("Stopped; what was read so far is listed.")
        elif not self._arranging.drop():
            self.say("q leaves.")

    @answers(commands.BACK)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        self.say("This is the list. q leaves.")

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self.reader.leave(0)
