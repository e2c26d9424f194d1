# ruff: noqa: RUF001 - letters of all scripts are the cases
from __future__ import annotations

import subprocess
import sys
import zlib
from hashlib import sha256

import pytest

from reader.errors import SourceError
from reader.model.blocks import block_text
from reader.model.location import Kind, Location, Source
from reader.model.media_type import HTML, MARKDOWN, PLAIN
from reader.parsing import plain_text
from reader.parsing.parse import media_type_of, parse

WORDS = "A harbour wakes early, and the boats come in with the tide."
NOISE = b"".join(sha256(bytes([number])).digest() for number in range(200))
PIPE = Location(Kind.STDIN, "-")


def text_of(source: Source) -> str:
    document = parse(source)
    return "\n".join(filter(None, [document.title, *map(block_text, document.blocks)]))


def named(name: str, body: bytes) -> Source:
    return Source(Location(Kind.FILE, f"/folder/{name}"), body)


@pytest.mark.parametrize(
    ("source", "media_type"),
    [
        pytest.param(named("a.txt", WORDS.encode()), PLAIN, id="a text file"),
        pytest.param(named("a.md", f"# Title\n\n{WORDS}".encode()), MARKDOWN, id="a Markdown file"),
        pytest.param(named("a.html", f"<p>{WORDS}</p>".encode()), HTML, id="an HTML file"),
        pytest.param(Source(PIPE, WORDS.encode()), PLAIN, id="a pipe of text"),
        pytest.param(
            Source(PIPE, f"---\ntitle: x\n---\n{WORDS}".encode()), MARKDOWN, id="a pipe of Markdown"
        ),
        pytest.param(
            Source(PIPE, f"<!doctype html><p>{WORDS}".encode("utf-16")), HTML, id="a wide pipe"
        ),
        pytest.param(Source(PIPE, WORDS.encode(), "text/html"), HTML, id="what calls itself HTML"),
        pytest.param(
            Source(Location(Kind.PACKAGED, "welcome"), WORDS.encode(), "text/markdown"),
            MARKDOWN,
            id="the packaged article",
        ),
    ],
)
def test_a_source_is_read_in_its_format(source: Source, media_type: str) -> None:
    assert media_type_of(source) == media_type
    assert WORDS in text_of(source)


def test_a_declared_character_set_is_used() -> None:
    body = "Αυτό είναι ένα κείμενο".encode("iso8859-7")
    assert "κείμενο" in text_of(Source(PIPE, body, "text/plain", "ISO-8859-7"))
    assert "κείμενο" in text_of(Source(PIPE, b"<p>" + body, "text/html", "ISO-8859-7"))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
@pytest.mark.parametrize("body", [b"", b"\n \n\t"], ids=["nothing", "blanks"])
def test_what_holds_nothing_is_an_article_without_blocks(name: str, body: bytes) -> None:
    document = parse(named(name, body))
    assert (document.title, len(document.blocks)) == (None, 0)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a PNG picture, not text", id="PNG"),
        pytest.param(b"%PDF-1.7\n1 0 obj", "is a PDF document, not text", id="PDF"),
        pytest.param(b"PK\x03\x04\x14\0\0\0", "is a ZIP archive, not text", id="ZIP"),
        pytest.param(b"\x7fELF\x02\x01\x01\0", "is a program, not text", id="ELF"),
        pytest.param(b"\0" * 5000, "is no text", id="empty bytes"),
        pytest.param(NOISE, "is no text", id="random bytes"),
        pytest.param(zlib.compress(NOISE), "is no text", id="an unknown archive"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a"])
def test_what_is_clearly_no_text_is_refused(body: bytes, why: str, name: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(named(name, body))
    assert (caught.value.what, caught.value.why) == (f"/folder/{name}", why)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(bytes(range(256)) + WORDS.encode(), id="every byte, and words"),
        pytest.param(b"\0" * 500 + WORDS.encode(), id="words after empty bytes"),
        pytest.param(f"{WORDS}\nПривет, 日本 {WORDS}".encode("utf-16"), id="UTF-16"),
        pytest.param(b"\x1b[1m" * 50 + WORDS.encode(), id="a coloured log"),
    ],
)
def test_text_with_some_other_bytes_in_it_is_read(body: bytes) -> None:
    assert WORDS in text_of(Source(PIPE, body))


@pytest.mark.parametrize("fault", [ValueError("x"), RecursionError(), MemoryError()], ids=repr)
def test_a_parser_that_gives_up_is_an_error_of_the_source(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def give_up(_text: str) -> None:
        raise fault

    monkeypatch.setattr(plain_text, "parse_plain_text", give_up)
    with pytest.raises(SourceError, match="cannot be read as text") as caught:
        parse(named("a.txt", WORDS.encode()))
    assert caught.value.__cause__ is fault


def test_an_error_names_its_file_without_its_hostile_characters() -> None:
    with pytest.raises(SourceError) as caught:
        parse(named("\x1b]0;x\x07\udcff\u202ea.txt", b"%PDF-1.7"))
    assert caught.value.what == "/folder/\ufffda.txt"


def test_plain_text_loads_no_other_parser() -> None:
    script = (
        "import sys; from reader.parsing.parse import parse;"
        "from reader.model.location import *;"
        f"parse(Source(Location(Kind.STDIN, '-'), {WORDS.encode()!r}));"
        "heavy = {'lxml', 'markdown_it', 'charset_normalizer'};"
        "sys.exit(len(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode == 0
