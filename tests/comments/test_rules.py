"""What may be said, field by field."""

from __future__ import annotations

import pytest

from reader.comments.rules import check, prepare, used
from reader.model.comment import Draft, Problem
from reader.model.document import CommentForm, FormField

PLAIN = CommentForm()
STRICT = CommentForm(
    fields=(
        FormField("author", "Nama", required=True),
        FormField("comment", "Komentar", required=True),
        FormField("email", "Surel", required=True),
        FormField("url", "Situs web"),
        FormField("captcha", "7 + 3", required=True),
    )
)


def codes(draft: Draft, form: CommentForm = PLAIN) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in check(draft, form)]


def test_the_plain_form_asks_for_words_alone() -> None:
    assert check(Draft("Bagus."), PLAIN) == ()
    assert codes(Draft()) == [("comment", "required")]


def test_a_form_is_asked_in_its_own_order_and_only_for_what_it_knows() -> None:
    assert codes(Draft(), STRICT) == [
        ("author", "required"),
        ("comment", "required"),
        ("email", "required"),
    ]


def test_words_are_required_though_the_form_does_not_say_so() -> None:
    form = CommentForm(fields=(FormField("author", "Name", required=True),))
    assert codes(Draft(), form) == [("comment", "required"), ("author", "required")]


@pytest.mark.parametrize("text", ["", " ", "\n\t\n", "\u3000\u00a0"])
def test_blanks_are_no_words(text: str) -> None:
    assert codes(Draft(text)) == [("comment", "required")]


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        pytest.param(Draft("あ" * 21_841), (), id="65,523 bytes of text"),
        pytest.param(
            Draft("あ" * 21_842), (Problem("comment", "too_long", 65_525),), id="65,526 bytes"
        ),
        pytest.param(Draft(" " * 9 + "a" * 65_525 + "\n"), (), id="blanks around it do not count"),
        pytest.param(Draft("a", name="é" * 122), (), id="122 é in a name"),
        pytest.param(
            Draft("a", name="é" * 123), (Problem("author", "too_long", 245),), id="123 é in a name"
        ),
        pytest.param(Draft("a", email="a" * 91 + "@site.org"), (), id="100 bytes of address"),
        pytest.param(
            Draft("a", email="a" * 92 + "@site.org"),
            (Problem("email", "too_long", 100),),
            id="101 bytes of address",
        ),
        pytest.param(Draft("a", website="site.org/" + "a" * 191), (), id="200 bytes of website"),
        pytest.param(
            Draft("a", website="site.org/" + "a" * 192),
            (Problem("url", "too_long", 200),),
            id="201 bytes of website",
        ),
    ],
)
def test_limits_are_bytes_after_trimming(draft: Draft, problems: tuple[Problem, ...]) -> None:
    assert check(draft, PLAIN) == problems


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("siti@contoh.id", None),
        ("a+b.c_d@e-f.co", None),
        ("SITI@Contoh.ID", None),
        (" siti@contoh.id\n", None),
        ("a@b.cd", None),
        ("siti", "no_at"),
        ("siti.contoh.id", "no_at"),
        ("siti@localhost", "no_dot"),
        ("siti@contoh", "no_dot"),
        ("siti@", "no_dot"),
        ("@contoh.id", "bad_email"),
        ("siti@@x", "no_dot"),
        ("siti@@contoh.id", "bad_email"),
        ("siti@contoh..id", "bad_email"),
        ("siti@.contoh.id", "bad_email"),
        ("siti@contoh.id.", "bad_email"),
        ("siti@-contoh.id", "bad_email"),
        ("siti@contoh-.id", "bad_email"),
        ("siti@con_toh.id", "bad_email"),
        ("sité@contoh.id", "bad_email"),
        ("siti@exämple.org", "bad_email"),
        ("si ti@contoh.id", "bad_email"),
        ("Siti <siti@contoh.id>", "bad_email"),
        ("a@b.c", "bad_email"),
    ],
)
def test_an_address_is_judged_as_the_site_will(address: str, code: str | None) -> None:
    assert codes(Draft("a", email=address)) == ([("email", code)] if code else [])


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("contoh.id", None),
        ("https://contoh.id/a?b=c#d", None),
        ("HTTP://contoh.id", None),
        ("contoh.id:8080/a", None),
        ("http://localhost:8080", None),
        ("пример.рф", None),
        ("javascript:alert(1)", "bad_scheme"),
        ("JavaScript:alert(1)", "bad_scheme"),
        ("javascript:1/alert(1)", "bad_scheme"),
        (" javascript:alert(1)", "bad_scheme"),
        ("data:text/html,x", "bad_scheme"),
        ("ftp://contoh.id", "bad_scheme"),
        ("java\nscript:alert(1)", "bad_website"),
        ("&#106;avascript:alert(1)", "bad_website"),
        ("//contoh.id", "bad_website"),
        ("https://", "bad_website"),
        ("http:contoh.id", "bad_website"),
        ("https://siti:rahasia@contoh.id", "bad_website"),
        ("not a website", "bad_website"),
    ],
)
def test_a_website_leads_to_the_web_or_nowhere(address: str, code: str | None) -> None:
    assert codes(Draft("a", website=address)) == ([("url", code)] if code else [])


def test_a_draft_is_prepared_trimmed_and_without_what_is_not_asked() -> None:
    draft = Draft(
        "\n Satu \n\n dua\n", " Siti\n Aminah ", " siti@contoh.id ", "javascript:x", "128"
    )
    form = CommentForm(fields=(FormField("author", "Nama"), FormField("email", "Surel")))
    assert prepare(draft, form) == Draft(
        "Satu \n\n dua", "Siti Aminah", "siti@contoh.id", "", "128"
    )
    assert check(draft, form) == ()


def test_the_count_is_in_bytes_and_any_text_has_one() -> None:
    assert used(" é\n") == 2
    assert used("\ud800") == 1


def test_what_commands_a_terminal_is_no_part_of_a_comment() -> None:
    draft = Draft("Awas\x1b[2J", "Siti\x07", "siti@contoh.id\x00", "contoh.id")
    assert prepare(draft, PLAIN) == Draft("Awas", "Siti", "siti@contoh.id", "contoh.id")
