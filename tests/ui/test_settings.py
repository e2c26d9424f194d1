"""The settings on the screen: in force from the start, told where they are wrong, edited."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader.config.reading import understood
from reader.model.reading_time import read_at
from reader.paths import places
from reader.settings import Settings
from reader.ui import commands
from reader.ui.key_map import TABLE, use_keys
from support_screens import ESSAY, NEWS, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Give the keys and the rate back, which are the whole program's."""
    yield
    use_keys(TABLE)
    read_at(None)


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], object]:
    """Give what says how the settings stand after the editor had them."""
    program, wanted = tmp_path / "editor.py", tmp_path / "wanted"
    program.write_text(f"import shutil, sys\nshutil.copyfile({str(wanted)!r}, sys.argv[1])\n")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {program}")
    return wanted.write_text


async def test_the_first_fault_is_told_and_the_others_are_listed() -> None:
    wrong = understood('keys = "lesss"\n[bind]\n"page.dwon" = ["x"]\nstar = ["j"]\n')
    async with reading(NEWS, settings=wrong) as seen:
        await seen.wait_for(
            "config.toml, line 1: keys is one of default, less, newsboat, not lesss"
        )
        assert "2 more · :settings.faults" in seen.status
        await seen.press(":")
        await seen.type("settings.faults\n")
        assert "there is no command page.dwon; page.down is near" in seen.text
        assert "line 4" in seen.text


async def test_one_fault_alone_names_no_more() -> None:
    async with reading(NEWS, settings=understood("\nmouze = true")) as seen:
        await seen.wait_for("config.toml, line 2: there is no setting mouze; mouse is near")
        assert ":settings" not in seen.status


async def test_keys_of_ones_own_act_and_are_the_ones_that_are_named() -> None:
    own = understood(
        '[bind]\nhelp = ["F1", "h"]\n"line.down" = ["ctrl+n"]\n"line.up" = ["asterisk", "*"]\n'
    )
    async with reading(ESSAY, settings=own, size=(80, 24)) as seen:
        await seen.press("z", "z")
        assert seen.status.endswith("· F1 help")
        first = seen.first
        await seen.press("j")
        assert seen.first == first
        await seen.press("ctrl+n", "ctrl+n", "asterisk", "asterisk")
        assert seen.first == first
        await seen.press("h")
        assert "^N " in seen.text
        await seen.press("f1")
        assert "Line or item down" not in seen.text
        await seen.press("f1", "h")
        assert "Line or item down" not in seen.text


async def test_what_is_done_names_the_key_that_undoes_it() -> None:
    async with reading(NEWS, settings=understood('[bind]\nundo = ["X"]\nstar = ["*"]')) as seen:
        await seen.press("asterisk")
        assert seen.status.endswith("X undoes")
        await seen.press("X")
        assert "undoes" not in seen.status


async def test_a_command_without_a_key_is_named_as_the_palette_finds_it() -> None:
    async with reading(NEWS, settings=understood("[bind]\nundo = []")) as seen:
        await seen.press("s")
        assert seen.status.endswith(":undo undoes")
        await seen.press(":")
        await seen.type("undo")
        assert "Undo" in seen.text


async def test_the_program_is_left_by_the_key_that_was_set() -> None:
    own = understood('[bind]\nquit = ["*", "ctrl+x"]\n')
    async with reading(NEWS, settings=own) as seen:
        await seen.press("t", "asterisk")  # in a panel too
        await seen.pilot.pause()
        assert seen.app.return_value == 0


async def test_a_panel_has_the_keys_of_ones_own_and_names_them() -> None:
    own = understood('[bind]\n"line.down" = ["e"]\nfind = ["?"]\nhelp = ["h"]\nback = []\n')
    async with reading(NEWS, settings=own) as seen:
        await seen.press("h")
        assert "? finds" in seen.text
        before = seen.rows.index(next(row for row in seen.rows if row.startswith("▌")))
        await seen.press("e")
        assert seen.rows[before + 1].startswith("▌")
        await seen.press("question_mark")
        await seen.type("zen")
        assert "Half a page" not in seen.text


async def test_what_has_nothing_to_do_names_the_keys_of_ones_own() -> None:
    own = understood('[bind]\nfind = ["?"]\n"mark.set" = ["M"]\nnext = ["*"]\nhelp = []\n')
    async with reading(NEWS, settings=own) as seen:
        await seen.press("N")
        assert seen.status == "Nothing was looked for yet. ? finds."
        await seen.press("apostrophe", "a")
        assert seen.status == "There is no mark a. Ma sets it."


async def test_the_measure_is_the_usual_one() -> None:
    async with reading(ESSAY, settings=Settings(measure=50)) as seen:
        await seen.press("+")
        assert "52" in seen.status
        await seen.press("=")
        assert "50" in seen.status


async def test_times_follow_an_own_reading_rate() -> None:
    async with reading(NEWS) as seen:
        assert "4 menit" in seen.text
    async with reading(NEWS, settings=Settings(words_per_minute=119)) as seen:
        assert "7 menit" in seen.text
        await seen.press("i")
        assert "7 min" in seen.text


async def test_edited_settings_hold_at_once(
    edited: Callable[[str], object],
) -> None:
    edited('keys = "less"\nmeasure = 50\ntheme = "light"\nlanguage = "de"\n')
    async with reading(NEWS) as seen:
        await seen.press(":")
        await seen.type("settings.edit\n")
        await seen.wait_for("The settings hold; language from the next start on")
        assert seen.app.look.name == "light"
        assert seen.app.measure == 50
        assert seen.app.key_map.keys(commands.HELP) == ("h", "f1")
        await seen.press("e", "h")
        assert "Line or item down" in seen.text
    assert 'keys = "less"' in places().settings.read_text()


async def test_what_is_wrong_in_edited_settings_is_told(
    edited: Callable[[str], object],
) -> None:
    edited("measure = 500\n")
    async with reading(NEWS) as seen:
        await seen.press(":")
        await seen.type("settings.edit\n")
        await seen.wait_for("config.toml, line 1: measure is a number from 40 to 100, not 500")


async def test_an_editor_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "/nonexistent/editor")
    async with reading(NEWS) as seen:
        await seen.press(":")
        await seen.type("settings.edit\n")
        assert "The editor could not be started" in seen.status


async def test_who_is_set_stands_in_the_form() -> None:
    own = Settings(name="Siti", email="siti@contoh.id")
    async with reading(NEWS, settings=own) as seen:
        await seen.press("c")
        await seen.wait_for("siti@contoh.id")
        assert "Siti" in seen.text
