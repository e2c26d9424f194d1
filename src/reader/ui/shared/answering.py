"""Who answers a command: objects whose methods say which commands they are for. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

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
