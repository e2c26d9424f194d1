"""The sections of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.blocks import Heading, spans_text
from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.document import Document


@record(frozen=True, slots=True)
class Section:
    """One section, as the contents list it."""

    block: int
    """Of its heading."""
    level: int
    """1 to 6, as the heading's."""
    title: str
    end: int
    """One past its last block, before the next heading of any level."""


def outline(document: Document) -> list[Section]:
    """Give the sections in reading order; empty where the article has no headings."""
    headings = [
        (number, block)
        for number, block in enumerate(document.blocks)
        if isinstance(block, Heading)
    ]
    ends = [*(number for number, _ in headings), len(document.blocks)][1:]
    return [
        Section(number, heading.level, spans_text(heading.spans), end)
        for (number, heading), end in zip(headings, ends, strict=True)
    ]
