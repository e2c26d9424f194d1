"""The sentences in which the words of a filter stand, looked up for the rows that are seen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.query import Query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from reader.model.snippet import Snippet
    from reader.model.state import KeptArticle
    from reader.ui.library.screen import LibraryScreen


class Sentences:
    """What stands below the titles of kept articles while words are looked for."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._query = Query()
        self._found: dict[str, Snippet | None] = {}
        """By the ids of the articles."""

    def look_up(self) -> None:
        """Have the sentences of the rows that are seen shown, as soon as they are known."""
        screen, wanted = self._screen, self._screen.arranging.query
        if wanted != self._query:
            self._query, self._found = wanted, {}
            self._show()
        query = self._query
        if screen.locations or not query.words:
            return
        seen = [screen.rows[number] for number in screen.listing.seen]
        unknown = [row for row in seen if row.record.id not in self._found]
        if unknown:
            job = screen.away(lambda: self._find(query, unknown))
            screen.follow(job, lambda: self._take(query, job))

    def _find(self, query: Query, rows: Sequence[KeptArticle]) -> dict[str, Snippet | None]:
        """Look sentences up, unless other ones are wanted by now."""
        from reader.model.snippet import Wanted  # noqa: PLC0415 - when words are looked for
        from reader.workflows.search import snippet_of  # noqa: PLC0415 - the same

        found: dict[str, Snippet | None] = {}
        wanted = Wanted(query)
        for row in rows:
            if query is self._query:
                with suppress(ReaderError):  # its row says what it says without a filter
                    found[row.record.id] = snippet_of(self._screen.reader.library, wanted, row)
        return found

    def _take(self, query: Query, job: Future[dict[str, Snippet | None]]) -> None:
        if query is self._query and not job.cancelled():
            self._found |= job.result()
            self._show()

    def _show(self) -> None:
        shown = {article: snippet for article, snippet in self._found.items() if snippet}
        self._screen.listing.show_sentences(shown)
