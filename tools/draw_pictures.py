"""Draw the pictures of the samples: `python tools/draw_pictures.py` writes articles/pictures."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

FOLDER: Final = Path(__file__).resolve().parent.parent / "articles" / "pictures"
SIZE: Final = (480, 270)
"""Pixels; 16 to 9, as wide as the widest column needs."""
SMOOTH: Final = 3
"""Drawn so many times larger, then scaled down, which rounds the edges."""

Colour = tuple[int, int, int]

DUSK: Final[tuple[Colour, ...]] = ((46, 58, 92), (112, 100, 134), (190, 138, 136), (226, 176, 140))
"""The sky, from its top down to the horizon."""
HORIZON: Final = 0.6
"""Where the water begins, as a share of the height."""
LAMP: Final = (0.70, 0.43)
"""The lamp, as shares of width and height."""
FOG_HOURS: Final = (612, 655, 598, 541, 433, 371, 318)
"""Paid hours a year, as the table in articles/fog-book.md has them."""


def main() -> None:
    """Write both pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, picture in (("harbour", harbour()), ("fog-hours", fog_hours())):
        small = picture.resize(SIZE, Image.Resampling.LANCZOS)
        small.save(FOLDER / f"{name}.png", optimize=True)


def harbour() -> Image.Image:
    """Draw a harbour at dusk: hills, a pier, a boat, and a lamp with its light on the water."""
    picture = Image.new("RGB", (SIZE[0] * SMOOTH, SIZE[1] * SMOOTH))
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    sea = round(height * HORIZON)
    for row in range(height):
        # The water shows the sky upside down, a little darker.
        share = row / sea if row < sea else 1 - (row - sea) / (height - sea)
        draw.line((0, row, width, row), _shade(share, 1.0 if row < sea else 0.72))
    _hills(draw, sea, (96, 92, 122), rise=0.17, phase=0.4)
    _hills(draw, sea, (62, 68, 96), rise=0.09, phase=2.6)
    _light(picture)
    _pier(draw)
    _boat(draw)
    return picture


def fog_hours() -> Image.Image:
    """Draw a bar for each decade, the newest at the right, and a line that they stand on."""
    picture = Image.new("RGB", (SIZE[0] * SMOOTH, SIZE[1] * SMOOTH), (246, 242, 232))
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    ground = round(height * 0.88)
    step = width * 0.86 / len(FOG_HOURS)
    for number, hours in enumerate(FOG_HOURS):
        left = width * 0.07 + step * (number + 0.16)
        top = ground - height * 0.74 * hours / max(FOG_HOURS)
        share = number / (len(FOG_HOURS) - 1)
        colour = _mix((70, 92, 122), (222, 158, 128), share)
        draw.rounded_rectangle((left, top, left + step * 0.68, ground), 4 * SMOOTH, colour)
    draw.rectangle((width * 0.07, ground - SMOOTH, width * 0.93, ground + SMOOTH), (70, 72, 80))
    return picture


def _mix(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _shade(share: float, brightness: float) -> Colour:
    """Give the colour of the sky at a share of its height, counted from the top."""
    place = min(max(share, 0.0), 1.0) * (len(DUSK) - 1)
    lower = min(int(place), len(DUSK) - 2)
    return _mix((18, 24, 44), _mix(DUSK[lower], DUSK[lower + 1], place - lower), brightness)


def _hills(draw: ImageDraw.ImageDraw, sea: int, colour: Colour, rise: float, phase: float) -> None:
    width = SIZE[0] * SMOOTH
    ridge = [(0.0, float(sea))]
    for column in range(0, width + 1, SMOOTH):
        turn = column / width * math.tau
        swell = 0.5 + 0.32 * math.sin(turn + phase) + 0.18 * math.sin(2.3 * turn + 2 * phase)
        ridge.append((column, sea - swell * rise * SIZE[1] * SMOOTH))
    draw.polygon([*ridge, (width, sea)], colour)


def _light(picture: Image.Image) -> None:
    """Lay the lamp's glow over the air, and its reflection over the water."""
    glow = Image.new("L", picture.size)
    draw = ImageDraw.Draw(glow)
    width, height = picture.size
    column, row = width * LAMP[0], height * LAMP[1]
    for radius in range(60, 0, -1):
        reach = radius * SMOOTH
        strength = round(150 * (1 - radius / 60) ** 2)
        draw.ellipse((column - reach, row - reach, column + reach, row + reach), strength)
    surface = height * (HORIZON + 0.05)
    for ripple in range(17):
        drift = math.sin(ripple * 1.7) * 4 * SMOOTH
        half = (3 + ripple * 0.9) * SMOOTH
        line = surface + ripple * 6 * SMOOTH
        box = (column - half + drift, line, column + half + drift, line + 2 * SMOOTH)
        draw.ellipse(box, 190 - ripple * 9)
    picture.paste((255, 226, 160), mask=glow)


def _pier(draw: ImageDraw.ImageDraw) -> None:
    width, height = SIZE[0] * SMOOTH, SIZE[1] * SMOOTH
    dark = (28, 32, 48)
    deck, end = height * 0.66, width * (LAMP[0] + 0.03)
    draw.rectangle((0, deck, end, deck + 5 * SMOOTH), dark)
    for number in range(9):
        post = end - 10 * SMOOTH - number * 40 * SMOOTH
        draw.rectangle((post, deck, post + 4 * SMOOTH, deck + 32 * SMOOTH), dark)
    hut = width * 0.56
    draw.rectangle((hut, deck - 18 * SMOOTH, hut + 26 * SMOOTH, deck), dark)
    roof = deck - 18 * SMOOTH
    draw.polygon(
        [
            (hut - 3 * SMOOTH, roof),
            (hut + 13 * SMOOTH, roof - 10 * SMOOTH),
            (hut + 29 * SMOOTH, roof),
        ],
        dark,
    )
    column, row = width * LAMP[0], height * LAMP[1]
    draw.rectangle((column - SMOOTH, row, column + SMOOTH, deck), dark)
    reach = 5 * SMOOTH
    draw.ellipse((column - reach, row - reach, column + reach, row + reach), (255, 246, 214))


def _boat(draw: ImageDraw.ImageDraw) -> None:
    width, height = SIZE[0] * SMOOTH, SIZE[1] * SMOOTH
    dark = (34, 36, 54)
    left, water = width * 0.83, height * 0.74
    length = 46 * SMOOTH
    hull = [
        (left, water - 8 * SMOOTH),
        (left + length, water - 8 * SMOOTH),
        (left + length - 9 * SMOOTH, water),
        (left + 8 * SMOOTH, water),
    ]
    draw.polygon(hull, dark)
    mast = left + length * 0.45
    draw.rectangle((mast, water - 44 * SMOOTH, mast + SMOOTH, water - 8 * SMOOTH), dark)


if __name__ == "__main__":
    main()
