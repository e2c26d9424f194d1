"""Going back, forward again, and to places that have a letter for a name."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from support_screens import ESSAY, NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)


async def test_forward_goes_to_where_one_came_back_from() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("30%")
        first = seen.page
        await seen.type("60%")
        second = seen.page
        await seen.press("backspace", "backspace")
        assert "0 %" in seen.status
        await seen.press(")")
        assert seen.page == first
        await seen.press(")")
        assert seen.page == second
        await seen.press(")")
        assert seen.status == "There is no place to go forward to."
        await seen.press("2", "ctrl+o")
        assert "0 %" in seen.status


async def test_a_new_leap_leaves_nothing_ahead() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("60%")
        await seen.press("backspace")
        await seen.type("30%")
        await seen.press(")")
        assert seen.status == "There is no place to go forward to."


async def test_a_leap_that_led_nowhere_is_passed_over_on_the_way_back() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("30%")
        there = seen.page
        await seen.press("G", "G", "G", "backspace")
        assert seen.page == there


async def test_going_back_shows_the_page_as_it_stood() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("j", "j")
        there = seen.page
        await seen.press("G", "backspace")
        assert seen.page == there


async def test_two_quotes_go_to_the_last_place_and_back() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("'", "'")
        assert seen.status == "There is no earlier place to go back to."
        await seen.type("30%")
        here = seen.page
        await seen.type("G")
        end = seen.page
        for place in (here, end, here):
            await seen.press("'", "'")
            assert seen.page == place
        await seen.press("backspace")
        assert "0 %" in seen.status
        await seen.press("'", "'")
        assert seen.page == here


async def test_a_mark_in_the_head_shows_the_page_as_it_stood() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("j", "j", "m", "a", "j")
        there = seen.page
        await seen.press("k")
        marked = seen.page
        await seen.press("G", "'", "a")
        assert seen.page == marked != there


async def test_a_mark_is_gone_to_from_anywhere_and_on_the_next_visit() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("40%")
        there = seen.page
        await seen.press("m")
        assert "m  40 %" in seen.status
        await seen.press("a")
        assert seen.status == "Mark a set."
        await seen.press("g", "'", "a")
        assert seen.page == there
        await seen.press("backspace")
        assert "0 %" in seen.status
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("G", "'", "a")
        assert seen.page == there


async def test_a_letter_is_set_anew_and_belongs_to_its_article() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        await seen.type("40%maGmag'a")
        assert "100 %" in seen.status
        await seen.press("J", "'", "a")
        assert seen.status == "There is no mark a. ma sets it."


async def test_only_letters_and_digits_name_a_place() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("m", "!")
        assert seen.status == "A mark has a letter or a digit for its name."
        await seen.press("'", "!")
        assert seen.status == "There is no mark !."
        await seen.press("m", "escape", "a")
        assert "set" not in seen.status


async def test_places_stay_at_their_words_when_the_article_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "here.txt"
    shutil.copy(NEWS, path)
    async with reading(path, size=LOW) as seen:
        await seen.type("40%mbG")
        await seen.press("'", "'")
        first = seen.first
        await seen.press("G")
        head = "waktu baca 4 menit"
        added = f"{head}\n\nSisipan yang baru saja.\n\nSatu lagi, yang kedua."
        path.write_text(NEWS.read_text().replace(head, added))
        await seen.press("R")
        assert seen.status == "Read again."
        await seen.press("backspace")
        assert seen.first == first
        await seen.press("g", "'", "b")
        assert seen.first == first


@pytest.fixture
def closed_home(home: Path) -> None:
    home.write_text("a file, so that nothing can be kept")


@pytest.mark.usefixtures("closed_home")
async def test_a_mark_that_cannot_be_kept_is_said() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("m", "a")
        assert "Mark a set" not in seen.status
        assert "nothing can be kept" in seen.status
