"""What lies on this machine: files, folders, pipes and the packaged article, as bytes."""

from __future__ import annotations

import os
import re
import stat
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.i18n.catalogue import N_, _
from reader.model.clean import clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.model.location import Kind, Location, Source
from reader.model.media_type import MARKDOWN, media_type_of_name
from reader.sources.locate import shown, too_large, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BYTES_AT_MOST: Final = 48 * 2**20
"""Of one article; four bytes a character, a text of that size takes 500 MiB while it is read."""
FOLDERS_DEEP_AT_MOST: Final = 32

_CHUNK: Final = 2**20
_PACKAGE: Final = Path(__file__).parent.parent
_KINDS: Final = {
    stat.S_IFBLK: N_("is a device"),
    stat.S_IFCHR: N_("is a device"),
    stat.S_IFDIR: N_("is a folder"),
    stat.S_IFSOCK: N_("is a socket"),
}
_PIPE_OF_A_SHELL: Final = lazy_pattern(r"/dev/fd/\d+|/dev/stdin|/proc/(?:self|\d+)/fd/\d+")


def read_source(location: Location) -> Source:
    """Read what one place holds.

    Raises:
        SourceError: it cannot be read, or is a folder, a device or a socket.
        TooLarge: it is larger than `BYTES_AT_MOST`.
    """
    match location.kind:
        case Kind.STDIN:
            return Source(location, _read_standard_input())
        case Kind.PACKAGED:
            path = str(_PACKAGE / f"{location.address}.md")
            return Source(location, _read(path), media_type=MARKDOWN, charset="utf-8")
        case Kind.FOLDER:
            raise SourceError(shown(location), _("is a folder"))
        case Kind.FILE:
            return Source(location, _read(location.address))


def list_folder(
    folder: Location, passed_over: Callable[[SourceError], None] | None = None
) -> Iterator[Location]:
    """Find the files of known endings in a folder and the folders in it, one after the other.

    Each folder's files come before the folders in it, both in the order in which people count.
    Hidden ones, pictures, and links that lead out of the folder are passed over without a word.

    Args:
        folder: where to look.
        passed_over: is told of each folder within that could not be looked into.

    Raises:
        SourceError: there is no article in it, or it cannot be looked into.
    """
    root = os.path.realpath(folder.address)
    empty = True
    waiting = [(folder.address, 0)]
    while waiting:
        path, depth = waiting.pop()
        try:
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: _natural(entry.name))
        except OSError as error:
            if depth == 0:
                raise unreadable(folder.address, error) from error
            if passed_over:
                passed_over(unreadable(path, error))
            continue
        for entry in inside:
            if _is_article(entry, root):
                empty = False
                yield Location(Kind.FILE, entry.path)
        if depth < FOLDERS_DEEP_AT_MOST:
            waiting += [(entry.path, depth + 1) for entry in reversed(inside) if _is_folder(entry)]
    if empty:
        raise SourceError(shown(folder), _("no article in it"))


def _is_article(entry: os.DirEntry[str], root: str) -> bool:
    if entry.name.startswith(".") or media_type_of_name(entry.name) is None:
        return False
    try:
        if entry.is_symlink():
            target = os.path.realpath(entry.path)
            if os.path.commonpath([root, target]) != root:
                return False
        return entry.is_file()
    except OSError:  # a link that leads back to itself
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)


def _natural(name: str) -> tuple[list[str | int], str]:
    parts = re.split(r"(\d+)", name.casefold())
    return [int(part) if number % 2 else part for number, part in enumerate(parts)], name


def _read(path: str) -> bytes:
    what = clean_line(path)
    try:
        _refuse_unless_file(what, Path(path).stat())  # opening alone would set off some devices
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        found = os.fstat(handle)
        _refuse_unless_file(what, found)
        is_pipe = stat.S_ISFIFO(found.st_mode)
        if is_pipe:
            os.set_blocking(handle, True)  # opened without waiting for a writer, read with it
        body = _read_all(handle, what, found.st_size)
    except OSError as error:
        raise unreadable(path, error) from error
    finally:
        os.close(handle)
    if is_pipe and not body and not _PIPE_OF_A_SHELL.fullmatch(path):
        raise SourceError(what, _("is a pipe that nothing writes to"))
    return body


@cache
def _read_standard_input() -> bytes:
    """Read it whole, once; who asks again gets the same, for a pipe gives nothing twice."""
    if sys.stdin is None:
        raise SourceError("-", _("standard input is closed"))
    try:
        return _read_all(sys.stdin.fileno(), "-")
    except OSError as error:
        raise unreadable("-", error) from error


def _read_all(handle: int, what: str, expected: int = 0) -> bytes:
    if expected > BYTES_AT_MOST:
        raise too_large(what, BYTES_AT_MOST)
    chunks: list[bytes] = []
    size = 0
    while chunk := os.read(handle, max(_CHUNK, expected + 1 - size)):
        chunks.append(chunk)
        size += len(chunk)
        if size > BYTES_AT_MOST:
            raise too_large(what, BYTES_AT_MOST)
    return b"".join(chunks)


def _refuse_unless_file(what: str, found: os.stat_result) -> None:
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
        kind = _KINDS.get(stat.S_IFMT(found.st_mode), N_("is no ordinary file"))
        raise SourceError(what, _(kind))
