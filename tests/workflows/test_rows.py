"""The rows of a list, from memory and from the library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.library import articles, journal
from reader.library.journal import Action
from reader.model.document import Document
from reader.model.location import Kind, Location
from reader.model.query import Order, parse_query
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleState, KeptArticle
from reader.workflows.rows import PAGE, GatheredRows, KeptRows, is_gone
from support_library import NOW, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.library import Library
    from reader.workflows.rows import Rows

MANY = PAGE * 2 + 10


@pytest.fixture
def full(library: Library) -> Library:
    with library.transaction():
        for number in range(MANY):
            time = ReadingTime(seconds=number % 7 * 60, minutes=number % 7, words=1, characters=1)
            facts = Document(title=f"Kabar {number * 37 % MANY:03}")
            article = replace(record(number), facts=facts, reading_time=time)
            articles.add(library, article, f"2026-03-0{number // 40 + 1}T12:00:00+00:00")
            if number % 3 == 0:
                articles.mark(library, article, Action.READ, NOW)
    return library


def ids(rows: Sequence[KeptArticle]) -> list[str]:
    return [row.record.id for row in rows]


@pytest.mark.parametrize("order", Order)
def test_rows_by_pages_are_all_rows(full: Library, order: Order) -> None:
    everything = articles.listed(full)
    kept = KeptRows(full, None, order)
    gathered = GatheredRows(everything, order=order)
    assert ids(kept) == ids(gathered)
    assert list(kept) == list(gathered)
    assert (kept.unread, kept.seconds) == (gathered.unread, gathered.seconds)


@pytest.mark.parametrize("order", Order)
def test_a_first_screen_is_the_beginning_of_the_whole(full: Library, order: Order) -> None:
    whole, first = KeptRows(full, None, order), KeptRows(full, None, order, limit=5)
    assert ids(first) == ids(whole)[:5]
    assert whole.is_whole
    assert not first.is_whole


def test_groups_are_runs_that_cover_all_rows(full: Library) -> None:
    groups = KeptRows(full).groups
    assert groups[0] == ("4 March 2026", MANY - 120)
    assert sum(count for _, count in groups) == MANY
    assert KeptRows(full, None, Order.TITLE).groups == ()
    assert KeptRows(full, parse_query("time:>99")).groups == ()


def gathered(library: Library) -> Rows:
    return GatheredRows(articles.listed(library))


@pytest.mark.parametrize("make", [KeptRows, gathered])
def test_a_row_is_found_by_its_place(full: Library, make: type[KeptRows]) -> None:
    rows = make(full)
    assert all(rows.index_of(row.record.location) == at for at, row in enumerate(rows))
    assert rows.index_of(Location(Kind.FILE, "/elsewhere")) is None
    assert rows.index_of(replace(rows[0].record.location, kind=Kind.FOLDER)) is None


@pytest.mark.parametrize("make", [KeptRows, gathered])
def test_the_next_unread_row_is_found_both_ways(full: Library, make: type[KeptRows]) -> None:
    rows = make(full)
    unread = [at for at, row in enumerate(rows) if not row.state.read]
    for at in range(len(rows)):
        below = next((one for one in unread if one > at), None)
        above = next((one for one in reversed(unread) if one < at), None)
        assert (rows.next_unread(at, 1), rows.next_unread(at, -1)) == (below, above)


@pytest.mark.parametrize("make", [KeptRows, gathered])
def test_what_becomes_of_an_article_is_noted_at_its_row(
    full: Library, make: type[KeptRows]
) -> None:
    rows = make(full)
    before = rows.unread
    rows.take(replace(rows[1], state=ArticleState(read=not rows[1].state.read)))
    assert rows.unread == before + (-1 if rows[1].state.read else 1)
    assert rows.next_unread(0, 1) == next(at for at in range(1, MANY) if not rows[at].state.read)


def test_archived_articles_stand_only_where_they_are_asked_for(full: Library) -> None:
    articles.mark(full, record(3), Action.ARCHIVE, NOW)
    assert record(3).id not in ids(KeptRows(full))
    assert ids(KeptRows(full, parse_query("is:archived"))) == [record(3).id]


def test_a_row_that_another_process_removed_is_gone(full: Library) -> None:
    rows = KeptRows(full)
    articles.remove(full, record(3).id, NOW)
    gone = [row for row in rows if is_gone(row)]
    assert ids(gone) == [record(3).id]
    assert rows.stale
    journal.undo(full)
    assert not any(map(is_gone, KeptRows(full)))


def test_a_library_that_fails_gives_rows_that_are_gone(full: Library) -> None:
    rows = KeptRows(full)
    full.close()
    full.path.write_bytes(b"no database" * 1000)
    assert is_gone(rows[0])
    assert rows.index_of(record(1).location) is None


def test_files_are_filtered_and_grouped_by_their_folder() -> None:
    folder = Location(Kind.FOLDER, "/home/siti/kabar")
    rows = [
        KeptArticle(replace(record(), location=Location(Kind.FILE, address)), ArticleState())
        for address in ("/home/siti/kabar/Ünlü.txt", "/home/siti/kabar/laut/b.txt")
    ]
    both = GatheredRows(rows, [folder])
    assert both.groups == (("kabar", 1), ("kabar/laut", 1))
    assert len(GatheredRows(rows, [folder], parse_query("unlu"))) == 1
