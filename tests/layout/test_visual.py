"""Lines as they stand on the screen, and what stands where on them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout.arabic import shaped
from reader.layout.lines import PLAIN, Face, Line, Role, Run, with_marks
from reader.layout.terminal_order import MARK, for_ordering, for_turned_words
from reader.layout.text import Edges, reads_right_to_left, set_text, words_from_right
from reader.layout.visual import in_order, is_read_from_right, piece_at, placed, words_in_order

MARKED = Face(Role.TEXT, Role.HIT)


def line_of(text: str, *, right_to_left: bool = True, edge: str = "") -> Line:
    runs = (Run(text, offset=0), Run(edge)) if edge else (Run(text, offset=0),)
    return Line(0, 0, len(text), runs, ordered=((0, len(text), right_to_left),))


def painted(line: Line) -> str:
    return "".join(run.text for run in in_order(line))


def test_letters_stand_from_the_right_and_what_is_beside_them_stays() -> None:
    line = line_of("אבג (abc), 12", edge=" ▎")
    assert painted(line) == "12 ,(abc) גבא ▎"


def test_a_character_is_where_it_is_painted() -> None:
    line = line_of("אב cd")  # painted: cd בא
    assert [piece.offset for piece in placed(line)] == [3, 4, 2, 1, 0]
    assert [piece.cell for piece in placed(line)] == [0, 1, 2, 3, 4]
    piece = piece_at(line, 4)
    assert piece is not None
    assert (piece.offset, piece.before, piece.from_right) == (0, 5, True)
    assert piece_at(line, 5) is None
    latin = piece_at(line, 0)
    assert latin is not None
    assert latin.before == -1
    assert is_read_from_right(line, 3)
    assert not is_read_from_right(line_of("ab", right_to_left=False), 0)


def test_a_row_is_ordered_by_the_text_that_it_was_broken_out_of() -> None:
    edges = Edges(8, right_to_left=True, reads_right_to_left=True)
    rows = set_text(0, [[Run("مبنى 12-15 م", offset=0)]], (0, 12), edges)
    assert [painted(row) for row in rows] == ["    ىنبم", " م 15-12"]
    rows = set_text(0, [[Run("אבגד gag-sf", offset=0)]], (0, 11), edges)
    assert painted(rows[0]) == "    דגבא"
    rows = set_text(0, [[Run("אב gag-sfarim", offset=0)]], (0, 13), edges)
    assert [painted(row) for row in rows] == [" gag- בא", "  sfarim"]


def test_a_mark_stays_on_its_letter() -> None:
    assert painted(line_of("אָב")) == "באָ"


def test_a_face_goes_with_its_letters() -> None:
    marked = with_marks(line_of("אבגד"), [(1, 3, MARKED)])
    assert [(run.text, run.face) for run in in_order(marked)] == [
        ("ד", PLAIN),
        ("גב", MARKED),
        ("א", PLAIN),
    ]


def test_the_edges_of_code_within_a_line_face_its_words() -> None:
    edges = (Run("▐", plain="`"), Run("▌", plain="`"))
    line = Line(0, 0, 4, (edges[0], Run("אב", offset=0), edges[1]), ordered=((0, 4, True),))
    assert painted(line) == "▐בא▌"


def test_the_signs_of_a_program_stay_where_they_are() -> None:
    code = 'f("אב גָ", 1)'
    line = Line(0, 0, len(code), (Run(code, offset=0),), ordered=words_from_right(code))
    assert painted(line) == 'f("גָ בא", 1)'
    assert words_from_right("f(1)") == ()


def test_fields_of_a_row_do_not_reorder_each_other() -> None:
    rows = words_in_order([Run("3 "), Run("אב · 12 · גד"), Run("  3 of 12")])
    assert "".join(run.text for run in rows) == "3 בא · 12 · דג  3 of 12"


def test_a_text_in_several_runs_is_one_text() -> None:
    rows = words_in_order([Run("אב ", offset=0), Run("גד", MARKED, 3), Run(" הו", offset=5)])
    assert [(run.text, run.face) for run in rows] == [
        ("וה ", PLAIN),
        ("דג", MARKED),
        (" בא", PLAIN),
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("بيت", "ﺑﻴﺖ", id="first, middle, last"),
        pytest.param("دار", "ﺩﺍﺭ", id="letters that join nothing after them"),
        pytest.param("بَيت", "ﺑَﻴﺖ", id="a mark between"),
        pytest.param("ب ي", "ﺏ ﻱ", id="alone"),
        pytest.param("لا", "ﻟﺎ", id="lam and alef stay two"),
        pytest.param("بـي", "ﺑـﻲ", id="a stretched stroke joins"),
        pytest.param("ن\u200cم", "ﻥ\u200cﻡ", id="a non-joiner parts"),
        pytest.param("پژگ", "ﭘﮋﮒ", id="Persian"),
        pytest.param("لەب", "ﻟﻪﺏ", id="a vowel of Kurdish"),
        pytest.param("بڵب", "ﺑڵﺐ", id="a letter without forms joins both"),
        pytest.param("بڕب", "ﺑڕﺏ", id="one that joins nothing after it"),
        pytest.param("שלום ab", "שלום ab", id="nothing to join"),
    ],
)
def test_arabic_letters_are_joined(text: str, forms: str) -> None:
    assert shaped(text) == forms


@pytest.mark.parametrize(
    ("text", "usual", "expected"),
    [
        pytest.param("Google أعلنت عن خطة جديدة", True, True, id="a name opens a sentence"),
        pytest.param("An English sentence in سوق", True, False, id="another language"),
        pytest.param("سوق is the Arabic word for market", False, False, id="a word opens one"),
        pytest.param("سوق جديد في المدينة (BBC)", False, True, id="a quotation"),
        pytest.param("سوق is a word", None, True, id="of no known language"),
        pytest.param("2026", True, True, id="no letter"),
        pytest.param("2026", None, False, id="no letter of no known language"),
    ],
)
def test_a_text_is_read_as_its_first_and_most_letters(
    text: str,
    usual: bool | None,  # noqa: FBT001 - a case
    expected: bool,  # noqa: FBT001 - a case
) -> None:
    assert reads_right_to_left(text, usual=usual) is expected


def shown_by(written: str) -> str:
    """Give what a terminal shows that puts rows in order from the left."""
    line = Line(0, 0, 0, (Run(written),), ordered=((0, len(written), False),))
    return painted(line).replace(MARK, "")


ROWS = st.text(st.sampled_from([*"ab 12.,()", *"אבםبت٣"]), max_size=30)


@settings(deadline=None)
@given(ROWS)
def test_a_terminal_that_orders_rows_shows_what_was_laid_out(text: str) -> None:
    pieces = for_ordering(text)
    assert shown_by("".join(said for _, _, said in pieces)) == text
    places = [place for start, end, _ in pieces for place in range(start, end)]
    assert sorted(places) == list(range(len(text)))


@settings(deadline=None)
@given(ROWS, ROWS)
def test_two_rows_beside_each_other_stay_apart(left: str, right: str) -> None:
    written = [said for row in (left, right) for _, _, said in for_ordering(row)]
    assert shown_by("".join(written)) == left + right


def test_a_terminal_that_turns_words_is_given_each_word_as_it_is_read() -> None:
    assert (
        "".join(said for _, _, said in for_turned_words("12 םלוע ,םולש ab")) == "12 עולם ,שלום ab"
    )


def test_a_line_without_such_letters_is_left_as_it_is() -> None:
    line = replace(line_of("abc", right_to_left=False), ordered=())
    assert in_order(line) is line.runs
