from __future__ import annotations

import pytest
from rich.cells import cell_len as rich_cell_len
from rich.color import Color, ColorType
from wcwidth import wcswidth

from reader.layout import signs
from reader.layout.cells import cell_len, shortened
from reader.layout.frame import Head, badge_runs, set_head
from reader.layout.lines import Face, Line, Role, Run
from reader.layout.margins import FIGURE_BAR, QUOTE_BAR
from reader.layout.signs import SIGNS
from reader.layout.typeset import Setting
from reader.model.document import Document
from reader.settings import Settings
from reader.terminal import Terminal, from_environment
from reader.ui.library.rows import badge_of_row
from reader.ui.paint import Painter
from reader.ui.themes import (
    COLOURLESS,
    DARK,
    DARK_256,
    LIGHT,
    LIGHT_256,
    OWN,
    OWN_DARK,
    OWN_LIGHT,
    Look,
    first_look,
    themed,
)
from support_screens import NEWS, reading

TEXT, EDGE = 4.5, 3.0
FILLED = (DARK, LIGHT, DARK_256, LIGHT_256)


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


def look_name(look: Look) -> str:
    return f"{look.name}-256" if (look.ground or "").startswith("color(") else look.name


def test_the_formula_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("look", FILLED, ids=look_name)
@pytest.mark.parametrize("role", [Role.TEXT, Role.STRONG, Role.DIM, Role.ACCENT, Role.WARN])
def test_all_text_can_be_read_on_the_page(look: Look, role: Role) -> None:
    assert contrast(look.colours[role], look.ground) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=look_name)
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
        (Role.ACCENT, Role.SURFACE),
        (Role.WARN, Role.SELECT),
        (Role.WARN, Role.SURFACE),
        (Role.STRONG, Role.SURFACE),
    ],
)
def test_all_text_can_be_read_on_its_fill(look: Look, role: Role, ground: Role) -> None:
    assert contrast(look.colours[role], look.colours[ground]) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=look_name)
@pytest.mark.parametrize("ground", [Role.MARK, Role.HIT])
def test_a_hit_can_be_read(look: Look, ground: Role) -> None:
    assert contrast(look.text_on[ground], look.colours[ground]) >= TEXT


@pytest.mark.parametrize("look", FILLED, ids=look_name)
def test_edges_that_mean_something_are_seen(look: Look) -> None:
    assert contrast(look.colours[Role.LINE], look.ground) >= EDGE
    assert contrast(look.colours[Role.HIT], look.ground) >= EDGE


OVER_BLACK, OVER_WHITE, OVER_GREY = (0, 0, 0), (255, 255, 255), (110, 110, 110)
AUTO = Settings()


@pytest.mark.parametrize(
    ("settings", "terminal", "look"),
    [
        pytest.param(AUTO, Terminal(), OWN, id="no answer"),
        pytest.param(AUTO, Terminal(colours=0), COLOURLESS, id="NO_COLOR"),
        pytest.param(AUTO, Terminal(colours=16, ground=OVER_BLACK), OWN_DARK, id="16 colours"),
        pytest.param(AUTO, Terminal(ground=OVER_GREY), DARK, id="nothing is read on grey"),
        pytest.param(Settings(theme="own"), Terminal(ground=OVER_WHITE), OWN_LIGHT, id="own"),
        pytest.param(Settings(theme="own"), Terminal(), OWN, id="own, and no answer"),
        pytest.param(Settings(theme="dark"), Terminal(ground=OVER_BLACK), DARK, id="dark"),
        pytest.param(Settings(theme="light"), Terminal(), LIGHT, id="light"),
        pytest.param(Settings(theme="light"), Terminal(colours=256), LIGHT_256, id="light, 256"),
        pytest.param(Settings(theme="dark"), Terminal(colours=16), OWN, id="dark in 16 colours"),
    ],
)
def test_the_first_look_suits_the_terminal(
    settings: Settings, terminal: Terminal, look: Look
) -> None:
    assert first_look(settings, terminal) == look


@pytest.mark.parametrize("colours", [256, 16_777_216])
@pytest.mark.parametrize(
    ("ground", "name"), [(OVER_BLACK, "dark"), (OVER_WHITE, "light"), ((30, 30, 46), "dark")]
)
def test_a_ground_on_which_all_can_be_read_stays(
    ground: tuple[int, int, int], name: str, colours: int
) -> None:
    terminal = Terminal(ground=ground, colours=colours)  # type: ignore[arg-type]
    look = first_look(AUTO, terminal)
    assert (look.name, look.ground, look.fills) == (name, None, True)
    assert Painter(look).ground.bgcolor is None
    assert look == themed(look.name, AUTO, terminal)  # type: ignore[arg-type]
    other = themed("light" if name == "dark" else "dark", AUTO, terminal)
    assert other.ground is not None


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_takes_one_cell(sign: str) -> None:
    assert (cell_len(sign), rich_cell_len(sign), wcswidth(sign)) == (1, 1, 1)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_has_ascii_in_its_place_in_as_many_cells(sign: str) -> None:
    signs.use(only_ascii=True)
    assert signs.spelled(sign).isascii()
    assert len(signs.spelled(sign)) == (3 if sign == "…" else 1)
    assert signs.spelled(f"a{sign}b").isascii()


def test_bars_of_quotes_and_captions_differ_in_ascii_too() -> None:
    signs.use(only_ascii=True)
    assert signs.spelled(QUOTE_BAR.text) != signs.spelled(FIGURE_BAR.text)


def test_a_text_is_cut_earlier_for_a_longer_ellipsis() -> None:
    assert shortened("a long title", 8) == "a long…"
    signs.use(only_ascii=True)
    assert shortened("a long title", 8) == "a lon..."
    assert [shortened("a long title", cells) for cells in (0, 1, 2, 3)] == ["", ".", "..", "..."]


def test_a_head_keeps_its_own_signs_in_ascii() -> None:
    signs.use(only_ascii=True)
    head = Head("a – b", deck="c … d", byline="e – f · g")
    rows = set_head(head, Setting(30), Document())
    shown = [Painter(OWN).line(row, 0, 30).text.rstrip() for row in rows]
    assert [text for text in shown if text] == ["a – b", "c … d", "e – f - g"]


def test_brackets_of_a_selected_badge_look_like_its_words() -> None:
    left, words, right = badge_of_row("4 min", unread=True, selected=True)
    painter = Painter(OWN_DARK)
    assert painter.style(left.face) == painter.style(right.face) == painter.style(words.face)


def test_text_of_an_article_keeps_its_own_signs_in_ascii() -> None:
    signs.use(only_ascii=True)
    runs = (Run("▎ "), Run("a – b · c …", offset=0), Run(" · "), Run("a – b", verbatim=True))
    shown = Painter(OWN).line(Line(0, 0, 11, runs), 0, 30).text.rstrip()
    assert shown == "| a – b · c … - a – b"


def test_no_sign_is_slanted_where_the_terminal_cannot_slant() -> None:
    painter = Painter(OWN, has_italics=False)
    emphasis, last = painter.style(Face(italic=True)), painter.style(Face(Role.DIM, italic=True))
    assert (emphasis.italic, emphasis.underline) == (None, True)
    assert (last.italic, last.underline, last.dim) == (None, None, True)


@pytest.mark.parametrize("look", [DARK_256, LIGHT_256], ids=look_name)
def test_in_256_colours_all_are_of_the_palette_and_no_fill_is_coloured(look: Look) -> None:
    painter = Painter(look)
    for role in Role:
        style = painter.style(Face(role, role))
        assert style.color
        assert style.bgcolor
        assert style.color.type is style.bgcolor.type is ColorType.EIGHT_BIT
    for role in (Role.SURFACE, Role.BADGE, Role.SELECT):
        assert len(set(Color.parse(look.colours[role] or "").get_truecolor())) == 1


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 16_777_216),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit", "NO_COLOR": "1"}, 0),
        ({"TERM": "xterm-kitty"}, 16_777_216),
        ({"TERM": "foot"}, 16_777_216),
        ({"TERM": "xterm-direct"}, 16_777_216),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, 16),
        ({"TERM": "xterm"}, 16),
        ({"TERM": "screen"}, 16),
        ({}, 16),
    ],
)
def test_the_environment_tells_how_many_colours_there_are(
    environment: dict[str, str], colours: int
) -> None:
    assert from_environment(environment, "utf-8").colours == colours


@pytest.mark.parametrize(
    ("environment", "has"),
    [
        ({"LANG": "de_DE.UTF-8"}, True),
        ({"LANG": "C.utf8"}, True),
        ({"LANG": "de_DE.ISO-8859-1@euro"}, False),
        ({"LANG": "de_DE.UTF-8", "LC_CTYPE": "ja_JP.eucJP"}, False),
        ({"LANG": "de_DE.UTF-8", "LC_CTYPE": "ja_JP.eucJP", "LC_ALL": "id_ID.UTF-8"}, True),
        ({"LC_ALL": "C"}, False),
        ({"LC_ALL": "", "LANG": "POSIX"}, False),
        ({"LANG": "en_US"}, True),
        ({}, True),
        ({"TERM": "linux", "LANG": "de_DE.UTF-8"}, False),
    ],
)
def test_the_environment_tells_whether_all_signs_can_be_drawn(
    environment: dict[str, str], *, has: bool
) -> None:
    assert from_environment(environment, "utf-8").has_signs is has


@pytest.mark.parametrize("look", [OWN, COLOURLESS], ids=lambda look: look.name)
def test_a_badge_without_a_fill_stands_in_brackets_in_the_same_cells(look: Look) -> None:
    line = Line(0, 0, 0, badge_runs("4 menit", first=True), hang=1)
    filled, shaped = Painter(DARK).line(line, 3, 20), Painter(look).line(line, 3, 20)
    assert filled.text == "  ▐4 menit▌         "
    assert shaped.text == "  [4 menit]         "


@pytest.mark.parametrize("look", FILLED, ids=look_name)
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


async def test_the_edge_of_the_focused_field_is_no_block_without_a_fill() -> None:
    async with reading(NEWS, size=(80, 24), settings=Settings(theme="own")) as seen:
        await seen.press("c")
        await seen.wait_for("Tinggalkan Balasan")
        row = next(number for number, row in enumerate(seen.rows) if "Komentar *" in row)
        strip = seen.app.screen._compositor.render_strips()[row]  # noqa: SLF001 - Textual tells it nowhere else
        edge = strip.crop(seen.rows[row].index("▌"), seen.rows[row].index("▌") + 2)
        assert not any(one.style and one.style.reverse for one in edge)
