"""What is done to the article that is meant: on a screen or in lines. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.library.journal import Action, Entry
from reader.ui import commands
from reader.ui.shared.answering import Answering, answers
from reader.workflows.page import row_headline
from reader.workflows.undo import done
from reader.workflows.visit import mark_article

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model.state import ArticleRecord, KeptArticle
    from reader.ui.keys import Chosen


class _Program(Protocol):
    """What keeps the articles."""

    library: Library

    def commit(self) -> None:
        """Wait until what was said to the library is on disk."""


class Place(Protocol):
    """Where an article is meant."""

    @property
    def reader(self) -> _Program:
        """The program that it belongs to."""

    @property
    def subject(self) -> KeptArticle | None:
        """The article that is meant; None where there is none."""

    def say(self, said: str, /) -> None:
        """Say what happened."""

    def say_undoable(self, said: str) -> None:
        """Say what was done, and by which key it is undone."""

    def fail(self, error: ReaderError) -> None:
        """Say that something could not be done."""

    def take_subject(self, row: KeptArticle) -> None:
        """Show what became of the article."""

    def take_removal(self, row: KeptArticle) -> None:
        """Show that nothing is kept of the article any more."""

    def keep_text(self, record: ArticleRecord) -> None:
        """Have the text of the article kept, soon, if it is in the list."""

    def browse(self, address: str) -> bool:
        """Open an address in the browser; False where none opened it."""

    def follow_link(self, number: int) -> bool:
        """Follow a link of the article by its number; False where no text is at hand."""


class Tending(Answering):
    """Marks the article that is meant, removes it, and opens its address."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def _row(self) -> KeptArticle | None:
        """Give the article that is meant; say so where there is none."""
        row = self._place.subject
        if row is None:
            self._place.say(_("No article is selected."))
        return row

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

    def _mark(self, row: KeptArticle, action: Action) -> None:
        place = self._place
        place.reader.commit()  # so that this change is the newest one
        try:
            marked = mark_article(place.reader.library, row, action)
        except ReaderError as error:
            place.fail(error)
            return
        place.take_subject(marked)
        if action is Action.STAR:
            place.keep_text(marked.record)
        place.say_undoable(done(Entry(action, row_headline(row))))

    @answers(commands.REMOVE)
    def _remove(self, chosen: Chosen) -> None:
        """Remove the article, with what is being kept of it at this moment."""
        del chosen
        row, place = self._row(), self._place
        if row is None:
            return
        from reader.workflows.tend import remove_article  # noqa: PLC0415 - not before it is needed

        place.reader.commit()
        try:
            was_kept = remove_article(place.reader.library, row)
        except ReaderError as error:
            place.fail(error)
            return
        if was_kept:
            place.take_removal(row)
            place.say_undoable(_("Removed: {title}").format(title=row_headline(row)))
        else:
            place.say(_("Nothing is kept of this article."))

    @answers(commands.BROWSER)
    def _browse(self, chosen: Chosen) -> None:
        """Open the article's own address; a count opens that link of it."""
        if chosen.count is None or not self._place.follow_link(chosen.count):
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
            return row if self._place.browse(row.record.facts.url) else None
        if row:
            self._place.say(_("This article names no address on the web."))
        return None


def tag(place: Place, row: KeptArticle, names: tuple[str, ...]) -> None:
    """Give an article its tags, all that it has from now on, and say so."""
    from reader.workflows.tend import tag_article  # noqa: PLC0415 - not before it is needed

    try:
        tagged = tag_article(place.reader.library, row, names)
    except ReaderError as error:
        place.fail(error)
        return
    place.take_subject(tagged)
    place.keep_text(tagged.record)
    said = _("Tagged {tags}: {title}") if names else _("No tags any more: {title}")
    place.say_undoable(said.format(tags=", ".join(names), title=row_headline(row)))
