"""Places of the article on the screen: those that were left by a leap, and those with a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.i18n.catalogue import N_, _
from reader.model.record import record
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.anchor import Anchor
    from reader.model.location import Location
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen

MOST_PLACES: Final = 100
"""Places that are remembered to go back to."""
_LAST_PLACE: Final = "'"
"""Where a letter is asked for: the place before the last leap."""
_NO_EARLIER: Final = N_("There is no earlier place to go back to.")


@record(frozen=True, slots=True)
class _Stood:
    """Where the view stood."""

    place: Anchor
    lead: int
    """As that of the view."""


class Leaping(Answering):
    """Goes back to where one was, forward again, and to places that have a letter for a name."""

    def __init__(self, screen: ArticleScreen) -> None:
        self._screen = screen
        self._view = screen.view
        self._behind: list[_Stood] = []
        self._ahead: list[_Stood] = []
        """Places that were gone back from, the next one to go forward to last."""
        self._has_gone_back = False
        """Whether the last leap went back, so that the place before it is ahead."""
        self._articles_behind: list[Location] = []
        """Those from which a link led on to another, in their order."""
        self._articles_ahead: list[Location] = []
        """Those that were gone back from, the next one to go forward to last."""

    def forget(self) -> None:
        """Forget the places: they belong to another article."""
        self._behind.clear()
        self._ahead.clear()
        self._has_gone_back = False

    def forget_articles(self) -> None:
        """Forget from which articles links led here: the next one is not reached by a link."""
        self._articles_behind.clear()
        self._articles_ahead.clear()

    def remember_article(self) -> None:
        """Keep the article, to go back to it: a link leads to another one."""
        self._articles_behind.append(self._screen.location)
        self._articles_ahead.clear()

    def find_again(self, again: Callable[[Anchor], Anchor]) -> None:
        """Find the places in the same article, read again; `again` gives where one is now."""
        for places in (self._behind, self._ahead):
            places[:] = [_Stood(again(stood.place), stood.lead) for stood in places]

    def remember_place(self) -> None:
        """Keep the place on the screen, to go back to it: a leap follows, and nothing is ahead."""
        if not self._behind or self._behind[-1] != self._here:
            self._behind = [*self._behind[1 - MOST_PLACES :], self._here]
        self._ahead.clear()
        self._articles_ahead.clear()
        self._has_gone_back = False

    @property
    def _here(self) -> _Stood:
        return _Stood(self._view.place, self._view.lead)

    @answers(commands.RETURN)
    def _return(self, chosen: Chosen) -> None:
        if self._leap(self._behind, self._ahead, chosen.times):
            self._has_gone_back = True
        elif not self._open(self._articles_behind, self._articles_ahead):
            self._screen.say(_(_NO_EARLIER))

    @answers(commands.FORWARD)
    def _forward(self, chosen: Chosen) -> None:
        if self._leap(self._ahead, self._behind, chosen.times):
            self._has_gone_back = False
        elif not self._open(self._articles_ahead, self._articles_behind):
            self._screen.say(_("There is no place to go forward to."))

    def _open(self, source: list[Location], target: list[Location]) -> bool:
        """Open the last article of one list, where it was left; False where there is none."""
        here = self._screen.location
        while source and source[-1] == here:  # the link from it led nowhere
            source.pop()
        if not source:
            return False
        target.append(here)
        self._screen.open(source.pop())
        return True

    def _leap(self, source: list[_Stood], target: list[_Stood], times: int) -> bool:
        """Go to the last place of one list, and so often; what is left goes to the other.

        A leap that led nowhere is passed over. False where there is no other place.
        """
        here = self._here
        stood = here
        for _step in range(times):
            while source and source[-1] == stood:
                source.pop()
            if not source:
                break
            target.append(stood)
            stood = source.pop()
        if stood == here:
            return False
        self._view.go_to(stood.place, lead=stood.lead)
        return True

    @answers(commands.BOOKMARK)
    def _mark(self, chosen: Chosen) -> None:
        """Name the place on the screen by a letter."""
        visit, letter = self._screen.visit, chosen.letter
        if visit is None:
            return
        if not letter.isalnum():
            self._screen.say(_("A mark has a letter or a digit for its name."))
            return
        from reader.workflows.marks import set_mark  # noqa: PLC0415 - at the first mark

        reader = self._screen.reader
        try:
            here = self._here
            set_mark(reader.writer, reader.library, visit, letter, here.place, here.lead)
        except LibraryError as error:
            self._screen.say(str(error), failed=True)
        else:
            self._screen.say(_("Mark {letter} set.").format(letter=letter))

    @answers(commands.GO_TO_BOOKMARK)
    def _go_to_mark(self, chosen: Chosen) -> None:
        """Go to the place of a letter."""
        visit, letter = self._screen.visit, chosen.letter
        if visit is None:
            return
        if letter == _LAST_PLACE:
            self._go_to_last()
            return
        from reader.workflows.marks import find_mark  # noqa: PLC0415 - at the first mark

        try:
            mark = find_mark(self._screen.reader.library, visit, letter)
        except LibraryError as error:
            self._screen.say(str(error), failed=True)
            return
        if mark is None:
            said = _("There is no mark {letter}.")
            if letter.isalnum():
                said = _("There is no mark {letter}. {key}{letter} sets it.")
            self._screen.say(keyed(said, commands.BOOKMARK, letter=letter))
            return
        self.remember_place()
        self._view.go_to(mark.anchor, lead=mark.lead)

    def _go_to_last(self) -> None:
        """Go to the place before the last leap; from there it is where one came from."""
        if self._has_gone_back:
            self._has_gone_back = not self._leap(self._ahead, self._behind, 1)
        else:
            self._has_gone_back = self._leap(self._behind, self._ahead, 1)
            if not self._has_gone_back:
                self._screen.say(_(_NO_EARLIER))
