"""The articles that are at hand, in the order in which the list shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.location import Location
    from reader.model.state import ArticleRecord, ArticleState, KeptArticle


class Shelf:
    """What `J K n p` walk over: the list as it is shown, filtered and sorted."""

    def __init__(self) -> None:
        self.rows: list[KeptArticle] = []

    def index(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        for number, row in enumerate(self.rows):
            if row.record.location == location:
                return number
        return None

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
        if number is None:
            return None
        others = self.rows[number + 1 :] if direction > 0 else reversed(self.rows[:number])
        return next((row for row in others if not row.state.read), None)

    def take_state(self, record: ArticleRecord, state: ArticleState) -> None:
        """Note what became of an article."""
        for number, row in enumerate(self.rows):
            if row.record.id == record.id:
                self.rows[number] = replace(row, state=state)
