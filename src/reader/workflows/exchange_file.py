"""Write what is carried away into a file: whole or not at all, and over nothing of a person's."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.i18n.catalogue import _
from reader.model.clean import clean_line
from reader.sources.locate import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

LIBRARY_OPENING: Final = '{"type": "library", '
HIGHLIGHTS_OPENING: Final = '---\ntitle: "Highlights"\n---\n'
"""How the files begin that an export writes, and may replace."""


def write_lines(word: str, lines: Iterable[str], opening: str) -> int:
    """Write lines into a file that only its owner may read; give how many they were.

    An earlier export there is replaced when the new one is on disk.

    Args:
        word: the file.
        lines: without their line feeds.
        opening: how a file begins that may be replaced.

    Raises:
        SourceError: the file is something else, or cannot be written.
    """
    path = Path(os.path.realpath(word))
    partial = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _refuse_unless_ours(path, opening)
        number = _write(partial, lines)
        partial.replace(path)
    except OSError as error:
        raise unreadable(word, error) from error
    return number


def _write(partial: Path, lines: Iterable[str]) -> int:
    number = 0
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(f"{line}\n")
                number += 1
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        partial.unlink()
        raise
    return number


def _refuse_unless_ours(path: Path, opening: str) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise SourceError(
                clean_line(str(path)), _("there is no folder to make it in")
            ) from None
        return
    what = clean_line(str(path))
    if stat.S_ISDIR(found.st_mode):
        raise SourceError(what, _("is a folder"))
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(what, _("is no ordinary file"))
    with path.open("rb") as file:
        begins = file.read(len(opening.encode()))
    if begins and begins != opening.encode():
        raise SourceError(what, _("is there already, and is no export"))
