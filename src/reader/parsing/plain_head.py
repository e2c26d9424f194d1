"""What stands above the body of a bare text: headline, deck, facts, the first caption."""

from __future__ import annotations

from itertools import islice
from typing import Final

from reader.parsing.captions import LONGEST as LONGEST_CAPTION
from reader.parsing.captions import is_one_sentence
from reader.parsing.datelines import find_dateline
from reader.parsing.plain_lines import LONGEST_VERSE, fits, is_item, is_rule, is_underlined
from reader.parsing.stated_facts import Facts, facts_in
from reader.parsing.wording import labels_writer, stated_minutes

LONGEST_TITLE: Final = 200
"""Cells."""
_LONGEST_SENTENCE: Final = 120
"""Cells of a headline that ends with a full stop; what is longer is prose."""
_NO_TITLE_ENDS: Final = ",;:、；："  # noqa: RUF001 - wide marks
_SHORTEST_DECK: Final = 20
"""Characters."""
_LONGEST_DECK: Final = 300
"""Characters."""
_SHORTEST_CAPTION: Final = 20
"""Cells; what is not longer is a heading."""
_MOST_FACT_LINES: Final = 8
_FEWEST_VERSES: Final = 3
"""Lines that stand together, from which on they can be verse."""
_RUNS: Final = 12
"""Runs at the start that are looked at line by line."""


def take_head(runs: list[str], facts: Facts) -> str | None:
    """Read what stands above the body, take its lines from the runs, and give the caption below it.

    Args:
        runs: as `plain_lines.runs` gives them; what is read here is taken out.
        facts: what the head states is put in.

    Returns:
        The caption of a picture between the head and the body; None where there is none.
    """
    front = [run.split("\n") for run in runs[:_RUNS]]
    facts.title = _take_title(front, has_more=len(runs) > 1)
    if facts.title:
        _take_deck(front, facts)
    stands_by_facts = _take_facts(front, facts)
    caption = _take_caption(front, facts, stands_by_facts=stands_by_facts) if facts.title else None
    runs[:_RUNS] = ["\n".join(run) for run in front if run]
    return caption


def _take_title(front: list[list[str]], *, has_more: bool) -> str | None:
    run = front[0] if front else []
    if not run or (len(run) == 1 and not has_more):
        return None
    line = run[0].strip()
    if not _may_be_title(line) or (is_item(line) and is_item(_line(front, 1))):
        return None
    if is_underlined(run):
        del run[:2]
    elif has_more and _is_stanza(run):
        return None
    else:
        del run[0]
    return line


def _may_be_title(line: str) -> bool:
    """Tell whether a line is short enough, no greeting, no sentence of prose and no fact."""
    if not fits(line, LONGEST_TITLE) or line[-1] in _NO_TITLE_ENDS or is_rule(line):
        return False
    if labels_writer(line) or stated_minutes(line) is not None:
        return False
    return line[-1] not in ".。" or fits(line, _LONGEST_SENTENCE)


def _is_stanza(run: list[str]) -> bool:
    """Tell whether lines are verse, not a headline and what is known of the article."""
    if len(run) < _FEWEST_VERSES or not all(fits(line, LONGEST_VERSE) for line in run):
        return False
    return not any(facts_in(line.strip()) for line in run[1:_FEWEST_VERSES])


def _take_deck(front: list[list[str]], facts: Facts) -> None:
    """Take a sentence between the headline and the facts, if a longer one stands below these."""
    line, *others = [line.strip() for run in front for line in run] or [""]
    if not _SHORTEST_DECK <= len(line) <= _LONGEST_DECK or facts_in(line, facts.language):
        return
    stated = [facts_in(other, facts.language) for other in others]
    body = [other for other, fact in zip(others, stated, strict=True) if fact is None]
    if stated and stated[0] not in (None, Facts()) and max(map(len, body), default=0) > len(line):
        facts.deck = line
        _drop_line(front)


def _take_facts(front: list[list[str]], facts: Facts) -> bool:
    """Take lines that state facts, and tell whether the last of them leaves a rest of its run."""
    leaves_rest = False
    for _ in range(_MOST_FACT_LINES):
        found = facts_in(_line(front, 0), facts.language)
        if found is None or (found.byline and facts.byline):
            break
        facts.add(found)
        leaves_rest = _drop_line(front)
    return leaves_rest


def _take_caption(front: list[list[str]], facts: Facts, *, stands_by_facts: bool) -> str | None:
    """Take one sentence in the facts' own run, or right above the paragraph with the dateline."""
    line = _line(front, 0)
    run = next((run for run in front if run), [])
    if len(run) != 1 or not _may_be_caption(line):
        return None
    following = [other.strip() for run in front for other in run][1:]
    if not following or is_item(following[0]):
        return None
    place = find_dateline(following, facts.language)
    if not stands_by_facts and not (place and place[0] == 0):
        return None
    _drop_line(front)
    return line


def _may_be_caption(line: str) -> bool:
    """Tell whether a line is one sentence of some words, and not a whole paragraph."""
    if fits(line, _SHORTEST_CAPTION) or len(line) > LONGEST_CAPTION:
        return False
    return is_one_sentence(line)


def _line(front: list[list[str]], number: int) -> str:
    """Give a line by its number, stripped; empty where there are fewer."""
    lines = (line for run in front for line in run)
    return next(islice(lines, number, None), "").strip()


def _drop_line(front: list[list[str]]) -> bool:
    """Drop the first line, and tell whether its run holds more."""
    run = next(run for run in front if run)
    del run[0]
    return bool(run)
