"""The headline of a page: as it stands over the article, without the name of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.parsing.html_tree import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

LONGEST_TITLE: Final = 300
"""Letters; a heading with more is no headline."""
MOST_HEADINGS: Final = 40
"""Headings that are looked at, from the top of the page."""
ALIKE: Final = 0.6
"""Share of a heading's words that stand in a title too, from which on they name the same."""

_SEPARATOR: Final = re.compile(
    r"\s+(?:[|\u00b7\u2022\u00bb\u203a:/~]|[-\u2013\u2014]+|::|<<|>>)\s+|\s*[|\u00bb]\s*|:\s+(?=\S+$)"
)
_BARS: Final = frozenset({"|", "\u00bb"})
"""Separators that hardly ever stand within a title."""
_WORD: Final = re.compile(r"\w+")
_SITE_WORDS: Final = 5
"""Words; a part of a title that has as many is no name of a site."""
_LEAST_WORDS: Final = 3
"""Words that a title has at least without the name of a site."""


def title_of(root: etree._Element, titles: Sequence[str], site: str | None) -> str | None:
    """Give the headline of a page; None where nothing names it.

    Args:
        root: the page.
        titles: what its head calls the article, the most trusted first.
        site: the name of the site; None where the page does not say.
    """
    bare = [without_site(title, site) for title in titles]
    headings = list(_headings(root))
    names = {_folded(title) for title in (*bare, *titles)}
    for tag in ("h1", "h2", "h3"):
        for heading, words in headings:
            if (
                heading.tag == tag
                and _folded(words) in names
                and _folded(words) != _folded(site or "")
            ):
                return words
    firsts = [
        words for heading, words in headings if heading.tag == "h1" and not _is_site(words, site)
    ]
    alike = [words for words in firsts if any(_likeness(words, title) >= ALIKE for title in titles)]
    if alike:
        return alike[0]
    if len(firsts) == 1 and (not titles or len(_WORD.findall(firsts[0])) > 1):
        return firsts[0]
    return bare[0] if bare else None


def without_site(title: str, site: str | None) -> str:
    """Take the name of the site off a title, at its end or its beginning."""
    parts = _SEPARATOR.split(title)
    marks = _SEPARATOR.findall(title)
    known = _folded(site) if site else None
    while len(parts) > 1:
        is_bar = marks[len(parts) - 2].strip() in _BARS
        if _is_name(parts[-1], parts[:-1], known, least=1 if is_bar else _LEAST_WORDS):
            parts.pop()
        elif known and _folded(parts[0]) == known:
            parts.pop(0)
            marks.pop(0)
        else:
            break
    return (
        "".join(
            part + mark for part, mark in zip(parts, [*marks[: len(parts) - 1], ""], strict=True)
        ).strip()
        or title
    )


def same_title(words: str, title: str) -> bool:
    """Tell whether a heading says a title, which may have the site's name on either side."""
    mine, other = _WORD.findall(words.casefold()), _WORD.findall(title.casefold())
    if len(mine) <= 1:
        return mine == other
    is_end = mine == other[-len(mine) :] and 2 * len(mine) > len(other)
    return is_end or mine == other[: len(mine)]


def _is_name(part: str, before: Sequence[str], known: str | None, least: int) -> bool:
    """Tell a site's name after a title, which keeps at least so many words."""
    folded = _folded(part)
    if known and (folded == known or folded in known or known in folded):
        return True
    words = len(_WORD.findall(part))
    rest = sum(len(_WORD.findall(other)) for other in before)
    return words < _SITE_WORDS and rest >= least and (words < rest or least == 1)


def _headings(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for number, heading in enumerate(root.iter("h1", "h2", "h3")):
        if number == MOST_HEADINGS:
            return
        words = line_of(heading, LONGEST_TITLE)
        if words:
            yield heading, words


def _is_site(words: str, site: str | None) -> bool:
    return bool(site) and _folded(words) == _folded(site or "")


def _likeness(words: str, title: str) -> float:
    """Give the share of the words of a heading that stand in a title too."""
    mine = set(_WORD.findall(words.casefold()))
    return len(mine & set(_WORD.findall(title.casefold()))) / len(mine) if mine else 0.0


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
