"""What an undo says that takes longer than a moment."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from reader.workflows.undo import undo_newest
from support_screens import NEWS, reading

if TYPE_CHECKING:
    import pytest

    from reader.library.library import Library


async def test_an_undo_that_takes_long_says_so_and_keys_wait_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end = Event()

    def slow(library: Library) -> str | None:
        may_end.wait()
        return undo_newest(library)

    monkeypatch.setattr("reader.ui.shared.undoing.MOMENT_SECONDS", 0.01)
    monkeypatch.setattr("reader.ui.shared.undoing.undo_newest", slow)
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.press("s")
        await seen.press("U", "r")
        assert seen.status == "Undoing …"
        assert "starred" in seen.rows[6]
        may_end.set()
        await seen.wait_for(lambda: "read" in seen.rows[6].split("▐")[-1])
        assert "starred" not in seen.rows[6]
