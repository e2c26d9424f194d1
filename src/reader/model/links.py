"""The links of an article, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.blocks import Footnote, Heading, Mark, block_spans, entries_of, spans_text
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.blocks import Block
    from reader.model.document import Document


_HYPERLINKS: Final = ("http://", "https://", "mailto:")
_LONGEST_HYPERLINK: Final = 2_000
"""Terminals drop longer ones, or show them as text."""


def is_hyperlink(href: str) -> bool:
    """Say whether the terminal may be told where a link leads (OSC 8).

    Only addresses of the web and of mail, in printable ASCII.
    """
    is_plain = href.isascii() and href.isprintable() and " " not in href
    is_short = len(href) <= _LONGEST_HYPERLINK
    return is_plain and is_short and href.lower().startswith(_HYPERLINKS)


@record(frozen=True, slots=True)
class Link:
    """One link, or one reference to a footnote."""

    block: int
    start: int
    """In characters of the block's text."""
    end: int
    text: str
    href: str
    """An address, a path, a fragment; a footnote's label where `is_footnote`."""
    is_footnote: bool


def links(document: Document) -> list[Link]:
    """Give all links of a document; runs of one link that differ in their marks are one."""
    return [
        link
        for number, block in enumerate(entries_of(document.blocks))
        if not isinstance(block, str)
        for link in block_links(number, block)
    ]


def block_links(number: int, block: Block) -> Iterator[Link]:
    """Give the links of one block, whose number is told."""
    at = 0
    open_link: Link | None = None
    for span in block_spans(block):
        start, at = at, at + len(span.text)
        if span.href is None:
            continue
        is_footnote = Mark.FOOTNOTE in span.marks
        if open_link and (open_link.end, open_link.href, open_link.is_footnote) == (
            start,
            span.href,
            is_footnote,
        ):
            open_link = Link(
                number, open_link.start, at, open_link.text + span.text, span.href, is_footnote
            )
            continue
        if open_link:
            yield open_link
        open_link = Link(number, start, at, span.text, span.href, is_footnote)
    if open_link:
        yield open_link


def footnote(document: Document, label: str) -> int | None:
    """Give the block of a footnote; None where the document has none of that label."""
    for number, block in enumerate(entries_of(document.blocks)):
        if isinstance(block, Footnote) and block.label == label:
            return number
    return None


def section(document: Document, fragment: str) -> int | None:
    """Give the block of the heading that a fragment names, as web pages make one from its words.

    None where none fits.
    """
    wanted = _slug(fragment)
    for number, block in enumerate(document.blocks):
        if isinstance(block, Heading) and _slug(spans_text(block.spans)) == wanted:
            return number
    return None


def _slug(text: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
