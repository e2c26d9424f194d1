"""The comment form that a bare text ends with."""

from __future__ import annotations

from reader.model.document import CommentForm
from reader.parsing.plain_form import find_form


def test_a_form_is_known_by_what_stands_under_its_title() -> None:
    assert find_form(["Leave a Reply"]) == (CommentForm("Leave a Reply", open=True), range(1))
    assert find_form(["Leave a Reply", "He wrote this."])[0] == CommentForm()
    form, own = find_form(["Leave a Reply", *["It takes no HTML."] * 5])
    assert (form.note, own) == (" ".join(["It takes no HTML."] * 3), range(4))
    rest = ["Post Comment", "This site uses Akismet.", "Solve the CAPTCHA.", "A word."]
    assert find_form(["Leave a Reply", "Name", *rest])[1] == range(5)
    form, own = find_form(["A word.", "Leave a Reply", "Name *", "Email is required", "A word."])
    assert (len(form.fields), form.note, own) == (1, None, range(1, 3))
