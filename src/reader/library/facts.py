"""An article's facts as one JSON text, and back."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from reader.model.document import CommentForm, Document, FormField
from reader.model.location import Kind, Location

if TYPE_CHECKING:
    import sqlite3

Word = TypeVar("Word", bound=StrEnum)


def written(facts: Document) -> str:
    """Write down a document without its blocks."""
    return json.dumps(asdict(replace(facts, blocks=())))


def read(text: str) -> Document:
    """Give the document that `written` wrote down; one without facts where that is damaged."""
    try:
        found = json.loads(text)
        form = found["comment_form"]
        form["fields"] = tuple(FormField(**field) for field in form["fields"])
        for name in ("blocks", "byline", "tags"):
            found[name] = tuple(found[name])
        return Document(**{**found, "comment_form": CommentForm(**form)})
    except (ValueError, KeyError, TypeError):  # a disk may change a letter, and SQLite not see it
        return Document()


def location(row: sqlite3.Row) -> Location:
    """Give where an article of that row lies."""
    return Location(one_of(Kind, row["kind"], Kind.FILE), row["address"])


def one_of(words: type[Word], stored: str, otherwise: Word) -> Word:
    """Give the word that is stored, or another one where it is damaged."""
    try:
        return words(stored)
    except ValueError:
        return otherwise
