"""Making, opening, refusing and setting aside the database."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from reader.errors import LibraryError, NewerLibrary
from reader.library import articles, opening
from reader.library.library import Library, open_library
from reader.library.migrations import newest
from reader.paths import within
from support_library import NOW, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.paths import Places


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def filled(places: Places, number_of_articles: int = 1) -> None:
    """Make a database with something in it, and leave it well closed."""
    library = open_library(places)
    for number in range(number_of_articles):
        articles.add(library, record(number), NOW)
    library.close()


def titles(library: Library) -> list[str | None]:
    return [kept.record.facts.title for kept in articles.listed(library)]


@pytest.mark.usefixtures("open_umask")
def test_folder_and_files_are_their_owners_alone(tmp_path: Path) -> None:
    places = within(tmp_path / "deep" / "home")
    library = open_library(places)
    articles.add(library, record(), NOW)
    files = list(places.folder.iterdir())
    assert len(files) == 3
    assert {mode(file) for file in files} == {0o600}
    assert mode(places.folder) == 0o700
    library.close()


@pytest.mark.parametrize(("other_file", "mode_after"), [(None, 0o700), ("notes.txt", 0o755)])
def test_a_folder_that_was_there_is_closed_only_while_it_is_empty(
    tmp_path: Path, other_file: str | None, mode_after: int
) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    folder.chmod(0o755)
    if other_file:
        (folder / other_file).touch()
    filled(within(folder))
    assert mode(folder) == mode_after


def test_what_was_kept_is_there_again(tmp_path: Path) -> None:
    filled(within(tmp_path))
    library = open_library(within(tmp_path))
    assert titles(library) == ["Kabar 0"]
    assert library.notice is None
    library.close()


def test_the_settings_that_keep_words_safe_hold_on_each_connection(tmp_path: Path) -> None:
    for _ in range(2):
        library = open_library(within(tmp_path))
        told = [
            library.ask(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
        assert told == ["wal", 2, 1, 10_000]
        library.close()


def test_a_first_release_has_version_1(tmp_path: Path) -> None:
    filled(within(tmp_path))
    database = sqlite3.connect(within(tmp_path).database)
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()


def test_a_newer_database_is_refused_and_untouched(tmp_path: Path) -> None:
    places = within(tmp_path)
    filled(places)
    database = sqlite3.connect(places.database)
    database.execute(f"PRAGMA user_version = {newest() + 1}")
    database.close()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(NewerLibrary, match="newer version"):
        open_library(places)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all, but words " * 200)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def scribbled_first_page(path: Path) -> None:
    body = bytearray(path.read_bytes())
    body[100:4096] = b"\xff" * 3996
    path.write_bytes(body)


def emptied_beside_its_log(path: Path) -> None:
    path.write_bytes(b"")
    path.with_name(path.name + "-wal").write_bytes(b"what was not yet in the file")


@pytest.mark.parametrize(
    "damage", [garbage, cut, cut_short, scribbled_first_page, emptied_beside_its_log]
)
def test_a_damaged_database_is_set_aside_whole_and_said_so(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    places = within(tmp_path)
    for number in (1, 2):
        filled(places)
        damage(places.database)
        damaged = places.database.read_bytes()
        library = open_library(places)
        aside = tmp_path / f"library.sqlite3.damaged-{number}"
        assert library.notice == (
            f"{places.database}: it was damaged; it is set aside as {aside.name},"
            " and a new one is begun"
        )
        assert aside.read_bytes() == damaged
        assert titles(library) == []
        library.close()


def test_damage_found_in_use_is_set_aside_and_keeping_goes_on(tmp_path: Path) -> None:
    places = within(tmp_path)
    filled(places, 60)
    body = bytearray(places.database.read_bytes())
    body[-20 * 4096 :] = b"\xee" * (20 * 4096)
    places.database.write_bytes(body)
    library = open_library(places)
    with pytest.raises(LibraryError, match=r"set aside as library\.sqlite3\.damaged-1,"):
        articles.listed(library)
    assert (tmp_path / "library.sqlite3.damaged-1").read_bytes() == body
    articles.add(library, record(), NOW)
    assert titles(library) == ["Kabar 1"]
    library.close()


def test_the_log_of_a_damaged_database_is_set_aside_with_it(tmp_path: Path) -> None:
    library = open_library(within(tmp_path / "home"))
    articles.add(library, record(), NOW)
    shutil.copytree(tmp_path / "home", tmp_path / "killed")
    library.close()
    killed = within(tmp_path / "killed").database
    garbage(killed)
    log = killed.with_name("library.sqlite3-wal").read_bytes()
    opened = open_library(within(tmp_path / "killed"))
    assert opened.notice
    opened.close()
    assert log
    assert killed.with_name("library.sqlite3.damaged-1-wal").read_bytes() == log


def test_a_home_may_begin_with_two_slashes_or_with_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(within(Path(f"/{tmp_path}/one")))
    monkeypatch.chdir(tmp_path)
    filled(within(Path("two")))
    for name in ("one", "two"):
        assert [file.name for file in (tmp_path / name).iterdir()] == ["library.sqlite3"]


def test_setting_aside_never_writes_over_what_was_set_aside_by_halves(tmp_path: Path) -> None:
    filled(within(tmp_path))
    half = tmp_path / "library.sqlite3.damaged-1-wal"
    half.write_bytes(b"the log of a database")
    garbage(within(tmp_path).database)
    within(tmp_path).database.with_name("library.sqlite3-wal").write_bytes(b"another log")
    open_library(within(tmp_path)).close()
    assert half.read_bytes() == b"the log of a database"
    assert (tmp_path / "library.sqlite3.damaged-2-wal").read_bytes() == b"another log"


def test_what_another_process_has_set_aside_is_not_set_aside_twice(tmp_path: Path) -> None:
    filled(within(tmp_path))
    error = opening.set_aside(within(tmp_path).database, inode=1)
    assert "another program has set it aside" in error.why
    assert [file.name for file in tmp_path.iterdir()] == ["library.sqlite3"]


def test_a_database_set_aside_by_another_is_let_go(tmp_path: Path) -> None:
    first, second = open_library(within(tmp_path)), open_library(within(tmp_path))
    articles.add(first, record(1), NOW)
    within(tmp_path).database.rename(tmp_path / "library.sqlite3.damaged-1")
    articles.add(first, record(2), NOW)
    assert titles(second) == ["Kabar 2"]
    first.close()
    second.close()


def test_a_home_that_is_a_file_stops_keeping_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(LibraryError, match="home: it is no folder"):
        open_library(within(tmp_path / "home"))


def test_a_home_below_a_file_stops_keeping_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(LibraryError, match="home: it is no folder"):
        open_library(within(tmp_path / "file" / "home"))


def test_a_database_that_is_a_folder_stops_keeping_with_a_sentence(tmp_path: Path) -> None:
    within(tmp_path).database.mkdir()
    with pytest.raises(LibraryError):
        open_library(within(tmp_path))


@pytest.mark.parametrize("name", ["a b", "100%", "what?", "#1", "ru\u010dka", "a%20b", "\udce9"])
def test_a_home_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = Path(f"{tmp_path}/{name}")
    filled(within(folder))
    assert [file.name for file in folder.iterdir()] == ["library.sqlite3"]


def test_closing_waits_for_a_thread_that_is_asking(tmp_path: Path) -> None:
    library = open_library(within(tmp_path))
    is_inside, may_leave = Event(), Event()

    def ask() -> list[int]:
        with library.snapshot():
            is_inside.set()
            may_leave.wait()
            return [row[0] for row in library.ask("SELECT 1")]

    with ThreadPoolExecutor(2) as threads:
        asking = threads.submit(ask)
        is_inside.wait()
        closing = threads.submit(library.close)
        while not library._is_closed:  # noqa: SLF001 - nothing else tells that it waits
            os.sched_yield()
        assert not closing.done()
        may_leave.set()
        assert asking.result() == [1]
        closing.result()
    with pytest.raises(LibraryError, match="it is closed"):
        library.ask("SELECT 1")
