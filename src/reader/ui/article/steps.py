"""From a character of an article to others: the next one, the next word, the next paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.anchor import Anchor
from reader.model.blocks import block_text
from reader.model.sentences import next_word, word_before
from reader.ui.article.caret import cluster_end, cluster_start

if TYPE_CHECKING:
    from reader.model.document import Document


class Steps:
    """The steps that a caret takes in the text of a document; None where there is no further one.

    A character is a cluster, as a person sees it. Blocks without text are stepped over.
    """

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks

    def on(self, place: Anchor) -> Anchor | None:
        """Give the next character."""
        text = self._text(place)
        after = cluster_end(text, place.offset)
        return Anchor(place.block, after) if after < len(text) else self.next_paragraph(place)

    def back(self, place: Anchor) -> Anchor | None:
        """Give the character before."""
        if place.offset:
            return Anchor(place.block, cluster_start(self._text(place), place.offset))
        return self._last_before(place)

    def next_word(self, place: Anchor) -> Anchor | None:
        """Give the beginning of the next word."""
        found = next_word(self._text(place), place.offset)
        return self.next_paragraph(place) if found is None else Anchor(place.block, found)

    def word_before(self, place: Anchor) -> Anchor | None:
        """Give the beginning of the word that began last before a place."""
        found = word_before(self._text(place), place.offset)
        if found is not None:
            return Anchor(place.block, found)
        last = self._last_before(place)
        if last is None:
            return None
        return Anchor(last.block, word_before(self._text(last), last.offset + 1) or 0)

    def next_paragraph(self, place: Anchor) -> Anchor | None:
        """Give the beginning of the next block."""
        block = self._with_text(place.block + 1, 1)
        return None if block is None else Anchor(block)

    def paragraph_before(self, place: Anchor) -> Anchor | None:
        """Give the beginning of the block, or of the one before."""
        block = place.block if place.offset else self._with_text(place.block - 1, -1)
        return None if block is None else Anchor(block)

    def _last_before(self, place: Anchor) -> Anchor | None:
        """Give the last character of the block before."""
        block = self._with_text(place.block - 1, -1)
        if block is None:
            return None
        text = block_text(self._blocks[block])
        return Anchor(block, cluster_start(text, len(text)))

    def _with_text(self, number: int, direction: int) -> int | None:
        """Give the nearest block with text, from one on and in one direction."""
        while 0 <= number < len(self._blocks):
            if block_text(self._blocks[number]):
                return number
            number += direction
        return None

    def _text(self, place: Anchor) -> str:
        return block_text(self._blocks[place.block])
