"""What is carried away and brought in is the same library."""

from __future__ import annotations

import json
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library import articles, migrations
from reader.library.library import Library, open_library
from reader.model.document import Document
from reader.parsing.library_json import read_carried, read_head
from reader.paths import within
from reader.printing.library_json import carried_object, exported_line, head_object
from reader.workflows.exchange import exported_lines, import_lines
from reader.workflows.exchange_file import LIBRARY_OPENING, write_lines
from reader.workflows.exchange_folder import export_folder, import_folder, slug
from support_carried import TABLES, carried, contents, libraries, plant
from support_library import NOW, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.carried import Carried, CarriedHead

LAW = settings(
    deadline=None,
    max_examples=25,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a smaller library takes minutes to find
    suppress_health_check=list(HealthCheck),
)


@contextmanager
def homes(count: int) -> Iterator[tuple[Path, list[Library]]]:
    """Give a folder, and libraries in homes of their own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened = [open_library(within(folder / str(number))) for number in range(count)]
        yield folder, opened
        for library in opened:
            library.close()


def written(library: Library, path: Path, *, with_email: bool = True) -> Path:
    lines = exported_lines(library, with_email=with_email)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@LAW
@given(carried())
def test_an_article_out_and_in_is_the_same(article: Carried) -> None:
    printed = carried_object(article, "/a", None, with_email=True)
    assert read_carried(json.loads(exported_line(printed))) == article


@LAW
@given(libraries())
def test_lines_out_and_in_and_out_are_the_same(kept: tuple[CarriedHead, list[Carried]]) -> None:
    with homes(2) as (folder, (one, two)):
        plant(one, *kept)
        first = written(one, folder / "1.jsonl")
        import_lines(two, str(first))
        assert written(two, folder / "2.jsonl").read_bytes() == first.read_bytes()
        assert contents(two) == contents(one)


@LAW
@given(libraries(), st.booleans())
def test_a_folder_out_and_in_and_out_is_the_same(
    kept: tuple[CarriedHead, list[Carried]],
    with_email: bool,  # noqa: FBT001 - drawn
) -> None:
    with homes(2) as (folder, (one, two)):
        plant(one, *kept)
        export_folder(one, str(folder / "a"), with_email=with_email)
        import_folder(two, str(folder / "a"))
        export_folder(two, str(folder / "b"), with_email=with_email)
        assert files(folder / "a") == files(folder / "b")
        if with_email:
            assert contents(two) == contents(one)
        else:
            assert b"ani@example.org" not in b"".join(files(folder / "a").values())


@LAW
@given(libraries())
def test_what_is_brought_in_twice_is_there_once(kept: tuple[CarriedHead, list[Carried]]) -> None:
    with homes(1) as (folder, (library,)):
        plant(library, *kept)
        before = contents(library)
        brought = import_lines(library, str(written(library, folder / "1.jsonl")))
        assert (brought.new, contents(library)) == (0, before)


def test_an_article_that_comes_twice_is_counted_once(library: Library) -> None:
    with homes(1) as (folder, (other,)):
        articles.add(other, record(1), NOW)
        lines = list(exported_lines(other, with_email=False))
        path = folder / "twice.jsonl"
        path.write_text("\n".join([*lines, lines[-1]]) + "\n", encoding="utf-8")
        brought = import_lines(library, str(path))
        assert (brought.new, brought.known) == (1, 0)


@LAW
@given(libraries())
def test_the_head_out_and_in_is_the_same(kept: tuple[CarriedHead, list[Carried]]) -> None:
    assert read_head(json.loads(exported_line(head_object(kept[0])))) == kept[0]


def test_no_table_is_forgotten() -> None:
    derived = {"word", "indexed", "journal"}
    assert set(migrations.TABLES) == {"article", *TABLES} | derived


def test_an_export_is_of_one_moment(tmp_path: Path) -> None:
    mine, theirs = (open_library(within(tmp_path)) for _ in range(2))
    articles.add(mine, record(1), NOW)
    lines = exported_lines(mine, with_email=False)
    head = next(lines)
    articles.add(theirs, record(2), NOW)
    assert len([head, *lines]) == 2
    assert len(list(exported_lines(mine, with_email=False))) == 3
    mine.close()
    theirs.close()


def test_of_an_export_that_stops_nothing_is_left(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        yield "a"
        raise LibraryError("library", "is gone")

    with pytest.raises(LibraryError):
        write_lines(str(tmp_path / "away"), lines(), LIBRARY_OPENING)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Pasar Terapung: 3 Hari!", "pasar-terapung-3-hari"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("船は、静かに", "船は-静かに"),
        ("हिन्दी में", "हिन्दी-में"),
        ("…", ""),
        ("港" * 100, "港" * 40),
    ],
)
def test_a_headline_becomes_a_safe_name(headline: str, name: str) -> None:
    assert slug(headline) == name


def test_articles_of_one_headline_have_names_of_their_own(tmp_path: Path) -> None:
    library = open_library(within(tmp_path / "home"))
    for number, title in enumerate(("A", "a", "a!", "")):
        named = replace(record(number), facts=Document(title=title or None, published="2026-03-01"))
        articles.add(library, named, NOW)
    export_folder(library, str(tmp_path / "away"), with_email=False)
    assert sorted(files(tmp_path / "away")) == [
        "2026-03-01-3-txt.md",
        f"2026-03-01-a-{1:016x}.md",
        f"2026-03-01-a-{2:016x}.md",
        "2026-03-01-a.md",
        "library.json",
    ]
    library.close()
