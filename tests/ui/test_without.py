"""Rows but for one, against the rows that were made without it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model.location import Kind, Location
from reader.model.state import ArticleState, KeptArticle
from reader.ui.library.without import Without
from reader.workflows.rows import GatheredRows
from support_library import record

FOLDER = Location(Kind.FOLDER, "/a")


def row(number: int, *, read: bool) -> KeptArticle:
    place = Location(Kind.FILE, f"/a/{number // 3}/{number}.txt")
    return KeptArticle(replace(record(number), location=place), ArticleState(read=read))


@given(st.lists(st.booleans(), min_size=2, max_size=12), st.data())
def test_the_others_stand_as_if_it_had_never_been(reads: list[bool], data: st.DataObject) -> None:
    rows = [row(number, read=read) for number, read in enumerate(reads)]
    gone = data.draw(st.integers(0, len(rows) - 1))
    found = Without(GatheredRows(rows, [FOLDER]), gone)
    others = rows[:gone] + rows[gone + 1 :]
    wanted = GatheredRows(others, [FOLDER])
    assert list(found) == others
    assert list(found.ids) == list(wanted.ids)
    assert (found.unread, found.seconds) == (wanted.unread, wanted.seconds)
    assert [found.index_of(one.record.location) for one in rows] == [
        wanted.index_of(one.record.location) for one in rows
    ]
    for number in range(len(others)):
        for direction in (1, -1):
            assert found.next_unread(number, direction) == wanted.next_unread(number, direction)
    marked = replace(others[0], state=ArticleState(read=not others[0].state.read))
    found.take(marked)
    wanted.take(marked)
    assert found[0] == marked
    assert found.unread == wanted.unread


def test_groups_lose_it_and_one_that_is_empty_goes() -> None:
    rows = GatheredRows([row(number, read=False) for number in range(7)], [FOLDER])
    assert Without(rows, 0).groups == [("a/0", 2), ("a/1", 3), ("a/2", 1)]
    assert Without(rows, 6).groups == [("a/0", 3), ("a/1", 3)]
