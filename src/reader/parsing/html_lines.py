"""Lines of facts among the blocks: who wrote and edited it, when, how long it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.model.blocks import Figure, Paragraph, block_text
from reader.parsing.dates import stated_date
from reader.parsing.wording import byline_names, editor_name, stated_minutes

if TYPE_CHECKING:
    from reader.model.blocks import Block

FIRST: Final = 6
LAST: Final = 4
"""Blocks among which such lines stand, at the beginning and the end."""
LONGEST: Final = 100
"""Letters; a longer paragraph is text."""


@dataclass(slots=True)
class LineFacts:
    """What such lines state; None or empty where there is none."""

    byline: tuple[str, ...] = ()
    editor: str | None = None
    published: str | None = None
    stated_minutes: int | None = None


def take_lines(blocks: list[Block], language: str | None) -> LineFacts:
    """Take the lines of facts out of the blocks, and give what they state."""
    facts = LineFacts()
    taken: list[int] = []
    for number, block in enumerate(blocks[:FIRST]):
        if isinstance(block, Figure):
            continue
        if not _is_line(block) or not _read_head(facts, block_text(block), language):
            break
        taken.append(number)
    for number in range(len(blocks) - 1, max(len(blocks) - 1 - LAST, -1), -1):
        block = blocks[number]
        if facts.editor is None and _is_line(block):
            facts.editor = editor_name(block_text(block))
            if facts.editor:
                taken.append(number)
    for number in sorted(taken, reverse=True):
        del blocks[number]
    return facts


def _is_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.inside and len(block_text(block)) <= LONGEST


def _read_head(facts: LineFacts, line: str, language: str | None) -> bool:
    minutes = stated_minutes(line)
    names = byline_names(line, language)
    date = stated_date(line, language)
    editor = editor_name(line)
    facts.stated_minutes = facts.stated_minutes or minutes
    facts.byline = facts.byline or names
    facts.editor = facts.editor or editor
    if date and not date.is_update:
        facts.published = facts.published or date.when
    return bool(minutes is not None or names or date or editor)
