"""What a person looks for among articles, as they type it: words, and terms such as `is:unread`."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.model.clean import clean_line
from reader.model.fold import folded
from reader.model.lazy_pattern import lazy_pattern
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.state import KeptArticle

_TERM: Final = lazy_pattern(
    r'(?P<minus>-?)(?:(?P<name>[a-z]+):)?(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>\S+))', re.IGNORECASE
)
_DATE: Final = lazy_pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MINUTES: Final = lazy_pattern(r"([<>]?)([0-9]{1,9})")
_CURLED_QUOTES: Final = str.maketrans("\u201c\u201d\u201e", '"""')
STATES: Final = ("unread", "read", "starred", "draft", "archived")
"""What may stand after `is:`."""


class Order(StrEnum):
    """In which order articles stand in a list."""

    FOUND = "found"
    """As they were found; kept ones with the newest first."""
    DATE = "date"
    """The newest first, by the day of publication, else of adding."""
    TITLE = "title"
    LENGTH = "length"
    """The shortest reading time first."""
    STATE = "state"
    """Unread before read, and of each the starred ones first."""


class Field(StrEnum):
    """What a term is about."""

    WORDS = "words"
    IS = "is"
    TAG = "tag"
    SITE = "site"
    BY = "by"
    LANG = "lang"
    BEFORE = "before"
    AFTER = "after"
    SHORTER = "time:<"
    LONGER = "time:>"
    LASTING = "time:"


@record(frozen=True, slots=True)
class Term:
    """One condition."""

    field: Field
    value: str
    """Words as they were typed, else folded; of a time whole minutes."""
    is_negated: bool = False
    is_beginning: bool = False
    """Whether the last of its words may go on, for somebody still types."""


@record(frozen=True, slots=True)
class Query:
    """What was typed: an article is found if every term holds for it."""

    terms: tuple[Term, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every article is found."""
        return not self.terms

    @property
    def wants_archived(self) -> bool:
        """Whether archived articles are asked for; else they stay out of what is kept."""
        return any(
            term.field is Field.IS and term.value == "archived" and not term.is_negated
            for term in self.terms
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words and phrases that a hit has, as they were typed."""
        return tuple(
            term.value for term in self.terms if term.field is Field.WORDS and not term.is_negated
        )

    def matches(self, row: KeptArticle) -> bool:
        """Say whether an article is found by what is in memory of it: not by its body."""
        return all(_holds(term, row) != term.is_negated for term in self.terms)


def parse_query(typed: str, *, is_beginning: bool = False) -> Query:
    """Understand what was typed; whatever is no term that is known is words.

    Args:
        typed: by a person.
        is_beginning: whether a plain word at its end may be the beginning of one.
    """
    line = clean_line(typed).translate(_CURLED_QUOTES)
    terms: list[Term] = []
    for found in _TERM.finditer(line):
        is_last = is_beginning and found.end() == len(line) and found["word"] is not None
        term = _term(found, may_go_on=is_last)
        if term is not None:
            terms.append(term)
    return Query(tuple(terms))


def _term(found: re.Match[str], *, may_go_on: bool) -> Term | None:
    """Give a term; None where nothing is asked for, as by a stop or a dash."""
    name, value = found["name"], found["phrase"] if found["word"] is None else found["word"]
    is_negated = bool(found["minus"])
    known = _known(name.lower(), folded(value.strip())) if name else None
    if known:
        return Term(*known, is_negated)
    words = f"{name}:{value}" if name else value.strip()
    if not any(character.isalnum() for character in words):
        return None
    return Term(Field.WORDS, words, is_negated, may_go_on)


def _known(name: str, value: str) -> tuple[Field, str] | None:
    """Give what a name and its value ask for; None where it is nothing that is known."""
    if name in ("tag", "site", "by", "lang") and value:
        return Field(name), value
    if name == "is" and value in STATES:
        return Field.IS, value
    if name in ("before", "after") and _is_date(value):
        return Field(name), value
    minutes = _MINUTES.fullmatch(value) if name == "time" else None
    if minutes:
        return Field(f"time:{minutes[1]}"), str(int(minutes[2]))
    return None


def _is_date(value: str) -> bool:
    """Say whether a day is meant, a month or a year that there is."""
    if not (value.isascii() and _DATE.fullmatch(value)):
        return False
    try:
        date.fromisoformat((value + "-01-01")[: len("2026-01-01")])
    except ValueError:
        return False
    return True


def _holds(term: Term, row: KeptArticle) -> bool:  # noqa: PLR0911 - one for each field
    facts, value = row.record.facts, term.value
    match term.field:
        case Field.WORDS:
            return " ".join(folded(value).split()) in _searched(row)
        case Field.IS:
            return _is(value, row)
        case Field.TAG:
            return any(folded(tag) == value for tag in row.state.tags)
        case Field.SITE:
            return value in folded(facts.site or "") or value in host_of(facts.url)
        case Field.BY:
            return any(value in folded(name) for name in facts.byline)
        case Field.LANG:
            language = folded(facts.language or "")
            return language == value or language.startswith(f"{value}-")
        case Field.BEFORE | Field.AFTER:
            moment = facts.published if facts.published is not None else row.state.added_at
            return moment is not None and (moment[:10] < value) == (term.field is Field.BEFORE)
        case _:
            return _lasts(term, row)


def _is(state: str, row: KeptArticle) -> bool:
    return {
        "unread": not row.state.read,
        "read": row.state.read,
        "starred": row.state.starred,
        "draft": row.state.draft,
        "archived": row.state.archived,
    }[state]


def _lasts(term: Term, row: KeptArticle) -> bool:
    time, asked = row.record.reading_time, int(term.value)
    if time is None:
        return False
    if term.field is Field.SHORTER:
        return time.minutes < asked
    return time.minutes > asked if term.field is Field.LONGER else time.minutes == asked


def _searched(row: KeptArticle) -> str:
    """Give the texts that are in memory as one, without accents and capitals."""
    return "\n".join(" ".join(folded(text).split()) for text in _texts(row))


def _texts(row: KeptArticle) -> Iterator[str]:
    facts = row.record.facts
    yield from filter(None, (facts.title, facts.deck, facts.site))
    yield from facts.byline
    yield PurePath(row.record.location.address).name
    yield from row.state.tags


def host_of(address: str | None) -> str:
    """Give the host of a web address, in small letters; empty where it has none."""
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
