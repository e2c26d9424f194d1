"""Local pictures in half blocks: two pixels a cell, one above the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.sources.pictures import picture_pixels, picture_size

if TYPE_CHECKING:
    from reader.layout.lines import PictureRow


def local_size(article: str, image: str) -> tuple[int, int] | None:
    """Give a picture's width and height in pixels; None where it is not drawn.

    Only what lies beside the article, or somewhere below the folder above it, is opened.
    """
    path, folder = Path(image), Path(article).parent.parent
    if not path.is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return picture_size(image)


def paint_over(strip: Strip, row: PictureRow, left: int) -> Strip:
    """Paint one row of a picture over a painted row, so many cells from its left."""
    pixels = picture_pixels(row.image, row.columns, 2 * row.rows)
    if pixels is None:
        return strip
    above, below = pixels[2 * row.row], pixels[2 * row.row + 1]
    cells = [
        Segment("▀", Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower)))
        for upper, lower in zip(above, below, strict=True)
    ]
    width = strip.cell_length
    parts = [strip.crop(0, left), Strip(cells, row.columns), strip.crop(left + row.columns, width)]
    return Strip.join(parts).crop(0, width)
