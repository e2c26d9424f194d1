from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.layout import line_break_table as table
from reader.layout.cells import cell_len
from reader.layout.line_break import balanced, break_lines
from reader.layout.line_break_rules import breaks
from support_documents import SIGNS, WORDS


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("one two three", 7, ["one two", "three"], id="at spaces"),
        pytest.param("one two", 7, ["one two"], id="what just fits stays"),
        pytest.param("a well-known word", 8, ["a well-", "known", "word"], id="after a hyphen"),
        pytest.param("in 2020-21 it was", 8, ["in", "2020-21", "it was"], id="not in figures"),
        pytest.param("from -5 to -10", 7, ["from -5", "to -10"], id="not after a minus sign"),
        pytest.param("sea—and sky", 6, ["sea—", "and", "sky"], id="after an em dash"),
        pytest.param("1914–1918 war", 6, ["1914–", "1918", "war"], id="after an en dash"),
        pytest.param("either/or not", 8, ["either/", "or not"], id="after a slash"),
        pytest.param("a 10\xa0km way", 5, ["a", "10\xa0km", "way"], id="no-break space"),
        pytest.param("a 10\u202fkm way", 5, ["a", "10\u202fkm", "way"], id="narrow no-break space"),
        pytest.param("ab\u2060cd ef", 4, ["ab\u2060cd", "ef"], id="word joiner"),
        pytest.param("ab\u200bcd", 3, ["ab\u200b", "cd"], id="zero-width space"),
        pytest.param("Quoi ? Rien", 5, ["Quoi", "?", "Rien"], id="a sign alone where it must be"),
        pytest.param(
            "Il dit quoi ? Rien", 11, ["Il dit", "quoi ? Rien"], id="French question mark"
        ),
        pytest.param("il dit « oui » là", 9, ["il dit", "« oui »", "là"], id="French quotes"),
        pytest.param("a (b c) d", 4, ["a (b", "c) d"], id="brackets hold on"),
        pytest.param(
            "x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5], id="a word too long for any line"
        ),
        pytest.param(
            "see https://example.org/one/two?three=four&five end",
            20,
            ["see https://example.", "org/one/", "two?three=four&five", "end"],
            id="an address at its signs",
        ),
        pytest.param("港の朝、船。", 6, ["港の", "朝、", "船。"], id="kinsoku at the start"),
        pytest.param(
            "これは「正しい」と", 8, ["これは", "「正し", "い」と"], id="kinsoku at the end"
        ),
        pytest.param("カーテンとキャット", 8, ["カーテン", "とキャッ", "ト"], id="small kana"),
        pytest.param("我们说Hello世界", 7, ["我们说", "Hello世", "界"], id="Latin in Chinese"),
        pytest.param("第10回の100%だ", 6, ["第10回", "の100%", "だ"], id="figures hold on"),
        pytest.param("한국어는 띄어쓰기", 10, ["한국어는", "띄어쓰기"], id="Hangul at spaces"),
        pytest.param("대한민국만세", 8, ["대한민국", "만세"], id="Hangul too long for any line"),
        pytest.param("ไป เที่ยว", 5, ["ไป", "เที่ยว"], id="Thai at spaces"),
        pytest.param("ที่นี่ที่นี่", 3, ["ที่นี่ที่", "นี่"], id="Thai not inside a cluster"),
        pytest.param("ใจดีใจดี", 4, ["ใจดี", "ใจดี"], id="Thai vowels stay with their letter"),
        pytest.param("ក្រុមក្រុម", 3, ["ក្រុម", "ក្រុម"], id="Khmer not inside a cluster"),
        pytest.param("👩‍🚀👩‍🚀👩‍🚀", 4, ["👩‍🚀👩‍🚀", "👩‍🚀"], id="joined emoji are whole"),
        pytest.param("👋🏽👋🏽", 3, ["👋🏽", "👋🏽"], id="skin tones stay"),
        pytest.param("🇮🇩🇯🇵🇩🇪", 4, ["🇮🇩🇯🇵", "🇩🇪"], id="flags are whole"),
        pytest.param("1️⃣2️⃣", 3, ["1️⃣", "2️⃣"], id="keycaps are whole"),
        pytest.param(
            "e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"], id="combining marks"
        ),
        pytest.param("क्षत्रिय", 2, ["क्ष", "त्रि", "य"], id="conjuncts are whole"),
        pytest.param("السلام عليكم", 7, ["السلام", "عليكم"], id="Arabic at spaces"),
        pytest.param("אבג-דהו", 4, ["אבג-", "דהו"], id="Hebrew after its hyphen, when it must"),
        pytest.param(
            "Donau\xaddampf\xadschiff", 6, ["Donau\xad", "dampf\xad", "schiff"], id="soft hyphen"
        ),
        pytest.param("ab\xadcd", 2, ["a", "b\xad", "cd"], id="a soft hyphen needs its cell"),
    ],
)
def test_a_line_breaks(text: str, width: int, expected: list[str]) -> None:
    assert rows(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("short", 60, ["short"], id="one line"),
        pytest.param(
            "one two three four five six", 20, ["one two three", "four five six"], id="two"
        ),
        pytest.param("aa bb cc dddddddddd", 10, ["aa bb cc", "dddddddddd"], id="a full last line"),
        pytest.param("aaaa bb cc ddddddd", 11, ["aaaa bb", "cc ddddddd"], id="not one word last"),
        pytest.param("港の事務所の時計", 10, ["港の事務", "所の時計"], id="without spaces"),
    ],
)
def test_a_headline_is_balanced(text: str, width: int, expected: list[str]) -> None:
    assert balanced(text, width) == expected


def test_a_balanced_text_never_cuts_a_word_to_be_even() -> None:
    assert balanced("extraordinarily so", 16) == ["extraordinarily", "so"]


pieces = st.sampled_from((*WORDS, *SIGNS, " ", " ", "\xad", "\u200d"))
texts = st.lists(pieces, max_size=20).map("".join).filter(lambda text: "\n" not in text)


@settings(deadline=None)
@given(texts, st.integers(2, 40))
def test_nothing_but_blanks_is_lost_between_lines(text: str, width: int) -> None:
    at = 0
    for start, end in break_lines(text, width):
        assert at <= start <= end
        assert not text[at:start].strip()
        assert cell_len(text[start:end].replace("\xad", "")) <= width
        at = end
    assert not text[at:].strip()


@settings(deadline=None)
@given(texts)
def test_the_rules_give_rising_places_up_to_the_end(text: str) -> None:
    found = breaks(text)
    assert found == sorted(set(found))
    assert found[-1:] == ([len(text)] if text else [])
    assert 0 not in found


def test_the_table_of_classes_covers_every_character_once() -> None:
    assert len(table.CLASSES) == len(table.STARTS)
    assert table.STARTS[0] == 0
    assert list(table.STARTS) == sorted(set(table.STARTS))
    assert set(table.CLASSES) == set(table.SIGNS.values())
