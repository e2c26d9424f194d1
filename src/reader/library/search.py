"""A query as conditions of SQL over the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from reader.library.articles import HAS_WORDS
from reader.library.words import phrase
from reader.model.fold import folded
from reader.model.query import Field, Term, host_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.library.library import Value
    from reader.model.query import Query

Condition: TypeAlias = "tuple[str, tuple[Value, ...]]"
"""An expression over `article` that is 0 or 1, and its values."""

DATE: Final = "coalesce(json_extract(facts, '$.published'), added_at)"
"""The moment by which articles are dated."""
_FOUND: Final = "rank IN (SELECT rowid FROM word WHERE word MATCH ?)"
"""The number of an article in the index is its rank, so the newest of many hits come first."""
_STATES: Final = {
    "unread": "NOT read",
    "read": "read",
    "starred": "starred",
    "archived": "archived",
    "draft": f"EXISTS (SELECT 1 FROM draft WHERE draft.article = article.id AND {HAS_WORDS})",  # noqa: S608
}
_SITE: Final = """
(instr(folded(json_extract(facts, '$.site')), ?)
    OR instr(host_of(json_extract(facts, '$.url')), ?))
"""
_LANGUAGE: Final = """
(folded(json_extract(facts, '$.language')) = ?
    OR instr(folded(json_extract(facts, '$.language')), ?) = 1)
"""
_OTHERS: Final = {
    Field.TAG: "EXISTS (SELECT 1 FROM tag WHERE tag.article = article.id AND folded(name) = ?)",
    Field.BY: "EXISTS (SELECT 1 FROM json_each(facts, '$.byline') WHERE instr(folded(value), ?))",
    Field.BEFORE: f"coalesce(substr({DATE}, 1, 10) < ?, 0)",
    Field.AFTER: f"coalesce(substr({DATE}, 1, 10) >= ?, 0)",
    Field.SHORTER: "coalesce(minutes < ?, 0)",
    Field.LONGER: "coalesce(minutes > ?, 0)",
    Field.LASTING: "coalesce(minutes = ?, 0)",
}


def prepare(connection: sqlite3.Connection) -> None:
    """Teach a connection the functions that the conditions name."""
    connection.create_function("folded", 1, _folded, deterministic=True)
    connection.create_function("host_of", 1, host_of, deterministic=True)


def conditions(query: Query) -> list[Condition]:
    """Give what has to hold for an article of the list that is found; all of them must."""
    words = [term for term in query.terms if term.field is Field.WORDS and not term.is_negated]
    found: list[Condition] = []
    if words:
        found.append((_FOUND, (_expression(words),)))
    for term in query.terms:
        if term not in words:
            holds, values = _condition(term)
            found.append((f"NOT ({holds})" if term.is_negated else holds, values))
    if not query.wants_archived:
        found.append(("NOT archived", ()))
    return found


def _expression(words: Iterable[Term]) -> str:
    """Give one expression of FTS5: all of these words, in whatever columns."""
    return " AND ".join(phrase(term.value, is_beginning=term.is_beginning) for term in words)


def _condition(term: Term) -> Condition:
    value = term.value
    match term.field:
        case Field.WORDS:
            return _FOUND, (_expression([term]),)
        case Field.IS:
            return _STATES[value], ()
        case Field.SITE:
            return _SITE, (value, value)
        case Field.LANG:
            return _LANGUAGE, (value, f"{value}-")
        case Field.SHORTER | Field.LONGER | Field.LASTING:
            return _OTHERS[term.field], (int(value),)
        case _:
            return _OTHERS[term.field], (value,)


def _folded(text: object) -> str:
    return folded(text) if isinstance(text, str) else ""
