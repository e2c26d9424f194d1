"""A clock that jumps, backwards too, changes neither order nor presence of what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from reader.library import articles, comments, drafts, highlights, journal, searches
from reader.library.journal import Action
from reader.model.comment import Draft
from reader.model.highlight import SavedSearch
from support_journal import passage
from support_library import record

if TYPE_CHECKING:
    from reader.library.library import Library

CLOCKS: Final = {
    "backwards": ("2031-01-01T00:00:00+00:00", "2026-06-01T00:00:00+00:00", "1970-01-01T00:00:00Z"),
    "standing": ("2026-06-01T00:00:00+00:00",) * 3,
    "of no sense": ("", "9999-99-99", "-0001-01-01T00:00:00+00:00"),
}


@pytest.mark.parametrize("clock", CLOCKS.values(), ids=CLOCKS)
def test_all_stands_in_the_order_in_which_it_was_done(
    library: Library, clock: tuple[str, ...]
) -> None:
    for number, now in enumerate(clock):
        articles.add(library, record(number), now)
        comments.keep(library, record(0), Draft(f"kata {number}"), now)
        drafts.save(library, record(number + 10), Draft(f"draf {number}"), now)
        highlights.add(library, record(0), passage(f"kutipan {number}"), "", now)
        searches.save(library, SavedSearch(f"cari {number}", "x"), now)
        articles.mark(library, record(number), Action.READ, now)
    listed = [kept.record.id for kept in articles.listed(library)]
    said = [threaded.comment.text for threaded in comments.thread(library, record(0).id)]
    waiting = [kept.draft.text for kept in drafts.waiting(library)]
    assert listed == [record(number).id for number in (2, 1, 0)]
    assert said == [f"kata {number}" for number in range(3)]
    assert waiting == [f"draf {number}" for number in range(3)]
    assert [search.name for search in searches.saved(library)] == [f"cari {n}" for n in range(3)]
    assert [noted.entry.subject for noted in journal.listed(library)][::3] == [
        "Kabar 2",
        "Kabar 1",
        "Kabar 0",
    ]
    for number in (2, 1, 0):
        assert journal.undo(library) == journal.Entry(Action.READ, f"Kabar {number}")
        assert journal.undo(library) == journal.Entry(Action.SAVE_SEARCH, f"cari {number}")
        assert journal.undo(library) == journal.Entry(Action.HIGHLIGHT, f"kutipan {number}")
