"""A place in an article that means the same at every width."""

from __future__ import annotations

from typing import Final

from reader.model.record import record

HEAD: Final = -1
"""The block number of the head: title, deck, badges, byline."""


@record(frozen=True, slots=True, order=True)
class Anchor:
    """A place in a document."""

    block: int
    """Index into `Document.blocks`; HEAD for the head.

    The number of blocks for the end of the article.
    """
    offset: int = 0
    """Characters of the block's text before it, as `blocks.block_text` counts them."""


@record(frozen=True, slots=True)
class QuotedPlace:
    """The words around a place, by which it is found again after the article was fetched anew."""

    prefix: str
    """Up to 32 characters before it, of the same block."""
    exact: str
    """The words themselves."""
    suffix: str
    """Up to 32 characters after them, of the same block."""
