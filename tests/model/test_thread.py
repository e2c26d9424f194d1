"""Comments in reading order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.comment import Comment
from reader.model.thread import in_reading_order


def comment(comment_id: str, parent: str | None = None) -> Comment:
    return Comment(comment_id, parent, "Ani", "words", "2026-03-01T12:00:00Z")


def order(*comments: tuple[str, str | None]) -> str:
    """Say the order as "a a.b c": a dot for each level."""
    threaded = in_reading_order(comment(*fields) for fields in comments)
    return " ".join("." * answer.depth + answer.comment.id for answer in threaded)


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        pytest.param([], "", id="none"),
        pytest.param([("a", None), ("b", None)], "a b", id="top level"),
        pytest.param([("a", None), ("b", None), ("c", "a")], "a .c b", id="an answer"),
        pytest.param([("c", "a"), ("d", "c"), ("a", None)], "a .c ..d", id="parents come last"),
        pytest.param([("a", None), ("b", "gone"), ("c", "b")], "a b .c", id="a lost parent"),
        pytest.param([("a", "b"), ("b", "a"), ("c", None)], "c a .b", id="a ring"),
        pytest.param([("a", "a")], "a", id="an answer to itself"),
    ],
)
def test_answers_follow_what_they_answer(
    comments: list[tuple[str, str | None]], expected: str
) -> None:
    assert order(*comments) == expected


def test_ten_thousand_levels_are_no_trouble() -> None:
    comments = [comment("0"), *(comment(str(n), str(n - 1)) for n in range(1, 10_000))]
    assert in_reading_order(comments)[-1].depth == 9_999


ids = st.integers(0, 20).map(str)


@given(st.dictionaries(ids, st.none() | ids))
def test_every_comment_stands_once(parents: dict[str, str | None]) -> None:
    threaded = in_reading_order(comment(name, parent) for name, parent in parents.items())
    assert sorted(answer.comment.id for answer in threaded) == sorted(parents)
