"""Where somebody is in a thread: the row at the top, the selected comment, the hits of a find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.record import record
from reader.ui.comments.thread_rows import Spot

if TYPE_CHECKING:
    from reader.layout.lines import Line
    from reader.model.comment import Comment
    from reader.model.find import Pattern
    from reader.ui.comments.thread_rows import ThreadRows

_OVERLAP: Final = 2
"""Rows that a page leaves standing, so that the eye finds its line again."""


@record(frozen=True, slots=True)
class Hit:
    """One place in the thread where a pattern stands."""

    index: int
    """Of the comment in the thread."""
    start: int
    """In characters of its text."""
    end: int


class ThreadWindow:
    """A view of so many rows on a thread; moved by a person only."""

    def __init__(self, rows: ThreadRows, height: int = 1) -> None:
        self.rows = rows
        self.height = height
        self.top = Spot(0, 0)
        self.position = 0
        """The selected comment, counted among those that are shown."""
        self.hits: list[Hit] = []
        self.hit = 0
        """The current one among the hits, counted from 0."""
        self._hits_of: dict[int, list[tuple[int, Hit]]] = {}

    @property
    def index(self) -> int | None:
        """Where the selected comment stands in the thread; None in an empty one."""
        shown = self.rows.shown
        return shown[self.position] if self.position < len(shown) else None

    @property
    def selected(self) -> Comment | None:
        """The comment that commands are about; None in an empty thread."""
        return None if self.index is None else self.rows.thread[self.index].comment

    @property
    def lines(self) -> list[tuple[int, Line]]:
        """The rows that are seen, each with the position of its comment."""
        return self.rows.window(self.top, self.height)

    def resize(self, width: int, height: int) -> None:
        """Take another size; the comment at the top and the selection stay."""
        self.rows.set_width(width)
        self.height = max(1, height)
        self._settle()

    def renew(self, rows: ThreadRows) -> None:
        """Take a newer state of the same thread; folds, place and selection stay."""
        old, selected = self.rows, self.selected
        at_top = old.thread[old.shown[self.top.position]].comment.id if old.shown else None
        for comment_id in old.folded:
            index = rows.index(comment_id)
            if index is not None:
                rows.fold(index, folded=True)
        self.rows = rows
        self.hide_hits()
        position = rows.position(rows.index(selected.id if selected else None))
        self.position = self.position if position is None else position
        self.top = Spot(rows.position(rows.index(at_top)) or 0, self.top.row)
        self._settle()

    # Motions

    def move(self, comments: int) -> None:
        """Select another comment; one that is longer than the view is first read to its end."""
        if not self._read_on(1 if comments > 0 else -1):
            self.select(self.position + comments)

    def _read_on(self, direction: int) -> bool:
        if not self.rows.shown:
            return False
        first, last = self._selected_rows()
        hidden = last > self._bottom if direction > 0 else first < self.top
        if hidden:
            self.scroll(direction * self._page)
            self.top = self.top if direction > 0 else max(self.top, first)
        return hidden

    def move_pages(self, pages: float) -> None:
        """Move by pages; the selection goes along where it is no longer seen."""
        before = self.top
        self.scroll(round(self._page * pages) or (1 if pages > 0 else -1))
        if self.top == before:
            self.select(len(self.rows.shown) - 1 if pages > 0 else 0)
            return
        first, last = self._selected_rows()
        whole = [row for row, _ in self.lines if Spot(row, 1) >= self.top] or [self.top.position]
        if last < self.top:
            self.position = whole[0]
        elif first > self._bottom:
            self.position = whole[-1]

    def scroll(self, rows: int) -> None:
        """Move the view alone."""
        self.top = self.rows.step(self.top, rows)
        self._settle()

    def select(self, position: int) -> None:
        """Select a comment, and bring it into view: whole, or its beginning."""
        if not self.rows.shown:
            return
        self.position = min(max(position, 0), len(self.rows.shown) - 1)
        first, last = self._selected_rows()
        if last > self._bottom:
            self.top = self.rows.step(last, 1 - self.height)
        self.top = min(self.top, first if self.position else Spot(0, 0))
        self._settle()

    def select_index(self, index: int | None) -> bool:
        """Select a comment by its index in the thread, opening what hides it; False for None."""
        if index is None:
            return False
        self.rows.reveal(index)
        self.select(self.rows.position(index) or 0)
        return True

    def fold(self, *, folded: bool) -> bool:
        """Fold the selected comment with its answers, or open it; False where it was so already."""
        if self.index is None or not self.rows.fold(self.index, folded=folded):
            return False
        self.select(self.position)
        return True

    # Find

    def find(self, pattern: Pattern) -> None:
        """Take all places that match, and go to the first one from the selected comment on."""
        self.hide_hits()
        self.hits = [
            Hit(index, *span)
            for index, threaded in enumerate(self.rows.thread)
            for span in pattern.spans(threaded.comment.text)
        ]
        for number, hit in enumerate(self.hits):
            self._hits_of.setdefault(hit.index, []).append((number, hit))
        here = self.index or 0
        self.hit = next((number for number, hit in enumerate(self.hits) if hit.index >= here), 0)
        self._show_hit()

    def next_hit(self, steps: int) -> None:
        """Go to another hit; after the last comes the first."""
        if self.hits:
            self.hit = (self.hit + steps) % len(self.hits)
            self._show_hit()

    def hide_hits(self) -> None:
        """Forget the pattern."""
        self.hits = []
        self._hits_of = {}

    def hits_of(self, index: int) -> list[tuple[int, Hit]]:
        """Give the hits in one comment, each with its number."""
        return self._hits_of.get(index, [])

    def _show_hit(self) -> None:
        if not self.hits:
            return
        hit = self.hits[self.hit]
        self.rows.fold(hit.index, folded=False)
        self.select_index(hit.index)
        lines = self.rows.rows(self.position)
        row = next(row for row, line in enumerate(lines) if line.end > hit.start)
        if not self.top <= Spot(self.position, row) <= self._bottom:
            self.top = self.rows.step(Spot(self.position, row), -(self.height // 3))
            self._settle()

    # Within

    @property
    def _page(self) -> int:
        return max(1, self.height - _OVERLAP)

    @property
    def _bottom(self) -> Spot:
        return self.rows.step(self.top, self.height - 1)

    def _selected_rows(self) -> tuple[Spot, Spot]:
        """Give the first and the last row of the selected comment, without the blank one above."""
        first = 1 if self.position else 0
        last = len(self.rows.rows(self.position)) - 1
        return Spot(self.position, first), Spot(self.position, last)

    def _settle(self) -> None:
        """Keep top and selection within the thread."""
        last = max(0, len(self.rows.shown) - 1)
        self.position = min(self.position, last)
        top = self.top if self.top.position <= last else Spot(last, 0)
        self.top = min(self.rows.step(top, 0), self.rows.last_top(self.height))
