"""The gate: every string from outside passes here once, after its last decoding, and is never markup.

It removes what could command a terminal or misorder a line. PROMISES 8 to 10: no control character but the line feed (and the tab,
in code), no bidi override, no unclosed isolate, no tag character outside a flag, no noncharacter, no lone surrogate.
"""

from __future__ import annotations

import re
from typing import Final

_CONTROLS: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_FORBIDDEN: Final = re.compile(
    "["
    + _CONTROLS
    + "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides, isolates
    + "\u2028\u2029\ufdd0-\ufdef\ufff9-\ufffb\ufeff"  # separators, noncharacters, interlinear annotation, BOM
    + "\ud800-\udfff"
    + "\U000e0000-\U000e007f"
    + "]"
)
"""What makes the slow path necessary at all."""


def clean(text: str) -> str:
    """Give the text without anything that a terminal could obey; a line's end is LF, tabs stay."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _FORBIDDEN.search(text):
        return text
    return _FORBIDDEN.sub("", text)


def clean_line(text: str) -> str:
    """Clean a text that is one line: a title, a name, a caption; runs of white space become one space."""
    return " ".join(clean(text).split())
