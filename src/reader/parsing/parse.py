"""From a source to a document: one way for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.i18n.catalogue import N_, _
from reader.model.clean import clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.model.location import Kind
from reader.model.media_type import HTML, MARKDOWN, PLAIN
from reader.parsing.decode import decode
from reader.parsing.detect import HEAD_CHARACTERS, detect

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.location import Source

_NAMES: Final = {HTML: "HTML", MARKDOWN: "Markdown", PLAIN: N_("text")}
_SIGNATURES: Final = (
    (b"\x89PNG\r\n", N_("is a PNG picture, not text")),
    (b"\xff\xd8\xff", N_("is a JPEG picture, not text")),
    (b"GIF87a", N_("is a GIF picture, not text")),
    (b"GIF89a", N_("is a GIF picture, not text")),
    (b"%PDF-", N_("is a PDF document, not text")),
    (b"{\\rtf", N_("is an RTF document, not text")),
    (b"PK\x03\x04", N_("is a ZIP archive, not text")),
    (b"\x1f\x8b\x08", N_("is a gzip archive, not text")),
    (b"BZh9", N_("is a bzip2 archive, not text")),
    (b"\xfd7zXZ\x00", N_("is an xz archive, not text")),
    (b"7z\xbc\xaf\x27\x1c", N_("is a 7z archive, not text")),
    (b"Rar!\x1a\x07", N_("is a RAR archive, not text")),
    (b"\x28\xb5\x2f\xfd", N_("is a zstd archive, not text")),
    (b"\x7fELF", N_("is a program, not text")),
    (b"SQLite format 3\x00", N_("is a database, not text")),
    (b"OggS\x00", N_("is an Ogg recording, not text")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", N_("is an Office document, not text")),
)
"""First bytes of what people have that is no text."""
_NO_TEXT: Final = lazy_pattern("[\x01-\x06\x0e-\x1a\x1c-\x1f]")
"""Control characters that no text has; NUL and the escape get into some."""
_NO_TEXT_AT_MOST: Final = 0.05
"""Share of characters that may be such; in random bytes it is twice as much."""
_NO_TEXT_ANYWHERE: Final = 100
"""So many such characters may stand in any text, however short."""


def parse(source: Source) -> Document:
    """Understand what a place gave.

    Raises:
        SourceError: it is no text, or a parser gave up on it.
    """
    what = clean_line(source.location.address)
    head = _head(source)
    _refuse_no_text(source.body, head, what)
    media_type = _media_type(source, head)
    try:
        return _parse(source, media_type)
    except Exception as error:  # third-party parsers, fed with whatever there is
        why = _("cannot be read as {format}").format(format=_(_NAMES[media_type]))
        raise SourceError(what, why) from error


def media_type_of(source: Source) -> str:
    """Say in which format a source is, as `detect` does."""
    return _media_type(source, _head(source))


def _head(source: Source) -> str:
    return decode(source.body[:HEAD_CHARACTERS], source.charset)


def _media_type(source: Source, head: str) -> str:
    return detect(head, source.media_type, _path(source) or "")


def _path(source: Source) -> str | None:
    return source.location.address if source.location.kind is Kind.FILE else None


def _parse(source: Source, media_type: str) -> Document:
    base = _path(source)
    if media_type == HTML:
        from reader.parsing.html import parse_html  # noqa: PLC0415 - lxml, for pages alone

        return parse_html(source.body, charset=source.charset, base=base)
    if media_type == MARKDOWN:
        from reader.parsing.markdown import parse_markdown  # noqa: PLC0415 - markdown_it, 48 ms

        return parse_markdown(decode(source.body, source.charset), base=base)
    from reader.parsing.plain_text import parse_plain_text  # noqa: PLC0415 - its word lists

    return parse_plain_text(decode(source.body, source.charset))


def _refuse_no_text(body: bytes, head: str, what: str) -> None:
    for signature, why in _SIGNATURES:
        if body.startswith(signature):
            raise SourceError(what, _(why))
    text = head.replace("\0", "")
    faults = len(_NO_TEXT.findall(text))
    if (body and not text) or faults > max(_NO_TEXT_ANYWHERE, _NO_TEXT_AT_MOST * len(text)):
        raise SourceError(what, _("is no text"))
