"""Lines that state facts of an article: who wrote it, when, how long it takes to read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.dates import stated_date
from reader.parsing.wording import byline_names, editor_name, is_left_out, stated_minutes

LONGEST: Final = 120
"""Characters of a line that states facts."""
_LONGEST_PART: Final = 60
"""Characters of one of several things in such a line."""

_BARS: Final = lazy_pattern(r"\s*[|·•]\s*")
_DASHES: Final = lazy_pattern(r"\s[–—-]\s")
_BEFORE_DATE: Final = (", ", " on ", " pada ", " am ", " le ", " el ", " em ", " il ")
"""What stands between a writer and a date in one line."""


@dataclass(slots=True)
class Facts:
    """What is known of an article so far, beside its body; None or empty where it is not."""

    language: str | None = None
    title: str | None = None
    deck: str | None = None
    byline: tuple[str, ...] = ()
    editor: str | None = None
    published: str | None = None
    modified: str | None = None
    stated_minutes: int | None = None

    def add(self, others: Facts) -> None:
        """Take what others know and this one does not."""
        for each in fields(self):
            if not getattr(self, each.name):
                setattr(self, each.name, getattr(others, each.name))


def facts_in(line: str, language: str | None = None) -> Facts | None:
    """Give what a line states; None where it is no line of facts.

    A line that only leads to other pages states nothing: its facts are empty.

    Args:
        line: stripped; may be empty.
        language: BCP 47, of the whole text.
    """
    if not line or len(line) > LONGEST:
        return None
    parts = _BARS.split(line)
    if len(parts) > 1:
        return _facts_of(parts, language)
    parts = _DASHES.split(line)
    if len(parts) > 1 and any(_time_fact(part, language) for part in parts):
        return _facts_of(parts, language)
    return _one_fact(line, language)


def _facts_of(parts: list[str], language: str | None) -> Facts | None:
    """Give the facts of a line like "Technology · By Siti · 4 min read"; None where it has none."""
    found = [fact for part in parts if (fact := _one_fact(part, language))]
    if not found or max(map(len, parts)) > _LONGEST_PART:
        return None
    facts = Facts()
    for fact in found:
        facts.add(fact)
    return facts


def _one_fact(text: str, language: str | None) -> Facts | None:
    if not text:
        return None
    fact = _time_fact(text, language)
    if fact:
        return fact
    editor = editor_name(text)
    if editor:
        return Facts(editor=editor)
    writer, day = _split_date(text, language)
    byline = byline_names(writer, language)
    if byline:
        return Facts(byline=byline, published=day)
    return Facts() if is_left_out(text) else None


def _time_fact(text: str, language: str | None) -> Facts | None:
    minutes = stated_minutes(text)
    if minutes is not None:
        return Facts(stated_minutes=minutes)
    day = stated_date(text, language)
    if not day:
        return None
    return Facts(modified=day.when) if day.is_update else Facts(published=day.when)


def _split_date(text: str, language: str | None) -> tuple[str, str | None]:
    """Part "By Siti Aminah, 3 March 2024" into the writer and the day."""
    for separator in _BEFORE_DATE:
        writer, _, rest = text.partition(separator)
        day = stated_date(rest, language)
        if day:
            return writer, day.when
    return text, None
