"""Articles that may be the one that was just read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import articles
from reader.library.alike import is_known, known_alike, known_at
from reader.model.location import Kind, Location
from support_library import record

if TYPE_CHECKING:
    from reader.library.library import Library


def test_an_article_is_alike_by_its_bytes_or_its_opening(library: Library) -> None:
    articles.know(library, replace(record(1), body_digest="b1", opening_digest="o1"))
    articles.know(library, replace(record(2), body_digest="b2", opening_digest="o1"))
    articles.know(library, replace(record(3), body_digest=None, opening_digest=None))
    found = known_alike(library, "b1", "o1")
    assert [known.id for known in found] == [record(1).id, record(2).id]
    assert known_alike(library, None, None) == ()


def test_who_is_known_at_a_path_comes_before_who_had_it_first(library: Library) -> None:
    first, second = record(1).location, record(2).location
    articles.know(library, replace(record(1), location=second))
    articles.know(library, replace(record(3), location=first))
    found = known_at(library, record(1).id, first.address, first.address)
    assert [known.id for known in found] == [record(3).id, record(1).id]


def test_a_path_is_known_with_its_links_followed_too(library: Library) -> None:
    real = Location(Kind.FILE, "/real/\udce9.txt")
    articles.know(library, replace(record(1), location=real))
    assert [known.location for known in known_at(library, "", "/link", real.address)] == [real]


def test_an_id_is_known_once_it_was_given(library: Library) -> None:
    assert not is_known(library, record(1).id)
    articles.know(library, record(1))
    assert is_known(library, record(1).id)
