"""What is kept of an article's text, and found in it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.library import articles, bodies, listing
from reader.library.journal import Action
from reader.library.writer import Writer
from reader.model.location import Kind, Location
from reader.model.query import Order, parse_query
from reader.sources.locate import locate
from reader.workflows.keep import add, keep_text, keep_text_soon, read_text
from reader.workflows.read import read
from reader.workflows.visit import record_of
from support_library import NOW, record

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.library import Library


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kabar.md"
    path.write_text("# Pasar Terapung\n\nPerahu datang pagi.\n", "utf-8")
    return path


def is_found(library: Library, typed: str) -> bool:
    return bool(listing.ordered(library, parse_query(typed), Order.FOUND).ids)


def test_an_added_article_is_found_by_its_words(library: Library, file: Path) -> None:
    assert add(library, read(locate(str(file))))
    assert is_found(library, "terapung perahu")
    (kept,) = articles.listed(library)
    assert kept.record.body_digest
    assert kept.record.opening_digest
    assert bodies.find(library, kept.record.id) == [
        {"type": "paragraph", "text": "Perahu datang pagi.", "marks": []}
    ]


def test_an_article_that_was_only_opened_keeps_no_text(library: Library, file: Path) -> None:
    article = read(locate(str(file)))
    articles.know(library, record_of(article))
    assert not keep_text(library, article)
    assert bodies.find(library, article.id) is None


def test_what_is_kept_follows_the_file(library: Library, file: Path) -> None:
    add(library, read(locate(str(file))))
    file.write_text("# Pasar Pagi\n\nKapal berangkat.\n", "utf-8")
    article = read(locate(str(file)))
    assert keep_text(library, article)
    assert not keep_text(library, article)
    assert is_found(library, "kapal pagi")
    assert not is_found(library, "perahu")
    assert not is_found(library, "terapung")


def test_facts_that_changed_are_found_as_soon_as_they_are_known(
    library: Library, file: Path
) -> None:
    add(library, read(locate(str(file))))
    file.write_text("# Pasar Pagi\n\nPerahu datang pagi.\n", "utf-8")
    articles.know(library, record_of(read(locate(str(file)))))
    assert is_found(library, "pasar pagi perahu")
    assert not is_found(library, "terapung")


def test_a_starred_row_has_its_text_read(library: Library, file: Path) -> None:
    record = record_of(read(locate(str(file))))
    articles.mark(library, record, Action.STAR, NOW)
    assert not is_found(library, "perahu")
    read_text(library, record)
    assert is_found(library, "perahu")


def test_a_file_that_is_gone_is_no_error(library: Library, file: Path) -> None:
    record = record_of(read(locate(str(file))))
    articles.mark(library, record, Action.STAR, NOW)
    file.unlink()
    read_text(library, record)
    assert is_found(library, "terapung")


@pytest.mark.parametrize("is_at_hand", [True, False])
def test_the_text_is_kept_behind_what_a_person_does(
    library: Library,
    file: Path,
    is_at_hand: bool,  # noqa: FBT001
) -> None:
    article = read(locate(str(file)))
    record = record_of(article)
    articles.mark(library, record, Action.STAR, NOW)
    writer = Writer(library)
    thread = keep_text_soon(writer, library, record, article if is_at_hand else None)
    if thread is not None:
        thread.join()
    writer.close()
    assert is_found(library, "perahu")


def test_adding_again_keeps_what_is_read_today(library: Library, file: Path) -> None:
    article = read(locate(str(file)))
    add(library, article)
    bodies.keep(library, article.id, [])
    assert not is_found(library, "perahu")
    assert not add(library, article)
    assert is_found(library, "perahu")


def test_what_came_from_a_pipe_is_not_read_again(library: Library, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for location in (Location(Kind.FILE, str(pipe)), Location(Kind.STDIN, "-")):
        piped = replace(record(), location=location)
        articles.mark(library, piped, Action.STAR, NOW)
        read_text(library, piped)
        kept = articles.find(library, piped.id)
        assert kept is not None
        assert kept.record == piped
        articles.remove(library, piped.id, NOW)
