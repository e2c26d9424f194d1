"""How much running text each element of a page holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.parsing.html_tree import BLOCK_TAGS, HEADING_TAGS, parent_of

if TYPE_CHECKING:
    from lxml import etree

SENTENCE: Final = 50
"""Letters; a block with fewer outside its links is a label."""
LONGEST_TEASER: Final = 300
"""Letters of running text; what has more is more than a teaser of another article."""
SHORTEST_LINK: Final = 15
"""Letters; the headline of another article has more."""
WIDE: Final = 3
"""Letters that a letter counts for in scripts that write whole words with one or two."""

_TEASER_TAGS: Final = frozenset({"li", "article", "div", "section"})


@dataclass(slots=True)
class Measures:
    """How much text stands in each element of a tree, what is inside it included."""

    order: list[etree._Element]
    """All elements, parents before their children."""
    running: dict[etree._Element, int]
    """Letters outside links and headings in blocks long enough for sentences, without teasers."""
    letters: dict[etree._Element, int]
    linked: dict[etree._Element, int]
    """Letters in links."""
    teasers: set[etree._Element] = field(default_factory=set)
    """Elements that lead to another article by its headline and its first words."""


def measure(root: etree._Element) -> Measures:
    """Measure a tree in one pass down and one up."""
    order = list(root.iter())
    index = {element: number for number, element in enumerate(order)}
    count = len(order)
    parents = [0] * count
    block = [0] * count
    in_link = [False] * count
    in_heading = [False] * count
    plain = [0] * count
    linked = [0] * count
    headed = [0] * count
    headlines = [0] * count  # headings in a link, and links in a heading
    for number, element in enumerate(order):
        if number:
            above = parents[number] = index[parent_of(element)]
            tag = element.tag
            block[number] = number if tag in BLOCK_TAGS else block[above]
            is_heading = tag in HEADING_TAGS
            in_link[number] = in_link[above] or tag == "a"
            in_heading[number] = in_heading[above] or is_heading
            if (tag == "a" and in_heading[above]) or (is_heading and in_link[above]):
                headlines[number] = 1
            if element.tail:
                kind = linked if in_link[above] else headed if in_heading[above] else plain
                kind[block[above]] += _length(element.tail)
        if element.text:
            kind = linked if in_link[number] else headed if in_heading[number] else plain
            kind[block[number]] += _length(element.text)
    running = [
        words if words >= SENTENCE and words > link else 0
        for words, link in zip(plain, linked, strict=True)
    ]
    letters = [sum(kinds) for kinds in zip(plain, linked, headed, strict=True)]
    for number in range(count - 1, 0, -1):
        above = parents[number]
        running[above] += running[number]
        letters[above] += letters[number]
        linked[above] += linked[number]
        headlines[above] += headlines[number]
    measures = Measures(
        order,
        dict(zip(order, running, strict=True)),
        dict(zip(order, letters, strict=True)),
        dict(zip(order, linked, strict=True)),
    )
    for number, element in enumerate(order):
        if headlines[number] == 1 and linked[number] >= SHORTEST_LINK:
            _discount_teaser(element, measures)
    return measures


def _discount_teaser(element: etree._Element, measures: Measures) -> None:
    words = measures.running[element]
    if element.tag not in _TEASER_TAGS or words > LONGEST_TEASER:
        return
    measures.teasers.add(element)
    above: etree._Element | None = element
    while words and above is not None and above in measures.running:
        measures.running[above] -= words
        above = above.getparent()


def _length(text: str) -> int:
    text = text.strip()
    if not text.isascii() and any(mark in text for mark in "\u3002\uff0c\u3001"):
        return WIDE * len(text)
    return len(text)
