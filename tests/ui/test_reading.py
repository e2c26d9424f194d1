"""Moving through an article, finding in it, and going from one to another."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from textual.geometry import Size

from reader.layout.cells import cell_len
from reader.sources.locate import locate
from reader.ui.article.loading import Request
from reader.ui.article.screen import ArticleScreen
from reader.ui.article.view import ArticleView
from reader.workflows.visit import visit
from support_screens import ARABIC, ARTICLES, ESSAY, NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.location import Location

LOW = (80, 24)


# Motions


async def test_line_keys_move_by_one_line_and_back() -> None:
    async with reading(NEWS, size=LOW) as seen:
        before = seen.page
        await seen.press("j")
        assert seen.page[:-1] == before[1:]
        await seen.press("k")
        assert seen.page == before
        await seen.press("down", "ctrl+e", "ctrl+y", "up")
        assert seen.page == before


async def test_a_count_repeats_a_motion() -> None:
    async with reading(NEWS, size=LOW) as seen:
        before = seen.page
        await seen.type("12j")
        assert seen.page[0] == before[12]


async def test_a_count_is_seen_until_it_is_used() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("12")
        assert "12  0 %" in seen.status
        await seen.press("escape")
        assert "12" not in seen.status


async def test_a_page_leaves_two_lines_standing() -> None:
    async with reading(NEWS, size=LOW) as seen:
        last = seen.page[-2:]
        await seen.press("space")
        assert seen.page[:2] == last
        await seen.press("b")
        assert seen.page[-2:] == last


async def test_two_half_pages_are_one_page() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("space")
        a_page_on = seen.page
        await seen.press("g", "d", "d")
        assert seen.page == a_page_on
        await seen.press("u", "u")
        assert "0 %" in seen.status


async def test_the_end_is_read_and_the_top_is_not() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("G")
        assert "100 % · read" in seen.status
        assert "■" in seen.text
        await seen.press("j", "space", "space")
        assert seen.status == "This is the end of the article."
        await seen.press("g")
        assert "0 % · 4 min left" in seen.status


async def test_a_per_cent_goes_there() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("52%")
        assert "52 %" in seen.status
        await seen.press("j")
        assert "52 %" not in seen.status


@pytest.mark.parametrize("count", [1, 7, 29, 50, 98])
async def test_every_per_cent_is_said_as_it_was_asked_for(count: int) -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(f"{count}%")
        assert seen.status.split("  ")[-1].startswith(f"{count} % ")


async def test_a_per_cent_without_a_number_says_what_it_needs() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("%")
        assert "50% is the middle" in seen.status


async def test_a_count_before_the_end_key_is_a_paragraph() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("3G")
        assert seen.first.startswith("Pasar itu terakhir kali ramai")


async def test_paragraph_keys_put_a_paragraph_at_the_top() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("}", "}")
        second = seen.first
        await seen.press("}", "{")
        assert seen.first == second
        await seen.press("j", "j", "{")
        assert seen.first == second


async def test_section_keys_go_from_heading_to_heading() -> None:
    async with reading(ESSAY, size=LOW) as seen:
        await seen.press("]")
        first = seen.first
        await seen.press("]", "[")
        assert seen.first == first
        await seen.press("[")
        await seen.type("99]")
        await seen.press("]")
        assert seen.status.startswith("There is no further section")


async def test_backspace_goes_back_to_where_one_was() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("30%")
        there = seen.page
        await seen.press("G", "backspace")
        assert seen.page == there


async def test_keys_before_the_page_is_there_are_no_fault(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("Judul\n\n" + "Satu paragraf yang pendek saja.\n\n" * 10_000)
    async with reading(ARTICLES, size=LOW) as seen:
        seen.app.open_location(_at(large))
        await seen.press("G", "j", "c", "escape", "t", "n", "Y", "x", ";", "z", "z")
        await seen.wait_for("Judul")


def _at(path: Path) -> Location:
    return locate(str(path))


# Finding


async def test_a_find_goes_to_the_hit_and_counts() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("/perahu\n")
        first = seen.status
        assert first.startswith("/perahu")
        assert "1 of " in first
        assert "perahu" in seen.text
        await seen.press("n")
        assert "2 of " in seen.status
        await seen.press("N")
        assert seen.status == first


async def test_small_letters_find_capitals_and_capitals_find_only_capitals(tmp_path: Path) -> None:
    path = tmp_path / "case.txt"
    path.write_text("A title\n\nÉcole, ecole, ÉCOLE and école are here, said the teacher.\n")
    async with reading(path, size=LOW) as seen:
        for pattern, count in (("ecole", "4"), ("école", "3"), ("École", "1")):
            await seen.type(f"/{pattern}\n")
            assert f" of {count} " in seen.status


async def test_what_is_not_there_is_said_in_its_words() -> None:
    async with reading(NEWS, size=LOW) as seen:
        before = seen.page
        await seen.type("/[/]zebra\n")
        assert "“[/]zebra” is not in this article." in seen.status
        assert seen.page == before


async def test_a_pattern_may_span_lines_of_the_page() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("/belum pukul lima ketika sungai lirik di tengah kota serunai\n")
        assert "1 of 1" in seen.status


async def test_escape_takes_back_one_thing_at_a_time() -> None:
    async with reading(ARTICLES, size=LOW) as seen:
        await seen.type("/terapung\n")
        await seen.press("enter")
        await seen.wait_for("4 menit")
        await seen.type("/perahu\n")
        await seen.type("12")
        await seen.press("escape")
        assert seen.status.startswith("/perahu")
        await seen.press("escape")
        assert "%" in seen.status
        assert not seen.status.startswith("/perahu")
        await seen.press("escape")
        assert seen.rows[0].strip().startswith("reader")
        await seen.press("escape")
        await seen.press("escape")
        assert seen.app.is_running


async def test_hits_stay_in_the_article_while_it_has_a_pattern() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        await seen.type("/perahu\n")
        for _ in range(20):
            await seen.press("n")
        assert "/perahu" in seen.status


# From one article to another


async def test_space_at_the_end_names_the_next_article_and_then_opens_it() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter", "G", "space")
        assert "Space: next – Paid by the Fog" in seen.status
        await seen.press("space")
        assert "Paid by the Fog" in seen.first


async def test_the_ends_of_the_list_are_said() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter", "K")
        assert seen.status == "This is the first article."
        await seen.press("J")
        assert "2 of 2" in seen.rows[0]
        await seen.press("J")
        assert seen.status == "This is the last article."
        await seen.press("K")
        assert "1 of 2" in seen.rows[0]


async def test_the_place_that_was_just_left_is_come_back_to() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        await seen.type("40%jj")
        first = seen.first
        await seen.press("J", "K")
        assert seen.first == first


async def test_n_without_a_pattern_opens_the_next_unread_article() -> None:
    async with reading(NEWS, ESSAY, ARTICLES / "eco.txt", size=LOW) as seen:
        await seen.press("j", "r", "k", "enter", "n")
        assert "3 of 3" in seen.rows[0]
        await seen.press("n")
        assert "no unread article further on" in seen.status
        await seen.press("p")
        assert "1 of 3" in seen.rows[0]


async def test_a_late_answer_for_another_article_is_dropped() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        screen = seen.app.screen
        assert isinstance(screen, ArticleScreen)
        late = ArticleScreen.Loaded(Request(_at(ESSAY)), visit(_at(ESSAY), seen.app.library))
        before = seen.text
        screen.post_message(late)
        await seen.pilot.pause()
        assert seen.text == before


# Sizes


@pytest.mark.parametrize("sample", ["pasar-terapung.txt", "fog-book.md", "amaya.txt", "zill.html"])
@pytest.mark.parametrize("keys", ["", "20j", "40%", "}}}}j", "G"], ids=lambda keys: keys or "top")
async def test_other_widths_and_back_return_to_the_same_first_line(sample: str, keys: str) -> None:
    async with reading(ARTICLES / sample) as seen:
        await seen.type(keys)
        before = seen.page
        for columns, rows in ((60, 40), (140, 40), (40, 12), (100, 40)):
            await seen.resize(columns, rows)
        await seen.wait_for(lambda: seen.page == before)


@pytest.mark.parametrize(
    "sample", ["pasar-terapung.txt", "fog-book.md", "amaya.txt", "zill.html", "bangsong.md"]
)
async def test_each_row_is_at_the_top_again_after_other_widths(
    monkeypatch: pytest.MonkeyPatch, sample: str
) -> None:
    async with reading(ARTICLES / sample) as seen:
        view = seen.app.screen.query_one(ArticleView)
        size = Size(100, 36)
        monkeypatch.setattr(ArticleView, "size", property(lambda _: size))
        assert view.page is not None
        rows = [view.page.step(view.page.top, number) for number in range(3 * size.height)]
        for row in rows:
            view.go(row)
            before = view.spot
            for width in (60, 140, 100):
                size = Size(width, 36)
                view.on_resize()
                assert abs(view.spot.block - before.block) <= 1
            assert view.spot == before


@pytest.mark.parametrize("keys", ["j", "3j", "6j"])
async def test_a_mark_moves_nothing_in_the_head(keys: str) -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(keys)
        before = seen.page[0], seen.page[-1]
        await seen.press("s", "s")
        assert (seen.page[0], seen.page[-1]) == before


async def test_measure_keys_keep_the_place() -> None:
    async with reading(NEWS) as seen:
        await seen.type("40%")
        before = seen.page
        words = seen.first.split()[0]
        await seen.press("+", "+")
        assert "70 cells" in seen.status
        assert words in seen.first
        await seen.type("9-")
        assert "52 cells" in seen.status
        await seen.press("=")
        assert seen.page == before


async def test_a_measure_has_its_limits() -> None:
    async with reading(NEWS) as seen:
        await seen.type("99+")
        assert "100 cells" in seen.status
        await seen.type("99-")
        assert "40 cells" in seen.status


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (20, 5), (200, 60)], ids=str)
async def test_any_size_can_be_read_in(size: tuple[int, int]) -> None:
    async with reading(NEWS, ARTICLES / "amaya.txt", ARABIC, size=size) as seen:
        for _ in range(2):
            await seen.press(
                "enter", "space", "c", "a", "escape", "escape", "q", "?", "escape", "t"
            )
            await seen.press("escape", "/", "a", "enter", "escape", "h", "j")
        await seen.resize(*LOW)
        await seen.wait_for("Enter open")


# Text of all sorts


async def test_right_to_left_text_stands_at_the_right_edge() -> None:
    async with reading(ARABIC, size=LOW) as seen:
        await seen.type("30%")
        edges = {cell_len(row) for row in seen.page if row.strip()}
        assert max(edges) == 7 + 66


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "[red]shelf"
    folder.mkdir()
    title = "[red]A[/red] [/] [@click=app.quit]x {{x}} %s $(id)"
    text = (
        f"# {title}\n\nBody [/] [b]old [@click=app.quit]y {{{{x}}}}.\n\n## [/] [red]part\n\ntext\n"
    )
    (folder / "1[red].md").write_text(text)
    (folder / "2[red].txt").write_text("one short line of text without a title\n")
    return folder


async def test_words_in_brackets_are_words_on_every_screen(hostile: Path) -> None:
    async with reading(hostile, size=LOW) as seen:
        title = "[red]A[/red] [/] [@click=app.quit]x {{x}} %s $(id)"
        assert title in seen.text
        assert "2[red].txt" in seen.text
        assert "[red]shelf" in seen.rows[0]
        await seen.press("s")
        assert f"Starred: {title}" in seen.status
        await seen.press("i")
        assert title in seen.text
        await seen.press("escape", "enter")
        assert title in seen.text
        assert "Body [/] [b]old [@click=app.quit]y {{x}}." in seen.text
        await seen.press("t")
        assert "[/] [red]part" in seen.text
        await seen.press("escape")
        await seen.type("c[/] [@click=app.quit]")
        assert "[/] [@click=app.quit]" in seen.text


# A file that changes while it is read


async def test_a_file_that_is_gone_keeps_its_page(tmp_path: Path) -> None:
    path = tmp_path / "here.txt"
    shutil.copy(NEWS, path)
    async with reading(path, size=(200, 24)) as seen:
        before = seen.page
        path.unlink()
        await seen.press("R")
        assert "no such file" in seen.status
        assert seen.page == before
        await seen.press("j", "G", "c")
        assert seen.app.is_running


async def test_an_article_that_has_grown_is_read_again_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "here.txt"
    shutil.copy(NEWS, path)
    async with reading(path, size=LOW) as seen:
        await seen.type("40%")
        first = seen.first
        head = "waktu baca 4 menit"
        path.write_text(NEWS.read_text().replace(head, f"{head}\n\nSisipan yang baru saja."))
        await seen.press("R")
        assert seen.status == "Read again."
        assert seen.first == first
        await seen.press("g")
        assert "Sisipan" in seen.text


async def test_after_a_link_to_nothing_the_page_is_still_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n[g](gone.md)\n")
    (tmp_path / "b.md").write_text("# B\n\nwords\n")
    async with reading(tmp_path / "a.md", tmp_path / "b.md", size=(160, 24)) as seen:
        await seen.press("enter", "tab", "enter")
        assert "no such file" in seen.status
        assert "1 of 2" in seen.rows[0]
        await seen.press("R")
        assert seen.status == "Read again."
        await seen.press("J")
        assert "2 of 2" in seen.rows[0]


async def test_a_draft_out_of_sight_is_said_once_when_its_article_opens() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter", "G", "c")
        await seen.wait_for("Tinggalkan")
        await seen.type("Bagus")
        await seen.wait_for("saved")
        await seen.press("escape", "q", "q")
        await seen.press("enter")
        assert seen.status == "Draft waits · c opens it"
        await seen.press("j")
        assert "Draft waits" not in seen.status
        await seen.press("g", "q", "enter")
        assert "Draft waits" not in seen.text


async def test_the_end_is_scrolled_up_to_the_upper_third_and_no_further() -> None:
    async with reading(ESSAY, size=(80, 34)) as seen:
        await seen.press("G")
        assert "100 %" in seen.status
        last = seen.rows.index(next(row for row in reversed(seen.rows[:-2]) if row.strip(" ▐")))
        assert last == 31  # at the foot of the page
        await seen.press("k", "j")
        assert "100 %" in seen.status
        await seen.type("50j")
        height = seen.app.screen.view.size.height  # type: ignore[attr-defined]
        assert "■" in seen.rows[2 + height // 3]
        assert "100 %" in seen.status
        stood = seen.page
        await seen.press("R")
        assert seen.page == stood
        await seen.type("50k")
        assert seen.page != stood


async def test_what_is_seen_whole_does_not_scroll(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nOne line.\n", encoding="utf-8")
    async with reading(tmp_path / "a.md", size=(80, 24)) as seen:
        stood = seen.page
        await seen.press("j", "space", "G")
        assert seen.page == stood
