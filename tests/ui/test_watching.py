"""A file that changes while it is read, goes, and comes back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

import pytest

from reader.library.library import Library
from reader.sources.locate import locate
from reader.sources.whereabouts import Look
from reader.ui.article import watching
from reader.ui.article.screen import ArticleScreen
from reader.ui.article.watching import News, Watched, Watching
from reader.ui.commands import Room
from reader.workflows.visit import visit
from support_screens import ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.model.location import Location
    from reader.ui.article.loading import LoadingScreen

LOW = (80, 24)
HEAD = "waktu baca 4 menit"
ADDED = f"{HEAD}\n\nSisipan yang baru saja."
CHANGED = "The file has changed; read again."
GONE = "The file is gone; what you read stays here."
ONE, TWO, THREE = Look(1, 10, 1), Look(2, 20, 1), Look(3, 30, 1)
EMPTY = Look(2, 0, 1)


@pytest.fixture(autouse=True)
def looks(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Look at the file more often than a person needs it; give what grows with each look."""
    looks: list[None] = []
    look = Watching._look  # noqa: SLF001 - whoever waits has to see it look

    def counted(self: Watching) -> None:
        look(self)
        looks.append(None)

    monkeypatch.setattr(watching, "LOOK_SECONDS", 0.02)
    monkeypatch.setattr(Watching, "_look", counted)
    return looks


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    shutil.copy(NEWS, path)
    return path


def change(path: Path, head: str = ADDED) -> None:
    path.write_text(NEWS.read_text().replace(HEAD, head))


def remove(path: Path) -> None:
    path.unlink()


async def looked(seen: Reading, looks: list[None]) -> None:
    """Wait until the file was looked at a few times more."""
    before = len(looks)
    await seen.wait_for(lambda: len(looks) > before + 3)


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        pytest.param([ONE, ONE], [None, None], id="as it was"),
        pytest.param([TWO, TWO, TWO], [None, News.CHANGED, None], id="changed"),
        pytest.param([TWO, THREE, THREE], [None, None, News.CHANGED], id="being written"),
        pytest.param([EMPTY, EMPTY, TWO, TWO], [None, None, None, News.CHANGED], id="emptied"),
        pytest.param([None, TWO, TWO], [None, None, News.CHANGED], id="replaced"),
        pytest.param([None, None, None], [None, News.GONE, None], id="gone"),
        pytest.param(
            [None, None, TWO, TWO], [None, News.GONE, None, News.CHANGED], id="back, another one"
        ),
        pytest.param([None, None, ONE, ONE], [None, News.GONE, None, None], id="back, the same"),
        pytest.param(
            [None, None, ONE, ONE, None, None],
            [None, News.GONE, None, None, None, News.GONE],
            id="gone again",
        ),
    ],
)
def test_only_what_two_looks_agree_on_is_news(
    looks: list[Look | None], expected: list[News | None]
) -> None:
    watched = Watched(ONE)
    assert [watched.see(look) for look in looks] == expected


def test_a_copy_waits_for_its_file() -> None:
    watched = Watched(None)
    looks = [None, None, ONE, ONE]
    assert [watched.see(look) for look in looks] == [None, None, None, News.CHANGED]


class Leaving:
    """A screen that is on its way to another article."""

    pending = ""
    takes_any_key = False
    is_current = True
    room = Room.ARTICLE

    def __init__(self, location: Location) -> None:
        self.location = location
        self.said: list[object] = []

    def set_interval(self, seconds: float, look: Callable[[], None]) -> None:
        del seconds
        self.look = look

    def read_changed(self, digest: object) -> None:
        self.said.append(digest)


def test_an_article_that_is_being_left_is_not_looked_at(news: Path) -> None:
    screen = Leaving(locate(str(news)))
    watching = Watching(cast("LoadingScreen", screen))
    watching.follow(visit(screen.location, Library(news.with_name("none"))))
    screen.location = locate(str(ESSAY))
    for _ in range(3):
        screen.look()
    assert not screen.said


async def test_a_changed_file_is_read_again_at_the_same_place(
    news: Path, looks: list[None]
) -> None:
    async with reading(news, size=LOW) as seen:
        await seen.type("40%")
        first = seen.first
        await looked(seen, looks)
        change(news)
        await seen.wait_for(CHANGED)
        assert seen.first == first
        await seen.press("j")
        await looked(seen, looks)
        assert CHANGED not in seen.status
        await seen.press("g")
        assert "Sisipan" in seen.text


async def test_a_file_that_an_editor_renames_over_is_followed(
    news: Path, looks: list[None]
) -> None:
    async with reading(news, size=LOW) as seen:
        for words in ("Sisipan", "Tambahan"):
            written = news.with_name("written")
            change(written, ADDED.replace("Sisipan", words))
            await looked(seen, looks)
            written.replace(news)
            await seen.wait_for(f"{words} yang baru saja.")
            assert seen.status == CHANGED


async def test_a_file_that_was_only_touched_is_no_news(news: Path, looks: list[None]) -> None:
    async with reading(news, size=LOW) as seen:
        await looked(seen, looks)
        screen = seen.app.screen
        assert isinstance(screen, ArticleScreen)
        before = screen.visit
        change(news, HEAD)
        await looked(seen, looks)
        assert CHANGED not in seen.status
        assert screen.visit is before
        change(news)
        await seen.wait_for("Sisipan")


async def test_while_somebody_types_a_changed_file_waits(news: Path, looks: list[None]) -> None:
    async with reading(news, size=LOW) as seen:
        await seen.type("/perahu")
        change(news)
        await looked(seen, looks)
        assert "/perahu" in seen.text
        assert "Sisipan" not in seen.text
        await seen.press("escape")
        await seen.wait_for(CHANGED)


async def test_the_form_is_left_alone_by_a_changed_file(news: Path, looks: list[None]) -> None:
    async with reading(news, size=(120, 40)) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan")
        await seen.type("Bagus")
        change(news)
        await looked(seen, looks)
        await seen.type(" sekali")
        assert "Bagus sekali" in seen.text
        assert "Sisipan" not in seen.text
        await seen.press("escape")
        await seen.wait_for("Sisipan")


async def test_a_find_goes_on_in_the_changed_article(news: Path) -> None:
    async with reading(news, size=LOW) as seen:
        await seen.type("/perahu\n")
        assert "1 of 23" in seen.status
        change(news, f"{HEAD}\n\nPerahu lagi.\n\nPerahu.")
        await seen.wait_for(CHANGED)
        await seen.press("n")
        assert " of 25" in seen.status


async def test_a_file_that_goes_leaves_its_page_and_comes_back(
    news: Path, looks: list[None]
) -> None:
    async with reading(news, size=LOW) as seen:
        await seen.type("40%")
        page = seen.page
        await looked(seen, looks)
        remove(news)
        await seen.wait_for(GONE)
        assert seen.page == page
        await seen.press("j")
        await looked(seen, looks)
        assert GONE not in seen.status
        change(news)
        await seen.wait_for(CHANGED)
        await seen.press("g")
        assert "Sisipan" in seen.text


async def test_the_next_article_is_watched_instead(news: Path) -> None:
    other = news.with_name("other.md")
    shutil.copy(ESSAY, other)
    async with reading(news, other, size=LOW) as seen:
        await seen.press("enter", "J")
        await seen.wait_for("Paid by the Fog")
        change(news)
        other.write_text("# Another title\n\nand other words\n")
        await seen.wait_for("and other words")
        assert seen.status == CHANGED
