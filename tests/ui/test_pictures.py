"""Pictures on the page: in half blocks, ready after a moment, and never a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support_pictures import draw
from support_screens import reading

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_picture_takes_the_place_of_its_word_and_nothing_moves(tmp_path: Path) -> None:
    async with reading(draw(tmp_path)) as seen:
        await seen.wait_for("▀▀▀▀")
        rows = [number for number, row in enumerate(seen.rows) if "▀" in row]
        caption = next(number for number, row in enumerate(seen.rows) if "The quarters." in row)
        assert rows == list(range(rows[0], caption))
        assert "[picture]" not in seen.text


async def test_a_picture_that_cannot_be_decoded_leaves_its_word(tmp_path: Path) -> None:
    article = draw(tmp_path)
    picture = tmp_path / "four.png"
    picture.write_bytes(picture.read_bytes()[:90])
    async with reading(article) as seen:
        await seen.wait_for("[picture]")
        await seen.wait_for("The quarters.")
        await seen.press("j", "j", "k")
        assert "▀" not in seen.text
