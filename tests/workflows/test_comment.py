from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.errors import SourceError
from reader.library import articles, comments, drafts, identity
from reader.library.library import Library, open_library
from reader.model.comment import Comment, Delivery, Draft, Identity, Problem
from reader.model.document import CommentForm
from reader.model.location import Kind, Location
from reader.paths import within
from reader.workflows.comment import (
    conversation,
    discard_comment,
    discard_draft,
    discard_first,
    find_record,
    first_of,
    form_of,
    keep_comment,
    keep_draft,
    text_of,
)
from support_library import NOW, record

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = record()
DRAFT = Draft("Halo dunia.")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(within(tmp_path))


def texts(library: Library) -> list[str]:
    return [threaded.comment.text for threaded in comments.thread(library, ARTICLE.id)]


def test_a_comment_is_kept_and_its_draft_is_gone(library: Library) -> None:
    drafts.save(library, ARTICLE, DRAFT, NOW)
    comment = keep_comment(library, ARTICLE, DRAFT)
    assert isinstance(comment, Comment)
    assert comment.delivery is Delivery.KEPT
    assert texts(library) == ["Halo dunia."]
    assert drafts.waiting(library) == ()


def test_commenting_puts_the_article_into_the_list(library: Library) -> None:
    keep_comment(library, ARTICLE, DRAFT)
    assert [row.record.id for row in articles.listed(library)] == [ARTICLE.id]


def test_a_draft_that_edits_changes_its_comment(library: Library) -> None:
    first = keep_comment(library, ARTICLE, DRAFT)
    assert isinstance(first, Comment)
    edit = Draft("Halo semua.", "Ani", edits=first.id)
    drafts.save(library, ARTICLE, edit, NOW)
    edited = keep_comment(library, ARTICLE, edit)
    assert isinstance(edited, Comment)
    assert (edited.id, edited.written_at) == (first.id, first.written_at)
    assert texts(library) == ["Halo semua."]
    assert drafts.waiting(library) == ()


def test_a_draft_whose_comment_is_gone_is_kept_as_a_new_one(library: Library) -> None:
    first = keep_comment(library, ARTICLE, DRAFT)
    assert isinstance(first, Comment)
    discard_comment(library, ARTICLE, first)
    edit = Draft("Halo semua.", edits=first.id)
    drafts.save(library, ARTICLE, edit, NOW)
    kept = keep_comment(library, ARTICLE, edit)
    assert isinstance(kept, Comment)
    assert kept.id != first.id
    assert texts(library) == ["Halo semua."]
    assert drafts.waiting(library) == ()


def test_the_form_opens_with_the_draft_on_the_article_else_with_the_first(
    library: Library,
) -> None:
    answer, edit = Draft("Balas", parent="own-1"), Draft("Ubah", edits="own-1")
    assert first_of([answer, edit, Draft(" ")]) == answer
    assert first_of([answer, edit, DRAFT]) == DRAFT
    assert first_of([Draft("\n")]) is None
    assert discard_first(library, ARTICLE) is None


def test_what_is_wrong_is_told_and_nothing_is_kept(library: Library) -> None:
    assert keep_comment(library, ARTICLE, Draft("  \n")) == (Problem("comment", "required"),)
    assert texts(library) == []
    assert articles.listed(library) == ()


def test_a_comment_is_kept_as_it_would_be_sent(library: Library) -> None:
    keep_comment(library, ARTICLE, Draft(" Halo\x1b[31m \n", email="siti@contoh.id"))
    (threaded,) = comments.thread(library, ARTICLE.id)
    assert threaded.comment.text == "Halo"
    assert threaded.comment.email is None  # this form asks for none


def test_another_text_that_waits_in_the_same_form_stays_there(library: Library) -> None:
    drafts.save(library, ARTICLE, Draft("Lain sekali"), NOW)
    keep_comment(library, ARTICLE, DRAFT)
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["Lain sekali"]


def test_an_answer_stands_below_what_it_answers(library: Library) -> None:
    first = keep_comment(library, ARTICLE, DRAFT)
    assert isinstance(first, Comment)
    keep_comment(library, ARTICLE, Draft("Lain"))
    keep_comment(library, ARTICLE, Draft("Balas", parent=first.id))
    thread = comments.thread(library, ARTICLE.id)
    assert [(said.comment.text, said.depth) for said in thread] == [
        ("Halo dunia.", 0),
        ("Balas", 1),
        ("Lain", 0),
    ]


def test_a_writer_is_remembered_and_forgotten_as_the_person_ticks(library: Library) -> None:
    article = replace(ARTICLE, facts=replace(ARTICLE.facts, comment_form=CommentForm()))
    draft = Draft("Halo", "Siti", "siti@contoh.id", "contoh.id")
    keep_comment(library, article, draft, remember=True)
    assert identity.remembered(library) == Identity("Siti", "siti@contoh.id", "contoh.id")
    keep_comment(library, article, replace(draft, name="Ani"))
    assert identity.remembered(library) == Identity("Siti", "siti@contoh.id", "contoh.id")
    keep_comment(library, article, draft, remember=False)
    assert identity.remembered(library) is None


def test_what_a_form_does_not_ask_for_stays_remembered(library: Library) -> None:
    identity.remember(library, Identity("Siti", "siti@contoh.id"))
    keep_comment(library, ARTICLE, Draft("Halo", website="contoh.id"), remember=True)
    assert identity.remembered(library) == Identity("Siti", "siti@contoh.id", "contoh.id")


def test_a_conversation_has_the_thread_and_every_draft_of_its_article(library: Library) -> None:
    keep_comment(library, ARTICLE, DRAFT)
    drafts.save(library, ARTICLE, Draft("Atas"), NOW)
    drafts.save(library, ARTICLE, Draft("Balas", parent="own-1"), NOW)
    drafts.save(library, record(2), Draft("Di tempat lain"), NOW)
    found = conversation(library, ARTICLE)
    assert [threaded.comment.text for threaded in found.thread] == ["Halo dunia."]
    assert list(found.drafts) == [Draft("Atas"), Draft("Balas", parent="own-1")]
    assert found.form == form_of(ARTICLE)


def test_without_a_library_there_is_still_a_form() -> None:
    assert conversation(None, ARTICLE).form.title == "Tinggalkan Balasan"


def test_a_text_that_is_not_accepted_is_kept_behind_what_waits_already(library: Library) -> None:
    drafts.save(library, ARTICLE, Draft("Yang lama\n"), NOW)
    kept = keep_draft(library, ARTICLE, Draft("Yang baru", "Siti"))
    assert kept is not None
    assert kept.draft == Draft("Yang lama\n\nYang baru", "Siti")
    again = keep_draft(library, ARTICLE, kept.draft)
    assert again is not None
    assert again.draft == kept.draft


def test_no_words_are_no_draft(library: Library) -> None:
    assert keep_draft(library, ARTICLE, Draft(" \n", "Siti")) is None


def test_a_discarded_draft_is_given_back(library: Library) -> None:
    drafts.save(library, ARTICLE, Draft("Balas", parent="own-1"), NOW)
    assert discard_draft(library, ARTICLE, Draft()) is None
    gone = discard_draft(library, ARTICLE, Draft(parent="own-1"))
    assert gone is not None
    assert gone.draft.text == "Balas"
    assert drafts.waiting(library) == ()


def test_a_text_comes_from_the_word_itself_or_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "kata.txt").write_bytes("\ufeffSalam é".encode())
    assert text_of("Salam @ semua") == "Salam @ semua"
    assert text_of(f"@{tmp_path / 'kata.txt'}") == "Salam é"
    with pytest.raises(SourceError, match="no such file"):
        text_of(f"@{tmp_path / 'tiada'}")


def test_an_article_whose_file_is_gone_is_known_by_its_place(
    library: Library, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.txt"
    with pytest.raises(SourceError, match="no such file"):
        find_record(library, str(gone))
    kept = replace(ARTICLE, location=Location(Kind.FILE, str(gone)))
    keep_comment(library, kept, DRAFT)
    assert find_record(library, str(gone)) == kept
