"""Articles that are written from the right, on the screen."""
# ruff: noqa: RUF001 - letters of other scripts resemble Latin ones

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.sources.locate import locate
from reader.terminal import Terminal, reorders, turns_words
from reader.ui.app import ReaderApp
from reader.ui.article.screen import ArticleScreen
from support_screens import ARABIC, reading

if TYPE_CHECKING:
    from pathlib import Path

    from support_screens import Reading


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(
        "---\nlang: he\ntitle: דף\n---\n\nאבג [דהו](https://example.org/x) זחט יכל מנס.\n",
        encoding="utf-8",
    )
    return path


def row_of(seen: Reading, words: str) -> tuple[int, int]:
    """Give the row and the first cell of words as they are painted."""
    for y, row in enumerate(seen.rows):
        if words in row:
            return y, row.index(words)
    raise AssertionError(seen.text)


async def test_a_hint_stands_over_the_cell_that_is_read_before_its_link(page: Path) -> None:
    async with reading(page) as seen:
        y, x = row_of(seen, "והד")
        await seen.press("semicolon")
        assert seen.rows[y][x : x + 4] == "והדa"


async def test_a_click_follows_the_link_that_is_seen_there(page: Path) -> None:
    async with reading(page) as seen:
        y, x = row_of(seen, "והד")
        opened: list[str] = []
        seen.app.browse = lambda address: bool(opened.append(address))  # type: ignore[method-assign, func-returns-value]
        await seen.pilot.click(offset=(x, y))
        assert opened == ["https://example.org/x"]
        await seen.pilot.click(offset=(x + 4, y))
        assert len(opened) == 1


async def test_the_caret_goes_where_the_arrows_point(page: Path) -> None:
    async with reading(page) as seen:
        await seen.press("v", "v", "left", "left")
        screen = seen.app.screen
        assert isinstance(screen, ArticleScreen)
        assert screen.selection.selecting is not None
        assert screen.selection.selecting.words == "אבג"
        await seen.press("right")
        assert screen.selection.selecting is not None
        assert screen.selection.selecting.words == "אב"


async def test_a_find_marks_the_letters_that_are_seen(page: Path) -> None:
    async with reading(page) as seen:
        await seen.press("slash", *"זחט", "enter")
        y, x = row_of(seen, "טחז")
        strips = seen.app.screen._compositor.render_strips()  # noqa: SLF001 - Textual tells it nowhere else
        at, hit = 0, ""
        for segment in strips[y]:
            if at <= x < at + len(segment.text):
                hit = segment.text
            at += len(segment.text)
        assert hit == "טחז"


async def test_what_is_typed_into_a_form_goes_from_the_right() -> None:
    async with reading(ARABIC) as seen:
        await seen.press("c")
        label, _ = row_of(seen, "ﻖﻴﻠﻌﺘﻟﺍ")
        await seen.press(*"مرحبا 12")
        row = seen.rows[label]
        assert "12 ﺎﺒﺣﺮﻣ" in row
        assert row.index("ﺎﺒﺣﺮﻣ") < row.index("▌") < row.index("ﻖﻴﻠﻌﺘﻟﺍ")
        await seen.press("right", "right", "right", "right", "left", "right", *"!")
        assert "12 ﺍ!ﺐﺣﺮﻣ" in seen.rows[label]


async def test_a_click_into_a_field_goes_to_the_letter_that_is_seen() -> None:
    async with reading(ARABIC) as seen:
        await seen.press("c")
        row, _ = row_of(seen, "ﻖﻴﻠﻌﺘﻟﺍ")
        await seen.press(*"مرحبا 12")
        cell = seen.rows[row].index("ﺣ")
        await seen.pilot.click(offset=(cell, row))
        assert seen.pilot.app.cursor_position == (cell, row)
        await seen.press("!")
        assert "12 ﺎﺒﺣ!ﺮﻣ" in seen.rows[row]
        name, _ = row_of(seen, "ﻢﺳﺎﻟﺍ")
        await seen.press("tab", *"مرحبا")
        cell = seen.rows[name].index("ﺣ")
        await seen.pilot.click(offset=(cell, name))
        assert seen.pilot.app.cursor_position == (cell, name)
        await seen.press("!")
        assert "ﺎﺒﺣ!ﺮﻣ" in seen.rows[name]


@pytest.mark.parametrize(
    ("terminal", "written"),
    [
        pytest.param(Terminal(), "בא", id="one that orders nothing"),
        pytest.param(Terminal(reorders=True), "אב", id="one that orders rows"),
        pytest.param(Terminal(turns_words=True), "אב", id="one that turns words"),
    ],
)
async def test_a_row_is_written_as_the_terminal_needs_it(
    tmp_path: Path, terminal: Terminal, written: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text("אב\n", encoding="utf-8")
    app = ReaderApp([locate(str(path))], terminal=terminal)
    async with app.run_test(size=(40, 12)) as pilot:
        text = ""
        for _ in range(100):
            await pilot.pause()
            strips = app.screen._compositor.render_strips()  # noqa: SLF001 - Textual tells it nowhere else
            text = "".join(strip.text for strip in strips)
            if "א" in text:
                break
        assert written in text
    app.close()


@pytest.mark.parametrize(
    ("environment", "orders", "turns"),
    [
        pytest.param({"TERM": "xterm-256color"}, False, False, id="unknown"),
        pytest.param({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, False, False, id="VTE"),
        pytest.param({"TERM": "tmux-256color", "VTE_VERSION": "7600"}, True, False, id="tmux, VTE"),
        pytest.param({"TERM": "screen", "VTE_VERSION": "5200"}, False, False, id="an old VTE"),
        pytest.param(
            {"TERM": "xterm-256color", "KONSOLE_VERSION": "240802"}, True, False, id="Konsole"
        ),
        pytest.param({"TERM": "mlterm"}, True, False, id="mlterm"),
        pytest.param({"TERM_PROGRAM": "Apple_Terminal"}, True, False, id="Apple's"),
        pytest.param({"TERM": "xterm-kitty"}, False, True, id="Kitty"),
        pytest.param(
            {"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"}, False, True, id="Kitty, tmux"
        ),
    ],
)
def test_the_environment_tells_who_orders_letters(
    environment: dict[str, str],
    orders: bool,  # noqa: FBT001 - a case
    turns: bool,  # noqa: FBT001 - a case
) -> None:
    assert (reorders(environment), turns_words(environment)) == (orders, turns)
