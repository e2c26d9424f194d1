"""The outbox, and the list of what can be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reader.library import articles, drafts
from reader.library.journal import Action
from reader.model.comment import Draft
from reader.workflows.outbox import outbox
from reader.workflows.undo import undo_newest
from support_library import LATER, NOW
from support_said import article, kept, others_say, said, say
from support_screens import ESSAY, NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

    from support_golden import Golden

LOW = (80, 24)
SUNDAY = datetime(2026, 3, 1, 18, 5, tzinfo=UTC)


def begin(text: str, path: Path = NEWS, parent: str | None = None) -> None:
    """Leave a draft."""
    with kept() as library:
        drafts.save(library, article(path), Draft(text, parent=parent), LATER)


def texts() -> list[str]:
    """Give what is in the outbox."""
    with kept() as library:
        return [one.comment.text for one in outbox(library)]


@pytest.mark.parametrize("size", [(80, 24), (100, 40), (40, 12)], ids="{0[0]}x{0[1]}".format)
async def test_the_outbox(
    golden: Golden, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.outbox.screen.now_here", lambda: SUNDAY)
    own = say("Terima kasih atas liputannya; pasar itu memang indah.")
    say("The fog was never so well described.", ESSAY)
    others_say("Dari situs")
    begin("Satu hal yang belum saya pahami: apakah pelatihan ini dibuka juga untuk kota lain?")
    begin("Betul, dan mangganya manis sekali.", parent=own.id)
    begin("Where was this?", ESSAY)
    async with reading(NEWS, size=size) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("draft · ")
        await seen.press("j")
        golden.check(seen.text)


async def test_an_empty_outbox_says_how_something_comes_in() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("Nothing was said yet. c beside an article writes a comment.")
        await seen.press("enter", "x")
        assert seen.status == "There is nothing to discard."
        await seen.press("q")
        await seen.wait_for("Pasar")


async def test_enter_opens_the_article_with_its_comments_and_q_leads_back() -> None:
    say("Mangganya manis")
    say("Indeed a fine book", ESSAY)
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("‹ article ")
        await seen.press("enter")
        await seen.wait_for("▌ Indeed a fine book")
        await seen.press("q")
        assert "‹ outbox" in seen.rows[0]
        await seen.press("q")
        await seen.wait_for("Mangganya manis")
        await seen.press("q")
        assert "‹" not in seen.rows[0]
        await seen.press("q")
        assert seen.app.return_value == 0


async def test_enter_turns_to_that_comment_or_to_that_draft() -> None:
    own = [say(text) for text in ("Satu", "Dua", "Tiga")]
    begin("Atas")
    begin("Balas", parent=own[-1].id)
    async with reading(NEWS, size=(160, 50)) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("Balas")
        await seen.press("enter")
        await seen.wait_for("Balas Siti")
        await seen.type("an")
        await seen.wait_for("▌ Balasan")
        await seen.press("escape", "q", "q")
        await seen.type("4G\n")
        await seen.wait_for("▌ Dua")


async def test_a_click_selects_and_a_second_one_opens() -> None:
    say("Mangganya manis")
    say("Indeed a fine book", ESSAY)
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("Indeed a fine book")
        row = next(number for number, row in enumerate(seen.rows) if "Mangganya" in row)
        await seen.pilot.click(offset=(10, row))
        await seen.wait_for("▌ Mangganya manis")
        await seen.pilot.click(offset=(10, row))
        await seen.wait_for("‹ outbox")


async def test_the_outbox_over_the_list_leads_back_to_the_list() -> None:
    say("Mangganya manis")
    async with reading(NEWS, ESSAY, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("‹ articles")
        await seen.press("x", "enter", "U", "enter")
        await seen.wait_for("‹ outbox")
        await seen.press("escape", "q", "q", "q")
        await seen.wait_for("1 comment")
        assert seen.app.is_running


@pytest.mark.parametrize("keys", ["q", "h", ":one step\n"])
async def test_the_outbox_is_left_by_every_way_back(keys: str) -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("Nothing was said yet.")
        await seen.type(keys)
        await seen.wait_for("4 menit")
        assert len(seen.app.screen_stack) == 1


async def test_an_outbox_that_lies_below_is_gone_back_to() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=LOW) as seen:
        for _ in range(3):
            await seen.type(":outbox\n")
            await seen.wait_for("Outbox")
            await seen.press("enter")
            await seen.wait_for("‹ outbox")
            await seen.press("escape", "q")
        assert len(seen.app.screen_stack) == 3


async def test_drafts_and_comments_are_discarded_there_and_come_back() -> None:
    say("Mangganya manis")
    begin("Satu hal")
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("draft · ")
        await seen.press("x")
        await seen.wait_for("Draft discarded")
        assert "U undoes" in seen.status
        assert texts() == ["Mangganya manis"]
        await seen.press("x")
        await seen.wait_for("Comment deleted")
        assert texts() == []
        assert "Nothing was said yet." in seen.text
        await seen.press("U", "U")
        await seen.wait_for("Draft put back")
        assert "Mangganya manis" in seen.text
    assert texts() == ["Satu hal", "Mangganya manis"]


async def test_slash_filters_by_words_article_and_state() -> None:
    say("Mangganya manis")
    say("Indeed a fine book", ESSAY)
    begin("Satu hal")
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("3 texts")
        for typed, found in (("mangga", "Mangganya"), ("fog", "Indeed"), ("draft", "Satu hal")):
            await seen.type(f"/{typed}\n")
            assert "1 of 3 texts" in seen.rows[0]
            assert found in seen.text
            await seen.press("escape")
        await seen.type("/zzz\n")
        assert "Nothing has “zzz”. Esc shows all." in seen.text
        await seen.press("escape")
        assert "3 texts" in seen.rows[0]


async def test_every_motion_moves_in_a_long_outbox() -> None:
    for number in range(30):
        say(f"Nomor {number}")
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":outbox\n")
        await seen.wait_for("Nomor 29")

        def selected() -> str:
            return next(row for row in seen.rows if "▌" in row).split()[2]

        for keys, number in (("j", 28), ("3j", 25), ("k", 26), ("G", 0), ("g", 29), ("5G", 25)):
            await seen.type(keys)
            assert selected() == str(number), keys
        await seen.press("g", "space")
        assert selected() == "19"
        await seen.press("b")
        assert selected() == "29"


async def test_what_was_discarded_there_is_in_no_form_below() -> None:
    async with reading(NEWS, size=(160, 50)) as seen:
        await seen.press("c")
        await seen.wait_for("Komentar")
        await seen.type("Mangganya")
        await seen.wait_for("Draft saved")
        await seen.press("escape")
        await seen.type(":outbox\n")
        await seen.wait_for("draft · ")
        await seen.press("x", "q")
        await seen.wait_for("Komentar")
        assert "Mangganya" not in seen.text
        await seen.press("U")
        await seen.wait_for("Mangganya")


# What can be undone


async def test_what_can_be_undone_is_listed_newest_first() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("s", "r")
        await seen.type(":undone\n")
        await seen.wait_for("What can be undone")
        rows = [row.split("  ")[0] for row in (row.strip("▌ ") for row in seen.rows) if ":" in row]
        assert [row.split(":")[0] for row in rows] == ["Read", "Starred"]
        assert "Enter takes it back." in seen.text
        await seen.press("j")
        assert "Enter takes it back, and the one above it." in seen.text


async def test_what_is_chosen_is_taken_back_with_all_that_came_after_it() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("x", "s", "r")
        await seen.type(":undone\n")
        await seen.wait_for("What can be undone")
        await seen.press("j", "enter")
        await seen.wait_for("2 taken back, the last: Star taken off: ")
    with kept() as library:
        state = articles.state(library, article().id)
    assert (state.read, state.starred, state.archived) == (False, False, True)


async def test_what_another_reader_took_back_meanwhile_is_not_taken_back_twice() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("x", "s")
        await seen.type(":undone\n")
        await seen.wait_for("What can be undone")
        with kept() as library:
            articles.mark(library, article(), Action.READ, NOW)
            undo_newest(library)
            undo_newest(library)
        await seen.press("enter")
        await seen.wait_for("It was taken back already.")
    with kept() as library:
        assert articles.state(library, article().id).archived


async def test_nothing_to_undo_is_said() -> None:
    async with reading(NEWS, size=LOW) as seen:
        await seen.type(":undone\n")
        await seen.wait_for("There is nothing to undo.")
        assert said() == []
