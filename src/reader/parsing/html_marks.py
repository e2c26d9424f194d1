"""What the elements within a line of HTML mean; the tags of others vanish, their text stays."""

from __future__ import annotations

from typing import Final

from reader.model.blocks import Mark
from reader.model.lazy_pattern import lazy_pattern

MARK_OF_TAG: Final = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "dfn": Mark.EMPHASIS,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "del": Mark.DELETED,
    "s": Mark.DELETED,
    "strike": Mark.DELETED,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
    "mark": Mark.HIGHLIGHT,
}

_EAST_ASIAN: Final = lazy_pattern("[\u2e80-\u312f\u3400-\u9fff\uac00-\ud7ff]")


def in_brackets(reading: str) -> tuple[str, str]:
    """Give the brackets in which ruby text stands behind its word, as wide as its own signs.

    Args:
        reading: how a word such as 漢字 is read: かんじ, hànzì.
    """
    is_wide = _EAST_ASIAN.search(reading)
    return ("（", "）") if is_wide else ("(", ")")  # noqa: RUF001 - as in print
