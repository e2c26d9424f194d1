"""What stands in the list one below the other: saved searches, names of groups, articles."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable


@record(frozen=True, slots=True)
class Folder:
    """A saved search: it stands in the list as a folder."""

    name: str
    count: int | None
    """Articles that it finds; None until they are counted."""


@record(frozen=True, slots=True)
class Name:
    """The name of a group, and how many articles stand below it."""

    text: str
    count: int


Entry: TypeAlias = int | Name
"""An article by its number from 0; a folder by a negative one, -1 being the last; or a name."""


class Entries:
    """Folders, then articles under the names of their groups; told apart without a list of them."""

    def __init__(
        self, folders: int = 0, articles: int = 0, groups: Iterable[tuple[str, int]] = ()
    ) -> None:
        """Arrange what is in the list.

        Args:
            folders: how many.
            articles: how many.
            groups: each one's name and how many of the articles stand below it; all of them
                together, or none.
        """
        self.folders = folders
        self.articles = articles
        self._names = [Name(*group) for group in groups]
        self._starts = [0, *accumulate(name.count for name in self._names)][: len(self._names)]
        """The number of the first article of each group."""
        self._name_places = [start + group for group, start in enumerate(self._starts)]
        """Where the names stand, counted from the first of them."""

    @property
    def has_names(self) -> bool:
        """Whether the articles stand in groups."""
        return bool(self._names)

    def __len__(self) -> int:
        """Count all of them."""
        return self.folders + self.articles + len(self._names)

    def __getitem__(self, entry: int) -> Entry:
        """Give one, counted from 0."""
        if entry < self.folders:
            return entry - self.folders
        at = entry - self.folders
        if not self._names:
            return at
        group = bisect_right(self._name_places, at) - 1
        return self._names[group] if at == self._name_places[group] else at - group - 1

    def of(self, number: int) -> int:
        """Give the entry of an article, or of a folder."""
        if number < 0 or not self._names:
            return self.folders + number
        return self.folders + number + self._group(number) + 1

    def nearest(self, number: int) -> int:
        """Give the number of the nearest article or folder that there is."""
        return max(min(number, self.articles - 1), -self.folders)

    def next_group(self, number: int, direction: int) -> int | None:
        """Give the first article of the group below (1), or above (-1); None where there is none.

        Above is the group's own first article, unless it is asked from there.
        """
        group = self._group(number)
        if direction > 0:
            group += 1
        elif group >= 0 and self._starts[group] == number:
            group -= 1
        return self._starts[group] if 0 <= group < len(self._starts) else None

    def _group(self, number: int) -> int:
        return bisect_right(self._starts, number) - 1
