"""A place by its words, and the same place in an article that was changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.anchor import HEAD, Anchor, QuotedPlace
from reader.model.blocks import block_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.document import Document

AROUND: Final = 32
"""Characters that are quoted before a place, from it on, and after that."""
ENOUGH: Final = 12
"""Characters of what stood around a place that tell it where the words at it were changed."""


def quote_at(document: Document, anchor: Anchor) -> QuotedPlace | None:
    """Give the words at a place; None in the head, at the end, and where there are no words."""
    if not HEAD < anchor.block < len(document.blocks):
        return None
    text = block_text(document.blocks[anchor.block])
    start, end = anchor.offset, anchor.offset + AROUND
    if not text[start:end].strip():
        return None
    return QuotedPlace(text[max(0, start - AROUND) : start], text[start:end], text[end:][:AROUND])


def place_again(document: Document, anchor: Anchor, quote: QuotedPlace | None) -> Anchor:
    """Find a place in an article that may have changed.

    It is the same place while the same words stand there; else the nearest block that has them
    with what stood around them, or without, or at least what stood after or before them; else
    the old place, as far as the article reaches.
    """
    if anchor.block <= HEAD or quote is None or _stands_there(document, anchor, quote):
        return _within(document, anchor)
    return _by_words(document, anchor, quote) or _within(document, anchor)


def _stands_there(document: Document, anchor: Anchor, quote: QuotedPlace) -> bool:
    if anchor.block >= len(document.blocks):
        return False
    return block_text(document.blocks[anchor.block]).startswith(quote.exact, anchor.offset)


def _by_words(document: Document, anchor: Anchor, quote: QuotedPlace) -> Anchor | None:
    searches = [
        (quote.prefix + quote.exact + quote.suffix, len(quote.prefix)),
        (quote.exact, 0),
    ]
    if len(quote.suffix) >= ENOUGH:
        searches.append((quote.suffix, -len(quote.exact)))
    if len(quote.prefix) >= ENOUGH:
        searches.append((quote.prefix, len(quote.prefix)))
    nearest: dict[int, Anchor] = {}
    for block in _outwards(anchor.block, len(document.blocks)):
        text = block_text(document.blocks[block])
        for rank, (words, shift) in enumerate(searches):
            if rank not in nearest and (start := text.find(words)) >= 0:
                nearest[rank] = Anchor(block, max(0, start + shift))
        if 0 in nearest:
            break
    return nearest[min(nearest)] if nearest else None


def _outwards(start: int, count: int) -> Iterator[int]:
    """Give all block numbers, the nearest to `start` first; of two as near, the lower one."""
    for distance in range(max(start, count - start) + 1):
        if start - distance in range(count):
            yield start - distance
        if distance and start + distance in range(count):
            yield start + distance


def _within(document: Document, anchor: Anchor) -> Anchor:
    if anchor.block <= HEAD:
        return anchor
    if anchor.block >= len(document.blocks):
        return Anchor(len(document.blocks))
    return Anchor(anchor.block, min(anchor.offset, len(block_text(document.blocks[anchor.block]))))
