"""Where the program keeps its things."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


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
    if home:
        folder = Path(home)
        return Places(
            folder=folder,
            database=folder / "library.sqlite3",
            settings=folder / "config.toml",
            cache=folder / "cache",
            log=folder / "log",
        )
    from platformdirs import PlatformDirs  # noqa: PLC0415 - 17 ms, for no READER_HOME alone

    usual = PlatformDirs("reader", appauthor=False)
    return Places(
        folder=usual.user_data_path,
        database=usual.user_data_path / "library.sqlite3",
        settings=usual.user_config_path / "config.toml",
        cache=usual.user_cache_path,
        log=usual.user_log_path,
    )
