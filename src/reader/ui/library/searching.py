"""Searches that are saved: they stand above the articles, as folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui import commands
from reader.ui.key_map import keyed, undoes
from reader.ui.library.entries import Folder
from reader.ui.shared.commanding import Answering, answers
from reader.ui.shared.offer import Offer
from reader.workflows.tend import forget_search, save_search

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model.highlight import SavedSearch
    from reader.ui.keys import Chosen
    from reader.ui.library.screen import LibraryScreen


class Searching(Answering):
    """Saves what is filtered, forgets it again, and knows what is saved."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._arranging = screen.arranging
        self.saved: Sequence[SavedSearch] = ()
        """In their order."""
        self._offer = Offer(screen)
        self.counts: dict[SavedSearch, int] = {}
        """How many articles each finds; those are missing that nobody has counted yet."""

    @property
    def folders(self) -> Sequence[Folder]:
        """What stands above the articles: nothing while they are filtered."""
        if self._arranging.search or self._arranging.filter:
            return ()
        return [Folder(one.name, self.counts.get(one)) for one in self.saved]

    @property
    def selected(self) -> SavedSearch | None:
        """The search that is selected, or that is open."""
        number = self._screen.listing.selected
        if number < 0:
            return self.saved[number]
        return self._arranging.search

    def open_selected(self) -> bool:
        """Show what the selected search finds; False where none is selected."""
        if self._screen.listing.selected >= 0 or self.selected is None:
            return False
        self._open(self.selected)
        return True

    def leave(self) -> bool:
        """Go back to all articles, and to the search that was open; False where none was."""
        search = self._arranging.search
        if search is None:
            return False
        self._arranging.open(None)
        if search in self.saved:
            self._screen.listing.select(self.saved.index(search) - len(self.saved))
        return True

    def step(self, steps: int) -> bool:
        """Open another search, so many further down; False where none is open."""
        if self._arranging.search is None:
            return False
        beside = self._beside(steps)
        if beside is None:
            self._screen.say(
                _("This is the last folder.") if steps > 0 else _("This is the first folder.")
            )
        else:
            self._open(beside)
        return True

    def offer(self) -> bool:
        """Name the next search; open it if it was named already. False where there is none."""
        beside = self._beside(1)
        if beside is None:
            return False
        self._offer.make(beside.name, lambda: self._open(beside))
        return True

    def withdraw(self) -> bool:
        """Offer the next search no more; say whether it was offered."""
        return self._offer.withdraw()

    def _beside(self, steps: int) -> SavedSearch | None:
        search = self._arranging.search
        if search is None or search not in self.saved:
            return None
        number = self.saved.index(search) + steps
        return self.saved[number] if 0 <= number < len(self.saved) else None

    def _open(self, search: SavedSearch) -> None:
        self.withdraw()
        self._arranging.open(search)
        self._screen.listing.select(0)
        if self._screen.is_asking:
            self._screen.hold_keys()

    @answers(commands.SAVE_SEARCH)
    def _ask_for_name(self, chosen: Chosen) -> None:
        del chosen
        query = self._arranging.typed
        if self._screen.locations:
            self._screen.say(
                _("Searches are saved in the list of what is kept: reader, without names.")
            )
        elif not query:
            self._screen.say(
                keyed(_("There is no filter to save. {key} filters the list."), commands.FIND)
            )
        else:
            name = self._arranging.search.name if self._arranging.search else query
            self._screen.prompt.open(
                name, entered=lambda typed: self._save(typed or name, query), sign=_("Name: ")
            )

    def _save(self, name: str, query: str) -> None:
        library, said = self._screen.reader.library, _("Saved: {name}").format(name=name)
        self._keep(lambda: save_search(library, name, query), said)

    @answers(commands.FORGET_SEARCH)
    def _forget(self, chosen: Chosen) -> None:
        del chosen
        search = self.selected
        if search is None:
            self._screen.say(_("Select a saved search first; they stand above the articles."))
            return
        library = self._screen.reader.library
        said = _("Forgotten: {name}").format(name=search.name)
        if self._keep(lambda: forget_search(library, search.name), said):
            self.leave()

    def _keep(self, change: Callable[[], object], said: str) -> bool:
        try:
            change()
        except ReaderError as error:
            self._screen.say(str(error), failed=True)
            return False
        self._screen.ask_again()
        self._screen.say(said, undo=undoes())
        return True
