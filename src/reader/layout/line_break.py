"""Where a line of text may break.

Plain Latin, Greek and Cyrillic take a short way: at spaces, hyphens, dashes and slashes. All other
text is judged by `line_break_rules`. What fits on no line breaks at the signs of an address, else
between any two clusters.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import Final

from reader.layout.cells import is_narrow
from reader.model.lazy_pattern import lazy_pattern

_LONGEST_CLUSTER: Final = 64
"""Characters of a cluster; longer ones may be cut in two."""
BLANKS: Final = (
    " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""White space but the line feed and the figure space, which stands in the place of a figure."""
SOFT_HYPHEN: Final = "\xad"

_NEVER_FIRST: Final = frozenset("!?:;,.)]}»›/")
"""No line starts with these, even after a space."""
_NEVER_LAST: Final = frozenset("([{«‹¿¡")
"""No line ends with these, even before a space."""
_INNER_SIGN: Final = lazy_pattern("[-\u2010\u2013\u2014\u2026/]")
_INNER: Final = lazy_pattern(
    r"(?<=[^\W_][-\u2010/])(?=[^\W\d_])"  # well-known, and/or; not 2020-21
    r"|(?<=[^\W_]\u2013)(?=\w)"
    r"|(?<=[\u2014\u2026])(?=\w)"
    r"|(?<=\w)(?=\u2014)"
)
"""Where a word of the short way may break."""
_ADDRESS_SIGN: Final = lazy_pattern(r"[/?&=.\-_#:,;%+]+")


def break_lines(text: str, width: int, shown: str | None = None) -> list[tuple[int, int]]:
    """Give the stretches of a text that stand on one line each, without the blanks at a break.

    Args:
        text: one line of the author, without LF; blanks within it count as they stand.
        width: cells, by the wider measure where terminals differ (`room`); less than 1 counts as 1.
            Only a cluster that is wider by itself gets a wider line.
        shown: what is measured, character by character; None where it is `text` itself. `text` then
            says how signs that the page adds behave at a break.
    """
    width = max(1, width)
    if is_narrow(text) and (shown is None or is_narrow(shown)):
        return _break_narrow(text, width)
    return _break_any(text, width, shown or text)


def balanced_lines(text: str, width: int, shown: str | None = None) -> list[tuple[int, int]]:
    """Break a text into its fewest lines, at the narrowest width that needs no more.

    A last line of one word gets a second one from the line before it.
    """
    lines = break_lines(text, width, shown)
    if len(lines) == 1:
        return lines
    narrow, wide = min(width, _longest_unit(text, shown)), width
    while narrow < wide:
        middle = (narrow + wide) // 2
        if len(break_lines(text, middle, shown)) > len(lines):
            narrow = middle + 1
        else:
            wide = middle
    lines = break_lines(text, wide, shown)
    return _two_words_last(text, lines, width, shown or text)


def balanced(text: str, width: int) -> list[str]:
    """Break a text as `balanced_lines` does, and give the lines."""
    return [text[start:end] for start, end in balanced_lines(text, width)]


def visible_end(text: str, start: int, end: int) -> int:
    """Leave out the blanks that stand last."""
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return end


def _after_blanks(text: str, place: int) -> int:
    """Give where the next line starts after a cut, which may stand before a no-break space."""
    while place < len(text) and text[place] in BLANKS:
        place += 1
    return place


def _break_narrow(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length - start > width:
        space = _last_space(text, start, start + width + 1)
        stop = _last_inner(text, max(space, start), start + width) or space + 1
        if length - stop > width and text.find(" ", stop, stop + width + 1) < 0:
            stop = _last_address_sign(text, max(stop, start), start + width) or stop
        if stop <= start:
            stop = _after_blanks(text, start + width)
        lines.append((start, visible_end(text, start, stop)))
        start = stop
    if start < length or not lines:
        lines.append((start, visible_end(text, start, length)))
    return lines


def _last_space(text: str, start: int, limit: int) -> int:
    """Give the place of the last space at which a line may end; -1 where there is none."""
    first = space = text.rfind(" ", start + 1, limit)
    while space > 0 and (
        text[space + 1 : space + 2] in _NEVER_FIRST or text[space - 1] in _NEVER_LAST
    ):
        space = text.rfind(" ", start + 1, space)
    return space if space > 0 else first


def _last_inner(text: str, after: int, limit: int) -> int:
    """Give the last place within a word at which a line may end; 0 where there is none."""
    stop = 0
    if _INNER_SIGN.search(text, after, limit + 1):
        for found in _INNER.finditer(text, after + 1, limit + 1):
            stop = found.start()
    return stop


def _last_address_sign(text: str, after: int, limit: int) -> int:
    """Give the last place after a sign that parts an address; 0 where there is none."""
    stop = 0
    for found in _ADDRESS_SIGN.finditer(text, after + 1, limit):
        stop = found.end()
    return stop


def _break_any(text: str, width: int, shown: str) -> list[tuple[int, int]]:
    from reader.layout.line_break_rules import breaks  # noqa: PLC0415 - Latin needs no table

    stops = breaks(text)
    cells = _cells_before(shown)
    reached = [cells[stop] for stop in stops]
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while start < length:
        limit = cells[start] + width
        passed = bisect_right(reached, limit)
        while passed < len(stops) and _end_cells(text, start, stops[passed], cells) <= limit:
            passed += 1
        stop = stops[passed - 1] if passed else 0
        while stop > start and _end_cells(text, start, stop, cells) > limit:
            passed -= 1  # a soft hyphen takes a cell
            stop = stops[passed - 1] if passed else 0
        stop = max(stop, start)
        if passed < len(stops):
            unit_cells = cells[stops[passed]] - cells[stop]
            reach = bisect_right(cells, limit, stop, stops[passed]) - 1
            if stop == start or unit_cells > width or (cells[stop] - cells[start]) * 2 < width:
                unit = text[stop : min(stops[passed], reach + _LONGEST_CLUSTER)]
                cut = _cut_unit(unit, reach - stop, fits=unit_cells <= width, first=stop == start)
                stop = _after_blanks(text, stop + cut) if cut else stop
        lines.append((start, visible_end(text, start, stop)))
        start = stop
    return lines or [(0, 0)]


def _cells_before(shown: str) -> list[int]:
    """Give the cells before each character, and those of all."""
    from reader.layout.room import rooms  # noqa: PLC0415 - Latin needs none

    return list(accumulate(rooms(shown), initial=0))


def _end_cells(text: str, start: int, stop: int, cells: list[int]) -> int:
    """Give the cells up to the visible end of a line; a soft hyphen there takes one."""
    end = visible_end(text, start, stop)
    return cells[end] + (end == stop < len(text) and text[end - 1] == SOFT_HYPHEN)


def _cut_unit(unit: str, room: int, *, fits: bool, first: bool) -> int:
    """Give how much of a unit that does not fit on a line stands there all the same.

    Args:
        unit: what breaks nowhere, or as much of it as matters; the line is at most half full before
            it, or it is too long for any line.
        room: characters for which there is room.
        fits: whether it fits on a line of its own.
        first: whether it is the first on its line, so that something has to stand there.
    """
    from reader.layout.clusters import cuts  # noqa: PLC0415 - Latin needs none
    from reader.layout.unspaced import best_cut, lacks_spaces  # noqa: PLC0415 - nor this

    if lacks_spaces(unit[: room + 1]):
        return best_cut(unit, room, must=first)
    if fits and not first:
        return 0
    places = [*cuts(unit), len(unit)]
    address = 0 if fits else _last_address_sign(unit, 0, room)
    if address in places:  # no mark stands on the sign
        return address
    return places[max(bisect_right(places, room), 1) - 1] if first else 0


def _longest_unit(text: str, shown: str | None) -> int:
    """Give the cells of the longest stretch that breaks nowhere."""
    if is_narrow(text) and (shown is None or is_narrow(shown)):
        return max(map(len, text.split(" ")))
    from reader.layout.line_break_rules import breaks  # noqa: PLC0415 - Latin needs no table

    cells = _cells_before(shown or text)
    stops = [0, *breaks(text)]
    return max(
        cells[visible_end(text, start, stop)] - cells[start] for start, stop in pairwise(stops)
    )


def _two_words_last(
    text: str, lines: list[tuple[int, int]], width: int, shown: str
) -> list[tuple[int, int]]:
    """Move a word down, where the last line holds one alone and the one before it enough."""
    (start, end), (last, until) = lines[-2], lines[-1]
    space = text.rfind(" ", start, end)
    if " " in text[last:until] or space <= text.find(" ", start, end):
        return lines
    moved = shown[space + 1 : until]
    if (len(moved) if is_narrow(moved) else _cells_before(moved)[-1]) > width:
        return lines
    return [*lines[:-2], (start, visible_end(text, start, space)), (space + 1, until)]
