"""Which picture an `img` means: pages that load late keep the address of the real one elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.model.blocks import Figure
from reader.model.clean import clean_line

if TYPE_CHECKING:
    from lxml import etree

    from reader.parsing.html_addresses import Base

SMALLEST: Final = 48
"""Pixels; a picture that is declared smaller is an icon, a face or a counter."""
MOST_CANDIDATES: Final = 20_000
"""Letters of a `srcset` that are looked at."""
PICTURE_TAGS: Final = frozenset(("img", "amp-img", "image"))

_LATE_NAMES: Final = (
    "data-src", "data-lazy-src", "data-original", "data-lazy", "data-url", "data-original-src",
    "data-hi-res-src", "data-full-src", "data-image", "data-img-src", "data-img-url",
    "data-actualsrc", "data-echo", "data-delayed-url", "data-large-file", "data-orig-file",
)  # fmt: skip
"""Where pages keep the address of a picture that is loaded late; better ones first."""
_ORDER: Final = {name: number for number, name in enumerate(_LATE_NAMES)}
_LATE: Final = frozenset(_LATE_NAMES)
_LATE_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset")
_CANDIDATE: Final = re.compile(
    r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+(\d{1,6}(?:\.\d{1,6})?)[wx])?[^,]*(?:,|$)"
)
"""One of a `srcset`: its address, and how wide or dense it is."""
_PLACEHOLDER: Final = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|1x1|lazy|loading|grey|gray|dummy"
    r"|clear|empty)[\w-]*\.(?:gif|png|svg|jpe?g|webp)",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(r"\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*$")


def figure_of(picture: etree._Element, base: Base) -> Figure:
    """Give a picture as a figure without caption; `image` is None where it has no address."""
    address = _address(picture, base)
    alt = clean_line(picture.get("alt") or "")
    return Figure(image=address, alt=alt or None)


def is_ornament(picture: etree._Element) -> bool:
    """Tell whether a picture is no part of what is read: an icon, a counter, a smiley."""
    sizes = [_SIZE.match(picture.get(side) or "") for side in ("width", "height")]
    declared = [int(size[1][:6]) for size in sizes if size]
    if 1 in declared or (declared and max(declared) < SMALLEST):
        return True
    names = f" {picture.get('class') or ''} ".lower()
    return any(
        name in names for name in (" emoji ", "smiley", " icon ", "avatar", " math", "mwe-math")
    )


def _address(picture: etree._Element, base: Base) -> str | None:
    placeholder = None
    late = _LATE.intersection(picture.keys())
    for name in sorted(late, key=_ORDER.__getitem__):
        if found := _real(picture.get(name) or "", base):
            return found
    source = picture.get("src") or ""
    found = _real(source, base)
    if found and not _PLACEHOLDER.search(found):
        return found
    placeholder = found
    for holder in (picture, *_sources(picture)):
        for name in _LATE_SETS:
            value = holder.get(name)
            if value and (found := _widest(value, base)):
                return found
    return placeholder


def _real(value: str, base: Base) -> str | None:
    value = value.strip()
    if not value or value.startswith(("data:", "{", "[", "about:", "blob:")):
        return None
    return base.picture(value)


def _widest(candidates: str, base: Base) -> str | None:
    best: tuple[float, str] | None = None
    for candidate in _CANDIDATE.finditer(" ".join(candidates[:MOST_CANDIDATES].split())):
        address = _real(candidate[1], base)
        width = float(candidate[2] or 0)
        if address and (best is None or width > best[0]):
            best = width, address
    return best[1] if best else None


def _sources(picture: etree._Element) -> list[etree._Element]:
    parent = picture.getparent()
    if parent is None or parent.tag != "picture":
        return []
    return [child for child in parent if child.tag == "source"]
