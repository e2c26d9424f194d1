"""Which format a text is in: by what is said of it, by its name, by what it looks like."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reader.model.lazy_pattern import lazy_pattern
from reader.model.media_type import HTML, MARKDOWN, PLAIN, media_type_of_name

HEAD_CHARACTERS: Final = 64 * 2**10
"""So much of a text is looked at."""

_DECLARED: Final = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
}
_PAGE: Final = lazy_pattern(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--(?>.{0,4000}?-->)\s*+)*+"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_PIECE_OF_PAGE: Final = lazy_pattern(
    r"\s*+(?:<!--(?>.{0,4000}?-->)\s*+)*+"
    r"<(?:a|address|article|aside|b|blockquote|center|div|dl|em|figure|font|form|h[1-6]|header|i"
    r"|img|link|main|nav|ol|p|pre|script|section|span|strong|style|table|ul)(?:\s[^>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER: Final = lazy_pattern(
    r"---[ \t]*\n[A-Za-z_][\w-]*:.*\n(?:.*\n){0,200}?---[ \t]*(?:\n|\Z)"
)
_END_OF_HEADING: Final = r".*(?:\n[ \t]*(?:\n|\Z)|\Z)"
_ADDRESS_AND_TITLE: Final = r"(?:<[^<>\n]*>|[^\s()<>]{1,2000})(?: \"[^\"\n]*\")?"
_SIGNS: Final = (
    # A heading by itself, with which the text begins or which is of a lower level.
    (2, lazy_pattern(rf"\A\s*#{{1,6}} \S{_END_OF_HEADING}|\n[ \t]*\n#{{2,6}} \S{_END_OF_HEADING}")),
    # One of the highest level within may be the comment of a program.
    (1, lazy_pattern(rf"\n[ \t]*\n# \S{_END_OF_HEADING}")),
    # An underlined heading.
    (1, lazy_pattern(r"^[^\s=].*\n(?:={4,}|-{4,})[ \t]*\n[ \t]*\n", re.MULTILINE)),
    # A link or a picture.
    (2, lazy_pattern(rf"(?<![A-Za-z0-9_])\[[^][\n]{{0,300}}\]\({_ADDRESS_AND_TITLE}\)")),
    # Where a link or a footnote leads, named below.
    (2, lazy_pattern(r"^\[[^][\n]{1,100}\]: +\S", re.MULTILINE)),
    # The fence around code, and the line under a table's header.
    (2, lazy_pattern(r"^(?:```|~~~)[\w+-]*[ \t]*$", re.MULTILINE)),
    (2, lazy_pattern(r"^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$", re.MULTILINE)),
    # Strong words, and a task.
    (1, lazy_pattern(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?!\w)")),
    (1, lazy_pattern(r"^[ \t]{0,3}[-*+] \[[ xX]\] \S", re.MULTILINE)),
)
"""What bare text has no use for, each with what it counts."""
_ENOUGH: Final = 2
"""Of such signs, where paragraphs are parted by blank lines."""
_SURE: Final = 4
"""Of such signs, where they are not."""
_PARAGRAPH: Final = lazy_pattern(r"[^\s#>*+|\[<`~-](?!\d*[.)] ).{98,}")
"""A line so long that it is a paragraph, and no part of a list, table, quote or code."""
_PARAGRAPHS_IN_LINES_AT_MOST: Final = 0.2


def detect(head: str, media_type: str | None = None, name: str = "") -> str:
    """Say which of the formats in `model.media_type` a text is in.

    A whole page is one whatever its name; else what is declared, then the name's ending, then the
    text's own look decides. Bare text is plain where it is not clearly something else.

    Args:
        head: the beginning of the text; `HEAD_CHARACTERS` are enough.
        media_type: as it was declared; None where nothing was. "text/plain" says nothing.
        name: the file's name or path; empty where there is none.
    """
    head = head[:HEAD_CHARACTERS]
    if _PAGE.match(head):
        return HTML
    declared = (media_type or "").partition(";")[0].strip().lower()
    return _DECLARED.get(declared) or media_type_of_name(name) or _by_look(head)


def _by_look(head: str) -> str:
    head = head.replace("\r\n", "\n").replace("\r", "\n")
    if _FRONT_MATTER.match(head) or _looks_like_markdown(head):
        return MARKDOWN
    if _PIECE_OF_PAGE.match(head) and "</" in head:
        return HTML
    return PLAIN


def _looks_like_markdown(head: str) -> bool:
    weight = sum(weight for weight, sign in _SIGNS if sign.search(head))
    return weight >= _SURE or (weight >= _ENOUGH and not _has_paragraphs_in_lines(head))


def _has_paragraphs_in_lines(head: str) -> bool:
    """Say whether paragraphs follow each other without a blank line: Markdown would join them."""
    long = [_PARAGRAPH.match(line) is not None for line in head.split("\n")]
    followed = sum(both == (True, True) for both in pairwise(long))
    return followed > _PARAGRAPHS_IN_LINES_AT_MOST * sum(long)
