"""Pictures in HTML, their captions and who made them."""

from __future__ import annotations

import pytest

from reader.model.blocks import Figure, Paragraph, Span, Table
from support_html import read, texts

CAPTION = (Span("A cap"),)


def figures(html: str, base: str | None = "https://a.example/x/") -> list[Figure]:
    return [block for block in read(html, base).blocks if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "html",
    [
        "<figure><img src=p.jpg><figcaption>A cap</figcaption></figure>",
        "<figure><figcaption>A cap</figcaption><img src=p.jpg></figure>",
        "<figure><a href=big><img src=p.jpg></a><p>A cap</p></figure>",
        "<div class=wp-caption><img src=p.jpg><p class=wp-caption-text>A cap</p></div>",
        "<p><img src=p.jpg></p><p class=caption>A cap</p>",
        "<div><img src=p.jpg><span class=image__caption>A cap</span></div>",
        "<figure><picture><source srcset=q><img src=p.jpg></picture><figcaption>A cap</figure>",
        "<figure itemid=p.jpg><span>Image</span><div></div><figcaption>A cap</figcaption></figure>",
    ],
)  # fmt: skip
def test_a_caption_belongs_to_its_picture(html: str) -> None:
    document = read(f"<p>Before</p>{html}<p>After</p>", base="https://a.example/x/")
    image = "https://a.example/x/p.jpg"
    assert list(document.blocks[1:]) == [
        Figure(image, caption=CAPTION),
        Paragraph((Span("After"),)),
    ]


def test_of_two_pictures_each_has_its_own_caption() -> None:
    one = "<figure><img src={0}.jpg><figcaption>{0}</figcaption></figure>"
    found = figures(one.format("a") + one.format("b"))
    assert [figure.caption for figure in found] == [(Span("a"),), (Span("b"),)]


def test_a_credit_that_is_marked_up_is_apart() -> None:
    credit = "<span class=photo-credit>Foto: B</span>"
    [figure] = figures(f"<figure><img src=p.jpg><figcaption>A cap {credit}</figcaption></figure>")
    assert (figure.caption, figure.credit) == (CAPTION, "Foto: B")


def test_a_picture_within_a_line_leaves_its_alt_text() -> None:
    assert texts(read("<p>a <img src=p.jpg alt=wave> b")) == ["a wave b"]


def test_a_picture_alone_on_its_line_is_a_figure() -> None:
    document = read("<p>a<br><img src=p.jpg alt=wave><br>b")
    assert [type(block).__name__ for block in document.blocks] == [
        "Paragraph",
        "Figure",
        "Paragraph",
    ]


@pytest.mark.parametrize(
    "picture",
    [
        "<img data-src=p.jpg src=data:image/gif;base64,x>",
        "<img data-src=p.jpg src=/blank.gif>",
        "<img srcset='s.jpg 300w, p.jpg 900w'>",
        "<picture><source srcset='p.jpg 2x'><img src=data:,></picture>",
        "<img src=data:,><noscript><img src=p.jpg></noscript>",
        "<img src=p.jpg><noscript><img src=p.jpg></noscript>",
        "<amp-img src=p.jpg></amp-img>",
    ],
)
def test_a_picture_that_loads_late_is_the_one_that_it_means(picture: str) -> None:
    assert [figure.image for figure in figures(f"<p>{picture}")] == ["https://a.example/x/p.jpg"]


@pytest.mark.parametrize(
    "picture",
    [
        "<img src=p.gif width=1 height=1>",
        "<img src=p.png width=16>",
        "<img class=emoji src=p.png>",
        "<img src=file:///etc/p.png>",
        "<img src=javascript:x>",
        "<img>",
    ],
)
def test_ornaments_and_what_is_no_address_are_no_figures(picture: str) -> None:
    assert figures(f"<p>{picture}") == []


def test_a_local_page_names_its_pictures_by_path() -> None:
    [figure] = figures("<img src='../b/c%20d.png?v=1'>", base="/home/reader/a/page.html")
    assert figure.image == "/home/reader/b/c d.png"


def test_the_caption_of_a_table_is_no_figure() -> None:
    html = "<figure><table><tr><th>a<tr><td>b</table><figcaption>A cap</figcaption></figure>"
    kinds = [type(block) for block in read(html).blocks]
    assert kinds == [Table, Paragraph]
