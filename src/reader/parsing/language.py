"""Which language a text is written in, told by its script and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

SAMPLE: Final = 6000
"""Characters that are looked at, from the start of the text; more tells nothing new."""

_SCRIPTS: Final = (
    ("ja", "\u3041-\u30ff"),
    ("ko", "\uac00-\ud7a3"),
    ("zh", "\u4e00-\u9fff"),
    ("th", "\u0e00-\u0e7f"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("ar", "\u0600-\u06ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("ru", "\u0400-\u04ff"),
)
"""A language that its script alone tells, or the commonest one of it; kana stands before the ideographs that it is mixed with."""

_SMALL_WORDS: Final = {
    "id": "yang dan di untuk dengan dari pada adalah ini itu tidak dalam akan oleh juga kepada karena telah bisa saya sebagai para tersebut lebih kami",
    "en": "the and of to in is that for it was with as on be at by this are from have or an not but his her they",
    "de": "der die und das ist nicht ein eine zu den mit von auf für im dem des sich auch es wird sind als an er",
    "fr": "le la les et des est une un du que qui dans pour pas sur avec ce il au par plus sont ne se",
    "es": "el la los las de y en que un una es por con para del se no su al lo como más pero sus",
    "pt": "o a os as de e em que um uma é por com para do da não se no na mais como mas dos",
    "it": "il la di e che un una è per con non del della in si sono dei le da nel al più gli alla",
    "nl": "de het een en van is dat niet op te in voor met zijn die er aan ook als maar om bij door naar",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne kadar sonra ama ki en var değil",
    "vi": "và của là có được trong cho không một các với người này đã những để khi từ về",
    "sv": "och att det i en som är på för av med den till inte om ett har de var jag men från",
    "pl": "i w na z się nie to że do jest o jak po co ale od za przez są tym dla tego",
    "da": "og at det er en til af på for med den som ikke har de et var men fra jeg blev",
    "ro": "și de în a la cu care nu pe este din o un pentru că mai sunt au fost prin",
    "cs": "a v na se je že to s z do o i k ale jako by pro jsou po které",
    "hu": "a az és hogy nem egy is ez van meg csak mint volt már de ha ki még",
    "fi": "ja on ei se että oli hän mutta ovat joka kun niin myös tai jos ole",
}
"""The commonest words of languages in Latin letters."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str | None:
    """Give the language of a text (BCP 47); None where a sample of it does not tell."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return None
    for language, characters in _SCRIPTS:
        if len(re.findall(f"[{characters}]", sample)) * 5 > letters:
            return language
    return _by_small_words(sample)


def _by_small_words(sample: str) -> str | None:
    words = Counter(_WORD.findall(sample.lower()))
    shares = {
        language: sum(words[word] for word in small.split())
        for language, small in _SMALL_WORDS.items()
    }
    best, next_best = sorted(shares.values(), reverse=True)[:2]
    if best * 12 < words.total() or best == next_best:
        return None
    return max(shares, key=lambda language: shares[language])
