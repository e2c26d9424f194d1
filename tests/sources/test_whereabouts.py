"""What became of a file: gone, or another by now."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.model.location import Kind, Location
from reader.sources.locate import STANDARD_INPUT, WELCOME
from reader.sources.whereabouts import is_gone, look_at, real_path

if TYPE_CHECKING:
    from pathlib import Path


def at(path: Path | str) -> Location:
    return Location(Kind.FILE, str(path))


def test_a_look_changes_with_the_words_the_size_and_the_file_itself(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("words")
    os.utime(path, ns=(1, 1))
    first = look_at(at(path))
    assert first is not None
    assert first == look_at(at(path))
    os.utime(path, ns=(2, 2))
    assert look_at(at(path)) != first
    path.write_text("more words")
    os.utime(path, ns=(1, 1))
    assert look_at(at(path)) != first
    other = tmp_path / "two.txt"
    other.write_text("words")
    os.utime(other, ns=(1, 1))
    other.replace(path)
    assert look_at(at(path)) != first


def test_only_an_ordinary_file_is_looked_at_through_its_links(tmp_path: Path) -> None:
    path, link, pipe = tmp_path / "one.txt", tmp_path / "link", tmp_path / "pipe"
    path.write_text("words")
    link.symlink_to(path)
    os.mkfifo(pipe)
    assert look_at(at(link)) == look_at(at(path))
    assert real_path(at(link)) == os.path.realpath(path)
    for other in (at(pipe), at(tmp_path), at("/dev/null"), STANDARD_INPUT, WELCOME):
        assert look_at(other) is None
        assert real_path(other) is None


def test_gone_is_what_was_there_and_not_what_cannot_be_seen(tmp_path: Path) -> None:
    path, loop = tmp_path / "one.txt", tmp_path / "loop"
    path.write_text("words")
    loop.symlink_to(loop)
    assert not is_gone(at(path))
    assert not is_gone(at(loop))
    assert not is_gone(STANDARD_INPUT)
    assert not is_gone(WELCOME)
    assert is_gone(at(tmp_path / "none"))
    assert is_gone(at(path / "in a file"))
