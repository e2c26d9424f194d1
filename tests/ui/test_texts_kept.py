"""The text of an article is kept when a person puts it into the list, and follows it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from reader.library import listing
from reader.library.library import open_library
from reader.model.query import Order, parse_query
from reader.paths import places
from reader.sources.locate import locate
from reader.workflows.keep import add
from reader.workflows.read import read
from support_screens import NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path


def is_found(typed: str) -> bool:
    library = open_library(places())
    try:
        return bool(listing.ordered(library, parse_query(typed), Order.FOUND).ids)
    finally:
        library.close()


async def test_a_star_on_the_page_keeps_the_text() -> None:
    async with reading(NEWS) as seen:
        await seen.type("s")
        await seen.wait_for(lambda: is_found("pedagang is:starred"))


async def test_a_star_in_the_list_keeps_the_text(tmp_path: Path) -> None:
    shutil.copy(NEWS, tmp_path)
    async with reading(tmp_path, size=(80, 24)) as seen:
        await seen.type("s")
        await seen.wait_for(lambda: is_found("pedagang"))


async def test_a_tag_keeps_the_text(tmp_path: Path) -> None:
    shutil.copy(NEWS, tmp_path)
    async with reading(tmp_path, size=(80, 24)) as seen:
        await seen.type("tlaut\n")
        await seen.wait_for(lambda: is_found("pedagang tag:laut"))


async def test_an_article_that_was_only_read_keeps_no_text() -> None:
    async with reading(NEWS) as seen:
        await seen.type("Gr")
        seen.app.commit()
        assert not is_found("pedagang")


async def test_the_text_follows_when_the_article_is_opened_with_other_words(
    tmp_path: Path,
) -> None:
    file = tmp_path / "kabar.md"
    file.write_text("# Pasar\n\nPerahu datang.\n", "utf-8")
    library = open_library(places())
    add(library, read(locate(str(file))))
    library.close()
    file.write_text("# Pasar\n\nKapal datang.\n", "utf-8")
    async with reading(file) as seen:
        await seen.wait_for(lambda: is_found("kapal"))
        assert not is_found("perahu")
