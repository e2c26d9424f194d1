"""Bare text as the runs of lines between its blank lines, with what was wrapped at a width made whole."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST_WRAP: Final = 120
"""Cells; a longer line was not broken by a width."""
NARROWEST_WRAP: Final = 40
"""Cells; shorter lines are verse, addresses or lists."""
LONGEST_VERSE: Final = 64
"""Cells; lines of a run that are all this short keep their breaks."""
_FEW: Final = 12
"""Lines of a run that stay together, so that the head and the tail can tell what stood together."""
_SAMPLE: Final = 1000
"""Runs of several lines from which the width is told."""
_SAMPLE_CHARACTERS: Final = 100_000
"""Of each of these runs."""
_CODE_INDENTATION: Final = 4
"""Cells."""
_CODE_SHARE: Final = 0.4
"""Of the lines of indented code, so many hold a sign that prose does not."""
_COLUMNS_SHARE: Final = 0.8
"""Of the lines of a table, so many have columns."""
_JOINED_SHARE: Final = 0.7
"""Of the line ends of wrapped prose, so many stand where the width is full or in the midst of a sentence."""

_ITEM: Final = re.compile(r"\s*(?:([-*+•‣◦▪●○·])|(?:(\d{1,3})[.)]|\((\d{1,2})\)))\s+(?=\S)")
_OPENS_NO_PROSE: Final = frozenset(" \t\u3000-*+•‣◦▪●○·(0123456789=~^_#>|")
"""What items, underlines, indented and quoted lines begin with."""
_COLUMNS: Final = re.compile(r"\S {3,}\S|\S\t+\S|\|.*\||[─-╿]|\+--")
_CODE: Final = re.compile(r"[{};=<>$\\|]|\w\(|^\s*(?:#|//|--|\$)|\w:$")
_UNDERLINE: Final = re.compile(r"([=\-~^*_#])\1{2,}")
_SENTENCE_ENDS: Final = '.!?:;。！？…”"»'  # noqa: RUF001 - wide marks


def runs(text: str) -> list[str]:
    """Give the runs of lines between blank lines, in order; blanks at a line's end are gone.

    Hard-wrapped prose becomes one line a paragraph. What is left of several lines (joined by LF) is
    verse, a list, code or a table, or few lines that stood together.
    """
    chunks = text.split("\n\n")
    width = _width(chunks)
    found: list[str] = []
    for chunk in chunks:
        if "\n" in chunk:
            for run in _without_blank_lines(chunk):
                found.extend(_whole(run, width))
        elif chunk and not chunk.isspace():
            found.append(chunk.rstrip())
    return found


def item_number(line: str) -> tuple[int | None, str] | None:
    """Part an item of a list into its number (None after a bullet) and its text; None for other lines."""
    match = _ITEM.match(line)
    if not match:
        return None
    number = match[2] or match[3]
    return (int(number) if number else None), line[match.end() :]


def is_item(line: str) -> bool:
    """Tell whether a line opens an item of a list, with a bullet or a number."""
    return _ITEM.match(line) is not None


def indentation(line: str) -> int:
    """Give the cells of white space that a line begins with; a tab is eight."""
    start = line[: len(line) - len(line.lstrip())]
    return len(start) + 7 * start.count("\t")


def cells(line: str) -> int:
    """Estimate how wide a line is: ideographs and kana are two cells wide."""
    return len(line) if line.isascii() else len(line) + sum(map(_is_wide, line))


def fits(line: str, limit: int) -> bool:
    """Tell whether a line is at most so many cells wide."""
    return len(line) <= limit and cells(line) <= limit


def keeps_shape(run: list[str]) -> bool:
    """Tell whether lines are indented code, columns or drawn boxes, which only stand right as they are."""
    if run[0][0] in " \t" and min(map(indentation, run)) >= _CODE_INDENTATION:
        return _share(_CODE, run) >= _CODE_SHARE
    return len(run) > 1 and _share(_COLUMNS, run) >= _COLUMNS_SHARE


def is_underlined(run: list[str]) -> bool:
    """Tell whether the first line of a run is a heading that the second one underlines."""
    return len(run) > 1 and bool(_UNDERLINE.fullmatch(run[1].strip())) and not is_item(run[0])


def _share(pattern: re.Pattern[str], run: list[str]) -> float:
    return sum(pattern.search(line) is not None for line in run) / len(run)


def _width(chunks: list[str]) -> int:
    """Give the width at which lines were wrapped, in cells; 0 where they were not."""
    several = islice((chunk for chunk in chunks if "\n" in chunk), _SAMPLE)
    lengths = sorted(
        cells(line)
        for chunk in several
        for run in _without_blank_lines(chunk[:_SAMPLE_CHARACTERS])
        for line in run[:-1]
        if " " in line.strip() or not line.isascii()
    )
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return width if NARROWEST_WRAP <= width <= WIDEST_WRAP else 0


def _without_blank_lines(chunk: str) -> Iterator[list[str]]:
    lines = [line.rstrip() for line in chunk.split("\n")]
    if all(lines):
        yield lines
        return
    run: list[str] = []
    for line in [*lines, ""]:
        if line:
            run.append(line)
        elif run:
            yield run
            run = []


def _whole(run: list[str], width: int) -> Iterator[str]:
    """Give the paragraphs of a run of wrapped prose, or the run as it is."""
    if any(line[0] in _OPENS_NO_PROSE for line in run):
        if is_underlined(run):
            yield "\n".join(run[:2])
            run = run[2:]
        for part in _parts(run, width):
            if is_item(part[0]):
                yield "\n".join(_joined(part, _ends(part, width)))
            else:
                yield from _prose_or_shape(part, width)
    else:
        yield from _prose_or_shape(run, width)


def _prose_or_shape(run: list[str], width: int) -> Iterator[str]:
    if len(run) > 1 and not keeps_shape(run):
        ends = _ends(run, width)
        if len(ends) - sum(ends) >= len(ends) * _JOINED_SHARE:
            yield from _joined(run, ends)
            return
        if len(run) > _FEW and not all(fits(line, LONGEST_VERSE) for line in run):
            yield from run
            return
    yield "\n".join(run)


def _parts(run: list[str], width: int) -> list[list[str]]:
    """Part lists from the lines above and below them."""
    parts: list[list[str]] = []
    in_list = False
    for before, line in pairwise(["", *run]):
        opens_item = is_item(line)
        goes_on = bool(before) and _runs_on(before, line, width)
        if opens_item and not in_list and not goes_on:
            parts.append([])
            in_list = True
        elif not parts or (in_list and not opens_item and not goes_on and line[0] not in " \t"):
            parts.append([])
            in_list = False
        parts[-1].append(line)
    return parts


def _ends(run: list[str], width: int) -> list[bool]:
    """Tell of each line but the last whether the writer ended it, not the width."""
    return [is_item(line) or not _runs_on(before, line, width) for before, line in pairwise(run)]


def _runs_on(before: str, line: str, width: int) -> bool:
    """Tell whether a line goes on where the width ended the one before."""
    if not width:
        return False
    last = before[-1]
    if _is_wide(last):
        return cells(before) + 4 > width
    start = line.lstrip()
    blank = start.find(" ")
    first_word = len(start) if blank < 0 else blank
    if len(before) + 1 + first_word > width:
        return len(line) - len(start) <= len(before) - len(before.lstrip()) + 4
    return start[0].islower() and last not in _SENTENCE_ENDS and len(before) * 2 > width


def _joined(run: list[str], ends: list[bool]) -> Iterator[str]:
    """Join each line to the one before, but where that one was ended."""
    part = [run[0]]
    for line, ended in zip(run[1:], ends, strict=True):
        if ended:
            yield "".join(part)
            part = [line]
            continue
        start = line.lstrip()
        last = part[-1][-1]
        if not (last == "-" and start[0].islower()) and not (_is_wide(last) and _is_wide(start[0])):
            part.append(" ")
        part.append(start)
    yield "".join(part)


def _is_wide(character: str) -> bool:
    return character > "\u10ff" and east_asian_width(character) in "WF"
