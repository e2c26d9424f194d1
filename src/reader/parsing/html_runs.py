"""The words of one block while they are read: white space folded as HTML does, breaks, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.model.blocks import Figure, Mark, Span, Spans
from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

UNMARKED: Final[frozenset[Mark]] = frozenset()

_WHITE: Final = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text as it stands in the page, not yet folded."""

    text: str
    marks: frozenset[Mark] = UNMARKED
    href: str | None = None
    figure: Figure | None = None
    """The picture that stands here; `text` is then what it leaves in a line."""


BREAK: Final = Piece("\n")
"""Where the author broke the line; compared by identity."""


@dataclass(slots=True)
class Run:
    """Pieces of text up to the end of their block."""

    pieces: list[Piece] = field(default_factory=list)
    has_figures: bool = False
    """Whether pictures stand in it."""

    def say(self, text: str, marks: frozenset[Mark], href: str | None) -> None:
        """Add text."""
        self.pieces.append(Piece(text, marks, href))

    def show(self, figure: Figure, marks: frozenset[Mark], href: str | None) -> None:
        """Add a picture; whether it stands alone is known only at the block's end."""
        self.pieces.append(Piece(figure.alt or "", marks, href, figure))
        self.has_figures = True

    def break_line(self) -> None:
        """Break the line."""
        self.pieces.append(BREAK)

    def alt_text(self) -> str:
        """Give what its pictures leave in a line."""
        return clean_line(" ".join(piece.text for piece in self.pieces if piece.figure))

    def parts(self) -> Iterable[Spans | Figure]:
        """Give paragraphs, and the pictures that stand alone on their line, in reading order."""
        if not self.has_figures:
            yield from folded(self.pieces)
            return
        lines: list[Piece] = []
        for line in _lines(self.pieces):
            if all(piece.figure or not piece.text.strip() for piece in line):
                yield from folded(lines)
                lines = []
                yield from (piece.figure for piece in line if piece.figure)
                lines.append(BREAK)
            else:
                lines += [*line, BREAK]
        yield from folded(lines)


def folded(pieces: Iterable[Piece]) -> list[Spans]:
    """Fold white space; two line breaks or more part paragraphs."""
    paragraphs: list[Spans] = []
    spans: list[Span] = []
    breaks = 0
    for piece in pieces:
        if piece is BREAK:
            breaks += 1
            continue
        words = _WHITE.sub(" ", clean(piece.text))
        if words[:1] == " " and (breaks or not spans or spans[-1].text[-1] == " "):
            words = words[1:]
        if not words:
            continue
        if breaks and spans:
            _strip_end(spans)
            if breaks > 1:
                paragraphs.append(tuple(spans))
                spans = []
            else:
                _add(spans, "\n", spans[-1].marks, spans[-1].href)
        breaks = 0
        _add(spans, words, piece.marks, piece.href)
    _strip_end(spans)
    if spans:
        paragraphs.append(tuple(spans))
    return paragraphs


def one_line(pieces: Iterable[Piece]) -> Spans:
    """Fold white space, line breaks too."""
    paragraphs = folded(Piece(" ") if piece is BREAK else piece for piece in pieces)
    return paragraphs[0] if paragraphs else ()


def _add(spans: list[Span], text: str, marks: frozenset[Mark], href: str | None) -> None:
    if spans and spans[-1].marks == marks and spans[-1].href == href:
        spans[-1] = Span(spans[-1].text + text, marks, href)
    else:
        spans.append(Span(text, marks, href))


def _strip_end(spans: list[Span]) -> None:
    while spans:
        last = spans.pop()
        text = last.text.rstrip(" ")
        if text:
            spans.append(Span(text, last.marks, last.href))
            return


def _lines(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece is BREAK:
            yield line
            line = []
        else:
            line.append(piece)
    yield line
