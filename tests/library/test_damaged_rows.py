"""Damage that SQLite does not see: a disk that changed some bytes of what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from reader.errors import LibraryError
from reader.library import articles, bodies, comments, drafts, journal, tags
from reader.library.journal import Action
from reader.model.comment import Delivery, Draft
from support_journal import check_sound, fill
from support_library import NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library, Value

FOUND: Final = "SELECT article FROM indexed JOIN word ON word.rowid = number WHERE word MATCH ?"


def change(library: Library, statement: str, *values: Value) -> None:
    with library.transaction() as connection:
        assert connection.execute(statement, values).rowcount > 0


@pytest.mark.parametrize(
    "damaged", ['{"title', "[]", "null", "5", '{"titlf": 1}', '{"comment_form": {"fields": 1}}', ""]
)
def test_an_article_whose_facts_are_damaged_stands_there_without_them(
    library: Library, damaged: str
) -> None:
    fill(library)
    change(library, "UPDATE article SET facts = ? WHERE id = ?", damaged, record(2).id)
    listed = articles.listed(library)
    assert [kept.record.id for kept in listed] == [record(number).id for number in (3, 2, 1)]
    assert listed[1].record.facts.title is None
    assert articles.mark(library, record(2), Action.STAR, NOW)
    assert articles.listed(library)[1].record.facts == record(2).facts


def test_damaged_words_of_a_comment_or_a_draft_cost_nothing_else(library: Library) -> None:
    fill(library)
    change(library, "UPDATE article SET kind = 'fikle'")
    change(library, "UPDATE comment SET delivery = 'kfpt', origin = 'owm', text = CAST(? AS TEXT)",
           b"bala\xffsan")  # fmt: skip
    assert len(articles.listed(library)) == 3
    assert len(drafts.waiting(library)) == 6
    [threaded] = comments.thread(library, record(1).id)
    assert threaded.comment.delivery is Delivery.UNKNOWN


def test_a_damaged_body_is_as_one_that_is_not_there(library: Library) -> None:
    fill(library)
    bodies.keep(library, record(1).id, [{"type": "paragraph", "text": "ombak"}])
    change(library, "UPDATE body SET blocks = x'789c00'")
    assert bodies.find(library, record(1).id) is None
    assert tags.put(library, record(1), ["lain"], NOW)
    check_sound(library)


@pytest.mark.parametrize("damaged", [b"", b"x\x9c\x00", b"no words"])
def test_an_index_that_does_not_know_what_it_holds_is_made_anew(
    library: Library, damaged: bytes
) -> None:
    fill(library)
    change(library, "UPDATE indexed SET words = ? WHERE article = ?", damaged, record(2).id)
    comments.keep(library, record(2), Draft("ombak"), NOW)
    assert [row[0] for row in library.ask(FOUND, ("ombak",))] == [record(2).id]
    assert len(library.ask(FOUND, ("kabar",))) == 3
    check_sound(library)
    assert articles.remove(library, record(2).id, NOW)
    assert journal.undo(library)
    check_sound(library)


def test_an_index_whose_own_pages_are_damaged_is_made_anew(library: Library) -> None:
    fill(library)
    change(library, "UPDATE word_data SET block = x'00ff00ff00ff' WHERE id > 1")
    with pytest.raises(LibraryError, match="the index of its words was damaged, and is made anew"):
        library.ask(FOUND, ("kabar",))
    assert len(library.ask(FOUND, ("kabar",))) == 3
    change(library, "UPDATE word_data SET block = x'00ff00ff00ff' WHERE id > 1")
    with pytest.raises(LibraryError, match="do it again"):
        check_sound(library)
    check_sound(library)


@pytest.mark.parametrize("damaged", ["[[", "[]]", '[["UPDATE nothing SET x = 1", {}]]', "5", "[5]"])
def test_a_change_whose_record_is_damaged_is_named_and_those_before_it_can_be_undone(
    library: Library, damaged: str
) -> None:
    articles.mark(library, record(1), Action.READ, NOW)
    articles.mark(library, record(2), Action.READ, NOW)
    change(library, "UPDATE journal SET inverse = ? WHERE sequence = 2", damaged)
    with pytest.raises(LibraryError, match="cannot be taken back any more"):
        journal.undo(library)
    assert journal.undo(library)
    assert not articles.state(library, record(1).id).read


def test_a_change_of_no_known_kind_is_left_out(library: Library) -> None:
    articles.mark(library, record(1), Action.READ, NOW)
    articles.mark(library, record(2), Action.READ, NOW)
    change(library, "UPDATE journal SET action = 'raed' WHERE sequence = 2")
    assert [noted.entry.subject for noted in journal.listed(library)] == ["Kabar 1"]
