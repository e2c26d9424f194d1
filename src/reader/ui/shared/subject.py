"""What a person does with one article, on its page or in the list.

Mark it, copy its address, open it elsewhere.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.sources.locate import shown
from reader.ui import commands
from reader.ui.key_map import undoes
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import CommandScreen, answers
from reader.ui.shared.prompt import Prompt
from reader.ui.shared.tending import Tending
from reader.workflows.visit import visit

if TYPE_CHECKING:
    from textual import events

    from reader.model.location import Location
    from reader.model.state import ArticleRecord, KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Offered
    from reader.workflows.read import Article


class SubjectScreen(CommandScreen):
    """A screen on which one article is meant when nothing else is said."""

    SIGN: ClassVar = "/"
    """What stands before a pattern that is typed."""

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter)
        self.prompt = Prompt(painter, self.SIGN)
        """The line in which a pattern is typed, or tags, or whatever else is asked for."""

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted into the line that is typed."""
        if self.prompt.is_open:
            self.prompt.insert(event.text)

    @property
    @abstractmethod
    def subject(self) -> KeptArticle | None:
        """The article that is meant; None where there is none."""

    @property
    def article(self) -> Article | None:
        """The article that is meant, where its text is at hand; None in a list."""
        return None

    def piped_text(self) -> str | None:
        """Give the text that a command gets which is typed; None where there is none.

        Raises:
            ReaderError: the article that is meant could not be read.
        """
        row = self.subject
        if row is None:
            return None
        from reader.workflows.printed import as_input  # noqa: PLC0415 - when it is asked for

        return as_input(self.article or visit(row.record.location, self.reader.library).article)

    def follow_link(self, number: int) -> bool:
        """Follow a link of the article by its number; False where no links are on the screen."""
        del number
        return False

    def offered(self, typed: str) -> Offered | None:
        """Offer to open what is named after `open`."""
        from reader.ui.shared.opening import Opening  # noqa: PLC0415 - not before the palette

        return Opening(self).offered(typed)

    @abstractmethod
    def take_subject(self, row: KeptArticle) -> None:
        """Show the article with what became of it."""

    @abstractmethod
    def open(self, location: Location) -> None:
        """Open another article."""

    def go_to(self, location: Location) -> None:
        """Open another article, from which one can come back."""
        self.open(location)

    def take_removal(self, row: KeptArticle) -> None:
        """Show that nothing is kept of an article any more."""
        del row
        self.take_undo()

    def say_undoable(self, said: str) -> None:
        """Say what was done, and by which key it is undone."""
        self.say(said, undo=undoes())

    def fail(self, error: ReaderError) -> None:
        """Say that something could not be done."""
        self.say(str(error), failed=True)

    def keep_text(self, record: ArticleRecord) -> None:
        """Have the text of the article that is meant kept, soon, if it is in the list."""
        from reader.workflows.keep import keep_text_soon  # noqa: PLC0415 - after the first paint

        keep_text_soon(self.reader.writer, self.reader.library, record, self.article)


class Subject(Tending):
    """Answers what is asked about the article that is meant."""

    def __init__(self, screen: SubjectScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    @answers(commands.COPY_LINK)
    def _copy_link(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            address = row.record.facts.url or shown(row.record.location)
            self._screen.copy(address, _("Copied the address."))

    @answers(commands.EDIT)
    def _edit(self, chosen: Chosen) -> None:
        row = self._row()
        if row is None:
            return
        try:
            self._screen.reader.edit(row.record.location)
        except ReaderError as error:
            self._screen.say(str(error), failed=True)
        else:
            self._screen.ask_for(chosen.instead(commands.RELOAD))

    @answers(commands.INFORMATION)
    def _show_information(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            from reader.ui.shared.facts import facts_of  # noqa: PLC0415 - when it is asked for

            choices = [Choice(value, right=name) for name, value in facts_of(row)]
            self._screen.choose(_("Information"), choices, closing=commands.INFORMATION)
