"""Where the program keeps its things."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_DATABASE: Final = "library.sqlite3"
_SETTINGS: Final = "config.toml"


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders of one home; none of them need exist."""

    folder: Path
    """Holds the database; mode 0700."""
    database: Path
    settings: Path
    cache: Path
    log: Path


def places() -> Places:
    """Say where things are: under `READER_HOME`, or in the platform's usual folders."""
    home = os.environ.get("READER_HOME")
    return within(Path(home)) if home else _usual()


def within(folder: Path) -> Places:
    """Give the places of a home that is one folder."""
    return Places(
        folder=folder,
        database=folder / _DATABASE,
        settings=folder / _SETTINGS,
        cache=folder / "cache",
        log=folder / "log",
    )


def _usual() -> Places:
    from platformdirs import PlatformDirs  # noqa: PLC0415 - 17 ms, for no READER_HOME alone

    usual = PlatformDirs("reader", appauthor=False)
    return Places(
        folder=usual.user_data_path,
        database=usual.user_data_path / _DATABASE,
        settings=usual.user_config_path / _SETTINGS,
        cache=usual.user_cache_path,
        log=usual.user_log_path,
    )
