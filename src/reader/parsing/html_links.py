"""What in an article's element only leads elsewhere: lists of links, teasers, "read also"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.parsing.html_furniture import drop
from reader.parsing.html_measures import LONGEST_TEASER
from reader.parsing.html_tree import BLOCK_TAGS, HEADING_TAGS, line_of
from reader.parsing.wording import is_left_out

if TYPE_CHECKING:
    from lxml import etree

    from reader.parsing.html_measures import Measures

MANY_LINKS: Final = 0.65
"""Share of the letters of an element, from which on it only leads elsewhere."""
FEWEST_TEASERS: Final = 3
"""Fewer of them side by side may be what the article itself talks about."""

_TEXT_TAGS: Final = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "blockquote", "pre", "td",
    "th", "tr", "tbody", "thead", "dt", "dd", "caption", "li",
})  # fmt: skip
"""Elements that an article may fill with one link."""


def drop_links_elsewhere(part: etree._Element, measures: Measures) -> None:
    """Take out lists of links, teasers of other articles, and lines that lead to them."""
    gone: set[etree._Element] = set()
    outermost: list[etree._Element] = []
    for element in part.iterdescendants():
        if element.getparent() in gone:
            gone.add(element)
        elif element.tag in BLOCK_TAGS and _leads_elsewhere(element, measures):
            gone.add(element)
            outermost.append(element)
    for element in outermost:
        _drop_with_heading(element)


def leads_away(element: etree._Element, measures: Measures) -> bool:
    """Tell whether an element is hardly more than links."""
    return measures.linked.get(element, 0) > MANY_LINKS * measures.letters.get(element, 0)


def _leads_elsewhere(element: etree._Element, measures: Measures) -> bool:
    if not measures.linked.get(element, 0):
        return False
    if element.tag in _TEXT_TAGS:
        line = line_of(element, LONGEST_TEASER)
        return line is not None and is_left_out(line)
    if measures.running[element] > LONGEST_TEASER:
        return False
    if leads_away(element, measures):
        return next(element.iter("figure"), None) is None
    return _holds_teasers(element, measures)


def _holds_teasers(element: etree._Element, measures: Measures) -> bool:
    filled = [child for child in element if measures.letters.get(child, 0)]
    teasers = sum(child in measures.teasers for child in filled)
    return teasers >= FEWEST_TEASERS and 2 * teasers > len(filled)


def _drop_with_heading(element: etree._Element) -> None:
    """Take out an element, and the heading that stands over it alone."""
    before, after = element.getprevious(), element.getnext()
    drop(element)
    if before is None or before.tag not in HEADING_TAGS or (before.tail or "").strip():
        return
    if after is None or after.tag in HEADING_TAGS:
        drop(before)
