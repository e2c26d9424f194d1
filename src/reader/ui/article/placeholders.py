"""Pictures by Kitty's graphics protocol: sent once, drawn where Unicode placeholders stand.

Source: https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders
"""

from __future__ import annotations

from base64 import standard_b64encode
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACEHOLDER: Final = "\U0010eeee"
DIACRITICS: Final = bytes.fromhex(
    "0305 030D 030E 0310 0312 033D 033E 033F 0346 034A 034B 034C 0350 0351 0352 0357 035B 0363 "
    "0364 0365 0366 0367 0368 0369 036A 036B 036C 036D 036E 036F 0483 0484 0485 0486 0487 0592 "
    "0593 0594 0595 0597 0598 0599 059C 059D 059E 059F 05A0 05A1 05A8 05A9 05AB 05AC 05AF 05C4 "
    "0610 0611 0612 0613 0614 0615 0616 0617 0657 0658 0659 065A 065B 065D 065E 06D6 06D7 06D8 "
    "06D9 06DA 06DB 06DC 06DF 06E0 06E1 06E2 06E4 06E7 06E8 06EB 06EC 0730 0732 0733 0735 0736 "
    "073A 073D 073F 0740 0741 0743 0745 0747 0749 074A 07EB 07EC 07ED 07EE 07EF 07F0 07F1 07F3 "
    "0816 0817 0818 0819 081B 081C 081D 081E 081F 0820 0821 0822 0823 0825 0826 0827 0829 082A "
    "082B 082C"
).decode("utf-16-be")
"""Each stands for its place in this list: a row, a column, the highest byte of a number."""
FAMILIES: Final = range(1, len(DIACRITICS))
"""Highest bytes of a picture's number; one a program, so that no two meet in one terminal."""
NUMBERS: Final = range(16, 256)
"""Lowest bytes: the placeholder's colour, where the terminal has no more than 256 of them."""
_CHUNK: Final = 4096
"""Characters of a picture in one piece, at most."""


def number_of(family: int, colour: int) -> int:
    """Give a picture's number."""
    return family << 24 | colour


def transmission(number: int, columns: int, rows: int, png: bytes) -> list[str]:
    """Give what sends a picture to be drawn at placeholders; the terminal answers nothing."""
    text = standard_b64encode(png).decode("ascii")
    pieces = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)]
    first = f"a=T,U=1,f=100,t=d,i={number},c={columns},r={rows},"
    return [
        f"\x1b_G{first if at == 0 else ''}q=2,m={int(at + 1 < len(pieces))};{piece}\x1b\\"
        for at, piece in enumerate(pieces)
    ]


def release(numbers: Iterable[int]) -> list[str]:
    """Give what frees pictures in the terminal, and whatever shows them."""
    return [f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\" for number in numbers]


def placeholders(number: int, row: int, columns: int) -> str:
    """Give one row of a picture, for the colour of its lowest byte; each character is one cell.

    Every one names its row and column, since Textual may draw a part of a row alone.
    """
    high = DIACRITICS[number >> 24]
    start = PLACEHOLDER + DIACRITICS[row]
    return "".join(start + column + high for column in DIACRITICS[:columns])


def through_tmux(sequence: str) -> str:
    """Wrap a sequence so that tmux passes it on, where it is allowed to (`allow-passthrough`)."""
    escaped = sequence.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{escaped}\x1b\\"
