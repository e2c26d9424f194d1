"""Where an article begins and ends in its element: the headline's lines, what follows the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.parsing.dates import stated_date
from reader.parsing.html_furniture import drop
from reader.parsing.html_links import leads_away
from reader.parsing.html_names import names_of
from reader.parsing.html_pictures import PICTURE_TAGS, is_ornament
from reader.parsing.html_title import LONGEST_TITLE, same_title
from reader.parsing.html_tree import BLOCK_TAGS, HEADING_TAGS, line_of
from reader.parsing.wording import byline_names, form_title, stated_minutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from reader.parsing.html_measures import Measures

LONGEST_LABEL: Final = 120
"""Letters; a block of the head or the end that is longer is text."""
LONGEST_DATE: Final = 60
"""Letters; a longer line with a year or a time in it is text."""
MOST_BEFORE: Final = 300
"""Letters of running text; where more stands before a heading, it is not the headline."""
MOST_HEADINGS: Final = 20
"""Headings among which the headline is looked for."""
NEAR: Final = 3
"""Elements, a block and those around it, whose names tell what it is."""

_LINE_NAMES: Final = frozenset({
    "byline", "bylines", "author", "authors", "date", "dates", "dateline", "time", "timestamp",
    "meta", "metadata", "posted", "published", "pubdate", "publish", "updated", "category",
    "categories", "kicker", "eyebrow", "section", "tags", "tag", "share", "comments",
    "reading", "readtime", "info", "details", "contributor", "contributors", "topic", "topics",
    "label", "views", "submitted", "postmeta", "entrymeta", "breadcrumb", "credits", "writer",
    "reporter", "source",
})  # fmt: skip
_DATE: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b"
    r"|\b\d+ (?:hours?|days?|weeks?|months?|years?|min\w*) ago\b"
)
_END: Final = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|tags?:|topics?:|filed under|posted in"
    r"|share this|comments?\b)",
    re.IGNORECASE,
)
_WHOLE_TAGS: Final = frozenset({"figcaption", "pre", "td", "th"})
"""Blocks that are parts of something else, whatever stands in them."""


def cut_head(part: etree._Element, titles: Sequence[str], measures: Measures) -> bool:
    """Take out the headline with what stands before it, and the lines of facts after it.

    Returns:
        Whether the headline stood in this part.
    """
    headline = _headline(part, titles, measures)
    if headline is not None:
        for element in _standing_before(part, headline):
            if not _is_picture(element):
                drop(element)
    lines: list[etree._Element] = []
    for block in filter(_is_leaf, part.iterdescendants()):
        words = line_of(block, LONGEST_LABEL)
        if words is None and measures.running.get(block, 0):
            break
        if words and (
            block is headline
            or _is_line_of_facts(block, words, part)
            or (block.tag in HEADING_TAGS and _names_article(words, titles))
        ):
            lines.append(block)
    for block in lines:
        drop(block)
    return headline is not None


def cut_title(part: etree._Element, titles: Sequence[str]) -> None:
    """Take out the headline alone, where it is the first heading."""
    for head in part.iter(*HEADING_TAGS):
        if _names_article(line_of(head, LONGEST_TITLE), titles):
            drop(head)
        return


def cut_end(part: etree._Element, measures: Measures) -> None:
    """Take out what follows the article's last words or picture."""
    for element in reversed(list(part.iterdescendants())):
        if element.tag in PICTURE_TAGS and not is_ornament(element):
            return
        if not _is_leaf(element):
            continue
        words = line_of(element, LONGEST_LABEL)
        if words is None or element.tag in _WHOLE_TAGS:
            return
        if words:
            if not _ends_article(element, words, part, measures):
                return
            drop(element)


def _headline(
    part: etree._Element, titles: Sequence[str], measures: Measures
) -> etree._Element | None:
    """Find the headline: no more than a few words of running text stand before it."""
    heads = [head for head in part.iter("h1", "h2") if measures.letters.get(head, 0)]
    heads = heads[:MOST_HEADINGS]
    named = [head for head in heads if _names_article(line_of(head, LONGEST_TITLE), titles)]
    firsts = [head for head in heads if head.tag == "h1"]
    most = min(MOST_BEFORE, measures.running.get(part, 0) // 5)
    for head in named or (firsts if len(firsts) == 1 else []):
        before = sum(measures.running.get(element, 0) for element in _standing_before(part, head))
        if before <= most:
            return head
    return None


def _names_article(words: str | None, titles: Sequence[str]) -> bool:
    return bool(words) and any(same_title(words or "", title) for title in titles)


def _standing_before(part: etree._Element, headline: etree._Element) -> list[etree._Element]:
    """Give the elements of a part that end before its headline begins."""
    before: list[etree._Element] = []
    element = headline
    while element is not part:
        before.extend(element.itersiblings(preceding=True))
        above = element.getparent()
        if above is None:
            break
        element = above
    return before


def _is_picture(element: etree._Element) -> bool:
    return next(element.iter(*PICTURE_TAGS, "figure"), None) is not None


def _ends_article(
    element: etree._Element, words: str, part: etree._Element, measures: Measures
) -> bool:
    return (
        element.tag in HEADING_TAGS
        or _END.match(words) is not None
        or form_title(words) is not None
        or leads_away(element, measures)
        or _is_line_of_facts(element, words, part)
    )


def _is_line_of_facts(block: etree._Element, words: str, part: etree._Element) -> bool:
    """Tell whether a line is none of the text: byline, date, reading time, section, tags."""
    if block.tag in _WHOLE_TAGS:
        return False
    if stated_minutes(words) is not None or byline_names(words) or stated_date(words):
        return True
    if len(words) <= LONGEST_DATE and _DATE.search(words):
        return True
    if block.tag == "address" or next(block.iter("time"), None) is not None:
        return True
    return _is_named(block, part)


def _is_named(block: etree._Element, part: etree._Element) -> bool:
    element: etree._Element | None = block
    for _ in range(NEAR):
        if element is None or element is part or element.tag == "figure":
            return False
        if not names_of(element).isdisjoint(_LINE_NAMES):
            return True
        element = element.getparent()
    return False


def _is_leaf(element: etree._Element) -> bool:
    """Tell whether an element is a block that holds no other block."""
    return element.tag in BLOCK_TAGS and not any(
        inner.tag in BLOCK_TAGS for inner in element.iterdescendants()
    )
