"""Search what is kept: the newest articles that are found, each with the sentence of its hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from reader.library import articles, bodies, comments, highlights, listing
from reader.model.query import Order
from reader.model.record import record
from reader.model.snippet import Snippet, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.library.library import Library
    from reader.model.query import Query
    from reader.model.state import KeptArticle

_FIRST: Final = 10
"""So many are looked for before all are, so that the first hits are there at once."""


@record(frozen=True, slots=True)
class Hit:
    """An article that was found."""

    row: KeptArticle
    snippet: Snippet | None
    """Its part is the number of a block, or -1 outside the body.

    None where the words stand in the headline, the byline or the tags, or none were asked for.
    """


def search(library: Library, query: Query) -> Iterator[Hit]:
    """Give the articles that a query finds, the newest first; none where nothing is asked for.

    Raises:
        LibraryError: it could not be looked up.
    """
    if query.is_empty:
        return
    wanted = Wanted(query)
    ids = listing.ordered(library, query, Order.FOUND, _FIRST).ids
    yield from _hits(library, wanted, ids)
    if len(ids) == _FIRST:
        given = set(ids)
        others = listing.ordered(library, query, Order.FOUND).ids
        rest = [article for article in others if article not in given]
        for at in range(0, len(rest), _FIRST):
            yield from _hits(library, wanted, rest[at : at + _FIRST])


def _hits(library: Library, wanted: Wanted, ids: Sequence[str]) -> Iterator[Hit]:
    rows = articles.kept_among(library, ids)
    for row in filter(None, map(rows.get, ids)):
        yield Hit(row, snippet_of(library, wanted, row))


def snippet_of(library: Library, wanted: Wanted, row: KeptArticle) -> Snippet | None:
    """Give the sentence of an article in which the most of the words stand.

    It is looked for in its body; then, with -1 as its part, in its deck, in notes and comments.

    Raises:
        LibraryError: it could not be looked up.
    """
    article = row.record.id
    found = wanted.snippet(map(_printed_text, bodies.find(library, article) or ()))
    return found or _outside(wanted.snippet(_other_texts(library, row)))


def _outside(found: Snippet | None) -> Snippet | None:
    return Snippet(-1, 0, found.sentence, found.hits) if found else None


def _other_texts(library: Library, row: KeptArticle) -> Iterator[str]:
    yield row.record.facts.deck or ""
    for one in highlights.of_article(library, row.record.id):
        yield one.note
    for threaded in comments.thread(library, row.record.id):
        yield threaded.comment.text


def _printed_text(block: object) -> str:
    """Give the text of a block that was printed as JSON, the one in which places count."""
    fields = cast("dict[str, Any]", block)
    match fields["type"]:
        case "figure":
            return "\n".join(filter(None, (fields["alt"], fields["caption"], fields["credit"])))
        case "table":
            rows = [fields["header"], *fields["rows"]] if fields["header"] else fields["rows"]
            return "\n".join("\t".join(row) for row in rows)
        case _:
            return str(fields.get("text", ""))
