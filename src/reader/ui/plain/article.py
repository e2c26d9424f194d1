"""One article, read in lines: what it is, its text by pages, and how far one is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from reader.i18n.catalogue import _
from reader.layout.typeset import Setting, Words
from reader.model.anchor import HEAD, Anchor
from reader.model.state import KeptArticle, KeptComment, ReadingPlace
from reader.ui.commands import Room
from reader.ui.plain.chrome import first_keys, head_lines, progress_words
from reader.ui.plain.common import Common
from reader.ui.plain.finding import Finding
from reader.ui.plain.going import Going
from reader.ui.plain.linking import Linking
from reader.ui.plain.marking import AllMarked, Marking
from reader.ui.plain.moving import Moving
from reader.ui.plain.outward import Outward
from reader.ui.plain.pages import Pages
from reader.ui.plain.room import SubjectRoom
from reader.ui.plain.talking import Talking
from reader.ui.plain.tending import Subject
from reader.ui.plain.walking import Walking
from reader.workflows.opened import note_changed, note_opened
from reader.workflows.page import headline, lay_out
from reader.workflows.visit import again, keep_place, mark_read, same_place, visit, visit_again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.layout.page import Layout
    from reader.model.document import Document
    from reader.model.highlight import KeptHighlight
    from reader.model.location import Location
    from reader.ui.plain.reader import PlainReader
    from reader.ui.shared.answering import Answering
    from reader.workflows.read import Article
    from reader.workflows.visit import Visit


class ArticleRoom(SubjectRoom):
    """An article that is being read."""

    ROOM: ClassVar = Room.ARTICLE

    visit: Visit
    """What is read."""
    pages: Pages
    """Its text, and where one is in it."""

    def __init__(
        self,
        reader: PlainReader,
        location: Location,
        *,
        opens_comments: bool = False,
        wanted: KeptHighlight | KeptComment | None = None,
    ) -> None:
        """Make the room; the article is read when one comes here.

        Args:
            reader: the program.
            location: of the article.
            opens_comments: whether its comments are said first.
            wanted: a highlight to begin at, or a comment or draft of one's own that is said first;
                None begins where one left off.
        """
        super().__init__(reader)
        self.location = location
        self._opens_comments = opens_comments
        self._wanted = wanted
        self.going = Going(self)
        self.finding = Finding(self)
        self.walking = Walking(self)
        self.linking = Linking(self)
        self.talking = Talking(self)
        self.marking = Marking(self)
        self._answering = (
            *(Moving(self), self.going, self.finding, self.walking, self.linking),
            *(
                self.talking,
                self.marking,
                Subject(self),
                AllMarked(self),
                Outward(self),
                Common(self),
            ),
        )

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return self._answering

    @property
    def document(self) -> Document:
        """What is read."""
        return self.visit.article.document

    # Coming here

    def begin(self) -> None:
        """Read the article, and say what it is and how it begins, or goes on."""
        self._show(self.location)
        wanted, self._wanted = self._wanted, None
        opens_comments, self._opens_comments = self._opens_comments, False
        if isinstance(wanted, KeptComment):
            self.talking.open(wanted)
        elif opens_comments:
            self.talking.open()
        elif wanted is not None:
            self.marking.go_to(wanted)

    def begin_again(self) -> None:
        """Say which article one came back to, and how far one is."""
        self.say(headline(self.visit.article))
        self.say_status()

    def open(self, location: Location) -> None:
        """Read another article in the place of this one."""
        self._show(location)

    def _show(self, location: Location) -> None:
        """Read an article and begin with it; a source that cannot be read leaves all as it was."""
        self.reader.commit()  # the place that was just left is where one comes back to
        visited = visit(location, self.reader.library)
        self.location, self.visit = location, visited
        for part in (self.going, self.finding, self.linking):
            part.forget()
        self.walking.withdraw()
        self.pages = Pages(self.lay_out())
        note_opened(self.reader.writer, self.reader.library, visited)
        self.marking.follow()
        if visited.state.added_at is not None:
            self.keep_text(visited.record)
        self.reader.paper.part()
        self.say(*head_lines(visited))
        place = visited.place
        if place is not None and place.anchor > Anchor(HEAD):
            self.pages.stand_before(place.anchor)
        self.reader.paper.part()
        self.say_text(self.pages.page_on(self.reader.rows))
        self.say_status(hint=first_keys())

    def read_again(self) -> None:
        """Read the article again; the place stays."""
        self.reader.commit()
        before, self.visit = self.visit, visit_again(self.location, self.reader.library)
        place = same_place(before, self.visit, self.pages.place)
        self.linking.forget()
        self.pages = Pages(self.lay_out())
        self.pages.stand_at(place)
        note_changed(self.reader.writer, self.reader.library, self.visit)
        self.marking.follow()
        self.say(_("Read again."))

    def lay_out(self) -> Layout:
        """Lay the article out to the width of a line."""
        setting = Setting(self.reader.paper.width, Words(_("picture")), is_cut=False)
        return lay_out(self.visit.article, setting)

    # What is said

    def say_text(self, lines: Iterable[str]) -> None:
        """Say rows of the text as they are laid out."""
        self.reader.paper.rows(lines)

    def say_status(self, *, hint: str = "") -> None:
        """Say how far one is, and how long the rest takes; at the end, what comes after it."""
        self.reader.paper.part()
        self.say(f"{progress_words(self.visit, self.pages.progress)} {hint}".rstrip())

    def say_rest(self) -> None:
        """Say all that is left."""
        while lines := self.pages.page_on(self.reader.rows):
            self.say_text(lines)

    # Where one is

    def read_on(self, lines: list[str], otherwise: str) -> None:
        """Say rows that one went to, and how far one is; where there are none, say that instead."""
        self.read_lines(lines, otherwise)
        if lines:
            self.say_status()

    def read_lines(self, lines: list[str], otherwise: str) -> None:
        """Say rows that one went to, and nothing else."""
        self.walking.withdraw()
        if lines:
            self.say_text(lines)
        else:
            self.say(otherwise)
        self.note_motion()

    def note_motion(self) -> None:
        """Keep the place; whoever reached the end has read the article."""
        progress = self.pages.progress
        keep_place(self.reader.writer, self.visit, ReadingPlace(self.pages.place, None, progress))
        state = replace(self.visit.state, progress=progress)
        if progress >= 1 and not self.visit.state.read:
            state = replace(state, read=True)
            mark_read(self.reader.writer, self.reader.library, self.visit)
        self._take(replace(self.visit, state=state))

    def go_to(self, place: Anchor) -> None:
        """Go to a place, and say the page from there on."""
        self.going.remember_place()
        self.pages.stand_before(place)
        self.read_on(self.pages.page_on(self.reader.rows), _("There is nothing there."))

    # The article that is meant

    @property
    def subject(self) -> KeptArticle:
        """What is read."""
        return KeptArticle(self.visit.record, self.visit.state, len(self.visit.thread))

    @property
    def article(self) -> Article:
        """What is read."""
        return self.visit.article

    def follow_link(self, number: int) -> bool:
        """Follow a link by its number, as the list of links counts them."""
        self.linking.follow_number(number)
        return True

    def take_subject(self, row: KeptArticle) -> None:
        """Note what became of the article."""
        self._take(replace(self.visit, state=row.state))

    def take_undo(self) -> None:
        """Look up again what became of the article."""
        self._take(again(self.visit, self.reader.library))

    def _take(self, visited: Visit) -> None:
        """Note what became of the article, for the list too."""
        self.visit = visited
        self.reader.shelf.take_state(visited.record, visited.state)
