"""Blank rows between two blocks: the larger of what both claim (docs/look.md, The page)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.blocks import (
    Definition,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Paragraph,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.blocks import Block

FIRST_FOOTNOTE: Final = 2
END: Final = 2
_HEADING_BEFORE: Final = {1: 3, 2: 2}
_STANDS_ON: Final = 3
"""From this level down a heading stands on its paragraph."""
_DASHES: Final = ("— ", "― ", "– ")
_ATTRIBUTION_CHARACTERS: Final = 120


def rows_before(blocks: Sequence[Block], index: int) -> int:
    """Count the blank rows above a block; above the first one, below the head."""
    block = blocks[index]
    before = blocks[index - 1] if index else None
    if is_attribution(blocks, index) or _stands_on(before, block):
        return 0
    if isinstance(block, ListItem) and before is not None and _is_of_list(before):
        return int(_goes_on(blocks, index) or _begins_anew(before, block))
    if isinstance(block, Footnote) and isinstance(before, Footnote):
        return 0
    return _claim(block)


def is_attribution(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a block is the last of a quote and names whose words it is."""
    block = blocks[index]
    if not index or not isinstance(block, Paragraph) or Inside.QUOTE not in block.inside:
        return False
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if after is not None and after.inside[: len(block.inside)] == block.inside:
        return False
    first = block.spans[0].text if block.spans else ""
    characters = sum(len(span.text) for span in block.spans)
    return first.startswith(_DASHES) and characters <= _ATTRIBUTION_CHARACTERS


def _claim(block: Block) -> int:
    """Count the rows that a block claims above it; below it, none claims more than one."""
    match block:
        case Heading():
            return _HEADING_BEFORE.get(block.level, 1)
        case Footnote():
            return FIRST_FOOTNOTE
        case _:
            return 1


def _stands_on(before: Block | None, block: Block) -> bool:
    """Say whether a block stands right below its heading or its term."""
    match before:
        case Heading():
            return before.level >= _STANDS_ON and isinstance(block, Paragraph)
        case Term():
            return isinstance(block, Definition)
        case _:
            return isinstance(block, Definition) and isinstance(before, Definition)


def _is_of_list(before: Block) -> bool:
    """Say whether what stands above an item belongs to a list."""
    return isinstance(before, ListItem) or Inside.LIST_ITEM in before.inside


def _begins_anew(before: Block, item: ListItem) -> bool:
    """Say whether an item stands apart: behind a longer one, or where bullets become numbers."""
    if not isinstance(before, ListItem):
        return True
    return before.level == item.level and (before.number is None) != (item.number is None)


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Say whether an item has more than one paragraph."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        after is not None and not isinstance(after, ListItem) and Inside.LIST_ITEM in after.inside
    )
