"""HTML as an article: whole files, from a page of a news site to a line of text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.html import parse_html
from support_gate import hostile_texts
from support_html import TEXT, outline, page, read, texts

if TYPE_CHECKING:
    from support_golden import Golden

PAGES = sorted((Path(__file__).parent.parent / "golden" / "parsing").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_its_article(path: Path, golden: Golden) -> None:
    golden.check(outline(parse_html(path.read_bytes(), base=f"https://kabar.example/{path.name}")))


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param("", [], id="an empty file"),
        pytest.param("  \n ", [], id="blanks"),
        pytest.param("<!-- nothing -->", [], id="a comment"),
        pytest.param("just words & more < 3", ["just words & more < 3"], id="bare text"),
        pytest.param("<p>One line.", ["One line."], id="one paragraph"),
        pytest.param("<p>In 2024 it was.<p>No more.", ["In 2024 it was.", "No more."], id="year"),
        pytest.param("<p>a</p></body></html>b", ["a", "b"], id="text after the end"),
        pytest.param("<a href=x><p>abc</p>def</a>", ["abc", "def"], id="a link around all"),
        pytest.param("<h2>One</h2><p>a<h2>Two</h2>", ["One", "a", "Two"], id="a heading last"),
        pytest.param("<ul><li><a href=a>x</a><li><a>y</a></ul>", ["x", "y"], id="only links"),
        pytest.param("a<main>b</main>c<header>d</header>", ["a", "b", "c", "d"], id="short parts"),
    ],
)  # fmt: skip
def test_a_simple_file_keeps_all_of_its_words(html: str, words: list[str]) -> None:
    assert texts(read(html)) == words


def test_a_text_with_a_few_tags_keeps_what_would_be_furniture_on_a_page() -> None:
    links = "<ul><li><a href=a>The first pier</a><li><a href=b>The second pier</a></ul>"
    html = f"<p>12 May 2021</p><p>{TEXT}</p><h2>Tags</h2>{links}<h2>Comments</h2>"
    assert len(read(html).blocks) == 5


def test_the_headline_is_the_title_and_no_block() -> None:
    document = read(f"<title>The pier - Harbour News</title><h1>The pier</h1><p>{TEXT}</p>")
    assert document.title == "The pier"
    assert texts(document) == [TEXT.strip()]


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='share-buttons'>Share this with all of your friends on the other pier</div>",
        "<div class=related><h3>Related</h3><ul><li><a href=/x>The other pier burns</a></ul></div>",
        "<ul><li><a href=/x>The other pier burns</a><li><a href=/y>Bread grows dearer</a></ul>",
        "<p>Read also: <a href=/x>The other pier burns</a></p>",
        "<p>&#27;</p><p><b>&#27;</b><i>\u202e</i></p>",
        "<section id=comments><p>"
        + "I do not believe a word of this story. " * 9
        + "</p></section>",
        "<div style='display:none'><p>" + TEXT + "</p></div>",
        "<script>document.write('<p>words</p>')</script>",
        "<form><input name=q><button>Search the archive</button></form>",
        "<p>© 2022 Harbour News</p>",
    ],
)
def test_what_stands_around_the_article_is_left_out(furniture: str) -> None:
    assert texts(page(furniture)) == texts(page(""))


def test_a_line_to_other_articles_is_left_out_amid_the_text() -> None:
    line = "<p>Baca juga: <a href=/x>Harga garam naik lagi</a></p>"
    assert texts(page(f"{line}<p>{TEXT}</p>")) == texts(page(f"<p>{TEXT}</p>"))


def test_a_name_is_not_believed_where_it_holds_much_of_the_text() -> None:
    body = f"<div class=sidebar><p>{TEXT}</p><p>{TEXT}</p></div>"
    assert len(page(body).blocks) == len(page("").blocks) + 2


def test_a_name_is_not_believed_that_holds_much_only_in_sum() -> None:
    parts = "".join(f"<div class='promo part'><p>{number} {TEXT}</p></div>" for number in range(9))
    assert len(page(parts).blocks) == len(page("").blocks) + 9


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<meta charset=iso-8859-1><p>Caf\xe9".encode("latin-1"), id="meta"),
        pytest.param(
            b"<meta http-equiv=content-type content='text/html; charset=windows-1252'><p>Caf\xe9",
            id="http-equiv",
        ),
        pytest.param("<p>Caf\xe9".encode("utf-8-sig"), id="mark"),
        pytest.param("\ufeff<p>Caf\xe9".encode("utf-16-le"), id="utf-16"),
        pytest.param('<?xml version="1.0" encoding="ascii"?><p>Caf\xe9'.encode(), id="declaration"),
    ],
)  # fmt: skip
def test_the_character_set_is_the_one_that_the_page_names(body: bytes) -> None:
    assert texts(parse_html(body)) == ["Caf\xe9"]


def test_what_the_server_says_outranks_the_page() -> None:
    body = b"<meta charset=utf-8><p>Caf\xe9"
    assert texts(parse_html(body, charset="iso-8859-1")) == ["Caf\xe9"]


def test_an_entity_never_brings_in_a_file() -> None:
    html = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>a &x; b</p>'
    assert "a &x; b" in texts(read(html))


TAGS = ("<p>", "</p>", "<b", "&#27;", "&#x9b;", "<!--", "<table>", "<figure>", "<li>", "<a href='")


@given(st.lists(hostile_texts() | st.sampled_from(TAGS), max_size=30))
def test_no_page_is_an_error_and_no_control_passes(parts: list[str]) -> None:
    document = parse_html("".join(parts).encode("utf-8", "surrogatepass"))
    text = "".join(texts(document)) + (document.title or "")
    assert not any(ord(character) < 32 and character not in "\n\t" for character in text)
    assert not any(0x7F <= ord(character) < 0xA0 for character in text)
