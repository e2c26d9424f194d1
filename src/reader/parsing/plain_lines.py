"""Bare text as lines, each of them a paragraph, a line of verse, or an item: what was wrapped at a width is whole again."""

from __future__ import annotations

import re
from typing import Final

WIDEST_WRAP: Final = 120
"""Cells; a line that is longer was not broken by a width."""
NARROWEST_WRAP: Final = 40
"""Cells; lines that are all shorter are verse, addresses or lists."""
FORCED: Final = 0.8
"""Of the line ends of a wrapped paragraph, so many stand where the next word would not have fitted."""

_ITEM: Final = re.compile(r"\s*(?:[-*•‣◦·–+]|\d{1,3}[.)])\s+\S")
_UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
"""Letters that are written without blanks between words."""


def paragraph_lines(text: str) -> list[str]:
    """Give the lines of a text with each hard-wrapped paragraph as one line; an empty line parts as it did."""
    lines = text.split("\n")
    if not _may_be_wrapped(lines):
        return lines
    return _unwrapped(lines)


def is_item(line: str) -> bool:
    """Tell whether a line opens with the mark or the number of a list's item."""
    return bool(_ITEM.match(line))


def _may_be_wrapped(lines: list[str]) -> bool:
    sample = [line for line in lines[:2000] if line.strip()]
    long = sum(len(line) > WIDEST_WRAP for line in sample)
    return long * 20 <= len(sample)


def _unwrapped(lines: list[str]) -> list[str]:
    width = max((len(line) for line in lines if len(line) <= WIDEST_WRAP), default=0)
    whole: list[str] = []
    run: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            run.append(line.rstrip())
        else:
            whole.extend(_joined(run, width))
            whole.append("")
            run = []
    return whole


def _joined(run: list[str], width: int) -> list[str]:
    if len(run) > 1 and is_item(run[0]):
        return _items(run, width)
    if len(run) > 1 and _is_wrapped(run, width):
        return [_join(run)]
    return run


def _items(run: list[str], width: int) -> list[str]:
    items: list[list[str]] = []
    for line in run:
        if not items or is_item(line):
            items.append([line])
        else:
            items[-1].append(line)
    return [_join(item) for item in items]


def _is_wrapped(run: list[str], width: int) -> bool:
    """Tell whether the lines of a run end where the width ended them, or run on in the midst of a sentence."""
    own = max(map(len, run))
    if own < NARROWEST_WRAP or own > WIDEST_WRAP:
        return False
    if len(run) > 3:
        width = own
    breaks = len(run) - 1
    forced = sum(_is_forced(line, after, width) for line, after in zip(run, run[1:], strict=False))
    if forced >= breaks * FORCED:
        return True
    running_on = sum(
        after.lstrip()[:1].islower() and line[-1] not in '.!?:;”"'
        for line, after in zip(run, run[1:], strict=False)
    )
    return running_on >= breaks * 0.6 and sum(map(len, run[:-1])) >= breaks * NARROWEST_WRAP


def _is_forced(line: str, after: str, width: int) -> bool:
    if _UNSPACED.match(line[-1]):
        return len(line) + 2 >= width
    return len(line) + 1 + len(after.split(None, 1)[0]) > width


def _join(run: list[str]) -> str:
    text = run[0]
    for line in run[1:]:
        line = line.strip()
        glued = _UNSPACED.match(text[-1]) and _UNSPACED.match(line[0])
        text += line if glued else f" {line}"
    return text
