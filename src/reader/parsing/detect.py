"""Which format a text is in: by what is said of it, by its name, by what it looks like."""

from __future__ import annotations

import re
from typing import Final

from reader.model.media_type import HTML, MARKDOWN, PLAIN, media_type_of_name

HEAD_CHARACTERS: Final = 64 * 2**10
"""So much of a text is looked at."""

_DECLARED: Final = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
}
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,4000}?-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_PIECE_OF_PAGE: Final = re.compile(
    r"\s*(?:<!--.{0,4000}?-->\s*)*"
    r"<(?:address|article|aside|blockquote|center|dl|div|figure|form|h[1-6]|header|img|link|main"
    r"|nav|ol|p|pre|script|section|span|style|table|ul|a|b|i|em|strong|font)(?:\s[^>]*)?/?>",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER: Final = re.compile(
    r"---[ \t]*\n(?:[A-Za-z_][\w-]*:.*\n)(?:.*\n){0,200}?---[ \t]*(?:\n|\Z)"
)
_SIGNS: Final = (
    (2, re.compile(r"(?:\A|\n[ \t]*\n)#{1,6} \S.*\n[ \t]*(?:\n|\Z)")),  # a heading by itself
    (2, re.compile(r"!?\[[^\]\n]{1,300}\]\((?:<[^>\n]*>|[^\s()]{1,2000})(?: \"[^\"\n]*\")?\)")),
    (2, re.compile(r"^\[[^\]\n]{1,100}\]: +\S", re.MULTILINE)),  # an address or note named below
    (2, re.compile(r"^(?:```|~~~)[\w+-]*\n(?:.*\n){0,400}?(?:```|~~~)[ \t]*$", re.MULTILINE)),
    (
        2,
        re.compile(
            r"^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$", re.MULTILINE
        ),
    ),
    (
        1,
        re.compile(r"^[^\s=].*\n(?:={4,}|-{4,})[ \t]*\n[ \t]*\n", re.MULTILINE),
    ),  # an underlined one
    (1, re.compile(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?!\w)")),
    (1, re.compile(r"^[ \t]{0,3}[-*+] \[[ xX]\] \S", re.MULTILINE)),
)
"""What plain text has no use for, each with what it counts."""
_ENOUGH: Final = 2
_LONG: Final = 100
"""Characters from which on a line is a paragraph."""
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
    head = head.replace("\r\n", "\n").lstrip("\ufeff")
    if _FRONT_MATTER.match(head) or _looks_like_markdown(head):
        return MARKDOWN
    if _PIECE_OF_PAGE.match(head) and "</" in head:
        return HTML
    return PLAIN


def _looks_like_markdown(head: str) -> bool:
    weight = sum(weight for weight, sign in _SIGNS if sign.search(head))
    return weight >= _ENOUGH and not _has_paragraphs_in_lines(head)


def _has_paragraphs_in_lines(head: str) -> bool:
    """Say whether paragraphs follow each other without a blank line: Markdown would join them."""
    lines = head.split("\n")
    long = [number for number, line in enumerate(lines[:-1]) if len(line) >= _LONG]
    followed = sum(len(lines[number + 1]) >= _LONG for number in long)
    return followed > _PARAGRAPHS_IN_LINES_AT_MOST * len(long)
