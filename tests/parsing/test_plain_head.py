"""What stands above the body of a bare text."""

from __future__ import annotations

import pytest

from reader.parsing.plain_head import take_head
from reader.parsing.stated_facts import Facts

SENTENCE = "The ferry leaves the pier at six, and nobody in the harbour has ever seen it late. "
PROSE = (SENTENCE * 3).strip()


def head(*runs: str) -> tuple[Facts, str | None, list[str]]:
    facts, left = Facts(), list(runs)
    return facts, take_head(left, facts), left


HEADLINES = [
    pytest.param("The pier.", True, id="a short sentence"),
    pytest.param("Go ahead. Take the ferry", True, id="two sentences"),
    pytest.param(SENTENCE.strip() + " It is " + "very " * 10 + "small.", False, id="long prose"),
    pytest.param("How " * 60 + "it was", False, id="too long"),
    pytest.param("4 min read", False, id="a stated time"),
    pytest.param("* * *", False, id="a rule"),
    pytest.param("Take with you:", False, id="a colon"),
    pytest.param("1. The pier", True, id="a number alone"),
    pytest.param("How the ferry " * 10 + "left", True, id="long, but no sentence"),
]


@pytest.mark.parametrize(("line", "is_headline"), HEADLINES)
def test_a_headline_is_short_and_no_prose(line: str, is_headline: bool) -> None:  # noqa: FBT001 - the case
    assert (head(line, PROSE, PROSE)[0].title == line) is is_headline


def test_a_poem_below_its_headline_leaves_it() -> None:
    assert head("The pier\nrain on the stone\nrope on the pier")[0].title == "The pier"
    assert head("The pier\nrain on the stone", PROSE)[0].title == "The pier"
    assert head(f"The pier\n{PROSE}\n{PROSE}", PROSE)[0].title == "The pier"
    assert head("The pier\nBy Siti\n4 min read", PROSE)[0].title == "The pier"


@pytest.mark.parametrize(
    "deck", ["Why not?", PROSE + PROSE, "By Budi Santoso and Siti", "Why it is moved each year."]
)
def test_a_deck_is_one_line_of_some_length_and_no_fact(deck: str) -> None:
    facts = head("The pier", deck, "4 min read", PROSE + PROSE)[0]
    assert (facts.deck == deck) is deck.startswith("Why it")


def test_a_headline_may_stand_above_a_list() -> None:
    assert head("The pier", "- a coat\n- a lamp")[0].title == "The pier"


def test_a_second_byline_stays() -> None:
    facts, _, left = head("The pier", "By Siti Aminah", "By Budi Santoso", PROSE)
    assert facts.byline == ("Siti Aminah",)
    assert left == ["By Budi Santoso", PROSE]


@pytest.mark.parametrize(
    ("line", "after", "is_caption"),
    [
        pytest.param("The crew of the last ferry.", PROSE, True, id="a sentence"),
        pytest.param("In short", PROSE, False, id="a heading"),
        pytest.param("The crew of the last ferry.", "- a coat", False, id="above a list"),
        pytest.param(PROSE, PROSE, False, id="a paragraph"),
        pytest.param("The crew of the last ferry.\nThe pier.", PROSE, False, id="two lines"),
        pytest.param("It was late. Nobody came home.", PROSE, False, id="two sentences"),
        pytest.param("The crew said “It is late”", PROSE, False, id="speech"),
        pytest.param("The crew of the last ferry, " * 10, PROSE, False, id="too long"),
    ],
)
def test_one_sentence_beside_the_facts_is_a_caption(
    line: str,
    after: str,
    is_caption: bool,  # noqa: FBT001 - the case
) -> None:
    caption = head("The pier", f"4 min read\n{line}", after)[1]
    assert caption == (line if is_caption else None)


def test_a_caption_stands_right_above_the_dateline_or_not_at_all() -> None:
    caption = "The crew of the last ferry."
    assert head("The pier", caption, f"HAVEN: {PROSE}")[1] == caption
    assert head("The pier", caption, "A word of it.", f"HAVEN: {PROSE}")[1] is None
    assert head("The pier", f"4 min read\n{caption}")[1] is None
