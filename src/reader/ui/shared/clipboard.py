"""The clipboard: through the terminal, and through tmux where that stands between."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from textual.app import App

_PATIENCE_SECONDS: Final = 2.0


def copy(app: App[int], text: str) -> None:
    """Put a text on the clipboard.

    By OSC 52. Within tmux that is not enough: by its usual setting (`set-clipboard external`) it
    drops what programs send, and hands on only what it was given as a buffer of its own.
    """
    if not (os.environ.get("TMUX") and not app.is_headless and _load_into_tmux(text)):
        app.copy_to_clipboard(text)


def _load_into_tmux(text: str) -> bool:
    """Give a text to tmux as its newest buffer, and by that to the terminal; say if it took it."""
    for words in (["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]):
        try:
            done = subprocess.run(  # noqa: S603 - always the same words
                words,
                input=text.encode("utf-8", "replace"),
                capture_output=True,
                check=False,
                timeout=_PATIENCE_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        if done.returncode == 0:
            return True  # the first words fail before tmux 3.2, which knows no -w
    return False
