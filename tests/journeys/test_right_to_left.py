"""Who puts letters in order that are written from the right: the program, or the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support_screens import ARABIC

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting

BY_US, BY_THE_TERMINAL = b"\x1b[8l", b"\x1b[8h"


def test_a_terminal_that_can_leave_letters_to_us_is_asked_to_until_we_leave(
    start: Starting,
) -> None:
    with start(ARABIC) as terminal:
        terminal.wait_for("ﺓﺮﻴﻤﻨ")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal.output.count(BY_US) == terminal.output.count(BY_THE_TERMINAL) == 1
        assert terminal.output.index(BY_US) < terminal.output.index(BY_THE_TERMINAL)


def test_a_person_can_leave_letters_to_the_terminal(start: Starting, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text('right_to_left = "terminal"\n')
    with start(ARABIC) as terminal:
        terminal.wait_for("بائع")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert BY_US not in terminal.output
