"""Settings in a real terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support_screens import ESSAY

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting

_MOUSE = b"\x1b[?1000h"


@pytest.mark.parametrize("mouse", [True, False], ids=["mouse", "no mouse"])
def test_the_mouse_is_the_terminals_where_it_is_set_so(
    start: Starting, tmp_path: Path, *, mouse: bool
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(f'keys = "less"\nmouse = {str(mouse).lower()}\n')
    with start(ESSAY) as terminal:
        terminal.wait_for("h help")
        assert (_MOUSE in terminal.output) is mouse
        terminal.press("e", "e", "e", "e")
        terminal.wait_for("Ines Calloway")
        terminal.press("Q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()
