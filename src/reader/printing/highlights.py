"""Highlights of all articles as one Markdown text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reader.model.blocks import Heading, Inside, Mark, Paragraph, Quote, Span
from reader.model.document import Document
from reader.printing.markdown import print_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.blocks import Block
    from reader.model.highlight import Highlight, KeptHighlight

_QUOTED = (Inside.QUOTE,)


def print_highlights(named: Iterable[tuple[KeptHighlight, str, str]]) -> list[str]:
    """Give the lines: for each article its headline, author and address, then what was marked.

    Args:
        named: each highlight with the headline of its article and the article's place, those of
            one article one after the other.
    """
    blocks: list[Block] = []
    for _, together in groupby(named, key=lambda each: each[0].article):
        of_article = list(together)
        blocks += _article(*of_article[0])
        for kept, _, _ in of_article:
            blocks += _highlight(kept.highlight)
    return print_markdown(Document(blocks=blocks, title="Highlights"))


def _article(kept: KeptHighlight, headline: str, place: str) -> Iterator[Block]:
    yield Heading(2, (Span(headline),))
    address = Span(place)
    if kept.url:
        address = Span(kept.url, frozenset({Mark.LINK}), kept.url)
    names = ", ".join(kept.byline)
    yield Paragraph((Span(f"{names} · "), address) if names else (address,))


def _highlight(highlight: Highlight) -> Iterator[Block]:
    """Give a highlight as a quotation of as many paragraphs as it has blocks, and its note."""
    words = [part for part in highlight.passage.quote.exact.split("\n") if part.strip()]
    for number, part in enumerate(words):
        spans = (Span(part.replace("\t", " ")),)
        yield Paragraph(spans, _QUOTED) if number else Quote(spans)
    for part in highlight.note.split("\n"):
        if part.strip():
            yield Paragraph((Span(part.replace("\t", " ")),))
