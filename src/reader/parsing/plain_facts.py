"""What stands above and below the body of a bare text: headline, facts, the first picture's caption, the writer."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from itertools import islice
from typing import Final

from reader.parsing.captions import LONGEST_UNSIGNED, is_agency, is_one_sentence
from reader.parsing.dates import stated_date
from reader.parsing.datelines import find_dateline
from reader.parsing.plain_lines import LONGEST_VERSE, fits, is_item, is_underlined
from reader.parsing.wording import byline_names, editor_name, is_left_out, names, stated_minutes

LONGEST_TITLE: Final = 200
"""Cells."""
_LONGEST_SENTENCE_TITLE: Final = 120
"""Cells; what is longer and ends with a full stop is prose."""
_LONGEST_FACT: Final = 120
"""Characters of a line that holds facts."""
_SHORTEST_DECK: Final = 20
_LONGEST_DECK: Final = 300
_LONGEST_PART: Final = 60
_MOST_FACT_LINES: Final = 8
_LAST_LINES: Final = 6
"""Lines at the end of the body among which the writer and the editor are looked for."""
_WRITER_RUNS: Final = 3
_FRONT: Final = 12
"""Runs at the start that are looked at line by line."""

_BARS: Final = re.compile(r"\s*[|·•]\s*")
_DASHES: Final = re.compile(r"\s[–—-]\s")  # noqa: RUF001 - pages use all three
_WRITER: Final = re.compile(r"(?:^|[.!?…”\"’']\s*)[(\[]([^()\[\]\d]{3,60})[)\]]\.?$")  # noqa: RUF001 - closing quote
_NAME: Final = re.compile(r"[^\W\d_a-z][^\W\d_]*[.'’-]?(?:[^\W\d_]+)?\.?")  # noqa: RUF001 - apostrophe
_MOST_NAME_WORDS: Final = 5


@dataclass(slots=True)
class Facts:
    """What is known of an article so far, beside its body."""

    language: str | None = None
    title: str | None = None
    deck: str | None = None
    byline: tuple[str, ...] = ()
    editor: str | None = None
    published: str | None = None
    modified: str | None = None
    stated_minutes: int | None = None
    caption: str | None = None
    """Of the picture that stood between the head and the body."""

    def add(self, others: Facts) -> None:
        """Take what others know and this one does not."""
        for each in fields(self):
            if not getattr(self, each.name):
                setattr(self, each.name, getattr(others, each.name))


def take_head(runs: list[str], facts: Facts) -> None:
    """Read headline, deck, facts and the caption below them, and take their lines from the runs."""
    front = [run.split("\n") for run in runs[:_FRONT]]
    facts.title = _take_title(front, has_more=len(runs) > 1)
    if facts.title:
        _take_deck(front, facts)
        stands_by_facts = _take_facts(front, facts)
        _take_caption(front, facts, stands_by_facts=stands_by_facts)
    runs[:_FRONT] = ["\n".join(run) for run in front if run]


def _take_title(front: list[list[str]], *, has_more: bool) -> str | None:
    run = front[0] if front else []
    if not run or (len(run) == 1 and not has_more):
        return None
    line = run[0].strip()
    if not _may_be_title(line) or (is_item(line) and is_item(_line(front, 1))):
        return None
    if is_underlined(run):
        del run[:2]
        return line
    is_stanza = len(run) > 2 and all(fits(other, LONGEST_VERSE) for other in run)  # noqa: PLR2004 - more than a headline and a line below it
    if has_more and is_stanza and not any(facts_in(other) for other in run[1:3]):
        return None
    del run[0]
    return line


def _may_be_title(line: str) -> bool:
    if not fits(line, LONGEST_TITLE) or line[-1] in ",;:、；：":  # noqa: RUF001 - wide marks
        return False
    return line[-1] not in ".。" or fits(line, _LONGEST_SENTENCE_TITLE)


def _take_deck(front: list[list[str]], facts: Facts) -> None:
    """Take a sentence that stands between the headline and the facts."""
    line = _line(front, 0)
    if not _SHORTEST_DECK <= len(line) <= _LONGEST_DECK or facts_in(line, facts.language):
        return
    if facts_in(_line(front, 1), facts.language):
        facts.deck = line
        _drop_line(front)


def _take_facts(front: list[list[str]], facts: Facts) -> bool:
    """Take the lines that state facts, and tell whether the last of them leaves a rest of its run."""
    leaves_rest = False
    for _ in range(_MOST_FACT_LINES):
        found = facts_in(_line(front, 0), facts.language)
        if found is None or (found.byline and facts.byline):
            break
        facts.add(found)
        leaves_rest = _drop_line(front)
    return leaves_rest


def _take_caption(front: list[list[str]], facts: Facts, *, stands_by_facts: bool) -> None:
    """Take one sentence in the facts' own run, or right above the paragraph with the dateline."""
    line = _line(front, 0)
    run = next((run for run in front if run), [])
    if len(run) != 1 or len(line) > LONGEST_UNSIGNED or not is_one_sentence(line):
        return
    following = [other for run in front for other in run][1:]
    place = find_dateline(following, facts.language)
    if following and (stands_by_facts or (place and place[0] == 0)):
        facts.caption = line
        _drop_line(front)


def _line(front: list[list[str]], number: int) -> str:
    """Give a line by its number, stripped; empty where there are fewer."""
    lines = (line for run in front for line in run)
    return next(islice(lines, number, None), "").strip()


def _drop_line(front: list[list[str]]) -> bool:
    """Drop the first line, and tell whether its run holds more."""
    run = next(run for run in front if run)
    del run[0]
    return bool(run)


def facts_in(line: str, language: str | None = None) -> Facts | None:
    """Give what a line states if it only states facts (or leads to other pages); None otherwise."""
    if not line or len(line) > _LONGEST_FACT:
        return None
    parts = _BARS.split(line)
    if len(parts) > 1:
        return _facts_of_parts(parts, language)
    fact = _one_fact(line, language)
    if fact:
        return fact
    parts = _DASHES.split(line)
    found = [_time_fact(part, language) for part in parts]
    return _facts_of_parts(parts, language) if any(found) else None


def _facts_of_parts(parts: list[str], language: str | None) -> Facts | None:
    """Give the facts of a line like "Technology · Siti Aminah · 4 min read"; None where it has none."""
    found = [fact for part in parts if (fact := _one_fact(part, language))]
    if not found or max(map(len, parts)) > _LONGEST_PART:
        return None
    facts = Facts()
    for fact in found:
        facts.add(fact)
    return facts


def _one_fact(line: str, language: str | None) -> Facts | None:
    fact = _time_fact(line, language)
    if fact:
        return fact
    editor = editor_name(line)
    if editor:
        return Facts(editor=editor)
    writer, day = line, None
    for separator in (", ", " on ", " pada ", " am ", " le ", " el "):
        first, _, rest = line.partition(separator)
        day = stated_date(rest, language)
        if day:
            writer = first
            break
    byline = byline_names(writer, language)
    if byline:
        return Facts(byline=byline, published=day.when if day and not day.is_update else None)
    return Facts() if is_left_out(line) else None


def _time_fact(line: str, language: str | None) -> Facts | None:
    minutes = stated_minutes(line)
    if minutes is not None:
        return Facts(stated_minutes=minutes)
    day = stated_date(line, language)
    if day:
        return Facts(modified=day.when) if day.is_update else Facts(published=day.when)
    return None


def take_tail(runs: list[str], facts: Facts) -> None:
    """Read the editor and the writer below the body; take their lines, but not a writer in brackets."""
    back = [run.split("\n") for run in runs[-_LAST_LINES:]]
    for lines in reversed(back):
        while lines and (found := _tail_fact(lines[-1].strip(), facts)):
            facts.add(found)
            del lines[-1]
    runs[-_LAST_LINES:] = ["\n".join(lines) for lines in back if lines]
    for run in reversed(runs[-_WRITER_RUNS:]):
        if not facts.byline:
            facts.byline = _writer_in_brackets(run.rstrip())


def _tail_fact(line: str, facts: Facts) -> Facts | None:
    """Give what the line states of writer and editor, of whom nothing is known yet."""
    found = facts_in(line, facts.language)
    if found is None or (found.byline and facts.byline) or (found.editor and facts.editor):
        return None
    whole = _WRITER.fullmatch(line)
    return found if found.editor or found.byline or whole else None


def _writer_in_brackets(text: str) -> tuple[str, ...]:
    match = _WRITER.search(text, max(0, len(text) - _LONGEST_FACT))
    if not match:
        return ()
    found = names(match[1].partition("/")[0])
    if all(_is_name(name) for name in found):
        return found
    return ()


def _is_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _MOST_NAME_WORDS or not all(map(_NAME.fullmatch, words)):
        return False
    return not text.isupper() and not is_agency(text)
