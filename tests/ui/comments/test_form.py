from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from reader.model.comment import Comment, Draft, Identity
from reader.model.thread import in_reading_order
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.pane import CommentPane
from reader.ui.keys import Chosen
from support_comments import (
    LOW,
    LURAH,
    NOW,
    RAHMA,
    WIDE,
    PaneApp,
    conversation,
    fill_in,
    heard,
    screen_rows,
    typed,
)

# Sending


async def test_a_sound_draft_is_submitted_once() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh.id")
        await pilot.press("ctrl+s", "ctrl+s")
        (submitted,) = heard(app, CommentPane.Submitted)
        assert submitted.draft == Draft("Halo", "Siti", "siti@contoh.id")
        assert not submitted.remember


@pytest.mark.parametrize("size", [WIDE, LOW, (60, 20)], ids=str)
async def test_sentences_stand_at_their_fields_and_the_first_has_the_keys(
    size: tuple[int, int],
) -> None:
    app = PaneApp()
    async with app.run_test(size=size) as pilot:
        await fill_in(pilot, "Halo", "", "siti@contoh")
        await pilot.press("ctrl+s")
        await pilot.pause()
        rows = screen_rows(app)
        name = next(row for row, words in enumerate(rows) if "Nama *" in words)
        email = next(row for row, words in enumerate(rows) if "Email *" in words)
        assert "! The site asks for a name." in rows[name + 1]
        assert "! Not complete: no dot after the @." in rows[email + 1]
        await pilot.press("S")
        assert app.host.pane.draft.name == "S"
        assert not heard(app, CommentPane.Submitted)


async def test_an_error_moves_no_other_cell() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh")
        before = screen_rows(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        after = screen_rows(app)
        changed = [row for row in range(len(before)) if before[row] != after[row]]
        assert [after[row].strip() for row in changed] == ["! Not complete: no dot after the @."]


async def test_a_sentence_goes_as_soon_as_it_is_no_longer_true() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh")
        await pilot.press("ctrl+s", "x")
        await pilot.pause()
        assert "! Not complete" in "\n".join(screen_rows(app))
        await pilot.press(".", "i", "d")
        await pilot.pause()
        assert "!" not in "\n".join(screen_rows(app))


async def test_where_rows_are_scarce_the_last_error_takes_the_row_of_the_tick_box() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh.id", "ftp://x.y")
        await pilot.press("ctrl+s")
        await pilot.pause()
        shown = "\n".join(screen_rows(app))
        assert "! Only http and https addresses are taken." in shown
        assert "Ingat saya" not in shown


async def test_the_count_is_of_bytes_and_leaves_out_what_surrounds_the_text() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed(" あé "))
        await pilot.pause()
        assert any(row.endswith("5 / 65525") for row in screen_rows(app))


async def test_a_text_of_one_byte_too_many_is_refused() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c")
        app.post_message(events.Paste("あ" * 21_842))
        await pilot.press("tab", *typed("Siti"), "tab", *typed("siti@contoh.id"), "ctrl+s")
        await pilot.pause()
        assert "! Too long: 65,525 bytes at most." in "\n".join(screen_rows(app))
        assert not heard(app, CommentPane.Submitted)


async def test_the_tick_box_says_whether_the_writer_is_remembered() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh.id")
        await pilot.press("tab", "tab", "Q", "space", "ctrl+s")
        (submitted,) = heard(app, CommentPane.Submitted)
        assert submitted.remember
        assert "[x] Ingat saya di mesin ini" in "\n".join(screen_rows(app))


async def test_who_is_remembered_stands_in_the_form_already() -> None:
    siti = Identity("Siti", "siti@contoh.id", "contoh.id")
    known = replace(conversation(), identity=siti, writer=siti)
    app = PaneApp(known)
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"), "ctrl+s")
        (submitted,) = heard(app, CommentPane.Submitted)
        assert submitted.draft == Draft("Halo", "Siti", "siti@contoh.id", "contoh.id")


# Pasting


async def test_control_characters_do_not_come_in_by_pasting() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c")
        app.post_message(events.Paste("a\x1b[31mb\x07\r\nc\u202e"))
        await pilot.press("tab")
        app.post_message(events.Paste("Siti\n\x1b]52;c;QQ==\x07 Aminah"))
        await pilot.pause()
        assert app.host.pane.draft == Draft("ab\nc", "Siti Aminah")


async def test_a_paste_of_100_kilobytes_is_taken_whole() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c")
        app.post_message(events.Paste("kata " * 20_000))
        await pilot.press("x")
        assert app.host.pane.draft.text == "kata " * 20_000 + "x"


# Drafts


async def test_each_change_is_told_and_a_filled_in_draft_is_none() -> None:
    waiting = replace(conversation(RAHMA), drafts=(Draft("Halo", "Siti"),))
    app = PaneApp(waiting)
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c")
        assert not heard(app, CommentPane.Edited)
        await pilot.press("!")
        (edited,) = heard(app, CommentPane.Edited)
        assert edited.draft == Draft("Halo!", "Siti")


async def test_saved_is_said_when_it_is_so_and_not_before() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"))
        assert "saved" not in "\n".join(screen_rows(app))
        app.host.pane.draft_saved(app.host.pane.draft, "2026-10-27T12:30:59+00:00")
        await pilot.pause()
        assert any(row.endswith("Draft saved 12:30") for row in screen_rows(app))
        app.host.pane.draft_failed("the disk is full")
        await pilot.pause()
        assert "! Draft not saved: the disk is full" in "\n".join(screen_rows(app))


async def test_a_discarded_draft_leaves_an_empty_form_and_is_told() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti")
        app.host.ask_for(Chosen(commands.DISCARD, None))
        await pilot.pause()
        (discarded,) = heard(app, CommentPane.Discarded)
        assert discarded.draft.text == "Halo"
        assert app.host.pane.draft == Draft("", "Siti")
        app.host.pane.put(discarded.draft)
        assert app.host.pane.draft.text == "Halo"


async def test_the_editor_brings_its_text_back_and_that_is_told() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"), "ctrl+g")
        (asked,) = heard(app, CommentPane.EditorAsked)
        app.host.pane.put(replace(asked.draft, text="Halo \x1b[31mdari\x07 editor\n"))
        await pilot.press("!")
        assert heard(app, CommentPane.Edited)[-1].draft.text == "Halo dari editor\n!"


async def test_each_answer_has_a_draft_of_its_own() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Atas"), "escape", "j", "r", *typed("Balas"))
        assert app.host.pane.draft == Draft("Balas", parent=LURAH.id)
        assert "Balas Pak Lurah" in "\n".join(screen_rows(app))
        await pilot.press("escape", "c")
        assert app.host.pane.draft == Draft("Atas")
        await pilot.press("escape", "r")
        assert app.host.pane.draft.text == "Balas"


async def test_words_that_are_not_on_disk_stay_whatever_became_of_the_rest() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"))
        app.host.pane.look_again(conversation(RAHMA))
        assert app.host.pane.draft.text == "Halo"
        assert app.host.pane.has_drafts


async def test_words_that_are_on_disk_follow_what_became_of_them_there() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"))
        pane = app.host.pane
        pane.draft_saved(pane.draft, NOW.isoformat())
        written_on = replace(pane.draft, text="Halo semua")
        pane.look_again(replace(conversation(RAHMA), drafts=(written_on,)))
        assert pane.draft == written_on
        pane.look_again(conversation(RAHMA))  # discarded elsewhere
        assert pane.draft.text == ""
        assert not pane.has_drafts


async def test_a_kept_comment_stands_in_the_thread_at_once_and_the_form_is_empty() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh.id")
        own = Comment("own-1", None, "Siti", "Halo", "2026-10-27T12:31:00+00:00")
        app.host.pane.take(app.host.pane.draft, own, in_reading_order((RAHMA, LURAH, own)))
        await pilot.pause()
        rows = screen_rows(app)
        assert any("▌ Siti · today 12:31 · kept" in row for row in rows)
        assert app.host.pane.draft.text == ""
        assert app.host.pane.room is Room.THREAD
