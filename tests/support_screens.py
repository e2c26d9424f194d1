"""What the tests of screens share: the samples, keys as a person types them, and what is seen."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.i18n import catalogue
from reader.settings import Settings
from reader.sources.locate import locate
from reader.ui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from textual.pilot import Pilot

    from reader.terminal import Terminal

ARTICLES = Path(__file__).parent.parent / "articles"
NEWS = ARTICLES / "pasar-terapung.txt"
ESSAY = ARTICLES / "fog-book.md"
ARABIC = ARTICLES / "zill.html"
USUAL = (100, 40)
_MOST_PAUSES = 500
_REST_SECONDS = 0.005
"""The pilot looks so often whether all is done; as it comes, two keys cost 80 ms of sleep."""
_IDLE_SECONDS = 0.0005
"""So little of it the program may have worked."""


class Reading:
    """The program on a screen of its own, as a person has it before them."""

    def __init__(self, app: ReaderApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row, without the blanks at the ends."""
        strips = self.app.screen._compositor.render_strips()  # noqa: SLF001 - Textual tells it nowhere else
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.rows)

    @property
    def page(self) -> list[str]:
        """The rows of the article, without chrome and scrollbar."""
        return [row.rstrip("▐ ") for row in self.rows[2:-2]]

    @property
    def first(self) -> str:
        """The first row of the page that says something."""
        return next(row.strip() for row in self.page if row.strip())

    @property
    def status(self) -> str:
        """The last row of the screen."""
        return self.rows[-1].strip()

    @property
    def is_read(self) -> bool:
        """Whether all that was named is on the screen."""
        is_gathering = getattr(self.app.screen, "is_gathering", False)
        return not is_gathering and catalogue._("Reading …") not in self.text

    async def press(self, *keys: str) -> None:
        """Press keys, as Textual names them, and see what came of them."""
        await self.pilot.press(*keys)
        await self.pilot.pause()
        await self.wait_for(lambda: getattr(self.app.screen, "is_settled", True))

    async def type(self, text: str) -> None:
        """Type a text, key by key; a line feed is Enter."""
        await self.press(*("enter" if letter == "\n" else letter for letter in text))

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, rows)
        await self.wait_for(lambda: self.app.screen.size == (columns, rows))
        await self.pilot.pause()

    async def wait_for(self, wanted: str | Callable[[], bool]) -> None:
        """Wait for a text on the screen or a condition; fail with the screen as it was."""
        for _ in range(_MOST_PAUSES):
            if wanted in self.text if isinstance(wanted, str) else wanted():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"waited in vain for {wanted!r}:\n{self.text}")


@asynccontextmanager
async def reading(
    *sources: Path,
    size: tuple[int, int] = USUAL,
    settings: Settings = Settings(theme="dark"),  # noqa: B008 - it is frozen
    terminal: Terminal | None = None,
) -> AsyncIterator[Reading]:
    """Open sources on a screen; a list is whole from the start.

    Args:
        sources: what is named on the command line.
        size: columns and rows of the screen.
        settings: the person's.
        terminal: what it can do; None for what the environment says.
    """
    app = ReaderApp([locate(str(source)) for source in sources], settings, terminal)
    patch = pytest.MonkeyPatch()
    patch.setattr("textual._wait.SLEEP_GRANULARITY", _REST_SECONDS)
    patch.setattr("textual._wait.SLEEP_IDLE", _IDLE_SECONDS)
    try:
        async with app.run_test(size=size) as pilot:
            seen = Reading(app, pilot)
            await seen.wait_for(lambda: seen.is_read)
            await seen.press()
            yield seen
    finally:
        patch.undo()
        app.close()
