"""The article's screen: it loads what is to be read, and puts together who answers what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Container
from textual.message import Message
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n.formats import counted
from reader.layout.frame import End
from reader.layout.lines import DIM, PLAIN, Run
from reader.layout.typeset import Setting
from reader.model.anchor import HEAD, Anchor
from reader.model.find import Pattern
from reader.model.state import KeptArticle
from reader.ui import commands
from reader.ui.article.copying import Copying
from reader.ui.article.finding import Finding
from reader.ui.article.linking import Linking
from reader.ui.article.moving import Moving
from reader.ui.article.showing import Showing
from reader.ui.article.view import ArticleView
from reader.ui.commands import Room
from reader.ui.keys import Chosen
from reader.ui.shared.bars import ACCENT, TopLine
from reader.ui.shared.commanding import answers
from reader.ui.shared.common import Common
from reader.ui.shared.prompt import Prompt
from reader.ui.shared.subject import Subject, SubjectScreen
from reader.workflows.page import headline, lay_out, row_badge, row_headline
from reader.workflows.visit import (
    Visit,
    is_small,
    keep_place,
    known_again,
    linked,
    mark_read,
    visit,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult

    from reader.layout.page import Layout
    from reader.model.comment import Draft
    from reader.model.document import Document
    from reader.model.location import Location
    from reader.model.thread import Threaded
    from reader.ui.article.comments import ArticleComments
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Answering

_NARROW = 40
_WHOLE_STATUS = 60
"""Columns from which on the status line has all its words (LOOK, section 4)."""
_PANE_KEYS = 100
"""Columns from which on the bar stands beside the keys of the comment pane."""
_MOST_PLACES = 100
"""Places that are remembered to go back to."""


@dataclass(frozen=True, slots=True, eq=False)
class Request:
    """That an article be loaded; compared by identity, since the same one may be asked for twice."""

    location: Location
    stays: bool = False
    """Whether the place on the screen is kept: the same article is read again."""


class ArticleScreen(SubjectScreen):
    """One article on a page."""

    @dataclass
    class Loaded(Message):
        """An article was read."""

        request: Request
        visit: Visit

    @dataclass
    class Failed(Message):
        """An article could not be read."""

        request: Request
        error: ReaderError

    def __init__(
        self, painter: Painter, location: Location, *, opens_comments: bool = False
    ) -> None:
        """Make the screen; it loads the article when it is shown, and may open the comments beside it."""
        super().__init__(painter)
        self.view = ArticleView(painter)
        self.visit: Visit | None = None
        self.finding = Finding(self)
        self._linking = Linking(self)
        self._answering = (
            self,
            Moving(self),
            self.finding,
            self._linking,
            Showing(self),
            Copying(self),
            Subject(self),
            Common(self),
        )
        self._desk = Container(self.view)
        """Where the page lies, and the comments beside or under it."""
        self._top_line = TopLine(painter)
        self._prompt = Prompt(painter, "/")
        self._wanted = Request(location)
        self._places: list[Anchor] = []
        self._shifts: dict[int, int] = {}
        self._offered = False
        self._reached_end = False
        """Whether this visit has noted that the article is read; only once, for `r` may take it back."""
        self._comments: ArticleComments | None = None
        """The pane; made when it is first asked for, since its fields cost as much as the page."""
        self._opens_comments = opens_comments

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        if self._prompt.is_open:
            return Room.LINE
        return self._comments.room if self._comments and self._is_in_comments else Room.ARTICLE

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        if self._comments and self._is_in_comments:
            return self._comments, *self._answering
        return self._answering

    @property
    def document(self) -> Document | None:
        """What is on the page; None while it loads."""
        return self.visit.article.document if self.visit else None

    def compose(self) -> ComposeResult:
        """Place the two lines of chrome and the page between them."""
        yield self._top_line
        yield self._desk
        yield self.status
        yield self._prompt

    def on_mount(self) -> None:
        """Begin to load."""
        self.view.focus()
        self.open(self._wanted.location)

    # Loading

    def open(self, location: Location, *, stays: bool = False) -> None:
        """Read another article onto this page, or the same one again.

        A small one is read at once, so that no blank frame comes before it.
        """
        self._wanted = Request(location, stays)
        if is_small(location):
            self._answer_request(self._read(self._wanted))
        else:
            self.say("Reading …")
            self._load(self._wanted)

    @work(thread=True, exclusive=True, group="load", description="load an article")
    def _load(self, request: Request) -> None:
        worker = get_current_worker()
        answer = self._read(request)
        if not worker.is_cancelled:
            self.post_message(answer)

    def _read(self, request: Request) -> Loaded | Failed:
        try:
            return self.Loaded(request, visit(request.location, self.reader.library))
        except ReaderError as error:
            return self.Failed(request, error)

    @on(Loaded)
    @on(Failed)
    def _answer_request(self, message: Loaded | Failed) -> None:
        """Show what was asked for last; what comes for an earlier request is dropped."""
        if message.request is not self._wanted:
            return
        if isinstance(message, self.Failed):
            self.say(str(message.error), failed=True)
            return
        self.status.clear()
        self.visit = message.visit
        self._shifts.clear()
        self._linking.forget()
        if message.request.stays:
            self.lay_out()
            self.finding.search_again()
        else:
            self._places.clear()
            self._reached_end = message.visit.state.read
            self.finding.forget()
            self.view.mark({})
            self.close_comments()
            self.view.show(self._set_page, message.visit.place or Anchor(HEAD))
        if self._opens_comments:
            self._opens_comments = False
            self.ask_for(Chosen(commands.COMMENTS, None))
        self.show_status()

    # The page

    def lay_out(self) -> None:
        """Set the page anew, at its place: the measure, the width or the words around it are others."""
        if self.visit is not None:
            self.view.show(self._set_page)
            self.show_status()

    def _set_page(self, width: int) -> Layout:
        """Lay the article out for a view of so many cells."""
        if self.visit is None:
            raise LookupError("nothing is loaded")
        margins = 2 if width < _NARROW else 4
        measure = max(1, min(self.reader.measure, width - margins))
        size = self._picture_size if self.painter.look.has_colours else None
        setting = Setting(measure, picture_size=size, shifts=tuple(self._shifts.items()))
        return lay_out(self.visit.article, setting, self._end(), self._state())

    def _picture_size(self, image: str) -> tuple[int, int] | None:
        from reader.ui.article.pictures import local_size  # noqa: PLC0415 - for the first picture alone

        return local_size(self.visit.article.source)(image) if self.visit else None

    def _state(self) -> tuple[str, ...]:
        """Give the badges that say what became of the article."""
        if self.visit is None:
            return ()
        state, comments = self.visit.state, len(self.visit.thread)
        badges = [counted(comments, "comment", "comments")] if comments else []
        if state.read:
            badges.append("read")
        elif state.progress > 0:
            badges.append(f"{int(state.progress * 100)} %")
        if state.starred:
            badges.append("starred")
        if self.visit.draft is not None:
            badges.append("draft · c opens it")
        return tuple(badges)

    def _end(self) -> End:
        beside = self.reader.beside(self._wanted.location, 1)
        minutes = self.visit.article.time.minutes if self.visit else 0
        comments = len(self.visit.thread) if self.visit else 0
        read_in = f"Read in {counted(minutes, 'minute', 'minutes')}" if minutes else ""
        if comments:
            read_in += f" · {counted(comments, 'comment', 'comments')}, c opens them"
        if beside is None:
            last = "That was the last one." if self.reader.shelf.rows else ""
            return End(read_in, last)
        return End(read_in, "Next, Space opens it", row_headline(beside), row_badge(beside))

    def shift(self, block: int, steps: int) -> None:
        """Shift a table or code of this page by columns or cells, back to where it stood at the most."""
        self._shifts[block] = max(0, self._shifts.get(block, 0) + steps)
        self.lay_out()

    def on_resize(self) -> None:
        """Give the comment pane its place; the page sets itself."""
        self._fit_comments()

    @on(ArticleView.Fitted)
    def _follow_size(self) -> None:
        self.show_status()

    @on(ArticleView.Moved)
    def _follow_motion(self) -> None:
        self._offered = False
        if self.visit is not None:
            progress = self.view.progress
            keep_place(self.reader.writer, self.visit, self.view.place, progress)
            self._take_progress(progress)
        self.show_status()

    # What is said around it

    def show_status(self) -> None:
        """Say above and below the page where one is; in the frame of the motion itself."""
        if self.visit is None:
            return
        progress, width = self.view.progress, self.size.width
        self._top_line.say(*self._chrome())
        if self.finding.is_shown:
            left, right = self.finding.words
            self.status.show(None, right, left)
            return
        per_cent = f"{int(progress * 100)} %"
        if self._is_in_comments:
            self.status.show(progress if width >= _PANE_KEYS else None, self._comments_keys())
            return
        words = [Run(per_cent, PLAIN)]
        if width >= _NARROW:
            words.append(Run(f" · {self._time_left(progress)} · ?", DIM))
        if width >= _WHOLE_STATUS:
            words.append(Run(" help", DIM))
        if self.pending:
            words.insert(0, Run(f"{self.pending}  ", ACCENT))
        self.status.show(progress if width >= _NARROW else None, tuple(words))

    def _comments_keys(self) -> tuple[Run, ...]:
        """Give the keys that act in the pane, the most likely one first."""
        if self.room is Room.FORM:
            send, *others = "^S send", "^G editor", "^R preview", "Esc back, draft is kept"
        else:
            send, *others = "c write", "r reply", "h l fold", "Esc article", "q close"
        if self.size.width < _WHOLE_STATUS:
            others = others[-1:]
        return Run(send, PLAIN), Run("".join(f" · {other}" for other in others), DIM)

    def _time_left(self, progress: float) -> str:
        if self.visit is None or progress >= 1:
            return "read"
        minutes = max(1, round(self.visit.article.time.seconds * (1 - progress) / 60))
        return f"{minutes} min left" if self.size.width >= _WHOLE_STATUS else f"{minutes} min"

    def _chrome(self) -> tuple[str, str, str]:
        """Give the three texts of the top line."""
        if self.visit is None:
            return "", "", ""
        article = self.visit.article
        shelf = self.reader.shelf
        number = shelf.index(self._wanted.location)
        place = article.document.site or PurePath(article.source).name
        return (
            "‹ articles" if self.reader.has_list else "",
            place if self.view.shows_headline else headline(article),
            f"{number + 1} of {len(shelf.rows)}" if number is not None else "",
        )

    def key_typed(self, key: str) -> None:
        """Answer a key; a letter follows its link while letters stand on the page."""
        if self._linking.hints and key != "escape":
            self._linking.hint_typed(key)
            return
        super().key_typed(key)
        self.show_status()

    # Comments

    @property
    def _is_in_comments(self) -> bool:
        return self._comments is not None and self._comments.has_focus_within

    @property
    def _has_comments(self) -> bool:
        return self._comments is not None and self._comments.display

    @answers(commands.COMMENTS)
    def _open_comments(self, chosen: Chosen) -> None:
        """Open the pane beside the page, or go from the page to its form."""
        del chosen
        if self.visit is None:
            return
        if self._comments is None:
            from reader.ui.article.comments import ArticleComments  # noqa: PLC0415 - see `_comments`

            self._comments = ArticleComments(self)
            self.hold_keys()
            self.call_later(self._make_comments, self._comments)
        elif not self._comments.display:
            self._begin_comments()
        else:
            self._comments.write()
            self.show_status()

    async def _make_comments(self, pane: ArticleComments) -> None:
        await self._desk.mount(pane)
        self._begin_comments()

    def _begin_comments(self) -> None:
        """Show the pane with what is kept of the article, and go to its form."""
        if self._comments is not None:
            self._fit_comments()
            self._comments.load()
            self._comments.display = True
            self._comments.write()
            self.release_keys()
            self.show_status()

    def close_comments(self) -> None:
        """Close the pane; the keys are the page's again."""
        if self._comments is not None:
            self._comments.display = False
        self.set_focus(self.view)
        self.show_status()

    def _fit_comments(self) -> None:
        if self._comments is not None:
            self._comments.fit(self.size.width, self.size.height, self.reader.measure)
            self._desk.set_class(self._comments.has_class("-beside"), "-beside")

    def take_draft(self, draft: Draft | None) -> None:
        """Say on the page and in the list that a draft waits, or that none does."""
        if self.visit is not None and (draft is None) != (self.visit.draft is None):
            state = replace(self.visit.state, draft=draft is not None)
            self.visit = replace(self.visit, draft=draft, state=state)
            self.reader.shelf.take_state(self.visit.record, state)
            self.lay_out()

    def take_thread(self, thread: tuple[Threaded, ...]) -> None:
        """Count the comments of a thread that has grown."""
        if self.visit is not None:
            self.visit = replace(self.visit, thread=thread)
            self.take_draft(None)
            self.lay_out()

    # Finding

    def ask_pattern(self) -> None:
        """Open the line in which a pattern is typed."""
        self._prompt.open("", entered=self._find)

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the pattern; Esc gives it up."""
        self.status.clear()
        if key == "escape" or (key == "backspace" and not self._prompt.text):
            self._prompt.close()
        else:
            self._prompt.type(key, character)
        self.show_status()

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted into the pattern."""
        if self._prompt.is_open:
            self._prompt.insert(event.text)

    def _find(self, typed: str) -> None:
        self._prompt.close()
        if self._comments and self._is_in_comments:
            number, count = self._comments.find(Pattern(typed))
            self.say(f"{number} of {count}" if count else f"“{typed}” is not in the comments.")
        else:
            self.finding.find(typed)

    # Places

    def remember_place(self) -> None:
        """Keep the place on the screen, to go back to it."""
        if not self._places or self._places[-1] != self.view.place:
            self._places = [*self._places[-_MOST_PLACES:], self.view.place]

    def return_to_place(self) -> bool:
        """Go back to the last place that was remembered; False where there is none."""
        if not self._places:
            return False
        self.view.go_to(self._places.pop())
        return True

    # Other articles

    def offer_next(self) -> bool:
        """At the end, name the next article; when it was named already, open it. False where there is none."""
        beside = self.reader.beside(self._wanted.location, 1)
        if beside is None:
            return False
        if self._offered:
            self.open_row(beside)
        else:
            self._offered = True
            self.say(f"Space: next – {row_headline(beside)}")
        return True

    def open_beside(self, steps: int) -> None:
        """Open an article so many further in the list."""
        beside = self.reader.beside(self._wanted.location, steps)
        if beside is None:
            self.say("This is the last article." if steps > 0 else "This is the first article.")
        else:
            self.open_row(beside)

    def open_unread(self, direction: int) -> None:
        """Open the nearest unread article of the list."""
        beside = self.reader.unread(self._wanted.location, direction)
        if beside is None:
            self.say(
                "There is no unread article further on."
                if direction > 0
                else "There is no unread article before this one."
            )
        else:
            self.open_row(beside)

    def open_row(self, row: KeptArticle) -> None:
        """Open an article of the list onto this page."""
        self._offered = False
        self.open(row.record.location)

    def open_path(self, path: str) -> None:
        """Open a file that a link of this article names."""
        if self.visit is not None:
            self.open(linked(self.visit.article.location, path))

    @answers(commands.RELOAD)
    def _reload(self, chosen: Chosen) -> None:
        """Read the article again; the place stays."""
        del chosen
        self.open(self._wanted.location, stays=True)
        self.say("Read again.")

    # The article that is meant

    def _take_progress(self, progress: float) -> None:
        """Note how far one has read; whoever reached the end has read the article."""
        if self.visit is None:
            return
        state = replace(self.visit.state, progress=progress)
        if progress >= 1 and not self._reached_end:
            self._reached_end = True
            state = replace(state, read=True)
            mark_read(self.reader.writer, self.reader.library, self.visit)
        self.visit = replace(self.visit, state=state)
        self.reader.shelf.take_state(self.visit.record, state)

    @property
    def subject(self) -> KeptArticle | None:
        """What is on the page."""
        visit = self.visit
        return KeptArticle(visit.record, visit.state, len(visit.thread)) if visit else None

    def take_subject(self, row: KeptArticle) -> None:
        """Show what became of the article, in its badges and in the list."""
        if self.visit is not None:
            self.visit = replace(self.visit, state=row.state)
            self.reader.shelf.take_state(row.record, row.state)
            self.lay_out()

    def take_undo(self) -> None:
        """Look up again what became of the article."""
        if self.visit is not None:
            self.take_subject(known_again(self.reader.library, self.visit))
            if self._comments and self._comments.display:
                self._comments.load()

    # Leaving

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        """Undo what is pending, one thing at a time; then go back, but never out of the program."""
        if self._linking.forget() or self.finding.hide():
            return
        if self._has_comments:
            self.say("q closes the comments.")
            return
        if self.reader.has_list:
            self._back(chosen)
        else:
            self.say("q leaves.")

    @answers(commands.CLOSE)
    def _close(self, chosen: Chosen) -> None:
        if self._has_comments:
            self.close_comments()
        elif self.reader.has_list:
            self._back(chosen)
        else:
            self.reader.leave(0)

    @answers(commands.BACK)
    def _back(self, chosen: Chosen) -> None:
        del chosen
        if self.reader.has_list:
            self.reader.show_list()
        else:
            self.say("There is no list to go back to. q leaves.")
