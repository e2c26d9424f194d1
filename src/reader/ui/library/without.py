"""Rows but for one that is gone, until they are asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.workflows.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.location import Location
    from reader.model.state import KeptArticle


class Without(Rows):
    """What is archived or removed leaves the list in the frame of the key that did it."""

    def __init__(self, rows: Rows, number: int) -> None:
        """Leave out one of the rows.

        Args:
            rows: where it still stands.
            number: of the one that is left out.
        """
        self._rows = rows
        self._gone = number
        row = rows[number]
        self.unread = rows.unread - (not row.state.read)
        time = row.record.reading_time
        self.seconds = rows.seconds - (time.seconds if time else 0)
        self.groups = self._groups(rows)

    def _groups(self, rows: Rows) -> list[tuple[str, int]]:
        """Give the groups; the one that it stood in is smaller by one, or is none any more."""
        groups: list[tuple[str, int]] = []
        end = 0
        for name, count in rows.groups:
            is_its_own = end <= self._gone < end + count
            end += count
            if count - is_its_own:
                groups.append((name, count - is_its_own))
        return groups

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._rows) - 1

    def _row(self, number: int) -> KeptArticle:
        return self._rows[number + (number >= self._gone)]

    @property
    def ids(self) -> Sequence[str]:
        """The id of each article, in their order."""
        ids = list(self._rows.ids)
        del ids[self._gone]
        return ids

    def index_of(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        return self._here(self._rows.index_of(location))

    def next_unread(self, number: int, direction: int) -> int | None:
        """Give the nearest unread row below (1) or above (-1) a row; None where there is none."""
        there = number + (number >= self._gone)
        found = self._rows.next_unread(there, direction)
        if found == self._gone:
            found = self._rows.next_unread(found, direction)
        return self._here(found)

    def take(self, row: KeptArticle) -> None:
        """Note what became of an article, where it stands here; no row moves or goes."""
        before = self._rows.unread
        self._rows.take(row)
        self.unread += self._rows.unread - before

    def _here(self, number: int | None) -> int | None:
        if number is None or number == self._gone:
            return None
        return number - (number > self._gone)
