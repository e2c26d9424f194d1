"""What comes next: named at the end of this, and opened by the same key once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed

if TYPE_CHECKING:
    from collections.abc import Callable


class Place(Protocol):
    """Where a person is told something."""

    def say(self, text: str) -> None:
        """Say it, until the next key."""


class Offer:
    """Stands from the first key until the second one, or until something else is done."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._stands = False

    def withdraw(self) -> bool:
        """Offer nothing any more; say whether something was offered."""
        stood, self._stands = self._stands, False
        return stood

    def make(self, title: str, open_it: Callable[[], None]) -> None:
        """Name what comes next; open it, which withdraws the offer, if it was named already."""
        if self._stands:
            open_it()
        else:
            self._stands = True
            said = keyed(_("{key}: next – {title}"), commands.PAGE_DOWN, title=title)
            self._place.say(said)
