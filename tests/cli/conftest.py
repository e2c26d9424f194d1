"""Homes for the tests of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import articles, bodies
from reader.library.library import open_library
from reader.paths import within
from support_journal import fill
from support_library import NOW, record
from support_surroundings import WORDS, Shell

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home with articles enough for several pages of each table, and two comments."""
    home = tmp_path_factory.mktemp("filled") / "home"
    library = open_library(within(home))
    fill(library)
    for number in range(10, 30):
        articles.add(library, record(number), NOW)
        words = " ".join(f"kata{number * 7 + at}" for at in range(200))
        bodies.keep(library, record(number).id, [{"type": "paragraph", "text": words}])
    library.close()
    return home


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    (tmp_path / "pasar.txt").write_text(f"Pasar Terapung\n\n{WORDS}\n")
    monkeypatch.chdir(tmp_path)
    made = Shell(tmp_path, capsys)
    monkeypatch.setenv("READER_HOME", str(made.home))
    return made
