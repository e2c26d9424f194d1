"""What terminals answer is told from what is typed, whatever else they send."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answers import Answers, Listening, colour, has_placeholders

GROUND = b"\x1b]11;rgb:1818/1a1a/1d1d\x1b\\"
NAME = b"\x1bP>|kitty(0.35.1)\x1b\\"
PICTURES = b"\x1b_Gi=31;OK\x1b\\"
PIXELS = b"\x1b[6;20;10t"
LAST = b"\x1b[?62;22c"
ALL = GROUND + NAME + PICTURES + PIXELS
HEARD = Answers((24, 26, 29), takes_pictures=True, name="kitty(0.35.1)", pixels=(10, 20))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("rgb:ffff/ffff/ffff", (255, 255, 255), id="four digits"),
        pytest.param("rgb:80/00/ff", (128, 0, 255), id="two digits"),
        pytest.param("rgb:f/8/0", (255, 136, 0), id="one digit"),
        pytest.param("rgb:fff/000/800", (255, 0, 128), id="three digits"),
        pytest.param("rgba:ffff/8080/0000/ffff", (255, 128, 0), id="with its opacity"),
        pytest.param("#fbf9f4", (251, 249, 244), id="as in CSS"),
        pytest.param("#fff", (255, 255, 255), id="short"),
        pytest.param("#ffff80800000", (255, 128, 0), id="long"),
        pytest.param("rgb:ffff/ffff", None, id="two parts"),
        pytest.param("rgba:ffff/ffff/ffff", None, id="no opacity"),
        pytest.param("rgb:fffff/0/0", None, id="five digits"),
        pytest.param("rgb:+f/ f/0x", None, id="no digits"),
        pytest.param("rgb:" + "f" * 10_000, None, id="huge"),
        pytest.param("#12345", None, id="five in all"),
        pytest.param("white", None, id="a name"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_colour_is_read_as_terminals_write_it(
    text: str, expected: tuple[int, int, int] | None
) -> None:
    assert colour(text) == expected


def test_answers_are_kept_and_what_was_typed_between_them_is_given() -> None:
    listening = Listening()
    received = b"j" + GROUND + b"\x1b[A" + NAME + PICTURES + b"\r" + PIXELS + LAST + b"q"
    assert listening.typed(received) == b"j\x1b[A\rq"
    assert listening.answers == HEARD
    assert listening.is_over


@given(st.lists(st.integers(1, 40), min_size=1, max_size=60))
def test_answers_may_come_in_any_pieces(sizes: list[int]) -> None:
    listening, received, typed = Listening(), b"gg" + ALL + LAST + b"G", b""
    for size in sizes:
        piece, received = received[:size], received[size:]
        typed += listening.typed(piece) if piece else b""
    typed += listening.typed(received) if received else b""
    assert (typed, listening.answers) == (b"ggG", HEARD)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"\x9d11;rgb:1818/1a1a/1d1d\x9c", id="controls of one byte"),
        pytest.param("\x9d11;rgb:1818/1a1a/1d1d\x9c".encode(), id="the same in UTF-8"),
        pytest.param(b"\x1b]11;rgb:1818/1a1a/1d1d\x07", id="ended by a bell"),
    ],
)
def test_an_answer_may_be_written_in_other_ways(answer: bytes) -> None:
    listening = Listening()
    assert listening.typed(answer) == b""
    assert listening.answers.ground == (24, 26, 29)


@pytest.mark.parametrize(
    "received",
    [
        pytest.param(b"\x1b]11;" + b"rgb:" * 50_000 + b"\x1b\\", id="huge"),
        pytest.param(b"\x1b_Gi=31;" + b"x" * 100_000 + b"\x1b\\", id="a huge reply"),
        pytest.param(b"\x1b]11;rgb:18\r", id="cut before a key"),
        pytest.param(b"\x1b_Gi=31;O\x1b[A", id="cut before an arrow"),
        pytest.param(b"\x1b]11;\x1b]11;\x1b]11;rgb:\x1b\\", id="one within another"),
        pytest.param(b"\x1b[6;999999999;0t", id="no size of a cell"),
        pytest.param(b"\x1bP>|" + b"k" * 9_000, id="without an end"),
    ],
)
def test_of_a_hostile_answer_nothing_is_believed_and_nothing_typed(received: bytes) -> None:
    listening = Listening()
    typed = listening.typed(received) + listening.typed(b"")
    assert typed in {b"", b"\r", b"\x1b[A"}
    assert listening.answers.ground is None
    assert listening.answers.pixels is None
    assert not listening.answers.takes_pictures
    assert listening.typed(b"j") == b"j"


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(b"\x1b[A\x1b[B\x1bOP", id="arrows"),
        pytest.param("é“❝日".encode(), id="letters of several bytes"),
        pytest.param(b"\xe9", id="Latin-1"),
        pytest.param(b"\x1b[200~\x1b[201~", id="a paste"),
        pytest.param(b"\x1b[<0;10;10M", id="the mouse"),
    ],
)
def test_keys_are_given_at_once(keys: bytes) -> None:
    assert Listening().typed(keys) == keys


@pytest.mark.parametrize("key", [b"\x1b", b"\x1b]"], ids=["escape", "with Alt"])
def test_the_beginning_of_an_answer_is_a_key_when_nothing_follows(key: bytes) -> None:
    listening = Listening()
    assert listening.typed(key) == b""
    assert listening.typed(b"") == key


def test_after_the_last_answer_everything_was_typed() -> None:
    listening = Listening()
    listening.typed(LAST)
    assert listening.typed(GROUND) == GROUND
    assert listening.answers == Answers()


@given(st.binary(max_size=300))
def test_whatever_comes_is_heard_without_a_fault(received: bytes) -> None:
    Listening().typed(received)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kitty(0.35.1)", True),
        ("kitty(1.0.0)", True),
        ("kitty(0.26.5)", False),
        ("ghostty 1.2.3", True),
        ("WezTerm 20240203-110809-5046fc22", False),
        ("Konsole 25.04.0", False),
        ("tmux 3.3a", False),
        ("", False),
    ],
)
def test_who_draws_at_placeholders_is_told_by_name(name: str, *, expected: bool) -> None:
    assert has_placeholders(name) is expected
