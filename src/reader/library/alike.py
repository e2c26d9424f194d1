"""Known articles that may be one and the same as an article that was just read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from reader.library import facts
from reader.library.encoding import encoded
from reader.model.record import record

if TYPE_CHECKING:
    import sqlite3

    from reader.library.library import Value, Values
    from reader.model.location import Location

_AT: Final = """
SELECT id, kind, address FROM article
WHERE id = :id OR address IN (CAST(:typed AS TEXT), CAST(:real AS TEXT))
ORDER BY id = :id, rowid DESC
"""
_ALIKE: Final = """
SELECT id, kind, address FROM article
WHERE body_digest = :body OR opening_digest = :opening
ORDER BY body_digest IS NOT :body, rowid DESC
"""


class Asked(Protocol):
    """A library that can be asked, whoever may change it."""

    def ask(self, question: str, values: Values = ()) -> list[sqlite3.Row]:
        """Give all rows that a SELECT finds."""


@record(frozen=True, slots=True)
class Known:
    """An article that is known, and where it was last."""

    id: str
    location: Location


def known_at(library: Asked, article_id: str, typed: str, real: str) -> tuple[Known, ...]:
    """Give the articles known at a path, the newest first, and then the one that has an id.

    Args:
        library: what is asked.
        article_id: the id that the path would give.
        typed: the path.
        real: the same, its links followed.
    """
    values: dict[str, Value] = {"id": article_id, "typed": encoded(typed), "real": encoded(real)}
    return tuple(_known(row) for row in library.ask(_AT, values))


def known_alike(
    library: Asked, body_digest: str | None, opening_digest: str | None
) -> tuple[Known, ...]:
    """Give the articles of the same bytes, then those of the same opening, the newest first."""
    values = {"body": body_digest, "opening": opening_digest}
    return tuple(_known(row) for row in library.ask(_ALIKE, values))


def is_known(library: Asked, article_id: str) -> bool:
    """Say whether an id was given to an article."""
    return bool(library.ask("SELECT 1 FROM article WHERE id = ?", (article_id,)))


def _known(row: sqlite3.Row) -> Known:
    return Known(row["id"], facts.location(row))
