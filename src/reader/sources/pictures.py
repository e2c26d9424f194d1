"""Pictures that lie on this machine, as pixels."""

from __future__ import annotations

import io
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
SENT_AT_MOST: Final = 2_000_000
"""Pixels of a picture that is sent to the terminal."""
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_QUICK: Final = 1
"""Of zlib: a terminal on this machine does not mind the bytes, a person minds the wait."""
_OPAQUE: Final = 255
_GAP: Final = 2
"""A picture is first halved, roughly and fast, to no less than so many times its new size."""
_ORIENTATION: Final = 0x0112
"""Of the tags of EXIF."""
_UPRIGHT: Final = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""What puts each orientation of EXIF (2.32, 4.6.4) upright, as Pillow numbers it."""
_ON_A_SIDE: Final = range(5, 9)
_GROUND: Final = (128, 128, 128)
"""What shows through a transparent picture, on a light page and on a dark one."""


@lru_cache(maxsize=256)
def picture_size(path: str) -> tuple[int, int] | None:
    """Give a picture's width and height in pixels; None where it cannot be drawn."""
    picture = _opened(path)
    if picture is None:
        return None
    with picture:
        return picture.size[::-1] if _turned(picture) in _ON_A_SIDE else picture.size


@lru_cache(maxsize=16)
def picture_pixels(path: str, columns: int, rows: int) -> tuple[tuple[Colour, ...], ...] | None:
    """Give a picture scaled to so many pixels, row by row; None where it cannot be drawn."""
    scaled = _scaled(path, columns, rows)
    if scaled is None:
        return None
    from PIL import Image  # noqa: PLC0415 - 19 ms, for the first picture alone

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


def picture_png(path: str, width: int, height: int) -> bytes | None:
    """Give a picture as PNG that fills so many pixels, or has fewer and the same shape.

    None where it cannot be drawn.
    """
    size = picture_size(path)
    if size is None:
        return None
    part = min(1.0, size[0] / width, size[1] / height, (SENT_AT_MOST / (width * height)) ** 0.5)
    scaled = _scaled(path, max(1, round(width * part)), max(1, round(height * part)))
    if scaled is None:
        return None
    is_opaque = scaled.getextrema()[-1] == (_OPAQUE, _OPAQUE)
    body = io.BytesIO()
    (scaled.convert("RGB") if is_opaque else scaled).save(body, "PNG", compress_level=_QUICK)
    return body.getvalue()


def _scaled(path: str, width: int, height: int) -> Image.Image | None:
    """Give a picture as RGBA in another size; None where it cannot be decoded."""
    picture = _opened(path)
    if picture is None:
        return None
    from PIL import Image  # noqa: PLC0415 - 19 ms, for the first picture alone

    try:
        with picture:
            turned = _turned(picture)
            size = (height, width) if turned in _ON_A_SIDE else (width, height)
            picture.draft("RGB", (size[0] * _GAP, size[1] * _GAP))
            picture.load()
            if picture.mode not in ("L", "RGB", "RGBA"):
                picture = picture.convert("RGBA")
            scaled = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP)
            upright = scaled.transpose(Image.Transpose(_UPRIGHT[turned])) if turned else scaled
            return upright.convert("RGBA")
    except Exception:  # noqa: BLE001 - a decoder fed with whatever there is; the page says [picture]
        return None


def _turned(picture: Image.Image) -> int:
    """Say how a camera turned a picture, as EXIF numbers it; 0 where it is upright."""
    try:
        turned = picture.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - a decoder fed with whatever there is
        return 0
    return turned if isinstance(turned, int) and turned in _UPRIGHT else 0


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
