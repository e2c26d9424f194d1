"""From Markdown to a Document: CommonMark, most of GFM, footnotes, definitions, front matter."""

from __future__ import annotations

from typing import Final

from reader.model.blocks import Block, Heading, block_text, spans_text
from reader.model.clean import clean, clean_line
from reader.model.document import Document
from reader.parsing.front_matter import FrontMatter, split_front_matter
from reader.parsing.html_addresses import Base
from reader.parsing.language import detect_language
from reader.parsing.markdown_blocks import MarkdownBlocks
from reader.parsing.markdown_parser import MarkdownParser

_PARSER: Final = MarkdownParser()


def parse_markdown(text: str, *, base: str | None = None) -> Document:
    """Read a Markdown text.

    Args:
        text: as decoded; it passes the gate here.
        base: absolute path of its file, from which relative pictures lead; None for a pipe.
    """
    facts, body = split_front_matter(clean(text))
    place = Base(base)
    blocks = MarkdownBlocks(place).read(_PARSER.parse(body))
    title, blocks = _part_title(facts, blocks)
    return Document(
        blocks=blocks,
        title=title,
        deck=facts.text("deck"),
        byline=facts.texts("author"),
        editor=facts.text("editor"),
        dateline=facts.text("dateline"),
        published=facts.moment("date"),
        modified=facts.moment("modified"),
        language=facts.text("lang") or detect_language(_opening(title, blocks)),
        site=facts.text("site"),
        url=facts.text("url"),
        image=place.picture(facts.text("image") or ""),
        tags=facts.texts("tags", ","),
        stated_minutes=facts.number("reading_time"),
    )


def _part_title(facts: FrontMatter, blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """Give the headline, and the blocks without the heading that says it."""
    stated = facts.text("title")
    for number, block in enumerate(blocks):
        if not isinstance(block, Heading) or block.level > 1 or block.inside:
            continue
        name = clean_line(spans_text(block.spans))
        if name == stated or (number == 0 and not facts.has("title")):
            return name, blocks[:number] + blocks[number + 1 :]
        break
    return stated, blocks


def _opening(title: str | None, blocks: list[Block]) -> str:
    """Give as much of the text as tells its language."""
    return "\n".join([title or "", *map(block_text, blocks[:40])])
