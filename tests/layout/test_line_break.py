# ruff: noqa: RUF001 - letters and signs of all scripts are the cases
from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from reader.layout import line_break_table as table
from reader.layout.cells import cell_len
from reader.layout.line_break import BLANKS, balanced, break_lines
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
        pytest.param("ab\xad cd", 2, ["ab\xad", "cd"], id="no soft hyphen before a space"),
        pytest.param("ab\xa0c d", 2, ["ab", "c", "d"], id="a cut at a no-break space"),
        pytest.param("港\xa0町", 2, ["港", "町"], id="a cut at a no-break space, in Japanese"),
        pytest.param("co\u2011op is", 6, ["co\u2011op", "is"], id="no-break hyphen"),
        pytest.param("a\u2009b c", 3, ["a\u2009b", "c"], id="a thin space breaks"),
        pytest.param("1\u2007000 m", 5, ["1\u2007000", "m"], id="figure space"),
        pytest.param("ab\ufeffcd ef", 4, ["ab\ufeffcd", "ef"], id="zero-width no-break space"),
        pytest.param("at −5\xa0°C day", 7, ["at", "−5\xa0°C", "day"], id="a number with its unit"),
        pytest.param("about $1,000.50 each", 10, ["about", "$1,000.50", "each"], id="currency"),
        pytest.param(
            "価格は¥3,000です", 8, ["価格は", "¥3,000で", "す"], id="currency in Japanese"
        ),
        pytest.param("US$5 ±2 it", 6, ["US$5", "±2 it"], id="signs of numbers"),
        pytest.param("100 km/h on it", 8, ["100 km/h", "on it"], id="a unit with a slash"),
        pytest.param("三〇％増", 4, ["三", "〇％", "増"], id="per cent in Japanese"),
        pytest.param("السعر 100٪ فقط", 10, ["السعر 100٪", "فقط"], id="per cent in Arabic"),
        pytest.param("قال: «نعم» ثم", 9, ["قال:", "«نعم» ثم"], id="quotes in Arabic"),
        pytest.param("תל־אביב היא", 7, ["תל־אביב", "היא"], id="Hebrew after its own hyphen"),
        pytest.param("wait...what now", 7, ["wait...", "what", "now"], id="three full stops"),
        pytest.param("wait…what now", 6, ["wait…", "what", "now"], id="after an ellipsis"),
        pytest.param("年代——そして", 8, ["年代——そ", "して"], id="a double dash is whole"),
        pytest.param("……そして", 5, ["……そ", "して"], id="a double ellipsis is whole"),
        pytest.param("a - b - c", 3, ["a -", "b -", "c"], id="a dash between spaces"),
        pytest.param("„Nein“, sagte", 7, ["„Nein“,", "sagte"], id="German quotes"),
        pytest.param("»Nein«, sagte", 7, ["»Nein«,", "sagte"], id="German book quotes"),
        pytest.param("‘so’ it is", 5, ["‘so’", "it is"], id="single quotes"),
        pytest.param("¿Qué? ¡Nada!", 6, ["¿Qué?", "¡Nada!"], id="Spanish signs"),
        pytest.param("Il dit : oui", 7, ["Il", "dit :", "oui"], id="a French colon"),
        pytest.param("彼は『はい』と", 6, ["彼は", "『は", "い』と"], id="Japanese quotes"),
        pytest.param("他说：“你好。”然后", 10, ["他说：“你", "好。”然后"], id="Chinese quotes"),
        pytest.param("《紅樓夢》是書", 8, ["《紅樓", "夢》是書"], id="titles in Chinese"),
        pytest.param("すごい！！本当", 6, ["すご", "い！！", "本当"], id="two signs in a row"),
        pytest.param("東京・大阪・京都", 6, ["東京・", "大阪・", "京都"], id="after a middle dot"),
        pytest.param("ラーメン屋", 6, ["ラーメ", "ン屋"], id="a long vowel sign"),
        pytest.param("人々の", 2, ["人", "々", "の"], id="an iteration mark only where it must"),
        pytest.param("人々の木", 4, ["人々", "の木"], id="an iteration mark"),
        pytest.param("대한민국, 서울", 10, ["대한민국,", "서울"], id="Hangul with a comma"),
        pytest.param("2026년 3월 3일", 8, ["2026년", "3월 3일"], id="figures in Hangul"),
        pytest.param(
            "대한\u200b민국", 5, ["대한\u200b", "민국"], id="Hangul at a zero-width space"
        ),
        pytest.param("ไทย (ใหญ่) ดี", 6, ["ไทย", "(ใหญ่)", "ดี"], id="Thai in brackets"),
        pytest.param("ประเทศ", 3, ["ประ", "เทศ"], id="Thai before a leading vowel"),
        pytest.param("น้ำน้ำ", 3, ["น้ำ", "น้ำ"], id="Thai, a tone and a following vowel"),
        pytest.param("คนๆหนึ่ง", 4, ["คนๆ", "หนึ่ง"], id="Thai after a repetition"),
        pytest.param("กรุงเทพฯ", 5, ["กรุง", "เทพฯ"], id="Thai, an abbreviation stays"),
        pytest.param("ตั้งแต่ปี2482นี้", 8, ["ตั้งแต่ปี", "2482นี้"], id="Thai, a number is whole"),
        pytest.param("ความสุขครับ", 8, ["ความ", "สุขครับ"], id="Thai, two consonants that begin"),
        pytest.param("เล่น)เล่น)", 4, ["เล่น)", "เล่น)"], id="Thai before no closing sign"),
        pytest.param("ສະບາຍດີຊາວ", 7, ["ສະບາຍດີ", "ຊາວ"], id="Lao at a syllable"),
        pytest.param("ໄປໄປໄປ", 3, ["ໄປ", "ໄປ", "ໄປ"], id="Lao vowels stay with their letter"),
        pytest.param("ប្រទេសកម្ពុជា", 6, ["ប្រទេសក", "ម្ពុជា"], id="Khmer subscripts are whole"),
        pytest.param("ចាស់ៗណាស់", 4, ["ចាស់ៗ", "ណាស់"], id="Khmer after a repetition"),
        pytest.param("နိုင်ငံ", 2, ["နိုင်", "ငံ"], id="Burmese at a syllable"),
        pytest.param("သည်ကမ္ဘာ", 4, ["သည်", "ကမ္ဘာ"], id="Burmese stacks are whole"),
        pytest.param("ক্ষত্রিয়", 2, ["ক্ষ", "ত্রি", "য়"], id="conjuncts of Bengali"),
        pytest.param("క్షత్రియ", 2, ["క్ష", "త్రి", "య"], id="conjuncts of Telugu"),
        pytest.param("ಕ್ಷತ್ರಿಯ", 2, ["ಕ್ಷ", "ತ್ರಿ", "ಯ"], id="conjuncts of Kannada"),
        pytest.param("ශ්‍රී ලංකා", 4, ["ශ්‍රී", "ලංකා"], id="conjuncts of Sinhala"),
        pytest.param("हिन्दी में।", 5, ["हिन्दी", "में।"], id="a danda is never first"),
        pytest.param("ཀ་ཁ་ག", 2, ["ཀ་", "ཁ་", "ག"], id="Tibetan after its dots"),
        pytest.param("a 👨‍👩‍👧 b", 4, ["a 👨‍👩‍👧", "b"], id="a family takes two cells"),
        pytest.param("❤️❤️❤️", 4, ["❤️❤️", "❤️"], id="widened signs"),
        pytest.param(
            "www.example.org/path/page.html",
            12,
            ["www.example.", "org/path/", "page.html"],
            id="an address without a scheme",
        ),
        pytest.param(
            "https://例え.jp/道/へ",
            10,
            ["https://例", "え.jp/道/", "へ"],
            id="an address in Japanese",
        ),
        pytest.param(
            "ดูhttps://example.org/ab", 12, ["ดูhttps://", "example.org/", "ab"], id="one in Thai"
        ),
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


pieces = st.sampled_from((*WORDS, *SIGNS, " ", " ", "\xad", "\u200d", "\u2060", "ประเทศ", "ក្រុម"))
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
    assert not set(text[at:]) - set(BLANKS)


@settings(deadline=None)
@given(texts, st.integers(1, 40))
def test_no_line_starts_within_a_cluster(text: str, width: int) -> None:
    whole = {0, *accumulate(map(len, iter_graphemes(text)))}
    starts = [start for start, _ in break_lines(text, width)]
    assert all(start in whole or text[start - 1] in BLANKS for start in starts)


@settings(deadline=None)
@given(texts, st.integers(1, 40))
def test_no_line_is_empty_but_of_an_empty_text(text: str, width: int) -> None:
    assert all(rows(" ".join(text.split()) or "x", width))


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
