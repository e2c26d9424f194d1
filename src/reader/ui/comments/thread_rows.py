"""A thread in rows: which comments are shown, and how each one stands. Knows no screen."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted
from reader.i18n.moments import when
from reader.i18n.wording import delivery_word
from reader.layout.cells import shortened
from reader.layout.frame import badge_runs, each_ordered
from reader.layout.lines import DIM, PLAIN, Face, Role, Run
from reader.layout.text import (
    Edges,
    cells_of,
    holds_right_to_left,
    reads_right_to_left,
    set_text,
)
from reader.model.comment import Delivery, Origin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from reader.layout.lines import Line
    from reader.model.comment import Comment
    from reader.model.thread import Threaded

LEVELS_AT_MOST: Final = 4
"""Deeper answers stand at this level and say whom they answer."""
ANONYMOUS: Final = N_("anonymous")
_LEAST_WIDTH: Final = 16
"""The thread is never set narrower; on a screen so small it runs out at the right."""
_NAME_CELLS: Final = 8
"""So much of a name is seen; where the time leaves less, it is left off."""

_BLANK: Final = Run(" ")
_DOT: Final = Run(" · ", DIM)
_NAME: Final = Face(Role.STRONG, bold=True)
_BAR: Final = Face(Role.LINE)
_STATE: Final = Face(Role.ACCENT)
_STATES: Final = {Delivery.KEPT: DIM, Delivery.REFUSED: Face(Role.WARN)}
"""How a state is said that waits for nothing, and one that went wrong; all others are pending."""


class Spot(NamedTuple):
    """One row of the thread."""

    position: int
    """Counts the comments that are shown."""
    row: int
    """Counts the rows of the comment, the blank one above it included."""


class ThreadRows:
    """The rows of one thread at one width; only rows that somebody asks for are made."""

    def __init__(
        self,
        thread: Sequence[Threaded],
        width: int,
        now: datetime,
        new: Collection[str] = (),
        *,
        right_to_left: bool = False,
    ) -> None:
        """Set a thread.

        Args:
            thread: in reading order.
            width: cells for text.
            now: with the offset of the person's time zone.
            new: ids of the comments that came since the thread was last looked at.
            right_to_left: whether everything stands at the right edge, as in the article.
        """
        self.thread = thread
        self.width = width
        self.right_to_left = right_to_left
        self._now = now
        self._new = new
        self.folded: set[str] = set()
        """Ids of the comments that stand as one line without their answers."""
        self.shown: list[int] = []
        """Indices into the thread, in order, of the comments that no fold hides."""
        self._rows: dict[int, tuple[Line, ...]] = {}
        self._places = {threaded.comment.id: index for index, threaded in enumerate(thread)}
        self._show()

    def set_width(self, width: int) -> None:
        """Set the comments to another width."""
        if width != self.width:
            self.width = width
            self._rows.clear()

    def fold(self, index: int, *, folded: bool) -> bool:
        """Fold a comment with its answers, or open it; False where it was so already."""
        comment = self.thread[index].comment
        if (comment.id in self.folded) == folded:
            return False
        self.folded.symmetric_difference_update({comment.id})
        self._show()
        return True

    def reveal(self, index: int) -> None:
        """Open whatever hides a comment."""
        above = self.parent(index)
        while above is not None:
            self.folded.discard(self.thread[above].comment.id)
            above = self.parent(above)
        self._show()

    def _show(self) -> None:
        self._rows.clear()
        self.shown.clear()
        index = 0
        while index < len(self.thread):
            self.shown.append(index)
            folded = self.thread[index].comment.id in self.folded
            index += 1 + (self.answers(index) if folded else 0)

    # Who stands where

    def index(self, comment_id: str | None) -> int | None:
        """Give where a comment stands in the thread; None where it does not."""
        return None if comment_id is None else self._places.get(comment_id)

    def position(self, index: int | None) -> int | None:
        """Give where a comment stands among those that are shown; None where a fold hides it."""
        try:
            return None if index is None else self.shown.index(index)
        except ValueError:
            return None

    def answers(self, index: int) -> int:
        """Count the answers to a comment, and the answers to those."""
        depth = self.thread[index].depth
        later = range(index + 1, len(self.thread))
        return sum(1 for _ in takewhile(lambda other: self.thread[other].depth > depth, later))

    def parent(self, index: int) -> int | None:
        """Give the comment that one answers; None at the top level."""
        depth = self.thread[index].depth
        earlier = range(index - 1, -1, -1)
        return next((other for other in earlier if self.thread[other].depth < depth), None)

    def first_reply(self, index: int) -> int | None:
        """Give the first answer to a comment; None where there is none."""
        return index + 1 if self.answers(index) else None

    def sibling(self, index: int, direction: int) -> int | None:
        """Give the next comment of the same level, below (1) or above (-1); None: there is none."""
        depth = self.thread[index].depth
        end = len(self.thread) if direction > 0 else -1
        for other in range(index + direction, end, direction):
            if self.thread[other].depth <= depth:
                return other if self.thread[other].depth == depth else None
        return None

    @cached_property
    def new(self) -> int:
        """How many comments came since the thread was last looked at."""
        return sum(1 for threaded in self.thread if threaded.comment.id in self._new)

    # Rows

    def rows(self, position: int) -> tuple[Line, ...]:
        """Give the rows of a comment that is shown; all but the first begin with a blank one."""
        rows = self._rows.get(position)
        if rows is None:
            rows = self._rows[position] = tuple(self._set(position))
        return rows

    def window(self, spot: Spot, height: int) -> list[tuple[int, Line]]:
        """Give the rows from a spot on, at most `height`, each with the position of its comment."""
        found: list[tuple[int, Line]] = []
        position, row = spot
        while len(found) < height and position < len(self.shown):
            found += [(position, line) for line in self.rows(position)[row:]]
            position, row = position + 1, 0
        return found[:height]

    def step(self, spot: Spot, rows: int) -> Spot:
        """Give the spot so many rows further down, or up where negative; the last one at most."""
        position, row = spot.position, spot.row + rows
        while row < 0 and position > 0:
            position -= 1
            row += len(self.rows(position))
        while position < len(self.shown) - 1 and row >= len(self.rows(position)):
            row -= len(self.rows(position))
            position += 1
        last = len(self.rows(position)) - 1 if self.shown else 0
        return Spot(position, min(max(row, 0), last))

    def last_top(self, height: int) -> Spot:
        """Give the lowest spot that may stand at the top of a view of so many rows."""
        if not self.shown:
            return Spot(0, 0)
        last = len(self.shown) - 1
        return self.step(Spot(last, len(self.rows(last)) - 1), 1 - height)

    def _set(self, position: int) -> Iterator[Line]:
        index = self.shown[position]
        threaded = self.thread[index]
        depth = min(threaded.depth, LEVELS_AT_MOST)
        if position:
            above = self.thread[self.shown[position - 1]].depth
            yield self._edges(min(above, depth)).line(index, 0, 0)
        edges = self._edges(depth)
        comment = threaded.comment
        if comment.id in self.folded:
            yield self._line(index, edges, self._folded_header(index, comment, edges.width))
            return
        yield self._line(index, edges, self._header(comment, edges.width))
        answered = self.parent(index) if threaded.depth > LEVELS_AT_MOST else None
        if answered is not None:
            name = self.thread[answered].comment.author
            words = shortened(f"▸ {_('in reply to {name}').format(name=name)}", edges.width)
            yield self._line(index, edges, [Run(words, DIM)])
        span = (0, len(comment.text))
        own = self._reading(edges, comment.text)
        yield from set_text(index, _author_lines(comment.text), span, own)
        if comment.delivery is Delivery.REFUSED and comment.reason:
            reason = [[Run(f"! {comment.reason}", _STATES[Delivery.REFUSED])]]
            yield from set_text(index, reason, (0, 0), self._reading(edges, comment.reason))

    def _edges(self, depth: int) -> Edges:
        bars = (Run("▏ ", _BAR),) * depth
        return Edges(max(self.width, _LEAST_WIDTH), bars, bars, right_to_left=self.right_to_left)

    def _reading(self, edges: Edges, text: str) -> Edges:
        """Give the edges of a text that is read in a direction of its own."""
        if not (self.right_to_left or holds_right_to_left(text)):
            return edges
        reads = reads_right_to_left(text, usual=self.right_to_left)
        return replace(edges, reads_right_to_left=reads)

    def _line(self, index: int, edges: Edges, runs: list[Run]) -> Line:
        if self.right_to_left:
            runs = list(map(_turned, reversed(runs)))
        return edges.line(index, 0, 0, *runs, ordered=each_ordered(runs))

    def _folded_header(self, index: int, comment: Comment, width: int) -> list[Run]:
        answers = self.answers(index)
        rest = (
            [_DOT, Run(counted(answers, "{number} reply", "{number} replies"), DIM)]
            if answers
            else []
        )
        name = shortened(comment.author or _(ANONYMOUS), width - len("▸ ") - cells_of(rest))
        return [Run("▸", DIM), _BLANK, Run(name, _NAME), *rest]

    def _header(self, comment: Comment, width: int) -> list[Run]:
        """Give name, time and state; where room is scarce the name is cut, or the time left off."""
        state: list[Run] = []
        if comment.id in self._new:
            state += [_BLANK, *badge_runs(_("new"), first=True)]
        if comment.origin is Origin.OWN and comment.delivery is not Delivery.DRAFT:
            state += [
                _DOT,
                Run(delivery_word(comment.delivery), _STATES.get(comment.delivery, _STATE)),
            ]
        room = width - cells_of(state)
        time = when(comment.written_at, self._now)
        moment = [_DOT, Run(time, DIM)] if time else []
        if room - cells_of(moment) < _NAME_CELLS:
            moment = []
        name = shortened(comment.author or _(ANONYMOUS), room - cells_of(moment))
        return [Run(name, _NAME), *moment, *state]


def _turned(run: Run) -> Run:
    """Turn the edge of a badge, for what was left of it is right of it now."""
    if run.plain is None or run.plain not in "[]":
        return run
    left, _, right = badge_runs("", first=True)
    other = right if run.plain == left.plain else left
    return replace(run, text=other.text, plain=other.plain)


def _author_lines(text: str) -> list[list[Run]]:
    """Give each line as the author made it, with its place in the text."""
    lines: list[list[Run]] = []
    at = 0
    for line in text.split("\n"):
        lines.append([Run(line.replace("\t", " "), PLAIN, at)])
        at += len(line) + 1
    return lines
