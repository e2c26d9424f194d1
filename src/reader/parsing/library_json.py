"""From JSON lines back to a library: what belongs to no article, and each article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from reader.i18n.catalogue import _
from reader.model.anchor import HEAD, Anchor, QuotedPlace
from reader.model.carried import (
    Carried,
    CarriedComment,
    CarriedDraft,
    CarriedHead,
    CarriedPlace,
)
from reader.model.comment import Comment, Delivery, Draft, Identity, Origin
from reader.model.document import FormField
from reader.model.highlight import Bookmark, Highlight, Passage, SavedSearch
from reader.model.lazy_pattern import lazy_pattern
from reader.model.location import Kind, Location
from reader.model.reading_time import ReadingTime
from reader.model.state import ArticleRecord, ArticleState, ReadingPlace
from reader.parsing import shapes
from reader.parsing.article_json import read_document
from reader.parsing.shapes import WrongShape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.model.document import Document

_SCHEMA: Final = 1
_ID: Final = lazy_pattern("[0-9a-f]{16}")
_KINDS: Final = {kind.value: kind for kind in Kind if kind is not Kind.FOLDER}
_DELIVERIES: Final = {delivery.value: delivery for delivery in Delivery}
_ADDRESS_AT_MOST: Final = 32_768
"""Characters; no system has longer paths, and no browser opens longer addresses."""
_ROWS_AT_MOST: Final = 10_000
"""Above a reading place; no window is higher."""
_BLANK: Final = " \t\n\r"
"""What alone makes no words of a draft."""

Value = TypeVar("Value")


def read_head(found: Mapping[str, object]) -> CarriedHead:
    """Read the first line.

    Raises:
        WrongShape: it is none of an export, or of one that this program does not know.
    """
    schema = shapes.number(found, "schema")
    if found.get("type") != "library" or schema is None:
        raise WrongShape(_("is no library that was exported"))
    if schema > _SCHEMA:
        raise WrongShape(_("a newer version of the program wrote it"))
    searches = (
        SavedSearch(
            _needed(shapes.line(search, "name"), "name"), shapes.line(search, "query") or ""
        )
        for search in shapes.objects(found, "searches")
    )
    identity = found.get("identity")
    return CarriedHead(
        tuple(searches),
        None if identity is None else _identity(shapes.an_object(identity, '"identity"')),
    )


def read_carried(found: Mapping[str, object]) -> Carried:
    """Read an article with all that is kept of it; what belongs to its state comes from there.

    Raises:
        WrongShape: a field is not what it should be.
    """
    state = shapes.an_object(found.get("state") or {}, '"state"')
    kept = shapes.an_object(found.get("kept") or {}, '"kept"')
    blocks = None if found.get("blocks") is None else shapes.values(found, "blocks")
    document = _with_form(read_document(found), kept)
    added_at = shapes.moment(state, "added_at")
    place = _place(kept)
    drafts = tuple(map(_draft, shapes.objects(kept, "drafts")))
    return Carried(
        record=_record(found, kept, document),
        state=ArticleState(
            read=shapes.flag(state, "read") or False,
            progress=place.place.progress if place else 0.0,
            starred=shapes.flag(state, "starred") or False,
            archived=shapes.flag(state, "archived") or False,
            tags=tuple(sorted(set(shapes.lines(state, "tags")))),
            draft=any(draft.draft.text.strip(_BLANK) for draft in drafts),
            added_at=added_at,
        ),
        added=(shapes.flag(kept, "added") or False) and added_at is not None,
        blocks=None if blocks is None else tuple(document.blocks),
        opened=shapes.number(kept, "opened"),
        opened_at=shapes.moment(kept, "opened_at"),
        seen=shapes.number(kept, "seen") or 0,
        place=place,
        drafts=drafts,
        comments=tuple(map(_comment, shapes.objects(kept, "thread"))),
        highlights=tuple(map(_highlight, shapes.objects(kept, "highlights"))),
        bookmarks=tuple(map(_bookmark, shapes.objects(kept, "bookmarks"))),
    )


def _identity(found: Mapping[str, object]) -> Identity:
    return Identity(
        shapes.line(found, "name") or "",
        shapes.line(found, "email") or "",
        shapes.line(found, "website") or "",
    )


def _with_form(document: Document, kept: Mapping[str, object]) -> Document:
    fields = (
        FormField(
            _needed(shapes.line(field, "name"), "name"),
            shapes.line(field, "label") or "",
            shapes.flag(field, "required") or False,
        )
        for field in shapes.objects(kept, "form_fields")
    )
    note = shapes.line(kept, "form_note")
    return replace(
        document, comment_form=replace(document.comment_form, note=note, fields=tuple(fields))
    )


def _record(
    found: Mapping[str, object], kept: Mapping[str, object], document: Document
) -> ArticleRecord:
    article_id = shapes.line(found, "id") or ""
    if not _ID.fullmatch(article_id):
        raise WrongShape(_('"id" is not 16 hexadecimal digits'))
    return ArticleRecord(
        id=article_id,
        location=_location(shapes.an_object(kept.get("location"), '"location"')),
        facts=replace(document, blocks=()),
        media_type=shapes.line(found, "media_type"),
        fetched_at=shapes.moment(found, "fetched_at"),
        reading_time=_time(shapes.an_object(found.get("reading_time") or {}, '"reading_time"')),
        body_digest=shapes.line(kept, "body_digest"),
        opening_digest=shapes.line(kept, "opening_digest"),
    )


def _location(found: Mapping[str, object]) -> Location:
    """Read a place; its address stands as it is, for a file may be called anything."""
    kind, address = shapes.line(found, "kind") or "", shapes.raw_text(found, "address")
    if kind not in _KINDS:
        raise WrongShape(_('"kind" is a place that this version does not know'))
    if not 0 < len(address) <= _ADDRESS_AT_MOST or "\0" in address:
        raise WrongShape(_('"address" is none'))
    try:
        address.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        raise WrongShape(_('"address" is no text')) from error
    return Location(_KINDS[kind], address)


def _time(found: Mapping[str, object]) -> ReadingTime | None:
    seconds, minutes = shapes.number(found, "seconds"), shapes.number(found, "minutes")
    words, characters = shapes.number(found, "words"), shapes.number(found, "characters")
    if seconds is None or minutes is None or words is None or characters is None:
        return None
    return ReadingTime(seconds, minutes, words, characters)


def _place(kept: Mapping[str, object]) -> CarriedPlace | None:
    if kept.get("place") is None:
        return None
    found = shapes.an_object(kept["place"], '"place"')
    place = ReadingPlace(
        _anchor(found),
        _quote(found),
        shapes.share(found, "progress"),
        _lead(found),
    )
    return CarriedPlace(place, _moment(found, "moved_at"))


def _lead(found: Mapping[str, object]) -> int:
    lead = shapes.number(found, "lead", -shapes.LARGEST) or 0
    return min(max(lead, -_ROWS_AT_MOST), _ROWS_AT_MOST)


def _bookmark(found: Mapping[str, object]) -> Bookmark:
    letter = shapes.line(found, "letter") or ""
    if len(letter) != 1:
        raise WrongShape(_('"letter" is no letter'))
    return Bookmark(letter, _anchor(found), _quote(found), _lead(found))


def _highlight(found: Mapping[str, object]) -> Highlight:
    quote = _quote(found)
    if quote is None:
        raise WrongShape(_("a highlight has no words"))
    end = Anchor(
        _needed(shapes.number(found, "end_block", HEAD), "end_block"),
        shapes.number(found, "end_offset") or 0,
    )
    return Highlight(
        shapes.number(found, "number") or 0,
        Passage(_anchor(found), end, quote),
        shapes.text(found, "note"),
        _moment(found, "made_at"),
    )


def _draft(found: Mapping[str, object]) -> CarriedDraft:
    draft = Draft(
        text=shapes.text(found, "text"),
        name=shapes.line(found, "name") or "",
        email=shapes.line(found, "email") or "",
        website=shapes.line(found, "website") or "",
        parent=shapes.line(found, "parent"),
        edits=shapes.line(found, "edits"),
    )
    return CarriedDraft(shapes.number(found, "number") or 0, draft, _moment(found, "saved_at"))


def _comment(found: Mapping[str, object]) -> CarriedComment:
    comment = Comment(
        id=_needed(shapes.line(found, "id"), "id"),
        parent=shapes.line(found, "parent"),
        author=shapes.line(found, "author") or "",
        text=shapes.text(found, "text"),
        written_at=_moment(found, "written_at"),
        website=shapes.line(found, "website"),
        email=shapes.line(found, "email"),
        delivery=_delivery(found),
        reason=shapes.line(found, "reason"),
        origin=Origin.SITE if found.get("origin") == Origin.SITE else Origin.OWN,
    )
    return CarriedComment(shapes.number(found, "number") or 0, comment)


def _delivery(found: Mapping[str, object]) -> Delivery:
    """Read where a comment is; of one on its way nobody can tell once it stands in two places.

    Else both would send it.
    """
    said = _DELIVERIES.get(shapes.line(found, "delivery") or "", Delivery.UNKNOWN)
    return Delivery.UNKNOWN if said in (Delivery.QUEUED, Delivery.SENDING) else said


def _anchor(found: Mapping[str, object]) -> Anchor:
    block = _needed(shapes.number(found, "block", HEAD), "block")
    return Anchor(block, shapes.number(found, "offset") or 0)


def _quote(found: Mapping[str, object]) -> QuotedPlace | None:
    if found.get("quote") is None:
        return None
    quote = shapes.an_object(found["quote"], '"quote"')
    prefix, exact = shapes.text(quote, "prefix"), shapes.text(quote, "exact")
    return QuotedPlace(prefix, exact, shapes.text(quote, "suffix"))


def _moment(found: Mapping[str, object], name: str) -> str:
    return _needed(shapes.moment(found, name), name)


def _needed(value: Value | None, name: str) -> Value:
    if value is None:
        raise WrongShape(_('"{name}" is missing').format(name=name))
    return value
