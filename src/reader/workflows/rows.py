"""The rows of a list: those that were gathered in memory, or those that the library keeps.

The kept ones are asked for a page at a time, so that 100,000 of them open as fast as ten.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, TypeAlias, overload

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import day
from reader.library import articles, listing
from reader.model.clean import clean_line
from reader.model.document import Document
from reader.model.fold import folded
from reader.model.location import Kind, Location
from reader.model.query import Order, Query
from reader.model.state import ArticleRecord, ArticleState, KeptArticle
from reader.workflows.page import row_headline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.library.library import Library

PAGE: Final = 64
"""Rows that are asked for at once, more than the tallest screen shows."""
_PAGES: Final = 32
"""Pages that are remembered."""

Group: TypeAlias = tuple[str, int]
"""A name, and how many rows stand below it."""


class Rows(Sequence[KeptArticle]):
    """The articles of a list, filtered and in order."""

    unread: int
    """How many of them are unread."""
    seconds: int
    """Sum of the reading times that are known."""
    groups: Sequence[Group]
    """Runs that cover all rows; empty where there would be one, or the order is no natural one."""

    @overload
    def __getitem__(self, number: int) -> KeptArticle: ...
    @overload
    def __getitem__(self, number: slice) -> list[KeptArticle]: ...
    def __getitem__(self, number: int | slice) -> KeptArticle | list[KeptArticle]:
        """Give one row, or several."""
        if isinstance(number, slice):
            return [self._row(at) for at in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._row(number % len(self))

    @abstractmethod
    def _row(self, number: int) -> KeptArticle: ...

    @property
    @abstractmethod
    def ids(self) -> Sequence[str]:
        """The id of each article, in their order."""

    @abstractmethod
    def index_of(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""

    @abstractmethod
    def next_unread(self, number: int, direction: int) -> int | None:
        """Give the nearest unread row below (1) or above (-1) a row; None where there is none."""

    @abstractmethod
    def take(self, row: KeptArticle) -> None:
        """Note what became of an article, where it stands here; no row moves or goes."""


class GatheredRows(Rows):
    """Rows in memory: of files and folders that were named."""

    def __init__(
        self,
        found: Iterable[KeptArticle] = (),
        locations: Sequence[Location] = (),
        query: Query | None = None,
        order: Order = Order.FOUND,
    ) -> None:
        """Filter rows and sort them.

        Args:
            found: in the order in which they were found.
            locations: what was named, by which folders have their names.
            query: None finds all; an article's body is not in memory, and is not searched.
            order: of the rows.
        """
        self._rows = [row for row in found if query is None or query.matches(row)]
        if order in _KEYS:
            self._rows.sort(key=_KEYS[order], reverse=order is Order.DATE)
        self.unread = sum(1 for row in self._rows if not row.state.read)
        self.seconds = sum(map(_seconds, self._rows))
        named = tuple(locations)
        names = (_folder(str(PurePath(address).parent), named) for address in self._addresses())
        self.groups = _runs(names) if order is Order.FOUND else ()
        self._numbers: dict[str, int] = {}

    def _addresses(self) -> list[str]:
        return [row.record.location.address for row in self._rows]

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._rows)

    def _row(self, number: int) -> KeptArticle:
        return self._rows[number]

    @property
    def ids(self) -> Sequence[str]:
        """The id of each article, in their order."""
        return [row.record.id for row in self._rows]

    def index_of(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        if not self._numbers:
            self._numbers = {address: number for number, address in enumerate(self._addresses())}
        number = self._numbers.get(location.address)
        is_it = number is not None and self._rows[number].record.location == location
        return number if is_it else None

    def next_unread(self, number: int, direction: int) -> int | None:
        """Give the nearest unread row below (1) or above (-1) a row; None where there is none."""
        others = range(number + 1, len(self)) if direction > 0 else range(number - 1, -1, -1)
        return next((at for at in others if not self._rows[at].state.read), None)

    def take(self, row: KeptArticle) -> None:
        """Note what became of an article, where it stands here; no row moves or goes."""
        number = self.index_of(row.record.location)
        if number is not None:
            self.unread += self._rows[number].state.read - row.state.read
            self._rows[number] = row


class KeptRows(Rows):
    """Rows of the library's list, asked for as they are looked at.

    Their order is that of the moment in which they were made. What another process takes out of
    the list meanwhile is a row that `is_gone`, and from then on the rows are `stale`.
    """

    def __init__(
        self,
        library: Library,
        query: Query | None = None,
        order: Order = Order.FOUND,
        limit: int | None = None,
    ) -> None:
        """Ask for the order of the list, newest first.

        Args:
            library: where they are kept.
            query: None finds all but the archived ones.
            order: of the rows.
            limit: ask only for the first so many, for a first screen; None asks for all.

        Raises:
            LibraryError: it could not be looked up. After this nothing here raises it.
        """
        self._library = library
        self._listing = listing.ordered(library, query or Query(), order, limit)
        self._pages: OrderedDict[int, list[KeptArticle]] = OrderedDict()
        self.unread = self._listing.read.count(0)
        self.seconds = sum(self._listing.seconds)
        self.groups = _runs(map(_day, self._listing.days)) if order is Order.FOUND else ()
        self.is_whole = limit is None or len(self) < limit
        """Whether these are all that there are."""
        self.stale = False
        """Whether a row could not be given any more: it is time to ask for the list again."""
        self.failure: LibraryError | None = None
        """What kept rows from being given."""

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._listing.ids)

    @property
    def ids(self) -> Sequence[str]:
        """The id of each article, in their order."""
        return self._listing.ids

    def _row(self, number: int) -> KeptArticle:
        page, at = divmod(number, PAGE)
        if page not in self._pages:
            self._pages[page] = self._ask(page)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page][at]

    def _ask(self, page: int) -> list[KeptArticle]:
        ids = self._listing.ids[page * PAGE : (page + 1) * PAGE]
        try:
            found = articles.kept_among(self._library, ids)
        except LibraryError as error:
            found, self.failure = {}, error
        self.stale = self.stale or len(found) < len(ids)
        return [found.get(article) or _gone(article) for article in ids]

    def index_of(self, location: Location) -> int | None:
        """Give where an article stands, counted from 0; None where it is not shown."""
        try:
            row = articles.find_at(self._library, location)
        except LibraryError:
            return None
        return self._number(row.record.id) if row else None

    def _number(self, article: str) -> int | None:
        try:
            return self._listing.ids.index(article)
        except ValueError:
            return None

    def next_unread(self, number: int, direction: int) -> int | None:
        """Give the nearest unread row below (1) or above (-1) a row; None where there is none."""
        read = self._listing.read
        found = read.find(0, number + 1) if direction > 0 else read.rfind(0, 0, max(0, number))
        return None if found < 0 else found

    def take(self, row: KeptArticle) -> None:
        """Note what became of an article, where it stands here; no row moves or goes."""
        number = self._number(row.record.id)
        if number is None:
            return
        self.unread += self._listing.read[number] - row.state.read
        self._listing.read[number] = row.state.read
        page, at = divmod(number, PAGE)
        if page in self._pages:
            self._pages[page][at] = row


def is_gone(row: KeptArticle) -> bool:
    """Say whether a row only holds the place of an article that cannot be given any more."""
    return row.record.location == _NOWHERE


def _gone(article: str) -> KeptArticle:
    record = ArticleRecord(article, _NOWHERE, Document(title=_("No longer in the library")))
    return KeptArticle(record, ArticleState(read=True))


_NOWHERE: Final = Location(Kind.PACKAGED, "")


def _seconds(row: KeptArticle) -> int:
    return row.record.reading_time.seconds if row.record.reading_time else 0


def _date(row: KeptArticle) -> str:
    published = row.record.facts.published
    return (published if published is not None else row.state.added_at) or ""


_KEYS: Final[dict[Order, Callable[[KeptArticle], tuple[object, ...]]]] = {
    Order.DATE: lambda row: (_date(row),),
    Order.TITLE: lambda row: (folded(row_headline(row)),),
    Order.LENGTH: lambda row: (_seconds(row),),
    Order.STATE: lambda row: (row.state.read, not row.state.starred),
}


def _runs(names: Iterable[str]) -> Sequence[Group]:
    """Give runs of the same name with their lengths; nothing where there would be one."""
    runs = tuple((name, sum(1 for _ in same)) for name, same in groupby(names))
    return runs if len(runs) > 1 else ()


@lru_cache(maxsize=1024)
def _day(moment: str) -> str:
    return day(moment)


@lru_cache(maxsize=1024)
def _folder(folder: str, locations: tuple[Location, ...]) -> str:
    """Name a folder as it is seen from what was named."""
    path = PurePath(folder)
    for location in locations:
        named = PurePath(location.address)
        if location.kind is Kind.FOLDER and path.is_relative_to(named):
            path = path.relative_to(named.parent)
            break
    return clean_line(str(path))
