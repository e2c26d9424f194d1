"""Bare text as an article: the parts that a person sees in a page that was pasted without its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.clean import clean
from reader.model.document import CommentForm, Document
from reader.parsing.datelines import find_dateline
from reader.parsing.language import detect_language
from reader.parsing.plain_blocks import PlainBlocks, body_entries, figure
from reader.parsing.plain_facts import Facts, take_head, take_tail
from reader.parsing.plain_form import SEARCHED, find_form
from reader.parsing.plain_lines import runs as runs_of

if TYPE_CHECKING:
    from reader.model.blocks import Block


def parse_plain_text(text: str) -> Document:
    """Tell the parts of a bare text: headline, facts, captions, body, comment form.

    Args:
        text: decoded, but not cleaned.
    """
    text = clean(text)
    facts = Facts(language=detect_language(text))
    runs = runs_of(text)
    form = _take_form(runs)
    take_head(runs, facts)
    take_tail(runs, facts)
    entries = body_entries(runs)
    place = find_dateline((line for line in entries if isinstance(line, str)), facts.language)
    if facts.caption:
        entries.insert(0, figure(facts.caption))
    return Document(
        blocks=PlainBlocks(entries),
        title=facts.title,
        deck=facts.deck,
        byline=facts.byline,
        editor=facts.editor,
        dateline=place[1] if place else None,
        published=facts.published,
        modified=facts.modified,
        language=facts.language,
        stated_minutes=facts.stated_minutes,
        comment_form=form,
    )


def _take_form(runs: list[str]) -> CommentForm:
    """Read the comment form at the end, and take its lines from the runs."""
    back = [run.split("\n") for run in runs[-SEARCHED:]]
    lines = [line.strip() for run in back for line in run][-SEARCHED:]
    form, own = find_form(lines)
    if own:
        last = sum(map(len, back)) - len(lines)
        _drop(back, range(last + own.start, last + own.stop))
        runs[-SEARCHED:] = ["\n".join(run) for run in back if run]
    return form


def _drop(back: list[list[str]], numbers: range) -> None:
    """Drop lines by their numbers, counted through all runs."""
    first = 0
    for run in back:
        after = first + len(run)
        del run[max(0, numbers.start - first) : max(0, numbers.stop - first)]
        first = after
