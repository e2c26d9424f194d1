"""What a person does with one article, on its page or in the list.

Mark it, copy its address, open it elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.library.journal import Action, Entry
from reader.sources.locate import shown
from reader.ui import commands
from reader.ui.key_map import undoes
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import Answering, CommandScreen, answers
from reader.ui.shared.prompt import Prompt
from reader.workflows.page import row_headline
from reader.workflows.undo import done
from reader.workflows.visit import mark_article, visit

if TYPE_CHECKING:
    from textual import events

    from reader.model.location import Location
    from reader.model.state import ArticleRecord, KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Offered
    from reader.workflows.read import Article


_PIPED_CELLS: Final = 66
"""To so many cells a text is set that is piped, as `reader show` does."""


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
    def subject(self) -> KeptArticle | None:
        """The article that is meant; None where there is none."""
        raise NotImplementedError

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
        from reader.workflows.printed import as_text  # noqa: PLC0415 - when it is asked for

        article = self.article or visit(row.record.location, self.reader.library).article
        return "".join(f"{line}\n" for line in as_text(article, _PIPED_CELLS, coloured=False))

    def follow_link(self, number: int) -> bool:
        """Follow a link of the article by its number; False where no links are on the screen."""
        del number
        return False

    def offered(self, typed: str) -> Offered | None:
        """Offer to open what is named after `open`."""
        from reader.ui.shared.opening import Opening  # noqa: PLC0415 - not before the palette

        return Opening(self).offered(typed)

    def take_subject(self, row: KeptArticle) -> None:
        """Show the article with what became of it."""
        raise NotImplementedError

    def open(self, location: Location) -> None:
        """Open another article."""
        raise NotImplementedError

    def go_to(self, location: Location) -> None:
        """Open another article, from which one can come back."""
        self.open(location)

    def take_removal(self, row: KeptArticle) -> None:
        """Show that nothing is kept of an article any more."""
        del row
        self.take_undo()

    def keep_text(self, record: ArticleRecord) -> None:
        """Have the text of the article that is meant kept, soon, if it is in the list."""
        from reader.workflows.keep import keep_text_soon  # noqa: PLC0415 - after the first paint

        keep_text_soon(self.reader.writer, self.reader.library, record, self.article)


class Subject(Answering):
    """Answers what is asked about the article that is meant."""

    def __init__(self, screen: SubjectScreen) -> None:
        self._screen = screen

    @answers(commands.READ)
    def _toggle_read(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            self._mark(row, Action.UNREAD if row.state.read else Action.READ)

    @answers(commands.STAR)
    def _toggle_star(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            self._mark(row, Action.UNSTAR if row.state.starred else Action.STAR)

    @answers(commands.ARCHIVE)
    def _toggle_archive(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            self._mark(row, Action.UNARCHIVE if row.state.archived else Action.ARCHIVE)

    @answers(commands.REMOVE)
    def _remove(self, chosen: Chosen) -> None:
        """Remove the article, with what is being kept of it at this moment."""
        del chosen
        row = self._row()
        if row is None:
            return
        from reader.workflows.tend import remove_article  # noqa: PLC0415 - not before it is needed

        self._screen.reader.commit()
        try:
            was_kept = remove_article(self._screen.reader.library, row)
        except ReaderError as error:
            self._screen.say(str(error), failed=True)
            return
        if was_kept:
            self._screen.take_removal(row)
            self._screen.say(_("Removed: {title}").format(title=row_headline(row)), undo=undoes())
        else:
            self._screen.say(_("Nothing is kept of this article."))

    def _row(self) -> KeptArticle | None:
        """Give the article that is meant; say so where there is none."""
        row = self._screen.subject
        if row is None:
            self._screen.say(_("No article is selected."))
        return row

    def _mark(self, row: KeptArticle, action: Action) -> None:
        try:
            marked = mark_article(self._screen.reader.library, row, action)
        except ReaderError as error:
            self._screen.say(str(error), failed=True)
            return
        self._screen.take_subject(marked)
        if action is Action.STAR:
            self._screen.keep_text(marked.record)
        self._screen.say(done(Entry(action, row_headline(row))), undo=undoes())

    @answers(commands.COPY_LINK)
    def _copy_link(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            address = row.record.facts.url or shown(row.record.location)
            self._screen.copy(address, _("Copied the address."))

    @answers(commands.BROWSER)
    def _browse(self, chosen: Chosen) -> None:
        """Open the article's own address; a count opens that link of it."""
        if chosen.count is None or not self._screen.follow_link(chosen.count):
            self._open_address()

    @answers(commands.BROWSER_READ)
    def _browse_and_mark(self, chosen: Chosen) -> None:
        del chosen
        row = self._open_address()
        if row and not row.state.read:
            self._mark(row, Action.READ)

    def _open_address(self) -> KeptArticle | None:
        """Open the address of the article that is meant; None where no browser shows it."""
        row = self._row()
        if row and row.record.facts.url:
            return row if self._screen.browse(row.record.facts.url) else None
        if row:
            self._screen.say(_("This article names no address on the web."))
        return None

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
