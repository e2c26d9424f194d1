"""Every screen of the tests has a home of its own, and the environment of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this test's program keeps its things."""
    for name in ("NO_COLOR", "VISUAL", "READER_NAME", "READER_EMAIL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("BROWSER", "false")
    folder = tmp_path / "home"
    monkeypatch.setenv("READER_HOME", str(folder))
    return folder
