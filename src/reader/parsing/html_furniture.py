"""What stands around an article in its page: menus, share bars, adverts, comments."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from reader.parsing.html_names import names_of
from reader.parsing.html_tree import parent_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from reader.parsing.html_measures import Measures

LARGE: Final = 0.3
"""Share of the running text; a part that holds more is not dropped for its tag, role or name."""
SMALL: Final = 0.1
"""Share of the running text; a part with a doubtful name is dropped where it holds less."""
ENOUGH: Final = 250
"""Letters of running text that are an article; readers' comments are dropped where so many stay."""

DROPPED: Final = "dropped"
"""Element at the end of the tree that holds what was taken out of the page."""

_TAGS: Final = frozenset({"nav", "footer", "aside", "dialog", "menu", "form"})
_ROLES: Final = frozenset({
    "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu",
    "menubar", "toolbar", "banner",
})  # fmt: skip
_COMMENTS: Final = frozenset({"comments", "disqus", "respond", "commentlist", "comment-list"})
_NAMES: Final = frozenset({
    "comment", "comments", "related", "recommended", "recommendations", "share", "sharing",
    "shares", "social", "socials", "addthis", "addtoany", "sharedaddy", "sidebar", "sidebars",
    "promo", "promos", "newsletter", "newsletters", "subscribe", "subscription", "signup",
    "cookie", "cookies", "consent", "gdpr", "advert", "adverts", "advertisement",
    "advertisements", "advertising", "adsense", "sponsored", "breadcrumb", "breadcrumbs",
    "navbar", "navigation", "masthead", "popup", "modal", "lightbox", "pagination", "pager",
    "outbrain", "taboola", "trending", "noprint", "jetpack", "donate", "donation",
})  # fmt: skip
_DOUBTFUL: Final = frozenset({
    "ad", "ads", "banner", "nav", "menu", "footer", "overlay", "tags", "taglist", "tagcloud",
    "toolbar", "toolbox", "popular", "teaser", "teasers", "login", "register", "rating",
    "ratings", "vote", "voting", "poll", "bio", "follow", "promotion", "sponsor", "sponsors",
    "widget",
})  # fmt: skip
_ALL_NAMES: Final = _NAMES | _DOUBTFUL | _COMMENTS
_NONE: Final[frozenset[str]] = frozenset()
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def drop_hidden(body: etree._Element, measures: Measures) -> bool:
    """Take out what no reader of the page sees, unless hardly anything is left then.

    Returns:
        Whether anything was taken out, so that the page has to be measured anew.
    """
    running = measures.running
    hidden = [element for element in measures.order if element is not body and _is_hidden(element)]
    inside = set(hidden)
    outermost = [element for element in hidden if inside.isdisjoint(element.iterancestors())]
    if running[body] - sum(running[element] for element in outermost) < ENOUGH:
        return False
    for element in outermost:
        drop(element)
    return bool(outermost)


def drop_furniture(body: etree._Element, measures: Measures) -> bool:
    """Take out what tag, role or name call something else than article.

    Nothing is believed that would take a large share of the text, be it a name only in sum.

    Returns:
        Whether anything was taken out.
    """
    # A page without sentences is weighed by its letters, or any name would take all of it.
    running = measures.running if measures.running[body] >= ENOUGH else measures.letters
    whole = running[body]
    pictured = {part for figure in body.iter("figure") for part in figure.iter()}
    named = {
        element: _NONE if element in pictured else names_of(element) & _ALL_NAMES
        for element in measures.order
    }
    held = _held_by_names(body, named, running)

    def is_furniture(element: etree._Element) -> bool:
        if element is body:
            return False
        names = named[element]
        if names & _COMMENTS and whole - running[element] >= ENOUGH:
            return element.find(".//h1") is None
        if running[element] <= whole * LARGE and (
            element.tag in _TAGS
            or element.get("role") in _ROLES
            or element.get("aria-hidden") == "true"
        ):
            return True
        return any(held[name] <= whole * (LARGE if name in _NAMES else SMALL) for name in names)

    return _drop_where(measures, is_furniture)


def _held_by_names(
    body: etree._Element,
    named: Mapping[etree._Element, frozenset[str]],
    running: Mapping[etree._Element, int],
) -> Counter[str]:
    """Give the letters of running text in all elements that a name stands on."""
    held: Counter[str] = Counter()
    inherited: dict[etree._Element, frozenset[str]] = {body: frozenset()}
    for element, names in named.items():
        if element is body:
            continue
        above = inherited[parent_of(element)]
        for name in names - above:
            held[name] += running[element]
        inherited[element] = names | above if names else above
    return held


def _drop_where(measures: Measures, is_dropped: Callable[[etree._Element], bool]) -> bool:
    dropped: set[etree._Element] = set()
    for element in measures.order:
        above = element.getparent()
        if above in dropped:
            dropped.add(element)
        elif is_dropped(element):
            dropped.add(element)
            drop(element)
    return bool(dropped)


def drop(element: etree._Element) -> None:
    """Take an element out of the page; the text after it stays.

    It is kept beside the page where there is a place for it: freeing what was cut off takes lxml
    time in proportion to the square of its elements.
    """
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
        element.tail = None
    last = element.getroottree().getroot()[-1]
    if last.tag == DROPPED:
        last.append(element)
    else:
        parent.remove(element)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None
