"""The list of articles: rows of two lines, in a window that follows the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.message import Message

from reader.layout.cells import cell_len
from reader.layout.line_break import break_lines
from reader.layout.lines import PLAIN, Face, Role, Run
from reader.model.record import record
from reader.ui.library.entries import Entries, Name
from reader.ui.library.rows import (
    NARROW,
    TITLE_AT,
    folder_runs,
    meta_runs,
    name_runs,
    sentence_runs,
    title_runs,
)
from reader.ui.shared.column import SPACED_FROM, column_of
from reader.ui.shared.item_list import ItemList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.strip import Strip

    from reader.model.snippet import Snippet
    from reader.model.state import KeptArticle
    from reader.ui.library.entries import Entry, Folder
    from reader.ui.paint import Painter
    from reader.workflows.rows import Rows


@record(frozen=True, slots=True)
class _Placed:
    """One row of the screen: which entry stands there, and which of its rows."""

    entry: int
    row: int


class ArticleList(ItemList):
    """The articles that are at hand, and which one is selected."""

    class Selected(Message):
        """Another article is selected."""

    def __init__(self, painter: Painter) -> None:
        super().__init__(painter)
        self._rows: Sequence[KeptArticle] = ()
        self._folders: Sequence[Folder] = ()
        self.entries = Entries()
        """What there is to select."""
        self._first = 0
        """The entry at the top of the view."""
        self._viewed: tuple[int, int, bool] | None = None
        self._seen: list[_Placed] = []
        """What stands on each row, looked up once for a view."""
        self._empty: tuple[str, ...] = ()
        self._sentences: Mapping[str, Snippet] = {}

    def show(self, rows: Rows, folders: Sequence[Folder], empty: tuple[str, ...]) -> None:
        """Show articles.

        Args:
            rows: in their order, and in their groups.
            folders: what stands above them.
            empty: the lines to show where there is no article.
        """
        self._rows, self._folders, self._empty = rows, folders, empty
        self.entries = Entries(len(folders), len(rows), rows.groups)
        self._viewed = None
        self.select(self.selected)

    def show_sentences(self, sentences: Mapping[str, Snippet]) -> None:
        """Show sentences in the place of the second lines, by the ids of the articles."""
        self._sentences = sentences
        self.refresh()

    @property
    def page(self) -> int:
        """How many articles are seen at once, at least one."""
        return max(1, len(self.seen))

    @property
    def seen(self) -> Sequence[int]:
        """The numbers of the articles that are seen, in their order."""
        entries = dict.fromkeys(self.entries[placed.entry] for placed in self._window())
        return [entry for entry in entries if isinstance(entry, int) and entry >= 0]

    def select(self, number: int) -> None:
        """Select an article or a folder, the nearest there is; the view follows."""
        self.selected = self.entries.nearest(number)
        self._follow()
        self.refresh()
        self.post_message(self.Selected())

    def next_group(self, direction: int) -> bool:
        """Select the first article of the next group, or of the one before.

        False where there is none.
        """
        number = self.entries.next_group(self.selected, direction)
        if number is not None:
            self.select(number)
        return number is not None

    # Where rows stand

    @property
    def _spaced(self) -> bool:
        return self.screen.size.height >= SPACED_FROM

    def _height(self, entry: int) -> int:
        """Give the rows of an entry: an article has two, a folder one, and blank ones below.

        A name has blank ones around it.
        """
        at = self.entries[entry]
        if isinstance(at, Name):
            return self._blanks_above(entry) + 2
        return (1 if at < 0 else 2) + self._blanks_below(at)

    def _blanks_above(self, entry: int) -> int:
        """Give the blank rows above a name.

        None at the top of the list, one where rows are few, else a second after the item's own.
        """
        return 0 if entry == 0 else 1

    def _blanks_below(self, at: Entry) -> int:
        """Give the blank rows below an article or a folder; the first may be cut off at the end.

        The last folder is parted from the articles.
        """
        if isinstance(at, Name):
            return 0
        if at < -1:
            return 0
        is_parted = self._spaced or (at == -1 and not self.entries.has_names)
        return 1 if is_parted else 0

    def _window(self) -> list[_Placed]:
        """Give what stands on each row of the view.

        An article or a name that does not fit whole is left out.
        """
        view = (self._first, self.size.height, self._spaced)
        if view != self._viewed:
            self._viewed, self._seen = view, self._look(self.size.height)
        return self._seen

    def _look(self, height: int) -> list[_Placed]:
        placed: list[_Placed] = []
        for entry in range(self._first, len(self.entries)):
            rows = [_Placed(entry, row) for row in range(self._height(entry))]
            at = self.entries[entry]
            needed = len(rows) - self._blanks_below(at)
            is_named = isinstance(at, Name) and entry + 1 < len(self.entries)
            below = self._height(entry + 1) if is_named else 0
            if len(placed) + needed + below > height:
                break
            placed += rows
        return placed[:height]

    def _follow(self) -> None:
        """Bring the selected article into the view, and its group's name if that is just above.

        Where what is left fills less than the view, it begins further up.
        """
        if not self.entries or not self.size.height:  # nothing is seen yet: it begins at the top
            self._first = 0
            return
        entry = self.entries.of(self.selected)
        with_name = entry - 1 if entry and isinstance(self.entries[entry - 1], Name) else entry
        first = with_name if with_name < self._first else max(self._first, self._top_for(entry))
        self._first = min(first, self._top_for(len(self.entries) - 1))

    def _top_for(self, entry: int) -> int:
        """Give the highest entry from which on another one is still seen, whole if it can be."""
        used, first = 0, entry
        while first >= 0 and used + self._height(first) <= max(self.size.height, 1) + (
            1 if self._spaced else 0
        ):
            used += self._height(first)
            first -= 1
        return min(first + 1, entry)

    @property
    def pointed(self) -> Offset | None:
        """The first cell of the selected title, for the terminal's cursor."""
        left = column_of(self.size.width)[0] + TITLE_AT
        for y, placed in enumerate(self._window() if self.entries else ()):
            if self.entries[placed.entry] == self.selected and not placed.row:
                return Offset(left, y)
        return Offset(left, 1)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one row of the view."""
        left, inner = column_of(self.size.width)
        if not self.entries:
            return self._render_empty(y, left, inner)
        window = self._window()
        if y >= len(window):
            return self.painter.blank(self.size.width)
        at, row = self.entries[window[y].entry], window[y].row
        if isinstance(at, Name):
            if row != self._blanks_above(window[y].entry):
                return self.painter.blank(self.size.width)
            return self.painter.runs(name_runs(at, inner), left, self.size.width)
        if row >= self._height(window[y].entry) - self._blanks_below(at):
            return self.painter.blank(self.size.width)
        return self._render_item(at, row, left, inner)

    def _render_item(self, number: int, row: int, left: int, inner: int) -> Strip:
        """Draw a row of an article or a folder; what is selected has a ground that is wider."""
        width = self.size.width
        selected = number == self.selected
        if number < 0:
            runs = folder_runs(self._folders[number], inner, selected=selected)
        else:
            runs = self._article_runs(self._rows[number], row, inner, selected=selected)
        beyond = min(2, left) if selected else 0
        if not beyond:
            return self.painter.runs(runs, left, width)
        mark, ground = Run("▌", Face(Role.ACCENT, Role.SELECT)), Face(Role.DIM, Role.SELECT)
        used = sum(cell_len(run.text) for run in runs)  # a badge's edge hangs over the column
        runs = [mark, Run(" " * (beyond - 1), ground), *runs]
        runs.append(Run(" " * max(0, inner + beyond - used), ground))
        return self.painter.runs(runs, left - beyond, width)

    def _article_runs(
        self, article: KeptArticle, row: int, inner: int, *, selected: bool
    ) -> list[Run]:
        if not row:
            return title_runs(article, inner, self.size.width, selected=selected)
        sentence = self._sentences.get(article.record.id)
        if sentence is not None and self.size.width >= NARROW:
            return sentence_runs(article, sentence, inner, selected=selected)
        return meta_runs(article, inner, self.size.width, selected=selected)

    def _render_empty(self, y: int, left: int, inner: int) -> Strip:
        rows = [
            Run(said[start:end], PLAIN if number else Face(Role.STRONG, bold=True))
            for number, said in enumerate(self._empty)
            for start, end in break_lines(said, inner) or [(0, 0)]
        ]
        return self.painter.runs(rows[y - 1 : y] if y else [], left, self.size.width)

    def on_resize(self) -> None:
        """Keep the selected article in the view."""
        self._follow()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Select an article; open the one that is selected already."""
        event.stop()
        window = self._window()
        if event.y < len(window):
            at = self.entries[window[event.y].entry]
            if isinstance(at, int):
                is_second = at == self.selected
                self.select(at)
                if is_second:
                    self.post_message(self.Opened())
