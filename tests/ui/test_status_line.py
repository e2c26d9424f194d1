"""The status line where there is little room, or none is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support_screens import NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)


async def test_the_page_alone_still_shows_what_happened_and_the_count_of_a_find() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("z")
        assert seen.status == ""
        await seen.press("s")
        assert seen.status.startswith("Starred")
        await seen.press("j")
        assert seen.status == ""
        await seen.type("/perahu\n")
        assert "1 of " in seen.status
        await seen.press("escape")
        assert seen.status == ""
        await seen.press("z")
        assert seen.status.endswith("? help")


async def test_a_fault_keeps_its_reason_after_a_long_path(tmp_path: Path) -> None:
    folder = tmp_path / ("a long name of a folder " * 4)
    folder.mkdir()
    (folder / "a.md").write_text("# A\n\n[g](gone.md)\n", encoding="utf-8")
    async with reading(folder / "a.md", size=LOW) as seen:
        await seen.press("tab", "enter")
        assert seen.status == "gone.md: no such file"


async def test_a_fault_keeps_its_reason_after_a_long_name(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"# A\n\n[g]({'g' * 100}.md)\n", encoding="utf-8")
    async with reading(tmp_path / "a.md", size=LOW) as seen:
        await seen.press("tab", "enter")
        assert seen.status.endswith("…: no such file")


async def test_while_the_keys_are_in_the_pane_its_keys_are_named_before_a_find() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("/perahu\n")
        await seen.press("c")
        await seen.wait_for("^S send")
        assert "1 of " not in seen.status
        await seen.press("escape", "escape", "q")
        assert "1 of " in seen.status


async def test_the_page_alone_and_another_width_move_nothing_that_is_read() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("40%")
        stood, first = seen.page, seen.first
        await seen.press("z")
        assert seen.page == stood
        await seen.press("z", "plus", "plus", "minus", "minus")
        assert seen.page == stood
        await seen.press(*(["minus"] * 8), "equals_sign")
        assert seen.first == first
