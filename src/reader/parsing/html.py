"""HTML as an article."""

from __future__ import annotations

import re
from typing import Final

from reader.model.blocks import block_text
from reader.model.document import Document
from reader.parsing.decode import decode
from reader.parsing.html_addresses import base_of
from reader.parsing.html_article import article_of
from reader.parsing.html_blocks import blocks_of
from reader.parsing.html_byline import printed_byline
from reader.parsing.html_comments import comment_form_of
from reader.parsing.html_dates import printed_date
from reader.parsing.html_facts import facts_of
from reader.parsing.html_head import head_facts
from reader.parsing.html_title import title_of
from reader.parsing.html_tree import parse_tree, silence
from reader.parsing.language import detect_language

_DECLARED: Final = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
PRESCANNED: Final = 1024
"""Bytes in which a page must name its character set (WHATWG HTML, section 13.2.3)."""


def parse_html(body: bytes, *, charset: str | None = None, base: str | None = None) -> Document:
    """Read a page as an article.

    Args:
        body: the page as it came.
        charset: as its server names it; None where nobody does, then the page's own word counts.
        base: the absolute path or the address of the page, for its relative links and pictures.
    """
    text = decode(body, charset or _declared_charset(body))
    root = parse_tree(text)
    if root is None:
        return Document()
    facts = facts_of(root)
    address = base_of(root, base)
    form = comment_form_of(root, address)
    silence(root)
    title = title_of(root, facts.titles, facts.site)
    head = head_facts(root, title, facts.language)
    byline = facts.byline or printed_byline(root) or head.byline
    published = facts.published or printed_date(root, facts.language) or head.published
    article = article_of(root, (title, *facts.titles) if title else facts.titles)
    blocks = blocks_of(article, address, {})
    language = facts.language or detect_language("\n".join(map(block_text, blocks[:40])))
    return Document(
        blocks=blocks,
        title=title,
        deck=facts.deck,
        byline=byline,
        published=published,
        editor=head.editor,
        modified=facts.modified or head.modified,
        stated_minutes=head.stated_minutes,
        language=language,
        site=facts.site,
        url=facts.url,
        image=facts.image,
        tags=facts.tags,
        comment_form=form,
    )


def _declared_charset(body: bytes) -> str | None:
    named = _DECLARED.search(body[:PRESCANNED])
    return named[1].decode("ascii", "replace") if named else None
