"""The article's screen: it loads what is to be read, and turns commands into motions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.layout.lines import DIM, PLAIN, Run
from reader.layout.typeset import Setting
from reader.model.anchor import Anchor
from reader.ui import commands
from reader.ui.article.view import ArticleView
from reader.ui.commands import Room
from reader.ui.shared.bars import ACCENT, StatusLine, TopLine
from reader.ui.shared.commanding import CommandScreen, answers
from reader.workflows.page import headline, lay_out
from reader.workflows.read import Article, read

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.model.location import Location
    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter

USUAL_MEASURE = 66
LEAST_MEASURE, MOST_MEASURE = 40, 100
_MEASURE_STEP = 4


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """That an article be loaded; compared by identity, since the same one may be asked for twice."""

    location: Location


class ArticleScreen(CommandScreen):
    """One article on a page."""

    @dataclass
    class Loaded(Message):
        """An article was read."""

        request: Request
        article: Article

    @dataclass
    class Failed(Message):
        """An article could not be read."""

        request: Request
        error: ReaderError

    def __init__(self, painter: Painter, location: Location) -> None:
        super().__init__()
        self._view = ArticleView(painter)
        self._top_line = TopLine(painter)
        self._status = StatusLine(painter)
        self._wanted = Request(location)
        self._article: Article | None = None
        self._chosen_measure = USUAL_MEASURE

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        return Room.ARTICLE

    def compose(self) -> ComposeResult:
        """Lay out the two lines of chrome and the page between them."""
        yield self._top_line
        yield self._view
        yield self._status

    def on_mount(self) -> None:
        """Begin to load."""
        self._load(self._wanted)

    # Loading

    @work(thread=True, exclusive=True, group="load", description="load an article")
    def _load(self, request: Request) -> None:
        worker = get_current_worker()
        answer: Message
        try:
            answer = self.Loaded(request, read(request.location))
        except ReaderError as error:
            answer = self.Failed(request, error)
        if not worker.is_cancelled:
            self.post_message(answer)

    @on(Loaded)
    def _show_article(self, message: Loaded) -> None:
        if message.request is self._wanted:
            self._article = message.article
            self._lay_out()

    @on(Failed)
    def _show_failure(self, message: Failed) -> None:
        if message.request is self._wanted:
            self._status.notice(str(message.error), failed=True)

    def _lay_out(self, place: Anchor | None = None) -> None:
        if self._article is None:
            return
        margins = 2 if self.size.width < LEAST_MEASURE else 4
        measure = max(1, min(self._chosen_measure, self.size.width - margins))
        if self._view.page is None or self._view.page.measure != measure or place is not None:
            self._view.show(lay_out(self._article, Setting(measure)), place)
        self._show_status()

    def on_resize(self) -> None:
        """Set the page to the new width; it stays at its place."""
        self._lay_out()

    @on(ArticleView.Moved)
    def _show_status(self) -> None:
        if self._article is None:
            return
        progress = self._view.progress
        self._top_line.say("", headline(self._article), "")
        per_cent = f"{int(progress * 100)} %"
        left = max(0, round(self._article.time.seconds * (1 - progress) / 60))
        time = "read" if progress >= 1 else f"{max(1, left)} min left"
        words = [Run(per_cent, PLAIN), Run(f" · {time} · ? help", DIM)]
        if self.pending:
            words.insert(0, Run(f"{self.pending}  ", ACCENT))
        self._status.show(progress, tuple(words))

    def key_typed(self, key: str) -> None:
        """Answer a key; what was said before goes with it."""
        self._status.clear()
        super().key_typed(key)
        self._show_status()

    # Motions

    @answers(commands.DOWN)
    def _line_down(self, chosen: Chosen) -> None:
        self._view.move(chosen.times)

    @answers(commands.UP)
    def _line_up(self, chosen: Chosen) -> None:
        self._view.move(-chosen.times)

    @answers(commands.PAGE_DOWN)
    def _page_down(self, chosen: Chosen) -> None:
        self._view.move_pages(chosen.times)

    @answers(commands.PAGE_UP)
    def _page_up(self, chosen: Chosen) -> None:
        self._view.move_pages(-chosen.times)

    @answers(commands.HALF_DOWN)
    def _half_down(self, chosen: Chosen) -> None:
        self._view.move_pages(chosen.times / 2)

    @answers(commands.HALF_UP)
    def _half_up(self, chosen: Chosen) -> None:
        self._view.move_pages(-chosen.times / 2)

    @answers(commands.TOP)
    def _top(self, chosen: Chosen) -> None:
        del chosen
        self._view.go_progress(0)

    @answers(commands.BOTTOM)
    def _bottom(self, chosen: Chosen) -> None:
        if chosen.count is None:
            self._view.go_progress(1)
        else:
            self._view.go_to(Anchor(chosen.count - 1))

    @answers(commands.PERCENT)
    def _percent(self, chosen: Chosen) -> None:
        self._view.go_progress((chosen.count or 0) / 100)

    @answers(commands.CLOSE, commands.QUIT)
    def _leave(self, chosen: Chosen) -> None:
        del chosen
        self.app.exit(0)
