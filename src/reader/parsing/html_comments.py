"""The comment form under an article, as the page prints it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.model.document import CommentForm, FormField
from reader.parsing.html_tree import text_of
from reader.parsing.wording import form_title

if TYPE_CHECKING:
    from lxml import etree

    from reader.parsing.html_addresses import Base

WORDPRESS_TARGET: Final = "/wp-comments-post.php"
"""Where WordPress' form leads, whatever the theme (6.1)."""

_FIELDS: Final = {
    "comment": "comment",
    "message": "comment",
    "body": "comment",
    "text": "comment",
    "content": "comment",
    "author": "author",
    "name": "author",
    "nick": "author",
    "email": "email",
    "mail": "email",
    "e-mail": "email",
    "url": "url",
    "website": "url",
    "link": "url",
    "homepage": "url",
}
"""What fields are called, and what they mean to us."""
_FORM_NAME: Final = re.compile(r"comment|reply|respond", re.IGNORECASE)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "legend")
_REQUIRED_MARK: Final = re.compile(r"\s*[*\uff0a\u2731]\s*$")


def comment_form_of(root: etree._Element, base: Base) -> CommentForm:
    """Find the form that takes comments; its fields must still stand in the tree."""
    for form in root.iter("form"):
        target = form.get("action") or ""
        if form.get("id") == "commentform" or target.partition("?")[0].endswith(WORDPRESS_TARGET):
            return _wordpress(form, base)
    for form in root.iter("form"):
        fields = _fields(form)
        if any(field.name == "comment" for field in fields) and _takes_comments(form):
            title, note = _words_of(form, form.getparent())
            return CommentForm(
                title=title, note=note, fields=fields, open=True, endpoint=_endpoint(form, base)
            )
    return _closed(root)


def _wordpress(form: etree._Element, base: Base) -> CommentForm:
    around: etree._Element | None = form.getparent()
    while (
        around is not None and around.get("id") != "respond" and around.tag not in ("body", "html")
    ):
        around = around.getparent()
    title, note = _words_of(
        form, around if around is not None and around.get("id") == "respond" else form
    )
    return CommentForm(
        title=title,
        note=note,
        fields=_fields(form),
        open=True,
        system="wordpress",
        endpoint=_endpoint(form, base),
    )


def _closed(root: etree._Element) -> CommentForm:
    """Tell closed comments from a page that does not say."""
    for element in root.iter("p", "div"):
        names = element.get("class")
        if not names:
            continue
        if "no-comments" in names.split():
            return CommentForm(open=False, note=_text(element) or None)
        if "must-log-in" in names.split():
            return CommentForm(open=False, system="wordpress", note=_text(element) or None)
    return CommentForm()


def _endpoint(form: etree._Element, base: Base) -> str | None:
    target = form.get("action")
    return base.link(target) if target else None


def _fields(form: etree._Element) -> tuple[FormField, ...]:
    labels: dict[str, etree._Element] = {}
    for label in form.iter("label"):
        labels.setdefault(label.get("for") or "-", label)
    found: dict[str, FormField] = {}
    for field in form.iter("input", "textarea"):
        kind = (field.get("type") or "text").lower()
        if field.tag == "input" and kind not in ("text", "email", "url"):
            continue
        meaning = _FIELDS.get((field.get("name") or "").lower()) or _FIELDS.get(
            (field.get("id") or "").lower()
        )
        if field.tag == "textarea":
            meaning = "comment" if meaning in (None, "comment") else None
        elif kind in ("email", "url"):
            meaning = kind
        if meaning is None or meaning in found or _is_hidden(field, form):
            continue
        named = labels.get(field.get("id") or "")
        words, is_marked = _label(_enclosing_label(field, form) if named is None else named)
        words = words or clean_line(field.get("placeholder") or field.get("aria-label") or "")
        required = (
            field.get("required") is not None or field.get("aria-required") == "true" or is_marked
        )
        found[meaning] = FormField(meaning, _REQUIRED_MARK.sub("", words), required)
    return tuple(found.values())


def _enclosing_label(field: etree._Element, form: etree._Element) -> etree._Element | None:
    above = field.getparent()
    while above is not None and above is not form:
        if above.tag == "label":
            return above
        above = above.getparent()
    return None


def _label(label: etree._Element | None) -> tuple[str, bool]:
    """Give a label's words, and whether they end in a required mark."""
    if label is None:
        return "", False
    words = _text(label)
    is_marked = bool(_REQUIRED_MARK.search(words)) or any(
        "required" in (part.get("class") or "") for part in label.iter()
    )
    return words, is_marked


def _is_hidden(field: etree._Element, form: etree._Element) -> bool:
    """Tell a trap for programs: a field in an element that no person sees."""
    above: etree._Element | None = field
    while above is not None and above is not form:
        style = (above.get("style") or "").replace(" ", "").lower()
        if (
            above.get("hidden") is not None
            or "display:none" in style
            or above.get("aria-hidden") == "true"
        ):
            return True
        above = above.getparent()
    return False


def _takes_comments(form: etree._Element) -> bool:
    names = " ".join(form.get(name) or "" for name in ("id", "class", "name", "action"))
    if _FORM_NAME.search(names):
        return True
    title, _ = _words_of(form, form.getparent())
    return title is not None and form_title(title) is not None


def _words_of(form: etree._Element, around: etree._Element | None) -> tuple[str | None, str | None]:
    """Give the title above the form and the note about its fields."""
    title = note = None
    for holder in (around, form):
        if holder is None:
            continue
        for element in holder.iter():
            names = f"{element.get('id') or ''} {element.get('class') or ''}"
            if title is None and (element.get("id") == "reply-title" or element.tag in _HEADINGS):
                title = _text(element, but=("small",)) or None
            elif note is None and "comment-notes" in names:
                note = _text(element) or None
    return title, note


def _text(element: etree._Element, but: tuple[str, ...] = ()) -> str:
    parts: list[str] = [element.text or ""]
    for child in element:
        if child.tag not in but:
            parts.append(_text_of_all(child))
        parts.append(child.tail or "")
    return clean_line("".join(parts))


def _text_of_all(element: etree._Element) -> str:
    return text_of(element) if element.tag not in ("textarea", "script", "style") else ""
