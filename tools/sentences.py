"""Find the sentences that the code marks for the catalogues."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent
SOURCES: Final = ROOT / "src/reader"
KEYWORDS: Final = {"_": (0,), "N_": (0,), "plural": (0, 1), "counted": (1, 2)}
"""Which arguments of a function are sentences: one, or that for one thing and that for many."""


@cache
def extracted() -> tuple[Message, ...]:
    """Give every sentence of the code, in the order of its first file, and then of the alphabet.

    Raises:
        ValueError: a sentence is put together where it is marked, so that nobody could find it.
    """
    found: dict[str, tuple[str | tuple[str, str], list[str]]] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for sentence in sentences_of(ast.parse(path.read_text(encoding="utf-8")), name):
            key = sentence if isinstance(sentence, str) else sentence[0]
            before, names = found.get(key, (sentence, []))
            if not isinstance(before, str) and not isinstance(sentence, str) and before != sentence:
                raise ValueError(f"{name}: two plurals of {key!r}")
            kept = before if isinstance(sentence, str) else sentence
            found[key] = (kept, names if name in names else [*names, name])
    ordered = sorted(found.items(), key=lambda item: (item[1][1][0], item[0]))
    return tuple(
        Message(sentence, locations=[(name, 1) for name in names])
        for _key, (sentence, names) in ordered
    )


def sentences_of(tree: ast.Module, name: str) -> Iterator[str | tuple[str, str]]:
    """Find what is marked in one file.

    A name in the place of a sentence belongs to a table, whose words are marked by `N_`.
    """
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        places = KEYWORDS.get(node.func.id)
        if places is None or len(node.args) <= places[-1]:
            continue
        words = [node.args[place] for place in places]
        texts = [
            word.value
            for word in words
            if isinstance(word, ast.Constant) and isinstance(word.value, str)
        ]
        is_table = node.func.id in ("_", "plural") and all(map(_is_looked_up, words))
        if len(texts) != len(words) and not is_table:
            raise ValueError(f"{name}:{node.lineno}: this sentence cannot be found")
        if len(texts) == 1 and texts[0]:
            yield texts[0]
        elif len(texts) == 2:  # noqa: PLR2004 - one and many
            yield texts[0], texts[1]


def _is_looked_up(word: ast.expr) -> bool:
    return isinstance(word, ast.Name | ast.Attribute | ast.Subscript)
