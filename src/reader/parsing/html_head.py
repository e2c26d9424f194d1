"""The lines around a headline, and the facts that they state: who, when, how long."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.parsing.dates import stated_date
from reader.parsing.html_dates import date_in_line
from reader.parsing.html_names import is_elsewhere
from reader.parsing.html_tree import HEADING_TAGS, line_of
from reader.parsing.wording import byline_names, editor_name, stated_minutes

if TYPE_CHECKING:
    from lxml import etree

LONGEST: Final = 100
"""Letters; a longer line is text, and ends the head."""
LONGEST_TITLE: Final = 300
BEFORE: Final = 20
AFTER: Final = 80
"""Lines that are looked at before and after the headline."""


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What the lines around a headline state; None or empty where they say nothing."""

    byline: tuple[str, ...] = ()
    editor: str | None = None
    published: str | None = None
    modified: str | None = None
    stated_minutes: int | None = None


def head_facts(body: etree._Element, title: str | None, language: str | None) -> HeadFacts:
    """Read the facts from the short lines around the headline."""
    byline: tuple[str, ...] = ()
    editor = published = modified = None
    minutes = None
    for line in _lines_around(body, title):
        minutes = minutes or stated_minutes(line)
        byline = byline or byline_names(line, language)
        editor = editor or editor_name(line)
        stated = stated_date(line, language)
        if stated and stated.is_update:
            modified = modified or stated.when
        elif published is None:
            published = date_in_line(line, language)
    return HeadFacts(byline, editor, published, modified, minutes)


def _lines_around(body: etree._Element, title: str | None) -> list[str]:
    """Give the words of elements near the headline, until the text begins."""
    before: deque[str] = deque(maxlen=BEFORE)
    after: list[str] | None = None
    for element in body.iter():
        if (
            after is None
            and element.tag in HEADING_TAGS
            and line_of(element, LONGEST_TITLE) == title
        ):
            after = []
            continue
        words = clean_line(element.text or "")
        if not words:
            continue
        if len(words) > LONGEST:
            if after:
                break
            continue
        lines = [line for line in (line_of(element, LONGEST), _line_around(element)) if line]
        if after is None:
            before.extend(lines)
        elif not is_elsewhere(element):
            after.extend(lines)
            if len(after) > AFTER:
                break
    return [*after, *before] if after is not None else []


def _line_around(element: etree._Element) -> str | None:
    """Give the line that an element is a part of, as "By" and a link with a name."""
    parent = element.getparent()
    return line_of(parent, LONGEST) if parent is not None else None
