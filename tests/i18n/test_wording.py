"""Problems as sentences."""

from __future__ import annotations

import pytest

from reader.comments.rules import LIMITS
from reader.i18n.wording import problem_sentence
from reader.model.comment import Problem

EVERY = [
    *(Problem(field, "required") for field in LIMITS),
    *(Problem(field, "too_long", limit) for field, limit in LIMITS.items()),
    *(Problem("email", code) for code in ("no_at", "no_dot", "bad_email")),
    *(Problem("url", code) for code in ("bad_scheme", "bad_website")),
]


@pytest.mark.parametrize("problem", EVERY, ids=str)
def test_every_problem_is_one_short_sentence(problem: Problem) -> None:
    sentence = problem_sentence(problem)
    assert len(sentence) <= 45
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "!" not in sentence


def test_a_limit_is_named() -> None:
    assert problem_sentence(Problem("comment", "too_long", 65_525)) == (
        "Too long: 65,525 bytes at most."
    )
