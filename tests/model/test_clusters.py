from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from reader.model.clusters import boundaries, cluster_at
from support_documents import SIGNS, WORDS

texts = st.lists(
    st.sampled_from((*WORDS, *SIGNS, "\u200d", "\ufe0f", "🇮", "👩", "한\u11a8", "ក្រុម", "ශ්‍රී", "क्"))
).map("".join)


@settings(deadline=None)
@given(texts)
def test_clusters_are_those_that_others_see(text: str) -> None:
    assert boundaries(text) == list(accumulate(map(len, iter_graphemes(text))))[:-1]


@settings(deadline=None)
@given(texts)
def test_each_character_is_in_its_cluster(text: str) -> None:
    for start, end in pairwise([0, *boundaries(text), len(text)]):
        assert {cluster_at(text, place) for place in range(start, end)} <= {(start, end)}


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("ကာကား", 2, id="vowel signs of Burmese stay with their letter"),
        pytest.param("\r\n\r", 2, id="a line's end of two signs"),
        pytest.param("🇮🇩🇯🇵🇩", 3, id="half a flag"),
        pytest.param("\u1112\u1161\u11ab\u1112", 2, id="letters of Hangul"),
        pytest.param("क्षत्रिय", 3, id="conjuncts"),
        pytest.param("தமிழ்", 3, id="a virama that joins nothing"),
    ],
)
def test_a_text_has_clusters(text: str, clusters: int) -> None:
    assert len(boundaries(text)) + bool(text) == clusters
