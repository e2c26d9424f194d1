"""The terminal is asked before the program is loaded, and nobody sees or feels it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from support_pictures import KITTY, draw
from support_screens import NEWS
from support_terminal import READER, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from support_terminal import Starting

LAST = b"\x1b[c"
SILENCE = {LAST: b"", b"\x1b[?2026$p": b"", b"\x1b[?2048$p": b""}


@pytest.mark.parametrize("answers", [KITTY, {}, SILENCE], ids=["all", "few", "none"])
def test_no_answer_is_shown_or_acts_as_a_key(start: Starting, answers: dict[bytes, bytes]) -> None:
    with start(NEWS, answers=answers) as terminal:
        terminal.wait_for("4 menit")
        terminal.press("j", "j")
        terminal.wait_for(lambda: terminal.first.startswith("Sepakat"))
        assert "rgb" not in terminal.text
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()
        assert b"rgb:" not in terminal.output
        assert b"i=31;OK" not in terminal.output


def test_keys_typed_among_the_answers_come_in_order(start: Starting) -> None:
    answers = KITTY | {LAST: b"/perahu\r\x1b[?62;22cn"}
    with start(NEWS, answers=answers) as terminal:
        terminal.wait_for("2 of ")
        terminal.press("Q")
        assert terminal.exit_status() == 0


def test_keys_typed_before_anything_is_loaded_are_not_lost(start: Starting) -> None:
    with start(NEWS, answers=SILENCE) as terminal:
        terminal.wait_for(lambda: LAST in terminal.output)
        terminal.write("G")
        terminal.wait_for("100 %")
        terminal.write("q")
        assert terminal.exit_status() == 0


@pytest.mark.parametrize("theme", ["auto", "dark"], ids=["asked", "not asked"])
def test_keys_typed_before_the_program_itself_is_there_are_not_lost(
    start: Starting, tmp_path: Path, theme: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text(f'theme = "{theme}"\npictures = "none"\n')
    with start(NEWS, answers=SILENCE) as terminal:
        terminal.write("/perahu\rn")
        terminal.wait_for("2 of ")


@pytest.mark.parametrize("keys", ["", "j"], ids=["alone", "with a key"])
def test_late_answers_do_nothing(start: Starting, keys: str) -> None:
    with start(NEWS, answers=SILENCE) as terminal:
        terminal.wait_for("4 menit")
        terminal.write("\x1b]11;rgb:1818/1a")
        terminal.write("1a/1d1d\x1b\\" + keys + "\x1bP>|kitty(0.35.1)\x1b\\\x1b_Gi=31;OK\x1b\\")
        terminal.write("\x1b[6;20;10t\x1b[?62;22c?")
        terminal.wait_for("Half a page down")
        terminal.press("escape")
        terminal.wait_for(lambda: "Half a page down" not in terminal.text)
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal.is_as_found()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGHUP], ids=lambda sign: sign.name)
def test_a_signal_while_the_program_loads_leaves_the_terminal_as_it_was(
    start: Starting, sign: signal.Signals
) -> None:
    with start(NEWS, answers=SILENCE) as terminal:
        terminal.wait_for(lambda: LAST in terminal.output)
        terminal.signal(sign)
        assert terminal.exit_status() in {-sign, 128 + sign}
        assert terminal.is_as_found()


@pytest.mark.parametrize("term", ["linux", "dumb", "screen-256color", ""])
def test_a_terminal_that_would_print_a_question_is_asked_none(start: Starting, term: str) -> None:
    with start(NEWS, environment={"TERM": term}) as terminal:
        terminal.wait_for("Pasar Terapung")
        assert LAST not in terminal.output
        assert b"\x1b]11;?" not in terminal.output


def test_settings_that_leave_nothing_open_ask_nothing(start: Starting, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "config.toml").write_text('theme = "dark"\npictures = "blocks"\n')
    with start(draw(tmp_path), answers=KITTY) as terminal:
        terminal.wait_for("▀")
        assert LAST not in terminal.output


def test_the_screen_is_there_though_standard_error_leads_to_a_file(tmp_path: Path) -> None:
    words: list[str | Path] = [
        "/bin/sh",
        "-c",
        f'exec "{READER}" "$0" 2> "{tmp_path}/errors"',
        NEWS,
    ]
    with Terminal(words, environment={"READER_HOME": str(tmp_path / "home")}) as terminal:
        terminal.wait_for("4 menit")
        terminal.press("q")
        assert terminal.exit_status() == 0
    assert (tmp_path / "errors").read_bytes() == b""
