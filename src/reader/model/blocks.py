"""The blocks that an article's body is made of, and the runs of text inside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(StrEnum):
    """What a run of text is, beside being text."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    DELETED = "deleted"
    SUB = "sub"
    SUP = "sup"
    HIGHLIGHT = "highlight"
    FOOTNOTE = "footnote"


class Inside(StrEnum):
    """A container whose first block was an earlier one, and which goes on in this block."""

    QUOTE = "quote"
    LIST_ITEM = "list_item"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"


@record(frozen=True, slots=True)
class Span:
    """A run of text that is marked alike throughout."""

    text: str
    """Cleaned by `model.clean`; may hold LF where the author broke the line."""
    marks: frozenset[Mark] = frozenset()
    href: str | None = None
    """Where a LINK leads, or the label ("1") that a FOOTNOTE refers to; None for all others."""


Spans: TypeAlias = tuple[Span, ...]
"""Text in reading order; empty where there is none."""


@record(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    spans: Spans
    inside: tuple[Inside, ...] = ()
    """Containers that go on in this block, outermost first; the same in every kind of block."""


@record(frozen=True, slots=True)
class Heading:
    """The name of a section."""

    level: int
    """1 to 6; 1 is a chapter, for the headline is the document's title."""
    spans: Spans
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Quote:
    """The first paragraph of a quotation; what follows of the same one has QUOTE in `inside`."""

    spans: Spans
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class ListItem:
    """The first paragraph of an item; what follows of the same one has LIST_ITEM in `inside`."""

    spans: Spans
    level: int = 1
    """1 for an outer list, 2 for one inside an item of it, and so on."""
    number: int | None = None
    """The item's number; None where the list is not ordered."""
    checked: bool | None = None
    """Whether a task is done; None where the item is no task."""
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Term:
    """A word that a definition list explains."""

    spans: Spans
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Definition:
    """What a term means."""

    spans: Spans
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Footnote:
    """A note below the text."""

    label: str
    """As it stands in the text, without brackets."""
    spans: Spans
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Figure:
    """A picture, or the place where one stood, with what is written under it."""

    image: str | None = None
    """Address or path as the source has it, resolved where its base is known.

    None where only the caption is left.
    """
    alt: str | None = None
    caption: Spans = ()
    credit: str | None = None
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Table:
    """Cells in rows."""

    rows: tuple[tuple[Spans, ...], ...]
    """Without the header; rows may be shorter than the widest one."""
    header: tuple[Spans, ...] = ()
    """Empty where the table has none."""
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Code:
    """Text whose lines and blanks stand as they are."""

    text: str
    language: str | None = None
    inside: tuple[Inside, ...] = ()


@record(frozen=True, slots=True)
class Rule:
    """A break between two parts of the text."""

    inside: tuple[Inside, ...] = ()


TextBlock: TypeAlias = Paragraph | Heading | Quote | ListItem | Term | Definition | Footnote
"""Blocks that are one run of spans."""

Block: TypeAlias = TextBlock | Figure | Table | Code | Rule


class LazyBlocks(Sequence[Block]):
    """Blocks that are made when they are asked for, so that a text of any size opens at once."""

    __slots__ = ()

    @abstractmethod
    def entries(self) -> Sequence[Block | str]:
        """Give each block in order; of one without marks and pictures perhaps only the text."""


def entries_of(blocks: Sequence[Block]) -> Sequence[Block | str]:
    """Give blocks for what asks for text, code, marks or pictures, and not for the kind of block.

    A string is the text of a block that is neither code nor a picture and has no marks.
    """
    return blocks.entries() if isinstance(blocks, LazyBlocks) else blocks


def spans_text(spans: Iterable[Span]) -> str:
    """Join the text of spans; an author's line break is LF."""
    return "".join(span.text for span in spans)


def block_spans(block: Block) -> Spans:
    """Give the whole text of a block as spans, in the order in which anchors count its characters.

    A table's cells are joined by TAB and its rows by LF; a figure is its alt text, caption and
    credit, joined by LF, each only where there is one; a rule is empty.
    """
    match block:
        case Figure():
            return _figure_spans(block)
        case Table():
            return _table_spans(block)
        case Code():
            return (Span(block.text),)
        case Rule():
            return ()
        case _:
            return block.spans


def block_text(block: Block) -> str:
    """Give the text of a block that anchors count, as `block_spans` joins it."""
    return spans_text(block_spans(block))


def _figure_spans(figure: Figure) -> Spans:
    parts: list[Spans] = []
    if figure.alt:
        parts.append((Span(figure.alt),))
    if figure.caption:
        parts.append(figure.caption)
    if figure.credit:
        parts.append((Span(figure.credit),))
    return _joined(parts, "\n")


def _table_spans(table: Table) -> Spans:
    rows = [table.header, *table.rows] if table.header else list(table.rows)
    return _joined([_joined(row, "\t") for row in rows], "\n")


def _joined(parts: Iterable[Spans], separator: str) -> Spans:
    joined: list[Span] = []
    for number, part in enumerate(parts):
        if number:
            joined.append(Span(separator))
        joined.extend(part)
    return tuple(joined)
