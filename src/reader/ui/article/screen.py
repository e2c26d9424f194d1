"""The article's screen: it puts together the page, what stands around it, and who answers what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Container

from reader.i18n.catalogue import N_
from reader.model.anchor import Anchor
from reader.model.state import KeptArticle
from reader.ui import commands
from reader.ui.article.chrome import show_around
from reader.ui.article.copying import Copying
from reader.ui.article.finding import Finding
from reader.ui.article.highlighting import Highlighting, HighlightsFound
from reader.ui.article.leaping import Leaping
from reader.ui.article.leaving import Leaving
from reader.ui.article.linking import Linking
from reader.ui.article.loading import LoadingScreen
from reader.ui.article.moving import Moving
from reader.ui.article.selection import Selection
from reader.ui.article.showing import Showing
from reader.ui.article.talking import Talking
from reader.ui.article.typesetting import Typesetting
from reader.ui.article.view import ArticleView
from reader.ui.article.visiting import Visiting
from reader.ui.article.walking import Walking
from reader.ui.commands import Room
from reader.ui.shared.bars import TopLine
from reader.ui.shared.commanding import answers
from reader.ui.shared.common import Common
from reader.ui.shared.history import History
from reader.ui.shared.marked import Marked
from reader.ui.shared.measure import Measure
from reader.ui.shared.opening import Opening
from reader.ui.shared.piping import Piping
from reader.ui.shared.subject import Subject
from reader.ui.shared.tagging import Tagging
from reader.workflows.visit import again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from reader.model.document import Document
    from reader.model.location import Location
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Answering
    from reader.workflows.read import Article
    from reader.workflows.visit import Visit


class ArticleScreen(LoadingScreen):
    """One article on a page."""

    CALLED = N_("article")

    def __init__(
        self, painter: Painter, location: Location, *, opens_comments: bool = False
    ) -> None:
        """Make the screen; what it is about is loaded when it is shown.

        Args:
            painter: paints it.
            location: of the article.
            opens_comments: whether the comments open with it.
        """
        super().__init__(painter, location)
        self.visit: Visit | None = None
        """What is on the page; None while it loads."""
        self.view = ArticleView(painter)
        self._desk = Container(self.view)
        self._top_line = TopLine(painter)
        self.leaping = Leaping(self)
        self.finding = Finding(self)
        self.talking = Talking(self, self._desk)
        self.walking = Walking(self)
        self.highlighting = Highlighting(self)
        self.selection = Selection(self)
        self.linking = Linking(self)
        self.typesetting = Typesetting(self)
        self._answering: tuple[Answering, ...] = (
            *(
                self,
                Leaving(self),
                Moving(self),
                self.leaping,
                self.finding,
                self.talking,
                self.walking,
            ),
            *(
                *(self.linking, self.typesetting, self.highlighting, self.selection),
                Showing(self),
                Measure(self, self.lay_out),
                Copying(self),
                *(Subject(self), Tagging(self), History(self), Opening(self), Piping(self)),
                Common(self),
                Marked(self, self.highlighting.open_at),
            ),
        )
        self.view.place_meant = self._place_meant
        self._visiting = Visiting(self, opens_comments=opens_comments)

    @property
    def document(self) -> Document | None:
        """What is on the page; None while it loads."""
        return self.visit.article.document if self.visit else None

    def _place_meant(self) -> Anchor | None:
        """Give the character that is meant: the caret, the focused link, the current hit."""
        if self.selection.selecting is not None:
            return self.selection.selecting.caret
        link = self.linking.focused
        return Anchor(link.block, link.start) if link else self.finding.seen_hit

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        if self.prompt.is_open:
            return Room.LINE
        if self.selection.selecting is not None:
            return Room.SELECT
        pane = self.talking.pane
        return pane.room if pane and self.talking.has_keys else Room.ARTICLE

    @property
    def takes_any_key(self) -> bool:
        """Whether letters stand on the page: each follows its link, though it be no command."""
        return bool(self.linking.hints) and self.room is Room.ARTICLE

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        if self.selection.selecting is not None:
            return (self.selection.selecting, *self._answering)
        pane = self.talking.pane
        own = pane.answering if pane and self.talking.has_keys else ()
        return (*own, *self._answering)

    def compose(self) -> ComposeResult:
        """Place the two lines of chrome, and between them the desk on which the page lies."""
        yield self._top_line
        yield self._desk
        yield self.status
        yield self.prompt

    def on_mount(self) -> None:
        """Begin to load."""
        self.view.focus()
        self.open(self.location)

    # Loading

    def show_visit(self, visit: Visit, *, stays: bool) -> None:
        """Show what was read; `stays` where it is the same article again, at the same place."""
        before, self.visit = self.visit, visit
        self._visiting.show(before, visit, stays=stays)

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        """Read the article again; the place stays."""
        del chosen
        self.open(self.location, stays=True)

    # The page

    def lay_out(self) -> None:
        """Set the page anew, at its place: the measure or the words around it are others."""
        if self.visit is not None:
            self.view.show(self.typesetting.lay_out)
            self.show_status()

    def on_resize(self) -> None:
        """Give the comment pane its place; the page sets itself."""
        self.talking.fit()

    @on(ArticleView.Fitted)
    def _follow_size(self) -> None:
        self.show_status()

    @on(ArticleView.Moved)
    def _follow_motion(self) -> None:
        """Keep the place; whoever reached the end has read the article."""
        self.walking.withdraw()
        if self.visit is not None:
            self._take(self._visiting.note_motion(self.visit))
        self.show_status()

    @on(ArticleView.LinkTouched)
    def _follow_link(self, message: ArticleView.LinkTouched) -> None:
        self.linking.follow_at(message.place)

    @on(ArticleView.Selected)
    def _select(self, message: ArticleView.Selected) -> None:
        self.selection.select(message.start, message.end)

    @on(HighlightsFound)
    def _show_highlights(self, message: HighlightsFound) -> None:
        self.highlighting.take(message)

    # What is said around it

    def show_status(self) -> None:
        """Say above and below the page where one is; in the frame of the motion itself."""
        if self.visit is not None:
            show_around(self, self.visit, self._top_line)

    def key_typed(self, key: str) -> None:
        """Answer a key; a letter follows its link while letters stand on the page."""
        if self.linking.hints and key != "escape":
            self.linking.hint_typed(key)
        else:
            super().key_typed(key)
        self.show_status()

    def ask_for(self, chosen: Chosen) -> None:
        """Have a command answered; whoever does something else wants no next article."""
        if chosen.command not in (commands.PAGE_DOWN, commands.CANCEL):
            self.walking.withdraw()
        super().ask_for(chosen)

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the line that is typed."""
        self.status.clear()
        self.prompt.type(key, character)
        self.show_status()

    # The article that is meant

    @property
    def subject(self) -> KeptArticle | None:
        """What is on the page."""
        visit = self.visit
        return KeptArticle(visit.record, visit.state, len(visit.thread)) if visit else None

    @property
    def article(self) -> Article | None:
        """What is on the page."""
        return self.visit.article if self.visit else None

    def go_to(self, location: Location) -> None:
        """Open another article on this page; Backspace comes back."""
        self.leaping.remember_article()
        self.open(location)

    def follow_link(self, number: int) -> bool:
        """Follow a link by its number, where the keys are the page's."""
        has_keys = self.room is Room.ARTICLE
        if has_keys:
            self.linking.follow_number(number)
        return has_keys

    def piped_text(self) -> str | None:
        """Give the text of the comment that is selected, where the keys are the thread's."""
        pane = self.talking.pane
        if pane is None or not self.talking.has_keys:
            return super().piped_text()
        comment = pane.thread.window.selected
        return f"{comment.text}\n" if comment else None

    def take_subject(self, row: KeptArticle) -> None:
        """Show what became of the article, in its badges and in the list."""
        if self.visit is not None:
            self._take(replace(self.visit, state=row.state))
            self.lay_out()

    def take_draft(self, *, waits: bool) -> None:
        """Say on the page and in the list that a draft waits, or that none does."""
        if self.visit is not None and waits != self.visit.state.draft:
            self._take(replace(self.visit, state=replace(self.visit.state, draft=waits)))
            self.lay_out()

    def take_undo(self) -> None:
        """Look up again what became of the article."""
        if self.visit is not None:
            self._take(again(self.visit, self.reader.library))
            self.lay_out()
            self.talking.reload()
            self.highlighting.look_up()

    def _take(self, visit: Visit) -> None:
        """Note what became of the article, for the list too."""
        self.visit = visit
        self.reader.shelf.take_state(visit.record, visit.state)
