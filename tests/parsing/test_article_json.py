"""What is printed as JSON reads back as the same article; what others wrote does no harm."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.blocks import Figure, Mark, Paragraph, Rule, Span, Table, block_text
from reader.model.clean import clean
from reader.model.document import CommentForm, Document
from reader.model.reading_time import ReadingTime
from reader.parsing.article_json import read_blocks, read_document
from reader.parsing.shapes import WrongShape, read_json
from reader.printing.json import article_facts, article_json, block_object
from support_documents import documents
from support_hostile import HARM

TIME = ReadingTime(seconds=218, minutes=4, words=652, characters=4167)
LINK = frozenset({Mark.LINK})
STRONG = frozenset({Mark.STRONG})


def printed(document: Document) -> bytes:
    facts = article_facts(
        document,
        TIME,
        "4 menit",
        source="/a.txt",
        id="0123456789abcdef",
        media_type="text/plain",
        fetched_at=None,
    )
    return article_json(facts, document).encode()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_json_out_and_in_is_the_same_article(document: Document) -> None:
    form = CommentForm(title="Tinggalkan Balasan", open=True, system="isso", endpoint="https://a.b")
    article = replace(document, comment_form=form)
    read = read_json(printed(article))
    assert isinstance(read, dict)
    assert read_document(read) == article


def test_marks_that_overlap_part_the_text_where_each_starts_and_ends() -> None:
    found = {
        "type": "paragraph",
        "text": "abcdef",
        "marks": [
            {"start": 0, "end": 4, "mark": "strong"},
            {"start": 2, "end": 6, "mark": "link", "href": "https://a.b"},
        ],
    }
    assert read_blocks([found]) == (
        Paragraph(
            (
                Span("ab", STRONG),
                Span("cd", STRONG | LINK, "https://a.b"),
                Span("ef", LINK, "https://a.b"),
            )
        ),
    )


def test_marked_cells_of_a_table_stay_marked() -> None:
    table = Table(
        (((Span("a"), Span("b", STRONG)), ()),), header=((Span("h", LINK, "https://a.b"),), ())
    )
    assert read_blocks([block_object(table)]) == (table,)


def test_types_marks_and_fields_that_are_new_are_passed_over() -> None:
    found = [
        {"type": "poem", "verses": [[]]},
        {"type": 7},
        {"type": "paragraph", "text": "a", "marks": [{"mark": "blink"}], "inside": ["cave", 3]},
        {"type": "rule", "width": 3},
    ]
    assert read_blocks(found) == (Paragraph((Span("a"),)), Rule())


def test_a_link_that_nobody_could_follow_is_plain_text() -> None:
    marks = [{"start": 0, "end": 1, "mark": "link", "href": "javascript:alert(1)"}]
    assert read_blocks([{"type": "paragraph", "text": "a", "marks": marks}]) == (
        Paragraph((Span("a"),)),
    )
    assert read_blocks([{"type": "figure", "image": "data:image/png;base64,xx"}]) == (Figure(),)


def test_everything_passes_the_gate() -> None:
    harm = {"text": HARM, "marks": [{"start": 0, "end": 9**9, "mark": "link", "href": HARM}]}
    found = [{"type": "paragraph", **harm}, {"type": "table", "rows": [[HARM]], "header": [HARM]}]
    found += [{"type": "figure", "alt": HARM, "caption": HARM, "credit": HARM, "image": HARM}]
    for block in read_blocks(found):
        assert block_text(block) == clean(block_text(block))


@pytest.mark.parametrize(
    "block",
    [
        "a",
        None,
        {"type": "paragraph", "text": 7},
        {"type": "paragraph", "text": "a", "marks": {}},
        {"type": "paragraph", "text": "a", "marks": [3]},
        {"type": "paragraph", "text": "a", "marks": [{"mark": "strong", "start": "0"}]},
        {"type": "paragraph", "text": "a", "marks": [{"mark": "strong", "start": -1}]},
        {"type": "heading", "level": 10**30},
        {"type": "heading", "level": True},
        {"type": "list_item", "checked": 1},
        {"type": "table", "rows": ["a"]},
        {"type": "table", "rows": [[1]]},
        {"type": "rule", "inside": "quote"},
    ],
    ids=json.dumps,
)
def test_a_known_field_of_a_wrong_sort_is_one_error(block: object) -> None:
    with pytest.raises(WrongShape):
        read_blocks([block])


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"\xff",
        b"[" * 10_000,
        b"[NaN]",
        b"1" * 9_000,
        b"{}" * 2,
        b"[[]," * 1_500_000,
        b"[%s1]" % (b"1," * 8_000_001),
    ],
    ids=lambda text: repr(text[:6]),
)
def test_what_is_no_json_is_one_error(text: bytes) -> None:
    with pytest.raises(WrongShape):
        read_json(text)


_NAMES = st.sampled_from(
    ("type", "text", "marks", "mark", "start", "end", "href", "level", "rows", "header", "inside",
     "caption", "cell_marks", "row", "cell", "label", "image", "title", "byline", "comments")
)  # fmt: skip
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=12,
)
_BLOCK = st.fixed_dictionaries(
    {"type": st.sampled_from(("paragraph", "table", "figure", "list_item", "heading"))},
    optional=dict.fromkeys(("text", "marks", "rows", "level", "caption"), _ANYTHING),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(_NAMES, _ANYTHING) | st.fixed_dictionaries({"blocks": st.lists(_BLOCK)}))
def test_nothing_makes_it_crash(found: dict[str, object]) -> None:
    try:
        read_document(found)
    except WrongShape:
        return
