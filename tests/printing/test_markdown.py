"""How an article looks as Markdown."""

from __future__ import annotations

import pytest

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
    Span,
    Spans,
    Table,
    Term,
)
from reader.model.document import Document
from reader.printing.markdown import print_markdown


def printed(*blocks: Block) -> str:
    return "\n".join(print_markdown(Document(blocks=blocks)))


def said(text: str, *marks: Mark, href: str | None = None) -> Spans:
    return (Span(text, frozenset(marks), href),)


def test_an_article_opens_with_its_facts() -> None:
    document = Document(
        title='A "title": one',
        byline=("Ada",),
        published="2026-03-03",
        language="en",
        tags=("x",),
        stated_minutes=4,
        blocks=(Paragraph(said("Text.")),),
    )
    assert "\n".join(print_markdown(document)) == (
        '---\ntitle: "A \\"title\\": one"\nauthor:\n  - "Ada"\ndate: 2026-03-03\nlang: en\n'
        'tags:\n  - "x"\nreading_time: 4\n---\n\nText.'
    )


def test_an_article_of_which_nothing_is_known_is_its_blocks() -> None:
    assert printed(Paragraph(said("a"))) == "a"


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        pytest.param(
            [Quote(said("a")), Paragraph(said("b"), (Inside.QUOTE,))], "> a\n>\n> b", id="a quote"
        ),
        pytest.param(
            [ListItem(said("a")), ListItem(said("b"), level=2), ListItem(said("c"))],
            "- a\n  - b\n- c",
            id="nested lists",
        ),
        pytest.param(
            [ListItem(said("a"), number=9), ListItem(said("b"), number=10)],
            "9. a\n10. b",
            id="an ordered list",
        ),
        pytest.param(
            [ListItem(said("a"), number=1), ListItem(said("b"), number=5)],
            "1. a\n5) b",
            id="a number that does not follow",
        ),
        pytest.param(
            [ListItem(said("a")), ListItem(said("b"), level=2, number=5)],
            "- a\n\n  5. b",
            id="a number that could not interrupt a paragraph",
        ),
        pytest.param([Figure("a b.png", "c", said("d"))], '![c](<a b.png> "d")', id="a picture"),
        pytest.param([Figure(caption=said('"d"'))], '![](<> "\\"d\\"")', id="a caption alone"),
        pytest.param(
            [Table((((said("1|2")),),), (said("a"),))],
            "| a |\n| --- |\n| 1\\|2 |",
            id="a table",
        ),
        pytest.param([Code("a\n```", "sh")], "````sh\na\n```\n````", id="code with a fence in it"),
        pytest.param([Heading(1, said("a\nb"))], "---\ntitle:\n---\n\n# a<br>b", id="a heading"),
        pytest.param([Heading(2, said("a #"))], "## a \\#", id="a heading that ends with its sign"),
        pytest.param(
            [Figure("a.png"), Paragraph(said("b", Mark.EMPHASIS))],
            "![](a.png)\n\n<em>b</em>",
            id="an emphasised line that is no caption",
        ),
        pytest.param([Footnote("a b", said("c"))], "\\[a b\\] c", id="a label that cannot be one"),
        pytest.param(
            [Term(said("a")), Definition(said("b")), Code(": c")],
            "a\n: b\n\n<!-- -->\n\n```\n: c\n```",
            id="code that would be one more meaning",
        ),
        pytest.param([Paragraph((Span(""), *said("a", Mark.CODE)))], "`a`", id="a span of nothing"),
        pytest.param([Term(said("a"))], "a", id="a term without a meaning"),
        pytest.param(
            [Code("x", inside=(Inside.LIST_ITEM,))], "```\nx\n```", id="an item that never began"
        ),
    ],
)
def test_blocks(blocks: list[Block], text: str) -> None:
    assert printed(*blocks) == text


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        pytest.param(said("a", Mark.STRONG), "**a**", id="strong"),
        pytest.param(said("a", Mark.STRONG, Mark.EMPHASIS), "__*a*__", id="both"),
        pytest.param(
            (Span("re"), *said("mark", Mark.EMPHASIS), Span("able")), "re*mark*able", id="in a word"
        ),
        pytest.param(
            (Span("a"), *said(" b", Mark.STRONG)), "a<strong> b</strong>", id="at a space"
        ),
        pytest.param(
            (*said("a", Mark.EMPHASIS), *said("b", Mark.STRONG)), "*a*__b__", id="side by side"
        ),
        pytest.param(
            (*said("a", Mark.STRONG), *said("b", Mark.STRONG, Mark.EMPHASIS)),
            "__a*b*__",
            id="one at the end of another",
        ),
        pytest.param(said("a", Mark.SUB), "<sub>a</sub>", id="a mark that Markdown has not"),
        pytest.param(said("`a", Mark.CODE), "`` `a ``", id="code with a backtick"),
        pytest.param(said("a\nb", Mark.CODE), "<code>a\\\nb</code>", id="code with a line's end"),
        pytest.param(said("a", Mark.LINK, href="b(c)"), "[a](<b(c)>)", id="link"),
        pytest.param(
            said("https://a.b", Mark.LINK, href="https://a.b"), "<https://a.b>", id="its own name"
        ),
        pytest.param(
            said("[1]", Mark.FOOTNOTE, href="1"), "\\[1\\]", id="a note that is not there"
        ),
    ],
)
def test_marks(spans: Spans, text: str) -> None:
    assert printed(Paragraph(spans)) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        pytest.param("snake_case, 2 * 3", "snake_case, 2 \\* 3", id="only what would be a mark"),
        pytest.param("1. a", "1\\. a", id="a number at the start"),
        pytest.param("in 1. a", "in 1. a", id="a number within"),
        pytest.param("- a\n# b", "\\- a\\\n\\# b", id="each line has its start"),
        pytest.param("-5 #1 AT&T", "-5 #1 AT&amp;T", id="signs that open nothing"),
        pytest.param(" a ", "&#32;a&#32;", id="spaces at the edges"),
        pytest.param("\u3000a", "&#12288;a", id="ideographic space"),
        pytest.param("see https://a.b", "see https\\://a.b", id="an address that is no link"),
        pytest.param("---", "\\---", id="a rule"),
    ],
)
def test_text_is_escaped_where_it_would_read_as_a_mark(words: str, text: str) -> None:
    assert printed(Paragraph(said(words))) == text
