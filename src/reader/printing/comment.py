"""Comments for other programs: as JSON, one object on one line, and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.i18n.wording import delivery_word
from reader.layout.line_break import break_lines
from reader.printing.json import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.comment import Comment
    from reader.model.thread import Threaded

_STEP = 2
"""Cells that an answer stands further in."""
_LEAST_WIDTH = 20


def comment_json(comment: Comment, *, with_email: bool, **more: str | None) -> str:
    """Write a comment as one line (docs/contracts.md), with further fields behind its own."""
    fields: dict[str, Any] = {
        "id": comment.id,
        "parent": comment.parent,
        "author": comment.author,
        "website": comment.website,
        "text": comment.text,
        "written_at": comment.written_at,
        "delivery": comment.delivery,
        "reason": comment.reason,
        "origin": comment.origin,
    }
    if with_email:
        fields["email"] = comment.email
    return line({**fields, **more})


def comment_text(threaded: Threaded, width: int, *, with_email: bool) -> Iterator[str]:
    """Write a comment as lines of so many cells: who and when, then the text."""
    comment = threaded.comment
    margin = " " * min(threaded.depth * _STEP, max(0, width - _LEAST_WIDTH))
    email = f"<{comment.email}>" if with_email and comment.email else ""
    who = " ".join(filter(None, [comment.author, email]))
    yield margin + " · ".join(
        filter(None, [who, comment.written_at, delivery_word(comment.delivery), comment.id])
    )
    text = f"{comment.text}\n! {comment.reason}" if comment.reason else comment.text
    for paragraph in text.replace("\t", " ").split("\n"):
        for start, end in break_lines(paragraph, width - len(margin)):
            yield (margin + paragraph[start:end]).rstrip()
