from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from reader.model.comment import Draft, Identity
from reader.model.document import CommentForm
from reader.model.find import Pattern
from reader.model.thread import in_reading_order
from reader.ui.commands import Room
from reader.ui.comments.fields import LineField, TextField
from reader.ui.comments.pane import CommentPane
from support_comments import (
    FORM,
    LOW,
    RAHMA,
    WIDE,
    PaneApp,
    conversation,
    fill_in,
    heard,
    screen_rows,
    typed,
)

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
        writer=Identity("Siti", "siti@contoh.id"),
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
