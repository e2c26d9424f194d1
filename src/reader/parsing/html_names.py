"""What an element is called in its class and id, and what such names tell about it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, cast

from lxml import etree

_CAPTION: Final = frozenset({
    "caption", "captions", "figcaption", "bildunterschrift", "bildtext", "legende",
    "imgcaption", "imagecaption", "photocaption",
})  # fmt: skip
_CREDIT: Final = frozenset({
    "credit", "credits", "copyright", "photographer", "fotograf", "photocredit", "imagecredit",
    "attribution", "source", "bildnachweis",
})  # fmt: skip
_ELSEWHERE: Final = frozenset({
    "comment", "comments", "related", "sidebar", "footer", "popular", "teaser", "recommended",
    "card", "cards", "bio", "avatar", "image", "img", "photo", "share", "social", "follow",
    "nav", "menu", "list",
})  # fmt: skip
_NEAR: Final = 6
"""Elements around one whose names tell what it belongs to."""
_FAR: Final = 12
"""Elements around one whose tags do."""
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\dA-Za-z_]+")


_NAMED: Final = etree.XPath(
    "descendant::*[@class or @id or @itemprop or @rel or self::time]", smart_strings=False
)


def named_elements(root: etree._Element) -> list[etree._Element]:
    """Give the elements that say what they are, in the order of the page."""
    return cast("list[etree._Element]", _NAMED(root))  # noqa: SLF001 - the type's only name


def names_of(element: etree._Element) -> frozenset[str]:
    """Give the words that its class and id are made of, folded."""
    return split(f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=4096)
def split(names: str) -> frozenset[str]:
    """Give the words of compound names: "post-shareButtons" is post, share, buttons."""
    if not names.strip():
        return frozenset()
    return frozenset(word.lower() for word in _WORD.findall(names[:500]))


def is_caption(element: etree._Element) -> bool:
    """Tell whether its class says that it is what is written under a picture."""
    name = element.get("class")
    return name is not None and not _CAPTION.isdisjoint(split(name))


def is_credit(element: etree._Element) -> bool:
    """Tell whether its class says that it names who made a picture."""
    if element.get("itemprop") in ("copyrightHolder", "creditText"):
        return True
    name = element.get("class")
    return name is not None and not _CREDIT.isdisjoint(split(name))


def is_elsewhere(element: etree._Element) -> bool:
    """Tell whether an element belongs to a comment, a card, a menu or the like."""
    above: etree._Element | None = element
    for depth in range(_FAR):
        if above is None or above.tag in ("body", "article", "main"):
            return False
        if above.tag in ("aside", "footer", "nav"):
            return True
        if depth < _NEAR and not names_of(above).isdisjoint(_ELSEWHERE):
            return True
        above = above.getparent()
    return False
