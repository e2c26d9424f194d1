"""Drafts: kept, listed, discarded, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import drafts, journal
from reader.library.journal import Action, Entry
from reader.model.comment import Draft
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library

FULL = Draft("Satu\n\ndua 後 \u0000", "Siti", "siti@contoh.id", "contoh.id")


def text(library: Library, parent: str | None = None) -> str | None:
    kept = drafts.find(library, record().id, parent)
    return kept.draft.text if kept else None


def test_every_field_of_a_draft_is_there_again(library: Library) -> None:
    drafts.save(library, record(), FULL, NOW)
    kept = drafts.find(library, record().id)
    assert kept is not None
    assert kept.draft == FULL
    assert (kept.title, kept.location, kept.saved_at) == ("Kabar 1", record().location, NOW)


def test_a_draft_replaces_the_one_before_and_no_answer_to_a_comment(library: Library) -> None:
    drafts.save(library, record(), Draft("answer", parent="128"), NOW)
    drafts.save(library, record(), Draft("one"), NOW)
    drafts.save(library, record(), Draft("two"), LATER)
    assert text(library) == "two"
    assert text(library, "128") == "answer"


def test_an_answer_to_a_comment_and_an_edit_of_it_are_two_drafts(library: Library) -> None:
    answer, edit = Draft("answer", parent="own-1"), Draft("edit", parent="own-1", edits="own-1")
    drafts.save(library, record(), answer, NOW)
    drafts.save(library, record(), edit, NOW)
    assert [kept.draft for kept in drafts.waiting(library)] == [answer, edit]
    found = drafts.find(library, record().id, "own-1", "own-1")
    assert found is not None
    drafts.discard(library, found.id, NOW)
    assert text(library, "own-1") == "answer"
    journal.undo(library)
    assert [kept.draft for kept in drafts.waiting(library)] == [answer, edit]


def test_waiting_drafts_of_all_articles_stand_in_order_without_empty_ones(library: Library) -> None:
    drafts.save(library, record(2), Draft("first"), LATER)
    drafts.save(library, record(1), Draft("second"), NOW)
    drafts.save(library, record(3), Draft("\n "), NOW)
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["first", "second"]


def test_a_discarded_draft_is_gone_and_undone(library: Library) -> None:
    drafts.save(library, record(), FULL, NOW)
    before = drafts.find(library, record().id)
    assert before is not None
    assert drafts.discard(library, before.id, LATER) == before
    assert drafts.waiting(library) == ()
    assert journal.undo(library) == Entry(Action.DISCARD_DRAFT, "Kabar 1")
    assert drafts.find(library, record().id) == before


@pytest.mark.parametrize(
    ("newer", "both"),
    [
        pytest.param("new", "old\n\nnew", id="both texts stay"),
        pytest.param(" \n", "old", id="nothing was begun"),
    ],
)
def test_undoing_a_discard_loses_no_newer_draft(library: Library, newer: str, both: str) -> None:
    drafts.save(library, record(), Draft("old"), NOW)
    kept = drafts.find(library, record().id)
    assert kept is not None
    drafts.discard(library, kept.id, NOW)
    drafts.save(library, record(), Draft(newer), LATER)
    journal.undo(library)
    assert text(library) == both


@pytest.mark.parametrize("draft_id", ["draft-1", "draft-", "1", "", "draft-x", "own-1"])
def test_what_is_no_draft_is_not_discarded(library: Library, draft_id: str) -> None:
    assert drafts.discard(library, draft_id, NOW) is None
    assert journal.undo(library) is None


def test_a_new_draft_never_takes_the_name_of_a_discarded_one(library: Library) -> None:
    drafts.save(library, record(), Draft("old"), NOW)
    old = drafts.find(library, record().id)
    assert old is not None
    drafts.discard(library, old.id, NOW)
    drafts.save(library, record(), Draft("new"), NOW)
    new = drafts.find(library, record().id)
    assert new is not None
    assert new.id != old.id


def test_what_no_file_can_hold_does_not_lose_the_rest(library: Library) -> None:
    drafts.save(library, record(), Draft("half \ud83d a pair"), NOW)
    assert text(library) == "half ? a pair"
