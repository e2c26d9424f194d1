"""Pictures on the screen: by Kitty's graphics where the terminal has them, else in half blocks."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout.lines import DIM, Run
from reader.model.record import record
from reader.sources.pictures import picture_pixels, picture_png, picture_size
from reader.terminal import cell_pixels, is_tmux
from reader.ui.article.placeholders import (
    FAMILIES,
    NUMBERS,
    number_of,
    placeholders,
    release,
    through_tmux,
    transmission,
)
from reader.workflows.page import page_words

if TYPE_CHECKING:
    from reader.layout.lines import PictureRow
    from reader.sources.pictures import Colour
    from reader.ui.painted import PaintedApp

Means: TypeAlias = Literal["kitty", "blocks", "none"]

_KEPT_AT_MOST: Final = 16
"""Pictures that are ready, here and in the terminal; the one not seen for longest goes first."""
_WANTED_AT_MOST: Final = 4
"""Pictures that wait to be made ready; whoever scrolls on wants the others no more."""
_USUAL_CELL: Final = (10, 20)
"""Pixels of a cell where the terminal does not tell them."""
_LARGER: Final = 2
"""So many times a picture may be larger than it is."""
_COLOURS_AT_LEAST: Final = 256
"""For the numbers of pictures, which stand in the colours of their cells."""
_TMUX_SECONDS: Final = 1.0


@record(frozen=True, slots=True)
class _Size:
    """A picture at a size."""

    image: str
    columns: int
    rows: int
    pixels: tuple[int, int] | None
    """Width and height at most; None for half blocks, which are two pixels a cell."""


class Pictures:
    """Makes pictures ready beside the screen's own work, and knows what the terminal holds."""

    def __init__(self, app: PaintedApp) -> None:
        self._app = app
        self._wished = app.settings.pictures
        self._cell = _USUAL_CELL
        self._article = ""
        self._family = FAMILIES[os.urandom(1)[0] % len(FAMILIES)]
        self._ready: dict[_Size, list[Strip] | bytes | None] = {}
        """Rows of half blocks, or a PNG; None for what cannot be decoded."""
        self._held: dict[_Size, int] = {}
        """The numbers of the pictures that the terminal has."""
        self._next = 0
        self._lock = Lock()
        self._wanted: list[_Size] = []
        self._thread: Thread | None = None

    @property
    def means(self) -> Means:
        """How pictures are drawn."""
        wished, terminal = self._wished, self._app.terminal
        if wished == "none" or not terminal.colours:
            return "none"
        if wished != "blocks" and terminal.colours >= _COLOURS_AT_LEAST:
            told = terminal.draws_pictures if wished == "auto" else _reaches_terminal()
            if told:
                return "kitty"
        return "blocks" if terminal.has_signs else "none"

    def size(self, article: str, image: str) -> tuple[int, int] | None:
        """Give a picture's width and height, as half blocks of the cells that it may take.

        None where it is not drawn. Only what lies beside the article, or somewhere below the
        folder above it, is opened.
        """
        if article != self._article:
            self.free()
            self._article = article
        path, folder = Path(image), Path(article).parent.parent
        if not path.is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
            return None
        size = picture_size(image) if self.means != "none" else None
        if size is None or self.means == "blocks":
            return size
        self._cell = cell_pixels() or self._app.terminal.pixels or _USUAL_CELL
        width, height = self._cell
        return max(1, _LARGER * size[0] // width), max(1, 2 * _LARGER * size[1] // height)

    def paint_over(self, strip: Strip, row: PictureRow, left: int) -> Strip:
        """Paint one row of a picture over a painted row, so many cells from its left.

        Until it is ready, and where it cannot be decoded, a word stands in its place.
        """
        cells = self._row(row)
        if cells is None:
            runs = [] if row.row else [Run(f"[{page_words().picture}]", DIM)]
            cells = self._app.painter.runs(runs, 0, row.columns)
        width = strip.cell_length
        right = strip.crop(left + row.columns, width)
        return Strip.join([strip.crop(0, left), cells, right]).crop(0, width)

    def _row(self, row: PictureRow) -> Strip | None:
        """Give the cells of one row; None where there is nothing to be seen yet, or ever."""
        width, height = self._cell
        pixels = (width * row.columns, height * row.rows) if self.means == "kitty" else None
        size = _Size(row.image, row.columns, row.rows, pixels)
        if size not in self._ready:
            self._want(size)
            return None
        ready = self._ready[size] = self._ready.pop(size)  # the last to go
        if ready is None:
            return None
        if isinstance(ready, list):
            return ready[row.row]
        if size not in self._held:
            self._send(size, ready)
        number = self._held[size]
        style = Style(
            color=Color.from_ansi(number & 0xFF), bgcolor=self._app.painter.ground.bgcolor
        )
        text = placeholders(number, row.row, row.columns)
        return Strip([Segment(text, style)], row.columns)

    def free(self) -> None:
        """Let the terminal forget the pictures; what is drawn again is sent again."""
        if self._held:
            self._write(release(self._held.values()))
            self._held.clear()

    def _want(self, size: _Size) -> None:
        """Have a picture made ready, before those that were wanted earlier."""
        with self._lock:
            if size in self._wanted:
                return
            self._wanted = [*self._wanted[1 - _WANTED_AT_MOST :], size]
            if self._thread is not None:
                return
            # Not a worker of Textual's: a program that ends would wait for what it decodes.
            self._thread = Thread(target=self._make_ready, name="pictures", daemon=True)
        self._thread.start()

    def _make_ready(self) -> None:
        while True:
            with self._lock:
                if not self._wanted:
                    self._thread = None
                    return
                size = self._wanted[-1]
            made = _made(size)
            with self._lock:
                if size in self._wanted:
                    self._wanted.remove(size)
            self._app.call_later(self._take, size, made)

    def _take(self, size: _Size, made: list[Strip] | bytes | None) -> None:
        self._ready[size] = made
        for old in list(self._ready)[:-_KEPT_AT_MOST]:
            del self._ready[old]
            if old in self._held:
                self._write(release([self._held.pop(old)]))
        for screen in self._app.screen_stack:
            screen.query("ArticleView").refresh()

    def _send(self, size: _Size, png: bytes) -> None:
        used = {number & 0xFF for number in self._held.values()}
        while NUMBERS[self._next % len(NUMBERS)] in used:
            self._next += 1
        number = number_of(self._family, NUMBERS[self._next % len(NUMBERS)])
        self._next += 1
        self._held[size] = number
        self._write(transmission(number, size.columns, size.rows, png))

    def _write(self, sequences: list[str]) -> None:
        if is_tmux(os.environ):
            sequences = [through_tmux(sequence) for sequence in sequences]
        self._app.tell_terminal("".join(sequences))


def _made(size: _Size) -> list[Strip] | bytes | None:
    if size.pixels is not None:
        return picture_png(size.image, *size.pixels)
    pixels = picture_pixels(size.image, size.columns, 2 * size.rows)
    if pixels is None:
        return None
    return [_half_blocks(*pixels[at : at + 2]) for at in range(0, len(pixels), 2)]


def _half_blocks(above: tuple[Colour, ...], below: tuple[Colour, ...]) -> Strip:
    cells = [
        Segment("▀", Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower)))
        for upper, lower in zip(above, below, strict=True)
    ]
    return Strip(cells, len(cells))


@cache
def _reaches_terminal() -> bool:
    """Say whether sequences reach the terminal itself; within tmux only if it was told so."""
    if not is_tmux(os.environ):
        return True
    words = ["tmux", "show-options", "-Apv", "allow-passthrough"]
    try:
        said = subprocess.run(  # noqa: S603 - always the same words
            words, capture_output=True, check=False, timeout=_TMUX_SECONDS, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.stdout.strip() in ("on", "all")
