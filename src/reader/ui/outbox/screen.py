"""The outbox on the screen: all that was said and begun, over all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on

from reader.errors import LibraryError
from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted, numeral
from reader.i18n.moments import now_here
from reader.i18n.wording import delivery_word
from reader.model.comment import Delivery
from reader.model.find import Pattern
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.key_map import keyed, undoes
from reader.ui.keys import Chosen
from reader.ui.outbox.listing import OutboxList
from reader.ui.outbox.rows import headline_of
from reader.ui.shared.bars import TopLine, key_words
from reader.ui.shared.commanding import CommandScreen, answers
from reader.ui.shared.common import Common
from reader.ui.shared.item_list import where
from reader.ui.shared.prompt import Prompt
from reader.workflows.outbox import discard, outbox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult

    from reader.model.state import KeptComment
    from reader.ui.paint import Painter
    from reader.ui.shared.commanding import Answering

_EMPTY: Final = N_("Nothing was said yet. {key} beside an article writes a comment.")
_PAGES: Final = {
    commands.PAGE_DOWN: 1.0,
    commands.PAGE_UP: -1.0,
    commands.HALF_DOWN: 0.5,
    commands.HALF_UP: -0.5,
}
_WHOLE_STATUS: Final = 60
"""Columns from which on the status line names all keys."""


class OutboxScreen(CommandScreen):
    """All drafts and comments of one's own."""

    CALLED = N_("outbox")
    DEFAULT_CSS = """
    OutboxScreen > Prompt {
        margin-bottom: 1;
    }
    """

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter)
        self._listing = OutboxList(painter)
        self._top_line = TopLine(painter)
        self._prompt = Prompt(painter, "/ ")
        self._filter = ""
        self._all: tuple[KeptComment, ...] | None = None
        """None until it was looked up."""
        self._shown: list[KeptComment] = []
        self._answering = (self, Common(self))

    @property
    def room(self) -> Room:
        """Where the next key is pressed."""
        return Room.LINE if self._prompt.is_open else Room.OUTBOX

    @property
    def answering(self) -> Iterable[Answering]:
        """Who is asked to answer a command, in this order."""
        return self._answering

    def compose(self) -> ComposeResult:
        """Place the list between the two lines of chrome."""
        yield self._top_line
        yield self._prompt
        yield self._listing
        yield self.status

    def on_mount(self) -> None:
        """Take the keys."""
        self._listing.focus()

    def on_screen_resume(self) -> None:
        """Show what became of it all while an article was read."""
        self.take_undo()

    def on_resize(self) -> None:
        """Name as many keys as there is room for."""
        self._show()

    def take_undo(self) -> None:
        """Look up again what there is; the selection stays on its row."""
        self.reader.commit()
        try:
            self._all = outbox(self.reader.library)
        except LibraryError as error:
            self.say(str(error), failed=True)
        self._show()

    def _show(self) -> None:
        if self._all is None:
            return
        pattern = Pattern(self._filter)
        self._shown = [
            said
            for said in self._all
            if not self._filter
            or pattern.spans(
                f"{said.comment.text}\n{headline_of(said)}\n{delivery_word(said.comment.delivery)}"
            )
        ]
        empty = keyed(_(_EMPTY), commands.COMMENTS)
        if self._all:
            empty = keyed(
                _("Nothing has “{words}”. {key} shows all."), commands.CANCEL, words=self._filter
            )
        self._listing.show(self._shown, empty, now_here())
        texts = counted(len(self._all), "{number} text", "{number} texts") if self._all else ""
        found = texts
        if self._filter and self._all:
            found = counted(
                len(self._all),
                "{found} of {number} text",
                "{found} of {number} texts",
                found=numeral(len(self._shown)),
            )
        self._top_line.say(f"‹ {self.way_back}", _("Outbox"), found)
        others: tuple[str, ...] = (
            keyed(_("{key} discard"), commands.DISCARD_SAID),
            keyed(_("{key} search"), commands.FIND),
            keyed(_("{key} back"), commands.CLOSE),
            keyed(_("{key} help"), commands.HELP),
        )
        if self.size.width < _WHOLE_STATUS:
            others = others[-1:]
        opens = keyed(_("{key} open"), commands.OPEN)
        self.status.show(None, key_words(opens, others, self.size.width - 2))

    # Moving

    @answers(commands.DOWN, commands.UP)
    def _move(self, chosen: Chosen) -> None:
        step = chosen.times if chosen.command is commands.DOWN else -chosen.times
        self._go(self._listing.selected + step)

    def _go(self, number: int) -> None:
        """Select a row; say so where it is the first or the last one and was it before."""
        before = self._listing.selected
        self._listing.select(number)
        if self._listing.selected == before:
            self.say(where(number, before, len(self._shown)))

    @answers(*_PAGES)
    def _move_pages(self, chosen: Chosen) -> None:
        pages = _PAGES[chosen.command]
        rows = max(1, round(self._listing.page * abs(pages))) * chosen.times
        self._go(self._listing.selected + (rows if pages > 0 else -rows))

    @answers(commands.TOP)
    def _go_top(self, chosen: Chosen) -> None:
        del chosen
        self._go(0 if self._listing.selected else -1)

    @answers(commands.BOTTOM)
    def _go_bottom(self, chosen: Chosen) -> None:
        count = chosen.count
        self._go(len(self._shown) - 1 if count is None else count - 1)

    # Filtering

    @answers(commands.FIND)
    def _ask_for_filter(self, chosen: Chosen) -> None:
        del chosen
        self._prompt.open(
            self._filter,
            entered=self._keep_filter,
            changed=self._take_filter,
            given_up=lambda: self._keep_filter(""),
        )

    def _take_filter(self, typed: str) -> None:
        self._filter = typed.strip()
        self._listing.selected = 0
        self._show()

    def _keep_filter(self, typed: str) -> None:
        self._take_filter(typed)
        self._prompt.stand(self._filter)

    def line_typed(self, key: str, character: str | None) -> None:
        """Take a key into the filter; the arrows go on moving through the list."""
        self.status.clear()
        if key in ("up", "down"):
            self._listing.select(self._listing.selected + (1 if key == "down" else -1))
        else:
            self._prompt.type(key, character)

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted into the filter."""
        if self._prompt.is_open:
            self._prompt.insert(event.text)

    # What is done with a row

    @answers(commands.OPEN)
    def _open(self, chosen: Chosen) -> None:
        del chosen
        said = self._listing.chosen
        if said is not None:
            self.reader.open_said(said)
        else:
            self.say(_("Nothing is selected."))

    @on(OutboxList.Opened)
    def _open_touched(self, message: OutboxList.Opened) -> None:
        message.stop()
        self.ask_for(Chosen(commands.OPEN, None))

    @answers(commands.DISCARD_SAID)
    def _discard(self, chosen: Chosen) -> None:
        del chosen
        said, library = self._listing.chosen, self.reader.library
        if said is None:
            self.say(_("There is nothing to discard."))
            return
        try:
            self.reader.writer.do(lambda: discard(library, said)).result()
        except LibraryError as error:
            self.say(str(error), failed=True)
            return
        self.take_undo()
        is_draft = said.comment.delivery is Delivery.DRAFT
        self.say(_("Draft discarded") if is_draft else _("Comment deleted"), undo=undoes())

    # Leaving

    @answers(commands.CANCEL)
    def _cancel(self, chosen: Chosen) -> None:
        if self._filter:
            self._keep_filter("")
        else:
            self._close(chosen)

    @answers(commands.CLOSE, commands.BACK, commands.LEVEL_UP)
    def _close(self, chosen: Chosen) -> None:
        del chosen
        self.dismiss()
