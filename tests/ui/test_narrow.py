"""Sentences and rows in few columns: nothing is cut that a person needs."""

from __future__ import annotations

import pytest

from support_screens import ARTICLES, ESSAY, NEWS, reading


async def test_an_empty_library_is_told_whole() -> None:
    async with reading(size=(40, 12)) as seen:
        assert "reader FILE opens one. Enter opens" in " ".join(seen.text.split())


async def test_the_first_comment_is_asked_for_in_whole_words() -> None:
    async with reading(ESSAY, size=(30, 24)) as seen:
        await seen.press("c", "escape")
        assert "No comments yet. c writes the first." in " ".join(seen.text.split())


@pytest.mark.parametrize("key", ["h", "l"])
async def test_folding_nothing_names_the_key_that_writes(key: str) -> None:
    async with reading(NEWS) as seen:
        await seen.press("c", "escape", key)
        assert seen.status.startswith("No comments yet. c writes the first.")


async def test_a_long_address_leaves_room_for_its_link() -> None:
    async with reading(ARTICLES / "family.md", size=(40, 12)) as seen:
        await seen.press("L")
        assert "3  Unicode" in seen.text
