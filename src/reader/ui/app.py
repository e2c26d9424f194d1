"""The program on the screen: which screens there are, and what they share."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Offset, Size

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.layout import signs
from reader.library.library import Library
from reader.library.writer import Writer
from reader.model.location import Kind
from reader.model.reading_time import read_at
from reader.paths import places
from reader.settings import Settings
from reader.terminal import from_environment
from reader.ui import themes
from reader.ui.article.screen import ArticleScreen
from reader.ui.commands import Room
from reader.ui.driver import ReaderDriver
from reader.ui.key_map import key_map_of, use_keys
from reader.ui.keys import Chosen
from reader.ui.paint import Painter
from reader.ui.shared import outside
from reader.ui.shared.commanding import CommandScreen
from reader.ui.shared.pointing import cell_meant
from reader.ui.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.screen import Screen

    from reader.model.highlight import KeptHighlight
    from reader.model.location import Location
    from reader.model.state import KeptComment
    from reader.terminal import Question, Terminal
    from reader.ui.article.pictures import Pictures
    from reader.ui.themes import Look

_STATUSES: Final = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
"""The exit status after each signal that ends programs: 128 and its number."""
_PATIENCE_SECONDS: Final = 2.0
"""A widget that goes away may never say that it has taken a key; the next one waits no longer."""

KEYS: Final = "keys"
"""The group of the worker that gives keys, which ends with the program alone."""


class ReaderApp(App[int], inherit_bindings=False):
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
        super().__init__(ansi_color=True)
        self.settings = settings or Settings()
        self.terminal = terminal or from_environment(os.environ, "utf-8")
        self.question = question
        read_at(self.settings.words_per_minute)
        self.key_map, self.key_faults = key_map_of(self.settings)
        use_keys(self.key_map)
        self._pictures: Pictures | None = None
        self.animation_level = "none"
        self.locations = list(locations)
        self.look: Look = themes.first_look(self.settings, self.terminal)
        self.console = themes.console_of(self.console, self.terminal)
        signs.use(only_ascii=themes.are_ascii(self.settings, self.terminal))
        self.painter = Painter(self.look, has_italics=self.terminal.has_italics)
        self._undone: LineFilter | None = None
        """What takes back beforehand how the terminal moves letters; None where it moves none."""
        if self.terminal_orders or self.terminal.turns_words:
            from reader.ui.shared.ordering import undone  # noqa: PLC0415 - few terminals move letters

            self._undone = undone(words=not self.terminal_orders)
            self.painter.joins = False
        self.measure = self.settings.measure
        """Cells that a person wants the measure to have; a narrow screen may give less."""
        self.shelf = Shelf()
        self._typed: asyncio.Queue[events.Key | events.Paste] = asyncio.Queue()
        self.library = Library(places().database)
        self.writer = Writer(self.library)
        self._wear(self.look)

    @property
    def terminal_orders(self) -> bool:
        """Whether letters that are written from the right are left to the terminal to order."""
        if self.settings.right_to_left == "auto":
            return self.terminal.reorders
        return self.settings.right_to_left == "terminal"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Give what rows pass on their way to the terminal."""
        usual = super().get_line_filters()
        return [*usual, self._undone] if self._undone else usual

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
        self.run_worker(self._give_keys(), group=KEYS, description="give keys")
        self.call_after_refresh(self._begin_keeping)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands behind each frame: on what is meant."""
        return cell_meant(self.screen)

    @cursor_position.setter
    def cursor_position(self, offset: Offset) -> None:
        """Fields say theirs when it changes; they are asked again when a frame is drawn."""

    async def on_event(self, event: events.Event) -> None:
        """Take what the terminal gives; what is typed waits until what was typed before is done."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed.put_nowait(event)
        elif isinstance(event, events.Resize):
            await super().on_event(self._as_it_is_by_now(event))
        else:
            await super().on_event(event)

    def _as_it_is_by_now(self, event: events.Resize) -> events.Resize:
        """Give the size that the terminal has by now.

        Each signal asks for it and may be interrupted by the next one, so that in a storm of them
        an older size may come last.
        """
        if self.is_headless or event.pixel_size is not None:  # the terminal said it in its turn
            return event
        size = Size(*shutil.get_terminal_size(event.size))
        return events.Resize(size, size)

    @property
    def has_keys_waiting(self) -> bool:
        """Whether something was typed ahead that nobody was given yet."""
        return not self._typed.empty()

    async def _give_keys(self) -> None:
        """Give the keys one by one, so that each meets the screen and focus that the last one left.

        A fast hand, or a terminal far away, gives several in one piece.
        """
        while True:
            event = await self._typed.get()
            receiver = self.focused or self.screen
            await super().on_event(event)
            for widget in list(receiver.ancestors_with_self):
                taken = asyncio.Event()
                if widget.call_later(taken.set):
                    with suppress(TimeoutError):
                        await asyncio.wait_for(taken.wait(), _PATIENCE_SECONDS)

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

    # The look

    def turn_light(self) -> None:
        """Go from dark to light and back; from the terminal's own colours to light first."""
        if not themes.has_themes(self.terminal):
            if isinstance(self.screen, CommandScreen):
                self.screen.say(_("Light and dark need more colours than there are here."))
            return
        name: Literal["dark", "light"] = "dark" if self.look.name == "light" else "light"
        self.put_on(themes.themed(name, self.settings, self.terminal))

    def put_on(self, look: Look) -> None:
        """Paint everything in another look."""
        self.look = look
        self.painter.use(look)
        self._wear(look)
        self.draw_again()

    def _wear(self, look: Look) -> None:
        """Have Textual use a look for what we do not paint ourselves."""
        theme = themes.for_textual(look)
        self.register_theme(theme)
        self.theme = theme.name

    def draw_again(self) -> None:
        """Draw every cell of the screen anew."""
        self.refresh(layout=True)
        for widget in self.screen.walk_children():
            widget.refresh()

    @property
    def pictures(self) -> Pictures:
        """The pictures of the articles, as this terminal draws them."""
        if self._pictures is None:
            from reader.ui.article.pictures import Pictures  # noqa: PLC0415 - at the first picture

            self._pictures = Pictures(self)
        return self._pictures

    def free_pictures(self) -> None:
        """Let the terminal forget what it was sent; what is drawn again is sent again."""
        if self._pictures is not None:
            self._pictures.free()

    def tell_terminal(self, sequences: str) -> None:
        """Write what is no text, before whatever is drawn next."""
        if self._driver is not None:
            self._driver.write(sequences)

    # Other programs

    def browse(self, address: str) -> bool:
        """Open an address in the browser, which may need the terminal meanwhile; say if it did."""
        return outside.browse(self, address)

    def edit(self, location: Location) -> None:
        """Open an article in the editor, which has the terminal meanwhile."""
        outside.edit_article(self, location)
