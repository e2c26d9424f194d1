"""Pictures are sent to the terminal once, drawn where they stand, and leave nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_pictures import COLOURS, KITTY, draw, drawn, held

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting, Terminal

TRUE = {"COLORTERM": "truecolor"}


def quarters(terminal: Terminal) -> list[tuple[int, int, int]]:
    """Give the colours in the corners of the picture on the screen, as in `COLOURS`.

    Nothing where it is not whole yet.
    """
    cells = drawn(terminal)
    rows, columns = sorted({y for y, _ in cells}), sorted({x for _, x in cells})
    sizes = {(picture.columns, picture.rows) for picture in held(terminal.output).values()}
    if (len(columns), len(rows)) not in sizes or len(cells) != len(rows) * len(columns):
        return []
    return [cells[y, x] for y in (rows[0], rows[-1]) for x in (columns[0], columns[-1])]


@pytest.mark.parametrize("environment", [TRUE, {}], ids=["all colours", "256 colours"])
def test_the_right_part_of_a_picture_stands_in_each_cell(
    start: Starting, tmp_path: Path, environment: dict[str, str]
) -> None:
    with start(draw(tmp_path), size=(80, 40), environment=environment, answers=KITTY) as terminal:
        terminal.wait_for(lambda: quarters(terminal) == COLOURS)
        terminal.wait_for("The quarters.")
        (one,) = held(terminal.output).values()
        assert one.picture.size[0] <= 10 * one.columns
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert held(terminal.output) == {}
        assert terminal.is_as_found()


def test_a_picture_is_sent_once_for_each_size(start: Starting, tmp_path: Path) -> None:
    with start(draw(tmp_path), size=(80, 40), environment=TRUE, answers=KITTY) as terminal:
        terminal.wait_for(lambda: quarters(terminal) == COLOURS)
        before = drawn(terminal)
        terminal.press("j")
        terminal.wait_for(lambda: drawn(terminal) != before)
        terminal.press("T", "k")
        terminal.wait_for(lambda: drawn(terminal).keys() == before.keys())
        assert len(held(terminal.output)) == 1
        terminal.resize(40, 20)
        terminal.wait_for(lambda: len(held(terminal.output)) == 2)
        terminal.wait_for(lambda: quarters(terminal) == COLOURS)


def test_what_is_drawn_again_is_sent_again(start: Starting, tmp_path: Path) -> None:
    environment = TRUE | {"EDITOR": "true"}
    with start(draw(tmp_path), size=(80, 40), environment=environment, answers=KITTY) as terminal:
        terminal.wait_for(lambda: quarters(terminal) == COLOURS)
        for key in ("\x0c", "e"):
            seen = set(held(terminal.output))
            terminal.press(key)
            terminal.wait_for(lambda seen=seen: not seen & set(held(terminal.output)))  # type: ignore[misc]
            terminal.wait_for(lambda: len(held(terminal.output)) == 1)
            terminal.wait_for(lambda: quarters(terminal) == COLOURS)


def test_a_terminal_without_placeholders_gets_half_blocks(start: Starting, tmp_path: Path) -> None:
    answers = KITTY | {b"\x1b[>0q": b"\x1bP>|WezTerm 20240203\x1b\\"}
    with start(draw(tmp_path), size=(80, 40), environment=TRUE, answers=answers) as terminal:
        terminal.wait_for("▀▀▀▀")
        assert held(terminal.output) == {}


@pytest.mark.parametrize(
    ("wished", "environment"),
    [
        pytest.param("none", TRUE, id="as the settings say"),
        pytest.param("auto", TRUE | {"NO_COLOR": "1"}, id="without colours"),
    ],
)
def test_where_pictures_are_not_drawn_their_words_stand(
    start: Starting, tmp_path: Path, wished: str, environment: dict[str, str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(f'pictures = "{wished}"\n')
    with start(draw(tmp_path), size=(80, 40), environment=environment, answers=KITTY) as terminal:
        terminal.wait_for("[picture] four")
        terminal.wait_for("The quarters.")
        assert held(terminal.output) == {}
