"""The folder of a home and the files in it, their owner's alone from the first byte on."""

from __future__ import annotations

import fcntl
import os
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.library.faults import BUSY_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOCK_PAUSE_SECONDS: Final = 0.02


def make_folder(folder: Path) -> None:
    """Make a folder, its owner's alone.

    One that holds something already keeps its mode, for it is not ours alone; so does one that
    somebody made read-only.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise LibraryError(str(folder), _("it is no folder, so nothing can be kept")) from error
    if folder.stat().st_mode & stat.S_IWUSR and not any(folder.iterdir()):
        with suppress(PermissionError):  # somebody else's folder that we may write to
            folder.chmod(0o700)


def make_file(path: Path) -> None:
    """Make an empty file where there is none; what SQLite puts beside it takes its mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return


def size(path: Path) -> int:
    """Give a file's size in bytes; 0 where there is none."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return 0


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes of this program from making, migrating or setting aside meanwhile.

    Raises:
        LibraryError: another one does not come to its end.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        _wait_for_lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _wait_for_lock(handle: int, folder: Path) -> None:
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise LibraryError(str(folder), _("another program is busy in it")) from None
            time.sleep(_LOCK_PAUSE_SECONDS)
        else:
            return
