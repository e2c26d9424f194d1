"""What is known of an article, as the lines above its Markdown text (docs/contracts.md)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from reader.model.blocks import Heading
from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from reader.model.document import Document

_PLAIN_VALUE: Final = lazy_pattern(r"[\w:.+-]+", re.ASCII)


def front_matter(document: Document) -> list[str]:
    """Give the lines above a text, with the blank one after them; none where nothing is known."""
    facts: dict[str, str | int | tuple[str, ...] | None] = {
        "title": document.title,
        "deck": document.deck,
        "author": document.byline,
        "editor": document.editor,
        "dateline": document.dateline,
        "date": document.published,
        "modified": document.modified,
        "lang": document.language,
        "site": document.site,
        "url": document.url,
        "image": document.image,
        "tags": document.tags,
        "reading_time": document.stated_minutes,
    }
    lines: list[str] = []
    for name, value in facts.items():
        if isinstance(value, tuple):
            if value:
                lines += [f"{name}:", *(f"  - {_value(name, text)}" for text in value)]
        elif value is not None:
            lines.append(f"{name}: {_value(name, str(value))}")
    first = document.blocks[0] if document.blocks else None
    if document.title is None and isinstance(first, Heading) and first.level == 1:
        lines.append("title:")  # or else the heading would be taken for it
    return ["---", *lines, "---", ""] if lines else []


def _value(name: str, text: str) -> str:
    is_plain = name in ("date", "modified", "lang", "reading_time")
    if is_plain and _PLAIN_VALUE.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)
