"""What became of a file: whether it is gone, or another by now. Nothing is opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.location import Kind
from reader.model.record import record

if TYPE_CHECKING:
    from reader.model.location import Location


@record(frozen=True, slots=True)
class Look:
    """By what a file is told from the one that it was; equal while nobody wrote to it."""

    modified_nanoseconds: int
    size: int
    """Bytes."""
    inode: int
    """Another one where an editor wrote a new file and gave it the name of the old one."""


def look_at(location: Location) -> Look | None:
    """Look at a file, its links followed; None where no ordinary file stands there."""
    if location.kind is not Kind.FILE:
        return None
    try:
        found = Path(location.address).stat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Look(found.st_mtime_ns, found.st_size, found.st_ino)


def is_gone(location: Location) -> bool:
    """Say whether a file that was there is not any more; one that cannot be looked at is not."""
    if location.kind is not Kind.FILE:
        return False
    try:
        Path(location.address).stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def real_path(location: Location) -> str | None:
    """Give where an ordinary file really lies, its links followed; None for all else."""
    if location.kind is not Kind.FILE:
        return None
    path = os.path.realpath(location.address)
    return path if Path(path).is_file() else None
