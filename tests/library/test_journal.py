"""Undo, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import articles, drafts, journal
from reader.library.journal import Action, Entry
from reader.library.library import open_library
from reader.model.comment import Draft
from reader.paths import within
from reader.workflows import undo
from support_library import NOW, record

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_changes_of_all_sorts_are_undone_newest_first(tmp_path: Path) -> None:
    library = open_library(within(tmp_path))
    drafts.save(library, record(1), Draft("words"), NOW)
    articles.mark(library, record(2), Action.STAR, NOW)
    drafts.discard(library, "draft-1", NOW)
    articles.mark(library, record(1), Action.ARCHIVE, NOW)
    undone = [journal.undo(library) for _ in range(4)]
    assert undone == [
        Entry(Action.ARCHIVE, "Kabar 1"),
        Entry(Action.DISCARD_DRAFT, "Kabar 1"),
        Entry(Action.STAR, "Kabar 2"),
        None,
    ]
    library.close()


def test_what_is_undone_survives_a_restart(tmp_path: Path) -> None:
    for number in (1, 2):
        library = open_library(within(tmp_path))
        articles.mark(library, record(number), Action.READ, NOW)
        library.close()
    library = open_library(within(tmp_path))
    journal.undo(library)
    assert [articles.state(library, record(number).id).read for number in (1, 2)] == [True, False]
    library.close()


def test_the_journal_does_not_grow_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "LENGTH", 3)
    library = open_library(within(tmp_path))
    for number in range(5):
        articles.mark(library, record(number), Action.READ, NOW)
    undone = [journal.undo(library) for _ in range(4)]
    assert undone == [*(Entry(Action.READ, f"Kabar {number}") for number in (4, 3, 2)), None]
    library.close()


def test_each_action_has_its_words() -> None:
    assert set(undo._SAID) == set(Action)  # noqa: SLF001 - a table
    assert set(undo._DONE) == set(Action)  # noqa: SLF001 - a table


def test_a_text_is_named_by_its_first_words_with_no_sign_cut_in_two() -> None:
    family = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}\u200d\N{BOY}"
    assert journal.first_words(" one\ntwo ") == "one two"
    assert journal.first_words("a" * 37 + family + "tail") == "a" * 37 + family + "…"
