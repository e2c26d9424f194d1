"""Undoing as often as something was done leaves the library as it was."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.library import articles, bookmarks, comments, drafts, journal, places
from reader.library.journal import Action
from reader.library.library import open_library
from reader.model.anchor import Anchor
from reader.model.comment import Draft
from reader.model.highlight import Bookmark
from reader.model.state import ReadingPlace
from reader.paths import within
from support_journal import CHANGES, check_sound, everything, fill, length
from support_library import NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library
    from support_journal import Change, Everything

NUMBERS = (1, 2, 3, 4, 5)


class Undoing(RuleBasedStateMachine):
    """Two programs with one library; what it held before each change is remembered."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(mkdtemp())
        self.libraries = [open_library(within(self.home)) for _ in range(2)]
        fill(self.libraries[0])
        self.before: list[Everything] = []

    @rule(
        name=st.sampled_from(sorted(CHANGES)),
        number=st.sampled_from(NUMBERS),
        which=st.integers(0, 1),
    )
    def change(self, name: str, number: int, which: int) -> None:
        library = self.libraries[which]
        before, could_undo = everything(library), length(library)
        CHANGES[name](library, number)
        if length(library) > could_undo:
            self.before.append(before)
        else:
            assert everything(library) == before

    @precondition(lambda self: self.before)
    @rule(which=st.integers(0, 1))
    def undo(self, which: int) -> None:
        assert journal.undo(self.libraries[which])
        assert everything(self.libraries[1 - which]) == self.before.pop()

    @rule(which=st.integers(0, 1))
    def restart(self, which: int) -> None:
        self.libraries[which].close()
        self.libraries[which] = open_library(within(self.home))

    @invariant()
    def is_sound(self) -> None:
        if hasattr(self, "libraries"):
            check_sound(self.libraries[0])

    def teardown(self) -> None:
        if not hasattr(self, "libraries"):
            return
        while self.before:
            self.undo(which=0)
        for library in self.libraries:
            library.close()
        shutil.rmtree(self.home)


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_undoing_loses_nothing_that_was_said_or_read_meanwhile(
    library: Library, change: Change
) -> None:
    """What cannot be undone itself happens between a change and its undoing."""
    fill(library)
    for number in (1, 4):
        if change(library, number) in (None, False, 0) and number == 4:
            continue
        drafts.save(library, record(number), Draft("baru, belum selesai"), NOW)
        drafts.save(library, record(number), Draft("jawaban", parent="own-1"), NOW)
        places.save(library, record(number), ReadingPlace(Anchor(9, 1), None, 0.9), NOW)
        bookmarks.put(library, record(number), Bookmark("a", Anchor(3, 0), None))
        said = comments.keep(library, record(number), Draft("sudah", parent="own-9"), NOW)
        articles.add(library, record(9 + number), NOW)
        assert journal.undo(library)
        draft = drafts.find(library, record(number).id)
        answer = drafts.find(library, record(number).id, "own-1")
        place = places.find(library, record(number).id)
        assert draft is not None
        assert draft.draft.text.endswith("baru, belum selesai")
        assert answer is not None
        assert place is not None
        assert place.anchor == Anchor(9, 1)
        assert [kept.letter for kept in bookmarks.of_article(library, record(number).id)] == ["a"]
        thread = comments.thread(library, record(number).id)
        assert said in [threaded.comment for threaded in thread]
        listed = [kept.record.id for kept in articles.listed(library)]
        assert listed.index(record(9 + number).id) < listed.index(record(number).id)
        check_sound(library)


def test_an_article_that_was_added_stays_when_its_star_is_undone(library: Library) -> None:
    articles.mark(library, record(4), Action.STAR, NOW)
    assert not articles.add(library, record(4), NOW)
    journal.undo(library)
    assert [kept.record.id for kept in articles.listed(library)] == [record(4).id]


def test_a_removed_article_comes_back_as_it_was_though_it_was_opened_again(
    library: Library,
) -> None:
    fill(library)
    articles.mark(library, record(3), Action.STAR, NOW)
    before = articles.find(library, record(3).id)
    articles.remove(library, record(3).id, NOW)
    articles.know(library, record(3))
    journal.undo(library)
    assert articles.find(library, record(3).id) == before


def test_the_order_is_as_before_though_another_article_came_last_meanwhile(
    library: Library,
) -> None:
    fill(library)
    articles.remove(library, record(3).id, NOW)
    articles.add(library, record(4), NOW)
    journal.undo(library)
    listed = [kept.record.id for kept in articles.listed(library)]
    assert listed == [record(number).id for number in (4, 3, 2, 1)]
