"""Which colours really arrive at a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from support_screens import NEWS

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting, Terminal

_ASK_GROUND = b"\x1b]11;?\x1b\\"
_BLACK = b"\x1b]11;rgb:0000/0000/0000\x1b\\"


def colours(terminal: Terminal) -> set[bytes]:
    """Give what was asked for by number, from the page's first frame to the program's end."""
    terminal.wait_for("Laras Widyani")
    terminal.press("q")
    assert terminal.exit_status() == 0
    return set(re.findall(rb"[34]8;[25];\d+", terminal.output))


def test_in_256_colours_those_of_our_table_arrive(start: Starting, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text('theme = "dark"\n', encoding="utf-8")
    with start(NEWS, environment={"TERM": "xterm-256color"}) as terminal:
        found = colours(terminal)
    assert {b"48;5;234", b"38;5;252", b"38;5;248", b"48;5;236", b"38;5;110"} <= found
    assert not [one for one in found if b"8;2;" in one]


def test_the_terminals_own_ground_stays_below_what_can_be_read_on_it(start: Starting) -> None:
    with start(NEWS, answers={_ASK_GROUND: _BLACK}) as terminal:
        found = colours(terminal)
    assert b"38;5;252" in found
    assert b"48;5;234" not in found


def test_a_terminal_that_does_not_answer_keeps_its_own_colours(start: Starting) -> None:
    with start(NEWS) as terminal:
        assert colours(terminal) == set()
