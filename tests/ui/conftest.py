"""Every screen of the tests has a home of its own, and the environment of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.layout import signs

if TYPE_CHECKING:
    from pathlib import Path

_TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this test's program keeps its things."""
    for name in ("NO_COLOR", "VISUAL", "READER_NAME", "READER_EMAIL", "LC_ALL", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in _TERMINAL.items():
        monkeypatch.setenv(name, value)
    signs.use(only_ascii=False)
    monkeypatch.setattr("reader.library.greeting.greet", lambda library: False)  # noqa: ARG005 - nobody is new
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("BROWSER", "false")
    folder = tmp_path / "home"
    monkeypatch.setenv("READER_HOME", str(folder))
    return folder
