"""HTML that stands between the paragraphs of Markdown: its words stay, its tags go."""

from __future__ import annotations

import html
import re
from typing import Final

from reader.model.clean import clean

_UNSPOKEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<!\[CDATA\[|\]\]>|<(script|style)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK: Final = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|blockquote|pre|section|article|figure|figcaption|summary|details|hr|center)\b[^>]*>",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_IMAGE: Final = re.compile(
    r"""<img\b[^>]*?\salt\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>""", re.IGNORECASE
)
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>|<![a-zA-Z][^>]*>")


def html_paragraphs(fragment: str) -> list[str]:
    """Give the words of a piece of HTML, one text a paragraph."""
    text = _UNSPOKEN.sub("", fragment)
    text = _BLOCK.sub("\n\n", text)
    text = _IMAGE.sub(lambda tag: tag[1] or tag[2] or "", text)
    paragraphs = []
    for part in re.split(r"\n\s*\n", text):
        lines = [" ".join(_TAG.sub("", line).split()) for line in _BREAK.split(part)]
        words = clean(html.unescape("\n".join(lines))).replace("\t", " ").strip()
        if words:
            paragraphs.append(words)
    return paragraphs
