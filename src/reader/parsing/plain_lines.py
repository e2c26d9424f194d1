"""Bare text as runs of lines between blank ones, with what was wrapped at a width made whole."""

from __future__ import annotations

from enum import Enum, auto
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDEST_WRAP: Final = 120
"""Cells; a longer line was not broken by a width."""
NARROWEST_WRAP: Final = 40
"""Cells; shorter lines are verse, addresses or lists."""
LONGEST_VERSE: Final = 64
"""Cells; lines of a run that are all this short keep their breaks."""
_MOST_LINES: Final = 1000
"""Lines of verse or code in one run; of more, runs follow one another."""
_FEW: Final = 12
"""Lines of a run that stay together, so that the head and the tail can tell what stood together."""
_NARROWEST_ALONE: Final = 60
"""Cells; the same, where no more than `_FEW_BROKEN` line ends bear witness."""
_FEW_BROKEN: Final = 3
_SAMPLE: Final = 1000
"""Runs from which the width is told."""
_SAMPLE_CHARACTERS: Final = 100_000
"""Of each of these runs."""
_CODE_INDENTATION: Final = 4
"""Cells."""
_CODE_SHARE: Final = 0.4
"""Of the lines of indented code, so many hold a sign that prose does not."""
_COLUMNS_SHARE: Final = 0.8
"""Of the lines of a table, so many have columns."""
_JOINED_SHARE: Final = 0.7
"""Of the line ends of wrapped prose, so many stand where the width, not the writer, made them."""

_ITEM: Final = lazy_pattern(r"\s*(?:([-*+•‣◦▪●○·])|(?:(\d{1,3})[.)]|\((\d{1,2})\)))\s+(?=\S)")
_OPENS_NO_PROSE: Final = frozenset(" \t\u3000-*+•‣◦▪●○·(0123456789=~^_#>|")
"""What items, underlines, indented and quoted lines begin with."""
_BOXES: Final = lazy_pattern(r"[─-╿]")
_CODE: Final = lazy_pattern(r"[{};=<>$\\|]|\w\(|^\s*(?:#|//|--|\$)|\w:$")
_RULE: Final = lazy_pattern(r"([-*_=~•·—–＊◇◆★])(?:\s*\1){2,}|⁂")  # noqa: RUF001 - marks of other scripts
_OPENS_RULE: Final = frozenset(" -*_=~•·—–＊◇◆★⁂")  # noqa: RUF001 - the same
_UNDERLINE: Final = lazy_pattern(r"([=\-~^*_#])\1{2,}")
_SENTENCE_ENDS: Final = '.!?:;。！？…”"»'  # noqa: RUF001 - wide marks


def runs(text: str) -> list[str]:
    """Give the runs of lines between blank lines, in order; blanks at a line's end are gone.

    Hard-wrapped prose becomes one line a paragraph. What is left of several lines (joined by LF) is
    verse, a list, code or a table, or few lines that stood together.
    """
    lines = text.split("\n")
    if not any(lines[1::2]):  # each paragraph is one line, and a blank one parts it from the next
        return [line.rstrip() for line in lines if line and not line.isspace()]
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
    """Part an item of a list into its number (None after a bullet) and its text.

    None for other lines.
    """
    match = _ITEM.match(line)
    if not match or is_rule(line):
        return None
    number = match[2] or match[3]
    return (int(number) if number else None), line[match.end() :]


def is_item(line: str) -> bool:
    """Tell whether a line opens an item of a list, with a bullet or a number."""
    return item_number(line) is not None


def is_rule(line: str) -> bool:
    """Tell whether a line is a drawn break between two parts of the text."""
    if line[:1] not in _OPENS_RULE or line[-1].isalnum() or len(line) > WIDEST_WRAP:
        return False
    return _RULE.fullmatch(line.strip()) is not None


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
    """Tell whether lines are indented code, columns or boxes, which must stand as they are."""
    if run[0][0] in " \t" and min(map(indentation, run)) >= _CODE_INDENTATION:
        return _share(run, lambda line: _CODE.search(line) is not None) >= _CODE_SHARE
    return len(run) > 1 and _share(run, _has_columns) >= _COLUMNS_SHARE


def _has_columns(line: str) -> bool:
    text = line.strip()
    if "   " in text or "\t" in text or "+--" in text or text.count("|") > 1:
        return True
    return not text.isascii() and _BOXES.search(text) is not None


def _share(run: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, run)) / len(run)


def is_underlined(run: list[str]) -> bool:
    """Tell whether the first line of a run is a heading that the second one underlines."""
    if len(run) < 2 or not _UNDERLINE.fullmatch(run[1].strip()):  # noqa: PLR2004 - a line and what is under it
        return False
    return not is_item(run[0]) and not is_rule(run[0]) and len(run[0]) <= 2 * len(run[1])


def _width(chunks: list[str]) -> int:
    """Give the width at which lines were wrapped, in cells; 0 where they were not."""
    broken: list[int] = []
    last: list[int] = []
    for chunk in islice(filter(None, chunks), _SAMPLE):
        for run in _without_blank_lines(chunk[:_SAMPLE_CHARACTERS]):
            broken.extend(cells(line) for line in run[:-1])
            last.append(cells(run[-1]))
    width = max(_usual_most(broken), _usual_most(last))
    least = NARROWEST_WRAP if len(broken) > _FEW_BROKEN else _NARROWEST_ALONE
    return width if least <= width <= WIDEST_WRAP else 0


def _usual_most(lengths: list[int]) -> int:
    """Give the length that nine lines of ten do not pass."""
    return sorted(lengths)[len(lengths) * 9 // 10] if lengths else 0


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
    if not any(line[0] in _OPENS_NO_PROSE for line in run):
        yield from _prose_or_shape(run, width)
        return
    if all(line[0] == ">" for line in run):
        quoted = _prose_or_shape([line.lstrip("> ") or " " for line in run], width)
        yield from ("> " + text.replace("\n", "\n> ") for text in quoted)
        return
    if is_underlined(run):
        yield "\n".join(run[:2])
        run = run[2:]
    for part in _parts(run, width):
        if is_item(part[0]):
            ends = [
                is_item(line) or end for line, end in zip(part[1:], _ends(part, width), strict=True)
            ]
            yield "\n".join(_joined(part, ends))
        else:
            yield from _prose_or_shape(part, width)


def _prose_or_shape(run: list[str], width: int) -> Iterator[str]:
    if not keeps_shape(run):
        ends = _ends(run, width)
        if len(ends) - sum(ends) >= len(ends) * _JOINED_SHARE:
            yield from _joined(run, ends)
            return
        if len(run) > _FEW and not all(fits(line, LONGEST_VERSE) for line in run):
            yield from run
            return
    for start in range(0, len(run), _MOST_LINES):
        yield "\n".join(run[start : start + _MOST_LINES])


class _Part(Enum):
    """What the lines of a part of a run are."""

    LIST = auto()
    RULE = auto()
    LINES = auto()


def _parts(run: list[str], width: int) -> list[list[str]]:
    """Part lists and rules from the lines above and below them."""
    parts: list[list[str]] = []
    last: _Part | None = None
    for before, line in pairwise(["", *run]):
        kind = _kind(line, before, last, width)
        if kind is not last or kind is _Part.RULE:
            parts.append([])
        parts[-1].append(line)
        last = kind
    return parts


def _kind(line: str, before: str, last: _Part | None, width: int) -> _Part:
    if is_rule(line):
        return _Part.RULE
    goes_on = last in {_Part.LIST, _Part.LINES} and _runs_on(before, line, width)
    if is_item(line):
        return _Part.LINES if goes_on and last is _Part.LINES else _Part.LIST
    return _Part.LIST if last is _Part.LIST and (goes_on or line[0] in " \t") else _Part.LINES


def _ends(run: list[str], width: int) -> list[bool]:
    """Tell of each line but the last whether the writer ended it, not the width."""
    return [not _runs_on(before, line, width) for before, line in pairwise(run)]


def _runs_on(before: str, line: str, width: int) -> bool:
    """Tell whether a line goes on where the width ended the one before."""
    if not width:
        return False
    last = before[-1]
    start = line.lstrip()
    if start != line and indentation(line) > indentation(before) and not is_item(before):
        return False
    if _is_wide(last):
        return cells(before) + 4 > width and line[0] != "\u3000"
    blank = start.find(" ")
    first_word = len(start) if blank < 0 else blank
    if len(before) + 1 + first_word > width:
        return True
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
