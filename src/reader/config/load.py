"""The settings at the start: without a file they cost one look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def load(path: Path) -> Settings:
    """Give what a person has set, and what is wrong with the file; the defaults without one."""
    try:
        path.lstat()
    except OSError:
        return Settings()
    from reader.config.reading import read  # noqa: PLC0415 - 15 ms, for those who have a file alone

    return read(path)
