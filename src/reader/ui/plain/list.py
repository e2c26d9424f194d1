"""The list of articles, in lines: one of them is meant, and each has a number."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, duration, minutes, numeral, per_cent
from reader.model.reading_time import own_minutes, own_seconds
from reader.sources.locate import WELCOME
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.key_map import keyed
from reader.ui.plain.arranging import Arranging
from reader.ui.plain.common import Common
from reader.ui.plain.keeping import Keeping
from reader.ui.plain.list_moving import ListMoving
from reader.ui.plain.marking import AllMarked
from reader.ui.plain.outward import Outward
from reader.ui.plain.room import SubjectRoom
from reader.ui.plain.tending import Subject
from reader.ui.shared.answering import answers
from reader.workflows.gather import gather, with_states
from reader.workflows.page import file_name, row_headline
from reader.workflows.rows import GatheredRows, Rows, is_gone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.plain.reader import PlainReader
    from reader.ui.shared.answering import Answering

_SAID_SECONDS: Final = 2.0
"""Between two words on how many were read so far."""


class ListRoom(SubjectRoom):
    """The articles that were named, or that are kept."""

    ROOM: ClassVar = Room.LIST

    def __init__(self, reader: PlainReader, locations: Sequence[Location]) -> None:
        super().__init__(reader)
        self.locations = locations
        self.rows: Rows = GatheredRows()
        """The articles that are shown."""
        self._found: list[KeptArticle] = []
        self.at = 0
        """The row of the article that is meant."""
        self.said = 0
        """The row behind the last one that was said."""
        self.arranging = Arranging(self)
        self._answering = (
            *(self, ListMoving(self), self.arranging, Keeping(self)),
            *(Subject(self), AllMarked(self), Outward(self), Common(self)),
        )

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return self._answering

    # Coming here

    def begin(self) -> None:
        """Gather what was named, and say how many there are and the first of them."""
        self._gather()
        self.ask_again()
        self.say_all()

    def begin_again(self) -> None:
        """Say which article one came back to."""
        self.take_undo()
        self.go(self.at)

    def _gather(self) -> None:
        """Read what was named; what cannot be read is told, and the rest goes on."""
        if not self.locations:
            return
        known: set[str] = set()
        self._found = []
        since = monotonic()
        for rows, failures in gather(self.locations, self.reader.library):
            for row in rows:
                if row.record.id not in known:
                    known.add(row.record.id)
                    self._found.append(row)
            for failure in failures:
                self.reader.fail(failure)
            if monotonic() - since > _SAID_SECONDS:
                since = monotonic()
                self.say(counted(len(self._found), "{number} read …", "{number} read …"))

    def ask_again(self) -> None:
        """Ask for the rows as they are arranged by now; the same article stays meant."""
        meant = self.subject
        try:
            self.rows = self.arranging.rows(self._found)
        except ReaderError as error:
            self.rows = GatheredRows()
            self.reader.fail(error)
        self.reader.shelf.put(self.rows)
        number = self.rows.index_of(meant.record.location) if meant else None
        self.at = min(number if number is not None else self.at, max(0, len(self.rows) - 1))

    # What is said

    def say_all(self) -> None:
        """Say how many articles there are, and a screenful of them."""
        rows = self.rows
        if not len(rows):
            self._say_nothing()
            return
        told = [counted(len(rows), "{number} article", "{number} articles")]
        if rows.unread:
            told.append(_("{number} unread").format(number=numeral(rows.unread)))
        if rows.seconds:
            told.append(duration(round(own_seconds(rows.seconds))))
        self.say(f"{', '.join(told)}.")
        names = ", ".join(one.name for one in self.arranging.saved())
        if names:
            said = _("Saved searches: {names}. {key} and a name shows what one finds.")
            self.say(keyed(said, commands.FIND, names=names))
        self.at = self.said = 0
        self.say_more()
        said = _("{key} opens, a number before it opens that one; {help} lists the keys.")
        self.say(keyed(said, commands.OPEN, help=keyed("{key}", commands.HELP)))

    def _say_nothing(self) -> None:
        if self.arranging.typed:
            said = _("No article has “{words}”. {key} shows all.")
            self.say(keyed(said, commands.CANCEL, words=self.arranging.typed))
        elif self.locations:
            self.say(_("There is no article in it."))
        else:
            self.say(_("Nothing to read yet."))
            said = _("{key} opens the welcome article, which teaches the keys.")
            self.say(keyed(said, commands.OPEN))

    def say_more(self, first: int | None = None) -> None:
        """Say a screenful of rows from one on, or what comes next; the first of them is meant."""
        start = self.said if first is None else max(0, first)
        end = min(start + self.reader.rows, len(self.rows))
        for number in range(start, end):
            self.say(self._row(number))
        self.at, self.said = min(start, max(0, len(self.rows) - 1)), end

    def _row(self, number: int) -> str:
        """Say an article in a line: number, title, what became of it, how long it takes."""
        row = self.rows[number]
        facts, state, time = row.record.facts, row.state, row.record.reading_time
        told = [
            row_headline(row),
            "" if state.read else _("unread"),
            _("starred") if state.starred else "",
            _("draft") if state.draft else "",
            minutes(own_minutes(time)) if time and time.minutes else "",
            per_cent(state.progress) if 0 < state.progress < 1 else "",
            facts.site or file_name(row.record.location),
            ", ".join(facts.byline),
            counted(row.comments, "{number} comment", "{number} comments") if row.comments else "",
            " ".join(f"#{tag}" for tag in state.tags),
        ]
        return f"{number + 1}  {', '.join(filter(None, told))}"

    def go(self, number: int) -> None:
        """Have an article meant, the nearest one there is, and say it."""
        if not len(self.rows):
            self._say_nothing()
            return
        self.at = min(max(number, 0), len(self.rows) - 1)
        self.said = self.at + 1
        self.say(self._row(self.at))

    # Opening and leaving

    @answers(commands.OPEN)
    def _open(self, chosen: Chosen) -> None:
        """Open the article that is meant, or that of the number before the key."""
        if chosen.count is not None:
            self.at = min(max(chosen.count, 1), max(1, len(self.rows))) - 1
        row = self.subject
        if row is not None:
            self.open(row.record.location)
        elif not self.locations and not self.arranging.typed:
            self.open(WELCOME)
        else:
            self._say_nothing()

    @answers(commands.COMMENTS)
    def _open_comments(self, chosen: Chosen) -> None:
        del chosen
        row = self.subject
        if row is not None:
            self.reader.open_location(row.record.location, opens_comments=True)
        else:
            self._say_nothing()

    def open(self, location: Location) -> None:
        """Open an article in a room of its own."""
        self.reader.open_location(location)

    @answers(commands.CANCEL, commands.BACK, commands.LEVEL_UP)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        if not self.arranging.leave():
            self.say(keyed(_("{key} leaves."), commands.CLOSE))

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self.reader.go_back()

    # The article that is meant

    @property
    def subject(self) -> KeptArticle | None:
        """The article that is meant; None where there is none."""
        row = self.rows[self.at] if 0 <= self.at < len(self.rows) else None
        return None if row is None or is_gone(row) else row

    def take_subject(self, row: KeptArticle) -> None:
        """Note what became of the article."""
        self.rows.take(row)
        self._found = [
            replace(one, state=row.state) if one.record.id == row.record.id else one
            for one in self._found
        ]

    def take_undo(self) -> None:
        """Look up again what became of the articles."""
        self._found = with_states(self._found, self.reader.library)
        self.ask_again()

    def read_again(self) -> None:
        """Gather what was named, or ask for what is kept, again."""
        self._gather()
        self.ask_again()
        self.say_all()
