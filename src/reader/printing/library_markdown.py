"""An article of a library as Markdown that reads back whole: one key carries what Markdown cannot.

The key stands in the front matter and holds one object of JSON, which is YAML too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.printing.front_matter import front_matter
from reader.printing.markdown import print_markdown

if TYPE_CHECKING:
    from reader.model.document import Document

KEY: Final = "reader"


def text_of(document: Document) -> str:
    """Give an article as Markdown, without the key."""
    return "\n".join(print_markdown(document)) + "\n"


def with_rest(document: Document, rest: str) -> str:
    """Give an article as Markdown, with the rest of it, an object of JSON on one line."""
    lines = print_markdown(document)
    line = f"{KEY}: {rest}"
    facts = len(front_matter(document))
    if facts:
        lines.insert(facts - 2, line)  # the front matter ends with its rule and a blank line
    else:
        lines = ["---", line, "---", "", *lines]
    return "\n".join(lines) + "\n"
