"""What the elements within a line of HTML mean; the tags of others vanish, their text stays."""

from __future__ import annotations

from typing import Final

from reader.model.blocks import Mark

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
