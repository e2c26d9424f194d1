"""An article as Markdown that reads back as the same article.

Markdown has no form for a picture's credit, for marks in its caption and for the comment form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Term,
    spans_text,
)
from reader.model.lazy_pattern import lazy_pattern
from reader.printing.front_matter import front_matter
from reader.printing.markdown_words import Words, destination, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.model.document import Document

_LABEL: Final = lazy_pattern(r"[^\s\[\]|\\]+")
_FENCE: Final = lazy_pattern(r"`{3,}")
_TILDES: Final = lazy_pattern(r"~{3,}")

_MEANING: Final = lazy_pattern(r"\n?\s*[:~]\s")
_GREATEST_NUMBER: Final = 999_999_999
"""Of an item: nine digits (CommonMark, list items)."""
_NOTHING: Final = "<!-- -->"
"""Keeps code after a list of terms from being read as one more term and its meaning."""


def print_markdown(document: Document) -> list[str]:
    """Give the lines of a whole article: what is known of it above its text, then its blocks."""
    return [*front_matter(document), *_Body(document.blocks).lines()]


@dataclass(frozen=True, slots=True, eq=False)
class _Open:
    """A container whose text goes on."""

    kind: Inside
    opening: str
    """What stands before its first line."""
    margin: str
    """What stands before each other line."""
    number: int | None = None
    """Of an item in an ordered list."""
    delimiter: str = "."
    """What follows the number; another one starts another list."""


class _Body:
    """Writes blocks one after the other, and knows which containers are open."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = tuple(blocks)
        notes = (block for block in self._blocks if isinstance(block, Footnote))
        self._words = Words(frozenset(note.label for note in notes if _is_named(note)))
        self._stack: list[_Open] = []
        self._lines: list[str] = []

    def lines(self) -> list[str]:
        """Give the lines of all blocks, with a blank one between two where Markdown needs it."""
        for index in range(len(self._blocks)):
            self._write(index)
        return self._lines

    def _write(self, index: int) -> None:
        block = self._blocks[index]
        before = self._blocks[index - 1] if index else None
        old = self._stack
        shared = self._shared(block)
        opened = self._opened(index, shared)
        self._stack = old[:shared] + opened
        margin = "".join(container.margin for container in old[:shared])
        if before is not None and not self._is_tight(block, before, len(old) - shared):
            self._lines.append(margin.rstrip())
        if _ends_terms(old, shared) and _is_like_meaning(block):
            self._lines += [margin + _NOTHING, margin.rstrip()]
        first = margin + "".join(container.opening for container in opened)
        rest = margin + "".join(container.margin for container in opened)
        for number, line in enumerate(self._content(index)):
            edge = rest if number else first
            self._lines.append(edge + line if line else edge.rstrip())

    def _shared(self, block: Block) -> int:
        """Count the open containers that go on in a block."""
        count = 0
        for container, kind in zip(self._stack, _path(block), strict=False):
            if container.kind is not kind:
                break
            count += 1
        return count

    def _opened(self, index: int, shared: int) -> list[_Open]:
        """Give the containers that a block opens; an item that was never begun opens none."""
        block = self._blocks[index]
        closed = self._stack[shared] if shared < len(self._stack) else None
        opened = [
            _SILENT[kind]
            for kind in _path(block)[shared:]
            if kind is Inside.QUOTE or (kind is Inside.DEFINITION and self._explains(index))
        ]
        match block:
            case Quote():
                opened.append(_SILENT[Inside.QUOTE])
            case Definition() if self._explains(index):
                opened.append(_SILENT[Inside.DEFINITION])
            case ListItem():
                opened.append(_item(block, None if opened else closed))
            case Footnote() if _is_named(block):
                opened.append(_Open(Inside.FOOTNOTE, f"[^{block.label}]: ", "    "))
            case _:
                pass
        return opened

    def _explains(self, index: int) -> bool:
        """Tell whether a definition has its term before it; Markdown has none without."""
        before = self._blocks[index - 1] if index else None
        if isinstance(before, Term):
            return True
        return any(container.kind is Inside.DEFINITION for container in self._stack)

    def _is_tight(self, block: Block, before: Block, closed: int) -> bool:
        """Tell whether a block stands right under the one before it."""
        if isinstance(before, Term):
            return self._stack != [] and self._stack[-1].kind is Inside.DEFINITION
        if isinstance(before, ListItem | Footnote) and not before.spans and not closed:
            return True
        if not (isinstance(before, ListItem) and isinstance(block, ListItem) and block.spans):
            return False
        return bool(closed) or block.number in (None, 1)

    def _content(self, index: int) -> list[str]:
        """Give the lines of a block without what its containers put before them."""
        block = self._blocks[index]
        words = self._words
        match block:
            case Heading():
                signs = "#" * min(max(block.level, 1), 6)
                lines = [f"{signs} {words.line(block.spans, is_heading=True)}"]
            case Term():
                lines = [words.line(block.spans)]
            case Figure():
                lines = [_figure(block, words)]
            case Table():
                lines = list(_table(block, words))
            case Code():
                lines = _code(block)
            case Rule():
                lines = ["***"]
            case _:
                in_tags = self._would_be_caption(index)
                lines = words.lines(block.spans, in_tags=in_tags)
                lines[0] = _before_words(block, words) + lines[0]
        return lines

    def _would_be_caption(self, index: int) -> bool:
        """Tell whether a line would be taken for the caption of the picture above it."""
        before, block = self._blocks[index - 1] if index else None, self._blocks[index]
        if not (isinstance(before, Figure) and isinstance(block, Paragraph)):
            return False
        return not before.caption and all(Mark.EMPHASIS in span.marks for span in block.spans)


_SILENT: Final = {
    Inside.QUOTE: _Open(Inside.QUOTE, "> ", "> "),
    Inside.DEFINITION: _Open(Inside.DEFINITION, ": ", "  "),
}
"""Containers that any block can open."""


def _ends_terms(stack: Sequence[_Open], shared: int) -> bool:
    """Tell whether a list of terms ends where only so many containers go on."""
    return shared < len(stack) and stack[shared].kind is Inside.DEFINITION


def _is_like_meaning(block: Block) -> bool:
    """Tell whether the second line of a block could be what the first one means."""
    return isinstance(block, Code) and _MEANING.match(block.text) is not None


def _path(block: Block) -> tuple[Inside, ...]:
    """Give the containers around a block; those of a list's item are told by its level."""
    inside = block.inside
    if isinstance(block, ListItem):
        while inside and inside[-1] is Inside.LIST_ITEM:
            inside = inside[:-1]
        inside += (Inside.LIST_ITEM,) * (block.level - 1)
    return inside


def _item(item: ListItem, before: _Open | None) -> _Open:
    """Open an item; where its number does not follow the one before, it opens a list."""
    if item.number is None or not 0 <= item.number <= _GREATEST_NUMBER:
        return _Open(Inside.LIST_ITEM, "- ", "  ")
    delimiter = "."
    if before is not None and before.number is not None:
        delimiter = before.delimiter
        if item.number != before.number + 1:
            delimiter = ")" if delimiter == "." else "."
    marker = f"{item.number}{delimiter} "
    return _Open(Inside.LIST_ITEM, marker, " " * len(marker), item.number, delimiter)


def _is_named(note: Footnote) -> bool:
    """Tell whether a footnote has a label that Markdown can hold; it is a paragraph else."""
    return _LABEL.fullmatch(note.label) is not None


def _before_words(block: Block, words: Words) -> str:
    match block:
        case ListItem(checked=bool()):
            return "[x] " if block.checked else "[ ] "
        case Footnote() if not _is_named(block):
            return words.line((Span(f"[{block.label}]"),)) + " "
        case _:
            return ""


def _figure(figure: Figure, words: Words) -> str:
    alt = words.line((Span(figure.alt),)) if figure.alt else ""
    caption = spans_text(figure.caption)
    title = f" {quoted(caption)}" if caption else ""
    return f"![{alt}]({destination(figure.image or '')}{title})"


def _table(table: Table, words: Words) -> Iterable[str]:
    rows = [table.header, *table.rows]
    width = max(map(len, rows))
    if not width:
        return
    for number, row in enumerate(rows):
        cells = [words.line(cell).replace("|", "\\|") for cell in row]
        yield f"| {' | '.join(cells + [''] * (width - len(cells)))} |"
        if not number:
            yield "|" + " --- |" * width


def _code(code: Code) -> list[str]:
    language = code.language or ""
    sign, runs = ("~", _TILDES) if "`" in language else ("`", _FENCE)
    fence = sign * max((len(run) + 1 for run in runs.findall(code.text)), default=3)
    info = language.replace("\\", "\\\\").replace("&", "&amp;")
    space = " " if info.startswith("~") else ""
    return [f"{fence}{space}{info}", *code.text.split("\n"), fence]
