"""What an element is called in its class and id, and what such names tell about it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_CAPTION: Final = frozenset({
    "caption", "captions", "figcaption", "bildunterschrift", "bildtext", "legende",
    "imgcaption", "imagecaption", "photocaption",
})  # fmt: skip
_CREDIT: Final = frozenset({
    "credit", "credits", "copyright", "photographer", "fotograf", "photocredit", "imagecredit",
    "attribution", "source", "bildnachweis",
})  # fmt: skip
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\dA-Za-z_]+")


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
    name = element.get("class")
    return name is not None and not _CREDIT.isdisjoint(split(name))
