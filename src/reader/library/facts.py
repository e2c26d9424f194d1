"""An article's facts as one JSON text, and back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from reader.model.document import CommentForm, Document, FormField


def written(facts: Document) -> str:
    """Write down a document without its blocks."""
    return json.dumps(asdict(replace(facts, blocks=())))


def read(text: str) -> Document:
    """Give the document that `written` wrote down."""
    found = json.loads(text)
    form = found["comment_form"]
    form["fields"] = tuple(FormField(**field) for field in form["fields"])
    for name in ("blocks", "byline", "tags"):
        found[name] = tuple(found[name])
    return Document(**{**found, "comment_form": CommentForm(**form)})
