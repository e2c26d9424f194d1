"""How whole screens look, as golden text; read a file before you accept it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

import pytest

from support_screens import ARTICLES, ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from support_golden import Golden

SIZES: Final = [(80, 24), (100, 40), (160, 50), (40, 12)]
LISTED: Final = [ARTICLES / name for name in ("amaya.txt", "eco.txt", "zill.html")]


def size_name(size: tuple[int, int]) -> str:
    return "{}x{}".format(*size)


def faces(seen: Reading, row: int) -> str:
    """Give the runs of a row that look alike: each one's text and how it is painted."""
    strip = seen.app.screen._compositor.render_strips()[row]  # noqa: SLF001 - Textual tells it nowhere else
    runs = groupby(strip, key=lambda segment: str(segment.style).replace("not ", "no-"))
    return "\n".join(f"{''.join(one.text for one in run)!r} {style}" for style, run in runs)


@pytest.mark.parametrize("size", SIZES, ids=size_name)
async def test_the_list(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(NEWS, ESSAY, *LISTED, size=size) as seen:
        await seen.press("j", "s", "r", "j")
        golden.check(seen.text)


@pytest.mark.parametrize("size", SIZES, ids=size_name)
async def test_the_head_of_an_article(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(NEWS, ESSAY, size=size) as seen:
        await seen.press("enter")
        golden.check(seen.text)


@pytest.mark.parametrize("size", SIZES, ids=size_name)
async def test_the_middle_of_an_article(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(ESSAY, size=size) as seen:
        await seen.type("55%")
        golden.check(seen.text)


async def test_the_end_of_an_article(golden: Golden) -> None:
    async with reading(NEWS, ESSAY, size=(80, 24)) as seen:
        await seen.press("enter", "G")
        golden.check(seen.text)


async def test_a_right_to_left_article(golden: Golden) -> None:
    async with reading(ARTICLES / "zill.html", size=(80, 24)) as seen:
        golden.check(seen.text)


async def test_a_japanese_article(golden: Golden) -> None:
    async with reading(ARTICLES / "amaya.txt", size=(80, 24)) as seen:
        golden.check(seen.text)


@pytest.mark.parametrize("size", [(160, 50), (80, 24)], ids=["beside", "under"])
async def test_the_comments(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(NEWS, size=size) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan Balasan")
        await seen.pilot.pause()
        golden.check(seen.text)


async def test_an_error_at_a_field(golden: Golden) -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan Balasan")
        await seen.press("ctrl+s")
        await seen.wait_for("! ")
        golden.check(seen.text)


@pytest.mark.parametrize("size", [(80, 24), (100, 40)], ids=size_name)
async def test_the_help(golden: Golden, size: tuple[int, int]) -> None:
    async with reading(NEWS, size=size) as seen:
        await seen.press("?")
        golden.check(seen.text)


async def test_the_palette(golden: Golden) -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.type(":com")
        golden.check(seen.text)


async def test_the_contents(golden: Golden) -> None:
    async with reading(ESSAY, size=(80, 24)) as seen:
        await seen.press("t")
        golden.check(seen.text)


async def test_a_find(golden: Golden) -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.type("/perahu\n")
        golden.check(seen.text)


@pytest.mark.parametrize("look", ["own", "dark", "light"])
async def test_how_a_page_is_painted(
    golden: Golden, look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if look == "own":
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(NEWS, size=(80, 24)) as seen:
        for _ in range(2):
            if look not in ("own", seen.app.look.name):
                await seen.press("T")
        await seen.type("/pasar\n")
        hit = next(n for n, row in enumerate(seen.rows) if "Pasar" in row)
        golden.check("\n\n".join(faces(seen, row) for row in (0, 3, 6, 8, hit, 12, 23)))


@pytest.mark.parametrize("look", ["own", "dark", "light"])
async def test_how_a_list_is_painted(
    golden: Golden, look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if look == "own":
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(NEWS, ESSAY, size=(80, 24)) as seen:
        for _ in range(2):
            if look not in ("own", seen.app.look.name):
                await seen.press("T")
        await seen.press("s", "j", "k", "r")
        golden.check("\n\n".join(faces(seen, row) for row in (0, 2, 3, 4, 5, 23)))
