from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.model.location import Kind, Location
from reader.sources.locate import WELCOME, identity, locate, shown
from support_gate import faults


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that has one file and one folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text("words")
    (tmp_path / "folder").mkdir()
    return tmp_path


def test_a_dash_is_standard_input() -> None:
    assert locate("-") == Location(Kind.STDIN, "-")


@pytest.mark.parametrize("word", ["note.txt", "./note.txt", "folder/../note.txt", ".//note.txt"])
def test_a_file_is_known_by_its_absolute_path(here: Path, word: str) -> None:
    assert locate(word) == Location(Kind.FILE, str(here / "note.txt"))


def test_a_folder_is_a_folder(here: Path) -> None:
    assert locate("folder/") == Location(Kind.FOLDER, str(here / "folder"))


def test_a_link_keeps_its_own_name(here: Path) -> None:
    (here / "link.txt").symlink_to("note.txt")
    assert locate("link.txt") == Location(Kind.FILE, str(here / "link.txt"))


def test_dots_after_a_link_lead_where_the_link_leads(here: Path) -> None:
    (here / "folder" / "deep").mkdir()
    (here / "folder" / "note.txt").write_text("others")
    (here / "way").symlink_to("folder/deep")
    assert locate("way/../note.txt") == Location(Kind.FILE, str(here / "folder" / "note.txt"))


@pytest.mark.parametrize(
    ("word", "why"),
    [
        pytest.param("none.txt", "no such file", id="nothing there"),
        pytest.param("", "no such file", id="an empty word"),
        pytest.param("note.txt/x", "no such file", id="below a file"),
        pytest.param("a\0b", "no such file", id="a NUL"),
        pytest.param("x" * 300, "the name is too long", id="too long"),
        pytest.param("https://example.org/", "only files and pipes are read", id="an address"),
    ],
)
@pytest.mark.usefixtures("here")
def test_what_cannot_be_located_is_named_with_its_reason(word: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        locate(word)
    assert caught.value.why == why


def test_a_link_loop_ends(here: Path) -> None:
    (here / "a").symlink_to("b")
    (here / "b").symlink_to("a")
    with pytest.raises(SourceError, match="is a link that leads back to itself"):
        locate("a")


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(SourceError) as caught:
        locate("https://me:secret@example.org/@x")
    assert caught.value.what == "https://example.org/@x"


def test_a_hostile_name_is_cleaned_in_the_error_and_kept_in_the_place(here: Path) -> None:
    name = "\x1b]0;x\x07n\udcff\u202e.txt"
    with pytest.raises(SourceError) as caught:
        locate(f"{name}.none")
    assert faults(caught.value.what) == []
    (here / name).write_text("words")
    location = locate(name)
    assert Path(location.address).read_text() == "words"
    assert shown(location) == f"{here}/n\ufffd.txt"


def test_an_article_has_one_id_under_all_its_links(here: Path) -> None:
    (here / "link.txt").symlink_to("note.txt")
    assert identity(locate("link.txt"), b"") == identity(locate("note.txt"), b"")


def test_two_files_of_the_same_words_are_two_articles(here: Path) -> None:
    (here / "copy.txt").write_text("words")
    assert identity(locate("copy.txt"), b"words") != identity(locate("note.txt"), b"words")


def test_the_id_is_made_from_the_real_path_as_others_can_make_it(here: Path) -> None:
    path = os.fsencode(here.resolve() / "note.txt")
    assert identity(locate("note.txt"), b"") == sha256(path).hexdigest()[:16]


def test_what_comes_through_a_pipe_is_known_by_its_bytes() -> None:
    reading, writing = os.pipe()
    try:
        by_the_shell = Location(Kind.FILE, f"/dev/fd/{reading}")
        assert identity(by_the_shell, b"words") == identity(locate("-"), b"words")
        assert identity(locate("-"), b"words") != identity(locate("-"), b"other words")
    finally:
        os.close(reading)
        os.close(writing)


def test_the_welcome_article_has_its_own_id() -> None:
    assert identity(WELCOME, b"of one version") == identity(WELCOME, b"of another")
