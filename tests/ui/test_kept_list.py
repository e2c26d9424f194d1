"""The list of what is kept: a page of rows at a time, saved searches, and what leaves it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.library import articles, searches, tags
from reader.library.journal import Action
from reader.library.library import Library
from reader.model.highlight import SavedSearch
from reader.paths import places
from reader.sources.locate import locate
from reader.workflows.keep import add
from reader.workflows.read import read
from support_library import NOW, record
from support_screens import ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support_golden import Golden

LOW = (80, 24)
DAY_AFTER = "2026-03-02T12:00:00+00:00"


@pytest.fixture
def library() -> Iterator[Library]:
    """Give the library that the program opens."""
    library = Library(places().database)
    yield library
    library.close()


def keep(library: Library, count: int) -> None:
    """Keep articles of many numbers, the first one added first; every third is read."""
    with library.transaction():
        for number in range(1, count + 1):
            articles.add(library, record(number), NOW)
            if number % 3 == 0:
                articles.mark(library, record(number), Action.READ, NOW)


def titles(seen: Reading) -> list[str]:
    """Give the titles on the screen."""
    return [row.strip("▌ •").split("  ")[0] for row in seen.rows[2:-2] if "Kabar" in row]


def selected(seen: Reading) -> str:
    """Give the title line of what is selected."""
    return (
        next(row for row in seen.rows if row.lstrip().startswith("▌ ")).strip("▌ •▸").split("  ")[0]
    )


async def test_a_long_list_is_moved_through_a_page_at_a_time(library: Library) -> None:
    keep(library, 300)
    async with reading(size=(100, 24)) as seen:
        await seen.wait_for("200 unread of 300 · 18 h 10 min")
        assert selected(seen) == "Kabar 300"
        await seen.press("G")
        assert selected(seen) == "Kabar 1"
        await seen.type("50%")
        assert selected(seen) == "Kabar 150"
        await seen.press("n")
        assert selected(seen) == "Kabar 149"
        await seen.press("j", "p", "p")
        assert selected(seen) == "Kabar 151"
        await seen.press("g")
        assert selected(seen) == "Kabar 300"


async def test_a_query_filters_what_is_kept(library: Library) -> None:
    keep(library, 30)
    tags.put(library, record(7), ["laut dalam"], NOW)
    async with reading(size=LOW) as seen:
        await seen.type("/-is:read kabar tag:laut")
        assert "No article has “-is:read kabar tag:laut”. Esc shows all." in seen.text
        await seen.press("ctrl+u")
        await seen.type("dal\n")
        assert titles(seen) == ["Kabar 7"]
        assert "1 unread of 1 · 4 min" in seen.rows[0]
        await seen.press("escape")
        assert "20 unread of 30" in seen.rows[0]
        assert selected(seen) == "Kabar 7"


async def test_keys_typed_ahead_are_meant_for_what_the_filter_finds(library: Library) -> None:
    keep(library, 100)
    async with reading(size=LOW) as seen:
        await seen.type('/"kabar 9"\ns')
        assert [row.record.id for row in articles.listed(library) if row.state.starred] == [
            record(9).id
        ]


async def test_orders_of_the_kept_articles(library: Library) -> None:
    keep(library, 12)
    async with reading(size=LOW) as seen:
        await seen.type(":sort by state\n")
        assert seen.status == "Unread first"
        assert titles(seen)[:2] == ["Kabar 11", "Kabar 10"]
        await seen.press("G")
        assert selected(seen) == "Kabar 3"
        await seen.type(":sort by title\n")
        await seen.press("g")
        assert titles(seen)[:3] == ["Kabar 1", "Kabar 10", "Kabar 11"]
        await seen.type(":sort by date\n")
        assert seen.status == "Newest first"


async def test_a_search_is_saved_opened_and_forgotten(library: Library) -> None:
    keep(library, 12)
    async with reading(size=LOW) as seen:
        await seen.type("/is:read\n:save this\n")
        assert "Name: is:read" in seen.text
        await seen.press("ctrl+u")
        await seen.type("Done\n")
        assert seen.status.startswith("Saved: Done")
        await seen.press("escape")
        await seen.wait_for("▸ Done")
        await seen.wait_for(lambda: any(row.split()[-2:] == ["Done", "4"] for row in seen.rows))
        await seen.press("g", "enter")
        assert seen.rows[0].split("   ")[0].strip() == "‹ all articles"
        assert "Done" in seen.rows[0]
        assert titles(seen) == ["Kabar 12", "Kabar 9", "Kabar 6", "Kabar 3"]
        await seen.type("/kabar 3\n")
        assert titles(seen) == ["Kabar 3"]
        await seen.press("escape")
        assert len(titles(seen)) == 4
        await seen.press("escape")
        assert selected(seen) == "Done"
        await seen.type(":forget\n")
        assert seen.status.startswith("Forgotten: Done")
        assert "▸" not in seen.text
        await seen.press("U")
        assert seen.status == "Search put back: Done"
        assert "▸ Done" in seen.text


@pytest.mark.parametrize("key", ["h", "q", "escape"])
async def test_a_saved_search_is_left_like_a_folder(library: Library, key: str) -> None:
    keep(library, 3)
    searches.save(library, SavedSearch("Sea", "kabar"), NOW)
    async with reading(size=LOW) as seen:
        await seen.press("k", "l")
        assert "‹ all articles" in seen.rows[0]
        await seen.press(key)
        assert "All articles" in seen.rows[0]
        assert selected(seen) == "Sea"
        await seen.press("s")
        assert seen.status == "No article is selected."


async def test_space_at_the_end_of_a_folder_names_the_next_one_and_then_opens_it(
    library: Library,
) -> None:
    keep(library, 3)
    for name in ("Sea", "Sky"):
        searches.save(library, SavedSearch(name, "kabar"), NOW)
    async with reading(size=LOW) as seen:
        await seen.press("k", "k", "l", "G", "space")
        assert "Space: next – Sky" in seen.status
        assert "Sea" in seen.rows[0]
        await seen.press("space")
        assert "Sky" in seen.rows[0]


async def test_saved_searches_are_seen_at_first_above_a_long_list(library: Library) -> None:
    keep(library, 40)
    searches.save(library, SavedSearch("Sea", "kabar"), NOW)
    async with reading(size=LOW) as seen:
        assert "▸ Sea" in seen.text
        assert selected(seen) == "Kabar 40"
        await seen.press("G")
        assert "▸ Sea" not in seen.text


async def test_a_search_without_a_filter_is_not_saved(library: Library) -> None:
    keep(library, 3)
    async with reading(size=LOW) as seen:
        await seen.type(":save this\n")
        assert seen.status == "There is no filter to save. / filters the list."
        await seen.type(":forget\n")
        assert seen.status.startswith("Select a saved search first")


async def test_what_is_archived_leaves_the_list_one_after_the_other(library: Library) -> None:
    keep(library, 12)
    async with reading(size=LOW) as seen:
        await seen.type("jxx")
        assert titles(seen)[:2] == ["Kabar 12", "Kabar 9"]
        assert "6 unread of 10" in seen.rows[0]
        await seen.press("U")
        assert titles(seen)[:3] == ["Kabar 12", "Kabar 10", "Kabar 9"]
        await seen.type("/is:archived\n")
        assert titles(seen) == ["Kabar 11"]
        await seen.press("x", "escape")
        assert len(articles.listed(library)) == 12
        assert titles(seen)[:2] == ["Kabar 12", "Kabar 11"]


async def test_what_is_removed_is_put_back_with_all_that_was_kept(library: Library) -> None:
    keep(library, 3)
    tags.put(library, record(2), ["laut"], NOW)
    async with reading(size=LOW) as seen:
        await seen.type("j:remove\n")
        assert seen.status.startswith("Removed: Kabar 2")
        assert seen.status.endswith("U undoes")
        assert titles(seen) == ["Kabar 3", "Kabar 1"]
        await seen.press("U")
        assert seen.status == "Put back: Kabar 2"
        assert titles(seen) == ["Kabar 3", "Kabar 2", "Kabar 1"]
        kept = articles.find(library, record(2).id)
        assert kept is not None
        assert kept.state.tags == ("laut",)


async def test_all_that_is_shown_is_read_in_one_step(library: Library) -> None:
    keep(library, 100)
    tags.put(library, record(1), ["laut"], NOW)
    async with reading(size=LOW) as seen:
        await seen.type("/-tag:laut\nA")
        assert seen.status.startswith("Read: 66 articles")
        assert "0 unread of 99" in seen.rows[0]
        await seen.press("escape")
        assert "1 unread of 100" in seen.rows[0]
        await seen.press("U")
        assert "67 unread of 100" in seen.rows[0]
        await seen.type("AU")  # the second key waits for what the first one does
        assert "67 unread of 100" in seen.rows[0]
        await seen.type("AA")
        assert seen.status == "Nothing here is unread."


async def test_a_row_that_another_program_removed_is_asked_for_no_more(library: Library) -> None:
    keep(library, 200)
    async with reading(size=LOW) as seen:
        await seen.wait_for("unread of 200")
        articles.remove(library, record(50).id, NOW)
        await seen.press("G")
        await seen.type("150G")
        await seen.wait_for("unread of 199")
        assert "No longer" not in seen.text


async def test_the_days_of_adding_are_groups(library: Library) -> None:
    keep(library, 5)
    articles.add(library, record(6), DAY_AFTER)
    articles.add(library, replace(record(7), id="7"), DAY_AFTER)
    async with reading(size=LOW) as seen:
        names = [row.split() for row in seen.rows if "March" in row]
        assert names == [["2", "March", "2026", "2"], ["1", "March", "2026", "5"]]
        await seen.press("x")
        names = [row.split() for row in seen.rows if "March" in row]
        assert names == [["2", "March", "2026", "1"], ["1", "March", "2026", "5"]]
        await seen.press("]")
        assert selected(seen) == "Kabar 5"
        await seen.press("[")
        assert selected(seen) == "Kabar 6"


async def test_a_path_is_typed_and_what_lies_there_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "to read"
    folder.mkdir()
    shutil.copy(NEWS, folder / "pasar.txt")
    shutil.copy(ESSAY, folder)
    async with reading(size=(120, 24)) as seen:
        await seen.type("a./to")
        await seen.press("tab")
        await seen.type("pa")
        await seen.press("tab")
        assert "to read/pasar.txt█" in seen.text
        await seen.press("enter")
        await seen.wait_for("Added 1 article.")
        await seen.wait_for("Pasar Terapung")
        await seen.type("ato read/pasar.txt\n")
        await seen.wait_for("In the list already.")
        await seen.type("ato read\n")
        await seen.wait_for("Added 1 article.")
        await seen.wait_for("2 unread of 2")
        await seen.type("a-\n")
        await seen.wait_for("no such file")


@pytest.mark.parametrize("size", [LOW, (100, 40)], ids="{0[0]}x{0[1]}".format)
async def test_how_saved_searches_and_tags_look(
    golden: Golden, library: Library, size: tuple[int, int]
) -> None:
    keep(library, 5)
    articles.add(library, record(6), DAY_AFTER)
    tags.put(library, record(6), ["laut", "to read"], NOW)
    for name, query in (("Unread and short", "is:unread time:<5"), ("Sea", "tag:laut")):
        searches.save(library, SavedSearch(name, query), NOW)
    async with reading(size=size) as seen:
        await seen.wait_for(lambda: any(row.split()[-2:] == ["Sea", "1"] for row in seen.rows))
        await seen.press("k")
        golden.check(seen.text)


async def test_the_sentence_of_a_hit_stands_below_its_title(library: Library) -> None:
    for sample in (NEWS, ESSAY):
        add(library, read(locate(str(sample))))
    async with reading(size=LOW) as seen:
        await seen.type("/wages\n")
        await seen.wait_for("No fog, no wages paid.")
        assert "Ines Calloway" not in seen.text
        await seen.press("s")
        assert "▌   * No fog, no wages paid." in seen.text
        await seen.type("/ is:starred\n")
        await seen.wait_for("No fog, no wages paid.")
        await seen.press("escape")
        assert "Ines Calloway" in seen.text
        await seen.type("/is:starred\n")
        assert "Ines Calloway" in seen.text  # no words, no sentence
