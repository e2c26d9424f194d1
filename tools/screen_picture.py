"""What stands on a screen, as a picture: styled cells become SVG, and SVG becomes PNG."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional
from xml.sax.saxutils import escape

import resvg_py
from PIL import Image
from rich.cells import cell_len, split_graphemes
from rich.color import blend_rgb
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.color import Color
    from rich.color_triplet import ColorTriplet
    from rich.segment import Segment

CELL: Final = (10, 20)
"""Width and height in pixels."""
FONT_SIZE: Final = CELL[0] / 0.6
"""JetBrains Mono advances by six tenths of its size."""
BASELINE: Final = 15
"""Pixels from the top of a row."""
FONTS: Final = "'JetBrains Mono','DejaVu Sans Mono',monospace"
WIDE_FONTS: Final = "'Noto Sans Mono CJK JP','DejaVu Sans Mono',monospace"
"""What they lack, the renderer takes from any font that is installed."""
TURNED_FONTS: Final = "'DejaVu Sans Mono',monospace"
"""It has Hebrew, and each form of an Arabic letter in one cell."""
PALETTE: Final = 256
"""Colours of a picture; with fewer, a rare one (the accent) is taken for its neighbour."""
WIDE: Final = 2
"""Cells of an East Asian letter."""
FIRST_JOINING: Final = "\u0590"
"""From Hebrew on many scripts join their letters."""
FAINT: Final = 0.5
"""How far a faint colour goes towards its ground."""

_SIGNS: Final = {
    "█": (0, 0, 10, 20),
    "▀": (0, 0, 10, 10),
    "▄": (0, 10, 10, 20),
    "▌": (0, 0, 5, 20),
    "▐": (5, 0, 10, 20),
    "▎": (0, 0, 3, 20),
    "▏": (0, 0, 1, 20),
    "─": (0, 10, 10, 11),
    "━": (0, 9, 10, 12),
    "╸": (0, 9, 5, 12),
    "│": (5, 0, 6, 20),
}
"""What terminals draw themselves, to the edge of the cell: left, top, right, bottom."""


def png(rows: Sequence[Iterable[Segment]]) -> bytes:
    """Draw the rows of a screen, each as wide as the first."""
    columns = sum(cell_len(segment.text) for segment in rows[0])
    width, height = columns * CELL[0], len(rows) * CELL[1]
    drawn = "".join(mark for y, row in enumerate(rows) for mark in _row(row, y * CELL[1]))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' font-size="{FONT_SIZE:.3f}" shape-rendering="crispEdges">{drawn}</svg>'
    )
    picture = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=svg)))
    small = picture.convert("RGB").quantize(PALETTE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def _row(row: Iterable[Segment], y: int) -> Iterator[str]:
    """Give the grounds of a row, then what stands on them: letters may reach out of their cells."""
    letters: list[str] = []
    x = 0
    for segment in row:
        style = segment.style or Style.null()
        colour, ground = _colours(style)
        width = cell_len(segment.text) * CELL[0]
        yield _rectangle(x, y, x + width, y + CELL[1], ground)
        for piece in _pieces(segment.text):
            width = cell_len(piece) * CELL[0]
            if piece in _SIGNS:
                left, top, right, bottom = _SIGNS[piece]
                letters.append(_rectangle(x + left, y + top, x + right, y + bottom, colour))
            elif not piece.isspace():
                letters.append(_text(piece, x, y, width, f'fill="{colour}"{_face(style)}'))
            x += width
    yield from letters


def _pieces(text: str) -> Iterator[str]:
    """Part a text: what fills a cell by itself stands alone, what belongs together stays whole."""
    piece = ""
    for start, end, _ in split_graphemes(text)[0]:
        if piece and not _goes_on(piece, text[start:end]):
            yield piece
            piece = ""
        piece += text[start:end]
    if piece:
        yield piece


def _goes_on(piece: str, letter: str) -> bool:
    if {piece[0], letter} & _SIGNS.keys() or WIDE in (cell_len(piece[0]), cell_len(letter)):
        return False
    if _turns(piece[0]) or _turns(letter):  # it stands in its place already
        return False
    return letter < FIRST_JOINING or piece[0] >= FIRST_JOINING


def _turns(text: str) -> bool:
    """Whether a text would be turned round by whoever draws it."""
    return any(bidirectional(character) in {"R", "AL"} for character in text)


def _text(text: str, x: int, y: int, width: int, attributes: str) -> str:
    fonts = FONTS
    if cell_len(text[0]) == WIDE:
        place, fonts = f'x="{x + width / 2}" text-anchor="middle"', WIDE_FONTS
    elif _turns(text):
        place, fonts = f'x="{x}"', TURNED_FONTS
    elif max(text) < FIRST_JOINING and len(text) == cell_len(text):
        # A place for each letter, so that the font makes no arrow of two signs.
        place = f'x="{" ".join(str(x + number * CELL[0]) for number in range(len(text)))}"'
    else:
        place = f'x="{x}" textLength="{width}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text y="{y + BASELINE}" xml:space="preserve" {place} font-family="{fonts}"'
        f" {attributes}>{escape(text)}</text>"
    )


def _face(style: Style) -> str:
    lines = [
        name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on
    ]
    return (
        (' font-weight="bold"' if style.bold else "")
        + (' font-style="italic"' if style.italic else "")
        + (f' text-decoration="{" ".join(lines)}"' if lines else "")
    )


def _rectangle(left: int, top: int, right: int, bottom: int, colour: str) -> str:
    return (
        f'<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}"'
        f' fill="{colour}"/>'
    )


def _colours(style: Style) -> tuple[str, str]:
    """Give the colour of the letters, and of what they stand on."""
    colour, ground = _rgb(style.color, is_ground=False), _rgb(style.bgcolor, is_ground=True)
    if style.reverse:
        colour, ground = ground, colour
    if style.dim:
        colour = blend_rgb(colour, ground, FAINT)
    return colour.hex, ground.hex


def _rgb(colour: Color | None, *, is_ground: bool) -> ColorTriplet:
    if colour is None:
        return SVG_EXPORT_THEME.background_color if is_ground else SVG_EXPORT_THEME.foreground_color
    return colour.get_truecolor(SVG_EXPORT_THEME, foreground=not is_ground)
