from __future__ import annotations

import os
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from reader.errors import SourceError, TooLarge
from reader.model.location import Kind, Location
from reader.model.media_type import MARKDOWN
from reader.sources import files
from reader.sources.files import list_folder, read_source
from reader.sources.locate import STANDARD_INPUT, WELCOME, locate

if TYPE_CHECKING:
    from collections.abc import Iterator


def names(folder: Path) -> list[str]:
    found = list_folder(Location(Kind.FOLDER, str(folder)))
    return [str(Path(location.address).relative_to(folder)) for location in found]


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("words")


def test_a_file_gives_its_bytes_and_says_nothing_of_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\x00words")
    source = read_source(locate(str(tmp_path / "a.txt")))
    assert source.body == b"\xff\x00words"
    assert (source.media_type, source.charset, source.fetched_at) == (None, None, None)


def test_an_empty_file_gives_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert read_source(locate(str(tmp_path / "a.txt"))).body == b""


def test_a_file_of_many_chunks_is_read_whole(tmp_path: Path) -> None:
    body = bytes(range(256)) * 10_000
    (tmp_path / "a.txt").write_bytes(body)
    assert read_source(locate(str(tmp_path / "a.txt"))).body == body


def test_the_welcome_article_is_packaged() -> None:
    source = read_source(WELCOME)
    assert source.body
    assert source.media_type == MARKDOWN


@pytest.mark.parametrize(
    ("path", "why"),
    [
        pytest.param(os.devnull, "is a device", id="a device"),
        pytest.param("/dev/zero", "is a device", id="an endless device"),
        pytest.param("/", "is a folder", id="a folder"),
        pytest.param("/none.txt", "no such file", id="a file that is gone"),
    ],
)
def test_what_is_no_file_is_refused(path: str, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_source(Location(Kind.FILE, path))
    assert (caught.value.what, caught.value.why) == (path, why)


def test_a_folder_is_not_read_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder"):
        read_source(locate(str(tmp_path)))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket has 108 bytes at most
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        with pytest.raises(SourceError, match="is a socket"):
            read_source(locate("socket.txt"))


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    write(tmp_path, "a.txt")
    monkeypatch.setattr(os, "open", refuse)  # whoever runs the tests may be root
    with pytest.raises(SourceError, match="permission denied"):
        read_source(locate(str(tmp_path / "a.txt")))


def test_a_named_pipe_without_a_writer_does_not_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceError, match="is a pipe that nothing writes to"):
        read_source(locate(str(tmp_path / "pipe.txt")))


def test_a_pipe_of_the_shell_is_read_to_its_end() -> None:
    reading, writing = os.pipe()
    body = b"words " * 100_000

    def write_all() -> None:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(body)

    writer = threading.Thread(target=write_all)
    writer.start()
    try:
        assert read_source(locate(f"/dev/fd/{reading}")).body == body
    finally:
        os.close(reading)
        writer.join()


def test_an_empty_pipe_of_the_shell_is_empty() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    try:
        assert read_source(locate(f"/dev/fd/{reading}")).body == b""
    finally:
        os.close(reading)


class Descriptor:
    """Stands for a standard input that is another descriptor."""

    def __init__(self, number: int) -> None:
        self.number = number

    def fileno(self) -> int:
        return self.number


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BinaryIO]:
    """Stand an empty file for the standard input of a new process."""
    files._read_standard_input.cache_clear()  # noqa: SLF001 - a process has one, a test its own
    with (tmp_path / "given").open("w+b") as file:
        monkeypatch.setattr("sys.stdin", Descriptor(file.fileno()))
        yield file
    files._read_standard_input.cache_clear()  # noqa: SLF001


def fill(file: BinaryIO, body: bytes) -> None:
    file.write(body)
    file.seek(0)


def test_standard_input_is_read_to_its_end(given: BinaryIO) -> None:
    fill(given, b"words\xff")
    assert read_source(STANDARD_INPUT).body == b"words\xff"


def test_standard_input_is_the_same_when_it_is_read_again(given: BinaryIO) -> None:
    fill(given, b"words")
    assert read_source(STANDARD_INPUT).body == read_source(STANDARD_INPUT).body == b"words"


def test_standard_input_without_an_end_is_too_large(
    given: BinaryIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(given, bytes(2**21 + 1))
    monkeypatch.setattr(files, "BYTES_AT_MOST", 2**21)
    with pytest.raises(TooLarge, match="-: larger than 2 MiB"):
        read_source(STANDARD_INPUT)


@pytest.mark.usefixtures("given")
def test_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="standard input is closed"):
        read_source(STANDARD_INPUT)


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "a.txt").open("wb") as sparse:
        sparse.truncate(files.BYTES_AT_MOST + 1)
    monkeypatch.setattr(os, "read", None)
    with pytest.raises(TooLarge) as caught:
        read_source(locate(str(tmp_path / "a.txt")))
    assert caught.value.limit == files.BYTES_AT_MOST


def test_a_folder_gives_its_files_before_its_folders_as_people_count(tmp_path: Path) -> None:
    write(tmp_path, "note 10.txt", "Note 9.md", "note 1.html", "b/2.txt", "a/x/1.txt", "a/3.txt")
    assert names(tmp_path) == [
        *("note 1.html", "Note 9.md", "note 10.txt"),
        *("a/3.txt", "a/x/1.txt", "b/2.txt"),
    ]


def test_a_folder_gives_files_of_known_endings_alone(tmp_path: Path) -> None:
    kept = ["a.HTM", "b.text", "c.markdown", "d.xhtml"]
    write(tmp_path, *kept, "e.png", "f.json", "README", "txt", "g.py", ".h.txt", ".git/i.txt")
    assert names(tmp_path) == kept


def test_a_link_is_given_where_it_leads_to_a_file_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    write(tmp_path, "folder/b.txt", "out.txt", "folderout.txt")
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "out.txt").symlink_to(tmp_path / "out.txt")
    (folder / "beside.txt").symlink_to(tmp_path / "folderout.txt")
    (folder / "gone.txt").symlink_to("none")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "device.txt").symlink_to(os.devnull)
    (folder / "up").symlink_to(tmp_path)
    (folder / "round").symlink_to(folder)
    assert names(folder) == ["a.txt", "b.txt"]


def test_a_folder_may_be_reached_through_a_link(tmp_path: Path) -> None:
    write(tmp_path, "folder/a.txt")
    (tmp_path / "folder" / "b.txt").symlink_to("a.txt")
    (tmp_path / "link").symlink_to("folder")
    assert names(tmp_path / "link") == ["a.txt", "b.txt"]


def test_pipes_and_sockets_in_a_folder_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.txt", "folder.txt/b.txt")
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        assert names(tmp_path) == ["a.txt", "folder.txt/b.txt"]


def test_a_folder_is_looked_into_as_its_files_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", "folder/b.txt")
    looked: list[str] = []
    scandir = os.scandir

    def spy(path: str) -> Iterator[os.DirEntry[str]]:
        looked.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", spy)
    found = list_folder(Location(Kind.FOLDER, str(tmp_path)))
    assert next(found).address == str(tmp_path / "a.txt")
    assert looked == [str(tmp_path)]


def test_folders_too_deep_are_passed_over(tmp_path: Path) -> None:
    deepest = "/".join("d" * files.FOLDERS_DEEP_AT_MOST)
    write(tmp_path, f"{deepest}/a.txt", f"{deepest}/d/b.txt")
    assert names(tmp_path) == [f"{deepest}/a.txt"]


def test_names_that_are_no_utf8_are_given(tmp_path: Path) -> None:
    write(tmp_path, "\udcff.txt", "²3.txt", "٣.txt", "9" * 200 + ".txt")
    assert len(names(tmp_path)) == 4


@pytest.mark.parametrize("inside", [[], ["a.png"], [".hidden.txt"], ["folder/b.py"]], ids=str)
def test_a_folder_without_articles_is_an_error(tmp_path: Path, inside: list[str]) -> None:
    write(tmp_path, *inside)
    with pytest.raises(SourceError, match="no article in it"):
        names(tmp_path)


def test_a_folder_that_cannot_be_looked_into_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        names(tmp_path / "none")


def test_a_folder_within_that_cannot_be_looked_into_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/b.txt", "c/d.txt")
    scandir = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told: list[SourceError] = []
    found = list(list_folder(Location(Kind.FOLDER, str(tmp_path)), told.append))
    assert [location.address for location in found] == [str(tmp_path / "c/d.txt")]
    assert [str(error) for error in told] == [f"{tmp_path}/a: permission denied"]
