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
    from collections.abc import Iterator, Mapping

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
    table: tuple[str, ...] = ()
    at, line = 0, 1
    while at < len(text):
        end, is_closed = _end(text, at)
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
        at, line = end + 1, last + 1


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


def _end(text: str, at: int) -> tuple[int, bool]:
    """Give where a statement ends, and whether its brackets and quotations are closed there."""
    depth, first_end, is_quoted = 0, -1, True
    while at < len(text):
        token = _TOKEN.match(text, at)
        word = token[0] if token else text[at]
        if word == "\n":
            if depth <= 0:
                return at, is_quoted
            first_end = at if first_end < 0 else first_end
        elif word in "\"'":
            is_quoted = False
        elif word in "[{":
            depth += 1
        elif word in "]}":
            depth -= 1
        at += len(word)
    if depth <= 0:
        return len(text), is_quoted
    return (len(text) if first_end < 0 else first_end), False


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
