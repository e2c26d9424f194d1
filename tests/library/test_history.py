"""What was opened: in its order, without being kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import articles, history
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library


def ids(library: Library, limit: int = 10) -> list[str]:
    return [opened.row.record.id for opened in history.lately(library, limit)]


def test_what_was_opened_last_comes_first_whatever_the_clock_said(library: Library) -> None:
    history.note_opened(library, record(1), LATER)
    history.note_opened(library, record(2), NOW)
    assert ids(library) == [record(2).id, record(1).id]
    assert [opened.opened_at for opened in history.lately(library, 10)] == [NOW, LATER]


def test_an_article_stands_once_where_it_was_opened_last(library: Library) -> None:
    for number in (1, 2, 3, 1):
        history.note_opened(library, record(number), NOW)
    assert ids(library) == [record(number).id for number in (1, 3, 2)]
    assert ids(library, 2) == [record(number).id for number in (1, 3)]


def test_opening_is_not_keeping(library: Library) -> None:
    history.note_opened(library, record(1), NOW)
    articles.add(library, record(2), NOW)
    assert [row.record.id for row in articles.listed(library)] == [record(2).id]
    assert ids(library) == [record(1).id]
