"""The program on the screen: which screens there are, and what they share."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual.drivers.linux_driver import LinuxDriver

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.library.library import Library
from reader.library.writer import Writer
from reader.model.location import Kind
from reader.model.reading_time import read_at
from reader.paths import places
from reader.settings import Settings
from reader.terminal import from_environment
from reader.ui.article.screen import ArticleScreen
from reader.ui.commands import Room
from reader.ui.driver import ReaderDriver
from reader.ui.key_map import key_map_of, use_keys
from reader.ui.keys import Chosen
from reader.ui.painted import PaintedApp
from reader.ui.shared import outside
from reader.ui.shared.commanding import CommandScreen
from reader.ui.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.driver import Driver
    from textual.screen import Screen

    from reader.model.highlight import KeptHighlight
    from reader.model.location import Location
    from reader.model.state import KeptComment
    from reader.terminal import Question, Terminal

_STATUSES: Final = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
"""The exit status after each signal that ends programs: 128 and its number."""


class ReaderApp(PaintedApp):
    """Reader on the full screen; its return value is the exit status."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-tall")]

    def __init__(
        self,
        locations: Sequence[Location],
        settings: Settings | None = None,
        terminal: Terminal | None = None,
        question: Question | None = None,
    ) -> None:
        """Make the program.

        Args:
            locations: what was named; one article opens on its page, all else in the list. Empty
                for the kept articles.
            settings: what the person has set; None for the defaults.
            terminal: what is known of the terminal; None for what most can do.
            question: what it was asked, whose late answers are no keys; None where nothing was.
        """
        super().__init__(settings or Settings(), terminal or from_environment(os.environ, "utf-8"))
        self.question = question
        read_at(self.settings.words_per_minute)
        self.key_map, self.key_faults = key_map_of(self.settings)
        use_keys(self.key_map)
        self.locations = list(locations)
        self.shelf = Shelf()
        self.library = Library(places().database)
        self.writer = Writer(self.library)

    @property
    def has_list(self) -> bool:
        """Whether there is a list to go back to."""
        one = len(self.locations) == 1 and self.locations[0].kind is not Kind.FOLDER
        return not one

    def get_driver_class(self) -> type[Driver]:
        """Take our driver where Textual would take the one that ours is made of."""
        usual = super().get_driver_class()
        return ReaderDriver if usual is LinuxDriver else usual

    def get_default_screen(self) -> Screen[None]:
        """Begin with the article, or with the list of several."""
        if self.has_list:
            from reader.ui.library.screen import LibraryScreen  # noqa: PLC0415 - not for one article

            return LibraryScreen(self.painter, self.locations)
        return ArticleScreen(self.painter, self.locations[0])

    def on_load(self) -> None:
        """Answer the signals that end programs, before the terminal is taken."""
        for sign in _STATUSES:
            self.listen(sign)

    def listen(self, sign: signal.Signals) -> None:
        """Leave when a signal comes, as `_STATUSES` says."""
        asyncio.get_running_loop().add_signal_handler(sign, self.leave, _STATUSES[sign])

    def on_mount(self) -> None:
        """Begin to give keys; what can wait begins after the first paint."""
        self.begin_to_give_keys()
        self.call_after_refresh(self._begin_keeping)

    def on_key(self, event: events.Key) -> None:
        """Answer what acts in panels and in a line that is typed too; a field has its own keys."""
        key = event.character if event.is_printable and event.character else event.key
        command = self.key_map.anywhere.get(key)
        screen = next(one for one in reversed(self.screen_stack) if isinstance(one, CommandScreen))
        if command is not None and screen.room is not Room.FORM:
            event.stop()
            screen.ask_for(Chosen(command, None))

    def _begin_keeping(self) -> None:
        gc.enable()
        if self.settings.faults or self.key_faults:
            from reader.ui.shared.configuring import tell_faults  # noqa: PLC0415 - where there are

            tell_faults(self)
        self.run_worker(self._open_library, thread=True, description="open the library")

    def _open_library(self) -> None:
        """Make the library where there is none; say what is wrong with it."""
        from reader.library.greeting import greet  # noqa: PLC0415 - not before the first paint

        try:
            self.library.ask("SELECT 1")
            notice = self.library.notice
            if not notice and greet(self.library):
                self.call_from_thread(self._greet)
        except LibraryError as error:
            notice = _("Nothing can be kept: {why}").format(why=error.why)
        if notice:
            self.call_from_thread(self.warn, notice)

    def _greet(self) -> None:
        """Name the first keys to somebody who has never been here."""
        from reader.ui.shared.greeting import greeting  # noqa: PLC0415 - once in a lifetime

        if isinstance(self.screen, CommandScreen):
            self.screen.status.hint(greeting(self.key_map))

    def warn(self, notice: str) -> None:
        """Say that something is wrong, on whatever screen there is."""
        if isinstance(self.screen, CommandScreen):
            self.screen.say(notice, failed=True)

    def leave(self, status: int) -> None:
        """End the program, with everything committed that was typed.

        Where the only source could not be read, that is a failure, however it was left.
        """
        if not status and not self.has_list:
            first = self.screen_stack[0]
            status = int(isinstance(first, ArticleScreen) and first.subject is None)
        self.exit(status)

    def commit(self) -> None:
        """Wait until what was said to the library is on disk, or has failed."""
        with suppress(LibraryError):  # who said it has heard of it
            self.writer.flush()

    def close(self) -> None:
        """Commit what waits, and let go of the library."""
        with suppress(LibraryError):  # it was said on the screen when it happened
            self.writer.close()
        self.library.close()

    # The list

    def open_location(self, location: Location, *, opens_comments: bool = False) -> None:
        """Open an article of the list on a page of its own."""
        self.push_screen(ArticleScreen(self.painter, location, opens_comments=opens_comments))

    def open_highlight(self, kept: KeptHighlight) -> None:
        """Open an article at words that were highlighted in it, on a page of its own."""
        screen = ArticleScreen(self.painter, kept.location)
        screen.highlighting.want(kept)
        self.push_screen(screen)

    def show_list(self) -> None:
        """Go back from the page to the list."""
        self.pop_screen()

    def open_said(self, said: KeptComment) -> None:
        """Open an article at a comment, or at a draft in its form, on a page of its own."""
        screen = ArticleScreen(self.painter, said.location, opens_comments=True)
        screen.talking.want(said)
        self.push_screen(screen)

    def open_outbox(self) -> None:
        """Show all drafts and comments; what lies below is looked up again after that."""
        from reader.ui.outbox.screen import OutboxScreen  # noqa: PLC0415 - not at the start

        below = self.screen
        if len(self.screen_stack) > 1 and isinstance(self.screen_stack[-2], OutboxScreen):
            self.show_list()
        elif isinstance(below, CommandScreen):
            self.push_screen(OutboxScreen(self.painter), lambda _: below.take_undo())

    # Other programs

    def browse(self, address: str) -> bool:
        """Open an address in the browser, which may need the terminal meanwhile; say if it did."""
        return outside.browse(self, address)

    def edit(self, location: Location) -> None:
        """Open an article in the editor, which has the terminal meanwhile."""
        outside.edit_article(self, location)
