"""How many cells a text may take at most, where terminals differ.

A vowel sign that stands beside its letter (as in Hindi, Tamil, Khmer or Burmese) takes no cell by
`rich.cells`, by which the page is drawn, and one in most terminals. Lines are broken for the wider.
"""

from __future__ import annotations

import unicodedata
from operator import add
from typing import TYPE_CHECKING, Final

from reader.layout.cells import widths
from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAY_STAND_BESIDE: Final = lazy_pattern(
    "[\u0900-\u0dff\u0f00-\u109f\u1700-\u1cff\u302e\u302f\ua800-\uabff\U00011000-\U00011fff]"
)


class _Beside(dict[str, int]):
    """The further cell of each character that is a mark and stands beside its letter."""

    def __missing__(self, character: str) -> int:
        cell = self[character] = int(unicodedata.category(character) == "Mc")
        return cell


_BESIDE: Final = _Beside()


def rooms(text: str) -> Iterable[int]:
    """Give the cells that each character may take, as `widths` gives those that are drawn."""
    if _MAY_STAND_BESIDE.search(text):
        return map(add, widths(text), map(_BESIDE.__getitem__, text))
    return widths(text)
