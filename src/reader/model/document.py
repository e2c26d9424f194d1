"""An article, as the parsers understood it: no width, no colour."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.blocks import Block


@record(frozen=True, slots=True)
class FormField:
    """One field of a comment form, as the page prints it."""

    name: str
    """What it means to us: "comment", "author", "email" or "url"."""
    label: str
    """The page's own word for it, without its required mark."""
    required: bool = False


@record(frozen=True, slots=True)
class CommentForm:
    """The form that stands under an article, and whether it takes anything."""

    title: str | None = None
    """The page's own words above it, as "Tinggalkan Balasan"."""
    note: str | None = None
    """What the page says about the e-mail address and required fields."""
    fields: tuple[FormField, ...] = ()
    """In the page's order; empty where the page prints only the form's title."""
    open: bool | None = None
    """Whether comments are taken; None where the page does not say."""
    system: str | None = None
    """"wordpress", "isso" …; None where it could not be told."""
    endpoint: str | None = None
    """Where a comment is sent; None where the page does not say."""


@record(frozen=True, slots=True)
class Document:
    """One article: its facts and its blocks, all of them cleaned.

    What the text does not say is None or empty.
    """

    blocks: Sequence[Block] = ()
    """In reading order, without what is told by the other fields."""
    title: str | None = None
    deck: str | None = None
    """The sentence under the headline."""
    byline: tuple[str, ...] = ()
    """Names of those who wrote it, without "By"."""
    editor: str | None = None
    dateline: str | None = None
    """Place (and agency) that the text itself opens with; it stands there too."""
    published: str | None = None
    """ISO 8601, with the page's offset or Z, or a bare day; never guessed."""
    modified: str | None = None
    """As `published`."""
    language: str | None = None
    """BCP 47; None where it could not be told."""
    site: str | None = None
    url: str | None = None
    """The address that the page calls its own."""
    image: str | None = None
    """The picture that the page names for itself; it need not stand among the blocks."""
    tags: tuple[str, ...] = ()
    stated_minutes: int | None = None
    """The reading time that the page itself states."""
    comment_form: CommentForm = field(default_factory=CommentForm)
