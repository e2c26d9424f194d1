"""The tags that a person gives to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import articles, journal
from reader.library.encoding import storable
from reader.library.journal import Action, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.library import Library
    from reader.model.state import ArticleRecord


def put(library: Library, record: ArticleRecord, names: Iterable[str], now: str) -> bool:
    """Give an article just these tags, and put it into the list if it gets any; can be undone.

    Returns:
        Whether it had others before.
    """
    wanted = {storable(name) for name in names}
    with library.transaction() as connection:
        articles.know(library, record)
        own = {"id": record.id}
        before = connection.execute("SELECT name FROM tag WHERE article = :id", own).fetchall()
        if {row["name"] for row in before} == wanted:
            return False
        inverse: list[journal.Step] = [("DELETE FROM tag WHERE article = :id", own)]
        inverse += journal.delete(connection, "tag", "article = :id", own)
        connection.executemany(
            "INSERT INTO tag (article, name) VALUES (?, ?)", [(record.id, name) for name in wanted]
        )
        if wanted:
            inverse += articles.list_now(connection, record.id, now)
        entry = Entry(Action.TAG, articles.subject(record))
        journal.write(connection, entry, inverse, now, [record.id])
    return True


def all_names(library: Library) -> tuple[tuple[str, int], ...]:
    """Give every tag that an article of the list has, and how many have it; in order of names."""
    rows = library.ask(
        "SELECT name, count(*) FROM tag JOIN article ON article.id = tag.article"
        " WHERE rank IS NOT NULL GROUP BY name ORDER BY name"
    )
    return tuple((row[0], row[1]) for row in rows)
