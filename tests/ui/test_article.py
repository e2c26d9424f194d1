"""What a person does with an article: its links, panels, marks, copies and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_screens import ARTICLES, ESSAY, NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)
LINKED = """\
# Harbour

See [the keeper](http://keeper.example/a), [the other](two.md#x) and a note[^1].

[Down there](#the-second-part), [nowhere](gone.md), [no part](#gone).

## The first part

Words.

## The second part

More words.

[^1]: The note itself.
"""


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    path = tmp_path / "one.md"
    path.write_text(LINKED + "\n\nFiller, he said.\n" * 40)
    (tmp_path / "two.md").write_text("# Two\n\nThe other article.\n")
    return path


# Links


async def test_tab_says_where_a_link_leads_before_it_is_followed(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("tab")
        assert seen.status == "http://keeper.example/a"
        await seen.press("tab", "tab")
        assert seen.status == "note 1"
        await seen.press("shift+tab")
        assert seen.status == "two.md#x"


async def test_a_link_to_an_article_opens_it(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("tab", "tab", "enter")
        assert "The other article." in seen.text


async def test_a_note_is_followed_and_left_again(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        before = seen.page
        await seen.press("tab", "tab", "tab", "enter")
        assert "The note itself." in seen.text
        assert seen.page != before
        await seen.press("backspace")
        assert seen.page == before


async def test_a_link_within_the_article_goes_to_its_section(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("tab", "tab", "tab", "tab", "enter")
        assert seen.first == "The second part"


async def test_a_link_that_leads_nowhere_changes_nothing(linked: Path) -> None:
    async with reading(linked, size=(160, 24)) as seen:
        before = seen.page
        await seen.press("tab", "tab", "tab", "tab", "tab", "enter")
        assert "gone.md: no such file" in seen.status
        assert seen.page == before
        await seen.press("tab", "enter")
        assert seen.status == "The place is not in this article."


@pytest.mark.parametrize("name", ["gone%00.md", "gone%1b%5b31m.md", "gone%ff.md", "gone%0a.md"])
async def test_a_link_to_a_name_that_no_file_has_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.md").write_text(f"# A\n\nSee [there]({name}).\n")
    async with reading(tmp_path / "a.md", size=(200, 24)) as seen:
        await seen.press("tab", "enter")
        assert "no such file" in seen.status
        assert all(sign.isprintable() for sign in "".join(seen.rows))


async def test_hint_letters_stand_over_the_cell_before_a_link(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        before = seen.page
        await seen.press(";")
        row = next(row for row in seen.page if "the keeper" in row)
        assert "Seeathe keeper,sthe other and a notd[1]." in row
        assert [len(row) for row in seen.page] == [len(row) for row in before]
        await seen.press("escape")
        assert seen.page == before
        await seen.press(";", "s")
        assert "The other article." in seen.text


@pytest.mark.parametrize("letter", "asdfg")
async def test_every_hint_letter_follows_its_link(linked: Path, letter: str) -> None:
    async with reading(linked, size=(160, 24)) as seen:
        await seen.press(";")
        hinted = seen.text
        await seen.press(letter)
        assert seen.text != hinted
        assert "A letter follows" not in seen.text


async def test_the_list_of_links_follows_one(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        await seen.press("L")
        assert "the keeper" in seen.text
        assert "http://keeper.example/a" in seen.text
        await seen.press("j", "enter")
        assert "The other article." in seen.text


async def test_enter_without_a_link_is_a_line_down(linked: Path) -> None:
    async with reading(linked, size=LOW) as seen:
        second = seen.page[1]
        await seen.press("enter")
        assert seen.page[0] == second


# Panels


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
async def test_the_contents_go_to_a_section(size: tuple[int, int]) -> None:
    async with reading(ESSAY, size=size) as seen:
        await seen.press("]", "]")
        second = seen.first
        await seen.press("g", "t")
        assert "Contents" in seen.text
        assert second in seen.text
        await seen.press("j", "enter")
        assert seen.first == second


async def test_an_article_without_sections_has_no_contents() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("t")
        assert seen.status == "This article has no sections."


async def test_the_palette_runs_a_command() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":to the end\n")
        assert "100 %" in seen.status


async def test_the_information_names_what_is_known() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("i")
        for word in ("Laras Widyani", "NUR", "SERUNAI", "id", "pasar-terapung.txt"):
            assert word in seen.text
        await seen.press("i")
        assert "4 menit" in seen.text


async def test_what_parts_no_words_is_measured_in_characters() -> None:
    async with reading(NEWS.parent / "amaya.txt", size=LOW) as seen:
        await seen.press("i")
        assert "1,527 characters" in seen.text
        assert " words" not in seen.text


async def test_zen_leaves_the_page_alone_and_moves_nothing() -> None:
    async with reading(NEWS, size=LOW) as seen:
        before = seen.rows
        await seen.press("z")
        assert seen.rows[2:-2] == before[2:-2]
        assert (seen.rows[0], seen.rows[-1]) == ("", "")
        await seen.press("z")
        assert seen.rows == before


async def test_light_and_dark_move_no_letter() -> None:
    async with reading(NEWS, size=LOW) as seen:
        before = seen.rows
        await seen.press("T")
        light = seen.rows
        await seen.press("T")
        assert seen.rows == light
        shapes = str.maketrans("[]▐▌", "    ")
        assert [row.translate(shapes).rstrip() for row in light] == [
            row.translate(shapes).rstrip() for row in before
        ]


# Marks and copies


async def test_marks_are_badges_and_are_taken_back_by_name() -> None:
    async with reading(NEWS, size=LOW) as seen:
        for key, badge, undone in (
            ("s", "starred", "Star taken off: "),
            ("r", "read", "Unread again: "),
        ):
            await seen.press(key)
            assert badge in seen.rows[6]
            await seen.press("U")
            assert seen.status.startswith(undone)
            assert badge not in seen.rows[6]
        await seen.press("x")
        assert seen.status.startswith("Archived: Pasar Terapung")
        await seen.press("U")
        assert seen.status.startswith("Back from the archive: ")


async def test_a_paragraph_is_copied_with_its_source() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("3G")
        await seen.press("Y")
        copied = seen.app.clipboard
        assert copied.startswith("“Pasar itu terakhir kali ramai")
        assert copied.endswith(
            "\n— Laras Widyani, Pasar Terapung Serunai Hidup Kembali, Pedagang Sepakat Matikan "
            f"Mesin hingga Pukul Delapan, {NEWS}\n"
        )
        assert "Copied" in seen.status
        await seen.press("y")
        assert seen.app.clipboard == str(NEWS)


# Other programs


@pytest.mark.parametrize("editor", ["false", "true --wait 'a b'", "no-such-editor-here", " "])
async def test_any_editor_leaves_the_page_where_it_was(
    monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("40%")
        before = seen.page
        await seen.press("e")
        assert seen.app.is_running
        assert seen.page == before


# Comments


async def test_a_draft_is_kept_and_said_on_the_page_and_in_the_list() -> None:
    async with reading(NEWS, ESSAY) as seen:
        await seen.press("enter", "c")
        await seen.wait_for("Tinggalkan Balasan")
        await seen.type("Bagus")
        await seen.wait_for("Draft saved")
        await seen.press("escape", "escape", "q")
        await seen.wait_for("draft · c opens it")
        await seen.press("q")
        await seen.wait_for("draft · pasar-terapung.txt")


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (40, 12)], ids=str)
async def test_a_sent_comment_is_in_the_thread_and_counted(size: tuple[int, int]) -> None:
    async with reading(NEWS, ESSAY, size=size) as seen:
        await seen.press("enter", "c")
        await seen.wait_for("Komentar")
        await seen.type("Bagus sekali")
        await seen.press("tab")
        await seen.type("Siti")
        await seen.press("tab")
        await seen.type("siti@contoh.id")
        await seen.press("ctrl+s")
        await seen.wait_for("Kept")
        await seen.wait_for("Bagus sekali")
        await seen.press("q")
        await seen.wait_for(lambda: size[0] < 80 or "1 comment" in seen.text)
        await seen.press("q", "c", "escape")
        await seen.wait_for("Bagus sekali")


async def test_a_wrong_field_is_named_and_has_the_keys() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan Balasan")
        await seen.type("Bagus")
        await seen.press("ctrl+s")
        await seen.wait_for("! The site asks for a name.")
        await seen.type("Siti")
        assert any("Nama *" in row and "Siti" in row for row in seen.rows)


async def test_a_discarded_draft_comes_back() -> None:
    async with reading(NEWS) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan Balasan")
        await seen.type("Bagus sekali")
        await seen.wait_for("Draft saved")
        await seen.press("escape")
        await seen.type(":discard\n")
        await seen.wait_for("Draft discarded")
        assert "Bagus sekali" not in seen.text
        await seen.press("U", "c")
        await seen.wait_for("Bagus sekali")


async def test_an_article_that_is_left_keeps_its_place_for_the_next_time() -> None:
    async with reading(NEWS, ESSAY, ARTICLES / "eco.txt", size=LOW) as seen:
        await seen.press("enter")
        await seen.type("40%")
        there = seen.page
        await seen.press("J", "J", "K", "K")
        assert seen.page == there


async def test_a_table_is_shifted_as_long_as_more_of_it_shows(tmp_path: Path) -> None:
    page = tmp_path / "wide.md"
    cells = " | ".join(f"{'wide' * 4}{number}" for number in range(5))
    page.write_text(f"| {cells} |\n|{'---|' * 5}\n| {cells} |\n", encoding="utf-8")
    async with reading(page) as seen:
        for _ in range(9):
            await seen.press(">")
        assert seen.status == "This is the end."
        assert "wide4" in " ".join(seen.page)
        await seen.press("<")
        assert seen.status != "This is the end."
        assert "more column" in " ".join(seen.page)
