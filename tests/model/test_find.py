# ruff: noqa: RUF001 - letters of all scripts are the cases
from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from reader.model.blocks import Code, Paragraph, Span
from reader.model.find import Hit, Pattern
from support_documents import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

ALIKE = {
    **dict.fromkeys("‘’‚‛ʼ′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
}
ACCENTS = (
    *("COMBINING ", "HEBREW POINT", "HEBREW ACCENT", "ARABIC FATHA", "ARABIC FATHATAN"),
    *("ARABIC DAMMA", "ARABIC KASRA", "ARABIC SHADDA", "ARABIC SUKUN", "ARABIC HAMZA ABOVE"),
)


def reference(typed: str, text: str) -> list[tuple[int, int]]:
    """Find by `str.find` in text that was folded sign by sign, with a map back to its signs."""
    case = typed == typed.lower()
    wanted = folded(typed, case=case, accents=True)
    accents = wanted == folded(typed, case=case, accents=False)
    wanted = wanted if accents else folded(typed, case=case, accents=False)
    wanted = " ".join(wanted.split())
    signs, places = "", []
    for place, sign in enumerate(text):
        one = folded(sign, case=case, accents=accents)
        if not (one == " " and signs.endswith(" ")):
            signs += one
            places += [place] * len(one)
    signs = unicodedata.normalize("NFD", signs)
    edges = [0, *accumulate(map(len, iter_graphemes(text)))]
    spans = []
    at = signs.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        start = max(edge for edge in edges if edge <= places[at])
        stop = min(edge for edge in edges if edge > places[end - 1])
        inside = [number for number, place in enumerate(places) if start <= place < stop]
        is_whole = inside == list(range(at, end))
        if is_whole:
            spans.append((start, stop))
        at = signs.find(wanted, end if is_whole else at + 1)
    return spans


def folded(text: str, *, case: bool, accents: bool) -> str:
    return "".join(folded_sign(sign, case=case, accents=accents) for sign in text)


def folded_sign(sign: str, *, case: bool, accents: bool) -> str:
    name = unicodedata.name(sign, "")
    if sign.isspace():
        return " "
    if unicodedata.category(sign) == "Cf" or "TATWEEL" in name or "VARIATION SELECTOR" in name:
        return ""
    if sign in "‘’‚‛ʼ′“”„‟″‐‑‒–—―−":
        return ALIKE[sign]
    parts = unicodedata.normalize("NFKD", sign)
    if accents:
        parts = "".join(plain_letter(part) for part in parts if not is_accent(part))
    return unicodedata.normalize("NFKD", parts.casefold()) if case else parts


def is_accent(sign: str) -> bool:
    name = unicodedata.name(sign, "")
    return name.startswith(ACCENTS) and "SOUND MARK" not in name  # of kana


def plain_letter(letter: str) -> str:
    if letter.lower() in ALIKE:
        plain = ALIKE[letter.lower()]
        return plain if letter.islower() else plain.upper()
    name = unicodedata.name(letter, "")
    if name.startswith("LATIN") and ("WITH STROKE" in name or "DOTLESS I" in name):
        return unicodedata.lookup(name.partition(" WITH ")[0].replace("DOTLESS ", ""))
    return letter


TEXTS = {
    "English": ("The lighthouse kept the time", ["the", "The", "kept the", "e", "ep", "clock"]),
    "French": ("L’été à Pâques, déjà l'été", ["été", "ete", "Ete", "l'été", "deja", "pâques"]),
    "Vietnamese": ("Việt Nam đất nước, đậm đà", ["viet nam", "Việt", "dat", "đậm", "â", "a"]),
    "Polish": ("Łódź i źródła łódzkie", ["lodz", "łódź", "Lodz", "zrodla", "ł", "l"]),
    "Turkish": ("İstanbul ısındı, ILIK İZMİR", ["istanbul", "isindi", "ı", "izmir", "I", "İzmir"]),
    "German": ("Große Straße STRASSE Maẞe", ["strasse", "straße", "Straße", "masse", "s", "ss"]),
    "Danish": ("Smørrebrød på Ærø, œuvre", ["smorrebrod", "smør", "aero", "ærø", "oeuvre", "e"]),
    "Greek": ("Ὀδυσσέας ὁδός ΟΔΟΣ τῆς ὁδοῦ", ["οδοσ", "οδος", "ὁδός", "ΟΔΟΣ", "Οδυσσεας", "σ"]),
    "Cyrillic": ("Ёлка и ёлки; йод, иод", ["елка", "ёлк", "ЁЛКА", "иод", "йод", "и"]),
    "Arabic": ("كَتَبَ أحمدُ الكتــابَ", ["كتب", "كَتَبَ", "احمد", "أحمد", "الكتاب", "ا"]),
    "Persian": ("می‌خواهم می خواهم", ["میخواهم", "می‌خواهم", "می خواهم", "می", "م"]),
    "Hebrew": ("שָׁלוֹם לְבֵית־סֵפֶר", ["שלום", "שָׁלוֹם", "בית", "ספר", "בית־ספר", "ש"]),
    "Hindi": ("हिन्दी में क्षत्रिय हिंदी की", ["हिन्दी", "हिन", "हि", "में क्ष", "क", "की"]),
    "Tamil": ("தமிழ்நாடு தமிழ்", ["தமிழ்", "தமிழ", "நாடு", "த", "மி"]),
    "Thai": ("น้ำที่นี่ ทีนี้ น้ํา", ["ที่นี่", "ที", "น้ำ", "น", "ำ", "นี้ น"]),
    "Khmer": ("ក្រុមភាសាខ្មែរ", ["ក្រុម", "ក", "ខ្មែរ", "ភាសា", "ស"]),
    "Korean": ("한국어 한글과 하늘", ["한국", "한", "하", "ㅎ", "글과 하", "늘"]),
    "Japanese": ("ガラスとｶﾞﾗｽのカラス、１２３年", ["ガラス", "カラス", "カ", "123年", "ｶﾞ", "の"]),
    "Chinese": ("東京日本，日本人民，本日", ["日本", "本日", "日本人", "東", "日本,日本", "日日"]),
    "signs": ("“So” – 1914–18… ﬁnd ㎞ m²", ['"so"', "1914-18", "...", "find", "in", "m2"]),
    "emoji": ("👩‍🚀 👩 ☕️ 🇮🇩🇩🇪 👋🏽👋", ["👩", "☕", "🇮🇩", "🇩🇩", "👋", "👩‍🚀"]),
    "overlaps": ("ananana ána ANA aaaa", ["ana", "aa", "ána", "ANA", "a", "nan"]),
}
VARIANTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "in parts": lambda text: unicodedata.normalize("NFD", text),
    "over lines": lambda text: text.replace(" ", "\n"),
    "far apart": lambda text: f"  {text} ".replace(" ", "\xa0 \u3000"),
    "with soft hyphens": lambda text: "\xad".join(iter_graphemes(text)),
}
CASES = [
    pytest.param(typed, change(text), id=f"{name}: {typed}, {variant}")
    for name, (text, patterns) in TEXTS.items()
    for typed in patterns
    for variant, change in VARIANTS.items()
]


def test_there_are_cases_enough() -> None:
    assert len(CASES) > 200
    hits = [name for name, (text, words) in TEXTS.items() if any(reference(w, text) for w in words)]
    assert hits == list(TEXTS)


@pytest.mark.parametrize(("typed", "text"), CASES)
def test_a_find_agrees_with_a_plain_one(typed: str, text: str) -> None:
    assert Pattern(typed).spans(text) == reference(typed, text)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from((*WORDS, *SIGNS, " ", "\n")), max_size=8).map("".join),
    st.sampled_from(sorted({sign for word in WORDS for sign in (*iter_graphemes(word), word)})),
)
def test_any_text_is_searched_as_by_a_plain_find(text: str, typed: str) -> None:
    assert Pattern(typed).spans(text) == reference(typed, text)


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        pytest.param("keeper", "Keeper keeper KEEPER", ["Keeper", "keeper", "KEEPER"], id="small"),
        pytest.param("Keeper", "Keeper keeper KEEPER", ["Keeper"], id="a capital is meant"),
        pytest.param("cafe", "cafe\u0301s café", ["cafe\u0301", "café"], id="accents not typed"),
        pytest.param("café", "cafe\u0301 cafe café", ["cafe\u0301", "café"], id="accents typed"),
        pytest.param("istanbul", "İstanbul ISTANBUL", ["İstanbul", "ISTANBUL"], id="Turkish I"),
        pytest.param("ı", "ısı IŞIK i", ["ı", "ı"], id="a dotless i is meant"),
        pytest.param("strasse", "Straße STRASSE", ["Straße", "STRASSE"], id="sharp s"),
        pytest.param("οδος", "Ὁδός ΟΔΟΣ", ["Ὁδός", "ΟΔΟΣ"], id="final sigma"),
        pytest.param("كتب", "كَتَبَ كـتب", ["كَتَبَ", "كـتب"], id="Arabic vowels"),
        pytest.param("ספר", "בית־ספר", ["ספר"], id="the hyphen of Hebrew"),
        pytest.param("한", "\u1112\u1161\u11ab 한 하", ["\u1112\u1161\u11ab", "한"], id="Hangul"),
        pytest.param("하", "한 하", ["하"], id="half a syllable of Hangul is no hit"),
        pytest.param("カ", "ガカ ｶﾞｶ", ["カ", "ｶ"], id="half a kana is no hit"),
        pytest.param("न", "हिन्दी न", ["न"], id="half a conjunct is no hit"),
        pytest.param("👩", "👩‍🚀 👩", ["👩"], id="half an emoji is no hit"),
        pytest.param("in", "ﬁn in", ["in"], id="half a ligature is no hit"),
        pytest.param("abc", "ＡＢＣ", ["ＡＢＣ"], id="full width"),
        pytest.param("日本", "東日本日本人", ["日本", "日本"], id="without spaces"),
        pytest.param("a b", "a\nb a  b a\u3000b", ["a\nb", "a  b", "a\u3000b"], id="blanks"),
        pytest.param("donau", "Do\xadnau", ["Do\xadnau"], id="a soft hyphen"),
        pytest.param("it's", "it’s", ["it’s"], id="a typographic apostrophe"),
        pytest.param("aa", "aaaaa", ["aa", "aa"], id="hits do not overlap"),
        pytest.param("", "text", [], id="nothing"),
        pytest.param(" \xad", "a b", [], id="nothing but blanks"),
        pytest.param("a.c", "abc a.c", ["a.c"], id="no expression"),
    ],
)
def test_a_person_finds(typed: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Pattern(typed).spans(text)] == found


def test_hits_are_given_block_by_block() -> None:
    blocks = (Paragraph((Span("a b"), Span("\nb"))), Code("no"), Paragraph((Span("b"),)))
    assert list(Pattern("b").hits(blocks)) == [Hit(0, 2, 3), Hit(0, 4, 5), Hit(2, 0, 1)]
