"""Carry a library away, and bring one in: JSON lines, and highlights as Markdown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from reader.errors import LibraryError, SourceError
from reader.i18n.catalogue import _
from reader.library import arrivals, exchange, highlights
from reader.model.carried import CarriedHead
from reader.model.clean import clean_line
from reader.model.state import KeptArticle
from reader.parsing.article_json import read_blocks
from reader.parsing.library_json import read_carried, read_head
from reader.parsing.shapes import WrongShape, an_object, read_json
from reader.printing.highlights import print_highlights
from reader.printing.json import block_object
from reader.printing.library_json import ARTICLE, carried_object, exported_line, head_object
from reader.sources.exported import line_of, numbered_lines
from reader.sources.locate import shown
from reader.workflows.page import file_name, row_badge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.library.library import Library
    from reader.model.carried import Brought, Carried

Answer = TypeVar("Answer")


def exported_lines(library: Library, *, with_email: bool) -> Iterator[str]:
    """Give the whole library as JSON lines, as it is at the moment of the first one.

    Raises:
        LibraryError: it could not be read.
    """
    with library.snapshot():
        yield exported_line(head_object(head_of(library, with_email=with_email)))
        for carried in all_carried(library):
            yield exported_line(object_of(carried, with_email=with_email))


def head_of(library: Library, *, with_email: bool) -> CarriedHead:
    """Give what belongs to no article; who is remembered only with the addresses of e-mail."""
    head = exchange.head(library)
    return head if with_email else CarriedHead(head.searches)


def all_carried(library: Library) -> Iterator[Carried]:
    """Give each article just as it will be when it was read back.

    Raises:
        LibraryError: it could not be read.
    """
    for carried, blocks in exchange.everything(library):
        try:
            read = None if blocks is None else read_blocks(blocks)
            yield read_carried(object_of(replace(carried, blocks=read), with_email=True))
        except WrongShape as error:
            raise LibraryError(
                shown(carried.record.location), _("is kept wrongly: {why}").format(why=error)
            ) from error


def object_of(carried: Carried, *, with_email: bool) -> dict[str, Any]:
    """Give an article as the object of its line."""
    row = KeptArticle(carried.record, carried.state)
    place = shown(carried.record.location)
    return carried_object(carried, place, row_badge(row), with_email=with_email)


def highlights_lines(library: Library) -> list[str]:
    """Give the highlights of all articles as lines of Markdown.

    Raises:
        LibraryError: they could not be read.
    """
    return print_highlights(
        (kept, kept.title or file_name(kept.location), shown(kept.location))
        for kept in highlights.all_of_them(library)
    )


def import_lines(library: Library, word: str) -> Brought:
    """Bring in what was exported as JSON lines; all of it or nothing.

    Raises:
        SourceError: it cannot be read, or is no export.
        LibraryError: it could not be kept.
    """
    lines = numbered_lines(word)
    what = clean_line(word)
    _, first = next(lines, (1, b""))
    head = read_as(what, lambda: read_head(first_fields(first)))
    return arrivals.bring(library, head, map(arriving, _articles(what, lines)))


def arriving(carried: Carried) -> tuple[Carried, list[object] | None]:
    """Give an article as the library takes it, with its blocks as they are printed."""
    blocks = carried.blocks
    return carried, None if blocks is None else [block_object(block) for block in blocks]


def read_as(what: str, reading: Callable[[], Answer]) -> Answer:
    """Read something that others wrote.

    Raises:
        SourceError: it is not what it should be.
    """
    try:
        return reading()
    except WrongShape as error:
        raise SourceError(what, str(error)) from error


def first_fields(text: bytes) -> dict[str, object]:
    """Give what begins an export; of anything else no fields."""
    try:
        return _fields(text)
    except WrongShape:
        return {}


def _articles(what: str, lines: Iterator[tuple[int, bytes]]) -> Iterator[Carried]:
    """Read each line that is an article; lines of a new type are passed over."""
    for number, text in lines:
        carried = read_as(line_of(what, number), partial(_article, text))
        if carried is not None:
            yield carried


def _article(text: bytes) -> Carried | None:
    fields = _fields(text)
    return read_carried(fields) if fields.get("type") == ARTICLE else None


def _fields(text: bytes) -> dict[str, object]:
    return an_object(read_json(text), _("the line"))
