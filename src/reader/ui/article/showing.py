"""What the article's screen shows besides the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.model.anchor import Anchor
from reader.ui import commands
from reader.ui.shared.choices import Choice, Shape
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.contents import contents

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

_MARGIN_FROM: Final = 150
"""Columns from which on the contents stand right of the page (docs/look.md, Panels)."""


class Showing(Answering):
    """Panels about the article."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen

    @answers(commands.CONTENTS)
    def _show_contents(self, chosen: Chosen) -> None:
        del chosen
        document = self._screen.document
        parts = contents(document) if document else []
        if not parts:
            self._screen.say(_("This article has no sections."))
            return
        choices = [Choice(part.title, right=part.time, level=part.depth) for part in parts]
        place = self._screen.view.place.block
        here = max((number for number, part in enumerate(parts) if part.block <= place), default=0)

        def go(number: int | None) -> None:
            if number is not None:
                self._screen.leaping.remember_place()
                self._screen.view.go_to(Anchor(parts[number].block))

        shape = Shape.MARGIN if self._screen.size.width >= _MARGIN_FROM else Shape.PAGE
        self._screen.choose(
            _("Contents"), choices, go, shape=shape, closing=commands.CONTENTS, selected=here
        )
