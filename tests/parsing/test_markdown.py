"""Markdown as an article."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    Term,
    block_text,
)
from reader.model.clean import clean, clean_line
from reader.parsing.markdown import parse_markdown
from support_documents import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

QUOTE, ITEM = Inside.QUOTE, Inside.LIST_ITEM


def said(text: str, *marks: Mark, href: str | None = None) -> Spans:
    return (Span(text, frozenset(marks), href),)


def blocks_of(text: str) -> Sequence[Block]:
    return parse_markdown(text).blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("a\nb", [Paragraph(said("a b"))], id="a line's end is a space"),
        pytest.param("港の\n朝。", [Paragraph(said("港の朝。"))], id="but not between ideographs"),
        pytest.param(
            "a\\\nb  \nc", [Paragraph(said("a\nb\nc"))], id="a line that the author broke"
        ),
        pytest.param("a\tb", [Paragraph(said("a b"))], id="a tab in a line"),
        pytest.param("a\n\n## b ##", [Paragraph(said("a")), Heading(2, said("b"))], id="heading"),
        pytest.param("> a\n>\n> b", [Quote(said("a")), Paragraph(said("b"), (QUOTE,))], id="quote"),
        pytest.param("> a\n\n> b", [Quote(said("a")), Quote(said("b"))], id="two quotes"),
        pytest.param(
            "> a\n>\n> > b", [Quote(said("a")), Quote(said("b"), (QUOTE,))], id="quote in a quote"
        ),
        pytest.param("> ## a", [Heading(2, said("a"), (QUOTE,))], id="quote without a paragraph"),
        pytest.param("> - a", [ListItem(said("a"), inside=(QUOTE,))], id="list in a quote"),
        pytest.param(
            "- a\n  - b\n    - c\n- d",
            [
                ListItem(said("a")),
                ListItem(said("b"), level=2),
                ListItem(said("c"), level=3),
                ListItem(said("d")),
            ],
            id="nested lists",
        ),
        pytest.param(
            "- a\n\n  b\n  - c\n\n    d",
            [
                ListItem(said("a")),
                Paragraph(said("b"), (ITEM,)),
                ListItem(said("c"), level=2),
                Paragraph(said("d"), (ITEM, ITEM)),
            ],
            id="further paragraphs of items",
        ),
        pytest.param(
            "- ```\n  x\n  ```\n-\n- a",
            [ListItem(()), Code("x", inside=(ITEM,)), ListItem(()), ListItem(said("a"))],
            id="items without words",
        ),
        pytest.param(
            "- > a\n  > - b",
            [
                ListItem(()),
                Quote(said("a"), (ITEM,)),
                ListItem(said("b"), inside=(ITEM, QUOTE)),
            ],
            id="a list in a quote in an item is an outer one",
        ),
        pytest.param(
            "7. a\n7. b\n1) c",
            [
                ListItem(said("a"), number=7),
                ListItem(said("b"), number=8),
                ListItem(said("c"), number=1),
            ],
            id="ordered lists",
        ),
        pytest.param(
            "- [ ] a\n- [x] b\n- \\[x] c",
            [
                ListItem(said("a"), checked=False),
                ListItem(said("b"), checked=True),
                ListItem(said("[x] c")),
            ],
            id="tasks",
        ),
        pytest.param(
            "Term\n: Meaning\n\n  more\n: Other",
            [
                Term(said("Term")),
                Definition(said("Meaning")),
                Paragraph(said("more"), (Inside.DEFINITION,)),
                Definition(said("Other")),
            ],
            id="definitions",
        ),
        pytest.param(
            "a | b\n--- | ---\n1 | x\\|y",
            [Table(((said("1"), said("x|y")),), (said("a"), said("b")))],
            id="table",
        ),
        pytest.param("| | |\n|-|-|\n|a||", [Table(((said("a"), ()),))], id="table without header"),
        pytest.param("```c&#43;+ x\na\n\n\tb\n```", [Code("a\n\n\tb", "c++")], id="fenced code"),
        pytest.param("    a\n     b", [Code("a\n b")], id="indented code"),
        pytest.param("a\n\n* * *", [Paragraph(said("a")), Rule()], id="rule"),
    ],
)
def test_blocks(text: str, blocks: list[Block]) -> None:
    assert blocks_of(text) == blocks


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("**a\tb**", said("a b", Mark.STRONG), id="strong, with a tab"),
        pytest.param("***a***", said("a", Mark.STRONG, Mark.EMPHASIS), id="both"),
        pytest.param("~~a~~", said("a", Mark.DELETED), id="deleted"),
        pytest.param("`` a`b ``", said("a`b", Mark.CODE), id="code"),
        pytest.param("[a](<b c> 't')", said("a", Mark.LINK, href="b c"), id="link"),
        pytest.param("[a][]\n\n[A]: b&amp;c", said("a", Mark.LINK, href="b&c"), id="reference"),
        pytest.param(
            "<mailto:a@b.c>", said("mailto:a@b.c", Mark.LINK, href="mailto:a@b.c"), id="<>"
        ),
        pytest.param("[a](javascript:b)", said("a"), id="an address that would run something"),
        pytest.param(
            "see (https://a.b/c_(d)).",
            (
                Span("see ("),
                Span("https://a.b/c_(d)", frozenset({Mark.LINK}), "https://a.b/c_(d)"),
                Span(")."),
            ),
            id="a bare address, without what closes the sentence around it",
        ),
        pytest.param(
            "<b>a</b><I>b</I><sub>c</sub><mark>d</mark>",
            (
                Span("a", frozenset({Mark.STRONG})),
                Span("b", frozenset({Mark.EMPHASIS})),
                Span("c", frozenset({Mark.SUB})),
                Span("d", frozenset({Mark.HIGHLIGHT})),
            ),
            id="tags that are marks",
        ),
        pytest.param(
            '<a href="b&amp;c">a</a>', said("a", Mark.LINK, href="b&c"), id="a link's tag"
        ),
        pytest.param(
            '<u>a</u><br>b<img alt="c"><!-- d --></i>', said("a\nbc"), id="tags that are none"
        ),
        pytest.param("a ![b *c*](d) e", said("a b c e"), id="a picture within a line is its words"),
        pytest.param("a[^1]", said("a[^1]"), id="a footnote that is not there"),
    ],
)
def test_words_within_a_line(text: str, spans: Spans) -> None:
    assert blocks_of(text) == [Paragraph(spans)]


def test_footnotes_stand_last_and_keep_their_labels() -> None:
    read = blocks_of(
        "a[^x][^x](c) b[^2]\n\n[^2]: two\n\n    more\n\nc\n\n[^x]: *one*\n\n[^no]: unused"
    )
    marks = frozenset({Mark.FOOTNOTE})
    x = Span("[x]", marks, "x")
    assert read == [
        Paragraph((Span("a"), x, x, Span("(c) b"), Span("[2]", marks, "2"))),
        Paragraph(said("c")),
        Footnote("2", said("two")),
        Paragraph(said("more"), (Inside.FOOTNOTE,)),
        Footnote("x", said("one", Mark.EMPHASIS)),
        Footnote("no", said("unused")),
    ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("![a](b 'c')", [Figure("b", "a", said("c"))], id="its title is its caption"),
        pytest.param("![](<> 'c')", [Figure(None, None, said("c"))], id="without a picture"),
        pytest.param("[![a](b)](c)", [Figure("b", "a")], id="in a link"),
        pytest.param("![](b)\n![](c)", [Figure("b"), Figure("c")], id="two of them"),
        pytest.param(
            "![](b)\n*c `d`*",
            [Figure("b", None, (Span("c "), Span("d", frozenset({Mark.CODE}))))],
            id="an emphasised line under it",
        ),
        pytest.param("![](b)\n\n_c_", [Figure("b", None, said("c"))], id="an emphasised paragraph"),
        pytest.param(
            "![](b)\n\n*c* d",
            [Figure("b"), Paragraph((*said("c", Mark.EMPHASIS), Span(" d")))],
            id="a paragraph that only opens so",
        ),
        pytest.param(
            "![](b 'c')\n\n*d*",
            [Figure("b", None, said("c")), Paragraph(said("d", Mark.EMPHASIS))],
            id="one caption is enough",
        ),
        pytest.param(
            "> ![](b)\n\n*c*",
            [Figure("b", inside=(QUOTE,)), Paragraph(said("c", Mark.EMPHASIS))],
            id="a line outside its container",
        ),
        pytest.param(
            "![](b)\n\n*![c](d)*",
            [Figure("b"), Paragraph(said("c", Mark.EMPHASIS))],
            id="a picture is no caption",
        ),
        pytest.param("[![a](b)](c) [![d](e)](f)", [Paragraph(said("a d"))], id="a row of labels"),
    ],
)
def test_pictures_alone_in_their_paragraph_are_figures(text: str, blocks: list[Block]) -> None:
    assert [_unlinked(block) for block in blocks_of(text)] == blocks


def _unlinked(block: Block) -> Block:
    """Leave the links of a row of labels out of the comparison."""
    if isinstance(block, Paragraph) and any(Mark.LINK in span.marks for span in block.spans):
        return Paragraph(said(block_text(block)))
    return block


def test_html_between_paragraphs_is_what_its_tags_say() -> None:
    read = blocks_of(
        "a\n\n<!-- no -->\n\n<h3>b</h3>\n\n<table><tr><th>c<th>d<tr><td>1<td>2</table>\n\n"
        "<div>\n\n*e*\n\n</div>\n\n<script>f</script>\n\n> <ul><li>g</ul>"
    )
    assert read == [
        Paragraph(said("a")),
        Heading(3, said("b")),
        Table(((said("1"), said("2")),), (said("c"), said("d"))),
        Paragraph(said("e", Mark.EMPHASIS)),
        ListItem(said("g"), inside=(QUOTE,)),
    ]


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        pytest.param("# a *b*\n\nc", "a b", ["c"], id="a heading that opens the text"),
        pytest.param("a\n=\n\n# b", "a", ["b"], id="only the first"),
        pytest.param("a\n\n# b", None, ["a", "b"], id="a heading that does not open it"),
        pytest.param("## a", None, ["a"], id="a section"),
        pytest.param("> # a", None, ["a"], id="a quoted one"),
        pytest.param("---\ntitle: t\n---\n# a", "t", ["a"], id="front matter outranks it"),
        pytest.param("---\ntitle: t\n---\nx\n\n# t", "t", ["x"], id="unless they say the same"),
        pytest.param("---\ntitle:\n---\n# a", None, ["a"], id="front matter says there is none"),
        pytest.param("", None, [], id="nothing"),
    ],
)
def test_the_title(text: str, title: str | None, rest: list[str]) -> None:
    read = parse_markdown(text)
    assert read.title == title
    assert [block_text(block) for block in read.blocks] == rest


def test_pictures_lead_from_the_file_that_names_them() -> None:
    text = "![](../a%20b.png)\n\n![](https://c.d/e.png)\n\n![](/f.png)"
    images = [
        block.image
        for block in parse_markdown(text, base="/texts/x/y.md").blocks
        if isinstance(block, Figure)
    ]
    assert images == ["/texts/a b.png", "https://c.d/e.png", "/f.png"]


def test_the_language_is_told_by_the_text_where_nothing_states_it() -> None:
    text = "# Kapal\n\nKapal itu tidak datang dan para nelayan menunggu di tepi pantai."
    assert parse_markdown(text).language == "id"
    assert parse_markdown(f"---\nlang: ms\n---\n{text}").language == "ms"


def test_references_pass_the_gate_after_they_are_decoded() -> None:
    read = blocks_of(
        "a&#x202e;b&#x2066;c &#27;`x`\n\n![&#7;c](d&#13;e '&#x202e;f')\n\n"
        "[g](h&#8;i)\n\n~~~ j&#x202e;k\n~~~\n\nl" + "&#x301;" * 50
    )
    texts = [block_text(block) for block in read]
    assert texts == ["abc \ufffdx", "\ufffdc\nf", "g", "", "l" + "\u0301" * 8]
    assert isinstance(read[3], Code)
    assert read[3].language == "jk"


RAW = st.sampled_from(
    (
        *WORDS, *SIGNS, "\n", "\n\n", "\n    ", "\t", "\x1b[31m", "\x9b", "\u202e", "\ufdd0",
        "\ud800", "&#27;", "&#x202e;", "&#x2067;", "&NewLine;", "&Tab;", "&nbsp;", "&#x301;" * 9,
        "<p>", "<td>", "<a href=", "<i ", "<!--", "[^1]: ", "---\n", "a: &#8;\n", "```\n",
    )
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(RAW, max_size=30).map("".join))
def test_any_text_is_an_article_whose_every_string_is_clean(text: str) -> None:
    read = parse_markdown(text)
    for block in read.blocks:
        assert clean(block_text(block)) == block_text(block)
        assert isinstance(block, Code | Table) or "\t" not in block_text(block)
    assert read.title is None or read.title == clean_line(read.title)


HOSTILE = {
    "quotes": "> " * 5000 + "a",
    "lists": "- " * 5000 + "a",
    "indented lists": "".join("  " * depth + "- a\n" for depth in range(200)),
    "notes": "[^1]: " * 2000 + "a",
    "definitions": "a\n" + ": " * 5000 + "b",
    "brackets": "[" * 20_000,
    "pictures": "![" * 10_000,
    "closed brackets": "[" * 5000 + "a" + "](b)" * 5000,
    "emphasis": "*a **b " * 5000,
    "tags": "<b>" * 5000 + "a",
    "html": "<div>" * 5000 + "a",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_is_too_deep(text: str) -> None:
    """It goes on flat; the words that it holds are still there."""
    words = "".join(map(block_text, blocks_of(text)))
    assert "a" not in text or "a" in words


def test_a_stack_of_marks_cannot_hide_behind_a_tag() -> None:
    read = blocks_of("a" + "&#x301;" * 8 + "<b>" + "&#x301;" * 8 + "</b>")
    assert block_text(read[0]) == "a" + "\u0301" * 8


def test_neither_lxml_nor_the_network_is_loaded_for_plain_markdown() -> None:
    code = (
        "import sys; from reader.parsing.markdown import parse_markdown\n"
        "parse_markdown('# a\\n\\nb')\n"
        "print(*{'lxml', 'textual', 'urllib3', 'pygments'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
