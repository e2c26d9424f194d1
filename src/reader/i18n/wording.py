"""What is wrong with a field, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reader.model.comment import Problem

_SENTENCES: Final = {
    ("comment", "required"): "Nothing is written yet.",
    ("author", "required"): "The site asks for a name.",
    ("email", "required"): "The site asks for an e-mail address.",
    ("url", "required"): "The site asks for a web address.",
    ("email", "no_at"): "Not complete: there is no @ in it.",
    ("email", "no_dot"): "Not complete: no dot after the @.",
    ("email", "bad_email"): "The site takes no such e-mail address.",
    ("url", "bad_scheme"): "Only http and https addresses are taken.",
    ("url", "bad_website"): "This is no web address.",
}
_TOO_LONG: Final = "Too long: {limit:,} bytes at most."


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong with a field, in at most 45 cells.

    A code that only a server knows is shown as it is.
    """
    if problem.code == "too_long" and problem.limit is not None:
        return _TOO_LONG.format(limit=problem.limit)
    return _SENTENCES.get((problem.field, problem.code), problem.code)
