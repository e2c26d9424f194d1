"""A quote as the three columns that hold it wherever a place is kept, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reader.library.encoding import storable
from reader.model.anchor import QuotedPlace

if TYPE_CHECKING:
    import sqlite3

Columns: TypeAlias = tuple[str | None, str | None, str | None]
"""`prefix`, `exact` and `suffix`; all of them NULL where there is no quote."""


def columns_of(quote: QuotedPlace | None) -> Columns:
    """Give a quote as its columns."""
    if quote is None:
        return None, None, None
    return storable(quote.prefix), storable(quote.exact), storable(quote.suffix)


def quote_of(row: sqlite3.Row) -> QuotedPlace | None:
    """Give the quote that a row holds."""
    if row["exact"] is None:
        return None
    return QuotedPlace(row["prefix"], row["exact"], row["suffix"])
