"""The contents of an article, on a panel or in lines. Knows no screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.i18n.formats import minutes
from reader.model.outline import outline
from reader.model.reading_time import own_minutes, reading_time
from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.document import Document


@record(frozen=True, slots=True)
class Part:
    """One section, as it is listed."""

    block: int
    """Of its heading."""
    title: str
    depth: int
    """How far below the highest heading of the article, counted from 0."""
    time: str
    """How long the person takes for it, without the sections below it: "3 min"."""


def contents(document: Document) -> list[Part]:
    """Give the sections in reading order; empty where the article has no headings."""
    sections = outline(document)
    highest = min((section.level for section in sections), default=0)
    parts = []
    for section in sections:
        own = replace(document, blocks=document.blocks[section.block : section.end])
        time = minutes(own_minutes(reading_time(own)))
        parts.append(Part(section.block, section.title, section.level - highest, time))
    return parts
