"""Highlights and notes of the article that is read; what is marked are its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.layout.cells import shortened
from reader.model.anchor import HEAD, Anchor
from reader.model.blocks import block_text
from reader.model.sentences import sentence_at, sentences
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.workflows.marking import (
    everywhere,
    follow,
    highlight,
    note,
    placed,
    unhighlight,
    with_source,
)
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.highlight import KeptHighlight
    from reader.ui.keys import Chosen
    from reader.ui.plain.article import ArticleRoom
    from reader.ui.plain.room import SubjectRoom
    from reader.workflows.marking import Placed

Kept = TypeVar("Kept")
_WORDS_CELLS = 24


class Marking(Answering):
    """Highlights sentences, notes things at them, and lists them."""

    def __init__(self, room: ArticleRoom) -> None:
        self._room = room

    def follow(self) -> None:
        """Keep where the highlights are in an article that may have changed since."""
        reader, visit = self._room.reader, self._room.visit
        found = self._found()
        if found:
            reader.writer.do(lambda: follow(reader.library, visit, found))

    def _found(self) -> tuple[Placed, ...]:
        library = self._room.reader.library
        try:
            return placed(library, self._room.visit) if library.path.exists() else ()
        except LibraryError:
            return ()  # whoever opens the library says what is wrong with it

    def _kept(self, keep: Callable[[], Kept]) -> Kept | None:
        """Have something kept, in its turn; None where that failed, and it was said why."""
        try:
            return self._room.reader.writer.do(keep).result()
        except LibraryError as error:
            self._room.reader.fail(error)
            return None

    # Making

    @answers(commands.SELECT_WORDS)
    def _choose_sentence(self, chosen: Chosen) -> None:
        """List the sentences of the paragraph that was said last, and highlight one of them."""
        del chosen
        room, block = self._room, self._room.pages.block
        text = block_text(room.document.blocks[block]) if block > HEAD else ""
        spans = [span for span in sentences(text) if span[0] < span[1]]
        if not spans:
            said = _("Read a paragraph first; {key} then marks a sentence of it.")
            room.say(keyed(said, commands.SELECT_WORDS))
            return
        told = [" ".join(text[start:end].split()) for start, end in spans]
        number = room.reader.choose(_("Highlight a sentence"), told)
        if number is None:
            return
        place = Anchor(block, spans[number][0]), Anchor(block, spans[number][1])
        noted = room.reader.ask(_("Note, or Enter for none:")) or ""
        library, visit = room.reader.library, room.visit
        if self._kept(lambda: highlight(library, visit, place, noted)) is not None:
            self._room.say_undoable(_("Noted") if noted else _("Highlighted"))

    @answers(commands.HIGHLIGHT)
    def _highlight(self, chosen: Chosen) -> None:
        """Highlight the sentence at which one is: the first of what was said last."""
        del chosen
        room, place = self._room, self._room.pages.place
        text = block_text(room.document.blocks[place.block]) if place.block > HEAD else ""
        start, end = sentence_at(text, place.offset)
        library, visit = room.reader.library, room.visit
        span = Anchor(place.block, start), Anchor(place.block, end)
        if start < end and self._kept(lambda: highlight(library, visit, span)) is not None:
            self._room.say_undoable(f"{_('Highlighted')}: {' '.join(text[start:end].split())}")
        elif start >= end:
            room.say(_("Read a paragraph first."))

    # What is here

    def _here(self) -> Placed | None:
        """Give the first highlight of what was said last; say so where there is none."""
        pages = self._room.pages
        for one in self._found():
            if one.place and one.place[0] < pages.end and pages.place < one.place[1]:
                return one
        said = _("No highlight is in what was said last. {key} highlights a sentence.")
        self._room.say(keyed(said, commands.SELECT_WORDS))
        return None

    @answers(commands.NOTE)
    def _note(self, chosen: Chosen) -> None:
        """Ask for the note of the highlight that is here; a dash takes it off."""
        del chosen
        one, reader = self._here(), self._room.reader
        if one is None:
            return
        if one.highlight.note:
            said = _("Note: {note}. A dash takes it off.")
            self._room.say(said.format(note=one.highlight.note))
        typed = reader.ask(_("Note on “{words}”: ").format(words=_words(one)).strip())
        text = "" if typed == "-" else typed
        if typed and self._kept(lambda: note(reader.library, one.highlight, text or "")):
            self._room.say_undoable(_("Noted") if text else _("No note any more"))

    @answers(commands.UNHIGHLIGHT)
    def _take_off(self, chosen: Chosen) -> None:
        del chosen
        one, library = self._here(), self._room.reader.library
        if one and self._kept(lambda: unhighlight(library, one.highlight)) is not None:
            self._room.say_undoable(_("Highlight taken off: {words}").format(words=_words(one)))

    @answers(commands.COPY_QUOTE)
    def _say_quote(self, chosen: Chosen) -> None:
        """Say the paragraph that was said last with its source."""
        del chosen
        room, block = self._room, self._room.pages.block
        if block <= HEAD:
            room.say(_("Read a paragraph first."))
            return
        text = block_text(room.document.blocks[block])
        room.say(*with_source(room.visit.article, text).rstrip("\n").split("\n"))

    # Lists

    @answers(commands.HIGHLIGHTS)
    def _list(self, chosen: Chosen) -> None:
        del chosen
        found = self._found()
        if not found:
            said = _("Nothing is highlighted here. {key} highlights a sentence.")
            self._room.say(keyed(said, commands.SELECT_WORDS))
            return
        number = self._room.reader.choose(_("Highlights"), list(map(_told, found)))
        if number is not None:
            self._go(found[number])

    def go_to(self, kept: KeptHighlight) -> None:
        """Go to a highlight of this article."""
        number = kept.highlight.number
        self._go(next((one for one in self._found() if one.highlight.number == number), None))

    def _go(self, one: Placed | None) -> None:
        if one is None or one.place is None:
            self._room.say(_("These words are not found in the text any more."))
            return
        self._room.go_to(one.place[0])
        if one.highlight.note:
            self._room.say(_("Note: {note}").format(note=one.highlight.note))


class AllMarked(Answering):
    """Lists the highlights of all articles, and opens an article at one of them."""

    def __init__(self, room: SubjectRoom) -> None:
        self._room = room

    @answers(commands.ALL_HIGHLIGHTS)
    def _list(self, chosen: Chosen) -> None:
        del chosen
        reader = self._room.reader
        reader.commit()
        try:
            found = everywhere(reader.library)
        except LibraryError as error:
            reader.fail(error)
            return
        if not found:
            said = _("Nothing is highlighted yet. In an article {key} highlights a sentence.")
            self._room.say(keyed(said, commands.SELECT_WORDS))
            return
        number = reader.choose(_("All highlights"), [_told_with_title(one) for one in found])
        if number is not None:
            reader.open_highlight(found[number])


def _told(one: Placed) -> str:
    words = " ".join(one.highlight.passage.quote.exact.split())
    noted = _("Note: {note}").format(note=one.highlight.note) if one.highlight.note else ""
    lost = _("not found in the text any more") if one.place is None else ""
    return ". ".join(filter(None, [words, noted, lost]))


def _told_with_title(one: KeptHighlight) -> str:
    words = " ".join(one.highlight.passage.quote.exact.split())
    return f"{one.title or file_name(one.location)}: {words}"


def _words(one: Placed) -> str:
    """Give the first words of a highlight, to name it by."""
    return shortened(" ".join(one.highlight.passage.quote.exact.split()), _WORDS_CELLS)
