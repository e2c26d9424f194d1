"""Which part of a page is the article: its running text, without what only stands around it.

Running text is text outside links and headings, in blocks long enough for sentences. Names of
classes are a hint about small parts only: what holds a large share of the running text stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from reader.parsing.html_furniture import DROPPED, ENOUGH, drop_furniture, drop_hidden
from reader.parsing.html_lead import lead_with_pictures
from reader.parsing.html_links import drop_links_elsewhere
from reader.parsing.html_measures import Measures, measure
from reader.parsing.html_names import names_of
from reader.parsing.html_tree import BLOCK_TAGS
from reader.parsing.html_trim import cut_end, cut_head, cut_title

if TYPE_CHECKING:
    from collections.abc import Sequence

HONEST: Final = 0.4
"""Share of the running text that a part must hold to be taken at its word as the article."""
MAIN: Final = 0.85
"""Share of the page's running text; a part that holds more is where the article is."""
CLOSE: Final = 0.95
"""Share of a part's running text; a child that holds more is the part itself."""

_WHOLES: Final = frozenset({"article", "story", "post", "entry", "news"})
_TEXTS: Final = frozenset({"body", "content", "text", "txt"})
_PAGE_TAGS: Final = frozenset({"nav", "header", "footer", "aside", "form", "main"})
"""Elements that pages are made of."""
_LEAVES: Final = frozenset({
    "p", "ul", "ol", "table", "blockquote", "pre", "dl", "tr", "tbody", "figure", "li",
})  # fmt: skip
"""Elements that hold one part of an article, never all of it."""


def article_of(root: etree._Element, titles: Sequence[str]) -> etree._Element:
    """Give the element that holds the article; what is no part of it is taken out of the tree.

    Args:
        root: the page.
        titles: what the page calls the article.
    """
    body = root.find("body")
    if body is None:
        body = root
    else:
        etree.SubElement(root, DROPPED)
    measures = measure(body)
    if drop_hidden(body, measures):
        measures = measure(body)
    if _is_plain(measures):
        cut_title(body, titles)
        return body
    if drop_furniture(body, measures):
        measures = measure(body)
    part = _main_part(body, measures)
    if measures.running[body] < ENOUGH:
        cut_title(part, titles)
        return part
    if not cut_head(part, titles, measures):
        lead_with_pictures(body, part, titles)
    drop_links_elsewhere(part, measures)
    cut_end(part, measures)
    return part


def _is_plain(measures: Measures) -> bool:
    """Tell a text with some tags from a page: nothing in it stands around an article."""
    return not any(
        element.tag in _PAGE_TAGS
        or (element.tag in ("div", "section") and (element.get("class") or element.get("id")))
        for element in measures.order
    )


def _main_part(body: etree._Element, measures: Measures) -> etree._Element:
    part = _honest_part(body, measures)
    if part is None:
        return _heaviest_part(body, measures.running[body] * MAIN, measures)
    return _heaviest_part(part, measures.running[part] * CLOSE, measures)


def _honest_part(body: etree._Element, measures: Measures) -> etree._Element | None:
    """Give what the page itself calls the article, where that holds enough to be it."""
    least = measures.running[body] * HONEST
    best: tuple[int, int, etree._Element] | None = None
    for element in measures.order:
        running = measures.running[element]
        if running < least or not running:
            continue
        trust = _trust(element)
        if trust and (best is None or (trust, running) > best[:2]):
            best = trust, running, element
    return best[2] if best else None


def _trust(element: etree._Element) -> int:
    if element.get("itemprop") == "articleBody":
        return 3
    if element.tag == "article":
        return 2
    if element.tag in BLOCK_TAGS and element.tag not in _LEAVES and element.tag != "body":
        names = names_of(element)
        if not names.isdisjoint(_WHOLES) and not names.isdisjoint(_TEXTS):
            return 2
        if element.tag == "main":
            return 1
    return 0


def _heaviest_part(part: etree._Element, least: float, measures: Measures) -> etree._Element:
    """Go down as long as one child holds so much of the running text."""
    running = measures.running
    while True:
        heaviest = max(part, key=lambda child: running.get(child, 0), default=None)
        if heaviest is None or running[heaviest] <= least:
            return part
        if heaviest.tag not in BLOCK_TAGS or heaviest.tag in _LEAVES:
            return part
        part = heaviest
