"""Which article a file is: known at its path, moved, copied, or new."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from reader.library import articles
from reader.library.library import Library
from reader.sources.locate import locate
from reader.workflows.identify import as_known, identified, kept_ids, opening_digest
from reader.workflows.keep import add
from reader.workflows.read import read

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Pada suatu pagi para nelayan berangkat ke laut dengan perahu kecil mereka. " * 6
TEXT = f"Perahu Pagi\n\n{BODY}\n\nBegitulah hari itu berakhir, dan mereka pulang.\n"


@pytest.fixture
def kept(tmp_path: Path, library: Library) -> Path:
    """Give a file whose article is kept."""
    path = tmp_path / "kept.txt"
    path.write_text(TEXT)
    add(library, read(locate(str(path))))
    return path


def id_of(library: Library, path: Path) -> str:
    return identified(read(locate(str(path))), library).id


def own_id(path: Path) -> str:
    """Give the id that a path has while nothing is known of it."""
    return read(locate(str(path))).id


def test_a_file_that_nobody_knows_has_the_id_of_its_path(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text(TEXT)
    assert id_of(library, path) == own_id(path)


def test_a_file_that_was_moved_is_the_same_article(library: Library, kept: Path) -> None:
    known = own_id(kept)
    moved = kept.rename(kept.with_name("moved.txt"))
    assert own_id(moved) != known
    assert id_of(library, moved) == known


def test_a_kept_article_has_its_id_at_its_new_path_whatever_becomes_of_its_text(
    library: Library, kept: Path
) -> None:
    known = own_id(kept)
    moved = kept.rename(kept.with_name("moved.txt"))
    assert not add(library, read(locate(str(moved))))
    moved.write_text("Something else altogether\n\nstands here now.\n")
    assert id_of(library, moved) == known
    back = moved.rename(kept)
    assert id_of(library, back) == known
    assert [row.record.id for row in articles.listed(library)] == [known]


def test_a_copy_is_another_article_while_the_first_one_is_there(
    library: Library, kept: Path
) -> None:
    copy = kept.with_name("copy.txt")
    copy.write_bytes(kept.read_bytes())
    assert id_of(library, copy) == own_id(copy)
    assert add(library, read(locate(str(copy))))


def test_a_moved_file_is_known_by_its_opening_though_its_end_was_changed(
    library: Library, kept: Path
) -> None:
    known = own_id(kept)
    moved = kept.rename(kept.with_name("moved.txt"))
    moved.write_text(TEXT + "\nSatu kalimat lagi di akhir cerita ini.\n")
    assert id_of(library, moved) == known


def test_a_moved_file_with_another_title_is_another_article(library: Library, kept: Path) -> None:
    moved = kept.rename(kept.with_name("moved.txt"))
    moved.write_text(TEXT.replace("Perahu Pagi", "Perahu Malam"))
    assert id_of(library, moved) == own_id(moved)


def test_another_format_makes_a_moved_file_no_other_article(library: Library, kept: Path) -> None:
    known = own_id(kept)
    assert id_of(library, kept.rename(kept.with_suffix(".md"))) == known


def test_the_same_bytes_come_before_the_same_opening_and_the_newest_before_the_others(
    library: Library, tmp_path: Path
) -> None:
    ids = {}
    for name, end in (("one", ""), ("two", ""), ("three", "\nAkhir yang lain.\n")):
        path = tmp_path / f"{name}.txt"
        path.write_text(TEXT + end)
        add(library, read(locate(str(path))))
        ids[name] = own_id(path)
    for name in ids:
        (tmp_path / f"{name}.txt").unlink()
    moved = tmp_path / "moved.txt"
    moved.write_text(TEXT)
    assert id_of(library, moved) == ids["two"]
    moved.write_text(TEXT + "\nAkhir yang ketiga.\n")
    assert id_of(library, moved) == ids["three"]


def test_another_file_at_the_first_path_of_a_moved_article_has_an_id_of_its_own(
    library: Library, kept: Path
) -> None:
    known = own_id(kept)
    moved = kept.rename(kept.with_name("moved.txt"))
    add(library, read(locate(str(moved))))
    kept.write_text("Another one\n\nstands at the first path now, and it is not the same.\n")
    other = id_of(library, kept)
    assert other != known
    assert add(library, read(locate(str(kept))))
    assert id_of(library, kept) == other
    assert id_of(library, moved) == known


def test_links_to_a_file_are_the_same_article(library: Library, kept: Path) -> None:
    moved = kept.rename(kept.with_name("moved.txt"))
    add(library, read(locate(str(moved))))
    link = kept.with_name("link.txt")
    link.symlink_to(moved)
    assert id_of(library, link) == id_of(library, moved)


def test_a_name_that_is_no_text_can_be_moved_to(library: Library, kept: Path) -> None:
    known = own_id(kept)
    strange = os.fsencode(kept.parent) + b"/\xff.txt"
    kept.rename(os.fsdecode(strange))
    moved = read(locate(os.fsdecode(strange)))
    assert identified(moved, library).id == known
    add(library, moved)
    assert identified(read(locate(os.fsdecode(strange))), library).id == known


@pytest.mark.parametrize("text", ["", "\n \n"], ids=["empty", "blank"])
def test_files_without_words_are_alike_in_nothing(
    library: Library, tmp_path: Path, text: str
) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(text)
    add(library, read(locate(str(first))))
    first.rename(second)
    assert id_of(library, second) == own_id(second)


def test_the_opening_is_the_title_and_the_first_200_characters(tmp_path: Path) -> None:
    path = tmp_path / "one.md"

    def digest(text: str) -> str | None:
        path.write_text(text)
        return opening_digest(read(locate(str(path))).document)

    long = "a" * 150
    assert digest(f"# T\n\n{long}\n\n{long}") == digest(f"# T\n\n{long}\n\n{'a' * 50}b")
    assert digest(f"# T\n\n{long}\n\n{long}") != digest(f"# T\n\n{long}\n\n{'a' * 49}b")
    assert digest(f"# T\n\n{long}") != digest(f"# U\n\n{long}")
    assert digest("# T\n") is None


def test_without_a_library_everything_is_as_it_was(kept: Path, tmp_path: Path) -> None:
    article = read(locate(str(kept)))
    nowhere = tmp_path / "nowhere" / "library.sqlite3"
    assert as_known(article, Library(nowhere)) is article
    with kept_ids(nowhere) as named:
        assert named(article) is article
    assert not nowhere.parent.exists()


def test_ids_are_looked_up_without_a_trace(library: Library, kept: Path) -> None:
    known = own_id(kept)
    moved = kept.rename(kept.with_name("moved.txt"))
    library.close()
    home = library.path.parent
    before = {path: path.stat().st_mtime_ns for path in [home, *home.iterdir()]}
    with kept_ids(library.path) as named:
        assert named(read(locate(str(moved)))).id == known
    assert {path: path.stat().st_mtime_ns for path in [home, *home.iterdir()]} == before


def test_ids_are_looked_up_beside_a_reader_that_has_just_written(
    library: Library, kept: Path
) -> None:
    moved = kept.rename(kept.with_name("moved.txt"))
    with kept_ids(library.path) as named:  # what was written stands in the log alone
        assert (
            named(read(locate(str(moved)))).id
            == identified(read(locate(str(moved))), library).id
            != own_id(moved)
        )


def test_a_damaged_library_is_left_alone_and_ids_are_those_of_the_paths(kept: Path) -> None:
    damaged = kept.with_name("damaged.sqlite3")
    damaged.write_bytes(b"no database " * 400)
    article = read(locate(str(kept)))
    with kept_ids(damaged) as named:
        assert named(article) is article
    assert damaged.exists()


@pytest.mark.parametrize("version", [0, 99], ids=["earlier", "newer"])
def test_a_library_of_another_version_is_left_alone(
    library: Library, kept: Path, version: int
) -> None:
    moved = kept.rename(kept.with_name("moved.txt"))
    library.close()
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    before = library.path.read_bytes()
    article = read(locate(str(moved)))
    with kept_ids(library.path) as named:
        assert named(article) is article
    assert library.path.read_bytes() == before
