"""How commands find what answers them: keys become commands, and a command finds its method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.screen import Screen

from reader.ui.commands import Room, key_map
from reader.ui.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual import events

    from reader.ui.commands import Command
    from reader.ui.keys import Chosen

Answer = TypeVar("Answer", bound="Callable[[Any, Chosen], None]")
_ANSWERS = "_answered_commands"


def answers(*commands: Command) -> Callable[[Answer], Answer]:
    """Mark a method as what its screen or widget does when a person asks for a command."""

    def mark(method: Answer) -> Answer:
        setattr(method, _ANSWERS, commands)
        return method

    return mark


class Answering:
    """A screen or a widget with methods that answer commands."""

    answered: ClassVar[dict[Command, str]] = {}
    """The name of the method that answers each command; filled from the methods that are marked."""

    def __init_subclass__(cls, **settings: Any) -> None:  # noqa: ANN401 - Textual's own settings
        """Collect the methods that answer commands, those of the parents too."""
        super().__init_subclass__(**settings)
        cls.answered = {
            command: name
            for parent in reversed(cls.__mro__)
            for name, method in vars(parent).items()
            for command in getattr(method, _ANSWERS, ())
        }

    def answer(self, chosen: Chosen) -> bool:
        """Do what was asked for; False where this is nothing of ours."""
        name = self.answered.get(chosen.command)
        if name is None:
            return False
        getattr(self, name)(chosen)
        return True


class CommandScreen(Answering, Screen[None], inherit_bindings=False):
    """A screen whose keys are commands."""

    def __init__(self) -> None:
        super().__init__()
        self._keys = {room: Keys(key_map(room)) for room in Room}

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        raise NotImplementedError

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return (self,)

    @property
    def pending(self) -> str:
        """The count that was typed and waits for its command."""
        return self._keys[self.room].pending

    def on_key(self, event: events.Key) -> None:
        """Take a key that no field wanted."""
        event.stop()
        key = event.character if event.is_printable and event.character else event.key
        self.key_typed("space" if key == " " else key)

    def key_typed(self, key: str) -> None:
        """Answer a key, as `commands` names it."""
        chosen = self._keys[self.room].press(key)
        if chosen is not None:
            self.ask_for(chosen)

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered by the first that knows it; nobody's command does nothing."""
        any(one.answer(chosen) for one in self.answering)
