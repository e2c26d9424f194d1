"""Finding words in the article on the screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.layout.cells import cell_len, shortened
from reader.layout.lines import DIM, PLAIN, Face, Role, Run
from reader.model.anchor import Anchor
from reader.model.find import Hit, Pattern
from reader.ui import commands
from reader.ui.article.chrome import WHOLE
from reader.ui.key_map import keyed
from reader.ui.shared.beside import MOMENT_SECONDS, done_beside, is_done_within
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

_OTHER = Face(Role.TEXT, Role.MARK)
_LEAST_PATTERN = 9
"""Cells that the pattern and a blank after it have at least, where all keys are named."""
_CURRENT = Face(Role.TEXT, Role.HIT, bold=True)


class Finding(Answering):
    """A pattern, its hits, and which of them is the current one."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._pattern: Pattern | None = None
        self._hits: list[Hit] = []
        self._at = 0
        self.is_shown = False
        """Whether the hits are marked and the status line speaks of them."""

    @property
    def has_pattern(self) -> bool:
        """Whether `n` and `N` stay in this article."""
        return self._pattern is not None

    @property
    def seen_hit(self) -> Anchor | None:
        """Where the current hit begins; None where none is marked, or it is out of sight."""
        if not self.is_shown:
            return None
        hit = self._hits[self._at]
        for row in self._screen.view.rows:
            if row.block == hit.block and row.start <= hit.start < row.end:
                return Anchor(hit.block, hit.start)
        return None

    def words(self, columns: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
        """Give what the status line says at its left and at its right, on so many columns."""
        typed = self._pattern.typed if self._pattern else ""
        count = place_among(self._at + 1, len(self._hits))
        said: tuple[str, ...] = (
            keyed(_("{key} next"), commands.NEXT),
            keyed(_("{key} previous"), commands.PREVIOUS_HIT),
            keyed(_("{key} hides the marks"), commands.CANCEL),
        )
        room = columns - 2 - cell_len(count) - _LEAST_PATTERN
        if columns < WHOLE or cell_len(" · ".join(("", *said))) > room:
            said = (
                keyed("{key} {back}", commands.NEXT, back=commands.PREVIOUS_HIT),
                keyed("{key}", commands.CANCEL),
            )
        keys = "".join(f" · {one}" for one in said)
        room = columns - 2 - cell_len(count) - cell_len(keys) - 1
        left = shortened(f"/{typed}", room)
        return (Run(left, PLAIN),), (Run(count, PLAIN), Run(keys, DIM))

    @answers(commands.FIND)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        self._screen.prompt.open("", entered=self._find_typed)

    def _find_typed(self, typed: str) -> None:
        if self._screen.talking.has_keys:
            self._screen.talking.find(typed)
        else:
            self.find(typed)

    def find(self, typed: str) -> None:
        """Go to the first hit below the top of the view; an empty pattern repeats the last one."""
        if typed.strip():
            self._pattern = Pattern(typed)
            self._search(self._go_to_first)
        elif self._pattern is None:
            self._screen.say(keyed(_("Nothing was looked for yet. {key} finds."), commands.FIND))
        else:
            self._go_to_first()

    def _go_to_first(self) -> None:
        if self._pattern is None:
            return
        if not self._hits:
            self._mark(shown=False)
            self._screen.say(
                _("“{words}” is not in this article.").format(words=self._pattern.typed)
            )
            return
        place = self._screen.view.place
        self._at = bisect_left(self._hits, Hit(place.block, place.offset, 0)) % len(self._hits)
        self._show()

    def search_again(self) -> None:
        """Find the pattern in another document, without going anywhere."""
        if self._pattern:
            self._search(self._stay)

    def _stay(self) -> None:
        self._at = min(self._at, max(0, len(self._hits) - 1))
        self._mark(shown=self.is_shown and bool(self._hits))

    def forget(self) -> None:
        """Have no pattern any more."""
        self._pattern, self._hits = None, []
        self._mark(shown=False)

    def hide(self) -> bool:
        """Take the marks off the page; say whether there were any."""
        was_shown = self.is_shown
        self._mark(shown=False)
        return was_shown

    def step(self, steps: int) -> None:
        """Go to another hit; after the last one comes the first."""
        if not self._hits:
            self.find("")
            return
        if self.is_shown:
            self._at = (self._at + steps) % len(self._hits)
        self._show()

    @answers(commands.PREVIOUS_HIT)
    def _previous(self, chosen: Chosen) -> None:
        if self.has_pattern:
            self.step(-chosen.times)
        else:
            self._screen.say(keyed(_("Nothing was looked for yet. {key} finds."), commands.FIND))

    def _search(self, then: Callable[[], None]) -> None:
        """Look for the pattern, then go on; where that takes long it is said, and keys wait."""
        pattern, document = self._pattern, self._screen.document
        if pattern is None or document is None:
            return
        found = done_beside(lambda: list(pattern.hits(document.blocks)))
        if is_done_within(found, MOMENT_SECONDS):
            self._hits = found.result()
            then()
            return

        def take() -> None:
            if document is self._screen.document and pattern is self._pattern:
                self._hits = found.result()
                self._screen.status.clear()
                then()
            self._screen.release_keys()

        self._hits = []
        self._mark(shown=False)
        self._screen.say(_("Looking for “{words}” …").format(words=pattern.typed))
        self._screen.hold_keys()
        found.add_done_callback(lambda _done: self._screen.reader.call_later(take))

    def _show(self) -> None:
        hit = self._hits[self._at]
        self._screen.leaping.remember_place()
        self._screen.view.bring(Anchor(hit.block, hit.start))
        self._mark(shown=True)

    def _mark(self, *, shown: bool) -> None:
        """Mark the hits on the page and beside it, or take the marks away."""
        view, self.is_shown = self._screen.view, shown
        view.mark(self._marks() if shown else {})
        if view.hit_rows.put(self._hits if shown else (), self._at):
            view.refresh()

    def _marks(self) -> dict[int, list[tuple[int, int, Face]]]:
        """Give the marks of every hit on the screen and around it."""
        block = self._hits[self._at].block
        reach = 200
        first = bisect_left(self._hits, Hit(block - reach, 0, 0))
        last = bisect_right(self._hits, Hit(block + reach, 0, 0))
        marks: dict[int, list[tuple[int, int, Face]]] = {}
        for number in range(first, last):
            hit = self._hits[number]
            face = _CURRENT if number == self._at else _OTHER
            marks.setdefault(hit.block, []).append((hit.start, hit.end, face))
        return marks
