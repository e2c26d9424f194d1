"""What is done with the article that is meant: mark it, tag it, open it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.library.journal import Action, Entry
from reader.sources.locate import shown
from reader.ui import commands
from reader.ui.key_map import undoes
from reader.ui.shared.answering import Answering, answers
from reader.ui.shared.facts import facts_of
from reader.workflows.keep import keep_text_soon
from reader.workflows.page import row_headline
from reader.workflows.tend import remove_article, tag_article, tags_typed
from reader.workflows.undo import done
from reader.workflows.visit import mark_article

if TYPE_CHECKING:
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.plain.room import SubjectRoom


class Tending(Answering):
    """Answers what is asked about the article that is meant."""

    def __init__(self, room: SubjectRoom) -> None:
        self._room = room

    def _row(self) -> KeptArticle | None:
        """Give the article that is meant; say so where there is none."""
        row = self._room.subject
        if row is None:
            self._room.say(_("No article is selected."))
        return row

    # Marks

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
        reader = self._room.reader
        reader.commit()
        try:
            marked = mark_article(reader.library, row, action)
        except ReaderError as error:
            reader.fail(error)
            return
        self._room.take_subject(marked)
        if action is Action.STAR:
            self._keep_text(marked)
        self._say_undoable(done(Entry(action, row_headline(row))))

    def _keep_text(self, row: KeptArticle) -> None:
        reader = self._room.reader
        keep_text_soon(reader.writer, reader.library, row.record, self._room.article)

    def _say_undoable(self, said: str) -> None:
        self._room.say(f"{said}. {undoes()}.")

    @answers(commands.TAGS, commands.EDIT_TAGS)
    def _edit_tags(self, chosen: Chosen) -> None:
        """Ask for the tags of the article; a dash takes all of them off."""
        del chosen
        row = self._row()
        if row is None:
            return
        reader, now = self._room.reader, ", ".join(row.state.tags)
        if now:
            self._room.say(_("Tags: {tags}. A dash takes them off.").format(tags=now))
        typed = reader.ask(_("Tags, parted by commas:"))
        if not typed:
            return
        names = () if typed == "-" else tags_typed(typed)
        try:
            tagged = tag_article(reader.library, row, names)
        except ReaderError as error:
            reader.fail(error)
            return
        self._room.take_subject(tagged)
        self._keep_text(tagged)
        said = (
            _("Tagged {tags}: {title}").format(tags=", ".join(names), title=row_headline(row))
            if names
            else _("No tags any more: {title}").format(title=row_headline(row))
        )
        self._say_undoable(said)

    @answers(commands.REMOVE)
    def _remove(self, chosen: Chosen) -> None:
        """Remove the article, with what is being kept of it at this moment."""
        del chosen
        row, reader = self._row(), self._room.reader
        if row is None:
            return
        reader.commit()
        try:
            was_kept = remove_article(reader.library, row)
        except ReaderError as error:
            reader.fail(error)
            return
        if was_kept:
            self._room.take_undo()
            self._say_undoable(_("Removed: {title}").format(title=row_headline(row)))
        else:
            self._room.say(_("Nothing is kept of this article."))

    # What it is, and where

    @answers(commands.INFORMATION)
    def _say_information(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row:
            self._room.say(*(f"{name}: {value}" for name, value in facts_of(row)))

    @answers(commands.COPY_LINK)
    def _say_link(self, chosen: Chosen) -> None:
        """Say the address on a line of its own; here nothing writes the clipboard unseen."""
        del chosen
        row = self._row()
        if row:
            self._room.say(row.record.facts.url or shown(row.record.location))

    @answers(commands.BROWSER)
    def _browse(self, chosen: Chosen) -> None:
        """Open the article's own address; a count opens that link of it."""
        if chosen.count is None or not self._room.follow_number(chosen.count):
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
            return row if self._room.browse(row.record.facts.url) else None
        if row:
            self._room.say(_("This article names no address on the web."))
        return None

    @answers(commands.EDIT)
    def _edit(self, chosen: Chosen) -> None:
        del chosen
        row = self._row()
        if row is None:
            return
        from reader.ui.shared import outside  # noqa: PLC0415 - when it is asked for

        try:
            outside.edit_article(self._room.reader, row.record.location)
            self._room.read_again()
        except ReaderError as error:
            self._room.reader.fail(error)

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        del chosen
        try:
            self._room.read_again()
        except ReaderError as error:
            self._room.reader.fail(error)
