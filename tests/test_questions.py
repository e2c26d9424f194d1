"""A terminal is asked what is needed, and nothing that it would print."""

from __future__ import annotations

import pytest

from reader.terminal import questions

USUAL = {"TERM": "xterm-256color"}
GROUND = b"\x1b]11;?\x1b\\"
LAST = b"\x1b[c"


def test_all_is_asked_and_last_what_every_terminal_answers() -> None:
    asked = questions(USUAL, ground=True, pictures=True, pixels=True)
    assert asked.startswith(GROUND)
    assert b"\x1b[>0q" in asked
    assert b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\" in asked
    assert asked.endswith(b"\x1b[16t" + LAST)


def test_what_is_known_is_not_asked() -> None:
    assert b"\x1b[16t" not in questions(USUAL, ground=True, pictures=True, pixels=False)
    assert b"\x1b_G" not in questions(USUAL, ground=True, pictures=False, pixels=False)
    assert GROUND not in questions(USUAL, ground=False, pictures=True, pixels=True)
    assert questions(USUAL, ground=False, pictures=False, pixels=False) == b""


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({}, id="without a name"),
        pytest.param({"TERM": "dumb"}, id="without a cursor"),
        pytest.param({"TERM": "linux"}, id="the console"),
        pytest.param({"TERM": "vt100"}, id="an old one"),
        pytest.param({"TERM": "screen-256color"}, id="screen"),
        pytest.param(USUAL | {"INSIDE_EMACS": "29.1,term"}, id="Emacs"),
        pytest.param(USUAL | {"NO_COLOR": "1"}, id="without colours"),
    ],
)
def test_some_are_asked_nothing(environment: dict[str, str]) -> None:
    assert questions(environment, ground=True, pictures=True, pixels=True) == b""


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"}, id="tmux"),  # noqa: S108 - as tmux writes it
        pytest.param({"TERM": "tmux-256color"}, id="tmux at the other end"),
        pytest.param(USUAL | {"TERM_PROGRAM": "Apple_Terminal"}, id="Apple's terminal"),
    ],
)
def test_some_are_asked_for_their_ground_alone(environment: dict[str, str]) -> None:
    assert questions(environment, ground=True, pictures=True, pixels=True) == GROUND + LAST
    assert questions(environment, ground=False, pictures=True, pixels=True) == b""
