"""From the tokens of a Markdown text to blocks, each of which knows its containers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from markdown_it.common.utils import unescapeAll

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Spans,
    Table,
    Term,
)
from reader.model.clean import clean, clean_line
from reader.parsing.markdown_figures import emphasised, figures_of
from reader.parsing.markdown_spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

    from reader.parsing.html_addresses import Base

First = ListItem | Definition | Footnote | Quote


@dataclass(slots=True, eq=False)
class _Container:
    """A quote, item, definition or footnote whose content is being read."""

    kind: Inside
    first: First
    """Its first block, still without text."""
    has_begun: bool = False
    """Whether a block of it was put down."""


class MarkdownBlocks:
    """Goes through the tokens of a text once, and puts down blocks."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._blocks: list[Block] = []
        self._notes: list[Block] = []
        self._containers: list[_Container] = []
        self._outside: list[tuple[list[Block], list[_Container]]] = []
        """What a footnote's definition stands in, for it is put down elsewhere."""
        self._numbers: list[int | None] = []
        """The next item's number for each list that is open, None where it is not ordered."""
        self._uncaptioned: tuple[int, list[_Container]] | None = None
        """How many blocks there were after a picture without a caption, and what it lay in."""

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        """Give the blocks in reading order, the footnotes last."""
        steps = iter(tokens)
        for token in steps:
            take = self._TAKES.get(token.type)
            if take:
                take(self, token, steps)
        return self._blocks + self._notes

    def _spans(self, inline: Token) -> Spans:
        return spans_of(inline.children or (), self._base)

    def _take_paragraph(self, _: Token, steps: Iterator[Token]) -> None:
        self._paragraph(next(steps).children or ())

    def _take_heading(self, token: Token, steps: Iterator[Token]) -> None:
        spans = self._spans(next(steps))
        if spans:
            self._put(Heading(int(token.tag[1:]), spans))

    def _take_code(self, token: Token, _: Iterator[Token]) -> None:
        language = clean_line(unescapeAll(token.info)).partition(" ")[0]
        self._put(Code(clean(token.content.removesuffix("\n")), language or None))

    def _take_rule(self, *_: object) -> None:
        self._put(Rule())

    def _take_html(self, token: Token, _: Iterator[Token]) -> None:
        for block in _html_blocks(token.content, self._base):
            if isinstance(block, Paragraph) and not block.inside:
                self._say(block.spans)
            else:
                self._put(block)

    def _take_table(self, _: Token, steps: Iterator[Token]) -> None:
        self._put(self._table(steps))

    def _take_term(self, _: Token, steps: Iterator[Token]) -> None:
        self._put(Term(self._spans(next(steps))))

    def _take_list(self, token: Token, _: Iterator[Token]) -> None:
        is_ordered = token.tag == "ol"
        self._numbers.append(int(token.attrs.get("start", 1)) if is_ordered else None)

    def _take_list_end(self, *_: object) -> None:
        self._numbers.pop()

    def _take_item(self, token: Token, _: Iterator[Token]) -> None:
        self._enter(Inside.LIST_ITEM, self._item(token))

    def _take_quote(self, *_: object) -> None:
        self._enter(Inside.QUOTE, Quote(()))

    def _take_definition(self, *_: object) -> None:
        self._enter(Inside.DEFINITION, Definition(()))

    def _take_end(self, *_: object) -> None:
        self._begin(len(self._containers))
        self._containers.pop()

    def _take_note(self, token: Token, _: Iterator[Token]) -> None:
        self._outside.append((self._blocks, self._containers))
        self._blocks, self._containers = self._notes, []
        self._enter(Inside.FOOTNOTE, Footnote(clean_line(token.meta["label"]), ()))

    def _take_note_end(self, *_: object) -> None:
        self._take_end()
        self._blocks, self._containers = self._outside.pop()

    def _item(self, token: Token) -> ListItem:
        level = 1
        for container in reversed(self._containers):
            if container.kind is not Inside.LIST_ITEM:
                break
            level += 1
        number = self._numbers[-1]
        if number is not None:
            self._numbers[-1] = number + 1
        return ListItem((), level, number, token.meta.get("checked"))

    def _enter(self, kind: Inside, first: First) -> None:
        self._containers.append(_Container(kind, first))

    def _begin(self, until: int) -> None:
        """Put down the bullets and labels of containers that open without words."""
        for depth, container in enumerate(self._containers[:until]):
            if not container.has_begun:
                container.has_begun = True
                if container.kind in (Inside.LIST_ITEM, Inside.FOOTNOTE):
                    self._put_first(container.first, (), depth)

    def _inside(self, depth: int) -> tuple[Inside, ...]:
        return tuple(container.kind for container in self._containers[:depth])

    def _put(self, block: Block) -> None:
        depth = len(self._containers)
        if depth:
            self._begin(depth)
            block = replace(block, inside=self._inside(depth) + block.inside)
        self._blocks.append(block)

    def _say(self, spans: Spans) -> None:
        """Put down words: a paragraph, or the first of the innermost container."""
        if not spans:
            return
        if not self._containers or self._containers[-1].has_begun:
            self._put(Paragraph(spans))
            return
        innermost, depth = self._containers[-1], len(self._containers) - 1
        self._begin(depth)
        innermost.has_begun = True
        self._put_first(innermost.first, spans, depth)

    def _put_first(self, block: First, spans: Spans, depth: int) -> None:
        """Put down the block that opens a container; an item's level tells the lists around it."""
        while isinstance(block, ListItem) and depth and self._is_item(depth - 1):
            depth -= 1
        self._blocks.append(replace(block, spans=spans, inside=self._inside(depth)))

    def _is_item(self, depth: int) -> bool:
        return self._containers[depth].kind is Inside.LIST_ITEM

    def _paragraph(self, tokens: Sequence[Token]) -> None:
        if self._uncaptioned == (len(self._blocks), self._containers) and self._caption(tokens):
            return
        if any(token.type == "image" for token in tokens):
            figures = figures_of(tokens, self._base)
            for figure in figures:
                self._put(figure)
            if figures:
                if not figures[-1].caption:
                    self._uncaptioned = len(self._blocks), self._containers.copy()
                return
        self._say(spans_of(tokens, self._base))

    def _caption(self, tokens: Sequence[Token]) -> bool:
        """Take an emphasised line for the caption of the picture right above it, if it is one."""
        figure = self._blocks[-1]
        caption = emphasised(tokens, self._base)
        if not caption or not isinstance(figure, Figure):
            return False
        self._blocks[-1] = replace(figure, caption=caption)
        self._uncaptioned = None
        return True

    def _table(self, steps: Iterator[Token]) -> Table:
        rows: list[tuple[Spans, ...]] = []
        row: list[Spans] = []
        header: tuple[Spans, ...] = ()
        for token in steps:
            match token.type:
                case "inline":
                    row.append(self._spans(token))
                case "tr_close":
                    rows.append(tuple(row))
                    row = []
                case "thead_close":
                    header, rows = rows[0], []
                case "table_close":
                    break
                case _:
                    pass
        return Table(tuple(rows), header if any(header) else ())

    _TAKES: ClassVar[dict[str, Callable[[MarkdownBlocks, Token, Iterator[Token]], None]]] = {
        "paragraph_open": _take_paragraph,
        "heading_open": _take_heading,
        "fence": _take_code,
        "code_block": _take_code,
        "hr": _take_rule,
        "html_block": _take_html,
        "table_open": _take_table,
        "dt_open": _take_term,
        "bullet_list_open": _take_list,
        "bullet_list_close": _take_list_end,
        "ordered_list_open": _take_list,
        "ordered_list_close": _take_list_end,
        "list_item_open": _take_item,
        "list_item_close": _take_end,
        "blockquote_open": _take_quote,
        "blockquote_close": _take_end,
        "dd_open": _take_definition,
        "dd_close": _take_end,
        "footnote_reference_open": _take_note,
        "footnote_reference_close": _take_note_end,
    }


def _html_blocks(fragment: str, base: Base) -> list[Block]:
    """Read HTML that stands between paragraphs; scripts and comments are nothing."""
    from reader.parsing.html_blocks import blocks_of  # noqa: PLC0415 - lxml, 30 ms
    from reader.parsing.html_tree import parse_tree, silence  # noqa: PLC0415 - lxml, 30 ms

    root = parse_tree(fragment)
    if root is None:
        return []
    silence(root)
    return blocks_of(root, base, {})
