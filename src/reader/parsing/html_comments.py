"""The comment form under an article, as the page prints it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.model.document import CommentForm, FormField
from reader.parsing.html_furniture import drop
from reader.parsing.html_tree import line_of
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
MOST_FORMS: Final = 50
LONGEST_NOTE: Final = 400
"""Letters of a title, a note or a label."""

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "legend")
_REQUIRED_MARK: Final = re.compile(r"\s*[*\uff0a\u2731]\s*$")


def take_comment_form(root: etree._Element, base: Base) -> CommentForm:
    """Take the form that takes comments out of the tree; its fields must still stand there."""
    for form in root.iter("form"):
        target = form.get("action") or ""
        if form.get("id") == "commentform" or target.partition("?")[0].endswith(WORDPRESS_TARGET):
            return _taken(form, "wordpress", base)
    for form in islice(root.iter("form"), MOST_FORMS):
        if _takes_comments(form):
            return _taken(form, None, base)
    return _closed(root)


def _taken(form: etree._Element, system: str | None, base: Base) -> CommentForm:
    around = next((above for above in form.iterancestors() if above.get("id") == "respond"), form)
    title, note = _words_of(around)
    target = form.get("action")
    found = CommentForm(
        title=title,
        note=note,
        fields=_fields(form),
        open=True,
        system=system,
        endpoint=base.link(target) if target else None,
    )
    drop(around)
    return found


def _closed(root: etree._Element) -> CommentForm:
    """Tell closed comments from a page that does not say."""
    for element in root.iter("p"):
        names = (element.get("class") or "").split()
        if "no-comments" in names or "must-log-in" in names:
            system = "wordpress" if "must-log-in" in names else None
            note = line_of(element, LONGEST_NOTE)
            drop(element)
            return CommentForm(open=False, system=system, note=note or None)
    return CommentForm()


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
            is_marked
            or field.get("required") is not None
            or field.get("aria-required") == "true"
            or _REQUIRED_MARK.search(words) is not None
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
    words = line_of(label, LONGEST_NOTE) or ""
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
    if not any(field.name == "comment" for field in _fields(form)):
        return False
    names = " ".join(form.get(name) or "" for name in ("id", "class", "name", "action"))
    title, _ = _words_of(form)
    return bool(_FORM_NAME.search(names)) or (title is not None and form_title(title) is not None)


def _words_of(around: etree._Element) -> tuple[str | None, str | None]:
    """Give the title above a form and the note about its fields."""
    title = note = None
    for element in list(around.iter()):  # a title loses what is no part of it on the way
        if title is None and (element.get("id") == "reply-title" or element.tag in _HEADINGS):
            title = _title(element)
        elif note is None and "comment-notes" in (element.get("class") or "").split():
            note = line_of(element, LONGEST_NOTE)
    return title or None, note or None


def _title(heading: etree._Element) -> str | None:
    """Give its words without the link that cancels a reply, which WordPress puts in `small`."""
    for small in list(heading.iter("small")):
        drop(small)
    return line_of(heading, LONGEST_NOTE)
