"""What the terminal gives the program: keys, one by one, and its size."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import suppress
from typing import Final

from textual import events
from textual.app import App
from textual.geometry import Size

_PATIENCE_SECONDS: Final = 2.0
"""A widget that goes away may never say that it has taken a key; the next one waits no longer."""

KEYS: Final = "keys"
"""The group of the worker that gives keys, which ends with the program alone."""


class TypedApp(App[int], inherit_bindings=False):
    """A program in which each key meets the screen and the focus that the last one left."""

    def __init__(self, *, ansi_color: bool) -> None:
        """Make the program; `ansi_color` as Textual takes it."""
        super().__init__(ansi_color=ansi_color)
        self._typed: asyncio.Queue[events.Key | events.Paste] = asyncio.Queue()

    def begin_to_give_keys(self) -> None:
        """Give what was typed from now on, and what waits."""
        self.run_worker(self._give_keys(), group=KEYS, description="give keys")

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
