"""Pictures that lie on this machine, as pixels."""

from __future__ import annotations

import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from PIL import Image

Colour: TypeAlias = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

BYTES_AT_MOST: Final = 20 * 2**20
PIXELS_AT_MOST: Final = 50_000_000
"""A picture that says it is larger is not decoded."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_GROUND: Final = (128, 128, 128)
"""What shows through a transparent picture, on a light page and on a dark one."""


@lru_cache(maxsize=256)
def picture_size(path: str) -> tuple[int, int] | None:
    """Give a picture's width and height in pixels; None where it cannot be drawn."""
    picture = _opened(path)
    if picture is None:
        return None
    with picture:
        return picture.size


@lru_cache(maxsize=16)
def picture_pixels(path: str, columns: int, rows: int) -> tuple[tuple[Colour, ...], ...] | None:
    """Give a picture scaled to so many pixels, row by row; None where it cannot be drawn."""
    picture = _opened(path)
    if picture is None:
        return None
    from PIL import Image  # noqa: PLC0415 - 19 ms, for the first picture alone

    try:
        with picture:
            picture.draft("RGB", (columns * 2, rows * 2))
            scaled = picture.convert("RGBA").resize((columns, rows), Image.Resampling.LANCZOS)
    except Exception:  # noqa: BLE001 - a decoder fed with whatever there is; the page says [picture]
        return None
    page = Image.new("RGBA", scaled.size, (*_GROUND, 255))
    page.alpha_composite(scaled)
    pixels = page.convert("RGB").tobytes()
    return tuple(
        tuple(
            (pixels[at], pixels[at + 1], pixels[at + 2])
            for at in range(row * columns * 3, (row + 1) * columns * 3, 3)
        )
        for row in range(rows)
    )


def _opened(path: str) -> Image.Image | None:
    """Open a picture without decoding it; None where it is none, or larger than is good."""
    place = Path(path)
    try:
        if not place.is_file() or place.stat().st_size > BYTES_AT_MOST:
            return None
    except (OSError, ValueError):
        return None
    from PIL import Image  # noqa: PLC0415 - 19 ms, for the first picture alone

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of bombs below its own limit
            picture = Image.open(place, formats=_FORMATS)
    except Exception:  # noqa: BLE001 - a decoder fed with whatever there is
        return None
    width, height = picture.size
    if width < 1 or height < 1 or width * height > PIXELS_AT_MOST:
        picture.close()
        return None
    return picture
