"""The panel of what was highlighted in all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.highlight import KeptHighlight
    from reader.ui.keys import Chosen
    from reader.ui.shared.choices import Choice
    from reader.ui.shared.subject import SubjectScreen

_TITLE_CELLS: Final = 24


class Marked(Answering):
    """Shows the highlights of all articles, and opens an article at one of them."""

    def __init__(
        self, screen: SubjectScreen, go: Callable[[KeptHighlight], None] | None = None
    ) -> None:
        """Make it.

        Args:
            screen: over which the panel opens.
            go: opens an article at a highlight; None: on a page of its own.
        """
        self._screen = screen
        self._go = go

    @answers(commands.ALL_HIGHLIGHTS)
    def _list(self, chosen: Chosen) -> None:
        del chosen
        from reader.workflows.marking import everywhere  # noqa: PLC0415 - when it is asked for

        reader = self._screen.reader
        reader.commit()
        try:
            found = everywhere(reader.library)
        except LibraryError as error:
            self._screen.say(str(error), failed=True)
            return
        if not found:
            self._screen.say(
                keyed(
                    _("Nothing is highlighted yet. In an article {key} selects words."),
                    commands.SELECT_WORDS,
                )
            )
            return

        def go(number: int | None) -> None:
            if number is not None:
                (self._go or reader.open_highlight)(found[number])

        self._screen.choose(_("All highlights"), [_choice(one) for one in found], go)


def _choice(one: KeptHighlight) -> Choice:
    from reader.layout.cells import shortened  # noqa: PLC0415 - when it is asked for
    from reader.ui.shared.choices import Choice  # noqa: PLC0415 - the same
    from reader.workflows.page import file_name  # noqa: PLC0415 - the same

    title, note = one.title or file_name(one.location), one.highlight.note
    return Choice(
        " ".join(one.highlight.passage.quote.exact.split()),
        right=shortened(title, _TITLE_CELLS),
        searched=" ".join([title, note, *one.byline]),
        about=note or title,
    )
