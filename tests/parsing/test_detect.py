from __future__ import annotations

import pytest

from reader.model.media_type import HTML, MARKDOWN, PLAIN
from reader.parsing.detect import HEAD_CHARACTERS, detect

PASTED = """Pasar terapung kembali ramai
waktu baca 4 menit

Perahu sayur di Sungai Martapura. (Foto: Rina)

BANJARMASIN: Pedagang datang sebelum matahari terbit.

"Kami tidak pernah libur," katanya.
"""
LONG = (
    "A paragraph of a page that was pasted a line each, long enough that nobody would type it. " * 2
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n \n", id="blanks"),
        pytest.param("One line", id="one line"),
        pytest.param(PASTED, id="a pasted page"),
        pytest.param("Title\n\n- one\n- two\n* three\n\n1. four\n", id="a list"),
        pytest.param("> quoted\n> words\n\nMy answer.\n", id="an answered letter"),
        pytest.param("#hashtag is no heading\n\n#another\n", id="hashtags"),
        pytest.param("Now:\n\n# Connection settings\n\nport = 1\n", id="a program's comment"),
        pytest.param("5 * 3 ** 2 and a[1](x) and [note] (see below)", id="sums and brackets"),
        pytest.param("Title\n=====\n\nWords.\n", id="an underlined title"),
        pytest.param("a\n---\nb\n", id="a rule"),
        pytest.param("---\n\nWords after a rule.\n\n---\n", id="rules around words"),
        pytest.param("<3 you all\n\nWords", id="a heart"),
        pytest.param("<person@example.org> wrote:\n\n</end>", id="an address in brackets"),
        pytest.param("Use <p> for paragraphs, and </p>.", id="words about tags"),
        pytest.param("<p> is the tag", id="a tag that is never closed"),
        pytest.param('<?xml version="1.0"?><rss></rss>', id="other XML"),
        pytest.param(f"{LONG}\n{LONG}[a](https://x.org)\n{LONG}\n{LONG}", id="lines with a link"),
    ],
)
def test_bare_text_is_plain(text: str) -> None:
    assert detect(text) == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\ntitle: A note\n---\n\nWords.\n", id="front matter"),
        pytest.param('---\r\nlang: "id"\r\n---\r\n', id="front matter alone, with CR LF"),
        pytest.param("# Title\n\nWords.\n", id="a title"),
        pytest.param("\n# Title", id="a title alone"),
        pytest.param("Words.\n\n## Part\n\nMore.\n", id="a section"),
        pytest.param("See [this](https://example.org/).\n", id="a link"),
        pytest.param('![](<> "A caption")\n', id="a picture that is not there"),
        pytest.param('![Alt](a.png "A caption")\n', id="a picture"),
        pytest.param("See [this][1].\n\n[1]: https://example.org\n", id="a link named below"),
        pytest.param("Words.[^1]\n\n[^1]: A note.\n", id="a footnote"),
        pytest.param("So:\n\n```python\nx = 1\n```\n", id="code"),
        pytest.param("| a | b |\n|---|:-:|\n| 1 | 2 |\n", id="a table"),
        pytest.param("Title\n=====\n\nSome **strong** words.\n", id="two weak signs"),
        pytest.param("- [x] done\n- [ ] **open**\n", id="tasks with strong words"),
        pytest.param(f"# T\n\n## P\n\n[a](b)\n\n{LONG}\n{LONG}\n", id="many signs, long lines"),
        pytest.param(
            '<p align="center">x</p>\n\n# T\n\n[a](b)\n', id="a README that opens in HTML"
        ),
    ],
)
def test_markdown_is_told_by_its_signs(text: str) -> None:
    assert detect(text) == MARKDOWN


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!DOCTYPE html><p>x", id="a doctype"),
        pytest.param("\n<html lang=id>", id="a root"),
        pytest.param("<!-- saved -->\n<!-- twice -->\n<HTML>", id="comments before it"),
        pytest.param('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', id="XHTML"),
        pytest.param("<meta charset=utf-8><title>x</title>", id="a head without its tags"),
        pytest.param("<p>Hello</p>", id="a paragraph"),
        pytest.param('<div class="a">\n<h1>Hello</h1></div>', id="a piece of a page"),
    ],
)
def test_html_is_told_by_its_tags(text: str) -> None:
    assert detect(text) == HTML


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", PLAIN),
        ("a.TEXT", PLAIN),
        ("/b/a.md", MARKDOWN),
        ("a.markdown", MARKDOWN),
        ("a.html", HTML),
        ("a.tar.Htm", HTML),
        ("a.xhtml", HTML),
    ],
)
@pytest.mark.parametrize("text", ["Words.", "# Title\n\nWords.", "<p>Words</p>"])
def test_an_ending_decides_over_the_look(name: str, media_type: str, text: str) -> None:
    assert detect(text, name=name) == media_type


@pytest.mark.parametrize("name", ["README", "a.article", ".txt", "a.md/b", ""])
def test_without_a_known_ending_the_look_decides(name: str) -> None:
    assert detect("# Title\n\nWords.", name=name) == MARKDOWN


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_whole_page_is_one_whatever_its_ending(name: str) -> None:
    assert detect("<!doctype html><p>x", name=name) == HTML


@pytest.mark.parametrize(
    ("declared", "media_type"),
    [
        pytest.param("text/markdown; charset=utf-8", MARKDOWN, id="with a parameter"),
        pytest.param("TEXT/X-Markdown", MARKDOWN, id="its older name"),
        pytest.param("application/xhtml+xml", HTML, id="XHTML"),
        pytest.param("text/html", HTML, id="HTML"),
        pytest.param("text/plain", PLAIN, id="plain text says nothing, the ending does"),
        pytest.param("application/octet-stream", PLAIN, id="as little does this"),
    ],
)
def test_a_declaration_decides_over_the_ending(declared: str, media_type: str) -> None:
    assert detect("Words", declared, "a.txt") == media_type


@pytest.mark.parametrize(
    "piece", ["<!---->", "<!--", "[", "[a](<", "```a b\n", "---\na:b\n", "|---", "**a", "<a ", "\n"]
)
def test_repeated_signs_are_no_trap(piece: str) -> None:
    assert detect(piece * HEAD_CHARACTERS) in {PLAIN, MARKDOWN}
