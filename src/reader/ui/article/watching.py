"""Watching the file of the article on the screen: when it changes it is read again."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.sources.whereabouts import look_at
from reader.ui.commands import Room

if TYPE_CHECKING:
    from reader.model.identity import BodyDigest
    from reader.model.location import Location
    from reader.sources.whereabouts import Look
    from reader.ui.article.loading import LoadingScreen
    from reader.workflows.visit import Visit

LOOK_SECONDS: Final = 1.0
"""Between two looks at the file."""
_CALM: Final = frozenset({Room.ARTICLE, Room.THREAD})
"""Where nobody types or selects, so that the page may be set anew."""


class News(Enum):
    """What happened to a file."""

    CHANGED = auto()
    """It is another one than on the page, and nobody writes to it any more."""
    GONE = auto()


class Watched:
    """What is known of a file from the looks at it; pure."""

    def __init__(self, shown: Look | None) -> None:
        """Begin with what is on the page; None where it is a copy, and its file is gone."""
        self._shown = shown
        self._last = shown
        self._is_gone = shown is None

    def see(self, look: Look | None) -> News | None:
        """Take a look; give what is new, each once.

        An editor may take a file away before it puts another one there, and a file that is
        being written grows: only what two looks agree on is true.
        """
        last, self._last = self._last, look
        if look is None:
            was_gone, self._is_gone = self._is_gone, self._is_gone or last is None
            return News.GONE if self._is_gone and not was_gone else None
        if look != last or not look.size:
            return None
        self._is_gone = False
        if look == self._shown:
            return None
        self._shown = look
        return News.CHANGED


class Watching:
    """Looks at the file, and has the article read again."""

    def __init__(self, screen: LoadingScreen) -> None:
        self._screen = screen
        self._watched: Watched | None = None
        """None for what is no file, or cannot change."""
        self._location: Location | None = None
        self._digest: BodyDigest | None = None
        screen.set_interval(LOOK_SECONDS, self._look)

    def follow(self, visited: Visit) -> None:
        """Watch the file of the article that is on the page now."""
        self._location = visited.article.location
        self._digest = visited.article.digest
        self._watched = Watched(visited.look) if visited.look or visited.is_copy else None

    def _look(self) -> None:
        screen = self._screen
        if self._watched is None or self._location != screen.location or not self._is_calm:
            return
        news = self._watched.see(look_at(screen.location))
        if news is News.CHANGED and self._digest is not None:
            screen.read_changed(self._digest)
        elif news is News.GONE:
            screen.say(_("The file is gone; what you read stays here."))

    @property
    def _is_calm(self) -> bool:
        """Whether nothing is typed, selected or chosen that another page would disturb."""
        screen = self._screen
        is_typing = screen.pending or screen.takes_any_key
        return screen.is_current and screen.room in _CALM and not is_typing
