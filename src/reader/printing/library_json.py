"""A library as JSON lines: what belongs to no article, then each article with all that is kept."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from reader.model.clean import clean
from reader.model.reading_time import ReadingTime
from reader.printing.json import SCHEMA, article_facts, block_object, comment_form_object, line

if TYPE_CHECKING:
    from reader.model.anchor import Anchor, QuotedPlace
    from reader.model.carried import Carried, CarriedComment, CarriedDraft, CarriedHead
    from reader.model.document import Document
    from reader.model.highlight import Bookmark, Highlight

LIBRARY: Final = "library"
ARTICLE: Final = "article"
_UNCOUNTED: Final = ReadingTime(0, 0, 0, 0)
_IN_TEXT: Final = (
    *("title", "deck", "byline", "editor", "dateline", "url", "published", "modified", "site"),
    *("image", "language", "tags"),
)
"""The facts that stand above a Markdown text."""


def head_object(head: CarriedHead) -> dict[str, Any]:
    """Give the first line; who is remembered stands there only where somebody is to be told."""
    identity = {"identity": asdict(head.identity)} if head.identity else {}
    return {
        "type": LIBRARY,
        "schema": SCHEMA,
        "searches": [asdict(search) for search in head.searches],
        **identity,
    }


def carried_object(
    carried: Carried, source: str, badge: str | None, *, with_email: bool
) -> dict[str, Any]:
    """Give an article: its facts, blocks and state as elsewhere, and what else is kept of it.

    Args:
        carried: the article.
        source: its place, as people are shown it.
        badge: the reading time in its language; None where nobody has counted yet.
        with_email: whether addresses of e-mail are told.
    """
    record = carried.record
    facts = article_facts(
        record.facts,
        record.reading_time or _UNCOUNTED,
        badge or "",
        source=source,
        id=record.id,
        media_type=record.media_type,
        fetched_at=record.fetched_at,
    )
    if record.reading_time is None:
        facts["reading_time"] = {"stated_minutes": record.facts.stated_minutes}
    form = record.facts.comment_form
    return {
        "type": ARTICLE,
        **facts,
        "blocks": None
        if carried.blocks is None
        else [block_object(block) for block in carried.blocks],
        "comments": comment_form_object(form),
        "state": {**asdict(carried.state), "tags": list(carried.state.tags)},
        "kept": {
            "location": {"kind": record.location.kind, "address": record.location.address},
            "body_digest": record.body_digest,
            "opening_digest": record.opening_digest,
            "form_note": form.note,
            "form_fields": [asdict(field) for field in form.fields],
            "added": carried.added,
            "opened": carried.opened,
            "opened_at": carried.opened_at,
            "seen": carried.seen,
            "place": _place(carried),
            "bookmarks": [_bookmark(bookmark) for bookmark in carried.bookmarks],
            "highlights": [_highlight(highlight) for highlight in carried.highlights],
            "drafts": [_draft(draft, with_email=with_email) for draft in carried.drafts],
            "thread": [_comment(said, with_email=with_email) for said in carried.comments],
        },
    }


def text_fields(document: Document) -> dict[str, Any]:
    """Give those fields of an article that its Markdown says too, in the form of its line."""
    facts = article_facts(
        document, _UNCOUNTED, "", source="", id="", media_type=None, fetched_at=None
    )
    blocks = [block_object(block) for block in document.blocks]
    return {name: facts[name] for name in _IN_TEXT} | {"blocks": blocks}


def exported_line(fields: dict[str, Any]) -> str:
    """Write an object as one line of JSON that is UTF-8, and that a terminal may be shown.

    A file may be called anything; where its name is no text, or would do something to a terminal,
    the line is ASCII, and half of a surrogate pair stands for a byte (RFC 8259, section 8.2).
    """
    text = line(fields)
    return text if clean(text) == text else json.dumps(fields)


def _place(carried: Carried) -> dict[str, Any] | None:
    if carried.place is None:
        return None
    place = carried.place.place
    return {
        **_anchor(place.anchor),
        "quote": _quote(place.quote),
        "progress": place.progress,
        "lead": place.lead,
        "moved_at": carried.place.moved_at,
    }


def _bookmark(bookmark: Bookmark) -> dict[str, Any]:
    return {
        "letter": bookmark.letter,
        **_anchor(bookmark.anchor),
        "quote": _quote(bookmark.quote),
        "lead": bookmark.lead,
    }


def _highlight(highlight: Highlight) -> dict[str, Any]:
    passage = highlight.passage
    return {
        "number": highlight.number,
        **_anchor(passage.start),
        "end_block": passage.end.block,
        "end_offset": passage.end.offset,
        "quote": _quote(passage.quote),
        "note": highlight.note,
        "made_at": highlight.made_at,
    }


def _draft(kept: CarriedDraft, *, with_email: bool) -> dict[str, Any]:
    fields = {"number": kept.number, **asdict(kept.draft), "saved_at": kept.saved_at}
    return fields if with_email else _without_email(fields)


def _comment(kept: CarriedComment, *, with_email: bool) -> dict[str, Any]:
    fields = {"number": kept.number, **asdict(kept.comment)}
    return fields if with_email else _without_email(fields)


def _without_email(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != "email"}


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {"block": anchor.block, "offset": anchor.offset}


def _quote(quote: QuotedPlace | None) -> dict[str, Any] | None:
    return asdict(quote) if quote else None
