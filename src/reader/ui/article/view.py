"""The article itself: the rows of its window, painted with what is marked on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.strip import Strip

from reader.layout.cells import cell_len
from reader.layout.lines import Face, Line, Role, Run
from reader.model.anchor import Anchor
from reader.ui.article.layers import Layer, Layers
from reader.ui.article.mouse import PageMouse
from reader.ui.article.scrollbar import SCROLLBAR_FROM, THUMB, HitRows, thumb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.geometry import Region

    from reader.layout.lines import PictureRow
    from reader.ui.app import ReaderApp
    from reader.ui.article.layers import Marks
    from reader.ui.paint import Painter

_HINT = Face(Role.TEXT, Role.HIT, bold=True)


class ArticleView(PageMouse):
    """One article, drawn row by row."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self.marks = Layers()
        self._hints: Mapping[tuple[int, int], str] = {}
        self.hit_rows = HitRows()
        self._scrollbar: dict[int, Run] = {}
        """What stands on each row of the scrollbar, in the frame that is drawn."""

    def mark(self, marks: Marks, layer: Layer = Layer.HITS) -> None:
        """Show stretches of text with another face, in the place of those of the same layer."""
        if self.marks.put(layer, marks):
            self.refresh()

    def hint(self, hints: Mapping[tuple[int, int], str]) -> None:
        """Put letters over the cell before each link: by block and start of the link."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows of the view; what they share is worked out once."""
        self._scrollbar = {}
        page = self.page
        if page is not None and self.size.width >= SCROLLBAR_FROM:
            self._scrollbar = dict.fromkeys(self._thumb_rows(), THUMB)
            self._scrollbar |= self.hit_rows.on(page, self.size.height)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the view."""
        width = self.size.width
        if self.page is None:
            return self.painter.blank(width)
        rows, left = self.rows, self.left
        line = self.marks.over(rows[y]) if y < len(rows) else None
        strip = self.painter.line(line, left, width)
        if line is not None:
            if line.picture is not None:
                strip = self._with_picture(strip, line, line.picture)
            strip = self.marks.with_sign(strip, line, self.painter, left)
            if self._hints:
                strip = self._with_hints(strip, line)
        mark = self._scrollbar.get(y)
        if mark is not None:
            strip = Strip.join([strip.crop(0, width - 1), self.painter.runs([mark], 0, 1)])
        return strip

    def _with_picture(self, strip: Strip, line: Line, row: PictureRow) -> Strip:
        beside = sum(cell_len(run.text) for run in line.runs)
        pictures = cast("ReaderApp", self.app).pictures
        return pictures.paint_over(strip, row, self.left - line.hang + beside)

    def on_unmount(self) -> None:
        """Leave none of the article's pictures in the terminal."""
        cast("ReaderApp", self.app).free_pictures()

    def _with_hints(self, strip: Strip, line: Line) -> Strip:
        """Put the letters over the cells before the links of a row; no text shifts."""
        from reader.layout.visual import placed  # noqa: PLC0415 - at the first letter

        for piece in placed(line):
            letter = self._hints.get((line.block, -1 if piece.offset is None else piece.offset))
            at = self.left + piece.before
            if letter and piece.run.href is not None and 0 <= at < strip.cell_length:
                hint = self.painter.runs([Run(letter, _HINT)], 0, 1)
                strip = Strip.join([strip.crop(0, at), hint, strip.crop(at + 1)])
        return strip

    def _thumb_rows(self) -> range:
        """Give the rows of the scrollbar's thumb: the share that is seen, by characters."""
        page = self._shown()
        end = page.end_block
        total = page.place(Anchor(end)) or 1
        seen = sum(line.end - line.start for line in self.rows if line.block < end)
        return thumb(self.size.height, min(1.0, seen / total), self.progress)
