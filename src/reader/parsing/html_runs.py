"""The words of one block while they are read: white space folded as HTML does, breaks, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.model.blocks import Figure, Mark, Span, Spans
from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNMARKED: Final[frozenset[Mark]] = frozenset()

_WHITE: Final = re.compile(r"[ \t\n\r\f]+")


class Piece(NamedTuple):
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
        """Add text; blanks at the beginning are none of it."""
        if self.pieces or not text.isspace():
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


def folded(pieces: Sequence[Piece]) -> list[Spans]:
    """Fold white space; two line breaks or more part paragraphs."""
    if len(pieces) == 1:
        text, marks, href, _ = pieces[0]
        words = _WHITE.sub(" ", clean(text)).strip(" ")
        return [(Span(words, marks, href),)] if words else []
    text = "".join([piece.text for piece in pieces])
    cleaned = clean if clean(text) != text else str
    folding = _Folding()
    breaks = 0
    for piece in pieces:
        if piece is BREAK:
            breaks += 1
            continue
        words = _WHITE.sub(" ", cleaned(piece.text))
        if breaks and words.strip(" "):
            folding.break_line(parts_paragraph=breaks > 1)
            breaks = 0
        if words and not breaks:
            folding.add(words, piece.marks, piece.href)
    folding.end_paragraph()
    return folding.paragraphs


def one_line(pieces: Sequence[Piece]) -> Spans:
    """Fold white space, line breaks too."""
    paragraphs = folded([Piece(" ") if piece is BREAK else piece for piece in pieces])
    return paragraphs[0] if paragraphs else ()


class _Folding:
    """Spans while they grow; text that is marked alike is joined once, at its end."""

    __slots__ = ("_href", "_marks", "_spans", "_words", "paragraphs")

    def __init__(self) -> None:
        self.paragraphs: list[Spans] = []
        self._spans: list[Span] = []
        self._words: list[str] = []
        self._marks = UNMARKED
        self._href: str | None = None

    def add(self, words: str, marks: frozenset[Mark], href: str | None) -> None:
        """Add text with single blanks; a blank after another or at a line's start is left out."""
        if words[0] == " " and (not self._words or self._words[-1][-1] in " \n"):
            before = (
                self._words[-1] if self._words else self._spans[-1].text if self._spans else " "
            )
            if before[-1] in " \n":
                words = words[1:]
        if not words:
            return
        if marks != self._marks or href != self._href:
            self._end_span()
            self._marks, self._href = marks, href
        self._words.append(words)

    def break_line(self, *, parts_paragraph: bool) -> None:
        """Go on in a new line, or in a new paragraph."""
        if parts_paragraph:
            self.end_paragraph()
        elif self._words or self._spans:
            self._strip_end()
            self._words.append("\n")

    def end_paragraph(self) -> None:
        """Keep what was added since the last paragraph, where it is anything."""
        self._strip_end()
        self._end_span()
        if self._spans:
            self.paragraphs.append(tuple(self._spans))
            self._spans = []

    def _end_span(self) -> None:
        if self._words:
            self._spans.append(Span("".join(self._words), self._marks, self._href))
            self._words = []

    def _strip_end(self) -> None:
        while self._words or self._spans:
            if not self._words:
                last = self._spans.pop()
                self._words, self._marks, self._href = [last.text], last.marks, last.href
            words = self._words.pop().rstrip(" ")
            if words:
                self._words.append(words)
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
