"""The one thread that writes while somebody types."""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryError
from reader.library import comments, drafts, opening, places, writer
from reader.library.writer import Writer
from reader.model.anchor import Anchor, QuotedPlace
from reader.model.comment import Draft
from reader.model.state import ReadingPlace
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord

THERE = ReadingPlace(Anchor(7, 120), QuotedPlace("a ", "word", " here"), 0.52)


class Told:
    """What the writer said, and a way to wait for it."""

    def __init__(self) -> None:
        self.heard: list[str | LibraryError] = []
        self._came = threading.Condition()

    def __call__(self, news: str | LibraryError) -> None:
        with self._came:
            self.heard.append(news)
            self._came.notify_all()

    def wait_for(self, count: int) -> None:
        with self._came:
            assert self._came.wait_for(lambda: len(self.heard) >= count, timeout=30)


def test_the_first_key_goes_to_disk_and_is_acknowledged_after_it(library: Library) -> None:
    found: list[str] = []

    def told(news: str | LibraryError) -> None:
        draft = drafts.find(library, record().id)
        found.append(f"{news} {draft.draft.text if draft else None}")

    thread = Writer(library)
    thread.save_draft(record(), Draft("T"), NOW, told)
    thread.close()
    assert found == [f"{NOW} T"]


def test_of_fast_keys_the_first_and_the_last_are_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "PAUSE_SECONDS", 60.0)
    thread, told = Writer(library), Told()
    thread.save_draft(record(), Draft("T"), "0", told)
    told.wait_for(1)
    for number in range(1, 200):
        thread.save_draft(record(), Draft("T" * number), str(number), told)
        drafts.find(library, record().id)  # the disk has its time between two keys
    thread.close()
    assert told.heard == ["0", "199"]


def test_a_key_that_comes_while_the_disk_is_busy_is_not_forgotten(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread, told, save = Writer(library), Told(), drafts.save

    def slow_save(library: Library, article: ArticleRecord, draft: Draft, now: str) -> None:
        if draft.text == "T":
            thread.save_draft(article, Draft("Te"), LATER, told)
        save(library, article, draft, now)

    monkeypatch.setattr(drafts, "save", slow_save)
    thread.save_draft(record(), Draft("T"), NOW, told)
    told.wait_for(2)
    assert told.heard == [NOW, LATER]
    thread.close()


def test_the_last_key_is_committed_without_another_one(library: Library) -> None:
    thread, told = Writer(library), Told()
    thread.save_draft(record(), Draft("T"), NOW, told)
    told.wait_for(1)
    thread.save_draft(record(), Draft("Te"), LATER, told)
    told.wait_for(2)
    assert told.heard == [NOW, LATER]
    thread.close()


def test_the_pauses_leave_two_seconds_for_the_last_key() -> None:
    assert writer.PAUSE_SECONDS < 1


def test_places_and_drafts_of_different_articles_do_not_replace_each_other(
    library: Library,
) -> None:
    thread, told = Writer(library), Told()
    for number in (1, 2):
        thread.save_place(record(number), THERE, NOW)
        thread.save_draft(record(number), Draft(f"top {number}"), NOW, told)
        thread.save_draft(record(number), Draft(f"to {number}", parent="own-1"), NOW, told)
    thread.flush()
    assert [places.find(library, record(number).id) for number in (1, 2)] == [THERE, THERE]
    assert {kept.draft.text for kept in drafts.waiting(library)} == {
        "top 1",
        "to 1",
        "top 2",
        "to 2",
    }
    thread.close()


def test_what_is_done_comes_after_what_was_saved(library: Library) -> None:
    thread, told = Writer(library), Told()
    for number in range(10):
        draft = Draft(f"Terima kasih {number}")
        thread.save_draft(record(), draft, NOW, told)
        thread.do(lambda draft=draft: comments.keep(library, record(), draft, NOW)).result()  # type: ignore[misc]
        assert drafts.find(library, record().id) is None
    assert len(comments.thread(library, record().id)) == 10
    thread.close()


def test_what_could_not_be_saved_is_named_and_tried_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(writer, "RETRY_SECONDS", 0.01)
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    thread, told = Writer(library), Told()
    thread.save_draft(record(), Draft("T"), NOW, told)
    told.wait_for(2)
    assert all(isinstance(news, LibraryError) for news in told.heard)
    with pytest.raises(LibraryError, match="another program"):
        thread.flush()
    other.execute("ROLLBACK")
    other.close()
    thread.flush()
    assert told.heard[-1] == NOW
    assert drafts.find(library, record().id) is not None
    thread.close()


def test_work_is_not_done_where_what_came_before_is_not_on_disk(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.01)
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    thread, done = Writer(library), []
    thread.save_place(record(), THERE, NOW)
    with pytest.raises(LibraryError):
        thread.do(lambda: done.append(1)).result()
    assert done == []
    other.close()
    thread.close()


def test_work_that_fails_takes_the_writer_not_down(library: Library) -> None:
    thread = Writer(library)
    with pytest.raises(ZeroDivisionError):
        thread.do(lambda: 1 // 0).result()
    assert thread.do(lambda: 2).result() == 2
    thread.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_in_the_writer_is_heard_and_nothing_waits_for_ever(library: Library) -> None:
    thread = Writer(library)
    thread.save_place(record(), "no place", NOW)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        thread.flush()
    with pytest.raises(AttributeError):
        thread.close()


def test_a_home_lost_in_between_is_made_again(library: Library) -> None:
    thread, told = Writer(library), Told()
    thread.save_draft(record(), Draft("T"), NOW, told)
    thread.flush()
    for file in list(library.path.parent.iterdir()):
        file.unlink()
    thread.save_draft(record(), Draft("Te"), LATER, told)
    thread.flush()
    draft = drafts.find(library, record().id)
    assert draft is not None
    assert draft.draft.text == "Te"
    thread.close()
