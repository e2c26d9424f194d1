"""What an export consists of on disk: a file of lines, or a folder of texts; read within bounds."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING, BinaryIO, Final

from reader.errors import SourceError
from reader.i18n.catalogue import _
from reader.i18n.formats import numeral
from reader.model.clean import clean_line
from reader.sources.locate import too_large, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

BYTES_AT_MOST: Final = 64 * 2**20
"""Of one line, and of one text: an article with all that was said about it."""
STANDARD_INPUT: Final = "-"


def numbered_lines(word: str) -> Iterator[tuple[int, bytes]]:
    """Give the lines of a file that are not blank, each with its number from 1.

    What comes through a pipe is copied first: whoever takes the lines must not wait for it.

    Raises:
        SourceError: it cannot be read.
        TooLarge: a line is longer than `BYTES_AT_MOST`.
    """
    try:
        with _opened(word) as file:
            number = 0
            while text := file.readline(BYTES_AT_MOST + 1):
                number += 1
                if len(text) > BYTES_AT_MOST:
                    raise too_large(line_of(clean_line(word), number), BYTES_AT_MOST)
                if not text.isspace():
                    yield number, text
    except OSError as error:
        raise unreadable(word, error) from error


def line_of(what: str, number: int) -> str:
    """Name a line of a file."""
    return _("{name}: line {number}").format(name=what, number=numeral(number))


def read_text(path: Path) -> bytes:
    """Give a file whole; a link, a pipe and a device are none.

    Raises:
        SourceError: it cannot be read.
        TooLarge: it is larger than `BYTES_AT_MOST`.
    """
    try:
        with _regular(path, os.O_NOFOLLOW) as file:
            body = file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        raise unreadable(str(path), error) from error
    if len(body) > BYTES_AT_MOST:
        raise too_large(clean_line(str(path)), BYTES_AT_MOST)
    return body


def _opened(word: str) -> BinaryIO:
    if word == STANDARD_INPUT:
        if sys.stdin is None:
            raise SourceError(word, _("standard input is closed"))
        return _copied(sys.stdin.buffer)
    if stat.S_ISFIFO(Path(word).stat().st_mode):
        with Path(word).open("rb") as pipe:
            return _copied(pipe)
    return _regular(Path(word))


def _copied(pipe: BinaryIO) -> BinaryIO:
    copy: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - whoever asked for it closes it
    copyfileobj(pipe, copy)
    copy.seek(0)
    return copy


def _regular(path: Path, flags: int = 0) -> BinaryIO:
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC | flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise SourceError(clean_line(str(path)), _("is no ordinary file"))
    return os.fdopen(handle, "rb")
