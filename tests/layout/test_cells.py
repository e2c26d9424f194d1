from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len

from reader.layout.cells import cell_len, clipped, is_narrow, joints, shortened, widths
from support_documents import SIGNS, WORDS

texts = st.lists(st.sampled_from((*WORDS, *SIGNS, "\u200d", "\ufe0f", "❤", "👩")), max_size=12)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("word", 4, id="Latin"),
        pytest.param("港の朝", 6, id="Japanese"),
        pytest.param("e\u0301", 1, id="a combining mark"),
        pytest.param("👩‍🚀", 2, id="joined emoji"),
        pytest.param("❤️‍🔥", 2, id="joined to a widened heart"),
        pytest.param("☕️", 2, id="variation selector"),
        pytest.param("🇮🇩", 2, id="a flag"),
        pytest.param("क्\u200dष", 2, id="a joiner in Devanagari swallows nothing"),
        pytest.param("ක්\u200dෂ", 2, id="a joiner in Sinhala swallows nothing"),
    ],
)
def test_a_text_takes_cells(text: str, cells: int) -> None:
    assert cell_len(text) == cells
    assert sum(widths(text)) == cells


@settings(deadline=None)
@given(texts.map("".join))
def test_characters_add_up_to_their_text(text: str) -> None:
    assert sum(widths(text)) == cell_len(text.replace("\xad", ""))


@settings(deadline=None)
@given(texts.map("".join))
def test_runs_that_end_at_joints_measure_alike_where_they_are_drawn(text: str) -> None:
    places = [0, *joints(text), len(text)]
    runs = [text[start:end] for start, end in pairwise(places)]
    assert sum(map(rich_cell_len, runs)) == cell_len(text)


@settings(deadline=None)
@given(st.text())
def test_what_is_narrow_takes_a_cell_a_character(text: str) -> None:
    if is_narrow(text):
        assert rich_cell_len(text) == len(text)


def test_every_narrow_character_is_one_cell() -> None:
    narrow = [chr(code) for code in range(0x3000) if is_narrow(chr(code))]
    assert len(narrow) > 1000
    assert all(rich_cell_len(sign) == 1 for sign in narrow)


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("short", 5, "short"),
        ("too long", 5, "too…"),
        ("港の朝", 5, "港の…"),
        ("港の朝", 4, "港…"),
        ("word", 1, "…"),
        ("word", 0, ""),
    ],
)
def test_a_text_is_cut_with_an_ellipsis(text: str, cells: int, expected: str) -> None:
    assert shortened(text, cells) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(0, 6, ("港の朝", 0)), (2, 6, ("の朝", 0)), (1, 6, ("の朝", 1)), (0, 5, ("港の", 0))],
)
def test_a_part_between_columns_holds_whole_signs(
    left: int, right: int, expected: tuple[str, int]
) -> None:
    start, end, lost = clipped("港の朝", left, right)
    assert ("港の朝"[start:end], lost) == expected
