"""Which lines of a bare text stood under a picture, and which part of them names its maker."""
# ruff: noqa: RUF001 - other scripts have brackets and colons that resemble Latin ones

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 420
"""Characters; a longer line is a paragraph."""
LONGEST_UNSIGNED: Final = 220
"""Characters of a caption that names no maker."""
_LONGEST_CREDIT: Final = 90

_MAKERS: Final = frozenset(
    "photo photos photograph photographs photography photographer image images picture illustration"
    " credit credits source courtesy graphic graphics"
    " foto fotos gambar ilustrasi dok dokumentasi kredit sumber"
    " bild bilder fotograf grafik quelle bildquelle abbildung archivbild illustration"
    " crédit crédits photographie source fotografía crédito créditos imagen ilustración fuente"
    " fotografia imagem ilustração fonte immagine foto's beeld bron billede kuva zdjęcie fot źródło"
    " fotoğraf ảnh nguồn фото источник 写真 画像 撮影 提供 出典 图 图片 图源 图片来源 摄影 圖 圖片來源"
    " 사진 صورة תמונה צילום".split()
)
"""Words that stand before a maker's name."""
_BESIDE_MAKER: Final = frozenset(
    "by via from courtesy of credit credits source copyright to and the"
    " oleh von par por de di da door av af przez".split()
)
"""What may follow them: "photo by", "image credit", "foto oleh"."""
_SURE_MAKERS: Final = frozenset(
    "photo photos foto fotos bild credit credits image photograph".split()
)
"""Those that make a credit in the midst of a line too, if they are capitalized."""

_AGENCIES: Final = frozenset(
    "getty|getty images|gettyimages|afp|reuters|ap|ap photo|associated press|shutterstock|alamy"
    "|alamy stock photo|istock|istockphoto|unsplash|pexels|pixabay|flickr|wikimedia"
    "|wikimedia commons|wikipedia|adobe stock|stock.adobe.com|adobe.stock.com|picture alliance"
    "|picture-alliance|imago|imago images|epa|epa-efe|efe|dpa|apa|ansa|xinhua|zuma|zuma press"
    "|antara|antara foto|antarafoto|bloomberg|bernama|kyodo|yonhap|pti|ntb|tt|rex|rex features"
    "|nasa|nurphoto|sipa|sipa usa|the new york times|new york times|the washington post".split("|")
)
_FILED: Final = frozenset(
    "file|file photo|archiv|archivbild|archivfoto|symbolbild|symbolfoto|ilustrasi|foto ilustrasi"
    "|istimewa|ist|dok|dok. istimewa|archivo|archives".split("|")
)
"""What stands in brackets instead of a name."""

_BRACKETS: Final = re.compile(r"[(\[（【]([^()\[\]（）【】]{2,80})[)\]）】][.。]?$")
_LABEL: Final = re.compile(
    r"(^|[.!?)”\"’…]\s?|\s[|/–—-]\s|\s)([^\W\d_]+(?: [^\W\d_]+){0,2})(?:\s?[:：]\s?©?|\s?©)\s?(?=[^\s:])"
)
_BY: Final = re.compile(r"(^|[.!?)”\"’…]\s?|\s[|/–—-]\s)([^\W\d_]+) ([a-z]{2,8})\s(?=[^\W_a-z])")
_NAME: Final = re.compile(r"(?:[^.!?“”\"]|\.(?=\w|$|(?<=\b[^\W\d_]\.))){2,90}")
"""A name: dots stand after initials, inside addresses and at the end only."""
_CLOSING: Final = (")", "]", "）", "】")
_AGENCY_BOUND: Final = re.compile(r"[/|]| via | vía ")
_AGENCY_ENDS: Final = tuple(_AGENCIES)
_COPYRIGHT: Final = re.compile(r"(?:^|\s|(?<=[.)]))(?:[|–—-]\s)?©\s?(?!\d{4})[^©]{2,70}$")
_SIGNATURE: Final = re.compile(
    r"(?:^|(?<=[.!?)”\"’])\s?)(?:(?!\s)[^.!?/|]{2,60}?\s?(?://?|[|,]|\s-|\svia)\s?)??"
    r"(?:[^.!?/|]{2,40}?\s?//?\s?)?(?P<agency>[A-Za-z][\w. -]{1,20}?)(?: files?)?$"
)
"""Siti Aminah/Getty Images · AFP via Getty Images · Siti Aminah, Antara"""
_SLASHED: Final = re.compile(
    r"(?:(?<=[^\W\d_][.!?])|(?<=[.!?][”’]))\s(?:[A-ZÀ-Þ][\w.’'-]*\s?){2,3}/\s?(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,3}$"
)
"""… in Brooklyn. Siti Aminah/The Daily News"""
_SLASHED_NAMES: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][a-zß-ÿ’'-]+\s?/\s?(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4}"
)
_GLUED: Final = re.compile(
    r"(?<=[.!?”’)])(?:Credit|Photo|Foto|Bild)+(?:\.{3})?(?=[A-ZÀ-Þ]).{2,70}$"
    r"|(?<=[a-zß-ÿ])(?:AFP|Reuters|AP|Getty Images)(?: via Getty Images)?$"
)
"""What is left of "… in Brooklyn." and "Credit Siti Aminah" in a page that was pasted without its gaps."""

_LABELS: Final = (
    "image caption", "photo caption", "picture caption", "media caption", "caption:", "keterangan foto",
    "ket. foto", "ket foto", "keterangan gambar",
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
    ", left,", ", right,", ", center,", ", centre,", "center-left", "center-right", "(dari kiri",
    "dari kiri ke kanan", "dua dari kiri", "dua dari kanan", "tiga dari kiri", "paling kiri",
    "paling kanan", "(von links", "(v.l.", "(v. l.", "von links nach rechts", "de gauche à droite",
    "de izquierda a derecha", "da esquerda para", "da sinistra a destra", "file photo", "archivbild",
    "symbolbild", "symbolfoto", "artist's impression", "artist’s impression", "artist's concept",
    "artist’s concept", "artist's rendering", "is pictured", "are pictured", "is seen here",
    "are seen here", "is shown here", "are shown here", "is photographed", "poses for a",
    "pose for a", "posing for", "poses with", "pose with", "する様子", "した様子", "＝写真",
)  # fmt: skip
"""What captions say, and paragraphs hardly ever."""
_SIDES: Final = frozenset(
    "left right centre center top bottom pictured kiri kanan tengah atas bawah links rechts mitte"
    " oben unten gauche droite izquierda derecha esquerda direita sinistra destra 左 右 中央 奥 手前".split()
)
"""Who is where, in brackets behind a name."""
_BESIDE_SIDES: Final = frozenset(
    "far from the second third 2nd 3rd and in dari dan di von à au a la".split()
)
_NUMBERED: Final = re.compile(
    r"(?:figure|fig\.|abb(?:ildung|\.)|gambar|figura|图|図)\s?\d{1,3}\s?[.:：]\s?\S"
    r"|.*[(\[](?:fig(?:ure|\.)?|abb\.|gambar) ?\d{1,3}[)\]]$"
)
_BRACKETED: Final = re.compile(r"[(（]([^()（）]{1,30})[)）]")
_MOMENTS: Final = frozenset("saat ketika sedang usai berfoto berpose berswafoto foto".split())
"""Indonesian: what stands between a name and what its bearer does in a picture."""
_SAYING: Final = frozenset(
    "mengatakan berkata menyebut menyebutkan menjelaskan mengungkapkan menegaskan mengaku menuturkan"
    " menilai menambahkan menyampaikan memastikan berharap meminta mengajak mengimbau".split()
)
"""Indonesian: verbs of paragraphs, not of captions."""
_IN_NAMES: Final = frozenset("dan bersama di para oleh serta".split())
_FEWEST_NAME_WORDS: Final = 2
_QUOTES: Final = "“”„«»「」\""
_NEXT_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?]\s*[^\W\d_a-z]|[。！？].")


def credit_start(line: str) -> int | None:
    """Give where the name of a picture's maker begins at a line's end; None where there is none."""
    if len(line) > LONGEST or line[0] in _QUOTES:
        return None
    if line[-1] in ".!?”" and line[line.rfind(" ") + 1].islower():
        return None  # An ordinary sentence ends here: nearly all lines do.
    start = max(0, len(line) - _LONGEST_CREDIT)
    match = (
        _in_brackets(line, start)
        or _labelled(line, start)
        or _signature(line, start)
        or _GLUED.search(line, start)
    )
    if not match:
        return None
    whole = line[match.start() :]
    name = whole.lstrip(" .!?)”\"’…") if match.start() else whole
    return len(line) - len(name)


def _in_brackets(line: str, start: int) -> re.Match[str] | None:
    """Find (Foto: Siti Aminah), [Photo by Siti/AFP], (Siti Aminah / The Daily News), (AFP), (FILE)."""
    match = _BRACKETS.search(line, start) if line.rstrip(".。")[-1:] in _CLOSING else None
    if not match:
        return None
    inside = match[1].strip()
    words = inside.casefold()
    if words in _FILED or is_agency(_AGENCY_BOUND.split(words)[-1]):
        return match
    label = _LABEL.match(inside) or _BY.match(inside)
    if label and _is_label(label[2]):
        return match
    return match if _SLASHED_NAMES.fullmatch(inside) else None


def _labelled(line: str, start: int) -> re.Match[str] | None:
    """Find Photo: Siti, Photo by Siti, © Siti; as the whole line, after a sentence or a bar."""
    if any(colon in line[start:] for colon in ":：©"):
        for match in _LABEL.finditer(line, start):
            word = match[2].split()[-1]
            stands_out = match.start() == 0 or match[1].strip()
            is_sure = word[0].isupper() and word.casefold() in _SURE_MAKERS
            if (stands_out or is_sure) and _is_label(match[2]) and _NAME.fullmatch(line, match.end()):
                return match
        return _COPYRIGHT.search(line, start)
    for match in _BY.finditer(line, start):
        if match[3] in _BESIDE_MAKER and _is_label(match[2]) and _NAME.fullmatch(line, match.end()):
            return match
    return None


def _is_label(text: str) -> bool:
    first, *others = text.casefold().split()
    return first in _MAKERS and all(word in _BESIDE_MAKER or word in _MAKERS for word in others)


def _signature(line: str, start: int) -> re.Match[str] | None:
    """Find Siti Aminah/Getty Images, AFP via Getty Images, Siti Aminah/The Daily News."""
    if line.casefold().removesuffix(" file").endswith(_AGENCY_ENDS):
        match = _SIGNATURE.search(line, start)
        if match and is_agency(match["agency"]) and match["agency"] != line:
            return match
    return _SLASHED.search(line, start) if "/" in line[start:] else None


def describes_picture(line: str) -> bool:
    """Tell whether a line, one sentence without speech, speaks as captions do."""
    if len(line) > LONGEST_UNSIGNED or line[-1] in ":?;,":
        return False
    words = line.casefold()
    if words.startswith(_LABELS) or _NUMBERED.match(words):
        return True
    if not is_one_sentence(line):
        return False
    return words.startswith(_OPENINGS) or _speaks_of_picture(words) or _shows_moment(line)


def _speaks_of_picture(words: str) -> bool:
    if any(phrase in words for phrase in _WITHIN):
        return True
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
            return number >= _FEWEST_NAME_WORDS and is_photo and not _SAYING & set(words[number + 2 :])
        if word[0].islower() and word not in _IN_NAMES:
            return False
    return False


def is_one_sentence(line: str) -> bool:
    """Tell whether a line holds no speech and no second sentence."""
    return not any(mark in line for mark in _QUOTES) and not _NEXT_SENTENCE.search(line)


def is_agency(text: str) -> bool:
    """Tell whether a name is that of a news or picture agency."""
    return text.casefold().strip() in _AGENCIES
