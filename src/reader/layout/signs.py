"""The signs that are ours, and ASCII in their place (docs/look.md, Signs).

A terminal has all of them or is given none. Which, is told once, when the program has found out
what the terminal can do; text of an article stays as it is.
"""

from __future__ import annotations

from typing import Final

_SPELLED: Final = {
    "▐": "|",
    "▌": ">",
    "▎": "|",
    "▏": ":",
    "│": "|",
    "━": "=",
    "╸": ">",
    "─": "-",
    "•": "*",
    "–": "-",
    "·": ".",
    "…": "...",
    "‹": "<",
    "›": ">",
    "■": "#",
    "▸": "+",
    "▾": "-",
    "▄": " ",
    "▀": " ",
    "█": "_",
    "“": '"',
    "”": '"',
}
"""Each in one cell, but for the ellipsis. Half blocks of a badge have their brackets from
`Run.plain`."""
SIGNS: Final = "".join(_SPELLED)
_TABLE: Final = str.maketrans(_SPELLED)
_DOT, _PLAIN_DOT = " · ", " - "
_RULE: Final = "· · ·"


class _State:
    only_ascii = False


def use(*, only_ascii: bool) -> None:
    """Draw with ASCII alone from now on, or with all signs."""
    _State.only_ascii = only_ascii


def are_ascii() -> bool:
    """Say whether only ASCII is drawn."""
    return _State.only_ascii


def ellipsis() -> str:
    """Give what stands for text that was cut off; three cells in ASCII."""
    return "..." if _State.only_ascii else "…"


def spelled(text: str) -> str:
    """Give words of ours as they are drawn."""
    if not _State.only_ascii or text.isascii():
        return text
    if text != _RULE:
        text = text.replace(_DOT, _PLAIN_DOT)
    return text.translate(_TABLE)
