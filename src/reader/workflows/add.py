"""Add what a person names while the list is on the screen: a path that is typed, and completed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.model.clean import clean_line
from reader.workflows.keep import add
from reader.workflows.read import read_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.library.library import Library
    from reader.workflows.read import Article


def add_named(library: Library, typed: str) -> Iterator[tuple[Article, bool] | SourceError]:
    """Put a file, or all articles of a folder, into the list, one after the other.

    Gives each article, and whether it was not there yet; or why it could not be read.

    Raises:
        LibraryError: one could not be kept; those before it are.
    """
    # What is typed here is never standard input, which is the keyboard.
    word = typed if "://" in typed else str(_path(typed))
    for found in read_all([word]):
        yield found if isinstance(found, SourceError) else (found, add(library, found))


def completed_path(typed: str) -> str:
    """Complete a path as far as the names of the folder that it leads into agree."""
    folder, begun = os.path.split(typed)
    try:
        fitting = [
            one
            for one in _path(folder or ".").iterdir()
            if one.name.startswith(begun)
            and (begun or not one.name.startswith("."))
            and clean_line(one.name) == one.name
        ]
    except (OSError, RuntimeError, ValueError):  # no such folder, no such home, a NUL in it
        return typed
    if not fitting:
        return typed
    name = os.path.commonprefix([one.name for one in fitting])  # noqa: RUF071 - of letters
    end = "/" if len(fitting) == 1 and fitting[0].is_dir() else ""
    return os.path.join(folder, name) + end  # noqa: PTH118 - the part before it stays as it was typed


def _path(typed: str) -> Path:
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError:  # nobody has such a home
        return Path(typed).absolute()
