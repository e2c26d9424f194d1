"""The sentence of a hit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reader.model.query import parse_query
from reader.model.snippet import Snippet, Wanted, shortened


def snippet(typed: str, *texts: str, is_beginning: bool = False) -> Snippet | None:
    return Wanted(parse_query(typed, is_beginning=is_beginning)).snippet(texts)


def marked(found: Snippet | None) -> str:
    """Give a sentence with its hits in brackets."""
    assert found is not None
    pieces, at = [], 0
    for start, end in found.hits:
        pieces += [found.sentence[at:start], f"[{found.sentence[start:end]}]"]
        at = end
    return "".join([*pieces, found.sentence[at:]])


@pytest.mark.parametrize(
    ("typed", "text", "said"),
    [
        pytest.param("cafe", "Il vient. Un Café à Paris! Fin.", "Un [Café] à Paris!", id="accents"),
        pytest.param("cafe", "Un cafe\u0301 noir.", "Un [cafe\u0301] noir.", id="loose accents"),
        pytest.param("art", "The party. An art.", "An [art].", id="whole words"),
        pytest.param('"r d"', "All R&D here", "All [R&D] here", id="signs part words"),
        pytest.param(
            "学校", "他来。一个学生在学校读书。完。", "一个学生在[学校]读书。", id="chinese"
        ),
        pytest.param("タワー", "東京タワーへ", "東京[タワー]へ", id="kana"),
        pytest.param("one two", "One. Two. One and two.", "[One] and [two].", id="the most words"),
        pytest.param('two "and two"', "one and two", "one [and two]", id="hits that overlap"),
        pytest.param('"a b" b "b"', "Is a. B is.", "[B] is.", id="a hit over two sentences"),
        pytest.param("two -one tag:x", "one\ntwo\nthree", "[two]", id="only what is wanted"),
    ],
)
def test_the_sentence_has_its_hits(typed: str, text: str, said: str) -> None:
    assert marked(snippet(typed, text)) == said


def test_the_text_and_the_place_of_the_sentence_are_told() -> None:
    found = snippet("three", "One.", "Two. Here are three.")
    assert found is not None
    assert (found.part, found.start, found.hits) == (1, 5, ((9, 14),))


def test_a_word_that_is_typed_may_go_on() -> None:
    assert marked(snippet("par", "Un café à Paris.", is_beginning=True)) == "Un café à [Par]is."
    assert snippet("par", "Un café à Paris.") is None


def test_nothing_is_found_where_nothing_stands() -> None:
    assert snippet("four", "One. Two.", "") is None
    assert snippet("is:read", "One. Two.") is None


@given(some.text(alphabet="ab é学。.\n", max_size=60), some.integers(1, 30))
def test_a_shortened_sentence_keeps_its_first_hit(text: str, most: int) -> None:
    found = snippet("a 学", text)
    if found is not None:
        said, hits = shortened(found, most)
        assert len(said) <= most + 2
        (start, end), (whole_start, whole_end) = hits[0], found.hits[0]
        assert said[start:end] == found.sentence[whole_start:whole_end]
        assert not found.sentence[:whole_start].endswith("。")
