"""The tags of the article that is meant, edited in the line that is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.tending import tag

if TYPE_CHECKING:
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.shared.subject import SubjectScreen


class Tagging(Answering):
    """Asks for the tags of an article, and gives it what was typed."""

    def __init__(self, screen: SubjectScreen) -> None:
        self._screen = screen

    @answers(commands.TAGS, commands.EDIT_TAGS)
    def _ask(self, chosen: Chosen) -> None:
        """Show the tags that it has; Tab completes one that is known."""
        del chosen
        row = self._screen.subject
        if row is None:
            self._screen.say(_("No article is selected."))
            return
        from reader.workflows.tend import completed, known_tags  # noqa: PLC0415 - see `_put`

        try:
            known = known_tags(self._screen.reader.library)
        except ReaderError:
            known = ()  # whoever keeps a tag hears what is wrong
        self._screen.prompt.open(
            ", ".join(row.state.tags),
            entered=lambda typed: self._put(row, typed),
            completed=lambda text: completed(text, known),
            sign=_("Tags: "),
        )
        self._screen.prompt.hint(_("parted by commas · Tab completes"))

    def _put(self, row: KeptArticle, typed: str) -> None:
        from reader.workflows.tend import tags_typed  # noqa: PLC0415 - not at the start

        names = tags_typed(typed)
        if set(names) == set(row.state.tags):
            return
        tag(self._screen, row, names)
