"""HTML as an article."""

from __future__ import annotations

import re
from typing import Final

from reader.model.blocks import block_text
from reader.model.document import Document
from reader.parsing.datelines import find_dateline
from reader.parsing.decode import decode
from reader.parsing.html_addresses import base_of
from reader.parsing.html_article import article_of
from reader.parsing.html_blocks import blocks_of
from reader.parsing.html_byline import printed_byline
from reader.parsing.html_comments import take_comment_form
from reader.parsing.html_dates import printed_date
from reader.parsing.html_facts import facts_of
from reader.parsing.html_head import head_facts
from reader.parsing.html_lines import take_lines
from reader.parsing.html_notes import footnote_labels
from reader.parsing.html_title import title_of
from reader.parsing.html_tree import parse_tree, silence
from reader.parsing.language import detect_language

_DECLARED: Final = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
SAMPLE: Final = 40
"""Blocks from the beginning that tell the language."""
REPEATED: Final = 80
"""Letters; a deck whose first ones stand in the text is no deck."""
PRESCANNED: Final = 1024
"""Bytes in which a page must name its character set (WHATWG HTML, section 13.2.3)."""


def parse_html(body: bytes, *, charset: str | None = None, base: str | None = None) -> Document:
    """Read a page as an article.

    Args:
        body: the page as it came.
        charset: as its server names it; None where nobody does, then the page's own word counts.
        base: the absolute path or the address of the page, for its relative links and pictures.
    """
    root = parse_tree(decode(body, charset or _declared_charset(body)))
    if root is None:
        return Document()
    facts = facts_of(root)
    address = base_of(root, base)
    form = take_comment_form(root, address)
    silence(root)
    title = title_of(root, facts.titles, facts.site)
    head = head_facts(root, title, facts.language)
    byline = facts.byline or printed_byline(root) or head.byline
    published = facts.published or printed_date(root, facts.language) or head.published
    article = article_of(root, (title, *facts.titles) if title else facts.titles)
    blocks = blocks_of(article, address, footnote_labels(article))
    text = "\n".join(map(block_text, blocks[:SAMPLE]))
    language = facts.language or detect_language(text)
    lines = take_lines(blocks, language)
    dateline = find_dateline(map(block_text, blocks[:SAMPLE]), language)
    return Document(
        blocks=blocks,
        title=title,
        deck=_deck(facts.deck, text),
        byline=byline or lines.byline,
        editor=head.editor or lines.editor,
        dateline=dateline[1] if dateline else None,
        published=published or lines.published,
        modified=facts.modified or head.modified,
        language=language,
        site=facts.site,
        url=address.link(facts.url or ""),
        image=address.picture(facts.image or ""),
        tags=facts.tags,
        stated_minutes=head.stated_minutes or lines.stated_minutes,
        comment_form=form,
    )


def _deck(deck: str | None, text: str) -> str | None:
    """Give the sentence under the headline; None where it is how the text begins."""
    if deck is None:
        return None
    opening = deck.rstrip(" .\u2026[]")[:REPEATED].casefold()
    return None if opening in " ".join(text.split()).casefold() else deck


def _declared_charset(body: bytes) -> str | None:
    named = _DECLARED.search(body[:PRESCANNED])
    return named[1].decode("ascii", "replace") if named else None
