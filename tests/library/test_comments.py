"""Comments that are kept with their article."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from reader.library import articles, comments, drafts, journal
from reader.library.journal import Action, Entry
from reader.model.comment import Comment, Delivery, Draft, Identity, Origin
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library


def thread(library: Library) -> list[tuple[str, int]]:
    return [
        (threaded.comment.text, threaded.depth)
        for threaded in comments.thread(library, record().id)
    ]


def test_a_kept_comment_is_in_the_thread_with_all_its_fields(library: Library) -> None:
    draft = Draft("Inovasi — bagus.\n\nDua paragraf.", "Ani", "ani@contoh.id", "contoh.id")
    comment = comments.keep(library, record(), draft, NOW)
    assert comment == Comment(
        id="own-1",
        parent=None,
        author="Ani",
        text="Inovasi — bagus.\n\nDua paragraf.",
        written_at=NOW,
        website="contoh.id",
        email="ani@contoh.id",
        delivery=Delivery.KEPT,
        origin=Origin.OWN,
    )
    (threaded,) = comments.thread(library, record().id)
    assert threaded.comment == comment


def test_keeping_a_comment_takes_its_own_draft_away_and_no_other(library: Library) -> None:
    drafts.save(library, record(), Draft("top"), NOW)
    drafts.save(library, record(), Draft("answer", parent="own-9"), NOW)
    comments.keep(library, record(), Draft("top, finished"), NOW)
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["answer"]


def test_answers_follow_what_they_answer(library: Library) -> None:
    first = comments.keep(library, record(), Draft("first"), LATER)
    comments.keep(library, record(), Draft("second"), NOW)
    comments.keep(library, record(), Draft("answer", parent=first.id), NOW)
    comments.keep(library, record(2), Draft("elsewhere"), NOW)
    assert thread(library) == [("first", 0), ("answer", 1), ("second", 0)]


def test_a_discarded_comment_leaves_its_answers_and_comes_back_at_its_place(
    library: Library,
) -> None:
    first = comments.keep(library, record(), Draft("first"), NOW)
    comments.keep(library, record(), Draft("answer", parent=first.id), NOW)
    assert comments.discard(library, record().id, first.id, NOW) == first
    assert thread(library) == [("answer", 0)]
    assert journal.undo(library) == Entry(Action.DISCARD_COMMENT, "first")
    assert thread(library) == [("first", 0), ("answer", 1)]


def test_a_new_comment_never_takes_the_id_of_a_discarded_one(library: Library) -> None:
    first = comments.keep(library, record(), Draft("first"), NOW)
    comments.discard(library, record().id, first.id, NOW)
    assert comments.keep(library, record(), Draft("second"), NOW).id == "own-2"


def test_what_is_no_comment_of_ones_own_is_not_discarded(library: Library) -> None:
    comments.keep(library, record(2), Draft("elsewhere"), NOW)
    assert comments.discard(library, record().id, "own-1", NOW) is None


def test_an_edited_comment_has_other_words_and_is_signed_by_whoever_edited_it(
    library: Library,
) -> None:
    first = comments.keep(library, record(), Draft("one", "Ani", "ani@contoh.id", "a.id"), NOW)
    drafts.save(library, record(), Draft("two", edits=first.id), NOW)
    edited = comments.edit(library, record().id, first.id, "two", LATER, Identity("Ina"))
    assert edited == replace(first, text="two", author="Ina", email=None, website=None)
    assert [one.comment for one in comments.thread(library, record().id)] == [edited]
    assert drafts.waiting(library) == ()
    assert journal.undo(library) == Entry(Action.EDIT_COMMENT, "one")
    assert [one.comment for one in comments.thread(library, record().id)] == [first]


def test_an_edit_that_changes_nothing_is_nothing_to_undo(library: Library) -> None:
    first = comments.keep(library, record(), Draft("one"), NOW)
    assert comments.edit(library, record().id, first.id, "one", LATER) == first
    assert journal.undo(library) is None


def test_a_discarded_comment_takes_the_draft_along_that_edits_it(library: Library) -> None:
    first = comments.keep(library, record(), Draft("one"), NOW)
    drafts.save(library, record(), Draft("edit", edits=first.id), NOW)
    drafts.save(library, record(), Draft("answer", parent=first.id), NOW)
    comments.discard(library, record().id, first.id, NOW)
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["answer"]
    journal.undo(library)
    assert [kept.draft.text for kept in drafts.waiting(library)] == ["edit", "answer"]


def test_the_comments_of_ones_own_stand_together_the_newest_first(library: Library) -> None:
    first = comments.keep(library, record(1), Draft("first"), LATER)
    second = comments.keep(library, record(2), Draft("second"), NOW)
    others(library, "elsewhere")
    found = comments.own(library)
    assert [kept.comment for kept in found] == [second, first]
    assert [(kept.article, kept.title) for kept in found] == [
        (record(2).id, "Kabar 2"),
        (record(1).id, "Kabar 1"),
    ]


def test_what_others_say_is_unseen_until_it_was_seen(library: Library) -> None:
    comments.keep(library, record(), Draft("own"), NOW)
    others(library, "a", "b")
    assert comments.unseen(library, record().id) == {"a", "b"}
    comments.mark_seen(library, record().id, {"a"})
    assert comments.unseen(library, record().id) == {"b"}
    comments.mark_seen(library, record().id, {"a", "b", "none"})
    others(library, "c")
    comments.mark_seen(library, record().id, {"a"})  # what was seen stays seen
    assert comments.unseen(library, record().id) == {"c"}


def others(library: Library, *texts: str) -> None:
    """Have comments of others come."""
    articles.know(library, record())
    with library.transaction() as connection:
        for text in texts:
            comment = Comment(text, None, "Rahma", text, NOW, origin=Origin.SITE)
            values = {"sequence": None, "article": record().id, **asdict(comment)}
            connection.execute(comments._INSERT, values)  # noqa: SLF001 - nothing brings them in yet
