"""Pages for tests, and what was read from them in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.blocks import Block, Figure, ListItem, block_text
from reader.parsing.html import parse_html

if TYPE_CHECKING:
    from reader.model.document import Document

SENTENCE = "The ferry leaves the pier at six, and nobody in the harbour has ever seen it late. "
TEXT = SENTENCE * 4
"""A paragraph that is long enough to be the article's."""


def read(html: str, base: str | None = None) -> Document:
    """Read a page that is written in UTF-8."""
    return parse_html(html.encode(), charset="utf-8", base=base)


def page(body: str, head: str = "") -> Document:
    """Read a page whose article stands among the usual furniture.

    Args:
        body: what the article's element holds beside its headline and two paragraphs.
        head: what stands in the page's head.
    """
    return read(
        f'<html lang="en"><head><title>The pier | Harbour News</title>{head}</head><body>'
        '<nav><ul><li><a href="/a">World</a><li><a href="/b">Sport</a></ul></nav>'
        f"<article><h1>The pier</h1><p>{TEXT}</p><p>{TEXT}</p>{body}</article>"
        '<aside><h2>Most read</h2><ul><li><a href="/c">Another story of the day</a></ul></aside>'
        "<footer><p>All rights reserved by the harbour.</p></footer></body></html>"
    )


def added(document: Document) -> list[Block]:
    """Give the blocks that `page` was asked to add."""
    return list(document.blocks[2:])


def texts(document: Document) -> list[str]:
    """Give the text of each block."""
    return [block_text(block) for block in document.blocks]


def outline(document: Document) -> str:
    """Give a document as lines that a person can check against the page."""
    facts = {
        "title": document.title,
        "deck": document.deck,
        "byline": ", ".join(document.byline),
        "editor": document.editor,
        "dateline": document.dateline,
        "published": document.published,
        "modified": document.modified,
        "language": document.language,
        "site": document.site,
        "url": document.url,
        "minutes": document.stated_minutes,
    }
    lines = [f"{name}: {value}" for name, value in facts.items() if value]
    form = document.comment_form
    lines.append(f"form: {form.title} ({form.system}) to {form.endpoint}; {form.note}")
    lines += [f"    {field.name}: {field.label}{' *' * field.required}" for field in form.fields]
    return "\n".join([*lines, "", *map(_block_line, document.blocks)])


def _block_line(block: Block) -> str:
    kind = type(block).__name__
    inside = "".join(f" in {container}" for container in block.inside)
    if isinstance(block, Figure):
        caption = "".join(span.text for span in block.caption)
        return f"{kind}{inside} {block.image} [{block.alt}] {caption} ({block.credit})"
    if isinstance(block, ListItem):
        kind += f" {block.number or '-'}/{block.level}"
    return f"{kind}{inside}: {block_text(block)}".replace("\n", " / ")
