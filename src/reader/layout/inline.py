"""Spans become runs: marks become faces, and blanks that add nothing go."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reader.layout.line_break import BLANKS
from reader.layout.lines import Face, Role, Run
from reader.model.blocks import Mark
from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.blocks import Span, Spans

CODE_EDGE: Final = Face(Role.SURFACE)
_UNEVEN: Final = lazy_pattern(f"[{BLANKS}]{{2}}|[\n\t]|^[{BLANKS}]")
_PARTS: Final = lazy_pattern(f"\n|[{BLANKS}]+|[^\n{BLANKS}]+")
_IN_FIGURE: Final = lazy_pattern(r"(?<=\d)[\xa0\u202f]+(?=\d)")
"""No-break spaces that set the digits of a figure apart, as wide as they are written."""
_BREAKING: Final = frozenset(BLANKS) - frozenset("\xa0\u202f")

_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_RAISED: Final = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_BREAKS_AS: Final = {"▐": "(", "▌": ")", "[": ")"}
"""Signs that the page adds, and those that behave at a break as they should: nothing parts an edge
from its code, or a footnote's mark from its word."""


def author_lines(spans: Spans, base: Face) -> list[list[Run]]:
    """Give the runs of each line of the author.

    Args:
        spans: of one block; the first character is its text's first.
        base: how text without marks looks.
    """
    lines: list[list[Run]] = [[]]
    blank = True
    offset = 0
    for span in spans:
        text = span.text
        if not span.marks and not _UNEVEN.search(text):
            if text:
                lines[-1].append(Run(text, base, offset))
                blank = text[-1] in BLANKS
        else:
            face, href = face_of(base, span.marks), span.href
            for run in _span_runs(span, face, offset, blank=blank):
                if run is None:
                    lines.append([])
                    blank = True
                    continue
                lines[-1].append(run if href is None else replace(run, href=href))
                blank = run.text[-1] in BLANKS
        offset += len(text)
    return lines


def shadow(runs: list[Run]) -> str:
    """Give the text of runs as the line breaker is to see it."""
    return "".join(
        run.text if run.offset is not None else _BREAKS_AS.get(run.text, run.text) for run in runs
    )


@lru_cache(maxsize=512)
def face_of(base: Face, marks: frozenset[Mark]) -> Face:
    """Give the face of marked text."""
    face = base
    if Mark.STRONG in marks:
        face = replace(face, role=Role.STRONG, bold=True)
    if Mark.EMPHASIS in marks:
        face = replace(face, italic=True)
    if Mark.DELETED in marks:
        face = replace(face, role=Role.DIM, strike=True)
    if Mark.CODE in marks:
        face = replace(face, ground=Role.SURFACE)
    if Mark.HIGHLIGHT in marks:
        face = replace(face, ground=Role.MARK)
    if Mark.FOOTNOTE in marks:
        face = replace(face, role=Role.ACCENT)
    if Mark.LINK in marks:
        face = replace(face, role=Role.ACCENT, underline=True)
    return face


def _span_runs(span: Span, face: Face, offset: int, *, blank: bool) -> Iterator[Run | None]:
    """Give the runs of one span; None ends the author's line."""
    text, marks = span.text, span.marks
    if Mark.FOOTNOTE in marks and not text.startswith("["):
        if text or span.href:
            yield Run("[", face)
            yield Run(text or span.href or "", face, offset if text else None)
            yield Run("]", face)
    elif not text:
        return
    elif Mark.CODE in marks:
        yield Run("▐", CODE_EDGE, plain="`")
        for number, line in enumerate(text.split("\n")):
            if number:
                yield None
            if line:
                yield Run(line.replace("\t", " "), face, offset)
            offset += len(line) + 1
        yield Run("▌", CODE_EDGE, plain="`")
    elif Mark.SUB in marks or Mark.SUP in marks:
        yield from _scripts(text, face, offset, lowered=Mark.SUB in marks)
    elif _UNEVEN.search(text):
        yield from _even(text, face, offset, blank=blank)
    else:
        yield Run(text, face, offset)


def _scripts(text: str, face: Face, offset: int, *, lowered: bool) -> Iterator[Run]:
    small = text.translate(_LOWERED if lowered else _RAISED)
    if any(new == old for new, old in zip(small, text, strict=True)):
        yield Run("_" if lowered else "^", face)
        small = text
    yield Run(small.replace("\n", " "), face, offset)


def _even(text: str, face: Face, offset: int, *, blank: bool) -> Iterator[Run | None]:
    """Make one blank of several, but within a figure, and none where an author's line starts."""
    start = end = 0
    for part in _PARTS.finditer(text):
        at, until = part.span()
        if text[at] == "\n":
            if end > start:
                yield Run(text[start:end].replace("\t", " "), face, offset + start)
            yield None
            start, end, blank = until, until, True
            continue
        if text[at] in BLANKS:
            if blank:
                continue
            if not _IN_FIGURE.match(text, at):
                at = next((place for place in range(at, until) if text[place] in _BREAKING), at)
                until = at + 1
        blank = text[at] in BLANKS
        if at != end:
            if end > start:
                yield Run(text[start:end].replace("\t", " "), face, offset + start)
            start = at
        end = until
    if end > start:
        yield Run(text[start:end].replace("\t", " "), face, offset + start)
