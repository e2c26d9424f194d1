"""The contract of an article as JSON."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import HealthCheck, given, settings

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
    Table,
    Term,
    block_text,
)
from reader.model.document import CommentForm, Document
from reader.model.reading_time import ReadingTime
from reader.printing.json import article_facts, article_json, block_object
from support_documents import documents

TIME = ReadingTime(seconds=218, minutes=4, words=652, characters=4167)
STRONG = frozenset({Mark.STRONG})
LINK = frozenset({Mark.LINK})
BOTH = frozenset({Mark.STRONG, Mark.LINK})


def printed(document: Document) -> str:
    facts = article_facts(
        document,
        TIME,
        "4 menit",
        source="/a.txt",
        id="0123456789abcdef",
        media_type="text/plain",
        fetched_at=None,
    )
    return article_json(facts, document)


def test_the_facts_stand_in_the_order_of_the_contract() -> None:
    document = Document(
        title="T",
        byline=("Dwi Arifin",),
        editor="DAD",
        dateline="SURABAYA",
        language="id",
        stated_minutes=4,
        comment_form=CommentForm(title="Tinggalkan Balasan", open=True),
    )
    assert printed(document) == (
        '{"schema": 1, "source": "/a.txt", "id": "0123456789abcdef", "media_type": "text/plain",'
        ' "title": "T", "deck": null, "byline": ["Dwi Arifin"], "editor": "DAD",'
        ' "dateline": "SURABAYA", "url": null, "published": null, "modified": null,'
        ' "fetched_at": null, "site": null, "image": null, "language": "id", "tags": [],'
        ' "reading_time": {"seconds": 218, "minutes": 4, "words": 652, "characters": 4167,'
        ' "stated_minutes": 4, "badge": "4 menit"}, "blocks": [],'
        ' "comments": {"open": true, "form": "Tinggalkan Balasan", "system": null,'
        ' "endpoint": null}}'
    )


def test_each_kind_of_block_has_its_own_fields() -> None:
    words = (Span("a"),)
    blocks: list[Block] = [
        Figure("b.png", "alt", (Span("c", STRONG),), "AP"),
        Paragraph(words),
        Heading(2, words),
        Quote(words),
        ListItem(words, 2, 7, checked=True),
        ListItem(words),
        Term(words),
        Definition(words),
        Footnote("1", words),
        Table(((words, ()),), (words, words)),
        Code("x\ty", "python"),
        Rule(),
    ]
    said = {"text": "a", "marks": []}
    assert [block_object(block) for block in blocks] == [
        {
            "type": "figure",
            "image": "b.png",
            "alt": "alt",
            "caption": "c",
            "caption_marks": [{"start": 0, "end": 1, "mark": "strong"}],
            "credit": "AP",
        },
        {"type": "paragraph", **said},
        {"type": "heading", "level": 2, **said},
        {"type": "quote", **said},
        {"type": "list_item", "ordered": True, "number": 7, "checked": True, "level": 2, **said},
        {
            "type": "list_item",
            "ordered": False,
            "number": None,
            "checked": None,
            "level": 1,
            **said,
        },
        {"type": "term", **said},
        {"type": "definition", **said},
        {"type": "footnote", "label": "1", **said},
        {"type": "table", "header": ["a", "a"], "rows": [["a", ""]]},
        {"type": "code", "language": "python", "text": "x\ty"},
        {"type": "rule"},
    ]


def test_a_mark_that_goes_on_in_the_next_span_is_one() -> None:
    spans = (
        Span("ab", STRONG),
        Span("👋🏽c", BOTH, "https://a.b"),
        Span("d", LINK, "https://a.b"),
        Span("e", LINK, "https://other"),
    )
    assert block_object(Paragraph(spans))["marks"] == [
        {"start": 0, "end": 5, "mark": "strong"},
        {"start": 2, "end": 6, "mark": "link", "href": "https://a.b"},
        {"start": 6, "end": 7, "mark": "link", "href": "https://other"},
    ]


def test_each_reference_to_a_footnote_is_one_mark() -> None:
    note = Span("[1]", frozenset({Mark.FOOTNOTE}), "1")
    assert block_object(Paragraph((note, note)))["marks"] == [
        {"start": 0, "end": 3, "mark": "footnote", "href": "1"},
        {"start": 3, "end": 6, "mark": "footnote", "href": "1"},
    ]


def test_what_goes_on_in_a_block_is_named_there_alone() -> None:
    inside = (Inside.QUOTE, Inside.LIST_ITEM)
    assert block_object(Paragraph((Span("a"),), inside))["inside"] == ["quote", "list_item"]
    assert "inside" not in block_object(Paragraph((Span("a"),)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_it_is_one_line_of_valid_json_without_control_characters(document: Document) -> None:
    line = printed(document)
    assert not [sign for sign in line if unicodedata.category(sign) in ("Cc", "Cs")]
    read = json.loads(line)
    texts = [block["text"] for block in read["blocks"] if "text" in block]
    assert texts == [
        block_text(block)
        for block in document.blocks
        if not isinstance(block, Figure | Table | Rule)
    ]
