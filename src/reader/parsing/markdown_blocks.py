"""From the tokens of a Markdown text to blocks, each of which knows its containers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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
    Span,
    Spans,
    Table,
    Term,
)
from reader.model.clean import clean, clean_line
from reader.parsing.markdown_figures import emphasised, figures_of
from reader.parsing.markdown_html import html_paragraphs
from reader.parsing.markdown_spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

    from reader.parsing.html_addresses import Base

First = ListItem | Definition | Footnote | Quote


@dataclass(slots=True)
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
        self._open_figure = -1
        """Number of the block that would follow right after a picture without a caption."""

        self._takes: dict[str, Callable[[Token, Iterator[Token]], None]] = {
            "paragraph_open": lambda _, steps: self._paragraph(next(steps).children or ()),
            "heading_open": self._heading,
            "fence": lambda token, _: self._put(_code(token)),
            "code_block": lambda token, _: self._put(_code(token)),
            "hr": lambda *_: self._put(Rule()),
            "html_block": self._html,
            "table_open": lambda _, steps: self._put(self._table(steps)),
            "dt_open": lambda _, steps: self._put(Term(self._spans(next(steps)))),
            "ordered_list_open": lambda token, _: self._numbers.append(
                int(token.attrs.get("start", 1))
            ),
            "bullet_list_open": lambda *_: self._numbers.append(None),
            "ordered_list_close": lambda *_: self._leave_list(),
            "bullet_list_close": lambda *_: self._leave_list(),
            "list_item_open": lambda token, _: self._enter(Inside.LIST_ITEM, self._item(token)),
            "list_item_close": lambda *_: self._leave(),
            "blockquote_open": lambda *_: self._enter(Inside.QUOTE, Quote(())),
            "blockquote_close": lambda *_: self._leave(),
            "dd_open": lambda *_: self._enter(Inside.DEFINITION, Definition(())),
            "dd_close": lambda *_: self._leave(),
            "footnote_reference_open": self._enter_note,
            "footnote_reference_close": lambda *_: self._leave_note(),
        }

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        """Give the blocks in reading order, the footnotes last."""
        steps = iter(tokens)
        for token in steps:
            take = self._takes.get(token.type)
            if take:
                take(token, steps)
        return self._blocks + self._notes

    def _spans(self, inline: Token) -> Spans:
        return spans_of(inline.children or (), self._base)

    def _heading(self, token: Token, steps: Iterator[Token]) -> None:
        spans = self._spans(next(steps))
        if spans:
            self._put(Heading(int(token.tag[1:]), spans))

    def _html(self, token: Token, _: Iterator[Token]) -> None:
        for words in html_paragraphs(token.content):
            self._say((Span(words),))

    def _leave_list(self) -> None:
        self._numbers.pop()

    def _enter_note(self, token: Token, _: Iterator[Token]) -> None:
        self._outside.append((self._blocks, self._containers))
        self._blocks, self._containers = self._notes, []
        self._enter(Inside.FOOTNOTE, Footnote(clean_line(token.meta["label"]), ()))

    def _leave_note(self) -> None:
        self._leave()
        self._blocks, self._containers = self._outside.pop()

    def _item(self, token: Token) -> ListItem:
        level = 1 + sum(container.kind is Inside.LIST_ITEM for container in self._containers)
        number = self._numbers[-1]
        if number is not None:
            self._numbers[-1] = number + 1
        return ListItem((), level, number, token.meta.get("checked"))

    def _enter(self, kind: Inside, first: First) -> None:
        self._containers.append(_Container(kind, first))

    def _leave(self) -> None:
        self._begin(len(self._containers))
        self._containers.pop()

    def _begin(self, until: int) -> None:
        """Put down the first blocks of containers that open without words; a quote has none."""
        for depth, container in enumerate(self._containers[:until]):
            if not container.has_begun:
                container.has_begun = True
                if container.kind is not Inside.QUOTE:
                    self._blocks.append(replace(container.first, inside=self._inside(depth)))

    def _inside(self, depth: int) -> tuple[Inside, ...]:
        return tuple(container.kind for container in self._containers[:depth])

    def _put(self, block: Block) -> None:
        depth = len(self._containers)
        if depth:
            self._begin(depth)
            block = replace(block, inside=self._inside(depth))
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
        self._blocks.append(replace(innermost.first, spans=spans, inside=self._inside(depth)))

    def _paragraph(self, tokens: Sequence[Token]) -> None:
        if self._open_figure == len(self._blocks) and self._caption(tokens):
            return
        if any(token.type == "image" for token in tokens):
            figures = figures_of(tokens, self._base)
            for figure in figures:
                self._put(figure)
            if figures:
                if not figures[-1].caption:
                    self._open_figure = len(self._blocks)
                return
        self._say(spans_of(tokens, self._base))

    def _caption(self, tokens: Sequence[Token]) -> bool:
        """Take an emphasised line for the caption of the picture right above it, if it is one."""
        figure = self._blocks[-1]
        caption = emphasised(tokens, self._base)
        if not caption or figure.inside != self._inside(len(self._containers)):
            return False
        if isinstance(figure, Figure):
            self._blocks[-1] = replace(figure, caption=caption)
        self._open_figure = -1
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


def _code(token: Token) -> Code:
    language = clean_line(token.info).partition(" ")[0]
    return Code(clean(token.content.removesuffix("\n")), language or None)
