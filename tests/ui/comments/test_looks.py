"""Golden text of the pane; the page beside it is blank here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.model.comment import Comment, Delivery, Draft, Origin
from support_comments import LURAH, RAHMA, PaneApp, conversation, screen_rows

if TYPE_CHECKING:
    from support_golden import Golden

WAITING = Draft(
    "Terima kasih atas liputannya. Satu hal yang belum saya pahami: apakah pelatihan ini dibuka "
    "juga untuk kota lain di Sulawesi?",
    "Siti Aminah",
    "siti@contoh",
)
OWN = Comment("own-1", "2", "Siti", "Sudah saya baca, terima kasih.", "2026-10-27T12:30:00+00:00")
REFUSED = replace(
    OWN, id="own-2", parent=None, delivery=Delivery.REFUSED, reason="Komentar ini sudah ditutup."
)
DEEP = [
    replace(OWN, id=f"deep-{depth}", parent=f"deep-{depth - 1}", text="Ya.", origin=Origin.SITE)
    for depth in range(1, 7)
]
SIZES = pytest.mark.parametrize("size", [(160, 50), (110, 40), (80, 24), (40, 12)], ids=str)


@SIZES
async def test_an_error_at_a_field(golden: Golden, size: tuple[int, int]) -> None:
    app = PaneApp(replace(conversation(RAHMA, LURAH), drafts=(WAITING,)))
    async with app.run_test(size=size) as pilot:
        await pilot.press("c", "ctrl+s")
        app.host.pane.draft_saved(app.host.pane.draft, "2026-10-27T12:31:00+00:00")
        await pilot.pause()
        golden.check("\n".join(screen_rows(app)))


@SIZES
async def test_the_thread(golden: Golden, size: tuple[int, int]) -> None:
    app = PaneApp(conversation(RAHMA, LURAH, OWN, REFUSED, replace(RAHMA, id="deep-0"), *DEEP))
    async with app.run_test(size=size) as pilot:
        await pilot.press("c", "escape", "j")
        await pilot.pause()
        golden.check("\n".join(screen_rows(app)))
