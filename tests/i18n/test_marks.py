"""Whatever is shown to a person is marked for the catalogues."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SOURCES: Final = Path(__file__).parents[2] / "src/reader"
_SHOWING: Final = {
    *("say", "notice", "warn", "hint", "copy", "choose", "Choice", "Noticed", "End", "Badge"),
    *("Run", "badge_runs", "print", "complain", "parser", "asked", "add_argument", "error"),
    *("ReaderError", "SourceError", "TooLarge", "LibraryError", "NewerLibrary", "SettingsError"),
    *("NotStarted", "WrongShape"),
}
"""Functions that show the words that they are given."""
_NAMES_FIRST: Final = {"add_argument": 9, "parser": 1, "asked": 1}
"""So many of their first arguments are names that are typed, in every language."""
_SILENT: Final = {"choices", "action", "metavar", "dest", "default", "type", "closing", "end"}
"""Arguments of them that are no words."""
_WORDS: Final = re.compile(r"[A-Za-z]{2,}")
_PARTED: Final = (ast.JoinedStr, ast.FormattedValue, ast.BoolOp, ast.BinOp, ast.Tuple, ast.List)
_ALLOWED: Final = {
    *("reader", "reader "),  # its name
    "reader: ",  # the frame of all our errors
}


def unmarked(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Find literal words in what is given to functions that show it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _SHOWING:
            names = _NAMES_FIRST.get(_name(node.func), 0)
            given = [
                *node.args[names:],
                *(word.value for word in node.keywords if word.arg not in _SILENT),
            ]
            for argument in given:
                for text in _literals(argument):
                    if _WORDS.search(text) and text not in _ALLOWED:
                        yield node.lineno, text


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(word: ast.AST) -> Iterator[str]:
    """Give the literal texts that an expression may come to."""
    if isinstance(word, ast.Constant) and isinstance(word.value, str):
        yield word.value
    parts: Iterable[ast.AST] = ()
    if isinstance(word, ast.IfExp):
        parts = word.body, word.orelse
    elif isinstance(word, ast.Call):
        if isinstance(word.func, ast.Attribute) and word.func.attr in ("format", "join"):
            parts = (word.func.value,)
    elif isinstance(word, _PARTED):
        parts = ast.iter_child_nodes(word)
    for part in parts:
        yield from _literals(part)


@pytest.mark.parametrize(
    "folder", ["ui", "cli", "workflows", "sources", "library", "parsing", "printing", "config"]
)
def test_what_is_shown_is_marked(folder: str) -> None:
    found = [
        f"{path.relative_to(_SOURCES)}:{line}: {text}"
        for path in sorted((_SOURCES / folder).rglob("*.py"))
        for line, text in unmarked(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found
