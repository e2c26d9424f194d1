"""Which of the articles the list shows, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import numeral
from reader.model.query import Order, Query, parse_query
from reader.ui import commands
from reader.ui.library.asking import first_screen
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.orders import ORDERS

if TYPE_CHECKING:
    from reader.model.highlight import SavedSearch
    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen


class Arranging(Answering):
    """A filter that is typed, a saved search that is opened, and an order that is chosen."""

    def __init__(self, screen: LibraryScreen) -> None:
        """Show everything, in the order in which it was found."""
        self._screen = screen
        self._prompt = screen.prompt
        self.filter = ""
        """The query that was typed."""
        self._is_typed = False
        """Whether it is being typed at this moment."""
        self.search: SavedSearch | None = None
        """The saved search that is open; the filter looks among what it finds."""
        self.order = Order.FOUND

    @property
    def query(self) -> Query:
        """What an article has to be to stand in the list; the last word typed may go on."""
        texts = (self.search.query if self.search else "", self.filter)
        terms = (parse_query(text, is_beginning=True).terms for text in texts)
        return Query(tuple(term for some in terms for term in some))

    @property
    def typed(self) -> str:
        """The query as it was typed."""
        return " ".join(filter(None, (self.search.query if self.search else "", self.filter)))

    def apply(self) -> None:
        """Have the articles shown as they are arranged by now."""
        self._screen.ask(first_screen(self.query, self.order))

    # The filter

    @answers(commands.FIND)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        self._is_typed = True
        self._prompt.open(
            self.filter, entered=self._keep, changed=self._narrow, given_up=self._give_up
        )
        self.show_count()

    def _narrow(self, typed: str) -> None:
        self.filter = typed
        self.apply()

    def _keep(self, typed: str) -> None:
        """Keep the filter; the keys that are typed ahead are meant for what it finds."""
        self._is_typed = False
        if typed != self.filter:
            self._narrow(typed)
        self._prompt.stand(typed)
        self.show_count()
        if self._screen.is_asking:
            self._screen.hold_keys()

    def show_count(self) -> None:
        """Say beside the filter how many articles it finds."""
        count = numeral(len(self._screen.rows)) if self._screen.is_whole else ""
        if self._is_typed:
            self._prompt.hint(count)
        elif self.filter:
            self._prompt.stand(self.filter, count)

    def _give_up(self) -> None:
        self._is_typed = False
        self.drop()

    def drop(self) -> bool:
        """Show all again that the filter left out; say whether there was one."""
        was_filtered = bool(self.filter)
        if was_filtered:
            self.filter = ""
            self._prompt.stand("")
            self.apply()
        return was_filtered

    def open(self, search: SavedSearch | None) -> None:
        """Show what a saved search finds; None shows all again."""
        self.search, self.filter = search, ""
        self._prompt.stand("")
        self.apply()

    # The order

    @answers(*ORDERS)
    def _sort(self, chosen: Chosen) -> None:
        self.order, said = ORDERS[chosen.command]
        self.apply()
        self._screen.say(_(said))
