"""Reading on and back: by lines, pages, paragraphs and sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import counted
from reader.model.anchor import HEAD, Anchor
from reader.model.outline import outline
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.page import headline

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom

_LEAST_MEASURE, _MOST_MEASURE, _STEP = 20, 100, 2
"""Cells of a line, and so many more or less at a key."""


class Moving(Answering):
    """Says the next rows, or earlier ones."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room

    @answers(commands.DOWN)
    def _line_down(self, chosen: Chosen) -> None:
        self._room.read_lines(self._room.pages.on(chosen.times), self._end())

    @answers(commands.UP)
    def _line_up(self, chosen: Chosen) -> None:
        self._room.read_lines(self._room.pages.back(chosen.times), _top())

    @answers(commands.PAGE_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        if self._room.pages.is_at_end and self._room.walking.offer():
            self._room.note_motion()
            return
        self._on(self._room.reader.rows * chosen.times)

    @answers(commands.PAGE_UP)
    def _page_up(self, chosen: Chosen) -> None:
        self._back(self._room.reader.rows * chosen.times)

    @answers(commands.HALF_DOWN)
    def _half_down(self, chosen: Chosen) -> None:
        self._on(max(1, self._room.reader.rows * chosen.times // 2))

    @answers(commands.HALF_UP)
    def _half_up(self, chosen: Chosen) -> None:
        self._back(max(1, self._room.reader.rows * chosen.times // 2))

    def _on(self, rows: int) -> None:
        self._room.read_on(self._room.pages.page_on(rows), self._end())

    def _back(self, rows: int) -> None:
        self._room.read_on(self._room.pages.page_back(rows), _top())

    @answers(commands.TOP)
    def _go_to_top(self, chosen: Chosen) -> None:
        del chosen
        self._room.say(headline(self._room.visit.article))
        self._room.go_to(Anchor(HEAD))

    @answers(commands.BOTTOM)
    def _go_to_end(self, chosen: Chosen) -> None:
        """Say the last page; with a count the paragraph of that number."""
        room, page = self._room, self._room.pages.page
        if chosen.count is not None:
            room.go_to(Anchor(min(chosen.count, page.end_block) - 1))
            return
        room.going.remember_place()
        room.read_on(room.pages.last(room.reader.rows), self._end())

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._room.say(_("A number before % says where to: 50% is the middle."))
            return
        page = self._room.pages.page
        total = page.place(Anchor(page.end_block))
        self._room.go_to(page.anchor_of_place(total * min(chosen.count, 100) // 100))

    @answers(commands.PARAGRAPH_NEXT)
    def _next_paragraph(self, chosen: Chosen) -> None:
        """Say the next paragraph whole."""
        pages = self._room.pages
        lines: list[str] = []
        for _step in range(chosen.times):
            pages.leave_block()
            lines = pages.block_from_here() or lines
        self._room.read_lines(lines, _("This is the last paragraph."))

    @answers(commands.PARAGRAPH_PREVIOUS)
    def _previous_paragraph(self, chosen: Chosen) -> None:
        """Say the paragraph before whole; within one, that one from its beginning."""
        pages = self._room.pages
        lines: list[str] = []
        for _step in range(chosen.times):
            if pages.stand_before_block():
                lines = pages.block_from_here()
        self._room.read_lines(lines, _("This is the first paragraph."))

    @answers(commands.SECTION_NEXT)
    def _next_section(self, chosen: Chosen) -> None:
        below = [one for one in self._sections() if one > self._room.pages.block]
        self._go_to_section(below, chosen.times, _("There is no further section."))

    @answers(commands.SECTION_PREVIOUS)
    def _previous_section(self, chosen: Chosen) -> None:
        above = [one for one in self._sections() if one < self._room.pages.block]
        self._go_to_section(above[::-1], chosen.times, _("There is no earlier section."))

    def _go_to_section(self, blocks: list[int], times: int, otherwise: str) -> None:
        if blocks:
            self._room.go_to(Anchor(blocks[min(times, len(blocks)) - 1]))
        else:
            self._room.say(otherwise)

    def _sections(self) -> list[int]:
        return [section.block for section in outline(self._room.document)]

    def _end(self) -> str:
        return " ".join([_("This is the end."), self._room.walking.words()]).rstrip()

    # Lines

    @answers(commands.REDRAW)
    def _say_again(self, chosen: Chosen) -> None:
        """Say once more what was said last."""
        del chosen
        self._room.say_text(self._room.pages.again())
        self._room.say_status()

    @answers(commands.WIDER)
    def _widen(self, chosen: Chosen) -> None:
        self._set(self._room.reader.measure + _STEP * chosen.times)

    @answers(commands.NARROWER)
    def _narrow(self, chosen: Chosen) -> None:
        self._set(self._room.reader.measure - _STEP * chosen.times)

    @answers(commands.USUAL)
    def _reset(self, chosen: Chosen) -> None:
        del chosen
        self._set(self._room.reader.settings.measure)

    def _set(self, measure: int) -> None:
        room, reader = self._room, self._room.reader
        reader.measure = min(max(measure, _LEAST_MEASURE), _MOST_MEASURE)
        reader.fit()
        room.pages.set(room.lay_out())
        room.say(counted(reader.paper.width, "{number} cell", "{number} cells"))


def _top() -> str:
    return _("This is the beginning.")
