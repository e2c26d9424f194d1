"""The pictures between a headline and its article, where pages place the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.parsing.html_furniture import drop
from reader.parsing.html_names import names_of
from reader.parsing.html_pictures import PICTURE_TAGS, is_ornament
from reader.parsing.html_title import LONGEST_TITLE, same_title
from reader.parsing.html_tree import HEADING_TAGS, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

MOST: Final = 2
"""Pictures; more of them are a gallery, or belong to other articles."""
LONGEST_CAPTION: Final = 400
"""Letters; what has more around its picture is no frame of it."""

_FRAMES: Final = frozenset({
    "figure", "photo", "image", "picture", "media", "foto", "bild", "hero", "featured", "lead",
    "caption",
})  # fmt: skip
_ASIDE: Final = frozenset({"aside", "footer", "nav"})


def lead_with_pictures(body: etree._Element, part: etree._Element, titles: Sequence[str]) -> None:
    """Put the pictures between the headline and the article at the article's beginning."""
    frames: list[etree._Element] = []
    around = set(part.iterancestors())
    is_past_headline = False
    for element in body.iter(*HEADING_TAGS, *PICTURE_TAGS, part.tag):
        if element is part:
            break
        if element.tag in HEADING_TAGS:
            words = line_of(element, LONGEST_TITLE)
            if words and any(same_title(words, title) for title in titles):
                is_past_headline = True
                frames = []
        elif is_past_headline and element.tag in PICTURE_TAGS and not is_ornament(element):
            frame = _frame(element, around)
            if frame is not None and frame not in frames:
                frames.append(frame)
    for frame in reversed(frames[:MOST]):
        drop(frame)
        if frame.tag not in PICTURE_TAGS:
            frame.tag = "figure"
        frame.tail = part.text
        part.text = None
        part.insert(0, frame)


def _frame(picture: etree._Element, around: set[etree._Element]) -> etree._Element | None:
    """Give the element that holds a picture and its caption; None where nothing says so."""
    frame = None
    for element in (picture, *picture.iterancestors()):
        if element in around:
            return frame
        if element.tag in _ASIDE:
            return None
        if element.tag == "figure" or (
            _is_frame(element) and (frame is None or frame.tag != "figure")
        ):
            frame = element
    return frame


def _is_frame(element: etree._Element) -> bool:
    return (
        not names_of(element).isdisjoint(_FRAMES) and line_of(element, LONGEST_CAPTION) is not None
    )
