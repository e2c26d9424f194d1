"""When an article was published, as its page marks or prints it."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.parsing.dates import stated_date
from reader.parsing.html_names import is_elsewhere, named_elements, names_of
from reader.parsing.html_tree import line_of

if TYPE_CHECKING:
    from lxml import etree

LONGEST: Final = 120
"""Letters; a line with more is no date."""

MOST_MARKED: Final = 200
"""Elements that may hold the date; the first ones do."""

_DATE: Final = frozenset({
    "date", "dates", "datum", "fecha", "data", "published", "publish", "publishing", "pubdate",
    "publication", "publishdate", "publishingdate", "posted", "postdate", "timestamp", "created",
    "dateline", "datetime", "time", "submitted", "updated", "meta", "info", "postmeta",
    "metadata", "byline", "tanggal",
})  # fmt: skip
_ISO: Final = re.compile(r"\d{4}-?\d{2}-?\d{2}(?:$|[T\s])")
_OFFSET: Final = re.compile(r"\s*([+-]\d\d):?(\d\d)$")
_UNIVERSAL: Final = re.compile(r"\s*(?:UTC|GMT)$", re.IGNORECASE)
_BREAK: Final = re.compile(r"\s*[|\u2022\u00b7]\s*|\s+[-\u2013\u2014/]+\s+|\n")
_PUBLISHED: Final = ("datePublished", "dateCreated", "published-date")


def iso_date(value: object) -> str | None:
    """Give a date as ISO 8601, as exact as the page says; None for anything else."""
    if not isinstance(value, str):
        return None
    text = clean_line(value)
    if not _ISO.match(text):
        return None
    text = _OFFSET.sub(r"\1:\2", _UNIVERSAL.sub("Z", text))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            return datetime.fromisoformat(text[:10]).date().isoformat()
        except ValueError:
            return None
    if len(text) <= len("2022-10-26"):
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def any_date(value: object, language: str | None) -> str | None:
    """Give a date that stands in a machine's form or in words; None where it is neither."""
    found = iso_date(value)
    if found or not isinstance(value, str):
        return found
    stated = stated_date(clean_line(value), language)
    return stated.when if stated else None


def printed_date(root: etree._Element, language: str | None) -> str | None:
    """Give the first date that the page marks as the article's; None where there is none."""
    best: tuple[int, str] | None = None
    marked = filter(_trust, named_elements(root))
    for element in islice(marked, MOST_MARKED):
        trust = _trust(element)
        if (best is None or trust > best[0]) and not is_elsewhere(element):
            found = _date_in(element, language)
            if found:
                best = trust, found
    return best[1] if best else None


def _trust(element: etree._Element) -> int:
    if element.get("itemprop") in _PUBLISHED:
        return 4
    if element.tag == "time":
        names = names_of(element)
        if element.get("pubdate") is not None or "published" in names:
            return 3
        return 1 if "updated" in names or element.get("itemprop") == "dateModified" else 2
    if element.tag in ("body", "html", "article", "main", "a", "img", "script", "meta", "link"):
        return 0
    return 1 if not names_of(element).isdisjoint(_DATE) else 0


def _date_in(element: etree._Element, language: str | None) -> str | None:
    for attribute in ("datetime", "content", "title"):
        found = iso_date(element.get(attribute))
        if found:
            return found
    words = line_of(element, LONGEST)
    return date_in_line(words, language) if words else None


def date_in_line(words: str, language: str | None) -> str | None:
    """Give the date that a line states, or one part of it between separators."""
    for part in (words, *_BREAK.split(words)):
        stated = stated_date(part, language)
        if stated:
            return stated.when
    return None
