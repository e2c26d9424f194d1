"""How wide the page is set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.formats import counted
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.keys import Chosen
    from reader.ui.shared.commanding import CommandScreen

LEAST_MEASURE: Final = 40
MOST_MEASURE: Final = 100
_STEP: Final = 2
"""Cells that a key adds to the measure or takes off.

Even, for East Asian text needs an even measure.
"""


class Measure(Answering):
    """Makes the page wider and narrower, also from where it is not seen."""

    def __init__(self, screen: CommandScreen, then: Callable[[], None] | None = None) -> None:
        """Set the measure for a screen.

        Args:
            screen: says what the measure is by now.
            then: lays out again what is on the screen; None where no page is.
        """
        self._screen = screen
        self._then = then

    @answers(commands.WIDER)
    def _widen(self, chosen: Chosen) -> None:
        self._set(self._screen.reader.measure + _STEP * chosen.times)

    @answers(commands.NARROWER)
    def _narrow(self, chosen: Chosen) -> None:
        self._set(self._screen.reader.measure - _STEP * chosen.times)

    @answers(commands.USUAL)
    def _reset(self, chosen: Chosen) -> None:
        del chosen
        self._set(self._screen.reader.settings.measure)

    def _set(self, measure: int) -> None:
        self._screen.reader.measure = min(max(measure, LEAST_MEASURE), MOST_MEASURE)
        if self._then is not None:
            self._then()
        self._screen.say(counted(self._screen.reader.measure, "{number} cell", "{number} cells"))
