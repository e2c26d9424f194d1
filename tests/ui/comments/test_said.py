"""What is done with what was said: it is edited, deleted, and told apart from what is new."""

from __future__ import annotations

import pytest

from reader.library import drafts
from reader.model.comment import Draft
from support_library import NOW
from support_said import article, kept, others_say, said, say
from support_screens import NEWS, Reading, reading

LOW, WIDE = (80, 24), (160, 50)
SIZES = pytest.mark.parametrize("size", [WIDE, LOW], ids=str)


async def open_thread(seen: Reading) -> None:
    """Open the comments and go to the thread."""
    await seen.press("c")
    await seen.wait_for("Komentar")
    await seen.press("escape")


def waiting() -> list[Draft]:
    with kept() as library:
        return [one.draft for one in drafts.waiting(library)]


# Editing


@SIZES
async def test_a_comment_of_ones_own_is_edited_and_that_is_undone(size: tuple[int, int]) -> None:
    own = say("Mangganya manis")
    say("Balasan", parent=own.id)
    async with reading(NEWS, size=size) as seen:
        await open_thread(seen)
        await seen.press("e")
        await seen.wait_for("Ubah komentar Anda")
        await seen.type(" sekali")
        await seen.press("ctrl+s")
        await seen.wait_for("Comment changed")
        assert said() == ["Mangganya manis sekali", "Balasan"]
        assert "Mangganya manis sekali" in seen.text
        await seen.press("U")
        await seen.wait_for("Comment as before: Mangganya manis")
        assert said() == ["Mangganya manis", "Balasan"]
        assert [draft.text for draft in waiting()] == ["Mangganya manis sekali"]


async def test_an_edit_that_is_begun_is_a_draft_and_waits_for_the_next_time() -> None:
    own = say("Mangganya manis")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("e")
        await seen.type(" sekali")
        await seen.wait_for("Draft saved")
        await seen.press("escape", "q")
        await seen.wait_for("draft · c opens it")
    assert [(one.text, one.edits) for one in waiting()] == [("Mangganya manis sekali", own.id)]
    assert said() == ["Mangganya manis"]
    async with reading(NEWS, size=WIDE) as seen:
        await seen.press("c")
        await seen.wait_for("Ubah komentar Anda")
        await seen.wait_for("Mangganya manis sekali")
        await seen.press("ctrl+s")
        await seen.wait_for("Comment changed")
    assert said() == ["Mangganya manis sekali"]
    assert waiting() == []


async def test_an_edit_that_changes_nothing_is_given_up_by_escape() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("e", "!", "backspace", "escape")
        assert "Ubah komentar Anda" not in seen.text
        await seen.press("q")
        await seen.wait_for(lambda: "draft ·" not in seen.text)
    assert waiting() == []


async def test_sending_an_edit_that_changes_nothing_is_no_change_to_undo() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("e", "ctrl+s")
        await seen.wait_for("Nothing was changed.")
        await seen.press("U")
        await seen.wait_for("There is nothing to undo.")


async def test_a_comment_that_was_deleted_while_it_is_edited_is_kept_as_a_new_one() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("e", "!")
        with kept() as library:
            library.ask("SELECT 1")
            with library.transaction() as connection:
                connection.execute("DELETE FROM comment")
        await seen.press("ctrl+s")
        await seen.wait_for("kept as a new comment")
    assert said() == ["Mangganya manis!"]
    assert waiting() == []


# Deleting


@SIZES
async def test_a_deleted_comment_leaves_its_replies_and_comes_back(size: tuple[int, int]) -> None:
    own = say("Mangganya manis")
    say("Balasan", parent=own.id)
    async with reading(NEWS, size=size) as seen:
        await open_thread(seen)
        await seen.press("x")
        await seen.wait_for("Comment deleted")
        assert "U undoes" in seen.status
        assert "Mangganya" not in seen.text
        assert said() == ["Balasan"]
        await seen.press("U")
        await seen.wait_for("Comment put back: Mangganya manis")
        assert "▏ Balasan" in seen.text
        assert said() == ["Mangganya manis", "Balasan"]


async def test_the_selection_stays_where_a_comment_was_deleted() -> None:
    for text in ("Satu", "Dua", "Tiga"):
        say(text)
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("j", "x")
        assert said() == ["Satu", "Tiga"]
        await seen.press("x")
        assert said() == ["Satu"]


async def test_an_edit_goes_with_its_comment_and_comes_back_with_it() -> None:
    say("Mangganya manis")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        await seen.press("e")
        await seen.type(" sekali")
        await seen.press("escape", "x")
        await seen.wait_for("Comment deleted")
        assert "sekali" not in seen.text
        assert waiting() == []
        await seen.press("U")
        await seen.wait_for("Mangganya manis sekali")
        assert [one.text for one in waiting()] == ["Mangganya manis sekali"]


@pytest.mark.parametrize(("key", "verb"), [("e", "edit"), ("x", "delete")])
async def test_what_others_wrote_is_neither_edited_nor_deleted(key: str, verb: str) -> None:
    others_say("Dari situs")
    async with reading(NEWS, size=LOW) as seen:
        await open_thread(seen)
        await seen.press(key)
        assert seen.status == f"Others wrote this. You can {verb} what is your own."
        await seen.press("escape")
    assert said() == ["Dari situs"]


# New since the last time


async def test_what_others_said_is_new_until_it_was_seen() -> None:
    say("Punyaku")
    others_say("Lama")
    async with reading(NEWS, size=WIDE) as seen:
        await seen.press("c")
        await seen.wait_for("2 comments")
        assert "1 new" in seen.text
        assert "▐new▌" in seen.text
        await seen.press("escape", "U")
        assert "▐new▌" in seen.text  # it stays as long as one looks
    others_say("Baru")
    async with reading(NEWS, size=WIDE) as seen:
        await seen.press("c")
        await seen.wait_for("3 comments")
        (new,) = [number for number, row in enumerate(seen.rows) if "▐new▌" in row]
        assert "Baru" in seen.rows[new + 1]
        await seen.press("escape", "q", "c")
        await seen.wait_for(lambda: "▐new▌" not in seen.text and "3 comments" in seen.text)


async def test_a_thread_that_was_not_shown_was_not_seen() -> None:
    others_say("Lama", "Baru")
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("c")
        await seen.wait_for("2 comments, 2 new")  # the form has all the rows there are
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("c", "escape")
        await seen.wait_for("▐new▌")
    async with reading(NEWS, size=LOW) as seen:
        await seen.press("c")
        await seen.wait_for("2 comments")
        assert "new" not in seen.text


# Several drafts


async def test_going_from_draft_to_draft_loses_nothing() -> None:
    own = say("Mangganya manis")
    others_say("Dari situs")
    async with reading(NEWS, size=WIDE) as seen:
        await open_thread(seen)
        for keys, words in (("c", "Atas"), ("r", "Balas"), ("e", "!"), ("jr", "Situs")):
            await seen.type(keys)
            await seen.type(words)
            await seen.press("escape")
        for keys, words in (("c", "Atas"), ("r", "Situs"), ("kr", "Balas"), ("e", "manis!")):
            await seen.type(keys)
            assert words in seen.text, (keys, words)
            await seen.type("+")
            await seen.press("escape")
    kept_drafts = {(one.parent, one.edits): one.text for one in waiting()}
    assert kept_drafts == {
        (None, None): "Atas+",
        (own.id, None): "Balas+",
        (None, own.id): "Mangganya manis!+",
        ("Dari situs", None): "Situs+",
    }


async def test_each_draft_is_discarded_by_itself_and_comes_back() -> None:
    with kept() as library:
        drafts.save(library, article(), Draft("Atas"), NOW)
        drafts.save(library, article(), Draft("Balas", parent="own-9"), NOW)
    async with reading(NEWS, size=WIDE) as seen:
        await seen.type(":discard\n")
        await seen.wait_for("Draft discarded")
        assert [one.text for one in waiting()] == ["Balas"]
        assert "draft · c opens it" in seen.text
        await seen.type(":discard\n")
        await seen.wait_for(lambda: "draft · c opens it" not in seen.text)
        await seen.press("U", "U", "c")
        await seen.wait_for("Atas")
    assert [one.text for one in waiting()] == ["Atas", "Balas"]
