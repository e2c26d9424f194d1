"""Articles in the list, and what becomes of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.library import articles, comments, drafts, journal
from reader.library.journal import Action
from reader.model.comment import Draft
from reader.model.document import Document
from reader.model.location import Kind, Location
from reader.model.state import ArticleState
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library


def test_an_added_article_stands_in_the_list_with_all_its_facts(library: Library) -> None:
    assert articles.add(library, record(), NOW)
    (kept,) = articles.listed(library)
    assert kept.record == record()
    assert kept.state == ArticleState(added_at=NOW)


def test_an_article_is_in_the_list_once(library: Library) -> None:
    articles.add(library, record(), NOW)
    assert not articles.add(library, record(), LATER)
    (kept,) = articles.listed(library)
    assert kept.state.added_at == NOW


def test_an_article_that_was_only_opened_is_not_in_the_list(library: Library) -> None:
    articles.know(library, record())
    assert articles.listed(library) == ()
    assert articles.find(library, record().id) is not None


def test_a_clock_that_goes_backwards_changes_no_order(library: Library) -> None:
    for number, now in ((1, "2026-03-01T00:00:00Z"), (2, "1970-01-01T00:00:00Z"), (3, "1999")):
        articles.add(library, record(number), now)
    assert [kept.record.facts.title for kept in articles.listed(library)] == [
        "Kabar 3",
        "Kabar 2",
        "Kabar 1",
    ]


def test_what_was_counted_stays_when_the_article_is_opened_uncounted(library: Library) -> None:
    articles.add(library, record(), NOW)
    articles.know(library, replace(record(), reading_time=None, body_digest=None))
    (kept,) = articles.listed(library)
    assert kept.record == record()


def test_a_star_puts_an_article_into_the_list(library: Library) -> None:
    articles.mark(library, record(), Action.STAR, NOW)
    (kept,) = articles.listed(library)
    assert kept.state == ArticleState(starred=True, added_at=NOW)


def test_a_comment_puts_an_article_into_the_list(library: Library) -> None:
    comments.keep(library, record(), Draft("Bagus", name="Ani"), NOW)
    (kept,) = articles.listed(library)
    assert kept.comments == 1


@pytest.mark.parametrize(
    ("action", "inverse"),
    [
        (Action.READ, Action.UNREAD),
        (Action.STAR, Action.UNSTAR),
        (Action.ARCHIVE, Action.UNARCHIVE),
    ],
)
def test_a_mark_is_set_once_and_undone_by_the_newest_entry(
    library: Library, action: Action, inverse: Action
) -> None:
    articles.add(library, record(), NOW)
    before = articles.state(library, record().id)
    assert articles.mark(library, record(), action, NOW)
    marked = articles.state(library, record().id)
    assert marked != before
    assert not articles.mark(library, record(), action, NOW)
    assert articles.mark(library, record(), inverse, NOW)
    assert articles.state(library, record().id) == before
    assert journal.undo(library) == journal.Entry(inverse, "Kabar 1")
    assert articles.state(library, record().id) == marked
    assert journal.undo(library) == journal.Entry(action, "Kabar 1")
    assert articles.state(library, record().id) == before
    assert journal.undo(library) is None


def test_a_draft_shows_in_the_state_only_while_it_has_words(library: Library) -> None:
    drafts.save(library, record(), Draft(" \n\t", name="Ani"), NOW)
    assert not articles.state(library, record().id).draft
    drafts.save(library, record(), Draft(" a", name="Ani"), NOW)
    assert articles.state(library, record().id).draft


def test_what_is_kept_is_told_for_those_articles_alone(library: Library) -> None:
    for number in (1, 2, 3):
        articles.add(library, record(number), NOW)
    ids = [record(1).id, record(3).id, "f" * 16]
    comments.keep(library, record(3), Draft("Bagus", name="Ani"), NOW)
    kept = articles.kept_among(library, ids)
    assert {number: one.comments for number, one in kept.items()} == {
        record(1).id: 0,
        record(3).id: 1,
    }
    assert kept[record(1).id] == articles.find(library, record(1).id)


def test_an_article_is_found_at_its_location(library: Library) -> None:
    articles.know(library, record())
    found = articles.find_at(library, record().location)
    assert found is not None
    assert found.record.id == record().id
    assert articles.find_at(library, Location(Kind.FILE, "/elsewhere")) is None


def test_a_file_whose_name_is_no_text_is_found_again(library: Library) -> None:
    location = Location(Kind.FILE, "/articles/\udce9t\udce9.txt")
    articles.add(library, replace(record(), location=location, facts=Document()), NOW)
    articles.mark(library, replace(record(), location=location, facts=Document()), Action.READ, NOW)
    found = articles.find_at(library, location)
    assert found is not None
    assert found.record.location == location
    undone = journal.undo(library)
    assert undone is not None
    assert undone.subject == "/articles/\ufffdt\ufffd.txt"
