"""The blocks of an article while they are read, and the quotes, items and notes that are open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.model.blocks import (
    Block,
    Definition,
    Footnote,
    Inside,
    ListItem,
    Paragraph,
    Quote,
    Spans,
    TextBlock,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Container:
    """A quote, an item, a definition or a note that is being read."""

    inside: Inside
    first: Callable[[Spans], TextBlock]
    """Makes the block of its first paragraph."""
    is_begun: bool = False
    """Whether that block was made."""


def quote() -> Container:
    """Open a quote."""
    return Container(Inside.QUOTE, Quote)


def definition() -> Container:
    """Open a definition."""
    return Container(Inside.DEFINITION, Definition)


def footnote(label: str) -> Container:
    """Open a note below the text."""
    return Container(Inside.FOOTNOTE, lambda spans: Footnote(label, spans))


class Body:
    """Blocks in reading order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._open: list[Container] = []

    def open(self, container: Container) -> None:
        """Begin a container inside of those that are open."""
        self._open.append(container)

    def close(self) -> Container:
        """End the innermost container."""
        return self._open.pop()

    def item(self, number: int | None, *, checked: bool | None) -> Container:
        """Give a list item of the level that is due here; see `ListItem` for what None means."""
        level = 1
        for container in reversed(self._open):
            if container.inside is not Inside.LIST_ITEM:
                break
            level += 1
        return Container(
            Inside.LIST_ITEM, lambda spans: ListItem(spans, level, number, checked=checked)
        )

    def say(self, spans: Spans) -> None:
        """Add running text, as what the innermost container begins with where it has none yet."""
        container = self._open[-1] if self._open else None
        if container is None or container.is_begun:
            self.add(Paragraph(spans))
            return
        container.is_begun = True
        block = container.first(spans)
        outer = self._open[:-1]
        while isinstance(block, ListItem) and outer and outer[-1].inside is Inside.LIST_ITEM:
            outer.pop()  # its level says so already
        self.blocks.append(replace(block, inside=_inside(outer)) if outer else block)

    def add(self, block: Block) -> None:
        """Add a block of any other kind."""
        if self._open:
            block = replace(block, inside=_inside(self._open))
            for container in self._open:
                if container.inside is Inside.QUOTE:
                    container.is_begun = True
        self.blocks.append(block)


def _inside(containers: list[Container]) -> tuple[Inside, ...]:
    return tuple(container.inside for container in containers)
