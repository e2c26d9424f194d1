"""A small screen that hosts the comment pane, and remembers what the pane says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.containers import Container
from textual.message import Message  # noqa: TC002 - Textual reads the handlers' annotations
from textual.widget import Widget

from reader.i18n.forms import whole_form
from reader.model.comment import Comment, Delivery, Origin
from reader.model.document import CommentForm, FormField
from reader.model.thread import in_reading_order
from reader.settings import Settings
from reader.ui import app
from reader.ui.app import ReaderApp
from reader.ui.commands import COMMENTS, Room
from reader.ui.comments.pane import CommentPane
from reader.ui.shared.bars import TopLine
from reader.ui.shared.commanding import Answering, CommandScreen, answers
from reader.workflows.comment import Conversation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.pilot import Pilot
    from textual.screen import Screen

    from reader.ui.keys import Chosen
    from reader.ui.paint import Painter

NOW = datetime(2026, 10, 27, 12, 31, tzinfo=UTC)
MEASURE = 66
WIDE, LOW = (160, 50), (80, 24)

FORM = CommentForm(
    title="Tinggalkan Balasan",
    note="Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    fields=(
        FormField("comment", "Komentar", required=True),
        FormField("author", "Nama", required=True),
        FormField("email", "Email", required=True),
        FormField("url", "Situs web"),
    ),
    open=True,
)
RAHMA = Comment(
    "1",
    None,
    "Rahma S.",
    "Mangganya memang manis, tetapi berapa biaya pelatihannya? Mohon ditulis juga.",
    "2026-10-26T19:04:00+00:00",
    delivery=Delivery.PUBLISHED,
    origin=Origin.SITE,
)
LURAH = Comment(
    "2",
    "1",
    "Pak Lurah",
    "Ada di laman dinas, halaman anggaran. Saya lampirkan tautannya.",
    "2026-10-27T08:12:00+00:00",
    delivery=Delivery.PUBLISHED,
    origin=Origin.SITE,
)
LAST_SEEN = "2026-10-27"


def conversation(*comments: Comment, form: CommentForm = FORM) -> Conversation:
    """Give what the pane shows of an Indonesian article."""
    new = (one for one in comments if one.origin is Origin.SITE and one.written_at > LAST_SEEN)
    return Conversation(
        whole_form(form, "id"),
        "id",
        in_reading_order(comments),
        new=frozenset(comment.id for comment in new),
    )


class Page(Widget, can_focus=True):
    """Stands where the article stands."""

    DEFAULT_CSS = "Page { width: 1fr; height: 1fr; background: $ground; }"

    def render(self) -> str:
        return "·"


class HostScreen(CommandScreen):
    """A page and the pane; every message of the pane is kept in `heard`."""

    def __init__(self, painter: Painter, shown: Conversation) -> None:
        super().__init__(painter)
        self.page = Page()
        self.pane = CommentPane(painter, clock=lambda: NOW)
        self.desk = Container(self.page, self.pane)
        self.heard: list[Message] = []
        self.unclaimed: list[str] = []
        self._shown = shown

    def compose(self) -> ComposeResult:
        yield TopLine(self.painter)
        yield self.desk
        yield self.status

    def on_mount(self) -> None:
        self.on_resize()
        self.pane.show(self._shown)

    def on_resize(self) -> None:
        self.pane.fit(self.size.width, self.size.height, MEASURE)
        self.desk.styles.layout = "horizontal" if self.pane.has_class("-beside") else "vertical"

    @property
    def room(self) -> Room:
        return self.pane.room if self.pane.has_focus_within else Room.ARTICLE

    @property
    def answering(self) -> Iterable[Answering]:
        return (*self.pane.answering, self) if self.room is not Room.ARTICLE else (self,)

    def key_typed(self, key: str) -> None:
        self.unclaimed.append(key)
        super().key_typed(key)

    @answers(COMMENTS)
    def _open(self, chosen: Chosen) -> None:
        del chosen
        self.pane.display = True
        self.pane.write()

    @on(CommentPane.Edited)
    @on(CommentPane.Submitted)
    @on(CommentPane.Discarded)
    @on(CommentPane.Deleted)
    @on(CommentPane.Seen)
    @on(CommentPane.EditorAsked)
    @on(CommentPane.Noticed)
    def _hear(self, message: Message) -> None:
        self.heard.append(message)

    @on(CommentPane.Left)
    @on(CommentPane.Closed)
    def _back(self, message: Message) -> None:
        self.heard.append(message)
        self.pane.display = isinstance(message, CommentPane.Left)
        self.set_focus(self.page)


class PaneApp(ReaderApp):
    """The program with nothing but the host."""

    CSS_PATH = str(Path(app.__file__).with_name("app.tcss"))

    def __init__(self, shown: Conversation | None = None) -> None:
        super().__init__([], Settings(theme="dark"))
        self.host = HostScreen(self.painter, shown or conversation(RAHMA, LURAH))

    def get_default_screen(self) -> Screen[None]:
        return self.host


def screen_rows(reader: ReaderApp) -> list[str]:
    """Give what stands on the screen, row by row."""
    width, height = reader.size
    strips = reader.screen._compositor.render_strips()  # noqa: SLF001 - Textual tells it nowhere else
    assert len(strips) == height
    return ["".join(segment.text for segment in strip).ljust(width).rstrip() for strip in strips]


Heard = TypeVar("Heard", bound="Message")


def heard(app: PaneApp, kind: type[Heard]) -> list[Heard]:
    """Give the messages of a kind that the pane posted."""
    return [message for message in app.host.heard if isinstance(message, kind)]


def typed(text: str) -> list[str]:
    """Give the keys that type a text."""
    return ["space" if letter == " " else letter for letter in text]


async def fill_in(pilot: Pilot[int], *fields: str) -> None:
    """Open the form and fill its fields, one after the other."""
    await pilot.press("c")
    for number, words in enumerate(fields):
        await pilot.press(*(["tab"] if number else []), *typed(words))
