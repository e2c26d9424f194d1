"""Which lines of a bare text stood under a picture, though they name no maker."""
# ruff: noqa: RUF001, SIM905 - marks of other scripts; tables read better as words

from __future__ import annotations

import re
from typing import Final

from reader.model.lazy_pattern import lazy_pattern

LONGEST: Final = 220
"""Characters; a longer line is a paragraph."""

_LABELS: Final = (
    "image caption", "photo caption", "picture caption", "media caption", "caption:",
    "keterangan foto", "ket. foto", "ket foto", "keterangan gambar",
)  # fmt: skip
"""What pages print before a caption."""
_OPENINGS: Final = (
    "pictured:", "pictured,", "above:", "below:", "left:", "right:", "from left:", "from left,",
    "foto:", "photo:", "gambar:", "bild:", "im bild", "auf dem foto", "von links:", "en la foto",
    "en la imagen", "na foto", "na imagem", "sur la photo", "nella foto", "op de foto", "légende",
    "a photo of", "photo of", "a screenshot of", "screenshot of", "an aerial view",
    "aerial view of", "a close-up of", "close-up of", "in this photo", "in this file photo",
    "in this undated", "in this aerial", "in this handout", "this photo ", "this undated photo",
    "tangkapan layar", "写真：", "写真:", "图为", "图：", "図：",
)  # fmt: skip
"""How a line begins that tells what a picture shows."""
_WITHIN: Final = (
    "second from left", "second from right", "from the left)", "(from left", "from left to right",
    "center-left", "center-right", "(dari kiri",
    "dari kiri ke kanan", "dua dari kiri", "dua dari kanan", "tiga dari kiri", "paling kiri",
    "paling kanan", "(von links", "(v.l.", "(v. l.", "von links nach rechts",
    "de gauche à droite", "de izquierda a derecha", "da esquerda para", "da sinistra a destra",
    "file photo", "archivbild", "symbolbild", "symbolfoto", "artist's impression",
    "artist’s impression", "artist's concept", "artist’s concept", "artist's rendering",
    "is pictured", "are pictured", "is seen here", "are seen here", "is shown here",
    "are shown here", "is photographed", "poses for a", "pose for a", "posing for", "poses with",
    "pose with", "する様子", "した様子", "＝写真",
)  # fmt: skip
"""What captions say, and paragraphs hardly ever."""
_SIDES: Final = frozenset(
    "left right centre center top bottom pictured kiri kanan tengah atas bawah links rechts"
    " mitte oben unten gauche droite izquierda derecha esquerda direita sinistra destra 左 右"
    " 中央 奥 手前".split()
)
"""Who is where, in brackets behind a name."""
_BESIDE_SIDES: Final = frozenset(
    "far from the second third 2nd 3rd and in dari dan di von à au a la".split()
)
_NUMBERED: Final = lazy_pattern(
    r"(?:figure|fig\.|abb(?:ildung|\.)|gambar|figura|图|図)\s?\d{1,3}\s?[.:：]\s?\S"
)
_NUMBERED_AT_END: Final = lazy_pattern(r"[(\[](?:fig(?:ure|\.)?|abb\.|gambar) ?\d{1,3}[)\]]$")
_BESIDE_NAME: Final = lazy_pattern(r"[A-Z][\w’'-]+, (?:far )?(?:left|right|cent(?:er|re)),")
_BRACKETED: Final = lazy_pattern(r"[(（]([^()（）]{1,30})[)）]")
_MOMENTS: Final = frozenset("saat ketika sedang usai berfoto berpose berswafoto foto".split())
"""Indonesian: what stands between a name and what its bearer does in a picture."""
_SAYING: Final = frozenset(
    "mengatakan berkata menyebut menyebutkan menjelaskan mengungkapkan menegaskan mengaku"
    " menuturkan menilai menambahkan menyampaikan memastikan berharap meminta mengajak mengimbau"
    " kata ujar katanya ujarnya tutur disampaikan dikatakan diungkapkan dijelaskan ditegaskan"
    " hal demikian".split()
)
"""Indonesian: verbs of paragraphs, not of captions."""
_IN_NAMES: Final = frozenset("dan bersama di para oleh serta".split())
_FEWEST_NAME_WORDS: Final = 2
_SHORTER: Final = 1.5
"""Times that the lines around a dated scene are longer than it."""
_DAY_AT_END: Final = lazy_pattern(
    r", (?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),? \(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)"
    r"(?: (?:pagi|siang|sore|malam))?\.?$",
    re.IGNORECASE,
)
"""…, Rabu (26/10)."""
_QUOTES: Final = '“”„«»「」"'
_NEXT_SENTENCE: Final = lazy_pattern(
    r"[.!?。！？](?:(?<=[。！？]).|(?<=[^\W\d_]{3}[.!?])\s*[^\W\d_a-z])"
)


def describes_picture(line: str, before: str = "", after: str = "") -> bool:
    """Tell whether a line, one sentence without speech, speaks as captions do.

    Args:
        line: stripped.
        before: the line above it; empty where that is none or no line.
        after: the line below it.
    """
    if len(line) > LONGEST or line[-1] in ":?;,":
        return False
    words = line.casefold()
    if words.startswith(_LABELS) or _NUMBERED.match(words) or _NUMBERED_AT_END.search(words):
        return True
    if not is_one_sentence(line):
        return False
    if words.startswith(_OPENINGS) or _speaks_of_picture(line, words) or _shows_moment(line):
        return True
    return len(line) * _SHORTER < min(len(before), len(after)) and _is_dated_scene(line)


def _is_dated_scene(line: str) -> bool:
    """Tell, in Indonesian, whether a sentence ends with its day, and nobody says anything."""
    return _DAY_AT_END.search(line) is not None and not _SAYING & set(line.casefold().split())


def _speaks_of_picture(line: str, words: str) -> bool:
    if any(map(words.__contains__, _WITHIN)) or _BESIDE_NAME.search(line):
        return True
    if "(" not in words and "（" not in words:
        return False
    insides = [set(inside.replace(",", " ").split()) for inside in _BRACKETED.findall(words)]
    return any(inside & _SIDES and inside <= _SIDES | _BESIDE_SIDES for inside in insides)


def _shows_moment(line: str) -> bool:
    """Tell, in Indonesian, whether someone does a thing "when" the picture was taken.

    No verb stands before that word, and none of saying behind what is done.
    """
    words = line.split()
    for number, word in enumerate(words):
        if word in _MOMENTS:
            is_photo = word != "foto" or words[number + 1 : number + 2] == ["bersama"]
            return (
                number >= _FEWEST_NAME_WORDS and is_photo and not _SAYING & set(words[number + 2 :])
            )
        if word[0].islower() and word not in _IN_NAMES:
            return False
    return False


def is_one_sentence(line: str) -> bool:
    """Tell whether a line holds no speech and no second sentence."""
    return not any(map(line.__contains__, _QUOTES)) and not _NEXT_SENTENCE.search(line)
