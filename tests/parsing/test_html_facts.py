"""What a page says about its article: in its head, and in the lines around the headline."""

from __future__ import annotations

import json

import pytest

from reader.model.document import CommentForm, Document, FormField
from support_html import TEXT, page, read


def article(data: dict[str, object]) -> Document:
    """Read a page that says this of its article in JSON-LD."""
    return page("", f'<script type="application/ld+json">{json.dumps(data)}</script>')


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("<title>The pier | Harbour News</title>", "", id="site at the end"),
        pytest.param("<title>Harbour News: x</title>", "<h1>The pier</h1>", id="only heading"),
        pytest.param("<title>The pier</title>", "<h1>Harbour</h1><h2>The pier</h2>", id="logo"),
        pytest.param("<meta property=og:title content='The pier'>", "", id="OpenGraph"),
        pytest.param("", "<h1>The pier</h1>", id="heading alone"),
        pytest.param(
            "<title>Pier - News</title><meta property=og:site_name content='News'>",
            "<h1>The pier</h1>",
            id="the heading is longer",
        ),
    ],
)
def test_the_title_is_the_headline_without_the_site(head: str, body: str) -> None:
    assert read(f"{head}<body>{body}<p>{TEXT}</p>").title == "The pier"


def test_json_ld_gives_authors_and_dates() -> None:
    document = article(
        {
            "@graph": [
                {"@type": "WebSite", "name": "Other"},
                {
                    "@type": ["NewsArticle"],
                    "author": [{"name": "Ada Pelaut"}, "Ben Layar"],
                    "datePublished": "2022-10-26T14:05:00+0700",
                    "dateModified": "2022-10-27",
                    "publisher": {"name": "Harbour News"},
                },
            ]
        }
    )
    assert document.byline == ("Ada Pelaut", "Ben Layar")
    assert document.published == "2022-10-26T14:05:00+07:00"
    assert document.modified == "2022-10-27"
    assert document.site == "Harbour News"


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 60_000, '"x"', '{"@type": "Article", "author": {"name": {}}, "headline": 3}'],
)
def test_broken_json_ld_is_passed_over(data: str) -> None:
    document = page("", f"<script type=application/ld+json>{data}</script>")
    assert (document.title, document.byline) == ("The pier", ())


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        (
            "<p class=byline>By <a href=/a>Ada Pelaut</a> and Ben Layar</p>",
            ("Ada Pelaut", "Ben Layar"),
        ),
        ("<a rel=author href=/a>Ada Pelaut</a>", ("Ada Pelaut",)),
        ("<span itemprop=author><span itemprop=name>Ada Pelaut</span></span>", ("Ada Pelaut",)),
        ("<div class=comment><span class=author>Ada Pelaut</span></div>", ()),
        ("<p>By Ada Pelaut</p>", ("Ada Pelaut",)),
    ],
)
def test_the_byline_is_the_one_that_the_page_prints(line: str, byline: tuple[str, ...]) -> None:
    html = f"<title>The pier</title><h1>The pier</h1>{line}<p>{TEXT}</p><p>{TEXT}</p>"
    assert read(html).byline == byline


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<time datetime=2022-10-26T14:05:00Z>yesterday</time>", "2022-10-26T14:05:00Z"),
        ("<span class=date>26 October 2022</span>", "2022-10-26"),
        ("<p>October 26, 2022</p>", "2022-10-26"),
        ("<p>26 October</p>", None),
        ("<time datetime=2022-99-99>soon</time>", None),
    ],
)
def test_a_date_is_what_the_page_states_and_never_guessed(line: str, published: str | None) -> None:
    html = f"<title>The pier</title><h1>The pier</h1>{line}<p>{TEXT}</p><p>{TEXT}</p>"
    assert read(html).published == published


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<html lang=pt_br><p>x", "pt-BR"),
        ("<html lang=zh-hant-tw><p>x", "zh-Hant-TW"),
        ("<html xml:lang=de><p>x", "de"),
        ("<meta http-equiv=content-language content='id, en'><p>x", "id"),
        ("<html lang='\x1b]0;x'><p>x", None),
        (f"<p>{TEXT}", "en"),
    ],
)
def test_the_language_is_the_declared_one_or_told_by_the_text(
    html: str, language: str | None
) -> None:
    assert read(html).language == language


def test_lines_of_facts_are_no_blocks() -> None:
    head = "<h1>The pier</h1><p>4 min read</p><p>By Ada Pelaut</p>"
    document = read(f"{head}<p>{TEXT}</p><p>Editor: Ben Layar</p>")
    assert len(document.blocks) == 1
    assert (document.stated_minutes, document.editor) == (4, "Ben Layar")


def test_addresses_of_the_head_are_whole_and_lead_to_pages() -> None:
    head = "<link rel=canonical href=/pier><meta property=og:image content=p.jpg>"
    document = read(f"{head}<p>x", base="https://a.example/x")
    assert (document.url, document.image) == ("https://a.example/pier", "https://a.example/p.jpg")
    assert read("<link rel=canonical href=javascript:x><p>x").url is None


FORM = """<div id=respond>
<h3 id=reply-title>Leave a Reply <small><a href=#>Cancel reply</a></small></h3>
<form id=commentform action=/wp-comments-post.php><p class=comment-notes>Never published.</p>
<label for=comment>Comment <span class=required>*</span></label>
<textarea id=comment name=comment></textarea>
<label>Name <input name=author required></label>
<div style="display: none"><input name=email placeholder=trap></div>
<input name=email type=email placeholder="E-mail *"><input type=hidden name=nonce value=1>
<input name=url type=url aria-label=Website></form></div>"""


def test_wordpress_form_says_what_it_asks_and_stands_in_no_block() -> None:
    document = read(f"<p>{TEXT}</p>{FORM}", base="https://a.example/pier/")
    assert len(document.blocks) == 1
    assert document.comment_form == CommentForm(
        title="Leave a Reply",
        note="Never published.",
        fields=(
            FormField("comment", "Comment", required=True),
            FormField("author", "Name", required=True),
            FormField("email", "E-mail", required=True),
            FormField("url", "Website"),
        ),
        open=True,
        system="wordpress",
        endpoint="https://a.example/wp-comments-post.php",
    )


def test_another_comment_form_is_told_by_its_name() -> None:
    form = "<form class=comment-form><textarea name=body></textarea></form>"
    found = read(f"<p>{TEXT}</p>{form}").comment_form
    assert (found.open, found.system, found.endpoint) == (True, None, None)


@pytest.mark.parametrize("name", ["no-comments", "must-log-in"])
def test_a_page_may_say_that_it_takes_no_comments(name: str) -> None:
    found = read(f"<p>{TEXT}</p><p class={name}>Not here.</p>").comment_form
    assert (found.open, found.note) == (False, "Not here.")


def test_a_search_form_takes_no_comments() -> None:
    assert page("<form><input name=q></form>").comment_form == CommentForm()
