"""Which of the articles the list has, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.model.query import Order, Query, parse_query
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.answering import Answering, answers
from reader.ui.shared.orders import ORDERS
from reader.workflows.rows import GatheredRows, KeptRows, Rows
from reader.workflows.tend import saved_searches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.highlight import SavedSearch
    from reader.model.state import KeptArticle
    from reader.ui.keys import Chosen
    from reader.ui.plain.list import ListRoom


class Arranging(Answering):
    """A filter that is typed, which may name a saved search, and an order that is chosen."""

    def __init__(self, room: ListRoom) -> None:
        """Have everything, in the order in which it was found."""
        self._room = room
        self.typed = ""
        """The filter, as it was typed."""
        self._order = Order.FOUND

    @property
    def _query(self) -> Query:
        """What an article has to be to stand in the list; a saved search may be named."""
        named = {one.name: one.query for one in self.saved()}
        return parse_query(named.get(self.typed, self.typed))

    def saved(self) -> Sequence[SavedSearch]:
        """Give the saved searches; none in a list of what was named."""
        try:
            return () if self._room.locations else saved_searches(self._room.reader.library)
        except ReaderError:
            return ()  # the rows themselves say what is wrong

    def rows(self, found: Sequence[KeptArticle]) -> Rows:
        """Give the rows as they are arranged by now.

        Args:
            found: what was named, as it was gathered; without names it is what is kept.

        Raises:
            ReaderError: what is kept cannot be read.
        """
        room = self._room
        if room.locations:
            return GatheredRows(found, room.locations, self._query, self._order)
        return KeptRows(room.reader.library, self._query, self._order)

    @answers(commands.FIND)
    def _ask(self, chosen: Chosen) -> None:
        """Ask for a filter; an empty one shows all."""
        del chosen
        typed = self._room.reader.ask(_("Filter, or Enter for all:"))
        if typed is not None:
            self._filter(typed)

    @answers(commands.PREVIOUS_HIT)
    def _previous_hit(self, chosen: Chosen) -> None:
        del chosen
        said = _("Nothing was looked for here. {key} filters the list.")
        self._room.say(keyed(said, commands.FIND))

    def leave(self) -> bool:
        """Show all again; False where nothing was filtered."""
        if not self.typed:
            return False
        self._filter("")
        return True

    def _filter(self, typed: str) -> None:
        self.typed = typed
        self._room.ask_again()
        self._room.say_all()

    @answers(*ORDERS)
    def _sort(self, chosen: Chosen) -> None:
        self._order, said = ORDERS[chosen.command]
        self._room.ask_again()
        self._room.say(f"{_(said)}.")
        self._room.go(0)
