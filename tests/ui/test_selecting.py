"""Words of an article are selected with the keys and with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.layout.lines import Role
from reader.ui.article.screen import ArticleScreen
from reader.ui.commands import Room
from support_marks import is_seen, on_ground
from support_screens import ARABIC, NEWS, Reading, reading

if TYPE_CHECKING:
    from pathlib import Path

LETTER = """\
# A letter

The tide came in. Mr. Hale saw it first, at four.

---

Nobody else was on the quay that night.

- One lamp
- 港の朝は静か。船は北へ。
"""
PARAGRAPHS = (
    "The tide came in. Mr. Hale saw it first, at four.",
    "Nobody else was on the quay that night.",
)
CARET, SELECTED = Role.HIT, Role.SELECT


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(LETTER, encoding="utf-8")
    return path


def article(seen: Reading) -> ArticleScreen:
    screen = seen.app.screen
    assert isinstance(screen, ArticleScreen)
    return screen


async def copied(seen: Reading) -> str:
    await seen.press("y")
    return seen.app.clipboard


async def test_v_begins_with_a_caret_on_the_first_character_and_escape_ends(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v")
        assert article(seen).room is Room.SELECT
        assert on_ground(seen, CARET) == "T"
        assert "v from here" in seen.status
        await seen.press("escape")
        assert article(seen).room is Room.ARTICLE
        assert on_ground(seen, CARET) == ""
        assert "? help" in seen.status


async def test_v_begins_at_the_hit_that_is_seen(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("/quay\n")
        await seen.press("v", "v", "l")
        assert await copied(seen) == "qu"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        pytest.param("vll", "The", id="characters"),
        pytest.param("v3w", "The tide came i", id="words, with a count"),
        pytest.param("wwvb", "tide c", id="back"),
        pytest.param("v}", "{0}\n\nN", id="a paragraph"),
        pytest.param("}w{{v}}", "{0}\n\n{1}\nO", id="paragraphs back and on"),
        pytest.param("w22lvj", "saw it first, at four.\n\n{1:.28}", id="a line down"),
        pytest.param("wvolh", "t", id="no other end yet"),
        pytest.param("}}}v4l", "港の朝は静", id="Japanese"),
    ],
)  # fmt: skip
async def test_motions_move_the_caret(letter: Path, keys: str, words: str) -> None:
    async with reading(letter) as seen:
        await seen.press("v")
        await seen.type(keys)
        assert await copied(seen) == words.format(*PARAGRAPHS).strip()


async def test_beyond_the_last_paragraph_and_the_first_there_is_a_word(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("v99}")
        await seen.type("}")
        assert seen.status == "This is the last paragraph."
        await seen.type("99{")
        await seen.type("{")
        assert seen.status == "This is the first paragraph."


async def test_u_undoes_while_words_are_selected(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("s")
        await seen.type("vU")
        assert seen.status.startswith("Star taken off: ")
        assert article(seen).selection.selecting is not None


async def test_the_other_end_is_moved_after_o(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("vwwvwob")
        assert await copied(seen) == "tide came i"


async def test_without_a_beginning_the_sentence_at_the_caret_is_meant(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("v4w")
        assert await copied(seen) == "The tide came in."
        await seen.type("v6w")
        assert await copied(seen) == "Mr. Hale saw it first, at four."
        await seen.type("v}}}")
        assert await copied(seen) == "港の朝は静か。"


async def test_characters_are_whole_in_every_script() -> None:
    async with reading(ARABIC) as seen:
        await seen.press("v", "v", "h", "h")
        words = await copied(seen)
        screen = article(seen)
        assert screen.document is not None
        texts = [span.text for block in screen.document.blocks[:1] for span in block.spans]  # type: ignore[union-attr]
        assert "".join(texts).startswith(words)
        assert len(words) >= len("one")


async def test_the_view_follows_the_caret() -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.type("v40j")
        assert is_seen(seen, CARET)
        await seen.type("30k")
        assert is_seen(seen, CARET)


async def test_a_caret_is_never_on_a_blank_that_a_break_made() -> None:
    async with reading(NEWS, size=(80, 24)) as seen:
        await seen.type("v50l")
        for _ in range(20):
            await seen.press("l")
            assert is_seen(seen, CARET)


async def test_a_link_over_which_the_mouse_is_dragged_is_not_followed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Page\n\nSee [the other page](other.md) there.\n")
    (tmp_path / "other.md").write_text("# Other\n\nWords.\n")
    async with reading(page, size=(80, 24)) as seen:
        row = next(at for at, text in enumerate(seen.rows) if "See the other" in text)
        column = seen.rows[row].index("the other")
        await seen.pilot.mouse_down(offset=(column, row))
        await seen.pilot.hover(offset=(column + 8, row))
        await seen.pilot.mouse_up(offset=(column + 8, row))
        await seen.pilot.pause()
        assert await copied(seen) == "the other"
        await seen.pilot.click(offset=(column, row))
        await seen.wait_for("Words.")


async def test_what_is_selected_is_painted(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.type("vvww")
        assert on_ground(seen, SELECTED) == "The tide"
        assert on_ground(seen, CARET) == "c"


async def test_the_mouse_selects_what_it_is_dragged_over(letter: Path) -> None:
    async with reading(letter, size=(80, 24)) as seen:
        row = next(at for at, text in enumerate(seen.rows) if "The tide" in text)
        column = seen.rows[row].index("The tide")
        await seen.pilot.mouse_down(offset=(column + 4, row))
        await seen.pilot.hover(offset=(column + 7, row))
        await seen.pilot.mouse_up(offset=(column + 7, row))
        await seen.pilot.pause()
        assert article(seen).room is Room.SELECT
        assert await copied(seen) == "tide"


async def test_a_double_click_selects_a_word(letter: Path) -> None:
    async with reading(letter, size=(80, 24)) as seen:
        row = next(at for at, text in enumerate(seen.rows) if "The tide" in text)
        column = seen.rows[row].index("tide")
        await seen.pilot.click(offset=(column + 2, row), times=2)
        await seen.pilot.pause()
        assert await copied(seen) == "tide"


async def test_a_quote_says_whose_words_they_are_and_where_they_stand(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html lang=en><head><title>The Quay</title><meta name=author content='Maren Oakes'>"
        "<link rel=canonical href='https://example.org/quay'></head><body><article>"
        "<h1>The Quay</h1>"
        "<p>The tide came in. It was four, and nobody else was on the quay.</p></article></body>"
    )
    async with reading(page) as seen:
        await seen.press("v", "Y")
        expected = "“The tide came in.”\n— Maren Oakes, The Quay, https://example.org/quay\n"
        assert seen.app.clipboard == expected


async def test_a_comment_begins_with_the_words_quoted_before_the_draft(letter: Path) -> None:
    async with reading(letter) as seen:
        await seen.press("v", "c")
        await seen.wait_for("> The tide came in.")
        await seen.type("Yes.")
        await seen.wait_for("Draft saved")
        await seen.press("escape", "escape", "v", "}", "c")
        await seen.pilot.pause()
        pane = article(seen).talking.pane
        assert pane is not None
        expected = "> Nobody else was on the quay that night.\n\n> The tide came in.\n\nYes."
        assert pane.draft.text == expected


async def test_another_article_ends_selecting(letter: Path) -> None:
    async with reading(letter, NEWS) as seen:
        await seen.press("enter", "v")
        seen.app.screen.open(article(seen).location, stays=True)  # type: ignore[attr-defined]
        await seen.pilot.pause()
        assert article(seen).room is Room.ARTICLE
