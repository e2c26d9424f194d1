"""Which words belong to which picture."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.model.blocks import Block, Figure, Paragraph, Span, Spans, spans_text
from reader.model.record import record

LONGEST: Final = 1000
"""Characters; longer text beside a picture is text."""


@record(frozen=True, slots=True)
class Caption:
    """What stands under a picture."""

    spans: Spans
    credit: str | None = None

    def text(self) -> Spans:
        """Give it as running text, for where no picture is."""
        credit = (Span(self.credit),) if self.credit else ()
        return (*self.spans, Span(" "), *credit) if self.spans and credit else self.spans or credit


def bind(blocks: list[Block], start: int, caption: Caption) -> bool:
    """Give a caption to the last block where that is a picture without one; say whether it was.

    Args:
        blocks: all blocks so far; the last one is replaced.
        start: index of the first block that may be meant.
        caption: whose credit may come alone, after the caption.
    """
    last = blocks[-1] if len(blocks) > start else None
    if not isinstance(last, Figure) or (last.caption and caption.spans):
        return False
    blocks[-1] = with_caption(last, caption)
    return True


def with_caption(figure: Figure, caption: Caption) -> Figure:
    """Give a figure a caption, or the credit that it lacks."""
    parts = [part for part in (figure.credit, caption.credit) if part]
    return replace(figure, caption=figure.caption or caption.spans, credit=" ".join(parts) or None)


def bind_loose_text(blocks: list[Block], start: int) -> None:
    """Take short paragraphs after a figure's picture for its caption, where it has none."""
    rest = blocks[start + 1 :]
    figure = blocks[start] if rest else None
    if not isinstance(figure, Figure) or figure.caption:
        return
    texts = [block.spans for block in rest if isinstance(block, Paragraph)]
    if len(texts) < len(rest) or sum(len(spans_text(spans)) for spans in texts) > LONGEST:
        return
    blocks[start:] = [replace(figure, caption=tuple(span for spans in texts for span in spans))]


def can_follow(blocks: list[Block]) -> bool:
    """Tell whether the last block is a picture that still lacks a caption or a credit."""
    last = blocks[-1] if blocks else None
    return isinstance(last, Figure) and not (last.caption and last.credit)
