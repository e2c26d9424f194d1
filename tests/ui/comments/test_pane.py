from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from textual import events

from reader.model.comment import Comment, Draft, Identity
from reader.model.document import CommentForm
from reader.model.find import Pattern
from reader.model.thread import in_reading_order
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.comments.fields import LineField, TextField
from reader.ui.comments.pane import CommentPane
from reader.ui.keys import Chosen
from support_comments import FORM, LURAH, RAHMA, PaneApp, conversation, screen_rows

if TYPE_CHECKING:
    from textual.message import Message
    from textual.pilot import Pilot

Heard = TypeVar("Heard", bound="Message")
WIDE, LOW = (160, 50), (80, 24)


def heard(app: PaneApp, kind: type[Heard]) -> list[Heard]:
    return [message for message in app.host.heard if isinstance(message, kind)]


def typed(text: str) -> list[str]:
    return ["space" if letter == " " else letter for letter in text]


async def fill_in(pilot: Pilot[int], *fields: str) -> None:
    """Open the form and fill its fields, one after the other."""
    await pilot.press("c")
    for number, words in enumerate(fields):
        await pilot.press(*(["tab"] if number else []), *typed(words))


# Keys


async def test_letters_are_text_in_a_field_and_never_reach_the_page() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", *typed("quit? G/j"))
        assert app.host.pane.draft.text == "quit? G/j"
        assert app.host.unclaimed == ["c"]


async def test_editing_keys_work_although_the_screen_takes_all_keys() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", *typed("abc"), "left", "backspace", "ctrl+a", "x", "ctrl+e", "y")
        assert app.host.pane.draft.text == "xacy"
        await pilot.press("tab", *typed("ab"), "backspace", "home", "z")
        assert app.host.pane.draft.name == "za"


async def test_tab_goes_round_in_the_form_and_never_leaves_it() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c")
        first = app.screen.focused
        seen = []
        for _ in range(5):
            await pilot.press("tab")
            assert app.host.pane.room is Room.FORM
            seen.append(app.screen.focused)
        assert len(set(seen)) == len(seen)
        assert seen[-1] is first
        await pilot.press("shift+tab")
        assert app.screen.focused is seen[-2]


async def test_enter_in_a_line_leads_to_the_next_field() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "tab", "enter", *typed("a@b.cd"))
        assert app.host.pane.draft.email == "a@b.cd"


async def test_escape_leads_from_the_form_to_the_thread_to_the_article_and_keeps_the_draft() -> (
    None
):
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"), "escape")
        assert app.host.pane.room is Room.THREAD
        await pilot.press("escape")
        assert app.host.room is Room.ARTICLE
        assert app.host.pane.display
        assert heard(app, CommentPane.Left)
        await pilot.press("c")
        assert app.host.pane.draft.text == "Halo"


async def test_q_in_the_thread_closes_the_pane() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", "escape", "q")
        assert not app.host.pane.display
        assert heard(app, CommentPane.Closed)


async def test_what_is_typed_before_the_form_has_the_keys_stands_in_it() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        for key in ("c", "q", "r"):
            app.post_message(events.Key(key, key))
        await pilot.pause()
        assert app.host.pane.draft.text == "qr"


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
    known = replace(conversation(), identity=Identity("Siti", "siti@contoh.id", "contoh.id"))
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
        app.host.pane.draft_saved("2026-10-27T12:30:59+00:00")
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


async def test_a_kept_comment_stands_in_the_thread_at_once_and_the_form_is_empty() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await fill_in(pilot, "Halo", "Siti", "siti@contoh.id")
        own = Comment("own-1", None, "Siti", "Halo", "2026-10-27T12:31:00+00:00")
        app.host.pane.take(own, in_reading_order((RAHMA, LURAH, own)))
        await pilot.pause()
        rows = screen_rows(app)
        assert any("▌ Siti · today 12:31 · kept" in row for row in rows)
        assert app.host.pane.draft.text == ""
        assert app.host.pane.room is Room.THREAD


# Preview


@pytest.mark.parametrize("size", [WIDE, LOW], ids=str)
async def test_the_preview_shows_how_the_comment_will_stand_and_escape_leads_back(
    size: tuple[int, int],
) -> None:
    app = PaneApp()
    async with app.run_test(size=size) as pilot:
        await fill_in(pilot, "Halo dunia", "Siti")
        await pilot.press("ctrl+r")
        await pilot.pause()
        shown = "\n".join(screen_rows(app))
        assert "Preview" in shown
        assert "Siti · today 12:31" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert app.host.pane.room is Room.FORM
        assert "Preview" not in "\n".join(screen_rows(app))


# The thread and its place


async def test_the_form_never_moves_while_the_thread_grows() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        before = screen_rows(app)
        many = [replace(RAHMA, id=str(number), parent=None) for number in range(50)]
        app.host.pane.renew(in_reading_order(many))
        await pilot.pause()
        after = screen_rows(app)
        form = next(row for row, words in enumerate(before) if "Tinggalkan Balasan" in words)
        assert after[form:] == before[form:]


async def test_ten_thousand_comments_are_shown_and_walked_through() -> None:
    many = [
        replace(RAHMA, id=str(number), parent=str(number - 1) if number % 5 else None)
        for number in range(10_000)
    ]
    app = PaneApp(conversation(*many))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "escape", "G")
        await pilot.pause()
        assert app.host.pane.find(Pattern("manis")) == (10_000, 10_000)
        assert any("▌ ▏ ▏ ▏ ▏ Rahma S." in row for row in screen_rows(app))


async def test_a_fold_hides_the_answers_and_says_how_many() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "escape", "h")
        await pilot.pause()
        shown = "\n".join(screen_rows(app))
        assert "▸ Rahma S. · 1 reply" in shown
        assert "Pak Lurah" not in shown
        await pilot.press("l")
        await pilot.pause()
        assert "Pak Lurah" in "\n".join(screen_rows(app))


async def test_what_came_since_the_last_time_wears_a_badge() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        rows = screen_rows(app)
        assert any(row.endswith("1 new") for row in rows)
        assert [row for row in rows if "▐new▌" in row] == [
            row for row in rows if "Pak Lurah · today 08:12" in row
        ]


async def test_escape_hides_the_marks_of_a_find_before_it_leaves_the_thread() -> None:
    app = PaneApp()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c", "escape")
        assert app.host.pane.find(Pattern("anggaran")) == (1, 1)
        await pilot.press("escape")
        assert not heard(app, CommentPane.Left)
        await pilot.press("escape")
        assert heard(app, CommentPane.Left)


async def test_an_article_without_a_form_gets_a_plain_one_in_its_language() -> None:
    app = PaneApp(conversation(form=CommentForm()))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        shown = "\n".join(screen_rows(app))
        assert "Tulis komentar" in shown
        assert "Komentar *" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert "No comments yet. c writes the first." in "\n".join(screen_rows(app))


async def test_a_field_that_the_form_does_not_have_is_neither_shown_nor_sent() -> None:
    known = replace(
        conversation(form=replace(FORM, fields=FORM.fields[:2])),
        identity=Identity("Siti", "siti@contoh.id"),
    )
    app = PaneApp(known)
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"), "ctrl+s")
        await pilot.pause()
        assert "Email" not in "\n".join(screen_rows(app))
        (submitted,) = heard(app, CommentPane.Submitted)
        assert submitted.draft == Draft("Halo", "Siti")


async def test_no_cursor_blinks() -> None:
    app = PaneApp()
    async with app.run_test(size=LOW):
        assert not any(field.cursor_blink for field in app.screen.query(TextField))
        assert not any(field.cursor_blink for field in app.screen.query(LineField))


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (110, 24), (300, 90)], ids=str)
async def test_the_pane_works_at_any_size(size: tuple[int, int]) -> None:
    app = PaneApp()
    async with app.run_test(size=LOW) as pilot:
        await pilot.press("c", *typed("Halo"))
        await pilot.resize_terminal(*size)
        await pilot.press("tab", "S", "escape", "j")
        await pilot.pause()
        assert app.host.pane.draft == Draft("Halo", "S")
