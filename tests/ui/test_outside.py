"""The editor and the browser: what is said where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_screens import NEWS, reading

if TYPE_CHECKING:
    from pathlib import Path

LOW = (80, 24)
NO_EDITORS = ["'", " ", "no-such-editor"]


@pytest.mark.parametrize("editor", NO_EDITORS)
async def test_an_editor_that_cannot_be_started_is_named_and_nothing_is_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, editor: str
) -> None:
    witness = tmp_path / "witness"
    article = tmp_path / "article.txt"
    article.write_text(f"#!/bin/sh\ntouch {witness}\n", encoding="utf-8")
    article.chmod(0o755)
    monkeypatch.setenv("EDITOR", editor)
    async with reading(article, size=LOW) as seen:
        await seen.press("e")
        assert seen.status.startswith("The editor could not be started: ")
        assert not witness.exists()


@pytest.mark.parametrize("editor", NO_EDITORS)
async def test_a_comment_stays_as_it_was_where_the_editor_cannot_be_started(
    monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    async with reading(NEWS) as seen:
        await seen.press("c")
        await seen.type("Tetap")
        await seen.press("ctrl+g")
        assert "The editor could not be started: " in seen.text
        assert "Tetap" in seen.text


@pytest.mark.parametrize(("browser", "said"), [("true", "Opened in the"), ("false", "No browser")])
async def test_it_is_told_whether_the_browser_opened_an_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, browser: str, said: str
) -> None:
    monkeypatch.setattr("webbrowser._tryorder", None)  # it is looked up once in a process
    monkeypatch.setenv("BROWSER", browser)
    article = tmp_path / "a.md"
    article.write_text("# A\n\n[x](http://example.org/)\n", encoding="utf-8")
    async with reading(article, size=LOW) as seen:
        await seen.press("tab", "enter")
        assert seen.status.startswith(said)


async def test_a_missing_browser_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("webbrowser._tryorder", None)
    monkeypatch.setenv("BROWSER", "no-such-browser")
    monkeypatch.setenv("PATH", "")
    article = tmp_path / "a.md"
    article.write_text("# A\n\n[x](http://example.org/)\n", encoding="utf-8")
    async with reading(article, size=LOW) as seen:
        await seen.press("tab", "enter")
        assert seen.status.startswith("No browser")


async def test_a_missing_shell_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/no/such/shell")
    async with reading(NEWS, size=LOW) as seen:
        await seen.type("|true\n")
        assert seen.status == "true: status 127"
