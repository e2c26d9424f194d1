from __future__ import annotations

import pytest
from rich.cells import cell_len as rich_cell_len
from rich.color import Color
from wcwidth import wcswidth

from reader.layout.cells import cell_len
from reader.layout.frame import badge_runs
from reader.layout.lines import Face, Line, Role, Run
from reader.ui.paint import Painter
from reader.ui.themes import COLOURLESS, DARK, LIGHT, OWN, Look

TEXT, EDGE = 4.5, 3.0
FILLED = (DARK, LIGHT)
SIGNS = "▐▌▎▏━╸─•–·…‹›■▸▾▄▀│"


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    parts = []
    for value in Color.parse(colour).get_truecolor():
        share = value / 255
        parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | None, other: str | None) -> float:
    """Give the contrast ratio of WCAG 2.2, 1 to 21."""
    assert one
    assert other
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("look", FILLED, ids=lambda look: look.name)
@pytest.mark.parametrize("role", [Role.TEXT, Role.STRONG, Role.DIM, Role.ACCENT, Role.WARN])
def test_all_text_can_be_read_on_the_page(look: Look, role: Role) -> None:
    assert contrast(look.colours[role], look.ground) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=lambda look: look.name)
@pytest.mark.parametrize(
    ("role", "ground"),
    [
        (Role.DIM, Role.SURFACE),
        (Role.TEXT, Role.SURFACE),
        (Role.ACCENT, Role.BADGE),
        (Role.DIM, Role.SELECT),
        (Role.TEXT, Role.SELECT),
        (Role.STRONG, Role.SELECT),
        (Role.ACCENT, Role.SELECT),
    ],
)
def test_all_text_can_be_read_on_its_fill(look: Look, role: Role, ground: Role) -> None:
    assert contrast(look.colours[role], look.colours[ground]) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=lambda look: look.name)
@pytest.mark.parametrize("ground", [Role.MARK, Role.HIT])
def test_a_hit_can_be_read(look: Look, ground: Role) -> None:
    assert contrast(look.text_on[ground], look.colours[ground]) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=lambda look: look.name)
def test_edges_that_mean_something_are_seen(look: Look) -> None:
    assert contrast(look.colours[Role.LINE], look.ground) >= EDGE
    assert contrast(look.colours[Role.HIT], look.ground) >= EDGE


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_takes_one_cell(sign: str) -> None:
    assert (cell_len(sign), rich_cell_len(sign), wcswidth(sign)) == (1, 1, 1)


@pytest.mark.parametrize("look", [OWN, COLOURLESS], ids=lambda look: look.name)
def test_a_badge_without_a_fill_stands_in_brackets_in_the_same_cells(look: Look) -> None:
    line = Line(0, 0, 0, badge_runs("4 menit", first=True), hang=1)
    filled, shaped = Painter(DARK).line(line, 3, 20), Painter(look).line(line, 3, 20)
    assert filled.text == "  ▐4 menit▌         "
    assert shaped.text == "  [4 menit]         "


@pytest.mark.parametrize("look", FILLED, ids=lambda look: look.name)
def test_a_filled_badge_stands_in_its_own_colours(look: Look) -> None:
    _, fill, edge = Painter(look).runs(badge_runs("4", first=True), 0, 3)
    assert fill.style
    assert edge.style
    assert fill.style.color == Color.parse(look.colours[Role.ACCENT] or "")
    assert fill.style.bgcolor == edge.style.color == Color.parse(look.colours[Role.BADGE] or "")
    assert edge.style.bgcolor == Color.parse(look.ground or "")


@pytest.mark.parametrize("role", Role)
def test_no_colour_means_none_at_all(role: Role) -> None:
    painter = Painter(COLOURLESS)
    for face in (Face(role), Face(Role.TEXT, role)):
        style = painter.style(face)
        assert (style.color, style.bgcolor) == (None, None)


@pytest.mark.parametrize("look", [DARK, LIGHT, OWN, COLOURLESS], ids=lambda look: look.name)
def test_a_row_is_as_wide_as_the_screen(look: Look) -> None:
    painter = Painter(look)
    for text in ("", "kata", "雨の日だけ開く本屋", "x" * 50):
        assert painter.runs([Run(text)], 2, 11).cell_length == 11


def test_hits_are_told_without_colour() -> None:
    painter = Painter(COLOURLESS)
    other, hit = painter.style(Face(Role.TEXT, Role.MARK)), painter.style(Face(Role.TEXT, Role.HIT))
    assert (other.underline, other.bold) == (True, True)
    assert hit.reverse
