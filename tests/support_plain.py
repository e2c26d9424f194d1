"""A visit without a full screen, by keys that are known before it begins."""

from __future__ import annotations

import os
from io import StringIO
from typing import TYPE_CHECKING

from reader.settings import Settings
from reader.sources.locate import locate
from reader.ui.plain.keyboard import Keyboard
from reader.ui.plain.paper import Paper
from reader.ui.plain.reader import PlainReader

if TYPE_CHECKING:
    from pathlib import Path


def visited(
    keys: str,
    *sources: Path | str,
    width: int = 66,
    rows: int = 24,
    settings: Settings | None = None,
) -> str:
    """Press keys on sources, or on what is kept; give all that was said."""
    inside, outside = os.pipe()
    os.write(outside, keys.encode("utf-8"))
    os.close(outside)
    said = StringIO()
    paper = Paper(said, width)
    reader = PlainReader(settings or Settings(), paper, Keyboard(inside, paper.echo), rows)
    try:
        reader.visit([locate(str(source)) for source in sources])
    finally:
        reader.close()
        os.close(inside)
    paper.end()
    return said.getvalue()


def after(said: str, words: str) -> str:
    """Give what was said after words."""
    assert words in said, said
    return said.partition(words)[2]
