"""From a source to a document: one way for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.model.clean import clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.model.location import Kind
from reader.model.media_type import HTML, MARKDOWN, PLAIN
from reader.parsing.decode import decode
from reader.parsing.detect import HEAD_CHARACTERS, detect

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.location import Source

_NAMES: Final = {HTML: "HTML", MARKDOWN: "Markdown", PLAIN: "text"}
_SIGNATURES: Final = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS\x00", "an Ogg recording"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document"),
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
        raise SourceError(what, f"cannot be read as {_NAMES[media_type]}") from error


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
    for signature, name in _SIGNATURES:
        if body.startswith(signature):
            raise SourceError(what, f"is {name}, not text")
    text = head.replace("\0", "")
    faults = len(_NO_TEXT.findall(text))
    if (body and not text) or faults > max(_NO_TEXT_ANYWHERE, _NO_TEXT_AT_MOST * len(text)):
        raise SourceError(what, "is no text")
