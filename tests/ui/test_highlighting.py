"""Highlights and notes on the page, in lists, and after the article was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.layout.lines import Role
from reader.library import highlights
from reader.model.passage import passage_of
from reader.ui.article.highlighting import HighlightsFound
from reader.ui.article.screen import ArticleScreen
from support_marks import on_ground
from support_screens import NEWS, Reading, reading

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.highlight import Highlight

LETTER = (
    "# A letter\n\nThe tide came in. Nobody else was on the quay that night.\n\n"
    "He saw the lamp at four, and he knew it for the last one.\n"
)
FIRST = "The tide came in."


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


def rewrite(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def kept(seen: Reading) -> tuple[Highlight, ...]:
    screen = seen.app.screen
    assert isinstance(screen, ArticleScreen)
    assert screen.visit is not None
    return highlights.of_article(seen.app.library, screen.visit.record.id)


def marked(seen: Reading) -> str:
    return on_ground(seen, Role.MARK)


async def command(seen: Reading, words: str) -> None:
    await seen.press(":")
    await seen.type(f"{words}\n")
    await seen.pilot.pause()


async def test_h_highlights_and_u_takes_it_back(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "H")
        assert "U undoes" in seen.status
        assert marked(seen) == FIRST
        assert [one.passage.quote.exact for one in kept(seen)] == [FIRST]
        await seen.press("U")
        await seen.wait_for(lambda: not marked(seen))
        assert kept(seen) == ()


async def test_a_second_h_takes_a_highlight_off(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("vHvw")
        await seen.press("H")
        assert marked(seen) == ""
        assert "taken off" in seen.status
        assert kept(seen) == ()
        await seen.press("U")
        await seen.wait_for(lambda: marked(seen) == FIRST)


async def test_a_note_is_asked_for_and_the_words_are_highlighted_with_it(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "a")
        assert seen.status.startswith("Note: ")
        await seen.type("At four?\n")
        assert marked(seen) == FIRST
        assert [one.note for one in kept(seen)] == ["At four?"]
        row = next(text for text in seen.rows if FIRST in text)
        assert row.split(FIRST)[0].strip() == "*"
        await seen.press("U")
        await seen.wait_for(lambda: not marked(seen))


async def test_a_note_that_is_given_up_changes_nothing(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "a", "x", "escape")
        assert kept(seen) == ()
        assert "v from here" in seen.status


async def test_a_on_the_page_notes_the_highlight_on_the_screen(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("a")
        assert "No highlight is on the screen." in seen.status
        await seen.press("v", "H", "a")
        assert "Note on “The tide came in.”: " in seen.status
        await seen.type("Why?\n")
        assert [one.note for one in kept(seen)] == ["Why?"]
        await seen.wait_for(lambda: "*" in next(row for row in seen.rows if FIRST in row))
        await seen.press("a")
        assert "Why?" in seen.status


async def test_the_highlight_in_view_is_taken_off_by_its_command(letter: Path) -> None:
    async with reading(letter) as seen:
        await command(seen, "take a highlight off")
        assert "No highlight is on the screen." in seen.status
        await seen.press("v", "H")
        await command(seen, "take a highlight off")
        assert marked(seen) == ""
        assert kept(seen) == ()


async def test_no_text_shifts_by_a_highlight_or_a_note(letter: Path) -> None:
    async with reading(letter) as seen:
        before = seen.rows[:-1]
        await seen.press("v", "a")
        await seen.type("Why?\n")
        assert [row.replace("*", " ") for row in seen.rows[:-1]] == before


async def test_overlapping_highlights_are_painted_as_one_stretch(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("vvwwH")
        await seen.type("vwvwwwwwH")
        assert len(kept(seen)) == 2
        assert marked(seen) == "The tide came in. Nobody e"


async def test_it_stands_there_next_time_and_after_the_file_was_changed(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "H")
    async with reading(letter) as seen:
        await seen.wait_for(lambda: marked(seen) == FIRST)
        rewrite(letter, LETTER.replace("# A letter\n", "# A letter\n\nFirst this.\n"))
        await seen.press("R")
        await seen.wait_for(lambda: "First this." in seen.text and marked(seen) == FIRST)


async def test_it_is_kept_where_it_was_found_so_that_small_changes_never_add_up(
    letter: Path,
) -> None:
    around = (
        ("", " Nobody else was on the jetty."),
        ("At dusk. ", " Nobody else was on the jetty."),
        ("At dusk. ", " All were silent, I am told."),
        ("At noon, then. ", " All were silent, I am told."),
    )
    async with reading(letter) as seen:
        await seen.press("v", "H")
        for before, after in around:
            rewrite(letter, f"# A letter\n\n{before}{FIRST}{after}\n\nHe saw the lamp at four.\n")
            await seen.press("R")
            await seen.wait_for(after[-12:])
            await seen.wait_for(lambda: marked(seen) == FIRST)
            seen.app.commit()
            assert kept(seen)[0].passage.quote.suffix.startswith(after[:28])


async def test_what_is_not_found_any_more_is_kept_and_said(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("vH")
        await seen.type("v}H")
        rewrite(letter, LETTER.replace("The tide came in. ", "The tide. "))
        await seen.press("R")
        await seen.wait_for(lambda: marked(seen).startswith("He saw"))
        await command(seen, "highlights of this article")
        row = next(row for row in seen.rows if FIRST in row)
        assert row.endswith("not found in the text any more")
        await seen.press("j", "enter")
        assert "not found" in seen.status
        assert len(kept(seen)) == 2
        rewrite(letter, LETTER)
        await seen.press("R")
        await seen.wait_for(lambda: FIRST in marked(seen))


async def test_the_list_of_an_article_goes_to_a_highlight_and_says_its_note() -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await command(seen, "highlights of this article")
        assert "Nothing is highlighted here." in seen.status
        await seen.press("G", "v", "a")
        await seen.type("Penutup\n")
        await seen.press("g")
        await seen.wait_for(lambda: not marked(seen))
        await command(seen, "highlights of this article")
        await seen.press("enter")
        assert marked(seen) != ""
        assert seen.status == "Note: Penutup"


async def test_all_highlights_are_listed_found_by_typing_and_opened(
    letter: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    paragraphs = "\n\n".join(f"Paragraph {number} of a long text." for number in range(60))
    other.write_text(f"# Another\n\n{paragraphs}\n", encoding="utf-8")
    async with reading(letter, other, size=(80, 24)) as seen:
        await command(seen, "all highlights")
        assert "Nothing is highlighted yet." in seen.status
        await seen.press("enter", "v", "H", "q", "j", "enter", "G", "v", "H", "g", "q")
        await command(seen, "all highlights")
        assert FIRST in seen.text
        assert "A letter" in seen.text
        await seen.press("/")
        await seen.type("another")
        assert FIRST not in seen.text.split("Articles")[0].split("All highlights")[1]
        await seen.press("enter")
        await seen.wait_for(lambda: marked(seen).startswith("Paragraph"))
        await command(seen, "all highlights")
        await seen.press("/")
        await seen.type("tide")
        await seen.press("enter")
        await seen.wait_for(lambda: marked(seen) == FIRST)


async def test_what_was_looked_up_before_a_change_is_dropped(letter: Path) -> None:
    async with reading(letter) as seen:
        screen = seen.app.screen
        assert isinstance(screen, ArticleScreen)
        await seen.press("v", "H")
        screen.highlighting.take(HighlightsFound(1, ()))
        assert marked(seen) == FIRST


async def test_a_highlight_that_another_program_took_off_is_no_fault(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "H")
        (one,) = kept(seen)
        assert highlights.remove(seen.app.library, one.number, "2026-03-01T12:00:00+00:00")
        await seen.press("v", "H")
        assert marked(seen) == ""
        screen = seen.app.screen
        assert isinstance(screen, ArticleScreen)
        assert screen.document is not None
        assert passage_of(screen.document, *(one.passage.start, one.passage.end)) == one.passage
