"""The lines around a headline, and the facts that they state: who, when, how long."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.model.record import record
from reader.parsing.dates import stated_date
from reader.parsing.html_dates import date_in_line
from reader.parsing.html_names import is_elsewhere
from reader.parsing.html_title import LONGEST_TITLE, MOST_HEADINGS
from reader.parsing.html_tree import HEADING_TAGS, line_of
from reader.parsing.wording import byline_names, editor_name, stated_minutes

if TYPE_CHECKING:
    from lxml import etree

LONGEST: Final = 100
"""Letters; a longer line is text, and ends the head."""
BEFORE: Final = 40
"""Elements that are looked at before the headline."""
AFTER: Final = 80
"""Lines that are looked at after the headline."""


@record(frozen=True, slots=True)
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
    """Give the words of elements near the headline, those after it first, until the text begins."""
    headline = _headline(body, title) if title else None
    if headline is None:
        return []
    before: deque[etree._Element] = deque(maxlen=BEFORE)
    elements = body.iter()
    for element in elements:
        if element is headline:
            break
        before.append(element)
    lines: list[str] = []
    for element in elements:
        words = clean_line(element.text or "")
        if len(words) > LONGEST or len(lines) > AFTER:
            break
        if words and not is_elsewhere(element):
            lines += _lines_of(element)
    for element in before:
        if clean_line(element.text or ""):
            lines += _lines_of(element)
    return lines


def _headline(body: etree._Element, title: str) -> etree._Element | None:
    for number, heading in enumerate(body.iter(*HEADING_TAGS)):
        if line_of(heading, LONGEST_TITLE) == title:
            return heading
        if number == MOST_HEADINGS:
            break
    return None


def _lines_of(element: etree._Element) -> list[str]:
    """Give the line of an element, and that of which it is a part: "By" with a link."""
    parent = element.getparent()
    found = [line_of(element, LONGEST), line_of(parent, LONGEST) if parent is not None else None]
    return [line for line in found if line]
