"""Cells of the table of keys that need more than one key to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from reader.model.links import is_hyperlink
from reader.ui.article.loading import LoadingScreen
from support_screens import ARTICLES, ESSAY, NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """Give an article with links of every sort, and the one that it leads to."""
    filler = "More words of a paragraph. " * 30
    (tmp_path / "one.md").write_text(
        "# One\n\nSee [two](two.md), [the web](https://example.org/a) and a note.[^1] "
        f"Then [the end](#the-end) and a long note.[^2]\n\n{filler}\n\n{filler}\n\n{filler}\n\n"
        f"## The end\n\n{filler}\n\n[^1]: A short note.\n[^2]: {filler * 3}\n"
    )
    (tmp_path / "two.md").write_text("# Two\n\nOther words.\n")
    return tmp_path / "one.md"


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the file in which the browser writes what it was called with."""
    browser, calls = tmp_path / "browser", tmp_path / "calls"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{calls}"\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    monkeypatch.setattr("webbrowser._tryorder", None)  # it looks for browsers once
    monkeypatch.setenv("SHELL", "/bin/sh")
    return calls


def calls(file: Path) -> str:
    return file.read_text()


async def test_a_count_before_o_tells_an_address_and_then_opens_it(
    linked: Path, called: Path
) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("2")
        assert "link 2: https://example.org/a" in seen.status
        await seen.press("o")
        assert calls(called) == "https://example.org/a\n"
        await seen.type("99o")
        assert seen.status == "There is no link 99. L lists all of them."


async def test_the_letters_at_links_tell_where_they_lead(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press(";")
        assert seen.status.startswith("a two.md")
        assert "s https://ex" in seen.status


async def test_a_short_note_is_shown_where_its_link_is(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        before = seen.page[:8]
        await seen.type("3o")
        assert "A short note." in seen.text
        assert seen.page[:8] == before
        for key in ("escape", "enter", "backspace"):
            await seen.press(key)
            assert "A short note." not in seen.text
            await seen.type("3o")
        await seen.press("j")  # what does not close it alone acts on the page
        assert "A short note." not in seen.text
        assert seen.page[:8] != before


async def test_a_long_note_is_gone_to_and_come_back_from(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        first = seen.first
        await seen.type("5o")
        assert seen.status == "Backspace goes back to where you were."
        await seen.press("backspace")
        assert seen.first == first


async def test_one_comes_back_from_an_article_that_a_link_leads_to(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.type("1o")
        assert "Other words." in seen.text
        await seen.press("backspace")
        assert "See two, the web" in seen.text
        await seen.press(")")
        assert "Other words." in seen.text


async def test_enter_follows_no_link_that_is_out_of_sight(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("tab", "G", "k", "k", "enter")
        assert "Other words." not in seen.text


async def test_escape_takes_back_one_thing_at_a_time(linked: Path) -> None:
    async with reading(linked, ESSAY, size=LOW) as seen:
        await seen.press("enter", "tab", ";", "escape")
        assert "a two.md" not in seen.status
        assert seen.app.screen.linking.focused is not None  # type: ignore[attr-defined]
        await seen.press("escape")
        assert seen.app.screen.linking.focused is None  # type: ignore[attr-defined]
        await seen.press("G", "space", "escape", "space")
        assert "Space: next – " in seen.status  # it was withdrawn, and is named again
        await seen.press("j", "space")
        assert "Space: next – " in seen.status


async def test_the_text_is_piped_into_a_command_and_is_no_part_of_it(
    tmp_path: Path, called: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, taken = tmp_path / "article.md", tmp_path / "taken"
    article.write_text("# One\n\n$(touch run) `touch run` words\n")
    monkeypatch.chdir(tmp_path)
    del called
    async with reading(article, size=LOW) as seen:
        await seen.type("|cat > taken\n")
        assert seen.status == "cat > taken: done"
        assert "$(touch run) `touch run` words" in calls(taken)
        await seen.type("|exit 3\n")
        assert seen.status == "exit 3: status 3"
    assert not (tmp_path / "run").exists()


async def test_in_the_list_the_selected_article_is_piped(tmp_path: Path, called: Path) -> None:
    del called
    async with reading(ESSAY, NEWS, size=LOW) as seen:
        await seen.type(f"j|grep -c 'Pasar Terapung' > {tmp_path}/taken\n")
        assert int((tmp_path / "taken").read_text()) > 0


async def test_the_browser_marks_an_article_as_read(tmp_path: Path, called: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\nurl: https://example.org/a\n---\n\nWords.\n")
    async with reading(tmp_path / "a.md", ESSAY, size=LOW) as seen:
        await seen.press("O")
        assert calls(called) == "https://example.org/a\n"
        assert seen.status.startswith("Read: A")
        await seen.press("U")
        assert "2 unread of 2" in seen.rows[0]


async def test_a_file_is_opened_by_its_name_in_the_palette(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.type(f":open {linked.parent / 'two.md'}\n")
        assert "Other words." in seen.text
        await seen.press("backspace")
        assert "See two, the web" in seen.text
        await seen.type(":open nowhere.md\n")
        assert seen.status.endswith("nowhere.md: no such file")


async def test_an_address_is_offered_to_the_browser(linked: Path, called: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.type(":open https://example.org/x")
        assert "Open https://example.org/x in the browser" in seen.text
        assert "Pages are not fetched yet" in seen.text
        await seen.press("enter")
        assert calls(called) == "https://example.org/x\n"
        await seen.type(":open.source\n")
        await seen.type("https://example.org/y\n")
        assert "Pages are not fetched yet" in seen.text
        await seen.press("enter")
        assert calls(called).endswith("https://example.org/y\n")


async def test_the_palette_puts_first_what_is_named_by_its_id(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.type(":comments\n")
        assert "Write a comment" in seen.text


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("k", "This is the beginning of the list."),
        ("Gj", "This is the end of the list."),
        ("G ", "This is the end of the list."),
        ("2G2G", "It is selected."),
        ("N", "Nothing was looked for here. / filters the list."),
    ],
)
async def test_the_list_says_where_it_ends(keys: str, said: str) -> None:
    async with reading(ESSAY, NEWS, ARTICLES / "eco.txt", size=LOW) as seen:
        await seen.press(*("space" if key == " " else key for key in keys))
        assert seen.status == said


async def test_n_goes_through_what_the_filter_finds() -> None:
    async with reading(ESSAY, NEWS, ARTICLES / "eco.txt", size=LOW) as seen:
        await seen.type("/o\n")
        await seen.press("n")
        assert seen.status.startswith("2 of ")
        await seen.press("N", "N")
        count = seen.status.rpartition(" ")[2]
        assert seen.status == f"{count} of {count}"


async def test_hits_are_marked_beside_the_page() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("/perahu\n")
        assert any(row.endswith("─") for row in seen.rows[2:-2])
        await seen.press("escape")
        assert not any(row.endswith("─") for row in seen.rows[2:-2])


async def test_a_fault_while_reading_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("reader.ui.article.loading.visit", fail)
    async with reading(NEWS, size=LOW) as seen:
        assert isinstance(seen.app.screen, LoadingScreen)
        await seen.wait_for("the program has a fault: ZeroDivisionError('oh')")


async def test_the_mouse_moves_the_page_beyond_its_edge() -> None:
    async with reading(NEWS, size=LOW) as seen:
        row = next(row for row, text in enumerate(seen.rows) if "Mak Inun" in text)
        first = seen.first
        await seen.pilot.mouse_down(offset=(20, row))
        for place in ((24, row + 1), (24, 23)):
            move = events.MouseMove(None, *place, 0, 0, 1, False, False, False, *place)  # noqa: FBT003 - as Textual has it
            seen.app.post_message(move)
            await seen.pilot.pause()
        await seen.wait_for(lambda: seen.first != first)
        await seen.pilot.mouse_up(offset=(24, 23))
        assert "H highlight" in seen.status


@pytest.mark.parametrize(
    ("href", "may"),
    [
        ("https://example.org/a?b#c", True),
        ("MAILTO:a@example.org", True),
        ("https://example.org/é", False),
        ("https://example.org/a b", False),
        ("https://example.org/\x1b]8;;", False),
        ("javascript:alert(1)", False),
        ("two.md", False),
        (f"https://example.org/{'a' * 2_000}", False),
    ],
)
def test_only_plain_addresses_of_the_web_and_of_mail_are_told(href: str, *, may: bool) -> None:
    assert is_hyperlink(href) is may
