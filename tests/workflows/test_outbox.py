"""What was said and begun over all articles, and how it comes back after it was discarded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import articles, comments, drafts, journal
from reader.library.journal import Action
from reader.library.library import Library, open_library
from reader.model.comment import Delivery, Draft
from reader.paths import within
from reader.workflows.outbox import discard, outbox
from reader.workflows.undo import done, undo_down_to, undo_newest, undoable
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(within(tmp_path))
    comments.keep(opened, record(1), Draft("Satu", "Ani", "ani@contoh.id"), LATER)
    comments.keep(opened, record(2), Draft("Dua"), NOW)
    drafts.save(opened, record(1), Draft("Tiga", "Ani", "ani@contoh.id"), LATER)
    drafts.save(opened, record(2), Draft("Empat", parent="own-2"), NOW)
    drafts.save(opened, record(2), Draft("Lima", edits="own-2"), NOW)
    yield opened
    opened.close()


def texts(library: Library) -> list[str]:
    return [said.comment.text for said in outbox(library)]


def test_drafts_stand_before_comments_each_newest_first_whatever_the_clock_said(
    library: Library,
) -> None:
    assert texts(library) == ["Lima", "Empat", "Tiga", "Dua", "Satu"]
    found = outbox(library)
    assert [said.edits for said in found] == ["own-2", None, None, None, None]
    assert [said.comment.delivery for said in found] == [Delivery.DRAFT] * 3 + [Delivery.KEPT] * 2
    assert found[2].comment.email == "ani@contoh.id"
    assert (found[2].article, found[2].title) == (record(1).id, "Kabar 1")


def test_whatever_is_discarded_comes_back_after_a_restart_and_in_another_reader(
    library: Library, tmp_path: Path
) -> None:
    before = outbox(library)
    other = open_library(within(tmp_path))
    for said in before[1:]:  # the edit goes with its comment
        assert discard(library, said)
        assert not discard(other, said)
    assert outbox(other) == ()
    other.close()
    reopened = open_library(within(tmp_path))
    while undo_newest(reopened):
        pass
    assert outbox(reopened) == outbox(library) == before
    reopened.close()


def test_what_was_done_is_said_in_words(library: Library) -> None:
    for said in outbox(library)[2:]:
        discard(library, said)
    assert [done(noted.entry) for noted in undoable(library)] == [
        "Comment deleted: Satu",
        "Comment deleted: Dua",
        "Draft discarded: Kabar 1",
    ]


def test_a_change_is_taken_back_with_all_that_came_after_it(library: Library) -> None:
    for action in (Action.READ, Action.STAR, Action.ARCHIVE):
        articles.mark(library, record(1), action, NOW)
    star = undoable(library)[1]
    articles.mark(library, record(2), Action.READ, NOW)  # by another reader, meanwhile
    said = undo_down_to(library, star.sequence)
    assert said == "3 taken back, the last: Star taken off: Kabar 1"
    assert [noted.entry.action for noted in undoable(library)] == [Action.READ]
    assert undo_down_to(library, star.sequence) == "It was taken back already."
    assert articles.state(library, record(1).id).read
    (newest,) = undoable(library)
    assert undo_down_to(library, newest.sequence) == "Unread again: Kabar 1"


def test_of_several_changes_all_are_taken_back_or_none(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for action in (Action.READ, Action.STAR):
        articles.mark(library, record(1), action, NOW)
    undo = journal.undo
    undone: list[journal.Entry | None] = []

    def fail_at_the_second(library: Library) -> journal.Entry | None:
        if undone:
            raise RuntimeError
        undone.append(undo(library))
        return undone[0]

    monkeypatch.setattr(journal, "undo", fail_at_the_second)
    with pytest.raises(RuntimeError):
        undo_down_to(library, undoable(library)[1].sequence)
    assert articles.state(library, record(1).id).starred
    assert len(undoable(library)) == 2
