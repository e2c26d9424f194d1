"""Which part of a page is the article: its running text, without what only stands around it.

Running text is text outside links and headings, in blocks long enough for sentences. Names of
classes are a hint about small parts only: what holds a large share of the running text stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.parsing.html_names import names_of
from reader.parsing.html_tree import BLOCK_TAGS, HEADING_TAGS

if TYPE_CHECKING:
    from lxml import etree

SENTENCE: Final = 50
"""Letters; a block with fewer outside its links is a label."""
LARGE: Final = 0.3
"""Share of the running text; a part that holds more is not dropped for its name."""
MAIN: Final = 0.75
"""Share of the running text; a part that holds more is where the article is."""

_FURNITURE_TAGS: Final = frozenset(("nav", "footer", "aside", "dialog", "menu"))
_FURNITURE_ROLES: Final = frozenset({
    "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu",
    "menubar", "toolbar", "banner",
})  # fmt: skip
_FURNITURE_NAMES: Final = frozenset({
    "comment", "comments", "disqus", "respond", "commentlist", "related", "relateds",
    "recommended", "recommendations", "recommend", "share", "sharing", "shares", "social",
    "sociable", "socials", "addthis", "addtoany", "sharedaddy", "sidebar", "sidebars", "promo",
    "promos", "promotion", "newsletter", "subscribe", "subscription", "signup", "cookie",
    "cookies", "consent", "gdpr", "banner", "ad", "ads", "adv", "advert", "adverts",
    "advertisement", "advertising", "adsense", "adslot", "sponsor", "sponsored", "breadcrumb",
    "breadcrumbs", "nav", "navbar", "navigation", "menu", "menus", "footer", "masthead",
    "popup", "modal", "overlay", "lightbox", "pagination", "pager", "pagenav", "tags",
    "taglist", "tagcloud", "toolbar", "toolbox", "outbrain", "taboola", "trending", "popular",
    "teaser", "teasers", "login", "register", "rating", "ratings", "vote", "voting", "poll",
    "hidden", "noprint", "print", "skip", "jump", "jetpack", "authorbox", "bio", "crosslinks",
    "metabar", "followus", "follow", "donate", "donation",
})  # fmt: skip


@dataclass(slots=True)
class Measures:
    """How much text stands in each element of a tree, what is inside it included."""

    order: list[etree._Element] = field(default_factory=list)
    """All elements, parents before their children."""
    running: dict[etree._Element, int] = field(default_factory=dict)
    """Letters of running text."""
    letters: dict[etree._Element, int] = field(default_factory=dict)
    linked: dict[etree._Element, int] = field(default_factory=dict)
    """Letters in links."""


def article_of(root: etree._Element) -> etree._Element:
    """Give the element that holds the article; what is no part of it is taken out of the tree."""
    body = root.find("body")
    if body is None:
        body = root
    measures = measure(body)
    _drop_furniture(body, measures)
    return _main_part(body, measure(body))


def measure(root: etree._Element) -> Measures:
    """Measure a tree in one pass down and one up."""
    order = list(root.iter())
    index = {element: number for number, element in enumerate(order)}
    count = len(order)
    block = [0] * count
    linked = [False] * count
    own_plain = [0] * count
    own_linked = [0] * count
    own_heading = [0] * count
    headed = [False] * count
    parents = [0] * count
    for number, element in enumerate(order):
        if number:
            above = parents[number] = index[_parent(element)]
            tag = element.tag
            block[number] = number if tag in BLOCK_TAGS else block[above]
            linked[number] = linked[above] or tag == "a"
            headed[number] = headed[above] or tag in HEADING_TAGS
            if element.tail:
                length = _length(element.tail)
                if linked[above]:
                    own_linked[block[above]] += length
                elif headed[above]:
                    own_heading[block[above]] += length
                else:
                    own_plain[block[above]] += length
        if element.text:
            length = _length(element.text)
            if linked[number]:
                own_linked[block[number]] += length
            elif headed[number]:
                own_heading[block[number]] += length
            else:
                own_plain[block[number]] += length
    running = [
        plain if plain >= SENTENCE and plain > link else 0
        for plain, link in zip(own_plain, own_linked, strict=True)
    ]
    letters = [a + b + c for a, b, c in zip(own_plain, own_linked, own_heading, strict=True)]
    for number in range(count - 1, 0, -1):
        above = parents[number]
        running[above] += running[number]
        letters[above] += letters[number]
        own_linked[above] += own_linked[number]
    return Measures(
        order,
        dict(zip(order, running, strict=True)),
        dict(zip(order, letters, strict=True)),
        dict(zip(order, own_linked, strict=True)),
    )


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - only asked inside the root
    return parent


def _length(text: str) -> int:
    text = text.strip()
    if not text.isascii() and any(mark in text for mark in "\u3002\uff0c\u3001"):
        return 3 * len(text)
    return len(text)


def _drop_furniture(body: etree._Element, measures: Measures) -> None:
    most = measures.running[body] * LARGE
    dropped: set[etree._Element] = set()
    for element in measures.order:
        if element is body or element.getparent() in dropped:
            dropped.add(element) if element is not body else None
            continue
        if measures.running[element] <= most and is_furniture(element):
            dropped.add(element)
    for element in measures.order:
        if element in dropped and element.getparent() not in dropped:
            drop(element)


def is_furniture(element: etree._Element) -> bool:
    """Tell by tag, role and names whether an element stands around the article."""
    if element.tag in _FURNITURE_TAGS or element.get("role") in _FURNITURE_ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    if (
        style
        and "display" in style
        and "none" in style.replace(" ", "").partition("display:")[2][:5]
    ):
        return True
    return not _FURNITURE_NAMES.isdisjoint(names_of(element))


def drop(element: etree._Element) -> None:
    """Take an element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _main_part(body: etree._Element, measures: Measures) -> etree._Element:
    running = measures.running
    whole = running[body]
    part = body
    while True:
        heaviest = max(part, key=lambda child: running.get(child, 0), default=None)
        if heaviest is None or running[heaviest] < MAIN * whole or heaviest.tag not in BLOCK_TAGS:
            return part
        if heaviest.tag in ("p", "ul", "ol", "table", "blockquote", "pre", "dl", "tr", "tbody"):
            return part
        part = heaviest
