"""The body of a bare text as blocks, told by what its lines are."""
# ruff: noqa: RUF001 - marks of other scripts

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, overload

from reader.model.blocks import (
    Block,
    Code,
    Figure,
    Heading,
    LazyBlocks,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Span,
)
from reader.parsing.captions import LONGEST as LONGEST_CAPTION
from reader.parsing.captions import describes_picture
from reader.parsing.picture_credits import credit_start, signs_article
from reader.parsing.plain_lines import (
    LONGEST_VERSE,
    fits,
    indentation,
    is_item,
    is_rule,
    is_underlined,
    item_number,
    keeps_shape,
)
from reader.parsing.wording import LONGEST_LEFT_OUT, is_left_out

LONGEST_HEADING: Final = 80
"""Cells."""
_MOST_WORDS: Final = 12
"""Words of a heading; a longer line without an end mark is no name."""
_LEAST_PARAGRAPH: Final = 100
"""Cells; what a heading stands above is longer."""
_LEAST_SENTENCE: Final = 40
"""Cells; the same, where it ends as a sentence does."""
_DEEPEST: Final = 9
"""Levels of a list; what lies deeper is set at this one."""

_OPENS_NO_PROSE: Final = frozenset("-*+•‣◦▪●○·_=~—–＊◇◆★⁂(0123456789>")
_HEADING_STARTS: Final = "¿¡(§#【「《"
_NO_HEADING_ENDS: Final = '.,;:…。、，；：-–—”“"»」'
_SENTENCE_ENDS: Final = (
    ".",
    "!",
    "?",
    "…",
    "。",
    "！",
    "？",
    "”",
    "“",
    '"',
    "»",
    "」",
    ")",
    "）",
    ":",
)


class PlainBlocks(LazyBlocks):
    """Blocks of a bare text; what a line is, is told when it is asked for."""

    __slots__ = ("_entries", "_made", "_told")

    def __init__(self, entries: list[str | Block]) -> None:
        self._entries = entries
        self._made: dict[int, Block] = {}
        self._told: list[Block | str] | None = None

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | Sequence[Block]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        entry = self._entries[index]
        if not isinstance(entry, str):
            return entry
        number = index % len(self._entries)
        block = self._made.get(number)
        if block is None:
            if _is_plainly_prose(entry):
                block = Paragraph(_spans(entry))
            else:
                block = _block(entry, self._line(number - 1), self._line(number + 1))
            self._made[number] = block
        return block

    def entries(self) -> Sequence[Block | str]:
        """Give each block; of one whose text is its line, whatever kind it is, only the line.

        A bullet, a rule or a credit that is parted off makes the text another one.
        """
        if self._told is None:
            self._told = [
                self[number]
                if not isinstance(entry, str)
                or entry[0] in _OPENS_NO_PROSE
                or credit_start(entry) is not None
                else entry
                for number, entry in enumerate(self._entries)
            ]
        return self._told

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _line(self, number: int) -> str:
        """Give a neighbour's line; empty where there is none, or it was several lines."""
        entry = self._entries[number] if 0 <= number < len(self._entries) else ""
        return entry if isinstance(entry, str) else ""


def body_entries(runs: Iterable[str]) -> list[str | Block]:
    """Give a body's blocks in order; a line whose kind its neighbours tell stays a string.

    Args:
        runs: as `plain_lines.runs` gives them.
    """
    entries: list[str | Block] = []
    code: list[str] = []
    for run in runs:
        is_line = "\n" not in run and not run[0].isspace()
        if not is_line and _is_indented_code(run):
            code.append(run)
            continue
        if code:
            entries.append(_code(code))
            code = []
        if not is_line:
            entries.extend(_blocks_of_run(run))
        elif len(run) > LONGEST_LEFT_OUT or not is_left_out(run):
            entries.append(run)
    if code:
        entries.append(_code(code))
    return entries


def _is_indented_code(run: str) -> bool:
    return run[0] in " \t" and keeps_shape(run.split("\n"))


def _code(runs: list[str]) -> Code:
    """Give a block of code without the blanks that all of its lines begin with."""
    lines = "\n\n".join(runs).split("\n")
    margin = min(len(line) - len(line.lstrip()) for line in lines if line)
    return Code("\n".join(line[margin:] for line in lines))


def _blocks_of_run(run: str) -> Iterator[str | Block]:
    raw = run.split("\n")
    lines = [line.strip() for line in raw]
    if is_underlined(raw):
        yield Heading(2, _spans(lines[0]))
    elif keeps_shape(raw):
        yield _code([run])
    elif is_item(raw[0]):
        yield from _list(raw)
    elif all(line.startswith(">") for line in lines):
        yield Quote(_spans("\n".join(line.lstrip("> ") for line in lines)))
    elif len(raw) > 1 and all(fits(line, LONGEST_VERSE) for line in lines):
        if not is_left_out(" ".join(lines)):
            yield Paragraph(_spans("\n".join(lines)))
    else:
        yield from (line for line in lines if not is_left_out(line))


def _list(run: list[str]) -> Iterator[ListItem | str]:
    """Give the items of a list; how far they are indented tells their levels."""
    outer: list[int] = []
    for line in run:
        item = item_number(line)
        if not item:
            yield line.strip()
            continue
        number, text = item
        indented = indentation(line)
        while outer and outer[-1] >= indented:
            outer.pop()
        outer.append(indented)
        yield ListItem(_spans(text), level=min(len(outer), _DEEPEST), number=number)


def _is_plainly_prose(line: str) -> bool:
    """Tell cheaply, of most lines of an article, that nothing beside them can make them more."""
    return (
        len(line) > LONGEST_CAPTION
        and line[0] not in _OPENS_NO_PROSE
        and credit_start(line) is None
    )


def _block(line: str, before: str, after: str) -> Block:
    """Give the block that one line is, between its neighbours."""
    if line[0] in _OPENS_NO_PROSE:
        if is_rule(line):
            return Rule()
        if line.startswith("> "):
            return Quote(_spans(line[2:].lstrip("> ")))
        item = _item(line, before, after)
        if item:
            return item
    start = credit_start(line)
    is_signed = start is not None and (after or not signs_article(line[start:]))
    if is_signed or describes_picture(line, before, after):
        return figure(line)
    if _is_heading(line, before, after):
        return Heading(2, _spans(line))
    return Paragraph(_spans(line))


def figure(line: str) -> Figure:
    """Give the picture that a caption is left of, and the name of its maker apart."""
    start = credit_start(line)
    if start is None:
        return Figure(caption=_spans(line))
    return Figure(caption=_spans(line[:start].rstrip()), credit=line[start:].strip())


def _item(line: str, before: str, after: str) -> ListItem | None:
    """Give the item that a line is; a number alone makes none, for sections are numbered too."""
    item = item_number(line)
    if not item:
        return None
    number, text = item
    if number is not None:
        beside = [other[0] for other in map(item_number, (before, after)) if other]
        if number - 1 not in beside and number + 1 not in beside:
            return None
    return ListItem(_spans(text), number=number)


def _is_heading(line: str, before: str, after: str) -> bool:
    """Tell whether a short line without an end mark names the paragraph below it."""
    if not fits(line, LONGEST_HEADING) or line[-1] in _NO_HEADING_ENDS or line[0].islower():
        return False
    if not (line[0].isalnum() or line[0] in _HEADING_STARTS) or line.count(" ") >= _MOST_WORDS:
        return False
    if before and not before.endswith(_SENTENCE_ENDS) and not is_item(before):
        return False
    is_sentence = after.endswith(_SENTENCE_ENDS) and len(after) > len(line)
    return not is_item(after) and not fits(
        after, _LEAST_SENTENCE if is_sentence else _LEAST_PARAGRAPH
    )


def _spans(text: str) -> tuple[Span, ...]:
    return (Span(text.replace("\t", " ")),) if text else ()
