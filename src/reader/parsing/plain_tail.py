"""What stands below the body of a bare text: the comment form, the editor, the writer."""
# ruff: noqa: RUF001 - brackets of other scripts

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.picture_credits import is_agency
from reader.parsing.plain_form import SEARCHED, find_form
from reader.parsing.stated_facts import LONGEST, Facts, facts_in
from reader.parsing.wording import names

if TYPE_CHECKING:
    from reader.model.document import CommentForm

_RUNS: Final = 6
"""Runs at the end among which the editor and the writer are looked for."""
_WRITER_RUNS: Final = 3
"""Of these, those that can end with the writer in brackets."""
_MOST_NAME_WORDS: Final = 5

_WRITER: Final = lazy_pattern(
    r"(?:^|[.!?…”\"’'。！？」»]\s*)[(\[（【](?:(?:取材・)?文責?|執筆|撰文|記者|记者)?[・＝=：:／/]?\s?"
    r"([^()\[\]（）【】\d]{2,60})[)\]）】][.。]?$"
)
"""A name in brackets behind the last sentence, or as the whole line."""
_NAME_WORD: Final = lazy_pattern(r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?")


def take_form(runs: list[str]) -> CommentForm:
    """Read the comment form at the end of a text, and take its lines from the runs."""
    back = [run.split("\n") for run in runs[-SEARCHED:]]
    lines = [line.strip() for run in back for line in run]
    earlier = max(0, len(lines) - SEARCHED)
    form, own = find_form(lines[earlier:])
    if own:
        _drop(back, range(earlier + own.start, earlier + own.stop))
        runs[-SEARCHED:] = ["\n".join(run) for run in back if run]
    return form


def _drop(back: list[list[str]], numbers: range) -> None:
    """Drop lines by their numbers, counted through all runs."""
    first = 0
    for run in back:
        after = first + len(run)
        del run[max(0, numbers.start - first) : max(0, numbers.stop - first)]
        first = after


def take_tail(runs: list[str], facts: Facts) -> None:
    """Read the editor and the writer below the body, and take their lines from the runs.

    A writer in brackets behind the last sentence stays in its paragraph.
    """
    back = [run.split("\n") for run in runs[-_RUNS:]]
    _take_facts(back, facts)
    runs[-_RUNS:] = ["\n".join(run) for run in back if run]
    for run in reversed(runs[-_WRITER_RUNS:]):
        facts.byline = facts.byline or _writer_in_brackets(run)


def _take_facts(back: list[list[str]], facts: Facts) -> None:
    """Take lines of facts from the end up to the first other one; copyright is passed over."""
    for run in reversed(back):
        for number in reversed(range(len(run))):
            line = run[number].strip()
            found = facts_in(line, facts.language)
            if not found and _WRITER.fullmatch(line):
                found = Facts(byline=_writer_in_brackets(line))
            if found and (found.byline or found.editor):
                facts.add(found)
                del run[number]
            elif not _is_copyright(line):
                return


def _is_copyright(line: str) -> bool:
    return len(line) <= LONGEST and ("©" in line or line.casefold().startswith("copyright"))


def _writer_in_brackets(text: str) -> tuple[str, ...]:
    match = _WRITER.search(text, max(0, len(text) - LONGEST))
    found = names(match[1].partition("/")[0]) if match else ()
    return found if all(map(_is_name, found)) else ()


def _is_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _MOST_NAME_WORDS or not all(map(_NAME_WORD.fullmatch, words)):
        return False
    return not text.isupper() and not is_agency(text)
