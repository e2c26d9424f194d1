from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.i18n.forms import form_words, required_mark, whole_form
from reader.model.document import CommentForm, FormField

if TYPE_CHECKING:
    from collections.abc import Callable


def required(form: CommentForm) -> list[str]:
    return [field.name for field in form.fields if field.required]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("id", "Tulis komentar"),
        ("pt-BR", "Escrever um comentário"),
        ("zh-Hant", "写评论"),
        ("ar", "اكتب تعليقًا"),
        ("ta", "Write a comment"),
        (None, "Write a comment"),
    ],
)
def test_a_form_speaks_the_language_of_its_article(language: str | None, title: str) -> None:
    assert form_words(language).title == title
    assert whole_form(CommentForm(), language).title == title


def test_where_nobody_knows_the_language_of_an_article_its_form_speaks_the_persons(
    speak: Callable[[str], None],
) -> None:
    speak("id")
    assert form_words("ta").title == form_words(None).title == "Tulis komentar"
    assert form_words("de").title == "Kommentar schreiben"


def test_a_plain_form_asks_for_the_comment_alone() -> None:
    form = whole_form(CommentForm(), "de")
    assert [field.label for field in form.fields] == ["Kommentar", "Name", "E-Mail", "Website"]
    assert required(form) == ["comment"]


def test_a_page_that_prints_its_own_fields_keeps_them() -> None:
    own = CommentForm("Balas", None, (FormField("comment", "Isi"), FormField("author", "Anda")))
    assert whole_form(own, "id") == own


def test_a_note_without_fields_tells_that_there_are_marks() -> None:
    form = whole_form(CommentForm("Tinggalkan Balasan", "Ruas yang wajib ditandai *"), "id")
    assert required(form) == ["comment", "author", "email"]
    assert form.note == "Ruas yang wajib ditandai *"


def test_fields_wear_the_sign_that_the_note_explains() -> None:
    japanese = whole_form(CommentForm("コメントを残す", "※ が付いている欄は必須項目です"), "ja")
    assert required(japanese) == ["comment", "author", "email"]
    assert required_mark(japanese) == "※"
    assert required_mark(CommentForm()) == "*"


def test_where_the_site_takes_no_comments_the_form_says_so() -> None:
    closed = whole_form(CommentForm("Kommentare", open=False), "de")
    assert closed.note == "The site takes no comments here. What you write stays with you."
    assert required(closed) == ["comment"]


def test_no_form_is_without_a_field_for_the_comment() -> None:
    form = whole_form(CommentForm("Balas", None, (FormField("author", "Nama"),)), "id")
    assert [field.name for field in form.fields] == ["comment", "author"]
