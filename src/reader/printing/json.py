"""An article as JSON, one object on one line, schema 1 (docs/contracts.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Term,
    spans_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.document import CommentForm, Document
    from reader.model.reading_time import ReadingTime

SCHEMA: Final = 1
"""Grows when a field changes its meaning; a field or a type more does not count."""

_NAMES: Final = {
    Paragraph: "paragraph",
    Heading: "heading",
    Quote: "quote",
    ListItem: "list_item",
    Term: "term",
    Definition: "definition",
    Footnote: "footnote",
    Figure: "figure",
    Table: "table",
    Code: "code",
    Rule: "rule",
}


def article_json(facts: dict[str, Any], document: Document) -> str:
    """Write a whole article as one line: what `article_facts` gave, its blocks, its comments."""
    return line(
        {
            **facts,
            "blocks": [block_object(block) for block in document.blocks],
            "comments": comment_form_object(document.comment_form),
        }
    )


def article_facts(  # noqa: PLR0913 - each is one field of the contract
    document: Document,
    time: ReadingTime,
    badge: str,
    *,
    source: str,
    id: str,  # noqa: A002 - the field's name
    media_type: str | None,
    fetched_at: str | None,
) -> dict[str, Any]:
    """Give what is known of an article, without its blocks, in the order of the contract.

    Args:
        document: the article.
        time: at the published rates.
        badge: the time as the article's language says it.
        source: "-", an absolute path, or an address without password.
        id: 16 hexadecimal digits.
        media_type: "text/plain" and the like, as it was read; None where nobody knows.
        fetched_at: ISO 8601 in UTC; None for what lies on this machine.
    """
    return {
        "schema": SCHEMA,
        "source": source,
        "id": id,
        "media_type": media_type,
        "title": document.title,
        "deck": document.deck,
        "byline": list(document.byline),
        "editor": document.editor,
        "dateline": document.dateline,
        "url": document.url,
        "published": document.published,
        "modified": document.modified,
        "fetched_at": fetched_at,
        "site": document.site,
        "image": document.image,
        "language": document.language,
        "tags": list(document.tags),
        "reading_time": {
            "seconds": time.seconds,
            "minutes": time.minutes,
            "words": time.words,
            "characters": time.characters,
            "stated_minutes": document.stated_minutes,
            "badge": badge,
        },
    }


def block_object(block: Block) -> dict[str, Any]:
    """Give one block as the contract has it; `inside` stands only where a container goes on."""
    fields: dict[str, Any] = {"type": _NAMES[type(block)]}
    match block:
        case Figure():
            fields |= {
                "image": block.image,
                "alt": block.alt,
                "caption": spans_text(block.caption) or None,
                "caption_marks": _marks(block.caption),
                "credit": block.credit,
            }
        case Table():
            fields["header"] = [spans_text(cell) for cell in block.header]
            fields["rows"] = [[spans_text(cell) for cell in row] for row in block.rows]
            if marks := _cell_marks(block):
                fields["cell_marks"] = marks
        case Code():
            fields |= {"language": block.language, "text": block.text}
        case Rule():
            pass
        case _:
            fields |= _own_fields(block)
            fields |= {"text": spans_text(block.spans), "marks": _marks(block.spans)}
    if block.inside:
        fields["inside"] = list(block.inside)
    return fields


def comment_form_object(form: CommentForm) -> dict[str, Any]:
    """Give what other programs may know of the form under an article."""
    return {
        "open": form.open,
        "form": form.title,
        "system": form.system,
        "endpoint": form.endpoint,
    }


def line(fields: dict[str, Any]) -> str:
    """Write an object as one line of JSON, without its line feed."""
    return json.dumps(fields, ensure_ascii=False, allow_nan=False)


def _own_fields(block: Block) -> dict[str, Any]:
    """Give what a kind of text block has beside its text."""
    match block:
        case Heading():
            return {"level": block.level}
        case ListItem():
            return {
                "ordered": block.number is not None,
                "number": block.number,
                "checked": block.checked,
                "level": block.level,
            }
        case Footnote():
            return {"label": block.label}
        case _:
            return {}


def _cell_marks(table: Table) -> list[dict[str, Any]]:
    """Give the marks of all cells, each with the row (None: the header) and the cell it is in."""
    rows = [(None, table.header), *enumerate(table.rows)]
    return [
        {"row": row, "cell": number, **mark}
        for row, cells in rows
        for number, cell in enumerate(cells)
        for mark in _marks(cell)
    ]


def _marks(spans: Iterable[Span]) -> list[dict[str, Any]]:
    """Give where each mark starts and ends; what goes on in the next span is one mark."""
    found: list[dict[str, Any]] = []
    going: dict[tuple[str, str | None], dict[str, Any]] = {}
    place = 0
    for span in spans:
        end = place + len(span.text)
        now: dict[tuple[str, str | None], dict[str, Any]] = {}
        for mark in sorted(span.marks):
            href = span.href if mark in (Mark.LINK, Mark.FOOTNOTE) else None
            fields = going.get((mark, href))
            if fields is None:
                fields = {"start": place, "end": end, "mark": mark.value}
                if href is not None:
                    fields["href"] = href
                found.append(fields)
            fields["end"] = end
            if mark != Mark.FOOTNOTE:  # each one is a reference of its own
                now[mark, href] = fields
        going, place = now, end
    return found
