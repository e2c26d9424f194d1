"""How many cells a text takes in a terminal.

`rich.cells` measures, so that widths match what is drawn, but for one fault: after every zero-width
joiner it swallows a character, where only emoji are joined. A run that ends at such a joiner
(`joints`) measures alike in both.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from rich._unicode_data import load as load_cell_table
from rich.cells import cell_len as rich_cell_len
from rich.cells import get_character_cell_size

from reader.layout.signs import ellipsis
from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

JOINER: Final = "\u200d"
"""Makes one sign of those beside it."""
_JOINT: Final = lazy_pattern("\u200d(?=[^\u200d\ufe0f\u2190-\u2bff\U0001f000-\U0001faff])")
"""A joiner before what is no emoji."""
_NOT_NARROW: Final = lazy_pattern(
    "[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058a\u2010-\u2027\u2030-\u203b\u20a0-\u20b5]"
)


def is_narrow(text: str) -> bool:
    """Say whether all of a text is Latin, Greek or Cyrillic, each character in one cell."""
    return (text.isascii() and text.isprintable()) or not _NOT_NARROW.search(text)


def cell_len(text: str) -> int:
    """Count the cells of a text."""
    if JOINER in text:
        return sum(map(rich_cell_len, _JOINT.sub("\u200d\n", text).split("\n")))
    return rich_cell_len(text)


def joints(text: str) -> list[int]:
    """Give the places right after joiners outside emoji, where a run has to end."""
    return [found.end() for found in _JOINT.finditer(text)] if JOINER in text else []


def clipped(text: str, left: int, right: int) -> tuple[int, int, int]:
    """Give the part of a text that shows between two columns, by whole clusters.

    Args:
        text: any text.
        left: cells that are left out; 0 or less for none.
        right: the cell that no longer shows.

    Returns:
        Start and end of the part, and how many cells a cluster that is cut in two leaves at the
            left.
    """
    if is_narrow(text):
        return max(left, 0), max(min(right, len(text)), 0), 0
    from reader.layout.clusters import cuts  # noqa: PLC0415 - plain Latin needs none

    places = [0, *cuts(text), len(text)]
    cells = list(accumulate(widths(text), initial=0))
    columns = [cells[place] for place in places]
    first = bisect_left(columns, left)
    last = max(bisect_right(columns, right) - 1, first)
    return places[first], places[last], max(columns[first] - max(left, 0), 0) if left > 0 else 0


def shortened(text: str, cells: int) -> str:
    """Cut a text to so many cells, with an ellipsis where it loses anything."""
    if cell_len(text) <= cells:
        return text
    sign = ellipsis()
    _, end, _ = clipped(text, 0, max(cells - len(sign), 0))
    return text[:end].rstrip() + sign[: max(cells, 0)]


class _Widths(dict[str, int]):
    def __missing__(self, character: str) -> int:
        width = self[character] = get_character_cell_size(character)
        return width


_WIDTHS: Final = _Widths({"\xad": 0})
"""A soft hyphen is only seen where a line ends at it."""


def widths(text: str) -> Iterable[int]:
    """Give the cells of each character, those of a sequence at the one that makes it wide."""
    if JOINER not in text and "\ufe0f" not in text:
        return map(_WIDTHS.__getitem__, text)
    return _sequence_widths(text)


def _sequence_widths(text: str) -> Iterable[int]:
    grows = load_cell_table("auto").narrow_to_wide
    swallowed = False
    last = ""
    for place, character in enumerate(text):
        if character == JOINER:
            swallowed = not (swallowed or _JOINT.match(text, place))
            yield 0
            continue
        width = 0 if swallowed else _WIDTHS[character]
        if character == "\ufe0f":
            width, last = int(last in grows), ""
        elif width:
            last = character
        swallowed = False
        yield width
