from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.errors import SourceError
from reader.model.blocks import Code, Figure, Paragraph, Span
from reader.model.document import Document
from reader.model.location import Kind, Location, Source
from reader.parsing.parse import parse
from support_gate import faults
from support_hostile import hostile_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = hostile_sources()


def strings(part: object, *, in_code: bool = False) -> Iterator[tuple[str, bool]]:
    """Give each string within, and whether it is code, which may hold tabs."""
    if isinstance(part, str):
        yield part, in_code
    elif is_dataclass(part):
        for field in fields(part):
            is_code = isinstance(part, Code) and field.name == "text"
            yield from strings(getattr(part, field.name), in_code=is_code)
    elif isinstance(part, (Sequence, frozenset)):
        for inner in part:
            yield from strings(inner)


def faults_of(document: Document) -> list[str]:
    return [fault for text, tabs in strings(document) for fault in faults(text, tabs=tabs)]


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("kind", [Kind.FILE, Kind.STDIN])
def test_a_hostile_source_is_shown_without_harm_or_named(name: str, kind: Kind) -> None:
    address = f"/folder/{name}" if kind is Kind.FILE else "-"
    with suppress(SourceError):
        document = parse(Source(Location(kind, address), SOURCES[name]))
        assert faults_of(document) == []
        assert Path("/etc/hostname").read_text() not in "".join(dict(strings(document)))


def test_the_search_for_faults_finds_them() -> None:
    blocks = (
        Paragraph((Span("a\x1b"),)),
        Code("\t\x07"),
        Figure(alt="\t", caption=(Span("\u202e"),)),
    )
    assert faults_of(Document(blocks, byline=("\x9b",))) == [
        *("U+001B", "U+0007", "U+0009", "U+202E", "U+009B")
    ]
