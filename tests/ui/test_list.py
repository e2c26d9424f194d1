"""The list: filter, order, groups, and what is said of articles in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from reader.ui.commands import COMMANDS, Room
from reader.ui.shared.commanding import CommandScreen
from support_screens import ARTICLES, ESSAY, NEWS, Reading, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)


def selected(seen: Reading) -> str:
    """Give the title line of the selected article."""
    return next(row for row in seen.rows if row.startswith(" ▌ ")).strip("▌ •")


async def test_a_filter_keeps_the_selection_on_its_article() -> None:
    async with reading(ARTICLES, size=LOW) as seen:
        await seen.type("4j")
        assert selected(seen).startswith("Éloge du brouillon")
        await seen.type("/br")
        assert selected(seen).startswith("Éloge du brouillon")
        await seen.press("backspace", "backspace")
        assert selected(seen).startswith("Éloge du brouillon")
        await seen.type("mardi\n")
        assert "1 unread of 1" in seen.rows[0]
        await seen.press("escape")
        assert "24 unread of 24" in seen.rows[0]
        assert selected(seen).startswith("Éloge du brouillon")


async def test_a_filter_that_nothing_passes_says_how_to_see_all() -> None:
    async with reading(ARTICLES, size=LOW) as seen:
        await seen.type("/[/]tide")
        assert "No article has “[/]tide”. Esc shows all." in seen.text
        await seen.press("enter", "j", "s", "r", "enter", "o", "y", "i", "c")
        await seen.press("escape")
        assert "24 unread of 24" in seen.rows[0]


async def test_letters_go_into_the_filter_and_are_no_keys() -> None:
    async with reading(ARTICLES, size=LOW) as seen:
        await seen.type("/qQ?:cj")
        assert "/ qQ?:cj" in seen.text
        assert seen.app.is_running


async def test_an_order_is_asked_for_in_the_palette() -> None:
    async with reading(NEWS, ESSAY, ARTICLES / "eco.txt", size=LOW) as seen:
        await seen.type(":by title\n")
        titles = [row[5:20] for row in seen.rows[2:7:2]]
        assert titles == ["El pueblo que d", "Paid by the Fog", "Pasar Terapung "]
        await seen.type(":reading time\n")
        assert seen.rows[2][5:].startswith("El pueblo")
        await seen.type(":as found\n")
        assert seen.rows[2][5:].startswith("Pasar Terapung")


async def test_folders_are_groups_with_their_numbers(tmp_path: Path) -> None:
    for folder, samples in {"news": (NEWS,), "essays": (ESSAY, ARTICLES / "eco.txt")}.items():
        (tmp_path / folder).mkdir()
        for sample in samples:
            shutil.copy(sample, tmp_path / folder)
    async with reading(tmp_path, size=LOW) as seen:
        names = [row.split() for row in seen.rows if row.strip().startswith(tmp_path.name)]
        assert names == [[f"{tmp_path.name}/essays", "2"], [f"{tmp_path.name}/news", "1"]]
        first = selected(seen)
        await seen.press("]")
        assert selected(seen).startswith("Pasar Terapung")
        await seen.press("[")
        assert selected(seen) == first


async def test_what_cannot_be_read_is_named_and_the_good_ones_listed(tmp_path: Path) -> None:
    shutil.copy(NEWS, tmp_path)
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 20)
    async with reading(tmp_path, size=(160, 24)) as seen:
        assert "broken.txt" in seen.status
        assert "1 unread of 1" in seen.rows[0]
        await seen.press("enter")
        assert "4 menit" in seen.text


async def test_a_folder_without_an_article_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(160, 24)) as seen:
        assert "no article in it" in seen.text
        await seen.press("enter", "j", "G", "s", "r", "x", "c", "e", "o", "y", "i", "n", "J", "]")
        assert seen.app.is_running


async def test_nothing_kept_offers_the_welcome_article() -> None:
    async with reading(size=LOW) as seen:
        assert "Nothing to read yet." in seen.text
        await seen.press("enter")
        assert "Nothing to read yet." not in seen.text
        await seen.press("q")
        assert "Nothing to read yet." in seen.text


async def test_states_are_told_and_taken_back() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("s")
        assert seen.status.startswith("Starred: Pasar Terapung")
        assert seen.status.endswith("U undoes")
        assert seen.rows[3].strip("▌ ").startswith("* ")
        await seen.press("r")
        assert "1 unread of 2" in seen.rows[0]
        assert seen.status.startswith("Read: ")
        await seen.press("U")
        assert seen.status.startswith("Unread again: Pasar Terapung")
        assert "2 unread of 2" in seen.rows[0]
        await seen.press("U")
        assert seen.status.startswith("Star taken off: ")
        await seen.press("U")
        assert seen.status == "There is nothing to undo."


async def test_what_was_named_stays_in_the_list_when_it_is_removed_from_the_library() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type(":remove\n")
        assert seen.status == "Nothing is kept of this article."
        await seen.press("s", "r")
        await seen.type(":remove\n")
        assert seen.status.startswith("Removed: Pasar Terapung")
        assert "2 unread of 2" in seen.rows[0]
        assert not seen.rows[3].strip("▌ ").startswith("* ")
        await seen.press("U")
        assert "1 unread of 2" in seen.rows[0]
        assert seen.rows[3].strip("▌ ").startswith("* ")


async def test_an_article_is_removed_from_its_page() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("s", "enter")
        assert "starred" in seen.text
        await seen.type(":remove\n")
        assert "starred" not in seen.text
        await seen.press("U")
        assert "starred" in seen.text


async def test_how_far_an_article_was_read_stands_in_the_list() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter")
        await seen.type("52%")
        per_cent = seen.status.split(" %")[0].split()[-1]
        await seen.press("q")
        await seen.wait_for(f"{per_cent} %")
        await seen.press("j", "enter", "G", "q")
        await seen.wait_for("1 unread of 2")


async def test_the_address_of_an_article_is_copied() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("y")
        assert seen.app.clipboard == str(NEWS)


async def test_the_help_of_the_list_finds_a_command_and_runs_it() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type("?/star")
        assert "Star" in seen.text
        assert "Half a page" not in seen.text
        await seen.press("enter")
        assert seen.status.startswith("Starred: ")


@pytest.mark.parametrize(
    "name",
    ["a\nb.txt", "\x1b]0;x\x07e.txt", "c\u202edef.txt", "d\x9b31m.txt", "\udcff.txt"],
    ids=ascii,
)
@pytest.mark.parametrize("is_folder", [False, True], ids=["file", "folder"])
async def test_nothing_in_a_name_reaches_the_terminal_as_a_command(
    tmp_path: Path, name: str, *, is_folder: bool
) -> None:
    shutil.copy(NEWS, tmp_path)
    place = tmp_path / name / "plain.txt" if is_folder else tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("just one short line of text\n")
    async with reading(place.parent, tmp_path, size=LOW) as seen:
        for keys in ((), ("s",), ("i",), ("escape", "enter"), ("G",), ("i",), ("escape", "R")):
            await seen.press(*keys)
            assert all(sign.isprintable() for sign in "".join(seen.rows))
    async with reading(place if not is_folder else place.parent, size=LOW) as seen:
        assert all(sign.isprintable() for sign in "".join(seen.rows))


async def test_the_rest_of_the_list_fills_a_window_that_has_grown() -> None:
    async with reading(NEWS, ESSAY, ARTICLES / "eco.txt", size=(80, 5)) as seen:
        await seen.press("G")
        assert "Pasar Terapung" not in seen.text
        await seen.resize(80, 24)
        assert "Pasar Terapung" in seen.text
        assert selected(seen).startswith("El pueblo")


async def test_a_comment_is_counted_in_the_list_once_it_is_kept() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.press("enter", "c")
        await seen.wait_for("Tinggalkan")
        for text in ("Bagus", "Siti", "siti@contoh.id"):
            await seen.type(text)
            await seen.press("tab")
        await seen.press("ctrl+s")
        await seen.wait_for("Kept with the article.")
        await seen.press("q", "q")
        assert seen.rows[3].strip("▌ ").endswith("1 comment")


async def test_keys_of_the_page_are_answered_in_the_list_too() -> None:
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        screen = seen.app.screen
        assert isinstance(screen, CommandScreen)
        answered = {command for one in screen.answering for command in one.answered}
        assert [one.id for one in COMMANDS if Room.LIST in one.rooms and one not in answered] == []
        await seen.press("N")
        assert seen.status == "Nothing was looked for here. / filters the list."
        await seen.press("J")
        assert seen.status == "There is no further group."
        await seen.press("K")
        assert seen.status == "There is no earlier group."
        before = seen.text
        await seen.press("+")  # it has no width that could be seen
        assert seen.text == before
        await seen.press("enter", "+")
        assert seen.status == "68 cells"
        await seen.press("=")
        assert seen.status == "66 cells"
