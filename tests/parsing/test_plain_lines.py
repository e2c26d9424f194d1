"""Bare text as runs of lines, with what was wrapped made whole."""
# ruff: noqa: RUF001 - marks of other scripts

from __future__ import annotations

import pytest

from reader.parsing.plain_lines import (
    cells,
    indentation,
    is_rule,
    is_underlined,
    item_number,
    keeps_shape,
    runs,
)

FIRST = "The ferry leaves the pier at six, and nobody who works in the harbour"
SECOND = "has ever seen it late. It is a small boat, and it carries the post, the"
LAST = "bread and the lamp."
PROSE = f"{FIRST}\n{SECOND}\n{LAST}"
WHOLE = f"{FIRST} {SECOND} {LAST}"
LONG = f"{WHOLE} {WHOLE}"


def test_wrapped_paragraphs_are_whole() -> None:
    assert runs(f"{PROSE}\n\n{PROSE}\n") == [WHOLE, WHOLE]


def test_blanks_and_blank_lines_of_blanks_part_nothing_twice() -> None:
    assert runs("one  \n\n\n \t\n\ntwo\n \nthree\n\n") == ["one", "two", "three"]


def test_paragraphs_that_only_an_end_parts_are_told_apart() -> None:
    assert runs(f"{PROSE}\n{PROSE}\n{PROSE}") == [WHOLE, WHOLE, WHOLE]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    indented = f"    {FIRST}\n{SECOND}\n{FIRST}"
    assert len(runs(f"{indented}\n{indented}\n{indented}")) == 3


def test_a_sentence_runs_on_before_the_width_is_full() -> None:
    ragged = (
        "The ferry leaves the pier at six in the morning\n"
        "and nobody in the harbour has ever seen it late,\nnot even in winter."
    )
    assert runs(f"{PROSE}\n\n{PROSE}\n\n{ragged}")[2] == ragged.replace("\n", " ")


def test_a_line_that_was_ended_is_not_joined() -> None:
    upper = "The ferry leaves the pier at six in the morning\nSiti Aminah has never seen it late"
    ended = "The ferry leaves the pier at six in the morning.\nnobody has ever seen it late"
    assert runs(f"{PROSE}\n\n{PROSE}\n\n{upper}\n\n{ended}")[2:] == [upper, ended]


def test_few_lines_bear_witness_to_a_usual_width_only() -> None:
    first, second = (
        "The ferry leaves the pier at six, and nobody who is",
        "at work has seen it late.",
    )
    assert runs(f"{first}\n{second}") == [f"{first}\n{second}"]
    wrapped = f"{first}\n{first}\n{second}"
    assert runs(f"{wrapped}\n\n{wrapped}")[0] == f"{first} {first} {second}"
    assert runs(f"{FIRST}\n{LAST}") == [f"{FIRST} {LAST}"]


def test_lines_of_one_long_headline_do_not_make_a_width() -> None:
    headline = "How the ferry was moved from the pier to the island"
    assert runs(f"{headline}\nBy Siti Aminah\n\n{WHOLE[:110]}") == [
        f"{headline}\nBy Siti Aminah",
        WHOLE[:110],
    ]


def test_a_wide_width_is_told_from_long_lines() -> None:
    assert runs(f"{LONG}\n{LONG}\n\n{LONG}") == [f"{LONG}\n{LONG}", LONG]


def test_many_long_lines_in_a_run_are_runs_of_their_own() -> None:
    assert runs("\n".join([LONG] * 20)) == [LONG] * 20


def test_a_hyphen_at_the_end_of_a_line_joins_without_a_blank() -> None:
    second = "has ever seen it late. It is a small boat, and it carries the well-"
    wrapped = f"{FIRST}\n{second}\nknown lamp.\n\n{PROSE}"
    assert runs(wrapped)[0].endswith("the well-known lamp.")


def test_ideographs_are_joined_without_a_blank_and_letters_with_one() -> None:
    line = "海沿いの町に晴れた日には決して開かない本屋があるという話を聞いた"
    latin = f"{line[:-5]} ferry"
    assert len(runs(f"{line}\n{line}\n短い。\n{line}\n{line}\n短い。")) == 2
    assert runs(f"{line}\n{line}\n短い。\n\n{line}\n{line}\n短い。")[0] == f"{line}{line}短い。"
    assert runs(f"{line}\n{latin}\n{line}\n\n{line}\n{line}")[0].count(" ") >= 1


def test_a_list_is_parted_from_the_lines_around_it() -> None:
    text = f"{PROSE}\n\nTake with you:\n- a coat\n  for the wind\n- a lamp\nThen go."
    assert runs(text)[1:] == ["Take with you:", "- a coat\n  for the wind\n- a lamp", "Then go."]


def test_a_number_in_wrapped_prose_opens_no_list() -> None:
    number = "12. and that it has been so for as long as anybody can remember, or"
    assert runs(f"{PROSE}\n\n{FIRST}\n{number}\n{SECOND}")[1] == f"{FIRST} {number} {SECOND}"


def test_an_item_is_joined_with_the_lines_that_it_was_wrapped_into() -> None:
    text = f"{PROSE}\n\n- {FIRST}\n  {SECOND}\n  {LAST}\n- a lamp"
    assert runs(text)[1] == f"- {WHOLE}\n- a lamp"


def test_items_as_wide_as_the_text_stay_apart() -> None:
    assert runs(f"{PROSE}\n\n- {FIRST}\n- {FIRST}")[1] == f"- {FIRST}\n- {FIRST}"


def test_an_item_may_go_on_without_being_indented() -> None:
    assert runs(f"{PROSE}\n\n- {FIRST}\n{SECOND}")[1] == f"- {FIRST} {SECOND}"


def test_a_rule_is_a_run_of_its_own() -> None:
    assert runs("a\nb\n* * *\n* * *\nc\nd") == ["a\nb", "* * *", "* * *", "c\nd"]


def test_an_underlined_heading_is_parted_from_its_paragraph() -> None:
    assert runs(f"The tide\n--------\n{PROSE}\n\n{PROSE}") == ["The tide\n--------", WHOLE, WHOLE]


def test_quoted_lines_are_joined_within_their_marks() -> None:
    quoted = "\n".join(f"> {line}" for line in PROSE.split("\n"))
    assert runs(f"{PROSE}\n\n{quoted}")[1] == f"> {WHOLE}"
    assert runs("> rain\n> salt") == ["> rain\n> salt"]


def test_no_run_grows_without_bound() -> None:
    assert [run.count("\n") for run in runs("ab\n" * 2500)] == [999, 999, 499]


ITEMS = [
    ("- a coat", (None, "a coat")),
    ("  * a coat", (None, "a coat")),
    ("12. a coat", (12, "a coat")),
    ("3) a coat", (3, "a coat")),
    ("(3) a coat", (3, "a coat")),
    ("-a coat", None),
    ("— Who is there?", None),
    ("1990. a year", None),
    ("(415) 861", None),
    ("* * *", None),
    ("- ", None),
]


@pytest.mark.parametrize(("line", "item"), ITEMS, ids=[line for line, _ in ITEMS])
def test_an_item_is_parted_into_number_and_text(
    line: str, item: tuple[int | None, str] | None
) -> None:
    assert item_number(line) == item


@pytest.mark.parametrize("line", ["* * *", "---", "***", "⁂", "＊＊＊", "  ~~~"])
def test_a_drawn_break_is_a_rule(line: str) -> None:
    assert is_rule(line)


@pytest.mark.parametrize("line", ["--", "- a -", "...", "", "-" * 500, "*a*", "xxx"])
def test_other_lines_are_no_rules(line: str) -> None:
    assert not is_rule(line)


SHAPES = [
    (["    x = 1;"], True),
    (["\tif x:", "\t    y()"], True),
    (["    A paragraph begins here,", "    and it goes on."], False),
    (["Name    Town", "Ida     Haven"], True),
    (["a\tb", "c\td"], True),
    (["| a | b |", "| c | d |"], True),
    (["┌──┐", "└──┘"], True),
    (["+--+", "+--+"], True),
    (["x = 1;", "y = 2;"], False),
    (["A gap    in one line", "and none here", "or here"], False),
    (["One    line"], False),
    (["  x = 1;", "  y = 2;"], False),
]


@pytest.mark.parametrize(("run", "kept"), SHAPES, ids=[run[0] for run, _ in SHAPES])
def test_code_and_columns_keep_their_shape(run: list[str], kept: bool) -> None:  # noqa: FBT001 - the case
    assert keeps_shape(run) is kept


@pytest.mark.parametrize(
    ("run", "underlined"),
    [
        (["The tide", "--------"], True),
        (["The tide", "=====", "More"], True),
        (["The tide of the year that came", "---"], False),
        (["- a coat", "-----"], False),
        (["---", "---"], False),
        (["The tide", "The sea"], False),
        (["The tide"], False),
    ],
)
def test_a_heading_is_known_by_the_line_drawn_under_it(run: list[str], underlined: bool) -> None:  # noqa: FBT001 - the case
    assert is_underlined(run) is underlined


def test_ideographs_are_two_cells_wide_and_a_tab_is_eight() -> None:
    assert cells("渡し船 é“") == 9
    assert indentation(" \tx") == 9
