"""The list's screen: it shows the articles as they are arranged, and opens one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from reader.i18n.catalogue import N_, _
from reader.sources.locate import WELCOME
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.key_map import keyed
from reader.ui.keys import Chosen
from reader.ui.library.arranging import Arranging
from reader.ui.library.asking import AskingScreen, Request, first_screen
from reader.ui.library.chrome import show_around
from reader.ui.library.keeping import Keeping
from reader.ui.library.leaving import Leaving
from reader.ui.library.listing import ArticleList
from reader.ui.library.moving import ListMoving
from reader.ui.library.searching import Searching
from reader.ui.library.sentences import Sentences
from reader.ui.library.without import Without
from reader.ui.shared.bars import TopLine
from reader.ui.shared.commanding import answers
from reader.ui.shared.common import Common
from reader.ui.shared.history import History
from reader.ui.shared.marked import Marked
from reader.ui.shared.opening import Opening
from reader.ui.shared.piping import Piping
from reader.ui.shared.subject import Subject
from reader.ui.shared.tagging import Tagging
from reader.workflows.gather import with_states
from reader.workflows.rows import GatheredRows, KeptRows, Rows, is_gone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from reader.model.highlight import SavedSearch
    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.library.asking import Answer
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Answering

_NOTHING_KEPT = (
    N_("Nothing to read yet."),
    "",
    N_("reader add FILE keeps an article here; reader FILE opens one."),
    N_("{key} opens the welcome article, which teaches the keys."),
)


class LibraryScreen(AskingScreen):
    """The articles that were named, or that are kept."""

    SIGN: ClassVar = "/ "

    def __init__(self, painter: Painter, locations: Sequence[Location]) -> None:
        super().__init__(painter, locations)
        self.listing = ArticleList(painter)
        self.rows: Rows = GatheredRows()
        """The articles that are shown."""
        self.is_whole = True
        """Whether they are all that there are, and not only those of a first screen."""
        self._meant: tuple[int, Location] | None = None
        """Which article is selected that is not shown, and the number selected instead of it."""
        self._is_read_again = False
        """Whether all of it is being read again because a person asked for it."""
        self._top_line = TopLine(painter)
        self.arranging = Arranging(self)
        self.searching = Searching(self)
        keeping = Keeping(self)
        self._sentences = Sentences(self)
        self._answering = (
            *(self, Leaving(self, keeping), self.arranging, self.searching),
            *(ListMoving(self), keeping, Subject(self), Tagging(self), History(self)),
            *(Opening(self), Piping(self), Marked(self), Common(self)),
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
        number = self.listing.selected
        if not 0 <= number < len(self.rows):
            return None
        row = self.rows[number]
        return None if is_gone(row) else row

    @property
    def is_settled(self) -> bool:
        """Whether all rows are there that were asked for."""
        return self.is_whole and not self.is_asking

    def compose(self) -> ComposeResult:
        """Place the list between the two lines of chrome."""
        yield self._top_line
        yield self.prompt
        yield self.listing
        yield self.status

    def on_mount(self) -> None:
        """Begin to gather, or ask for what is kept."""
        self.listing.focus()
        self._begin()

    def _begin(self) -> None:
        self.gather()
        self.ask(first_screen(self.arranging.query, self.arranging.order))

    # What is shown

    def show_answer(self, request: Request, answer: Answer) -> None:
        """Show rows that were asked for; the selection stays on its article."""
        self.searching.saved = answer.saved
        self.is_whole = answer.is_whole
        meant = self._take_meant()
        self._show(answer.rows)
        if meant is not None:
            number = self.reader.shelf.index(meant)
            if number is not None:
                self.listing.select(number)
            elif request.is_new:
                self.listing.select(0)
            if number is None and not answer.is_whole:
                self._meant = (self.listing.selected, meant)
        if self.is_whole and self.searching.folders:
            self.count(answer.saved)
        self.arranging.show_count()
        self._sentences.look_up()
        self.release_keys()
        if self._is_read_again and self.is_whole and not self.is_gathering:
            self._is_read_again = False
            self.say(_("Read again."))

    def show_counts(self, counts: dict[SavedSearch, int]) -> None:
        """Show how many articles saved searches find."""
        self.searching.counts |= counts
        self._show(self.rows)

    def stop(self) -> None:
        """Read no more, and show what was read."""
        super().stop()
        self._show(self.rows)

    def _take_meant(self) -> Location | None:
        """Give the article that the selection is to stay on."""
        meant, self._meant = self._meant, None
        if meant is not None and meant[0] == self.listing.selected:
            return meant[1]
        return self.subject.record.location if self.subject else None

    def _show(self, rows: Rows) -> None:
        self.rows = rows
        self.reader.shelf.put(rows)
        self.listing.show(rows, self.searching.folders, self._empty())
        self.show_status()

    def _empty(self) -> tuple[str, ...]:
        if self.is_gathering or self.is_asking:
            return ("", _("Reading …"))
        if self.arranging.typed:
            return (
                keyed(
                    _("No article has “{words}”. {key} shows all."),
                    commands.CANCEL,
                    words=self.arranging.typed,
                ),
            )
        if self.locations:
            return ()
        return tuple(keyed(_(line), commands.OPEN) for line in _NOTHING_KEPT)

    def show_status(self) -> None:
        """Say what is listed, and which keys act."""
        show_around(self, self._top_line)

    def on_resize(self) -> None:
        """Say more or less, as there is room."""
        self._sentences.look_up()
        self.show_status()

    @on(ArticleList.Selected)
    def _follow_selection(self) -> None:
        if isinstance(self.rows, KeptRows) and self.rows.stale and not self.is_asking:
            self.ask_again()
        self._sentences.look_up()
        self.show_status()

    # What became of articles

    def ask_again(self) -> None:
        """Ask for the same rows once more: something has changed."""
        looks_up = bool(self.locations)
        self.ask(Request(self.arranging.query, self.arranging.order, looks_up=looks_up))

    def on_screen_resume(self) -> None:
        """Show what became of the articles while one was read."""
        self.reader.commit()
        if not self.is_opening:
            self.take_undo()

    def take_subject(self, row: KeptArticle) -> None:
        """Show what became of an article; an archived one leaves the list of the kept ones."""
        self.found = [row if one.record.id == row.record.id else one for one in self.found]
        if row.state.archived and not self.locations and not self.arranging.query.wants_archived:
            self.take_removal(row)
            return
        self.rows.take(row)
        self._show(self.rows)
        if self.is_asking:
            self.ask_again()  # what is on its way may not know of it

    def take_removal(self, row: KeptArticle) -> None:
        """Show that an article is gone; one that was named stays, with nothing kept of it."""
        number = self.reader.shelf.index(row.record.location)
        if number is not None and not self.locations:
            self._show(Without(self.rows, number))
        self.ask_again()

    def take_undo(self) -> None:
        """Look up again what became of what is seen at once, and of all the others after that."""
        seen = [self.rows[number] for number in self.listing.seen]
        for row in with_states(seen, self.reader.library):
            self.rows.take(row)
        self._show(self.rows)
        self.ask_again()

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered; whoever does something else wants no next folder."""
        if chosen.command not in (commands.PAGE_DOWN, commands.CANCEL):
            self.searching.withdraw()
        super().ask_for(chosen)

    # Typing

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the filter; the arrows go on moving through the list."""
        self.status.clear()
        if key in ("up", "down"):
            self.listing.select(self.listing.selected + (1 if key == "down" else -1))
        else:
            self.prompt.type(key, character)

    # Opening

    def open(self, location: Location) -> None:
        """Open an article on a page of its own."""
        self.reader.open_location(location)

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        """Read everything again, and say so when all of it is there."""
        del chosen
        self._is_read_again = True
        self._begin()

    @answers(commands.OPEN)
    def _open(self, chosen: Chosen) -> None:
        del chosen
        if self.searching.open_selected():
            return
        if self.subject is not None:
            self.reader.open_location(self.subject.record.location)
        elif not self.locations and not self.arranging.typed:
            self.reader.open_location(WELCOME)
        else:
            self.say(_("No article is selected."))

    @answers(commands.COMMENTS)
    def _open_comments(self, chosen: Chosen) -> None:
        del chosen
        if self.subject is not None:
            self.reader.open_location(self.subject.record.location, opens_comments=True)
        else:
            self.say(_("No article is selected."))

    @on(ArticleList.Opened)
    def _open_touched(self) -> None:
        self.ask_for(Chosen(commands.OPEN, None))
