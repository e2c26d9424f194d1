"""What the very first start says, and only that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library.greeting import greet
from reader.settings import Settings
from support_screens import NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)


@pytest.fixture(autouse=True)
def _new_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.greeting.greet", greet)


async def test_the_first_start_names_five_keys_until_the_next_one_and_never_again() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.wait_for("Space page")
        assert seen.status.startswith("Space page · / find · c comment · q leave  ")
        assert seen.status.endswith("0 % · 4 min left · ? help")
        await seen.press("j")
        assert seen.status.startswith("─")
    async with reading(NEWS, size=LOW) as seen:
        await seen.wait_for(lambda: seen.app.library.ask("PRAGMA application_id")[0][0])
        await seen.pilot.pause()
        assert "Space page" not in seen.text


@pytest.mark.parametrize(
    ("size", "hint"),
    [
        ((60, 24), "Space page · / find · c comment  "),
        ((40, 12), "Space page · / find  "),
        ((20, 5), "Space page  "),
    ],
)
async def test_a_narrow_screen_names_fewer_of_them(size: tuple[int, int], hint: str) -> None:
    async with reading(NEWS, size=size) as seen:
        await seen.wait_for("Space page")
        assert seen.status.startswith(hint)
        assert "0 %" in seen.status


async def test_the_list_names_them_beside_its_own() -> None:
    async with reading(NEWS, NEWS.parent / "eco.txt", size=LOW) as seen:
        await seen.wait_for("Space page")
        assert "Enter open" in seen.status


async def test_they_are_the_keys_that_the_person_has() -> None:
    settings = Settings(theme="dark", bind={"find": ("F",)})
    async with reading(NEWS, size=LOW, settings=settings) as seen:
        await seen.wait_for("Space page")
        assert "F find" in seen.status


@pytest.fixture
def _no_home(home: Path) -> None:
    home.write_text("", encoding="utf-8")  # it is no folder


@pytest.mark.usefixtures("_no_home")
async def test_where_nothing_can_be_kept_that_is_said_instead() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.wait_for("Nothing can be kept")
        assert "Space page" not in seen.text
