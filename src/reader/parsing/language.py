"""Which language a text is written in, told by its script and its commonest small words."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from typing import Final

from reader.model.lazy_pattern import lazy_pattern

_SAMPLE: Final = 6000
"""Characters from the start of the text that are looked at; more would tell nothing new."""

_LAST_LATIN: Final = "\u024f"
_SCRIPTS: Final = {
    0x0370: "el", 0x0400: "ru", 0x0530: "hy", 0x0590: "he", 0x0600: "ar", 0x0700: "", 0x0900: "hi",
    0x0980: "bn", 0x0A00: "pa", 0x0A80: "gu", 0x0B00: "or", 0x0B80: "ta", 0x0C00: "te",
    0x0C80: "kn", 0x0D00: "ml", 0x0D80: "si", 0x0E00: "th", 0x0E80: "lo", 0x0F00: "bo",
    0x1000: "my", 0x10A0: "ka", 0x1100: "ko", 0x1200: "am", 0x1380: "", 0x1780: "km", 0x1800: "",
    0x1F00: "el", 0x2000: "", 0x3041: "ja", 0x3100: "", 0x3400: "zh", 0xA000: "", 0xAC00: "ko",
    0xD7B0: "", 0xFB1D: "he", 0xFB50: "ar", 0xFE00: "", 0xFE70: "ar", 0xFF00: "", 0x20000: "zh",
    0x30000: "",
}  # fmt: skip
"""Where scripts begin, and the language that each tells, or the commonest one written in it."""
_STARTS: Final = sorted(_SCRIPTS)
_KANA_SHARE: Final = 0.08
"""Of ideographs and kana together; Chinese has none."""

_SMALL_WORDS: Final = {
    "id": "yang dan di untuk dengan dari pada adalah ini itu tidak dalam akan oleh juga kepada"
    " karena telah bisa saya sebagai para tersebut lebih kami ada mereka atau hanya sudah bahwa ke"
    " kita kata ia",
    "en": "the and of to in is that for it was with as on be at by this are from have or an not"
    " but his her they you we he she i has had were will would can their which what there been",
    "de": "der die und das ist nicht ein eine zu den mit von auf für im dem des sich auch es wird"
    " sind als an er sie wir ich hat war aus bei nach wie einen einer noch nur über so",
    "fr": "le la les et des est une un du que qui dans pour pas sur avec ce il au par plus sont ne"
    " se à aux cette nous vous elle mais ou leur ses être été",
    "es": "el la los las de y en que un una es por con para del se no su al lo como más pero sus"
    " está fue son ha este esta también cuando muy ya sin sobre hay",
    "pt": "o a os as de e em que um uma é por com para do da não se no na mais como mas dos das ao"
    " foi são ele ela também sua seu pelo pela está já muito",
    "it": "il la di e che un una è per con non del della in si sono dei le da nel al più gli alla"
    " lo anche come ma delle ha questo questa nella i dal",
    "nl": "de het een en van is dat niet op te in voor met zijn die er aan ook als maar om bij"
    " door naar uit wordt zij hij heeft dan nog over ze worden",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne kadar sonra ama ki en var değil o"
    " ise her olduğu göre",
    "vi": "và của là có được trong cho không một các với người này đã những để khi từ về ở đó cũng"
    " như",
    "sv": "och att det i en som är på för av med den till inte om ett har de var jag men från vi"
    " kan så",
    "da": "og at det er en til af på for med den som ikke har de var men fra jeg blev et der vi"
    " sig",
    "nb": "og at det er en til av på for med den som ikke har de var men fra jeg ble et vi seg"
    " også etter",
    "pl": "i w na z się nie to że do jest o jak po co ale od za przez są tym dla tego był oraz"
    " jego",
    "cs": "a v na se je že to s z do o i k ale jako by pro jsou po které byl také jeho který",
    "ro": "în de a la cu care nu pe este din o un pentru că mai sunt au fost prin și să ca fi",
    "hu": "a az és hogy nem egy is ez van meg csak mint volt már de ha ki még azt",
    "fi": "ja on ei se että oli hän mutta ovat joka kun niin myös tai jos ole ne sen",
    "ca": "el la els les de i en que un una és per amb del no es al com més però seva seu ha",
}  # fmt: skip
"""The commonest words of languages in Latin letters."""
_LEAST_SHARE: Final = 0.12
"""Of the words of a text, so many are such small ones, or its language is none of these."""

_WORD: Final = lazy_pattern(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """Give the language of a text (BCP 47); None where its first characters do not tell."""
    sample = text[:_SAMPLE]
    return (None if sample.isascii() else _by_script(sample)) or _by_small_words(sample)


def _by_script(sample: str) -> str | None:
    """Give the language of the script that most letters beyond the Latin ones are of."""
    letters = sum(map(str.isalpha, sample))
    counts: Counter[str] = Counter()
    for character, count in Counter(filter(_LAST_LATIN.__lt__, sample)).items():
        start = bisect(_STARTS, ord(character)) - 1
        counts[_SCRIPTS[_STARTS[start]] if start >= 0 else ""] += count
    counts.pop("", None)
    if counts["ja"] > (counts["zh"] + counts["ja"]) * _KANA_SHARE:
        counts["ja"] += counts.pop("zh", 0)
    language, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    return language if most * 3 > letters else None


def _by_small_words(sample: str) -> str | None:
    words = Counter(_WORD.findall(sample.lower()))
    shares = {
        language: sum(words[word] for word in small.split())
        for language, small in _SMALL_WORDS.items()
    }
    best, next_best = sorted(shares.values(), reverse=True)[:2]
    if best < words.total() * _LEAST_SHARE or best == next_best:
        return None
    return max(shares, key=lambda language: shares[language])
