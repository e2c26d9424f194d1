"""On which line of a TOML text each key stands, for Python's reader tells only the values.

It goes by statements: a header of a table, or a key with its value. It understands enough of a
text with mistakes to say which statement a mistake is in.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KEY: Final = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_PIECE: Final = re.compile(_KEY)
_PATH: Final = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_STATEMENT: Final = re.compile(
    rf"[ \t]*(?:\[{{1,2}}[ \t]*(?P<table>{_PATH})|(?P<key>{_PATH})[ \t]*=)"
)
_TOKEN: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|' + r"'''.*?'{3,5}|" + r'"(?:[^"\\\n]|\\.)*"|'
    r"'[^'\n]*'|#[^\n]*|\n|[^\n]",
    re.DOTALL,
)
"""A string, a comment, or one character."""


@record(frozen=True, slots=True)
class Statement:
    """What stands on one line or several that belong together."""

    path: tuple[str, ...]
    """The key, behind those of its table; empty where no key can be made out."""
    first: int
    """Its first line; the first of the text is 1."""
    last: int
    """Its last line."""
    is_header: bool = False
    """Whether it opens a table, to which the statements after it belong."""
    is_closed: bool = True
    """False where a bracket or a quotation never ends; then it is taken to end with its line."""


def statements(text: str) -> Iterator[Statement]:
    """Give the statements of a text in their order."""
    breaks = [_Break(-1, 0, 0), *_breaks(text)]
    last_breaks = _last_breaks(breaks)
    table: tuple[str, ...] = ()
    number, line = 0, 1
    while breaks[number].at < len(text):
        begin, ends = breaks[number], last_breaks[number]
        number = ends or number + 1
        at, end = begin.at + 1, breaks[number].at
        is_closed = ends is not None and breaks[number].quotes == begin.quotes
        last = line + text.count("\n", at, end)
        words = text[at:end].strip()
        if words and not words.startswith("#"):
            found = _STATEMENT.match(text, at, end)
            path = _path(found["table"] or found["key"]) if found else ()
            if words.startswith("["):
                table = path
                yield Statement(path, line, last, is_header=True)
            else:
                yield Statement((*table, *path) if path else (), line, last, is_closed=is_closed)
        line = last + 1


def key_lines(text: str) -> dict[str, int]:
    """Give the line of each key and each table of a text, by its names joined with dots.

    A key twice in a text is no TOML; of a table and its sub-tables the first line counts.
    """
    lines: dict[str, int] = {}
    for statement in statements(text):
        for depth in range(len(statement.path), 0, -1):
            lines.setdefault(".".join(statement.path[:depth]), statement.first)
    return lines


def line_of(name: str, lines: Mapping[str, int]) -> int | None:
    """Give the line of a setting, or of the table in one line that holds it."""
    while name and name not in lines:
        name = name.rpartition(".")[0]
    return lines.get(name)


@record(frozen=True, slots=True)
class _Break:
    """A line's end that is in no string."""

    at: int
    depth: int
    """Brackets that were opened before it in the text, less those that were closed."""
    quotes: int
    """Quotations before it in the text that never end."""


def _breaks(text: str) -> list[_Break]:
    """Give all ends of lines, and the end of the text."""
    breaks: list[_Break] = []
    depth = quotes = 0
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word == "\n":
            breaks.append(_Break(token.start(), depth, quotes))
        elif word in "\"'":
            quotes += 1
        elif word in "[{":
            depth += 1
        elif word in "]}":
            depth -= 1
    return [*breaks, _Break(len(text), depth, quotes)]


def _last_breaks(breaks: Sequence[_Break]) -> list[int | None]:
    """Give for a statement that begins behind each break the number of the one where it ends.

    That is the first one which is no deeper in brackets; None where there is none. Each break is
    looked at twice at most, however many brackets are open.
    """
    last: list[int | None] = [None] * len(breaks)
    later: list[int] = []
    for number in range(len(breaks) - 1, -1, -1):
        while later and breaks[later[-1]].depth > breaks[number].depth:
            later.pop()
        last[number] = later[-1] if later else None
        later.append(number)
    return last


def _path(text: str) -> tuple[str, ...]:
    return tuple(_name(piece) for piece in _PIECE.findall(text))


def _name(piece: str) -> str:
    if piece[0] not in "\"'":
        return piece
    try:
        name: str = tomllib.loads(f"name = {piece}")["name"]
    except tomllib.TOMLDecodeError:  # an escape that there is not
        return piece[1:-1]
    return name
