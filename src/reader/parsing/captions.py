"""Which lines of a bare text stood under a picture."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 300
"""Characters; a longer line is a paragraph."""

_CREDIT: Final = re.compile(
    r"(?:^|[\s(.|/])(?:photos?|fotos?|photograph|image|picture|credits?|bild|foto oleh|dok|courtesy)"
    r"(?:\.| by|: | :|/ ?| ©|: ©) ?\S|/ ?(?:getty|afp|reuters|shutterstock|antara|epa|ap)\b|getty images|\((?:ap|afp|reuters|antara|epa|dpa)\b",
    re.IGNORECASE,
)
_PICTURED: Final = re.compile(
    r"\b(?:foto bersama|berfoto|berpose|tampak dalam foto|pictured|\((?:left|right|centre|center|kiri|kanan|tengah|links|rechts)\)|图为)",
    re.IGNORECASE,
)
_QUOTE_MARKS: Final = '“”„«»「」"'


def is_caption(line: str, before: str | None, after: str | None) -> bool:
    """Tell whether a line stood under a picture.

    Args:
        line: one line of the text, stripped.
        before: the line before it; None where the article begins.
        after: the line after it; None where the article ends.
    """
    if len(line) > LONGEST or after is None:
        return False
    if _CREDIT.search(line[-120:]):
        return True
    return _is_one_sentence(line) and bool(_PICTURED.search(line))


def is_caption_before_dateline(line: str) -> bool:
    """Tell whether a line between the head and the paragraph with the dateline can be a caption."""
    return len(line) <= LONGEST and _is_one_sentence(line)


def _is_one_sentence(line: str) -> bool:
    if any(mark in line for mark in _QUOTE_MARKS):
        return False
    return not re.search(r"[.!?] [A-Z]", line)
