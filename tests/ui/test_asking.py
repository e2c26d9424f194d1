"""The list while it is being read, and while an answer is on its way."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Event
from typing import TYPE_CHECKING

import pytest

from reader.library import articles
from reader.library.journal import Action
from reader.library.library import Library
from reader.model.query import Order, Query
from reader.paths import places
from reader.sources.locate import locate
from reader.ui.app import ReaderApp
from reader.ui.library import asking
from reader.ui.library.asking import Answer, Request
from reader.ui.library.screen import LibraryScreen
from reader.workflows.gather import gather
from reader.workflows.read import read
from reader.workflows.rows import KeptRows
from reader.workflows.visit import record_of
from support_library import NOW, record
from support_screens import ARTICLES, ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.location import Location
    from reader.workflows.gather import Batch

LOW = (80, 24)
MOST_SECONDS = 20.0
"""A gate that a failing test leaves closed opens after so long."""


def titles(seen: Reading) -> list[str]:
    """Give the titles on the screen."""
    return [row.strip("▌ •").split("  ")[0] for row in seen.rows[2:-2] if "Kabar" in row]


def screen_of(seen: Reading) -> LibraryScreen:
    """Give the list's screen."""
    screen = seen.app.screen_stack[0]
    assert isinstance(screen, LibraryScreen)
    return screen


@pytest.fixture
def library() -> Iterator[Library]:
    """Give the library that the program opens, with twelve articles."""
    library = Library(places().database)
    for number in range(1, 13):
        articles.add(library, record(number), NOW)
    yield library
    library.close()


@pytest.mark.usefixtures("library")
async def test_a_filter_is_typed_on_while_its_answer_is_awaited() -> None:
    async with reading(size=LOW) as seen:
        gate = Event()
        screen_of(seen).away(lambda: gate.wait(MOST_SECONDS))
        await seen.pilot.press(*"/kabar ", "3")
        assert "/ kabar 3█" in seen.text
        assert len(titles(seen)) > 1
        gate.set()
        await seen.wait_for(lambda: titles(seen) == ["Kabar 3"])


async def test_a_key_after_enter_waits_for_what_the_filter_finds(library: Library) -> None:
    async with reading(size=LOW) as seen:
        gate = Event()
        screen_of(seen).away(lambda: gate.wait(MOST_SECONDS))
        await seen.pilot.press("/", "k", "a", "b", "a", "r", "space", "3", "enter", "s")
        assert not any(row.state.starred for row in articles.listed(library))
        gate.set()
        await seen.wait_for("Starred: Kabar 3")


async def test_rows_of_a_filter_that_was_given_up_are_dropped(library: Library) -> None:
    async with reading(size=LOW) as seen:
        await seen.type("/kabar 3\n")
        late: Future[Answer | None] = Future()
        late.set_result(Answer(KeptRows(library), is_whole=True))
        screen_of(seen)._take_answer(Request(Query(), Order.FOUND), late)  # noqa: SLF001 - it comes so late
        assert titles(seen) == ["Kabar 3"]


async def test_what_changed_is_looked_up_though_a_filter_is_typed_meanwhile() -> None:
    library = Library(places().database)
    articles.add(library, record_of(read(locate(str(ESSAY)))), NOW)
    async with reading(NEWS, ESSAY, size=(80, 5)) as seen:
        articles.mark(library, record_of(read(locate(str(ESSAY)))), Action.READ, NOW)
        gate = Event()
        screen = screen_of(seen)
        screen.away(lambda: gate.wait(MOST_SECONDS))
        screen.take_undo()  # the essay is out of sight
        await seen.pilot.press(*"/fog")
        gate.set()
        await seen.wait_for(lambda: len(screen.rows) == 1)
        assert screen.rows.unread == 0
    library.close()


async def test_keys_act_while_a_folder_is_read_and_escape_keeps_what_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate = Event()

    def slowly(locations: Iterable[Location], library: Library) -> Iterator[Batch]:
        yield from gather([locate(str(NEWS)), locate(str(ESSAY))], library)
        gate.wait(MOST_SECONDS)
        yield from gather(locations, library)

    monkeypatch.setattr(asking, "gather", slowly)
    app = ReaderApp([locate(str(ARTICLES))])
    async with app.run_test(size=LOW) as pilot:
        seen = Reading(app, pilot)
        await seen.wait_for("2 read … Esc stops")
        await seen.press("j", "s")
        assert seen.status.startswith("Starred: Paid by the Fog")
        await seen.press("escape")
        assert seen.status == "Stopped; what was read so far is listed."
        gate.set()
        await seen.wait_for(
            lambda: not any(one.is_running for one in app.workers if one.group == "gather")
        )
        await seen.press("r")
        assert "1 unread of 2" in seen.rows[0]
        await seen.press("R")
        await seen.wait_for("23 unread of 24")
    app.close()
