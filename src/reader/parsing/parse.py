"""From a source to a document: one way for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.model.clean import clean_line
from reader.model.location import Kind
from reader.model.media_type import HTML, MARKDOWN
from reader.parsing.decode import decode
from reader.parsing.detect import HEAD_CHARACTERS, detect

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.location import Source

_NAMES: Final = {HTML: "HTML", MARKDOWN: "Markdown"}
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
    (b"\x00\x00\x00\x18ftyp", "a film"),
    (b"\x00\x00\x00\x20ftyp", "a film"),
)
"""First bytes of what people have that is no text."""
_SAMPLE_BYTES: Final = 8 * 2**10
_NO_TEXT: Final = bytes([*range(1, 7), *range(14, 27), 28, 29, 30, 31])
"""Control characters that no text has, other than NUL, which is a part of UTF-16."""
_CONTROLS_AT_MOST: Final = 0.1
"""Share of a text's bytes that may be such; with more of them it is none."""


def parse(source: Source) -> Document:
    """Understand what a place gave.

    Raises:
        SourceError: it is no text, or a parser gave up on it.
    """
    what = clean_line(source.location.address)
    _refuse_no_text(source.body, what)
    media_type = media_type_of(source)
    try:
        return _parse(source, media_type)
    except SourceError:
        raise
    except Exception as error:  # third-party parsers, fed with whatever there is
        raise SourceError(what, f"cannot be read as {_NAMES.get(media_type, 'text')}") from error


def media_type_of(source: Source) -> str:
    """Say in which format a source is, as `detect` does."""
    head = decode(source.body[:HEAD_CHARACTERS], source.charset)
    name = source.location.address if source.location.kind is Kind.FILE else ""
    return detect(head, source.media_type, name)


def _parse(source: Source, media_type: str) -> Document:
    base = source.location.address if source.location.kind is Kind.FILE else None
    if media_type == HTML:
        from reader.parsing.html import parse_html  # noqa: PLC0415 - lxml, for pages alone

        return parse_html(source.body, charset=source.charset, base=base)
    text = decode(source.body, source.charset)
    if media_type == MARKDOWN:
        from reader.parsing.markdown import parse_markdown  # noqa: PLC0415 - markdown_it, 48 ms

        return parse_markdown(text, base=base)
    from reader.parsing.plain_text import parse_plain_text  # noqa: PLC0415 - its word lists

    return parse_plain_text(text)


def _refuse_no_text(body: bytes, what: str) -> None:
    for signature, name in _SIGNATURES:
        if body.startswith(signature):
            raise SourceError(what, f"is {name}, not text")
    sample = body[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _NO_TEXT))
    if controls > _CONTROLS_AT_MOST * len(sample):
        raise SourceError(what, "is no text")
