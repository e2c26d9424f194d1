"""The panel of what was opened lately, and articles whose file is gone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from reader.library import articles
from reader.library.library import open_library
from reader.paths import places
from reader.sources.locate import locate
from reader.workflows.keep import add
from reader.workflows.read import read
from support_screens import ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)
COPY = "The file is gone; this is the copy that was kept."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    shutil.copy(NEWS, path)
    return path


@pytest.fixture
def kept(news: Path) -> Path:
    """Give a file whose article is kept."""
    library = open_library(places())
    add(library, read(locate(str(news))))
    library.close()
    return news


async def history(seen: Reading) -> list[str]:
    """Open the panel and give its rows."""
    await seen.type(":lately\n")
    await seen.wait_for("Opened lately")
    return [row.strip(" ▌") for row in seen.rows[3:-2] if row.strip(" ▌")]


def remove(path: Path) -> None:
    path.unlink()


def move(path: Path) -> Path:
    return path.rename(path.with_name("moved.txt"))


async def test_what_was_opened_is_listed_newest_first_and_opened_again(news: Path) -> None:
    async with reading(news, size=LOW) as seen:
        await seen.type("40%")
        page = seen.page
    async with reading(ESSAY, size=LOW) as seen:
        rows = await history(seen)
        assert rows[0].startswith("Paid by the Fog")
        assert "today" in rows[0]
        assert rows[1].startswith("Pasar Terapung")
        assert "40 % · today" in rows[1]
        await seen.press("enter")
        assert seen.page == page
        assert "Pasar Terapung" in (await history(seen))[0]


async def test_opening_an_article_does_not_put_it_into_the_list(news: Path) -> None:
    async with reading(news, size=LOW) as seen:
        assert len(await history(seen)) == 1
    library = open_library(places())
    assert articles.listed(library) == ()
    library.close()
    async with reading(size=LOW) as seen:
        assert "Nothing to read yet." in seen.text
        assert len(await history(seen)) == 1
        await seen.press("enter")
        await seen.wait_for("4 menit")


async def test_nothing_was_opened_at_first() -> None:
    async with reading(size=LOW) as seen:
        await seen.type(":lately\n")
        assert seen.status == "Nothing was opened yet."


async def test_a_file_of_the_history_that_is_gone_is_said_when_it_is_chosen(news: Path) -> None:
    async with reading(news, size=LOW) as seen:
        assert "4 menit" in seen.text
    remove(news)
    for sources in ([ESSAY], [ESSAY, NEWS]):
        async with reading(*sources, size=LOW) as seen:
            before = seen.page
            rows = await history(seen)
            await seen.press(*(["down"] if rows[0].startswith("Paid") else []), "enter")
            assert seen.status == "news.txt: no such file"
            assert seen.page == before


async def test_a_kept_article_whose_file_is_gone_opens_from_its_copy(kept: Path) -> None:
    async with reading(kept, size=LOW) as seen:
        await seen.type("40%")
        page = seen.page
    remove(kept)
    async with reading(size=LOW) as seen:
        await seen.press("enter")
        assert seen.status == COPY
        assert seen.page == page
        await seen.press("R")
        assert "no such file" in seen.status
        assert seen.page == page
        await seen.press("q")
        await history(seen)
        await seen.press("enter")
        assert seen.status == COPY


async def test_a_moved_file_takes_its_kept_article_along(kept: Path) -> None:
    async with reading(kept, size=LOW) as seen:
        await seen.type("40%ma")
        page = seen.page
    moved = move(kept)
    async with reading(moved, size=LOW) as seen:
        assert seen.page == page
        await seen.press("G", "'", "a")
        assert seen.page == page
    async with reading(size=LOW) as seen:
        await seen.press("enter")
        assert COPY not in seen.status
        assert seen.page == page
