"""Highlights and notes on the page: looked up, shown, made, and taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from textual.message import Message

from reader.errors import LibraryError
from reader.i18n.catalogue import N_, _
from reader.layout.lines import Face, Role
from reader.model.anchor import HEAD, Anchor
from reader.ui import commands
from reader.ui.article.layers import Layer, spread
from reader.ui.key_map import keyed, undoes
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.highlight import KeptHighlight
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen
    from reader.workflows.marking import Placed
    from reader.workflows.visit import Visit

Kept = TypeVar("Kept")
_HIGHLIGHTED: Final = Face(Role.TEXT, Role.MARK)
_NONE_SEEN: Final = N_(
    "No highlight is on the screen. {key} selects words, {then} highlights them."
)
_WORDS_CELLS: Final = 24


class HighlightsFound(Message):
    """The highlights of an article were looked up."""

    def __init__(self, asked: int, found: tuple[Placed, ...]) -> None:
        """Make the message.

        Args:
            asked: which time they were looked up; what changed since then is looked up again.
            found: in reading order.
        """
        super().__init__()
        self.asked, self.found = asked, found


class Highlighting(Answering):
    """The highlights of the article on the page.

    They are looked up after the page was painted, for the library may be slow.
    """

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._found: tuple[Placed, ...] = ()
        self._asked = 0
        self._wanted: KeptHighlight | None = None
        """The one to go to as soon as those of its article are found."""

    # Looking up

    def forget(self) -> None:
        """Show none: those that were found belong to another text."""
        self._asked += 1
        self._put(())

    def look_up(self) -> None:
        """Find those of the article on the page, on a thread of their own."""
        visit = self._screen.visit
        self._asked += 1
        asked = self._asked
        if visit is not None:
            self._screen.run_worker(
                lambda: self._look_up(visit, asked),
                thread=True,
                exclusive=True,
                group="highlights",
                description="look up highlights",
            )

    def _look_up(self, visit: Visit, asked: int) -> None:
        from reader.workflows.marking import follow, placed  # noqa: PLC0415 - after the first paint

        library = self._screen.reader.library
        try:
            found = placed(library, visit) if library.path.exists() else ()
        except LibraryError:
            found = ()  # whoever opens the library says what is wrong with it
        if found:
            self._screen.reader.writer.do(lambda: follow(library, visit, found))
        self._screen.post_message(HighlightsFound(asked, found))

    def take(self, message: HighlightsFound) -> None:
        """Show what was found, unless something changed meanwhile."""
        if message.asked != self._asked:
            return
        self._put(message.found)
        wanted, visit = self._wanted, self._screen.visit
        if wanted is not None and visit is not None and wanted.article == visit.record.id:
            self._wanted, number = None, wanted.highlight.number
            self._go(next((one for one in self._found if one.highlight.number == number), None))

    def _put(self, found: tuple[Placed, ...]) -> None:
        self._found = found
        places = sorted(one.place for one in found if one.place is not None)
        marks: dict[int, list[tuple[int, int, Face]]] = {}
        for place in places:
            for block, own in spread(*place, _HIGHLIGHTED).items():
                (start, end, face), before = own[0], marks.setdefault(block, [])
                if before and before[-1][1] >= start:
                    start, end = before[-1][0], max(end, before.pop()[1])
                before.append((start, end, face))
        view = self._screen.view
        view.marks.put_notes(one.place[0] for one in found if one.place and one.highlight.note)
        view.mark(marks, Layer.HIGHLIGHTS)
        view.refresh()

    # Making, noting, taking off

    def toggle(self, place: tuple[Anchor, Anchor]) -> None:
        """Highlight what stands between two places; a highlight that is there already goes."""
        there = self._at(place)
        if there is not None:
            self._take_off(there)
        else:
            self._add(place, "")

    def _add(self, place: tuple[Anchor, Anchor], note: str) -> None:
        from reader.workflows.marking import highlight, in_order  # noqa: PLC0415 - at the first one

        screen, visit = self._screen, self._screen.visit
        if visit is None:
            return
        library = screen.reader.library
        made = self._kept(lambda: highlight(library, visit, place, note))
        if made is not None:
            self._put(in_order([*self._found, made]))
            self.look_up()
            screen.say(_("Noted") if note else _("Highlighted"), undo=undoes())

    def _take_off(self, one: Placed) -> None:
        from reader.workflows.marking import unhighlight  # noqa: PLC0415 - at the first one

        library = self._screen.reader.library
        if self._kept(lambda: unhighlight(library, one.highlight)) is not None:
            self._put(tuple(other for other in self._found if other is not one))
            self.look_up()
            said = _("Highlight taken off: {words}").format(words=_words(one))
            self._screen.say(said, undo=undoes())

    def ask_note_at(self, place: tuple[Anchor, Anchor]) -> None:
        """Ask for a note on what stands between two places; it is highlighted with it."""
        there = self._at(place)
        if there is not None:
            self._ask_note(there)
            return

        def keep(typed: str) -> None:
            self._screen.selection.stop()
            self._add(place, typed)

        self._screen.prompt.open("", entered=keep, sign=_("Note: "))

    @answers(commands.NOTE)
    def _note(self, chosen: Chosen) -> None:
        """Ask for the note of the first highlight on the screen."""
        del chosen
        seen = self._seen()
        if seen is None:
            said = _("No highlight is on the screen. {key} selects words, {then} notes them.")
            self._screen.say(keyed(said, commands.SELECT_WORDS, then=commands.NOTE))
        else:
            self._ask_note(seen)

    def _ask_note(self, one: Placed) -> None:
        def keep(typed: str) -> None:
            self._screen.selection.stop()
            self._keep_note(one, typed)

        sign = _("Note on “{words}”: ").format(words=_words(one))
        self._screen.prompt.open(one.highlight.note, entered=keep, sign=sign)

    def _keep_note(self, one: Placed, typed: str) -> None:
        from reader.workflows.marking import note  # noqa: PLC0415 - at the first one

        library = self._screen.reader.library
        if self._kept(lambda: note(library, one.highlight, typed)):
            self.look_up()
            self._screen.say(_("Noted") if typed else _("No note any more"), undo=undoes())

    @answers(commands.UNHIGHLIGHT)
    def _remove(self, chosen: Chosen) -> None:
        """Take off the first highlight on the screen."""
        del chosen
        seen = self._seen()
        if seen is None:
            self._screen.say(keyed(_(_NONE_SEEN), commands.SELECT_WORDS, then=commands.HIGHLIGHT))
        else:
            self._take_off(seen)

    def _kept(self, keep: Callable[[], Kept]) -> Kept | None:
        """Have something kept, in its turn; None where that failed, and the screen says why."""
        try:
            return self._screen.reader.writer.do(keep).result()
        except LibraryError as error:
            self._screen.say(str(error), failed=True)
            return None

    # Which one is meant

    def _at(self, place: tuple[Anchor, Anchor]) -> Placed | None:
        """Give the highlight that covers all between two places; None where none does."""
        for one in self._found:
            if one.place and one.place[0] <= place[0] and place[1] <= one.place[1]:
                return one
        return None

    def _seen(self) -> Placed | None:
        """Give the first highlight of which something is on the screen."""
        for row in self._screen.view.rows:
            if row.block > HEAD and row.start < row.end:
                first, last = Anchor(row.block, row.start), Anchor(row.block, row.end)
                for one in self._found:
                    if one.place and one.place[0] < last and first < one.place[1]:
                        return one
        return None

    # Lists

    @answers(commands.HIGHLIGHTS)
    def _list(self, chosen: Chosen) -> None:
        """List those of this article."""
        del chosen
        from reader.ui.shared.choices import Choice  # noqa: PLC0415 - at the first list

        found = self._found
        if not found:
            said = _("Nothing is highlighted here. {key} selects words, {then} highlights them.")
            self._screen.say(keyed(said, commands.SELECT_WORDS, then=commands.HIGHLIGHT))
            return
        choices = [
            Choice(
                _line(one),
                right=_told(one),
                about=one.highlight.note,
                searched=one.highlight.note,
            )
            for one in found
        ]

        def go(number: int | None) -> None:
            if number is not None:
                self._go(found[number])

        self._screen.choose(_("Highlights"), choices, go)

    def want(self, kept: KeptHighlight) -> None:
        """Go to a highlight as soon as those of its article are looked up."""
        self._wanted = kept

    def open_at(self, kept: KeptHighlight) -> None:
        """Open the article of a highlight on the same page, and go to it."""
        visit = self._screen.visit
        self.want(kept)
        if visit is not None and visit.record.id == kept.article:
            self.look_up()
        else:
            self._screen.open(kept.location)

    def _go(self, one: Placed | None) -> None:
        screen = self._screen
        if one is None or one.place is None:
            screen.say(_("These words are not found in the text any more."))
            return
        screen.leaping.remember_place()
        screen.view.bring(one.place[0])
        if one.highlight.note:
            screen.say(_("Note: {note}").format(note=one.highlight.note))


def _told(one: Placed) -> str:
    """Say at the right of the list what is not seen of a highlight in its words."""
    if one.place is None:
        return _("not found in the text any more")
    return _("note") if one.highlight.note else ""


def _line(one: Placed) -> str:
    return " ".join(one.highlight.passage.quote.exact.split())


def _words(one: Placed) -> str:
    """Give the first words of a highlight, to name it by."""
    from reader.layout.cells import shortened  # noqa: PLC0415 - not before something is named

    return shortened(_line(one), _WORDS_CELLS)
