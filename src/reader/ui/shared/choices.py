"""The rows of a panel: what can be chosen, and how it lies on the screen."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.layout.cells import cell_len, shortened
from reader.layout.frame import FIELD_GAP
from reader.layout.lines import Face, Role, Run, marked_runs
from reader.model.record import record
from reader.ui.commands import FIND
from reader.ui.key_map import keyed
from reader.ui.shared.bars import ACCENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.strip import Strip

    from reader.ui.paint import Painter

_ABOVE: Final = 3
"""Rows of a panel above its first choice.

Its title, what was typed, what is said of the selected one.
"""
_BELOW: Final = 2
"""Rows of a panel below its choices: a blank one, and how to leave it."""
_EDGE: Final = 2
"""Cells left and right of the rows, for the mark of the selected one."""
_GAP: Final = 3
"""Cells between the words of a row and what stands at its right."""
_TEXT_AT_LEAST: Final = 0.4
"""The part of a row that its words keep, however long an address stands at the right."""
_KEY_CELLS: Final = 13
"""The column of keys, and the blank after it."""
_TWO_COLUMNS_FROM: Final = 86
"""Cells of a panel from which on its rows stand in two columns, if it may have two."""


class Shape(Enum):
    """How a panel lies on the screen."""

    PAGE = "-page"
    """In the article's place."""
    TWO_COLUMNS = "-two-columns"
    """The same, in two columns where there is room."""
    MARGIN = "-margin"
    """Right of the article, which stays as it is."""
    BOX = "-box"
    """Over the page; letters filter its rows at once."""


@record(frozen=True, slots=True)
class Choice:
    """One row of a panel."""

    text: str
    key: str = ""
    """What stands before it, in a column of its own."""
    right: str = ""
    """What stands at the right edge."""
    level: int = 0
    """Each level stands two cells in."""
    searched: str = ""
    """Further words by which typing finds it."""
    about: str = ""
    """One sentence that is shown while it is selected."""
    is_name: bool = False
    """Whether it names the rows below it and cannot be chosen."""


class Rows(Widget, can_focus=True):
    """The rows of a panel, and which one is selected."""

    class Touched(Message):
        """A row was selected with the mouse, and is chosen."""

    def __init__(
        self, painter: Painter, title: str, choices: Sequence[Choice], shape: Shape
    ) -> None:
        super().__init__()
        self.painter = painter
        self.typed = ""
        self._title = title
        self._known = tuple(choices)
        self._choices = self._known
        """With what is offered for the typed words as the last one."""
        self.offer: Callable[[str], Choice | None] | None = None
        """Gives what is offered."""
        self._shape = shape
        self._ground = Role.SURFACE if shape is Shape.BOX else None
        self._has_keys = any(choice.key for choice in choices)
        self._shown = list(range(len(choices)))
        self._at = self._nearest(0, 1)
        self._above = 0
        """Rows that are scrolled out of the panel at its top."""

    @property
    def chosen(self) -> int | None:
        """The number of the selected choice; None where none can be chosen."""
        if 0 <= self._at < len(self._shown):
            number = self._shown[self._at]
            return None if self._choices[number].is_name else number
        return None

    def select(self, number: int) -> None:
        """Select a choice by its number, or the nearest that can be chosen."""
        if number in self._shown:
            self._at = self._nearest(self._shown.index(number), 1)
            self._follow()

    def move(self, rows: int) -> None:
        """Select another row, so many further down, or the last one there is."""
        wanted = min(max(self._at + rows, 0), max(0, len(self._shown) - 1))
        self._at = self._nearest(wanted, 1 if rows > 0 else -1)
        self._follow()

    def filter(self, typed: str) -> None:
        """Show the rows that hold each typed word, and select the first."""
        self.typed = typed
        words = typed.casefold().split()
        self._shown = [
            number
            for number, choice in enumerate(self._known)
            if not words or (not choice.is_name and _matches(choice, words))
        ]
        if self._shape is Shape.BOX and words:
            self._shown.sort(key=lambda number: _rank(self._known[number], " ".join(words)))
        offered = self.offer(typed) if self.offer else None
        if offered is not None:
            self._choices = (*self._known, offered)
            self._shown.insert(0, len(self._known))
        self._at = self._nearest(0, 1)
        self._follow()

    def _nearest(self, at: int, direction: int) -> int:
        """Give the nearest row that can be chosen, first in one direction, then in the other."""
        for step in (direction, -direction):
            row = at
            while 0 <= row < len(self._shown):
                if not self._choices[self._shown[row]].is_name:
                    return row
                row += step
        return at

    # Where rows stand

    @property
    def _columns(self) -> list[list[int]]:
        """Give the columns, each as places among what is shown; two are parted between groups."""
        everything = list(range(len(self._shown)))
        if self._shape is not Shape.TWO_COLUMNS or self.size.width < _TWO_COLUMNS_FROM:
            return [everything]
        gaps = [at for at in everything if not self._choices[self._shown[at]].text]
        if not gaps:
            return [everything]
        split = min(gaps, key=lambda at: max(at, len(everything) - at))
        return [everything[:split], everything[split + 1 :]]

    def _follow(self) -> None:
        """Scroll so far that the selected row is seen, and the name above the first one."""
        height = max(1, self.size.height - _ABOVE - _BELOW)
        row = next((own.index(self._at) for own in self._columns if self._at in own), 0)
        self._above = max(min(self._above, row), row - height + 1)
        if row <= 1:
            self._above = 0
        self.refresh()

    @property
    def pointed(self) -> Offset | None:
        """The first cell of the selected row, for the terminal's cursor."""
        columns = self._columns
        for number, own in enumerate(columns):
            if self._at in own:
                left = (self.size.width * number) // len(columns) + _EDGE
                return Offset(left, _ABOVE + own.index(self._at) - self._above)
        return None

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one row of the panel."""
        width = self.size.width
        if y == 0:
            return self._head(width)
        if y == 1:
            written = [Run(self.typed, offset=0), Run("█", ACCENT, len(self.typed))]
            typed = [Run("/ ", ACCENT), *written] if self._is_typed else []
            return self.painter.runs(self._on_ground([Run(" " * _EDGE), *typed], width), 0, width)
        if y == _ABOVE - 1:
            chosen = self.chosen
            about = self._choices[chosen].about if chosen is not None else ""
            said = [Run(" " * _EDGE), Run(shortened(about, width - 2 * _EDGE), Face(Role.DIM))]
            return self.painter.runs(self._on_ground(said, width), 0, width)
        if y >= self.size.height - _BELOW:
            return self._foot(y, width)
        row = y - _ABOVE + self._above
        runs: list[Run] = []
        columns = self._columns
        for number, own in enumerate(columns):
            cells = (width * (number + 1)) // len(columns) - (width * number) // len(columns)
            if row < len(own):
                runs += self._choice(own[row], cells)
            else:
                runs.append(Run(" " * cells))
        return self.painter.runs(self._on_ground(runs, width), 0, width)

    @property
    def _is_typed(self) -> bool:
        return bool(self.typed) or self._shape is Shape.BOX

    def _head(self, width: int) -> Strip:
        count = place_among(len(self._shown), len(self._choices)) if self.typed else ""
        gap = max(1, width - 2 * _EDGE - cell_len(self._title) - cell_len(count))
        title = Run(self._title, Face(Role.STRONG, bold=True))
        runs = [Run(" " * _EDGE), title, Run(" " * gap), Run(count, Face(Role.DIM))]
        return self.painter.runs(self._on_ground(runs, width), 0, width)

    def _foot(self, y: int, width: int) -> Strip:
        words = (
            _("Enter chooses · Esc closes")
            if self._is_typed
            else keyed(_("Enter chooses · {key} finds · Esc closes"), FIND)
        )
        said = _fitting(words, width - 2 * _EDGE) if y == self.size.height - 1 else ""
        runs = [Run(" " * _EDGE), Run(said, Face(Role.DIM))]
        return self.painter.runs(self._on_ground(runs, width), 0, width)

    def _choice(self, at: int, width: int) -> list[Run]:
        choice = self._choices[self._shown[at]]
        ground = Role.SELECT if at == self._at else self._ground
        text_face = (
            Face(Role.STRONG, ground, bold=True) if choice.is_name else Face(Role.TEXT, ground)
        )
        key = ""
        if self._has_keys and not choice.is_name:
            key = shortened(choice.key, _KEY_CELLS - 1).ljust(_KEY_CELLS)
        indent = " " * (2 * choice.level)
        inner = width - 2 * _EDGE - len(indent) - cell_len(key)
        least = min(cell_len(choice.text) + _GAP, round(inner * _TEXT_AT_LEAST))
        right = shortened(choice.right, inner - least)
        text = shortened(choice.text, inner - (cell_len(right) + _GAP if right else 0))
        gap = inner - cell_len(text) - cell_len(right)
        return [
            Run("▌" if at == self._at else " ", Face(Role.ACCENT, ground)),
            Run(" " * (_EDGE - 1) + indent, Face(Role.DIM, ground)),
            Run(key, Face(Role.ACCENT, ground)),
            *marked_runs([Run(text, text_face, 0)], self._found(text, text_face)),
            Run(" " * gap, Face(Role.DIM, ground)),
            Run(right, Face(Role.DIM, ground)),
            Run(" " * _EDGE, Face(Role.DIM, ground)),
        ]

    def _found(self, text: str, face: Face) -> list[tuple[int, int, Face]]:
        """Give the stretches of a row's text that were typed, in bold."""
        lowered = text.lower()
        if not self.typed.strip() or len(lowered) != len(text):
            return []
        words = "|".join(map(re.escape, self.typed.lower().split()))
        bold = replace(face, role=Role.STRONG, bold=True)
        return [(*match.span(), bold) for match in re.finditer(words, lowered)]

    def _on_ground(self, runs: list[Run], width: int) -> list[Run]:
        """Put runs that have no ground of their own on the panel's, and fill the row up."""
        used = sum(cell_len(run.text) for run in runs)
        runs = [*runs, Run(" " * max(0, width - used))]
        if self._ground is None:
            return runs
        return [
            Run(run.text, replace(run.face, ground=run.face.ground or self._ground)) for run in runs
        ]

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Choose a row."""
        event.stop()
        row = event.y - _ABOVE + self._above
        columns = self._columns
        own = columns[min(len(columns) - 1, event.x * len(columns) // max(1, self.size.width))]
        if not _ABOVE <= event.y < self.size.height - _BELOW or row >= len(own):
            return
        if not self._choices[self._shown[own[row]]].is_name:
            self._at = own[row]
            self.post_message(self.Touched())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move with the wheel."""
        event.stop()
        self.move(-1)


def _fitting(words: str, room: int) -> str:
    """Name as many keys as there is room for; the first and the last one stay longest."""
    keys = words.split(FIELD_GAP)
    while len(keys) > 1 and cell_len(FIELD_GAP.join(keys)) > room:
        del keys[-2]
    return shortened(FIELD_GAP.join(keys), room)


def _rank(choice: Choice, typed: str) -> int:
    """Say how near a choice is to what was typed: its own words, their beginning, or within it."""
    names = (choice.text.casefold(), choice.searched.casefold())
    if typed in names or any(name.split(" ", 1)[0] == typed for name in names):
        return 0
    return 1 if any(name.startswith(typed) for name in names) else 2


def _matches(choice: Choice, words: list[str]) -> bool:
    searched = (
        f"{choice.text} {choice.key} {choice.right} {choice.searched} {choice.about}".casefold()
    )
    return all(word in searched for word in words)
