"""The program without a screen: the rooms one is in, and what they share."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError, ReaderError
from reader.i18n.catalogue import _
from reader.library.library import Library
from reader.library.writer import Writer
from reader.model.location import Kind
from reader.model.reading_time import read_at
from reader.paths import places
from reader.ui.key_map import faults_of, key_map_of, use_keys
from reader.ui.plain.article import ArticleRoom
from reader.ui.shelf import Shelf
from reader.workflows.undo import undo_down_to, undo_newest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from reader.model.highlight import KeptHighlight
    from reader.model.location import Location
    from reader.model.state import KeptComment
    from reader.settings import Settings
    from reader.ui.plain.keyboard import Keyboard
    from reader.ui.plain.paper import Paper
    from reader.ui.plain.room import PlainRoom

_AROUND: Final = 3
"""Lines of a screenful that are left for what is said besides."""


class PlainReader:
    """Reader in lines; what it knows is what the program on the full screen knows."""

    def __init__(self, settings: Settings, paper: Paper, keyboard: Keyboard, rows: int) -> None:
        """Make the program.

        Args:
            settings: what the person has set.
            paper: takes what is said.
            keyboard: gives what is typed.
            rows: of a screenful.
        """
        self.paper = paper
        self.keyboard = keyboard
        self.rows = max(1, rows - _AROUND)
        """Lines that are said at once."""
        self.widest = paper.width
        """Cells that a line may have at most."""
        self.shelf = Shelf()
        self.library = Library(places().database)
        self.writer = Writer(self.library)
        self.status: int | None = None
        """The exit status; None while the visit goes on."""
        self._rooms: list[PlainRoom] = []
        self.use(settings)

    @property
    def is_headless(self) -> bool:
        """Whether no terminal is there that another program could be given."""
        return not self.keyboard.is_terminal

    # The visit

    def visit(self, locations: Sequence[Location]) -> int:
        """Let a person read what was named, or what is kept; give the exit status.

        Raises:
            SourceError: one article was named, and it cannot be read.
        """
        self._rooms.append(self._first_room(locations))
        self.room.begin()
        if self.library.notice:
            self.paper.write(self.library.notice)
        for fault in faults_of(self.settings):
            self.paper.write(fault.sentence)
        while self.status is None:
            key = self.keyboard.key()
            if key is None:
                self._go_on_to_the_end()
                break
            self.room.key_typed(key)
        return self.status or 0

    def _first_room(self, locations: Sequence[Location]) -> PlainRoom:
        if len(locations) == 1 and locations[0].kind is not Kind.FOLDER:
            return ArticleRoom(self, locations[0])
        from reader.ui.plain.list import ListRoom  # noqa: PLC0415 - not for one article

        return ListRoom(self, locations)

    def _go_on_to_the_end(self) -> None:
        """Say the rest where nobody ever pressed a key: it is a pipe that nobody writes to."""
        if not self.keyboard.has_given and isinstance(self.room, ArticleRoom):
            self.room.say_rest()

    @property
    def room(self) -> PlainRoom:
        """Where the next key is pressed."""
        return self._rooms[-1]

    def begin_again(self) -> None:
        """Say where one is, after the program was suspended."""
        if self._rooms:
            self.room.begin_again()

    @property
    def has_way_back(self) -> bool:
        """Whether there is a room below this one."""
        return len(self._rooms) > 1

    def _enter(self, room: PlainRoom) -> None:
        self._rooms.append(room)
        room.begin()

    def enter(self, room: PlainRoom) -> None:
        """Go into another room, and say so there; an article that cannot be read is not entered."""
        try:
            self._enter(room)
        except ReaderError as error:
            self._rooms.pop()
            self.fail(error)

    def go_back(self) -> None:
        """Go one step back; from the first room that leaves the program."""
        if not self.has_way_back:
            self.leave(0)
            return
        self._rooms.pop()
        self.room.begin_again()

    def drop(self, room: PlainRoom) -> None:
        """Leave a room that has nothing to say any more; whoever is below has said so."""
        self._rooms.remove(room)

    def leave(self, status: int) -> None:
        """End the visit."""
        self.status = status

    def close(self) -> None:
        """Commit what waits, and let go of the library."""
        with suppress(LibraryError):  # it was said when it happened
            self.writer.close()
        self.library.close()

    def commit(self) -> None:
        """Wait until what was said to the library is on disk, or has failed."""
        with suppress(LibraryError):  # who said it has heard of it
            self.writer.flush()

    # Opening

    def open_location(self, location: Location, *, opens_comments: bool = False) -> None:
        """Open an article in a room of its own."""
        self.enter(ArticleRoom(self, location, opens_comments=opens_comments))

    def open_highlight(self, kept: KeptHighlight) -> None:
        """Open an article at words that were highlighted in it."""
        self.enter(ArticleRoom(self, kept.location, wanted=kept))

    def open_said(self, said: KeptComment) -> None:
        """Open an article at a comment of one's own, or at a draft."""
        self.enter(ArticleRoom(self, said.location, wanted=said))

    def use(self, settings: Settings) -> None:
        """Follow what the person has set, by now."""
        self.settings = settings
        self.key_map = key_map_of(settings)[0]
        use_keys(self.key_map)
        read_at(settings.words_per_minute)
        self.measure = settings.measure
        """Cells that a person wants a line to have; a narrow terminal may give less."""
        self.fit()

    # Saying and asking

    def fit(self) -> None:
        """Give lines the width that is wanted, as far as there is room for it."""
        self.paper.width = min(self.widest, self.measure)

    def fail(self, error: ReaderError) -> None:
        """Say that something could not be done."""
        self.paper.write(str(error))

    def warn(self, notice: str) -> None:
        """Say that something is wrong."""
        self.paper.write(notice)

    def ask(self, question: str) -> str | None:
        """Ask for a line; None where it was given up."""
        self.paper.ask(question)
        line = self.keyboard.line()
        if self.keyboard.is_terminal:
            self.paper.entered()
        else:
            self.paper.echo(line or "")
        return line

    def choose(self, title: str, choices: Sequence[str]) -> int | None:
        """Say what there is to choose from, a screenful at a time, and ask for a number.

        Counted from 0; None where nothing was chosen.
        """
        self.paper.write(title)
        at = 0
        while True:
            for number, choice in enumerate(choices[at : at + self.rows], at + 1):
                self.paper.write(f"{number}  {choice}")
            at += self.rows
            is_more = at < len(choices)
            more, last = _("Number, or Enter for more:"), _("Number, or Enter for none:")
            typed = self.ask(more if is_more else last)
            if typed is None or (not typed and not is_more):
                return None
            if typed:
                return self._number(typed, len(choices))

    def _number(self, typed: str, count: int) -> int | None:
        if typed.isdecimal() and 1 <= int(typed) <= count:
            return int(typed) - 1
        self.paper.write(_("There is no number {typed} here.").format(typed=typed))
        return None

    # Undo

    def undo(self) -> None:
        """Take back the newest change, and name it."""
        self._undo(lambda: undo_newest(self.library) or _("There is nothing to undo."))

    def undo_down_to(self, sequence: int) -> None:
        """Take back a change and all that were done after it."""
        self._undo(lambda: undo_down_to(self.library, sequence))

    def _undo(self, undo: Callable[[], str]) -> None:
        self.commit()
        try:
            said = undo()
        except ReaderError as error:
            self.fail(error)
            return
        for room in self._rooms:
            room.take_undo()
        self.paper.write(said)

    # Other programs

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the terminal to another program meanwhile."""
        self.paper.end()
        return self.keyboard.given_away()
