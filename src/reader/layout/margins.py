"""What stands at the edge of a block: bars of quotes, indents, bullets, numbers and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.layout.cells import cell_len
from reader.layout.lines import DIM, Face, Role, Run
from reader.layout.text import Edges, cells_of
from reader.model.blocks import Definition, Footnote, Inside, ListItem, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.blocks import Block

QUOTE_BAR: Final = Run("▎ ", Face(Role.LINE))
FIGURE_BAR: Final = Run("▏ ", Face(Role.LINE))
LABEL: Final = Face(Role.ACCENT)
_BULLETS: Final = "•–·"
_STEP: Final = 2
_NUMBER_STEP: Final = 4
_LOOK_BACK: Final = 500
"""An item's parent is looked for so many blocks back."""


def edges_of(
    blocks: Sequence[Block], index: int, measure: int, *, right_to_left: bool = False
) -> Edges:
    """Give what stands beside a block, to the measure."""
    block = blocks[index]
    outer = _containers(blocks, index)
    first, rest = _own_edge(block)
    quotes = outer.count(QUOTE_BAR) + isinstance(block, Quote)
    left = cells_of(outer) + cells_of(rest)
    lost = 0
    while lost < len(outer) and left > measure // 2:
        left -= cell_len(outer[lost].text)
        lost += 1
    outer = outer[lost:]
    return Edges(
        measure,
        (*outer, *first),
        (*outer, *rest),
        min(_STEP * quotes, max(0, measure // 2 - left)),
        right_to_left,
    )


def shared_edge(blocks: Sequence[Block], index: int, edges: Edges) -> tuple[Run, ...]:
    """Give the bars that go on from the block above, for the blank rows between the two."""
    if not index or Inside.QUOTE not in blocks[index].inside:
        return ()
    above = blocks[index - 1]
    shared = above.inside.count(Inside.QUOTE) + isinstance(above, Quote)
    shared = min(shared, blocks[index].inside.count(Inside.QUOTE))
    runs: list[Run] = []
    for run in edges.rest:
        if run is QUOTE_BAR:
            if not shared:
                break
            shared -= 1
        runs.append(run)
    return tuple(runs)


def _containers(blocks: Sequence[Block], index: int) -> list[Run]:
    block = blocks[index]
    inside = list(block.inside)
    levels = inside.count(Inside.LIST_ITEM)
    if isinstance(block, ListItem):
        while inside and inside[-1] is Inside.LIST_ITEM:
            inside.pop()
        levels = block.level - 1
        inside += [Inside.LIST_ITEM] * (levels - inside.count(Inside.LIST_ITEM))
    steps = iter(_item_steps(blocks, index, levels) if levels else ())
    runs: list[Run] = []
    for container in inside:
        if container is Inside.QUOTE:
            runs.append(QUOTE_BAR)
        elif container is Inside.LIST_ITEM:
            runs.append(Run(" " * next(steps, _STEP)))
        else:
            runs.append(Run(" " * (_STEP if container is Inside.DEFINITION else _NUMBER_STEP)))
    return runs


def _item_steps(blocks: Sequence[Block], index: int, levels: int) -> list[int]:
    """Give how far the text of each item around a block stands in, outermost first."""
    steps = [_STEP] * levels
    wanted = levels
    for block in reversed(blocks[max(0, index - _LOOK_BACK) : index]):
        if isinstance(block, ListItem) and block.level <= wanted:
            steps[block.level - 1] = cell_len(_marker(block))
            wanted = block.level - 1
        if not wanted or not (isinstance(block, ListItem) or Inside.LIST_ITEM in block.inside):
            break
    return steps


def _own_edge(block: Block) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Give what a block itself has at its edge, on its first line and on the others."""
    match block:
        case Quote():
            return (QUOTE_BAR,), (QUOTE_BAR,)
        case Definition():
            return (Run(" " * _STEP),), (Run(" " * _STEP),)
        case ListItem():
            marker = Run(_marker(block), DIM)
            return (marker,), (Run(" " * cell_len(marker.text)),)
        case Footnote():
            label = f"[{block.label}]"
            step = max(_NUMBER_STEP, cell_len(label) + 1)
            blank = Run(" " * (step - cell_len(label)))
            return (Run(label, LABEL, href=block.label), blank), (Run(" " * step),)
        case _:
            return (), ()


def _marker(item: ListItem) -> str:
    if item.checked is not None:
        return "[x] " if item.checked else "[ ] "
    if item.number is not None:
        return f"{item.number}.".rjust(_NUMBER_STEP - 1) + " "
    return _BULLETS[min(item.level, len(_BULLETS)) - 1] + " "
