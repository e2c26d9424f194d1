"""How commands find what answers them: keys become commands, and a command finds its method."""

from __future__ import annotations

from abc import abstractmethod
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, TypeAlias, cast

from textual import events
from textual.screen import Screen

from reader.i18n.catalogue import N_, _
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.keys import Keys
from reader.ui.shared.answering import Answering as Answering  # noqa: PLC0414 - named here too
from reader.ui.shared.answering import answers as answers  # noqa: PLC0414 - as screens ask for it
from reader.ui.shared.bars import StatusLine
from reader.ui.shared.choices import Shape
from reader.ui.shared.chooser import ChooserScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.ui.app import ReaderApp
    from reader.ui.commands import Command
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter
    from reader.ui.shared.choices import Choice

    Offered: TypeAlias = tuple[Choice, Callable[[], None]]
    """A row of the palette, and what it does."""


class CommandScreen(Answering, Screen[None], inherit_bindings=False):
    """A screen whose keys are commands, with a status line that says what came of them."""

    CALLED: ClassVar = N_("articles")
    """What the way back to it is called."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.status = StatusLine(painter)
        self._held: list[events.Key] | None = None
        self._keys: dict[Room, Keys] = {}

    @property
    def reader(self) -> ReaderApp:
        """The program that this screen belongs to."""
        return cast("ReaderApp", self.app)

    @property
    def keys_here(self) -> Keys:
        """What was typed so far in this room, by the keys that the person has."""
        room = self.room
        if room not in self._keys:
            own = self.reader.key_map
            self._keys[room] = Keys(own.in_room(room), own.anywhere)
        return self._keys[room]

    def forget_keys(self) -> None:
        """Look the keys up again: the person has other ones now."""
        self._keys.clear()

    def hint(self, command: Command) -> str:
        """Say for people by which key a command is asked for here."""
        return self.reader.key_map.hint(command, self.room)

    @property
    def way_back(self) -> str:
        """What the screen below this one is called; empty where there is none."""
        stack = [one for one in self.app.screen_stack if isinstance(one, CommandScreen)]
        below = [under for under, above in pairwise(stack) if above is self]
        return _(below[0].CALLED) if below else ""

    @property
    @abstractmethod
    def room(self) -> Room:
        """Where the next key is pressed."""

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return (self,)

    @property
    def pending(self) -> str:
        """The count that was typed and waits for its command."""
        return self.keys_here.pending

    def on_key(self, event: events.Key) -> None:
        """Take a key that no field wanted.

        What is no command here is left to the field's own bindings, and to the program.
        """
        character = event.character if event.is_printable else None
        room = self.room
        if self._held is not None:
            event.stop()
            self._held.append(event)
        elif room is Room.LINE:
            if character or event.key not in self.reader.key_map.anywhere:
                event.stop()
                self.line_typed(event.key, character)
        elif room is Room.FORM and character:
            event.stop()  # it is text, though no field has the focus
        else:
            key = "space" if character == " " else character or event.key
            if self.takes_any_key or self.keys_here.knows(key):
                event.stop()
                self.key_typed(key)

    @property
    def takes_any_key(self) -> bool:
        """Whether the screen wants the keys too that are no commands."""
        return False

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the line that is typed."""

    def hold_keys(self) -> None:
        """Keep the keys from now on: the field that they are meant for is not there yet."""
        self._held = []

    def release_keys(self) -> None:
        """Give the keys that were held as if they were typed now."""
        held, self._held = self._held or [], None
        for event in held:
            self.app.post_message(events.Key(event.key, event.character))

    def key_typed(self, key: str) -> None:
        """Answer a key, as `commands` names it; what was said before goes with it."""
        self.status.clear()
        chosen = self.keys_here.press(key)
        if chosen is not None:
            self.ask_for(chosen)

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered by the first that knows it; nobody's command does nothing."""
        any(one.answer(chosen) for one in self.answering)

    def say(self, text: str, *, undo: str = "", failed: bool = False) -> None:
        """Say what happened, until the next key."""
        self.status.notice(text, undo=undo, failed=failed)

    def copy(self, text: str, said: str) -> None:
        """Put a text on the clipboard, and say so."""
        from reader.ui.shared.clipboard import copy  # noqa: PLC0415 - not before something is copied

        copy(self.reader, text)
        self.say(said)

    def browse(self, address: str) -> bool:
        """Open an address in the browser, and say so; False where none opened it."""
        is_open = self.reader.browse(address)
        if is_open:
            self.say(_("Opened in the browser: {address}").format(address=address))
        else:
            self.say(_("No browser opened it: {address}").format(address=address), failed=True)
        return is_open

    def offered(self, typed: str) -> Offered | None:
        """Give what the palette offers beside the commands for what was typed; None for nothing."""
        del typed
        return None

    def take_undo(self) -> None:
        """Show again what an undone change has put back."""

    def choose(
        self,
        title: str,
        choices: Sequence[Choice],
        then: Callable[[int | None], None] | None = None,
        *,
        shape: Shape = Shape.PAGE,
        closing: Command = commands.CLOSE,
        selected: int = 0,
    ) -> ChooserScreen:
        """Show a panel to choose from, as `ChooserScreen` takes it.

        `then` gets the number of the choice; the keys of `closing`, which opened it, close it too.
        """
        own = self.reader.key_map
        keys = {*own.keys(commands.CLOSE), *own.keys(closing)}
        panel = ChooserScreen(self.painter, title, choices, shape, keys, selected)
        self.app.push_screen(panel, then)
        return panel
