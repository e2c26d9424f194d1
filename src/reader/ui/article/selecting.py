"""Selecting words on the page: a caret that moves, and what is done with what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_, _
from reader.layout.cells import cell_len
from reader.layout.lines import DIM, PLAIN, Face, Role, Run
from reader.layout.visual import is_read_from_right
from reader.model.anchor import Anchor
from reader.model.blocks import block_text
from reader.model.passage import passage_of
from reader.model.sentences import sentence_at, word_at
from reader.ui import commands
from reader.ui.article.caret import cell_of, cluster_end, cluster_start, offset_at
from reader.ui.article.layers import Layer, spread
from reader.ui.article.steps import Steps
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.marking import as_quotation, with_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.layout.lines import Line
    from reader.layout.page import Spot
    from reader.model.document import Document
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

_SELECTED: Final = Face(Role.STRONG, Role.SELECT, bold=True)
_CARET: Final = Face(Role.TEXT, Role.HIT, bold=True, underline=True)
_KEYS: Final = (
    (commands.HIGHLIGHT, N_("{key} highlight")),
    (commands.NOTE, N_("{key} note")),
    (commands.COPY_WORDS, N_("{key} copy")),
    (commands.QUOTE_WORDS, N_("{key} quote")),
    (commands.COMMENT_PASSAGE, N_("{key} comment")),
    (commands.CANCEL, "{key}"),
)
_BEGIN: Final = commands.SELECT_FROM_HERE, N_("{key} from here")
_TURN: Final = commands.OTHER_END, N_("{key} other end")
_RARE: Final = (commands.QUOTE_WORDS, commands.COMMENT_PASSAGE, commands.NOTE)
"""What is left off first where columns are scarce."""
_EDGES: Final = 2
"""Columns of the status line that stay free."""


class Selecting(Answering):
    """A caret on the page, and the other end of what is selected."""

    def __init__(self, screen: ArticleScreen, document: Document, caret: Anchor) -> None:
        """Begin with a caret, and nothing selected.

        Args:
            screen: the article's screen.
            document: what is on its page.
            caret: on a character that is painted.
        """
        self._screen = screen
        self._view = screen.view
        self._document = document
        self._steps = Steps(document)
        self._caret = caret
        self._start: Anchor | None = None
        self._cell: int | None = None
        """The cell that motions by lines keep to; None: that of the caret."""
        self._show()

    # What is selected

    @property
    def caret(self) -> Anchor:
        """The character that the caret is on."""
        return self._caret

    @property
    def place(self) -> tuple[Anchor, Anchor]:
        """Give both ends of what is selected: while nothing is, the sentence at the caret."""
        if self._start is None:
            start, end = sentence_at(self._text(self._caret), self._caret.offset)
            return Anchor(self._caret.block, start), Anchor(self._caret.block, end)
        first, last = sorted((self._start, self._caret))
        return first, Anchor(last.block, cluster_end(self._text(last), last.offset))

    @property
    def words(self) -> str:
        """Give what is selected, blocks joined by LF."""
        passage = passage_of(self._document, *self.place)
        return passage.quote.exact if passage else ""

    def select(self, start: Anchor, end: Anchor) -> None:
        """Select from one character to another, as with the mouse."""
        self._start, self._caret, self._cell = start, end, None
        self._show()

    def select_word(self) -> None:
        """Select the word at the caret."""
        start, end = word_at(self._text(self._caret), self._caret.offset)
        if start < end:
            last = cluster_start(self._text(self._caret), end)
            self.select(Anchor(self._caret.block, start), Anchor(self._caret.block, last))

    def keys(self, columns: int) -> tuple[Run, ...]:
        """Name the keys that act, as many as so many columns have room for."""
        begin = _BEGIN if self._start is None else _TURN
        words = {command: keyed(_(said), command) for command, said in (begin, *_KEYS)}
        for rare in (*_RARE, begin[0]):
            if cell_len(" · ".join(words.values())) > columns - _EDGES:
                words.pop(rare)
        first, *others = words.values()
        return Run(first, PLAIN), Run("".join(f" · {word}" for word in others), DIM)

    def _show(self) -> None:
        """Paint what is selected, and bring the caret into view."""
        caret = self._caret
        end = cluster_end(self._text(caret), caret.offset)
        marks = spread(*self.place, _SELECTED) if self._start is not None else {}
        own = [
            piece
            for start, stop, face in marks.get(caret.block, [])
            for piece in ((start, caret.offset, face), (end, stop, face))
            if piece[0] < piece[1]
        ]
        marks[caret.block] = sorted([*own, (caret.offset, end, _CARET)], key=lambda it: it[0])
        self._view.mark(marks, Layer.SELECTION)
        self._follow()

    def _follow(self) -> None:
        page, height = self._view.page, self._view.size.height
        if page is None:
            return
        spot, last = page.spot(self._caret), page.step(self._view.spot, height - 1)
        if spot < self._view.spot:
            self._view.go_to(self._caret)
        elif spot > last:
            self._view.go_to(self._caret, lead=height - 1)

    def _text(self, place: Anchor) -> str:
        return block_text(self._document.blocks[place.block])

    # Motions

    @answers(commands.EXTEND_LEFT)
    def _left(self, chosen: Chosen) -> None:
        self._step(chosen.times, self._steps.on if self._is_mirrored else self._steps.back)

    @answers(commands.EXTEND_RIGHT)
    def _right(self, chosen: Chosen) -> None:
        self._step(chosen.times, self._steps.back if self._is_mirrored else self._steps.on)

    @answers(commands.EXTEND_WORD)
    def _word(self, chosen: Chosen) -> None:
        self._step(chosen.times, self._steps.next_word)

    @answers(commands.EXTEND_WORD_BACK)
    def _word_back(self, chosen: Chosen) -> None:
        self._step(chosen.times, self._steps.word_before)

    @answers(commands.EXTEND_DOWN)
    def _down(self, chosen: Chosen) -> None:
        self._to_line(chosen.times)

    @answers(commands.EXTEND_UP)
    def _up(self, chosen: Chosen) -> None:
        self._to_line(-chosen.times)

    @answers(commands.EXTEND_PARAGRAPH)
    def _paragraph(self, chosen: Chosen) -> None:
        if not self._step(chosen.times, self._steps.next_paragraph):
            self._screen.say(_("This is the last paragraph."))

    @answers(commands.EXTEND_PARAGRAPH_BACK)
    def _paragraph_back(self, chosen: Chosen) -> None:
        if not self._step(chosen.times, self._steps.paragraph_before):
            self._screen.say(_("This is the first paragraph."))

    @answers(commands.OTHER_END)
    def _other_end(self, chosen: Chosen) -> None:
        del chosen
        if self._start is None:
            said = _("{key} begins to select here; then {end} goes to the other end.")
            begins, end = commands.SELECT_FROM_HERE, commands.OTHER_END
            self._screen.say(keyed(said, begins, end=end))
            return
        self._start, self._caret, self._cell = self._caret, self._start, None
        self._show()

    @property
    def _is_mirrored(self) -> bool:
        """Whether left leads on, as the text at the caret goes from the right."""
        page, caret = self._view.page, self._caret
        return page is not None and is_read_from_right(page.line(page.spot(caret)), caret.offset)

    def _step(self, times: int, step: Callable[[Anchor], Anchor | None]) -> bool:
        """Move on, past what is not painted: blanks that a break made, what is cut off.

        False where there is nowhere to go.
        """
        before = self._caret
        place: Anchor | None = before
        for _step in range(times):
            place = step(self._caret)
            while place is not None and not self._is_painted(place):
                place = step(place)
            if place is None:
                break
            self._caret, self._cell = place, None
        self._show()
        return self._caret != before

    def _is_painted(self, place: Anchor) -> bool:
        page = self._view.page
        return page is not None and cell_of(page.line(page.spot(place)), place.offset) is not None

    def _to_line(self, lines: int) -> None:
        """Go so many rows of text down, or up, and keep to the cell."""
        page = self._view.page
        if page is None:
            return
        spot = page.spot(self._caret)
        if self._cell is None:
            self._cell = cell_of(page.line(spot), self._caret.offset) or 0
        direction = 1 if lines > 0 else -1
        while lines:
            after = page.step(spot, direction)
            if after == spot:
                break
            spot = after
            if (offset := self._offset_in(page.line(spot), spot)) is not None:
                self._caret = Anchor(spot.block, offset)
                lines -= direction
        self._show()

    def _offset_in(self, line: Line, spot: Spot) -> int | None:
        if not 0 <= spot.block < len(self._document.blocks):
            return None
        return offset_at(line, self._cell or 0)

    # What is done with the words

    @answers(commands.SELECT_FROM_HERE)
    def _begin_here(self, chosen: Chosen) -> None:
        """Begin to select at the caret; once more, select nothing any more."""
        del chosen
        self._start = self._caret if self._start is None else None
        self._show()

    @answers(commands.HIGHLIGHT)
    def _highlight(self, chosen: Chosen) -> None:
        del chosen
        place = self.place
        self._screen.selection.stop()
        self._screen.highlighting.toggle(place)

    @answers(commands.NOTE)
    def _note(self, chosen: Chosen) -> None:
        del chosen
        self._screen.highlighting.ask_note_at(self.place)

    @answers(commands.COPY_WORDS)
    def _copy(self, chosen: Chosen) -> None:
        del chosen
        words = self.words
        self._screen.selection.stop()
        self._screen.copy(words, _("Copied the words."))

    @answers(commands.QUOTE_WORDS)
    def _copy_quote(self, chosen: Chosen) -> None:
        del chosen
        words, visit = self.words, self._screen.visit
        self._screen.selection.stop()
        if visit is not None:
            said = _("Copied the words with their source.")
            self._screen.copy(with_source(visit.article, words), said)

    @answers(commands.COMMENT_PASSAGE)
    def _comment(self, chosen: Chosen) -> None:
        del chosen
        words = self.words
        self._screen.selection.stop()
        self._screen.talking.quote(as_quotation(words))

    @answers(commands.CANCEL, commands.CLOSE)
    def _stop(self, chosen: Chosen) -> None:
        del chosen
        self._screen.selection.stop()
