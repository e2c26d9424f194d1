"""Bare text as an article: what a person sees in a page that was pasted without its markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, overload

from reader.model.blocks import Block, Figure, Paragraph, Span
from reader.model.clean import clean
from reader.model.document import CommentForm, Document
from reader.parsing.captions import is_caption, is_caption_before_dateline
from reader.parsing.language import detect_language
from reader.parsing.plain_lines import paragraph_lines
from reader.parsing.wording import (
    BYLINE_OPENINGS,
    EDITOR_OPENINGS,
    FORM_TITLES,
    READ_ALSO_OPENINGS,
    folded,
    stated_minutes,
)

LONGEST_TITLE: Final = 200
_DATELINE: Final = re.compile(
    r"([^\W\d_a-z][^\W_a-z]{2,}(?:[ ,./-]+[^\W\d_a-z][\w.]*){0,5}?)(?: ?\([\w. ]{2,20}\))? ?(?::|–|—| -|--) "
)
_WRITER: Final = re.compile(r"\(([^()\d]{3,40})\)\.?$")


class PlainBlocks(Sequence[Block]):
    """Blocks that are made when they are asked for."""

    __slots__ = ("_entries",)

    def __init__(self, entries: list[str | Block]) -> None:
        self._entries = entries

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
        block = Paragraph((Span(entry),))
        self._entries[index] = block
        return block

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


def parse_plain_text(text: str) -> Document:
    """Tell the parts of a bare text: headline, facts, captions, paragraphs, comment form."""
    text = clean(text)
    language = detect_language(text)
    lines = paragraph_lines(text)
    lines = [line.strip() for line in lines]
    lines = [line for line in lines if line]
    title = None
    if len(lines) > 1 and len(lines[0]) <= LONGEST_TITLE:
        title = lines.pop(0)
    stated = editor = None
    byline: tuple[str, ...] = ()
    form = CommentForm()
    for number in range(max(0, len(lines) - 30), len(lines)):
        if folded(lines[number]) in FORM_TITLES:
            note = " ".join(lines[number + 1 : number + 2]) or None
            form = CommentForm(title=lines[number], note=note, open=True)
            del lines[number:]
            break
    while lines and len(lines[0]) < 80:
        words = folded(lines[0])
        minutes = stated_minutes(lines[0])
        opening = next((o for o in BYLINE_OPENINGS if words.startswith(o)), None)
        if minutes is not None:
            stated = minutes
        elif opening and not words.endswith("."):
            byline = (lines[0][len(opening) :].strip(),)
        else:
            break
        del lines[0]
    for number in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
        words = folded(lines[number])
        opening = next((o for o in EDITOR_OPENINGS if words.startswith(o)), None)
        if opening and len(words) < 60:
            editor = lines[number][len(opening) :].strip()
            del lines[number]
    if lines and not byline and (writer := _WRITER.search(lines[-1])):
        byline = (writer[1],)
    dateline = None
    entries: list[str | Block] = []
    for number, line in enumerate(lines):
        match = _DATELINE.match(line) if number < 6 and not dateline else None
        if match:
            dateline = match[1].strip()
        before = lines[number - 1] if number else None
        after = lines[number + 1] if number + 1 < len(lines) else None
        if (
            len(line) < 300
            and number < 5
            and after
            and _DATELINE.match(after)
            and is_caption_before_dateline(line)
        ) or is_caption(line, before, after):
            entries.append(Figure(caption=(Span(line),)))
        elif len(line) < 200 and folded(line[:40]).startswith(READ_ALSO_OPENINGS):
            continue
        else:
            entries.append(line)
    return Document(
        blocks=PlainBlocks(entries),
        title=title,
        byline=byline,
        editor=editor,
        dateline=dateline,
        language=language,
        stated_minutes=stated,
        comment_form=form,
    )
