"""HTML elements as blocks: text, lists, quotes, tables, code, notes."""

from __future__ import annotations

import pytest

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Term,
)
from support_html import TEXT, read, texts


def plain(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def blocks(html: str) -> list[Block]:
    return list(read(html).blocks)


def test_white_space_is_folded_as_browsers_fold_it() -> None:
    assert texts(read("<p>\n  a\t<b> b </b>\r\n c\u00a0 d </p>  <div> e</div>")) == [
        "a b c\u00a0 d",
        "e",
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br>b", ["a\nb"]),
        ("<p>a <br> <b>b</b>", ["a\nb"]),
        ("<p>a<br><br>b<br>", ["a", "b"]),
        ("<div>a<p>b</p>c<div>d</div>e</div>", ["a", "b", "c", "d", "e"]),
        ("a<span>b<div>c</div>d</span>", ["ab", "c", "d"]),
        ("<h2>a<br>b</h2><p>c", ["a b", "c"]),
        ("<p>x<wbr>y<!-- z -->z", ["xyz"]),
        (
            "<p>\u6f22<ruby>\u5b57<rp>(</rp><rt>\u3058</rt><rp>)</rp></ruby>",
            ["\u6f22\u5b57\uff08\u3058\uff09"],
        ),
        (
            "<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>の<ruby>空<rt> </rt></ruby>",
            ["漢\uff08かん\uff09字\uff08じ\uff09の空"],
        ),
        (
            "<p><ruby><rb>東<rb>京</rb><rtc><rt>とう</rt><rt>きょう</rt></rtc></ruby>",
            ["東京\uff08とうきょう\uff09"],
        ),
        ("<p><ruby>北京<rt>Běijīng</rt></ruby>", ["北京(Běijīng)"]),
        ("<p><q>a</q>", ["\u201ca\u201d"]),
        ("<p>a<svg><text>b</text></svg><button>c</button>", ["a"]),
    ],
)
def test_text_stands_in_the_paragraphs_that_a_browser_shows(html: str, expected: list[str]) -> None:
    assert texts(read(html)) == expected


def test_what_a_page_without_a_body_says_is_read() -> None:
    head = '<meta charset="utf-8"><title>T</title><style>a{}</style><noscript><img src="a.gif">'
    document = read(f"<!doctype html>{head}</noscript><article><h1>H</h1><p>{TEXT}</p></article>")
    assert document.title == "T"
    assert [type(block) for block in document.blocks] == [Heading, Paragraph]


def test_how_a_word_is_read_is_no_part_of_a_headline() -> None:
    document = read(
        '<meta property="og:title" content="漢字の話">'
        "<article><h1><ruby>漢字<rt>かんじ</rt></ruby>の話</h1>"
        f"<p>{TEXT}</p></article>"
    )
    assert document.title == "漢字の話"
    assert texts(document) == [TEXT.strip()]


@pytest.mark.parametrize(
    ("tag", "mark"),
    [
        ("b", Mark.STRONG),
        ("em", Mark.EMPHASIS),
        ("code", Mark.CODE),
        ("del", Mark.DELETED),
        ("sub", Mark.SUB),
        ("sup", Mark.SUP),
        ("mark", Mark.HIGHLIGHT),
    ],
)
def test_a_run_is_marked_as_its_element_says(tag: str, mark: Mark) -> None:
    [paragraph] = blocks(f"<p>a <{tag}>b</{tag}> c")
    assert paragraph == Paragraph((Span("a "), Span("b", frozenset({mark})), Span(" c")))


def test_every_run_of_a_line_passes_the_gate() -> None:
    assert texts(read("<p>a<b>&#27;[31mb</b>c<i>\u202ed</i>")) == ["abcd"]


def test_marks_reach_into_blocks_and_add_up() -> None:
    [paragraph] = blocks("<div><b><div>a<i>b</i></div></b></div>")
    both = frozenset({Mark.STRONG, Mark.EMPHASIS})
    assert paragraph == Paragraph((Span("a", frozenset({Mark.STRONG})), Span("b", both)))


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("b/c.html", "https://a.example/x/b/c.html"),
        ("//b.example/", "https://b.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("http://[", None),
    ],
)
def test_a_link_leads_where_a_reader_may_go(href: str, target: str | None) -> None:
    document = read(f'<p>to <a href="{href}">there</a>', base="https://a.example/x/y")
    [paragraph] = document.blocks
    assert isinstance(paragraph, Paragraph)
    link = Span("there", frozenset({Mark.LINK}), target)
    assert paragraph.spans == ((Span("to "), link) if target else plain("to there"))


def test_a_page_may_name_the_base_of_its_links() -> None:
    document = read('<base href="https://b.example/z/"><p><a href="q">x</a>', base="/home/a/b.html")
    [paragraph] = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spans[0].href == "https://b.example/z/q"


def test_what_follows_of_a_quote_or_an_item_is_inside_of_it() -> None:
    assert blocks(
        "<blockquote><p>a<p>b<ul><li>c</ul></blockquote>"
        "<ul><li>d<p>e</p><ol start=4><li>f<li value=9>g</ol></ul>"
    ) == [
        Quote(plain("a")),
        Paragraph(plain("b"), inside=(Inside.QUOTE,)),
        ListItem(plain("c"), inside=(Inside.QUOTE,)),
        ListItem(plain("d")),
        Paragraph(plain("e"), inside=(Inside.LIST_ITEM,)),
        ListItem(plain("f"), level=2, number=4),
        ListItem(plain("g"), level=2, number=9),
    ]


def test_tasks_say_whether_they_are_done() -> None:
    html = "<ul><li><input type=checkbox checked> a<li><input type=checkbox> b<li>c</ul>"
    items = [block for block in blocks(html) if isinstance(block, ListItem)]
    assert [item.checked for item in items] == [True, False, None]


def test_a_definition_list_gives_terms_and_their_meaning() -> None:
    assert blocks("<dl><dt>a<dd>b<dd><p>c<p>d</dl>") == [
        Term(plain("a")),
        Definition(plain("b")),
        Definition(plain("c")),
        Paragraph(plain("d"), inside=(Inside.DEFINITION,)),
    ]


def test_a_table_of_data_keeps_its_cells() -> None:
    html = "<table><thead><tr><th>a<th>b</thead><tr><td>1<td>2<tr><td>3</table>"
    header = (plain("a"), plain("b"))
    assert blocks(html) == [Table(((plain("1"), plain("2")), (plain("3"),)), header)]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><h2>a</h2><p>b</table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d<td>e</table></table>",
        "<table><tr><td>a</table>",
    ],
)
def test_a_table_that_lays_out_a_page_is_none(html: str) -> None:
    assert not isinstance(blocks(html)[0], Table)


@pytest.mark.parametrize(
    "html",
    [
        '<pre class="language-python">a\n\tb</pre>',
        '<pre><code class="hljs lang-python">a\n\tb\n</code></pre>',
        '<div class="highlight-source-python"><pre><span>a</span><br>\tb</pre></div>',
        '<pre data-lang="Python"><div>a</div><div>\tb</div></pre>',
    ],
)
def test_code_keeps_its_lines_and_names_its_language(html: str) -> None:
    assert blocks(html) == [Code("a\n\tb", "python")]


def test_rules_part_the_text_once() -> None:
    assert blocks("<hr><p>a<hr><hr><p>b") == [Paragraph(plain("a")), Rule(), Paragraph(plain("b"))]


def test_a_note_keeps_the_label_by_which_the_text_refers_to_it() -> None:
    text, note, more = blocks(
        "<p>a<sup><a href='#n1'>[1]</a></sup><ol><li id=n1><p>b <a href='#r1'>\u21a9</a><p>c</ol>"
    )
    assert text == Paragraph((Span("a"), Span("1", frozenset({Mark.FOOTNOTE}), "1")))
    assert note == Footnote("1", plain("b"))
    assert more == Paragraph(plain("c"), inside=(Inside.FOOTNOTE,))


def test_headings_keep_their_level() -> None:
    levels = [
        block.level for block in blocks("<h2>a</h2><h6>b</h6><p>c") if isinstance(block, Heading)
    ]
    assert levels == [2, 6]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>after", id="divs"),
        pytest.param("<blockquote><ul><li>" * 900 + "deep<p>after", id="quotes and lists"),
        pytest.param("<b><i>" * 3000 + "deep</b><p>after", id="marks"),
        pytest.param("<figure><figcaption>" * 400 + "deep<p>after", id="figures"),
        pytest.param("<table><tr><td>" * 3000 + "deep<p>after", id="tables"),
        pytest.param("<p>" + "x" * 10_500_000 + "deep</p><p>after", id="a giant text"),
        pytest.param(
            "<p " + " ".join(f"a{n}" for n in range(9000)) + ">deep<p>after", id="attributes"
        ),
    ],
)
def test_past_a_bound_the_text_goes_on_flat(html: str) -> None:
    text = "".join(texts(read(html)))
    assert "deep" in text
    assert text.endswith("after")
