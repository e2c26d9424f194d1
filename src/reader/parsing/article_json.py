"""From an article as JSON back to its blocks and its facts (docs/contracts.md).

Types, marks and fields that are new are passed over; a known field of a wrong sort is an error.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
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
    Spans,
    Table,
    Term,
)
from reader.model.clean import clean
from reader.model.document import CommentForm, Document
from reader.model.record import record
from reader.parsing import shapes
from reader.parsing.html_addresses import Base
from reader.parsing.shapes import WrongShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MARKS: Final = {mark.value: mark for mark in Mark}
_INSIDE: Final = {inside.value: inside for inside in Inside}
_LEADING: Final = frozenset((Mark.LINK, Mark.FOOTNOTE))
"""Marks that have a `href`."""
_PLACE: Final = Base(None)
_TEXTS: Final[Mapping[str, type[Paragraph | Quote | Term | Definition]]] = {
    "paragraph": Paragraph,
    "quote": Quote,
    "term": Term,
    "definition": Definition,
}
"""Blocks that have nothing beside their text."""
_DEEP_AT_MOST: Final = 100
"""Containers within each other; no page sets more apart."""
_LEVELS: Final = 6


@record(frozen=True, slots=True)
class _Marked:
    """One mark, and the characters from its start to its end that have it."""

    start: int
    end: int
    mark: Mark
    href: str | None


def read_document(article: Mapping[str, object]) -> Document:
    """Read an article's facts, and its blocks where there are any.

    Raises:
        WrongShape: a field is not what the contract says.
    """
    form = shapes.an_object(article.get("comments") or {}, '"comments"')
    times = shapes.an_object(article.get("reading_time") or {}, '"reading_time"')
    return Document(
        blocks=read_blocks(shapes.values(article, "blocks")),
        title=shapes.line(article, "title"),
        deck=shapes.line(article, "deck"),
        byline=shapes.lines(article, "byline"),
        editor=shapes.line(article, "editor"),
        dateline=shapes.line(article, "dateline"),
        published=shapes.line(article, "published"),
        modified=shapes.line(article, "modified"),
        language=shapes.line(article, "language"),
        site=shapes.line(article, "site"),
        url=shapes.line(article, "url"),
        image=shapes.line(article, "image"),
        tags=shapes.lines(article, "tags"),
        stated_minutes=shapes.number(times, "stated_minutes"),
        comment_form=CommentForm(
            title=shapes.line(form, "form"),
            open=shapes.flag(form, "open"),
            system=shapes.line(form, "system"),
            endpoint=shapes.line(form, "endpoint"),
        ),
    )


def read_blocks(found: Iterable[object]) -> tuple[Block, ...]:
    """Read blocks as they are printed in JSON.

    Raises:
        WrongShape: one is no object, or has a field that is not what the contract says.
    """
    what = _("a block")
    read = (_block(shapes.an_object(value, what)) for value in found)
    return tuple(block for block in read if block is not None)


def _block(found: Mapping[str, object]) -> Block | None:  # noqa: PLR0911 - one for each type
    """Read one block; None where its type is new."""
    inside = _containers(found)
    kind = found.get("type")
    if isinstance(kind, str) and kind in _TEXTS:
        return _TEXTS[kind](_spans(found), inside)
    match kind:
        case "figure":
            return _figure(found, inside)
        case "table":
            return _table(found, inside)
        case "code":
            return Code(shapes.text(found, "text"), _line(found, "language"), inside)
        case "rule":
            return Rule(inside)
        case "heading":
            return Heading(min(_level(found), _LEVELS), _spans(found), inside)
        case "list_item":
            number = shapes.number(found, "number", -shapes.LARGEST)
            level = min(_level(found), _DEEP_AT_MOST)
            return ListItem(_spans(found), level, number, shapes.flag(found, "checked"), inside)
        case "footnote":
            return Footnote(_line(found, "label") or "", _spans(found), inside)
        case _:
            return None


def _level(found: Mapping[str, object]) -> int:
    return shapes.number(found, "level", 1) or 1


def _containers(found: Mapping[str, object]) -> tuple[Inside, ...]:
    names = shapes.values(found, "inside")[:_DEEP_AT_MOST]
    return tuple(_INSIDE[name] for name in names if isinstance(name, str) and name in _INSIDE)


def _figure(found: Mapping[str, object], inside: tuple[Inside, ...]) -> Figure:
    image = shapes.line(found, "image")
    return Figure(
        _PLACE.picture(image) if image else None,
        _line(found, "alt"),
        _marked_text(shapes.text(found, "caption"), shapes.objects(found, "caption_marks")),
        _line(found, "credit"),
        inside,
    )


def _table(found: Mapping[str, object], inside: tuple[Inside, ...]) -> Table:
    marks: dict[tuple[int | None, int | None], list[dict[str, object]]] = {}
    for mark in shapes.objects(found, "cell_marks"):
        place = shapes.number(mark, "row"), shapes.number(mark, "cell")
        marks.setdefault(place, []).append(mark)

    def cells(row: int | None, texts: object) -> tuple[Spans, ...]:
        if not isinstance(texts, list):
            raise WrongShape(_("a row of a table is no list"))
        return tuple(_cell(text, marks.get((row, number), ())) for number, text in enumerate(texts))

    rows = enumerate(shapes.values(found, "rows"))
    header = cells(None, shapes.values(found, "header"))
    return Table(tuple(cells(number, texts) for number, texts in rows), header, inside)


def _cell(text: object, marks: Iterable[Mapping[str, object]]) -> Spans:
    if not isinstance(text, str):
        raise WrongShape(_("a cell of a table is no text"))
    return _marked_text(clean(text), marks)


def _line(found: Mapping[str, object], name: str) -> str | None:
    """Give a text on one line whose blanks stand as they are, for anchors count them."""
    if found.get(name) is None:
        return None
    return shapes.text(found, name).replace("\n", " ").replace("\t", " ")


def _spans(found: Mapping[str, object]) -> Spans:
    return _marked_text(shapes.text(found, "text"), shapes.objects(found, "marks"))


def _marked_text(text: str, marks: Iterable[Mapping[str, object]]) -> Spans:
    """Cut a text where a mark starts or ends; what is marked alike between two cuts is a span."""
    text = text.replace("\t", " ")
    if not text:
        return ()
    told = [mark for mark in (_mark(found, len(text)) for found in marks) if mark]
    if not told:
        return (Span(text),)
    starting: dict[int, list[_Marked]] = {}
    ending: dict[int, list[_Marked]] = {}
    for mark in told:
        starting.setdefault(mark.start, []).append(mark)
        ending.setdefault(mark.end, []).append(mark)
    going: Counter[Mark] = Counter()
    leading: dict[int, str | None] = {}  # by the identity of the mark, the latest one last
    spans: list[Span] = []
    for start, end in pairwise(sorted({0, len(text), *starting, *ending})):
        for mark in ending.get(start, ()):
            going[mark.mark] -= 1
            leading.pop(id(mark), None)
        for mark in starting.get(start, ()):
            going[mark.mark] += 1
            if mark.mark in _LEADING:
                leading[id(mark)] = mark.href
        href = next(reversed(leading.values())) if leading else None
        spans.append(Span(text[start:end], frozenset(+going), href))
    return tuple(spans)


def _mark(found: Mapping[str, object], length: int) -> _Marked | None:
    """Read one mark; None where it is new, marks nothing, or leads nowhere that one could go."""
    mark = found.get("mark")
    if not isinstance(mark, str) or mark not in _MARKS:
        return None
    start = shapes.number(found, "start") or 0
    end = min(shapes.number(found, "end") or 0, length)
    href = None
    if _MARKS[mark] in _LEADING:
        href = _line(found, "href")
        if _MARKS[mark] is Mark.LINK and (not href or _PLACE.link(href) is None):
            return None
    return _Marked(start, end, _MARKS[mark], href) if start < end else None
