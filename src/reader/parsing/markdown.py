"""From Markdown to a Document: CommonMark, most of GFM, footnotes, definitions, front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt, rules_block
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from reader.model.blocks import Block, Heading, block_text, spans_text
from reader.model.clean import clean, clean_line
from reader.model.document import Document
from reader.parsing.front_matter import FrontMatter, split_front_matter
from reader.parsing.html_addresses import Base
from reader.parsing.language import detect_language
from reader.parsing.markdown_blocks import MarkdownBlocks

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

MAX_DEPTH: Final = 60
"""Containers within each other; a list and its item are two. Deeper text goes on flat."""
MAX_INLINE_DEPTH: Final = 100


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


class _Parser(MarkdownIt):
    """The parser and what it reads; addresses stay as they are written."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": MAX_INLINE_DEPTH, "tasklists": True})
        self.enable(["table", "strikethrough"]).disable("text_join")
        self.use(deflist_plugin)
        self.use(footnote_plugin, inline=False, move_to_end=False)
        self.block.ruler.before("table", "flat", _flat_paragraph)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's name for it
        """Take any; where a link may lead is judged with its base."""
        return bool(url) or True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's name for it
        """Leave an address as it stands."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's name for it
        """Leave an address as it stands."""
        return link


def _flat_paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule's form
    """Take lines as they are where containers lie too deep."""
    return (
        state.level >= MAX_DEPTH and not silent and rules_block.paragraph(state, start, end, silent)
    )


_PARSER: Final = _Parser()


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
