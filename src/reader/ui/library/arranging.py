"""Which of the articles the list shows, in which order, and in which groups."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from reader.i18n.formats import day
from reader.model.clean import clean_line
from reader.model.location import Kind
from reader.ui import commands
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.page import row_headline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen

Order: TypeAlias = "Callable[[KeptArticle], tuple[object, ...]]"


class Arranging(Answering):
    """A filter that is typed, and an order that is chosen."""

    def __init__(self, screen: LibraryScreen, locations: Sequence[Location]) -> None:
        """Show everything, in the order in which it was found.

        Args:
            screen: shows the articles again when another arrangement is asked for.
            locations: what was named; empty where the list is of what is kept.
        """
        self._screen = screen
        self._locations = locations
        self.prompt = screen.prompt
        self.filter = ""
        """What was typed; an article has all of its words."""
        self._order: Order | None = None

    def arranged(self, rows: Iterable[KeptArticle]) -> list[KeptArticle]:
        """Filter articles and sort them."""
        words = self.filter.casefold().split()
        shown = [
            row
            for row in rows
            if self._belongs(row) and all(word in _searched(row) for word in words)
        ]
        if self._order is not None:
            shown.sort(key=self._order)
        return shown

    def _belongs(self, row: KeptArticle) -> bool:
        """Whether an article belongs in this list.

        What was named always does, of the kept ones what is not archived.
        """
        return bool(self._locations) or not row.state.archived

    def groups(self, rows: Sequence[KeptArticle]) -> list[str]:
        """Name the group of each article: its folder, or the day it was added.

        None where all would be one, or the order is another.
        """
        if self._order is not None:
            return []
        if self._locations:
            names = [_folder(row, self._locations) for row in rows]
        else:
            names = [day(row.state.added_at or "") for row in rows]
        return names if len(set(names)) > 1 else []

    # The filter

    @answers(commands.FIND)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        self.prompt.open(self.filter, entered=self._keep, changed=self._narrow, given_up=self._drop)

    def _narrow(self, typed: str) -> None:
        self.filter = typed
        self._screen.show_rows()
        self.prompt.hint(str(len(self._screen.reader.shelf.rows)))

    def _keep(self, typed: str) -> None:
        self._narrow(typed)
        self.prompt.stand(typed, str(len(self._screen.reader.shelf.rows)))

    def _drop(self) -> None:
        self.drop()

    def drop(self) -> bool:
        """Show all again; say whether there was a filter."""
        was_filtered = bool(self.filter)
        if was_filtered:
            self.filter = ""
            self.prompt.stand("")
            self._screen.show_rows()
        return was_filtered

    # The order

    @answers(commands.SORT_FOUND)
    def _sort_as_found(self, chosen: Chosen) -> None:
        del chosen
        self._sort(None, "In the order in which they were found")

    @answers(commands.SORT_TITLE)
    def _sort_by_title(self, chosen: Chosen) -> None:
        del chosen
        self._sort(lambda row: (row_headline(row).casefold(),), "By title")

    @answers(commands.SORT_LENGTH)
    def _sort_by_length(self, chosen: Chosen) -> None:
        del chosen
        self._sort(
            lambda row: (row.record.reading_time.seconds if row.record.reading_time else 0,),
            "Shortest first",
        )

    def _sort(self, order: Order | None, said: str) -> None:
        self._order = order
        self._screen.show_rows()
        self._screen.say(said)


def _searched(row: KeptArticle) -> str:
    facts = row.record.facts
    words = [
        row_headline(row),
        *facts.byline,
        facts.site,
        row.record.location.address,
        *row.state.tags,
    ]
    return " ".join(filter(None, words)).casefold()


def _folder(row: KeptArticle, locations: Sequence[Location]) -> str:
    """Name the folder that an article lies in, as seen from what was named."""
    folder = PurePath(row.record.location.address).parent
    for location in locations:
        named = PurePath(location.address)
        if location.kind is Kind.FOLDER and folder.is_relative_to(named):
            folder = folder.relative_to(named.parent)
            break
    return clean_line(str(folder))
