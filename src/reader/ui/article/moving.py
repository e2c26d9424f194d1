"""Moving through the article on the screen, and from one article to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.model.anchor import HEAD, Anchor
from reader.model.blocks import Heading
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.blocks import Block
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen


class Moving(Answering):
    """Motions by lines, pages, paragraphs, sections and articles."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._view = screen.view

    def _go(self, motion: Callable[[], None], otherwise: str) -> None:
        """Move the page; say why where it does not move."""
        view = self._view
        if view.page is None:
            self._screen.say(_("No article is on the page."))
            return
        before = view.spot
        motion()
        if view.spot == before:
            self._screen.say(otherwise)

    def _go_down(self, motion: Callable[[], None]) -> None:
        self._go(motion, _("This is the end of the article."))

    def _go_up(self, motion: Callable[[], None]) -> None:
        self._go(motion, _("This is the beginning of the article."))

    @answers(commands.DOWN)
    def _line_down(self, chosen: Chosen) -> None:
        self._go_down(lambda: self._view.move(chosen.times))

    @answers(commands.UP)
    def _line_up(self, chosen: Chosen) -> None:
        self._go_up(lambda: self._view.move(-chosen.times))

    @answers(commands.HALF_DOWN)
    def _half_down(self, chosen: Chosen) -> None:
        self._go_down(lambda: self._view.move_pages(chosen.times / 2))

    @answers(commands.HALF_UP)
    def _half_up(self, chosen: Chosen) -> None:
        self._go_up(lambda: self._view.move_pages(-chosen.times / 2))

    @answers(commands.PAGE_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        if self._view.is_at_end and self._screen.walking.offer():
            return
        self._go_down(lambda: self._view.move_pages(chosen.times))

    @answers(commands.PAGE_UP)
    def _page_up(self, chosen: Chosen) -> None:
        self._go_up(lambda: self._view.move_pages(-chosen.times))

    @answers(commands.TOP)
    def _top(self, chosen: Chosen) -> None:
        del chosen
        self._screen.leaping.remember_place()
        self._go_up(lambda: self._view.go_progress(0))

    @answers(commands.BOTTOM)
    def _bottom(self, chosen: Chosen) -> None:
        self._screen.leaping.remember_place()
        count = chosen.count
        if count is None:
            self._go_down(lambda: self._view.go_progress(1))
        else:
            place = Anchor(max(count, 1) - 1)
            self._go(lambda: self._view.go_to(place, lead=1), _("It is on the screen already."))

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._screen.say(_("A number before % says where to: 50% is the middle."))
            return
        self._screen.leaping.remember_place()
        progress = min(chosen.count, 100) / 100
        self._go(lambda: self._view.go_progress(progress), _("It is on the screen already."))

    @answers(commands.PARAGRAPH_NEXT)
    def _next_paragraph(self, chosen: Chosen) -> None:
        self._go_to_block(chosen.times, _is_any, _("This is the last paragraph."))

    @answers(commands.PARAGRAPH_PREVIOUS)
    def _previous_paragraph(self, chosen: Chosen) -> None:
        self._go_to_block(-chosen.times, _is_any, _("This is the first paragraph."))

    @answers(commands.SECTION_NEXT)
    def _next_section(self, chosen: Chosen) -> None:
        self._go_to_block(chosen.times, _is_heading, _("There is no further section."))

    @answers(commands.SECTION_PREVIOUS)
    def _previous_section(self, chosen: Chosen) -> None:
        self._go_to_block(-chosen.times, _is_heading, _("There is no earlier section."))

    def _go_to_block(self, steps: int, wanted: Callable[[Block], bool], otherwise: str) -> None:
        """Put a block at the top whose kind is wanted.

        The nearest one below the top of the view, or above it.
        """
        document = self._screen.document
        if document is None:
            self._screen.say(_("No article is on the page."))
            return
        blocks = document.blocks
        at = self._view.place.block
        above_top = self._view.place.offset > 0
        direction = 1 if steps > 0 else -1
        if direction < 0 and above_top and 0 <= at < len(blocks) and wanted(blocks[at]):
            steps += 1  # its own beginning is the first one above
        found: int | None = None if steps else at
        number = at + direction
        while steps and 0 <= number < len(blocks):
            if wanted(blocks[number]):
                found, steps = number, steps - direction
            number += direction
        if found is None:
            self._screen.say(otherwise)
        else:
            place = Anchor(HEAD if direction < 0 and found == 0 and not above_top else found)
            move = self._go_down if direction > 0 else self._go_up
            move(lambda: self._view.go_to(place))


def _is_any(block: Block) -> bool:
    del block
    return True


def _is_heading(block: Block) -> bool:
    return isinstance(block, Heading)
