"""Other programs: the browser and the editor, which may need the terminal for a while."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
import webbrowser
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.location import Kind
from reader.workflows.printed import as_markdown
from reader.workflows.read import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import App

    from reader.model.location import Location


def browse(app: App[int], address: str) -> None:
    """Open an address in the browser; one that runs in the terminal has it meanwhile."""
    if _has_windows() and not os.environ.get("BROWSER"):
        webbrowser.open(address)
        return
    with _terminal_for_others(app):
        webbrowser.open(address)


def edit_article(app: App[int], location: Location) -> None:
    """Open an article's own file in the editor.

    What is no file is opened as a copy in Markdown, which is never written back.
    """
    if location.kind is Kind.FILE:
        _run(app, [*editor(), location.address])
        return
    text = "\n".join(as_markdown(read(location))) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "article.md")
        copy.write_text(text, encoding="utf-8")
        _run(app, [*editor(), str(copy)])


def edit_text(app: App[int], text: str) -> str:
    """Let a person write on in the editor.

    Give what was written, or the text as it was where the editor failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "comment.md")
        draft.write_text(text, encoding="utf-8")
        if _run(app, [*editor(), str(draft)]):
            return draft.read_text(encoding="utf-8", errors="replace").rstrip("\n")
    return text


def editor() -> list[str]:
    """Give the words of the person's editor: VISUAL, EDITOR, or vi."""
    return shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")


def _run(app: App[int], words: Sequence[str]) -> bool:
    """Run a program in the terminal; say whether it ended well.

    What it was given is an argument, never part of a shell's command.
    """
    with _terminal_for_others(app):
        try:
            return subprocess.run(words, check=False).returncode == 0  # noqa: S603 - their own editor
        except OSError:
            return False


def _has_windows() -> bool:
    return sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


@contextmanager
def _terminal_for_others(app: App[int]) -> Iterator[None]:
    """Give the terminal away, and take it back."""
    if app.is_headless:
        yield
        return
    with app.suspend():
        yield
