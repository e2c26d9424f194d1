"""Pictures in a terminal: drawn for a test, and read back from what was sent."""

from __future__ import annotations

import re
from base64 import standard_b64decode
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image
from pyte.graphics import FG_BG_256

from reader.ui.article.placeholders import DIACRITICS, PLACEHOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Terminal

KITTY: Final = {
    b"\x1b]11;?\x1b\\": b"\x1b]11;rgb:1818/1a1a/1d1d\x1b\\",
    b"\x1b[>0q": b"\x1bP>|kitty(0.35.1)\x1b\\",
    b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\": b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b[16t": b"\x1b[6;20;10t",
}
"""What Kitty answers, beside what all do."""
COLOURS: Final = [(200, 30, 30), (30, 200, 30), (30, 30, 200), (200, 200, 30)]
"""Of the quarters of a picture: above, from the left, then below."""
_COMMAND: Final = re.compile(rb"\x1b_G([^;\x1b]*)(?:;([^\x1b]*))?\x1b\\")


class Held:
    """A picture that the terminal holds."""

    def __init__(self, columns: int, rows: int, picture: Image.Image) -> None:
        self.columns = columns
        self.rows = rows
        self.picture = picture.convert("RGB")

    def colour(self, row: int, column: int) -> tuple[int, int, int]:
        """Give the colour in the middle of a cell."""
        width, height = self.picture.size
        across, down = (column + 0.5) / self.columns, (row + 0.5) / self.rows
        colour = self.picture.getpixel((int(across * width), int(down * height)))
        assert isinstance(colour, tuple)
        return (int(colour[0]), int(colour[1]), int(colour[2]))


def draw(folder: Path, size: tuple[int, int] = (320, 240)) -> Path:
    """Write an article with a picture of four colours, and give its path."""
    picture = Image.new("RGB", size)
    half = size[0] // 2, size[1] // 2
    for number, colour in enumerate(COLOURS):
        corner = half[0] * (number % 2), half[1] * (number // 2)
        picture.paste(colour, (*corner, corner[0] + half[0], corner[1] + half[1]))
    picture.save(folder / "four.png")
    words = "\n\n".join(f"Paragraph {number} has few words." for number in range(80))
    article = folder / "four.md"
    article.write_text(f'# Four colours\n\n![four](four.png "The quarters.")\n\n{words}\n')
    return article


def held(output: bytes) -> dict[int, Held]:
    """Give the pictures that a terminal holds after what was written to it, by their numbers."""
    pictures: dict[int, Held] = {}
    first: dict[str, str] = {}
    body = b""
    for keys, data in _COMMAND.findall(output):
        said = dict(pair.split("=") for pair in keys.decode().split(","))
        if said.get("a") == "q":
            continue
        assert said["q"] == "2", "the terminal would answer"
        if said.get("a") == "d":
            assert said["d"] == "I"
            del pictures[int(said["i"])]
            continue
        assert len(data) <= 4096
        first, body = (said, data) if "a" in said else (first, body + data)
        if said["m"] == "0":
            assert (first["a"], first["U"], first["f"]) == ("T", "1", "100")
            picture = Image.open(BytesIO(standard_b64decode(body)))
            pictures[int(first["i"])] = Held(int(first["c"]), int(first["r"]), picture)
    return pictures


def drawn(terminal: Terminal) -> dict[tuple[int, int], tuple[int, int, int]]:
    """Give the colour of each cell of the screen where a part of a picture stands."""
    pictures = held(terminal.output)
    colours = {}
    for y in range(terminal.screen.lines):
        for x in range(terminal.screen.columns):
            cell = terminal.screen.buffer[y][x]
            if cell.data.startswith(PLACEHOLDER) and len(cell.data) == 4:
                row, column, high = (DIACRITICS.index(mark) for mark in cell.data[1:])
                for number, picture in pictures.items():
                    if number >> 24 == high and FG_BG_256[number & 0xFF] == cell.fg:
                        colours[y, x] = picture.colour(row, column)
    return colours
