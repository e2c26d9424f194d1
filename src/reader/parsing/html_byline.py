"""Who wrote the article, as the page prints it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.parsing.html_names import is_elsewhere, named_elements, names_of
from reader.parsing.html_tree import line_of
from reader.parsing.wording import byline_names, names

if TYPE_CHECKING:
    from lxml import etree

LONGEST: Final = 100
"""Letters; a line with more is no byline."""
LONGEST_NAME: Final = 50
MOST_WORDS: Final = 6
"""Words of a name."""

MOST_MARKED: Final = 200
"""Elements that may name the author; the first ones do."""

_AUTHOR: Final = frozenset({
    "author", "authors", "byline", "bylines", "writer", "writers", "contributor",
    "contributors", "authorname", "reporter", "autor", "autoren", "auteur", "autore",
    "redakteur", "penulis",
})  # fmt: skip
_TAIL: Final = re.compile(
    r"\s*(?:[|\u2022\u00b7/\n]|\s[-\u2013\u2014]\s|,?\s(?:am|on|um|le|il|el)\s+\d|\("
    r"|\b(?:posted|updated|published)\b|[@#]|\d{1,4}[./-]\d).*",
    re.IGNORECASE | re.DOTALL,
)
"""What follows a name in its line: a date, a role, an address."""
_ROLE: Final = re.compile(
    r"(?:(?:posted|published|written|reviewed|updated|story|text|words|report|interview) )?"
    r"(?:by|von|par|por|oleh|di|de|door|av|af|przez|autor(?:in)?|authors?|auteur|interview|text"
    r"|(?:eine )?kolumne von)\s*:?\s+",
    re.IGNORECASE,
)


def printed_byline(root: etree._Element) -> tuple[str, ...]:
    """Give the names in the first byline of a page; empty where none is marked as one."""
    marked = filter(_is_marked, named_elements(root))
    for element in islice(marked, MOST_MARKED):
        if is_elsewhere(element):
            continue
        found = _names_in(element)
        if found:
            return found
    return ()


def _is_marked(element: etree._Element) -> bool:
    if element.tag in (
        "meta",
        "link",
        "script",
        "body",
        "html",
        "article",
        "main",
        "form",
        "input",
        "img",
    ):
        return False
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split():
        return True
    return not names_of(element).isdisjoint(_AUTHOR)


def _names_in(element: etree._Element) -> tuple[str, ...]:
    marked = [
        part
        for part in element.iter()
        if part.get("itemprop") == "name"
        or part.get("rel") == "author"
        or "fn" in (part.get("class") or "").split()
    ]
    innermost = [
        part
        for part in marked
        if not any(other is not part and part in other.iterancestors() for other in marked)
    ]
    for parts in (innermost, [element]):
        lines = [line for part in parts if (line := line_of(part, LONGEST))]
        found = [name for line in lines for name in people(line)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def people(line: str) -> tuple[str, ...]:
    """Give the names in a byline with whatever stands around it; empty where it names nobody."""
    found = byline_names(line)
    if not found:
        line = _TAIL.sub("", line[len(role[0]) if (role := _ROLE.match(line)) else 0 :]).strip(
            " ,.:;"
        )
        found = names(line) if line else ()
    return tuple(name for name in found if _is_name(name))


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        0 < len(words) <= MOST_WORDS
        and len(name) <= LONGEST_NAME
        and not any(character.isdigit() for character in name)
        and any(character.isalpha() for character in name)
    )
