"""The two lines of chrome: one above the page, one below it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widget import Widget

from reader.layout import signs
from reader.layout.cells import cell_len, shortened
from reader.layout.lines import DIM, PLAIN, Face, Role, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.strip import Strip

    from reader.ui.paint import Painter

_GAP = 3
"""Cells on each side of what stands in the middle of the top line."""
_LEAST_MIDDLE = 10
_LEAST_BAR = 8
_LEAST_NAME = 8
_DONE = Face(Role.LINE)
_REST = Face(Role.RAIL)
ACCENT = Face(Role.ACCENT)
WARN = Face(Role.WARN)


class TopLine(Widget):
    """The way back, what is read, and which one of how many."""

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self._words = ("", "", "")

    def say(self, left: str, middle: str, right: str) -> None:
        """Show three texts; the middle one yields first, then the left one."""
        if (left, middle, right) != self._words:
            self._words = (left, middle, right)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        left, middle, right = self._words
        inner = width - 2
        if cell_len(left) + _GAP + cell_len(right) > inner:
            left = ""
        side = max(cell_len(left), cell_len(right)) + _GAP
        room = inner - 2 * side
        middle = shortened(middle, room) if room >= _LEAST_MIDDLE else ""
        before_middle = (inner - cell_len(middle)) // 2 - cell_len(left)
        after = inner - cell_len(left) - before_middle - cell_len(middle) - cell_len(right)
        texts = (left, " " * before_middle, middle, " " * max(0, after), right)
        return self.painter.runs([Run(text, DIM) for text in texts], 1, width)


class StatusLine(Widget):
    """How far one is, or what just happened, or which keys act here.

    Where the page stands alone (`-zen`) only what happened, and what stands at the left.
    """

    def __init__(self, painter: Painter) -> None:
        super().__init__()
        self.painter = painter
        self._progress: float | None = None
        self._left: tuple[Run, ...] = ()
        self._right: tuple[Run, ...] = ()
        self._notice: tuple[Run, ...] | None = None
        self._hints: tuple[str, ...] = ()

    def show(
        self, progress: float | None, right: tuple[Run, ...], left: tuple[Run, ...] = ()
    ) -> None:
        """Show a progress of 0 to 1, None for no bar, and words at the right, and at the left."""
        right, left = _spelled(right), _spelled(left)
        if (progress, right, left) != (self._progress, self._right, self._left):
            self._progress, self._right, self._left = progress, right, left
            self.refresh()

    def notice(self, text: str, *, undo: str = "", failed: bool = False) -> None:
        """Say what happened; it stands until the next key."""
        runs = (Run(text, WARN if failed else PLAIN),)
        self._notice = _spelled((*runs, Run(undo, ACCENT)) if undo else runs)
        self.refresh()

    def hint(self, keys: tuple[str, ...]) -> None:
        """Name keys left of the words, in the bar's place, as many as there is room for.

        They stand until the next key.
        """
        self._hints = keys
        self.refresh()

    def clear(self) -> None:
        """Take the notice away, and the keys that were named."""
        if self._notice is not None or self._hints:
            self._notice, self._hints = None, ()
            self.refresh()

    @property
    def words(self) -> str:
        """What the notice says; empty where there is none."""
        return " ".join(run.text for run in self._notice or ())

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        inner = width - 2
        if self._notice is not None:
            return self._render_notice(inner, width)
        if self.screen.has_class("-zen") and not self._left:
            return self.painter.blank(width)
        words = sum(cell_len(run.text) for run in self._right)
        bar = inner - words - 2
        runs: list[Run] = []
        hint = "" if self._left else _fitting(self._hints, bar)
        if hint:
            runs.append(Run(hint + " " * (inner - cell_len(hint) - words), DIM))
        elif self._progress is not None and bar >= _LEAST_BAR:
            runs.extend(_bar(self._progress, bar))
            runs.append(Run("  "))
        else:
            left = sum(cell_len(run.text) for run in self._left)
            runs += [*self._left, Run(" " * max(0, inner - left - words))]
        return self.painter.runs([*runs, *self._right], 1, width)

    def _render_notice(self, inner: int, width: int) -> Strip:
        what, *undo = self._notice or ()
        room = inner - sum(cell_len(run.text) + _GAP for run in undo)
        text = what.text if what.face is PLAIN else _fault(what.text, room)
        text = shortened(text, room)
        runs = [Run(text, what.face)]
        if undo:
            runs += [Run(" " * (inner - cell_len(text) - cell_len(undo[0].text))), undo[0]]
        return self.painter.runs(runs, 1, width)


def key_words(first: str, others: Sequence[str], room: int) -> tuple[Run, Run]:
    """Name keys, the most likely one first; as many as fit, and of the others the last ones."""
    joined = [f" · {other}" for other in others]
    while joined and cell_len(first + "".join(joined)) > room:
        del joined[0]
    return Run(first, PLAIN), Run("".join(joined), DIM)


def _spelled(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give words as they are drawn, for in ASCII they may take more cells."""
    if not signs.are_ascii():
        return runs
    return tuple(replace(run, text=signs.spelled(run.text)) for run in runs)


def _fitting(words: tuple[str, ...], room: int) -> str:
    """Join as many words as there is room for, the first ones."""
    while words:
        said = signs.spelled(" · ".join(words))
        if cell_len(said) <= room:
            return said
        words = words[:-1]
    return ""


def _fault(text: str, room: int) -> str:
    """Keep the reason in sight: of a long path before it only the name, and of that the start."""
    what, mark, why = text.partition(": ")
    if cell_len(text) <= room or not mark:
        return text
    name = what.rpartition("/")[2]
    return shortened(name, max(_LEAST_NAME, room - cell_len(mark + why))) + mark + why


def _bar(progress: float, width: int) -> list[Run]:
    """Thick is done, thin is not, so that it reads without colour."""
    done = min(width, round(width * progress))
    if done <= 0:
        return [Run("─" * width, _REST)]
    if done >= width:
        return [Run("━" * width, _DONE)]
    return [Run("━" * (done - 1) + "╸", _DONE), Run("─" * (width - done), _REST)]
