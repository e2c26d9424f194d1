# ruff: noqa: RUF001 - letters of all scripts are the cases
from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model.clean import clean, clean_line
from support_gate import BLACK_FLAG, END_OF_FLAG, HOSTILE_PIECES, faults, hostile_texts

SCOTLAND = BLACK_FLAG + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + END_OF_FLAG

HARMLESS = [
    pytest.param("[red] [/] [@click=app.quit] {{x}} %s $(id) \\x1b", id="what other programs obey"),
    pytest.param("a\tb\n\tc", id="tabs and line feeds"),
    pytest.param("Größe, naïve café, Łódź — “quotes” … 10\u00a0000", id="Latin"),
    pytest.param(
        "e\u0301a\u0308 Tie\u0302\u0301ng Vie\u0323\u0302t", id="marks beside their letter"
    ),
    pytest.param("السَّلَامُ عَلَيْكُم، می\u200cخواهم", id="Arabic and Persian, with marks and joiners"),
    pytest.param("בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים", id="Hebrew with points and accents"),
    pytest.param("(עברית)\u200f, C++\u200e, \u061c٪١٢", id="direction marks"),
    pytest.param("क्ष क्\u200dष क्\u200cष श्री", id="Devanagari with joiners"),
    pytest.param("ශ්\u200dරී ලංකා", id="Sinhala"),
    pytest.param("ที่นี่ ກິ່ນ བསྒྲུབས ខ្ញុំ", id="Thai, Lao, Tibetan, Khmer"),
    pytest.param("日本語　「漢字」葛\U000e0100 𠮷野家 ㍿", id="Japanese with a variant"),
    pytest.param("한국어 각", id="Korean, whole and in parts"),
    pytest.param("👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈 🇮🇩 1️⃣ ❤️", id="emoji"),
    pytest.param(f"{SCOTLAND} {BLACK_FLAG}", id="the flag of a part of a country"),
    pytest.param("soft\u00adhyphen zero\u200bwidth word\u2060joiner", id="what is invisible"),
    pytest.param("\ue0b0 \U000f0001 \ufffd \ufffc", id="private use and replacements"),
    pytest.param("𝐛𝐨𝐥𝐝 𝒾𝓉 𝔽𝕣", id="mathematical letters"),
]

COMMANDS = [
    pytest.param("\x1b[31mred\x1b[0m", "red", id="colours"),
    pytest.param("a\x1b[2J\x1b[1;1Hb", "ab", id="the screen wiped"),
    pytest.param("\x1b[?1049hx\x1b[>0c", "x", id="private modes and questions"),
    pytest.param("a\x1b]0;title\x07b", "ab", id="a title, ended by BEL"),
    pytest.param("a\x1b]52;c;aGk=\x1b\\b", "ab", id="the clipboard, ended by ST"),
    pytest.param("\x1b]8;;http://x/\x1b\\word\x1b]8;;\x1b\\", "word", id="a hyperlink"),
    pytest.param("a\x1bPq#0~\x1b\\b\x1b_G\x1b\\c", "abc", id="pictures"),
    pytest.param("a\x1b^x\x1b\\b\x1bXy\x1b\\c", "abc", id="private messages and strings"),
    pytest.param(
        "a\x1b]0;never ended\nb", "a0;never ended\nb", id="an unended title keeps its text"
    ),
    pytest.param("a\x1bcb\x1b7c\x1b(Bd\x1b#8e", "abcde", id="short sequences"),
    pytest.param("a\x9b31mb\x9d0;t\x9cc\x90q\x9cd", "abcd", id="eight-bit forms"),
    pytest.param("é\x1b[31mb\x9b0m\x85c", "éb\nc", id="among other letters"),
    pytest.param("\x1b\x1b[31m[31mx", "[31mx", id="one within another"),
    pytest.param("a\x1b", "a", id="an escape at the end"),
    pytest.param("a\r\nb\rc\x0bd\x0ce", "a\nb\nc\nd\ne", id="line ends"),
    pytest.param("é\r\nb\rc\u2028d\u2029e\x85f", "é\nb\nc\nd\ne\nf", id="line ends of Unicode"),
    pytest.param("a\x00b\x08c\x7fd", "abcd", id="control characters"),
    pytest.param("\ufeffaé\u202eb\u202cc\u202ad", "aébcd", id="overrides and embeddings"),
    pytest.param("A \u2068שלום\u2069 \u2067\u2066B", "A שלום B", id="isolates"),
    pytest.param("x\U000e0068\U000e0069y", "xy", id="hidden words in tags"),
    pytest.param(f"{BLACK_FLAG}\U000e0067", BLACK_FLAG, id="a flag without its end"),
    pytest.param("a\ufffeb\ufdd0c\U0001ffffd\U0010fffee", "abcde", id="noncharacters"),
    pytest.param("a\udcffb", "a\ufffdb", id="a lone surrogate"),
    pytest.param("\ud83d\ude00", "😀", id="a pair of surrogates is its character"),
    pytest.param("a" + "\u0301" * 50 + "b", "a" + "\u0301" * 8 + "b", id="a stack of marks"),
    pytest.param("ก" + "\u0e47" * 50, "ก" + "\u0e47" * 8, id="a stack of Thai marks"),
    pytest.param("a" + "\u0301\u200d" * 9, "a" + "\u0301\u200d" * 4, id="a stack with joiners"),
    pytest.param("a" + "\U0001d167" * 9, "a" + "\U0001d167" * 8, id="a stack of musical marks"),
]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_stays_as_it_is_beside_hostile_text(text: str) -> None:
    assert clean(f"\x1b[31m{text}\x00") == text


@pytest.mark.parametrize(("text", "cleaned"), COMMANDS)
def test_what_commands_a_terminal_goes(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(hostile_texts())
def test_nothing_forbidden_passes(text: str) -> None:
    assert faults(clean(text), tabs=True) == []


@given(hostile_texts())
@example("\x1b\x1b[31m[31m")
@example(f"{BLACK_FLAG}\ufeff\U000e0067{END_OF_FLAG}")
@example("\u0301" * 5 + "\u2066" + "\u0301" * 5)
def test_a_second_time_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\ufffd")))
def test_letters_numbers_and_signs_pass(text: str) -> None:
    assert clean(text) == text


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_is_cleaned_alike_alone_and_among_other_letters(text: str) -> None:
    assert clean(f"é{text}") == f"é{clean(text)}"


@given(st.sampled_from(HOSTILE_PIECES), st.integers(0, 1200))
def test_the_place_in_a_long_text_does_not_matter(piece: str, place: int) -> None:
    assert faults(clean("x" * place + piece + "y" * 600), tabs=True) == []


@given(hostile_texts())
def test_a_line_is_one_line_without_tabs(text: str) -> None:
    line = clean_line(text)
    assert faults(line) == []
    assert "\n" not in line
    assert clean_line(line) == line


def test_blanks_of_a_line_become_one() -> None:
    assert clean_line(" a  b   c ") == "a b c"


def test_a_line_keeps_its_wide_and_no_break_spaces() -> None:
    assert clean_line("  10\u00a0000 \t\n 日本　語\u00a0 ") == "10\u00a0000 日本　語"


@pytest.mark.parametrize("line", ["é{}\r\n", "{}\n"], ids=repr)
def test_a_long_text_is_cleaned_as_its_lines_are(line: str) -> None:
    signs = ("é", "\x1b[1m", "\u202e日", "\x1b[" + "0" * 200_000 + "m", "e\u0301")
    lines = [line.format(sign) for sign in signs] * 3
    assert clean("".join(lines)) == "".join(map(clean, lines))


def test_no_sequence_is_cut_in_a_long_line() -> None:
    assert clean("é\x1b[" + "0" * 200_000 + "mé") == "éé"
