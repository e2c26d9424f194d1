"""Tags, edited in the list and on the page."""

from __future__ import annotations

from reader.library import articles
from support_screens import ESSAY, NEWS, reading

LOW = (80, 24)


async def test_tags_are_typed_in_the_list_and_put_the_article_into_it() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type("tlaut, pasar apung\n")
        assert seen.status.startswith("Tagged laut, pasar apung: Pasar Terapung")
        assert seen.status.endswith("U undoes")
        (row,) = articles.listed(seen.app.library)
        assert row.state.tags == ("laut", "pasar apung")
        await seen.type("t")
        assert "Tags: laut, pasar apung" in seen.text
        await seen.press("ctrl+u", "enter")
        assert seen.status.startswith("No tags any more: Pasar Terapung")
        await seen.press("U", "U")
        assert articles.listed(seen.app.library) == ()


async def test_escape_leaves_the_tags_as_they_were() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type("tlaut")
        await seen.press("escape", "t")
        assert "laut" not in seen.text
        await seen.type("kapal\n")
        await seen.type("t")
        await seen.press(*["backspace"] * 7)
        assert "Tags: " in seen.text  # a backspace too many gives nothing up
        await seen.press("escape")
        assert [row.state.tags for row in articles.listed(seen.app.library)] == [("kapal",)]


async def test_tab_completes_a_tag_that_another_article_has() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type("tlautan\njtkota, la")
        await seen.press("tab", "enter")
        assert seen.status.startswith("Tagged kota, lautan: Paid by the Fog")


async def test_tags_stand_over_a_filter_and_give_its_line_back() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type("/pasar\ntlaut\n")
        assert "/ pasar" in seen.text
        assert "Tags: " not in seen.text


async def test_the_page_asks_for_tags_in_the_palette_and_lists_them() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        await seen.type(":tags\n")
        await seen.type("laut\n")
        assert seen.status.startswith("Tagged laut: Pasar Terapung")
        await seen.press("i")
        assert any(row.split()[:1] == ["laut"] for row in seen.rows)
        await seen.press("escape", "q")
        await seen.type("t")
        assert "Tags: laut" in seen.text
