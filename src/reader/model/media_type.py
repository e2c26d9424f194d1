"""The formats that articles come in."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"

_ENDINGS: Final = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".mkd": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
}


def media_type_of_name(name: str) -> str | None:
    """Say which format a file's ending promises; None where it promises none that we read."""
    return _ENDINGS.get(PurePath(name).suffix.lower())
