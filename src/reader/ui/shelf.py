"""The articles that are at hand, in the order in which the list shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.location import Location
    from reader.model.state import ArticleRecord, ArticleState, KeptArticle
    from reader.workflows.rows import Rows


class Shelf:
    """What `J K n p` walk over: the list as it is shown, filtered and sorted."""

    def __init__(self) -> None:
        self._rows: Rows | None = None
        self._numbers: dict[Location, int | None] = {}
        """Where articles stand that were asked for: each key on a page asks for the same one."""

    @property
    def rows(self) -> Sequence[KeptArticle]:
        """The articles; none while there is no list."""
        return () if self._rows is None else self._rows

    def put(self, rows: Rows) -> None:
        """Have other articles at hand."""
        self._rows = rows
        self._numbers.clear()

    def index(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        if self._rows is None:
            return None
        if location not in self._numbers:
            self._numbers[location] = self._rows.index_of(location)
        return self._numbers[location]

    def beside(self, location: Location, steps: int) -> KeptArticle | None:
        """Give the article so many further down, or up where negative; None where there is none."""
        number = self.index(location)
        if number is None:
            return None
        wanted = number + steps
        return self.rows[wanted] if 0 <= wanted < len(self.rows) else None

    def unread(self, location: Location, direction: int) -> KeptArticle | None:
        """Give the nearest unread article below (1) or above (-1); None where there is none."""
        number = self.index(location)
        if self._rows is None or number is None:
            return None
        found = self._rows.next_unread(number, direction)
        return None if found is None else self._rows[found]

    def take_state(self, record: ArticleRecord, state: ArticleState) -> None:
        """Note what became of an article."""
        number = self.index(record.location)
        if self._rows is not None and number is not None:
            self._rows.take(replace(self._rows[number], state=state))
