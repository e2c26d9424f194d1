"""Paths that are typed in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.workflows.add import completed_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("notes.md", "notes of May.md", ".hidden", "only.txt", "x\x1b[2Jy.txt"):
        (tmp_path / name).touch()
    (tmp_path / "essays").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        pytest.param("no", "notes", id="as far as names agree"),
        pytest.param("on", "only.txt", id="a file"),
        pytest.param("es", "essays/", id="a folder, to go on within it"),
        pytest.param(".h", ".hidden", id="a hidden one if it is asked for"),
        pytest.param("x", "x", id="no name that a terminal would obey"),
        pytest.param("zz", "zz", id="nothing"),
        pytest.param("none/zz", "none/zz", id="no such folder"),
        pytest.param("a\0b/", "a\0b/", id="in no name"),
    ],
)
def test_a_path_is_completed(folder: Path, typed: str, completed: str) -> None:
    assert completed_path(f"{folder}/{typed}") == f"{folder}/{completed}"


def test_the_part_before_a_name_stays_as_it_was_typed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.chdir(folder)
    assert completed_path("~/on") == "~/only.txt"
    assert completed_path("on") == "only.txt"
    assert completed_path("~nobody-here/on") == "~nobody-here/on"
