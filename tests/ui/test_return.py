"""An article that is opened again stands as it was left."""

from __future__ import annotations

import pytest

from support_screens import NEWS, reading


@pytest.mark.parametrize("rows", [1, 3, 8, 9, 14, 15, 16, 40, 41, 42])
async def test_the_top_row_is_the_same_after_a_restart(rows: int) -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.press(*str(rows), "j")
        left = seen.page
    async with reading(NEWS, size=(80, 24)) as seen:
        assert seen.page == left
