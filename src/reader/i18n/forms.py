"""The words of a comment form, where the article brings no form of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.i18n.catalogue import N_, _, spoken
from reader.model.document import CommentForm, FormField
from reader.model.record import record


@record(frozen=True, slots=True)
class FormWords:
    """What stands in a form, in one language."""

    title: str
    note: str
    """Where the comment goes, and what the mark at a field means."""
    comment: str
    author: str
    email: str
    url: str
    remember: str
    """At the tick box that keeps name, address and website for the next form."""
    reply: str
    """Title of an answer; `{}` is the name of whoever is answered."""
    edit: str
    """Title of the form in which a comment of one's own is edited."""


_ENGLISH: Final = FormWords(
    "Write a comment",
    "It stays on this machine. Required fields are marked *",
    "Comment",
    "Name",
    "Email",
    "Website",
    "Remember me here",
    "Reply to {}",
    "Edit your comment",
)
_WORDS: Final = {
    "en": _ENGLISH,
    "id": FormWords(
        "Tulis komentar",
        "Komentar tersimpan di mesin ini. Ruas yang wajib ditandai *",
        "Komentar",
        "Nama",
        "Email",
        "Situs web",
        "Ingat saya di mesin ini",
        "Balas {}",
        "Ubah komentar Anda",
    ),
    "de": FormWords(
        "Kommentar schreiben",
        "Er bleibt auf diesem Rechner. Pflichtfelder sind mit * markiert",
        "Kommentar",
        "Name",
        "E-Mail",
        "Website",
        "Hier an mich erinnern",
        "Antwort an {}",
        "Eigenen Kommentar ändern",
    ),
    "fr": FormWords(
        "Écrire un commentaire",
        "Il reste sur cette machine. Les champs obligatoires sont marqués *",
        "Commentaire",
        "Nom",
        "E-mail",
        "Site web",
        "Se souvenir de moi ici",
        "Répondre à {}",
        "Modifier votre commentaire",
    ),
    "es": FormWords(
        "Escribir un comentario",
        "Se queda en este equipo. Los campos obligatorios llevan *",
        "Comentario",
        "Nombre",
        "Correo",
        "Web",
        "Recordarme aquí",
        "Responder a {}",
        "Editar su comentario",
    ),
    "pt": FormWords(
        "Escrever um comentário",
        "Fica nesta máquina. Os campos obrigatórios são marcados com *",
        "Comentário",
        "Nome",
        "E-mail",
        "Site",
        "Lembrar de mim aqui",
        "Responder a {}",
        "Editar o seu comentário",
    ),
    "ar": FormWords(
        "اكتب تعليقًا",
        "يبقى على هذا الجهاز. الحقول المطلوبة معلَّمة بعلامة *",
        "التعليق",
        "الاسم",
        "البريد",
        "الموقع",
        "تذكّرني على هذا الجهاز",
        "ردّ على {}",
        "تعديل تعليقك",
    ),
    "ja": FormWords(
        "コメントを書く",
        "この端末にだけ残ります。* は必須項目です",
        "コメント",
        "名前",
        "メール",
        "サイト",
        "この端末に記憶する",
        "{} に返信",
        "コメントを編集",
    ),
    "zh": FormWords(
        "写评论",
        "只保存在本机。带 * 的是必填项",
        "评论",
        "姓名",
        "邮箱",
        "网站",
        "在本机记住我",
        "回复 {}",
        "编辑我的评论",
    ),
}
CLOSED: Final = N_("The site takes no comments here. What you write stays with you.")
"""The program's own words, so they are not in the article's language."""
_MARKS: Final = ("*", "\uff0a", "※")
"""Signs that notes explain as those of required fields."""


def form_words(language: str | None) -> FormWords:
    """Give the words for an article's language (BCP 47); the person's where it is none of ours."""
    own = (language or "").split("-")[0].lower()
    return _WORDS.get(own) or _WORDS[spoken()]


def required_mark(form: CommentForm) -> str:
    """Give the sign at required fields: the one that the form's note explains, else a star."""
    return _mark_of(form.note) or _MARKS[0]


def _mark_of(note: str | None) -> str | None:
    return next((mark for mark in _MARKS if mark in (note or "")), None)


def whole_form(form: CommentForm, language: str | None) -> CommentForm:
    """Fill in what an article's form leaves out: a title, a note, and fields where it prints none.

    Of the plain form that stands in for a missing one only the comment itself is required. Where a
    page prints its form's note without its fields, as pasted text does, the note tells whether
    there are marks, and sites that set them set them at name and address.
    """
    words = form_words(language)
    note = _(CLOSED) if form.open is False else form.note
    whole = replace(form, title=form.title or words.title, note=note)
    if any(field.name == "comment" for field in form.fields):
        return whole
    comment = FormField("comment", words.comment, required=True)
    if form.fields:
        return replace(whole, fields=(comment, *form.fields))
    marked = _mark_of(form.note) is not None
    return replace(
        whole,
        note=note or words.note,
        fields=(
            comment,
            FormField("author", words.author, required=marked),
            FormField("email", words.email, required=marked),
            FormField("url", words.url),
        ),
    )
