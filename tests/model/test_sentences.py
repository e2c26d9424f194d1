"""Words and sentences, as they are selected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.sentences import next_word, sentence_at, word_at, word_before

LETTER = "The tide came in. Mr. Hale, e.g. at four, saw it! “Why?” No answer"


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        pytest.param(LETTER, 0, "The tide came in.", id="the first"),
        pytest.param(LETTER, 17, "Mr. Hale, e.g. at four, saw it!", id="a blank is of the next"),
        pytest.param(LETTER, 25, "Mr. Hale, e.g. at four, saw it!", id="titles, abbreviations"),
        pytest.param(LETTER, 52, "“Why?”", id="closing marks"),
        pytest.param(LETTER, 60, "No answer", id="the last, unfinished"),
        pytest.param("Jam 04.30 kami ada. Ramai.", 3, "Jam 04.30 kami ada.", id="04.30"),
        pytest.param("港の朝は静か。「船だ。」北へ。", 8, "「船だ。」", id="Japanese"),
        pytest.param("one\ntwo", 5, "two", id="lines of a poem"),
        pytest.param("", 0, "", id="nothing"),
    ],
)  # fmt: skip
def test_a_sentence_is_taken_whole(text: str, at: int, sentence: str) -> None:
    start, end = sentence_at(text, at)
    assert text[start:end] == sentence


def test_words_are_gone_through_in_both_directions() -> None:
    text = "Mak Inun, 港町 x"
    places = [0]
    while (place := next_word(text, places[-1])) is not None:
        places.append(place)
    assert [text[place:][:2] for place in places] == ["Ma", "In", ", ", "港町", "町 ", "x"]
    back = [len(text)]
    while (place := word_before(text, back[-1])) is not None:
        back.append(place)
    assert back[1:] == places[::-1]


def test_a_word_is_taken_whole_and_a_blank_is_none() -> None:
    assert word_at("one two", 5) == (4, 7)
    assert word_at("one two", 3) == (3, 3)


@given(st.text("aB .?!\n。”", max_size=30), st.data())
def test_sentences_share_a_text_in_order(text: str, data: st.DataObject) -> None:
    first, second = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    before, after = sentence_at(text, first), sentence_at(text, second)
    assert before == after or before[1] <= after[0] or before[0] == before[1]
