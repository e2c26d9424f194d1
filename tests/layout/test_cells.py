# ruff: noqa: RUF001 - signs of all scripts are the cases
from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len
from wcwidth import wcswidth, wcwidth

from reader.layout.cells import cell_len, clipped, is_narrow, joints, shortened, widths
from reader.layout.room import rooms
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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("港の朝、ｱｲｳ　ＡＢＣ", id="wide, half and full width"),
        pytest.param("±§×÷…—“”‘’→■•", id="signs that are wide in old Asian terminals alone"),
        pytest.param("❤️☕️☀️©️™️", id="widened by a selector"),
        pytest.param("#️⃣1️⃣", id="keycaps"),
        pytest.param("🇮🇩🇯🇵🇩🇪", id="flags"),
        pytest.param("🏴󠁧󠁢󠁳󠁣󠁴󠁿🏳️‍🌈🏴‍☠️", id="flags of parts and of people"),
        pytest.param("👨‍👩‍👧‍👦👩‍❤️‍💋‍👨", id="families"),
        pytest.param("👋🏽🧑🏽‍🚀👩🏽‍💻", id="skins"),
        pytest.param("e\u0301o\u0302\u0323◌\u0301", id="combining marks"),
        pytest.param("a\u200bb\u2060c\ufeffd\u200ee\u200cf", id="signs without width"),
        pytest.param("한국어\u1112\u1161\u11ab", id="Hangul, whole and in letters"),
        pytest.param("كَتَبَ الولد", id="Arabic with vowels"),
        pytest.param("שָׁלוֹם", id="Hebrew with points"),
        pytest.param("น้ำที่นี่ ນ້ຳ", id="Thai and Lao"),
        pytest.param("ཀྵ་", id="Tibetan stacks"),
        pytest.param("葛\U000e0100", id="variants of ideographs"),
    ],
)
def test_a_text_takes_as_many_cells_as_others_count(text: str) -> None:
    assert cell_len(text) == sum(rooms(text)) == wcswidth(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("हिन्दी में क्षत्रिय", id="Hindi"),
        pytest.param("ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ", id="Punjabi, Gujarati, Odia"),
        pytest.param("தமிழ் తెలుగు ಕನ್ನಡ മലയാളം", id="the south of India"),
        pytest.param("ক্ষত্রিয় ශ්‍රී ලංකා", id="Bengali and Sinhala"),
        pytest.param("ប្រទេសកម្ពុជា မြန်မာနိုင်ငံ", id="Khmer and Burmese"),
        pytest.param("☕︎", id="narrowed by a selector"),
    ],
)
def test_where_others_count_otherwise_there_is_room(text: str) -> None:
    """Vowel signs that stand beside their letter are drawn in no cell, or in one."""
    assert max(cell_len(text), wcswidth(text)) <= sum(rooms(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from((*WORDS, *SIGNS, "हिन्दी", "தமிழ்", "កម្ពុជា")), max_size=12))
def test_there_is_always_room_for_what_others_count(pieces: list[str]) -> None:
    text = "".join(pieces).replace("\n", " ").replace("\xad", "")
    assert max(cell_len(text), wcswidth(text)) <= sum(rooms(text))


def test_every_character_alone_takes_as_many_cells_as_others_count() -> None:
    halves = {*range(0x1F1E6, 0x1F200), *range(0x1F3FB, 0x1F400)}  # of flags; and skins of nobody
    shown = {"Cc", "Cn", "Co", "Cs"}
    signs = [chr(code) for code in range(0x20, 0x20000) if code not in halves]
    told = [sign for sign in signs if unicodedata.category(sign) not in shown]
    assert [sign for sign in told if cell_len(sign) != wcwidth(sign)] == []


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
