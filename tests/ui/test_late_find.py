"""What a find says that takes longer than a moment."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from reader.model.find import Pattern
from support_screens import NEWS, reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    from reader.model.blocks import Block
    from reader.model.find import Hit


async def test_a_find_that_takes_long_says_so_and_keys_wait_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end, hits = Event(), Pattern.hits

    def slow(self: Pattern, blocks: Sequence[Block]) -> Iterator[Hit]:
        may_end.wait()
        return hits(self, blocks)

    monkeypatch.setattr("reader.ui.article.finding.MOMENT_SECONDS", 0.01)
    monkeypatch.setattr(Pattern, "hits", slow)
    async with reading(NEWS, size=(100, 40)) as seen:
        await seen.type("/pasar\n")
        await seen.press("n", "n")
        assert seen.status == "Looking for “pasar” …"
        may_end.set()
        await seen.wait_for(lambda: seen.status.startswith("/pasar") and "3 of" in seen.status)
