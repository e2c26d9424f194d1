"""The order of the characters of a line, rule by rule of UAX #9."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.bidi import first_strong, levels, mirrored, visual_order

LETTERS = {"R": "א", "M": "ب", "n": "٣", "m": "\u05b0", "l": "a", "e": "1"}
"""How cases are written: R a Hebrew letter, M an Arabic one, n an Arabic digit, m a mark."""


def level_string(text: str, *, right_to_left: bool) -> str:
    return "".join(map(str, levels(text, right_to_left=right_to_left)))


def written(case: str) -> str:
    return "".join(LETTERS.get(sign, sign) for sign in case)


@pytest.mark.parametrize(
    ("case", "right_to_left", "expected"),
    [
        pytest.param("lll", False, "000", id="Latin alone"),
        pytest.param("RRR", False, "111", id="Hebrew alone, from the left"),
        pytest.param("lll", True, "222", id="Latin alone, from the right"),
        pytest.param("ll RR ll", False, "00011000", id="Hebrew within Latin"),
        pytest.param("RR ll RR", True, "11122111", id="Latin within Hebrew"),
        pytest.param("Rm lm", False, "11000", id="W1: a mark is what it stands on"),
        pytest.param("Rm", True, "11", id="W1: on Hebrew"),
        pytest.param("m R", True, "111", id="W1: at the start it is what is outside"),
        pytest.param("\u2067m\u2069", False, "010", id="W1: after an isolate's sign, neutral"),
        pytest.param("M 1", False, "112", id="W2: a number after Arabic"),
        pytest.param("M 1,2", False, "11222", id="W2, W4: as an Arabic number with a comma"),
        pytest.param("M 1-2", False, "11212", id="W2, W4: but no minus within it"),
        pytest.param("R 1-2", False, "11222", id="W4: a minus within a number after Hebrew"),
        pytest.param("R 1:2", False, "11222", id="W4: a colon within a number"),
        pytest.param("R 1,n", False, "11212", id="W4: none between numbers of two kinds"),
        pytest.param("R 1--2", False, "112112", id="W4: not two of them"),
        pytest.param("R n,n", False, "11222", id="W4: a comma within an Arabic number"),
        pytest.param("R $1", False, "1122", id="W5: a currency before a number"),
        pytest.param("R 1%%", False, "11222", id="W5: percents after a number"),
        pytest.param("R 1 %", True, "11211", id="W5: not over a blank"),
        pytest.param("M $1", True, "1112", id="W5: not after Arabic, for W2 came first"),
        pytest.param("R $", True, "111", id="W6: a currency alone is neutral"),
        pytest.param("l 1 R", True, "22211", id="W7: a number after Latin is Latin"),
        pytest.param("1 R", False, "001", id="W7: a number at the start, from the left"),
        pytest.param("1 R", True, "211", id="W7: a number at the start, from the right"),
        pytest.param("R (l) R", True, "1112111", id="N0: brackets as what is outside, with N1"),
        pytest.param("l (R) l", False, "0001000", id="N0: brackets go with the paragraph"),
        pytest.param("l (l) l", True, "2222222", id="N0: Latin before, Latin within"),
        pytest.param("R (l R) l", True, "111211112", id="N0: something of the paragraph within"),
        pytest.param("l (R", True, "2111", id="N0: half a pair is a neutral"),
        pytest.param("l[R)", True, "2111", id="N0: no pair of two kinds"),
        pytest.param("R [1] l", True, "1112112", id="N0: a number within counts as Hebrew"),
        pytest.param("l(l)m", True, "22222", id="N0: a mark on a bracket goes along"),
        pytest.param("R (l) l", True, "1112112", id="N0: Hebrew before, Latin within"),
        pytest.param("l ((R) l)", True, "211111121", id="N0: pair within pair"),
        pytest.param("R - R", False, "11111", id="N1: between two of a kind"),
        pytest.param("R - 1", False, "11112", id="N1: a number counts as Hebrew"),
        pytest.param("n - n", False, "21112", id="N1: Arabic numbers too"),
        pytest.param("l - R", False, "00001", id="N2: else as the paragraph, from the left"),
        pytest.param("l - R", True, "21111", id="N2: else as the paragraph, from the right"),
        pytest.param("R  ", False, "100", id="L1: blanks at the end, from the left"),
        pytest.param("l  ", True, "211", id="L1: blanks at the end, from the right"),
        pytest.param("R\tR", False, "101", id="L1: a tab"),
        pytest.param("R \t", False, "100", id="L1: blanks before a tab"),
        pytest.param("l\u2067R\u2069", True, "2131", id="X5a: an isolate from the right"),
        pytest.param("R\u2066l-l\u2069", False, "102220", id="X5b: an isolate from the left"),
        pytest.param("R\u2068l\u2069R", False, "11211", id="X5c: by the first letter, Latin"),
        pytest.param("l\u2068R l\u2069", False, "001120", id="X5c: by the first letter, Hebrew"),
        pytest.param("l\u202bl\u202cl", False, "00220", id="X2: an embedding from the right"),
        pytest.param("R\u202a1\u202cR", True, "11221", id="X3: an embedding from the left"),
        pytest.param("l\u202ell\u202cl", False, "001110", id="X4: all from the right"),
        pytest.param("R\u202dR\u202cR", True, "11221", id="X5: all from the left"),
        pytest.param("l\u2069R", False, "001", id="X6a: an end without a beginning"),
    ],
)
def test_a_character_has_a_level(case: str, right_to_left: bool, expected: str) -> None:  # noqa: FBT001 - a case
    assert level_string(written(case), right_to_left=right_to_left) == expected


def test_depth_has_a_limit() -> None:
    deep = "\u202b\u202a" * 80 + "l"
    assert levels(deep, right_to_left=False)[-1] <= 126


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("abc", False, id="Latin"),
        pytest.param("12 אב ab", True, id="Hebrew after a number"),
        pytest.param("«مر»", True, id="Arabic after a quotation mark"),
        pytest.param("12, 3", None, id="no letter"),
        pytest.param("\u2066abc\u2069 אב", True, id="what is isolated is passed over"),
    ],
)
def test_the_first_letter_gives_the_direction(text: str, expected: bool | None) -> None:  # noqa: FBT001 - a case
    assert first_strong(text) is expected


def seen(text: str, *, right_to_left: bool) -> str:
    found = levels(text, right_to_left=right_to_left)
    return "".join(
        mirrored(text[place]) if found[place] % 2 else text[place] for place in visual_order(found)
    )


def test_a_line_stands_as_unicode_says() -> None:
    assert seen("car is אבג in Hebrew", right_to_left=False) == "car is גבא in Hebrew"
    assert seen("אבג (CAR) דהו.", right_to_left=True) == ".והד (CAR) גבא"
    assert seen("«אב» 12–13", right_to_left=True) == "13–12 «בא»"


def test_brackets_are_paired_as_unicode_has_them() -> None:
    for sign in map(chr, range(0x110000)):
        if is_bracket(sign, "Ps"):
            assert is_bracket(mirrored(sign), "Pe"), unicodedata.name(sign)
            assert mirrored(mirrored(sign)) == sign


def test_two_forms_of_an_angle_bracket_are_one() -> None:
    assert level_string("א\u2329a\u3009א", right_to_left=True) == "11211"


def is_bracket(sign: str, category: str) -> bool:
    return unicodedata.category(sign) == category and unicodedata.mirrored(sign) == 1


lines = st.text(st.sampled_from([*"ab12 .,:-$%()[]\t", *"אבםبتلا٣٤،", "\u05b0", "\u200f", "京"]))
from_right = st.booleans()


@settings(deadline=None)
@given(lines, from_right)
def test_each_character_stands_somewhere_once(text: str, right_to_left: bool) -> None:  # noqa: FBT001 - drawn
    found = levels(text, right_to_left=right_to_left)
    assert sorted(visual_order(found)) == list(range(len(text)))
    assert all(level in (0, 1, 2) for level in found)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 12.,()-$京é")))
def test_without_letters_from_the_right_nothing_moves(text: str) -> None:
    assert seen(text, right_to_left=False) == text


@settings(deadline=None)
@given(st.text(st.sampled_from("אבג ד")), from_right)
def test_letters_of_one_direction_are_turned_and_back(text: str, right_to_left: bool) -> None:  # noqa: FBT001 - drawn
    text = text.strip()
    once = seen(text, right_to_left=right_to_left)
    assert once == text[::-1]
    assert seen(once, right_to_left=right_to_left) == text
