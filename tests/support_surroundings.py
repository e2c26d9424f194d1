"""What the tests of wrong surroundings share: the commands, and a home that may be anything."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Damage = Callable[[Path], Path | None]
    """Puts something where it does not belong; gives the home, where that is another one."""

WORDS: Final = "Pasar terapung itu kembali ramai pada hari Minggu pagi, kata para pedagang di sana."
COMMANDS: Final = {
    "show": ("show", "pasar.txt"),
    "list": ("list",),
    "add": ("add", "pasar.txt"),
    "comments": ("comments", "pasar.txt"),
    "comment": ("comment", "pasar.txt", "--text", "Ramai sekali.", "--name", "Ani"),
    "outbox": ("outbox", "list"),
    "search": ("search", "kata77"),
    "export": ("export",),
}
KEEPING_NOTHING: Final = {"list", "comments", "outbox", "search", "export"}


@dataclass
class Said:
    """What came of a command."""

    status: int
    out: str
    err: str


class Shell:
    """Runs commands in a folder with one article; its home may be anything."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.home = folder / "home"
        self._printed = printed

    def __call__(self, *words: str) -> Said:
        status = run(words)
        gc.collect()  # a process would end here, and let go of the database
        out, err = self._printed.readouterr()
        return Said(status, out, err)


def is_one_line(text: str) -> bool:
    return text.startswith("reader: ") and text.count("\n") == 1 and text.endswith("\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def name_of(function: object) -> str:
    return str(getattr(function, "__name__", function)).strip("_").replace("_", "-")
