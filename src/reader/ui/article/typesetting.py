"""How the article is set on the page: how wide, with which pictures, its tables shifted how far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.layout.typeset import Setting
from reader.model.blocks import Code, Table
from reader.ui import commands
from reader.ui.article.chrome import NARROW, end_of, state_badges
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.page import lay_out, page_words

if TYPE_CHECKING:
    from reader.layout.page import Layout
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

_MARGINS, _NARROW_MARGINS = 4, 2
"""Cells that stay free beside the measure (docs/look.md, The page)."""


class Typesetting(Answering):
    """Lays the article out for the view, and shifts what is wider than the measure."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._shifts: dict[int, int] = {}
        """Columns of a table, cells of code, by their block."""

    def forget(self) -> None:
        """Shift nothing: what was shifted belongs to another article."""
        self._shifts.clear()

    def lay_out(self, width: int) -> Layout:
        """Lay the article out for a view of so many cells."""
        screen, visit = self._screen, self._screen.visit
        if visit is None:
            raise LookupError("nothing is loaded")
        margins = _NARROW_MARGINS if width < NARROW else _MARGINS
        measure = max(1, min(screen.reader.measure, width - margins))
        size = self._picture_size if screen.painter.look.has_colours else None
        shifts = tuple(self._shifts.items())
        setting = Setting(measure, page_words(), picture_size=size, shifts=shifts)
        end = end_of(visit, screen.walking.next, is_listed=bool(screen.reader.shelf.rows))
        return lay_out(visit.article, setting, end, state_badges(visit))

    def _picture_size(self, image: str) -> tuple[int, int] | None:
        visit = self._screen.visit
        return self._screen.reader.pictures.size(visit.article.source, image) if visit else None

    @answers(commands.SHIFT_RIGHT)
    def _shift_right(self, chosen: Chosen) -> None:
        self._shift(chosen.times)

    @answers(commands.SHIFT_LEFT)
    def _shift_left(self, chosen: Chosen) -> None:
        self._shift(-chosen.times)

    def _shift(self, steps: int) -> None:
        """Shift the first table or code on the screen, as long as that shows more of it."""
        document = self._screen.document
        blocks = document.blocks if document else ()
        for number in dict.fromkeys(row.block for row in self._screen.view.rows):
            if 0 <= number < len(blocks) and isinstance(blocks[number], Table | Code):
                before = self._shifts.get(number, 0)
                if steps > 0 and not self._goes_on(number):
                    self._screen.say(_("This is the end."))
                    return
                self._shifts[number] = max(0, before + steps)
                self._screen.lay_out()
                if self._shifts[number] == before:
                    self._screen.say(_("It stands where it began."))
                return
        self._screen.say(_("There is no table or code on the screen."))

    def _goes_on(self, number: int) -> bool:
        """Say whether more of a table or code lies beyond the edge."""
        from reader.layout.tables import MORE, MORE_LEFT  # noqa: PLC0415 - few pages hold a table

        page = self._screen.view.page
        rows = page.lines(number) if page else ()
        marks = (run.text.strip() for row in rows for run in row.runs if run.offset is None)
        return any(mark in (MORE, MORE_LEFT) for mark in marks)
