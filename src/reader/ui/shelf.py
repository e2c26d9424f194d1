"""The articles that are at hand, in the order in which the list shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.state import KeptArticle


class Shelf:
    """What `J K n p` walk over: the list as it is shown, filtered and sorted."""

    def __init__(self, rows: Iterable[KeptArticle] = ()) -> None:
        self.rows: list[KeptArticle] = list(rows)

    def index(self, row: KeptArticle) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        for number, other in enumerate(self.rows):
            if other.record.id == row.record.id:
                return number
        return None

    def beside(self, row: KeptArticle, steps: int) -> KeptArticle | None:
        """Give the article so many further down, or up where negative; None where there is none."""
        number = self.index(row)
        wanted = -1 if number is None else number + steps
        return self.rows[wanted] if 0 <= wanted < len(self.rows) else None

    def unread(self, row: KeptArticle, direction: int) -> KeptArticle | None:
        """Give the nearest unread article below (1) or above (-1); None where there is none."""
        number = self.index(row)
        if number is None:
            return None
        later = self.rows[number + 1 :] if direction > 0 else reversed(self.rows[:number])
        return next((other for other in later if not other.state.read), None)

    def replace(self, row: KeptArticle) -> None:
        """Put a newer state of an article in the place of the older one."""
        number = self.index(row)
        if number is not None:
            self.rows[number] = row
