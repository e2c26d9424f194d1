"""What a comment has to be before it is kept or sent.

The rules are those of WordPress 6.1 (`wp_handle_comment_submission`, `is_email`), the strictest
server that we know, so that what passes here is not refused after it was sent. Its limits are bytes
of UTF-8 after trimming; the `maxlength` of its forms counts otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean, clean_line
from reader.model.comment import Draft, Problem

if TYPE_CHECKING:
    from reader.model.document import CommentForm

LIMITS: Final = {"comment": 65_525, "author": 245, "email": 100, "url": 200}
"""Bytes that a field takes; the fields are those of `FormField.name`, in the order of a form."""

_EMAIL_AT_LEAST: Final = 6
"""Characters; `is_email` takes none that is shorter."""
_EMAIL_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
_EMAIL_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+-]*):")
"""With a dot in it, what stands before a colon is a host, and what follows is a port."""
_WEBSITE: Final = re.compile(r"(?:https?://)?\w[\w.-]*(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)


def prepare(draft: Draft, form: CommentForm) -> Draft:
    """Give a draft as it is judged, kept and sent: cleaned, trimmed, and only what is asked."""
    asked = _asked(form)
    return replace(
        draft,
        text=clean(draft.text).strip(),
        name=clean_line(draft.name) if "author" in asked else "",
        email=clean_line(draft.email) if "email" in asked else "",
        website=clean_line(draft.website) if "url" in asked else "",
    )


def check(draft: Draft, form: CommentForm) -> tuple[Problem, ...]:
    """Give what is wrong with a draft, in the order of the form, at most one problem a field."""
    prepared = prepare(draft, form)
    values = {
        "comment": prepared.text,
        "author": prepared.name,
        "email": prepared.email,
        "url": prepared.website,
    }
    problems = [
        _problem(field, values[field], required=required)
        for field, required in _asked(form).items()
    ]
    return tuple(problem for problem in problems if problem is not None)


def used(text: str) -> int:
    """Give the bytes that a field's text takes of its limit."""
    return len(text.strip().encode("utf-8", "replace"))


def _asked(form: CommentForm) -> dict[str, bool]:
    """Give the fields that a form asks for, and whether it must have them.

    A form that prints no field asks for all four; the comment itself is always asked and required.
    """
    printed = {field.name: field.required for field in form.fields if field.name in LIMITS}
    asked = printed or dict.fromkeys(LIMITS, False)
    return {**asked, "comment": True} if "comment" in asked else {"comment": True, **asked}


def _problem(field: str, value: str, *, required: bool) -> Problem | None:
    if not value:
        return Problem(field, "required") if required else None
    if used(value) > LIMITS[field]:
        return Problem(field, "too_long", LIMITS[field])
    code = {"email": _email_code, "url": _website_code}.get(field, _no_code)(value)
    return Problem(field, code) if code else None


def _no_code(_value: str) -> str | None:
    return None


def _email_code(address: str) -> str | None:
    """Say what is wrong with an e-mail address; None where nothing is."""
    local, at, domain = address.partition("@")
    if not at:
        return "no_at"
    if "." not in domain:
        return "no_dot"
    sound = (
        len(address) >= _EMAIL_AT_LEAST
        and _EMAIL_LOCAL.fullmatch(local)
        and all(_EMAIL_LABEL.fullmatch(label) for label in domain.split("."))
    )
    return None if sound else "bad_email"


def _website_code(address: str) -> str | None:
    """Say what is wrong with a web address, which may lack its scheme; None where nothing is."""
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return "bad_scheme"
    return None if _WEBSITE.fullmatch(address) else "bad_website"
