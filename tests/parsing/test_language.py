"""The language of a text, told from little of it."""
# ruff: noqa: RUF001 - other scripts

from __future__ import annotations

import pytest

from reader.parsing.language import detect_language

SENTENCES = {
    "id": "Perahu itu berangkat pada pukul enam dan tidak pernah terlambat.",
    "en": "The boat leaves at six and it is never late.",
    "de": "Das Boot fährt um sechs ab und ist nie zu spät.",
    "fr": "Le bateau part à six heures et il n'est pas en retard.",
    "es": "El barco sale a las seis y no llega tarde a la isla.",
    "pt": "O barco sai às seis e não chega tarde à ilha dos pescadores.",
    "it": "La barca parte alle sei e non è mai in ritardo per la città.",
    "nl": "De boot vertrekt om zes uur en is nog niet te laat.",
    "tr": "Tekne saat altıda kalkar ve hiç geç kalmaz, çok eski bir gemi olarak bilinir.",
    "vi": "Con thuyền rời bến lúc sáu giờ và không bao giờ đến muộn.",
    "sv": "Båten går klockan sex och den är inte sen till ön.",
    "pl": "Łódź odpływa o szóstej i nie spóźnia się na wyspę.",
    "ru": "Лодка уходит в шесть часов и никогда не опаздывает.",
    "el": "Το καράβι φεύγει στις έξι και δεν αργεί ποτέ.",
    "ja": "渡し船は六時に出て、遅れたことがない。",
    "zh": "渡船六点离开码头，从来没有迟到过。",
    "ko": "배는 여섯 시에 떠나며 늦은 적이 없다.",
    "ar": "يغادر القارب في السادسة ولا يتأخر أبدا.",
    "he": "הסירה יוצאת בשש ואף פעם לא מאחרת.",
    "hi": "नाव छह बजे चलती है और कभी देर नहीं करती।",
    "th": "เรือออกตอนหกโมงและไม่เคยสาย",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items(), ids=SENTENCES)
def test_one_sentence_tells_its_language(language: str, sentence: str) -> None:
    assert detect_language(sentence) == language


def test_a_headline_in_indonesian_is_enough() -> None:
    assert detect_language("Warga dan Wali Kota Sepakat untuk Menjaga Pasar") == "id"


def test_a_foreign_word_does_not_change_the_language() -> None:
    assert detect_language(f"{SENTENCES['en']} They call it 渡し船 there.") == "en"
    assert detect_language(f"{SENTENCES['ja']} Ferry") == "ja"


@pytest.mark.parametrize(
    "text", ["", "12 34 56", "xkcd the qwerty zxcvb asdf jklö uiop bnm yxcv mnbv", "…"], ids=repr
)
def test_what_tells_no_language_has_none(text: str) -> None:
    assert detect_language(text) is None


def test_only_the_start_of_a_long_text_is_looked_at() -> None:
    assert detect_language(SENTENCES["en"] * 200 + SENTENCES["ja"] * 100_000) == "en"
