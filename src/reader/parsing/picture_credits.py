"""The name of a picture's maker, as it stands at the end of a caption."""
# ruff: noqa: RUF001, SIM905 - marks of other scripts; tables read better as words

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    import re

LONGEST_CAPTION: Final = 420
"""Characters; a longer line is a paragraph, whatever its end."""
_LONGEST: Final = 90
"""Characters of a credit."""
_MOST_WORDS: Final = 9
"""Words of a name."""

_MAKERS: Final = frozenset(
    "photo photos photograph photographs photography photographer image images picture"
    " illustration credit credits source courtesy graphic graphics foto fotos gambar ilustrasi"
    " dok dokumentasi kredit sumber bild bilder fotograf grafik quelle bildquelle abbildung"
    " archivbild illustration crédit crédits photographie source fotografía crédito créditos"
    " imagen ilustración fuente fotografia imagem ilustração fonte immagine foto's beeld bron"
    " billede kuva zdjęcie fot źródło fotoğraf ảnh nguồn фото источник 写真 画像 撮影 提供 出典"
    " 图 图片 图源 图片来源 摄影 圖 圖片來源 사진 صورة תמונה צילום".split()
)
"""Words that stand before a maker's name."""
_BESIDE_MAKER: Final = frozenset(
    "by via from courtesy of credit credits source copyright to and the"
    " oleh von par por de di da door av af przez".split()
)
"""What may follow them: "photo by", "image credit", "foto oleh"."""
_WIRES: Final = frozenset(
    "afp|reuters|ap|associated press|epa|efe|dpa|apa|ansa|xinhua|antara|bloomberg|bernama|kyodo"
    "|yonhap|pti|ntb|tt".split("|")
)
"""Agencies that sign whole articles too."""
_AGENCIES: Final = _WIRES | frozenset(
    "getty|getty images|gettyimages|ap photo|shutterstock|alamy|alamy stock photo|istock"
    "|istockphoto|unsplash|pexels|pixabay|flickr|wikimedia|wikimedia commons|wikipedia|adobe stock"
    "|stock.adobe.com|adobe.stock.com|picture alliance|picture-alliance|imago|imago images"
    "|epa-efe|zuma|zuma press|antara foto|antarafoto|rex|rex features|nasa|nurphoto|sipa|sipa usa"
    "|the new york times|new york times|the washington post".split("|")
)
_FILED: Final = frozenset(
    "file|file photo|archiv|archivbild|archivfoto|symbolbild|symbolfoto|ilustrasi|foto ilustrasi"
    "|istimewa|ist|dok|dok. istimewa|archivo|archives".split("|")
)
"""What stands in brackets instead of a name."""

_CLOSING: Final = (")", "]", "）", "】")
_QUOTES: Final = '“"„«'
_BOUND: Final = lazy_pattern(r"[/|,]| v[ií]a |\s-\s")
_AGENCY_ENDS: Final = tuple(_AGENCIES)

_AFTER: Final = r"[.!?)”\"’…]\s?|\s[|/–—-]\s"
"""What stands before a credit: a sentence's end or a bar."""
_CAPITAL: Final = r"[A-ZÀ-Þ][\w.’'-]*"
_BRACKETS: Final = lazy_pattern(r"[(\[（【]([^()\[\]（）【】]{2,80})[)\]）】][.。]?$")
_LABEL: Final = lazy_pattern(
    rf"(^|{_AFTER}|[。、＝])([^\W\d_]+(?: [^\W\d_]+){{0,2}})(?:\s?[:：]\s?©?|\s?©)\s?(?=[^\s:])"
)
_SURE_LABEL: Final = lazy_pattern(
    r"\s(?:Photos?|Fotos?|Bild|Image|(?:Photo |Image )?Credits?): ?(?=[^\s:])"
)
"""What makes a credit in the midst of a line too: "… on the pier Photo: Siti Aminah"."""
_BY: Final = lazy_pattern(rf"(^|{_AFTER})([^\W\d_]+) ([a-z]{{2,8}})\s(?=[^\W_a-z])")
_NAME: Final = lazy_pattern(r"(?:[^.!?“”\"]|\.(?=\w|$|(?<=\b[^\W\d_]\.))){2,90}")
"""Dots stand after initials, inside addresses and at the end only."""
_COPYRIGHT: Final = lazy_pattern(r"(?:^|\s|(?<=[.)]))(?:[|–—-]\s)?©(?!\s?\d{4})\s?[^©]{2,70}$")
_LAST: Final = lazy_pattern(
    r"(?:^|(?<=[.!?)”\"’])\s?)(?P<names>[^.!?”\"\s][^.!?]{2,90}?)(?: files?)?$"
)
"""What stands behind the last sentence: Siti Aminah/Getty Images, AFP via Getty Images."""
_AGENCY_FIRST: Final = lazy_pattern(
    r"(?:^|(?<=[.!?)”\"’])\s?)(?P<agency>[A-Za-z][\w -]{1,16}?)/[^.!?]{2,50}\.?$"
)
"""Antara Foto/Siti Aminah"""
_SLASHED: Final = lazy_pattern(
    r"(?:(?<=[^\W\d_][.!?])|(?<=[.!?][”’]))\s"
    rf"(?:{_CAPITAL}\s?){{2,3}}/\s?(?:{_CAPITAL}\s?){{1,3}}$"
)
"""… in Brooklyn. Siti Aminah/The Daily News"""
_SLASHED_NAMES: Final = lazy_pattern(
    rf"(?:{_CAPITAL}\s){{1,3}}[A-ZÀ-Þ][a-zß-ÿ’'-]+\s?/\s?(?:{_CAPITAL}\s?){{1,4}}"
)
_GLUED: Final = lazy_pattern(
    r"(?<=[.!?”’)])(?:Credit|Photo|Foto|Bild)+(?:\.{3})?(?=[A-ZÀ-Þ]).{2,70}$"
    r"|(?<=[a-zß-ÿ])(?:AFP|Reuters|AP|Getty Images)(?: via Getty Images)?$"
)
"""What is left of "… in Brooklyn." and "Credit Siti" in a page pasted without its gaps."""


def credit_start(line: str) -> int | None:
    """Give where the name of a picture's maker begins at a line's end; None where there is none."""
    if len(line) > LONGEST_CAPTION or line[0] in _QUOTES:
        return None
    if line[-1] in ".!?”" and line[line.rfind(" ") + 1].islower():
        return None  # An ordinary sentence ends here: nearly all lines do.
    start = max(0, len(line) - _LONGEST)
    match = (
        _in_brackets(line, start)
        or _labelled(line, start)
        or _signature(line, start)
        or _GLUED.search(line, start)
    )
    if not match:
        return None
    whole = line[match.start() :]
    name = whole.lstrip(' .!?)”"’…。、＝') if match.start() else whole
    return len(line) - len(name)


def _in_brackets(line: str, start: int) -> re.Match[str] | None:
    """Find (Foto: Siti), [Photo by Siti/AFP], (Siti Aminah / The Daily News), (AFP), (FILE)."""
    match = _BRACKETS.search(line, start) if line.rstrip(".。").endswith(_CLOSING) else None
    if not match:
        return None
    inside = match[1].strip()
    words = inside.casefold()
    if words in _FILED or is_agency(_BOUND.split(words)[-1]):
        return match
    label = _LABEL.match(inside) or _BY.match(inside)
    if label and _is_label(label[2]):
        return match
    return match if _SLASHED_NAMES.fullmatch(inside) else None


def _labelled(line: str, start: int) -> re.Match[str] | None:
    """Find Photo: Siti, Photo by Siti, © Siti; as the whole line, after a sentence or a bar."""
    if not any(colon in line[start:] for colon in ":：©"):
        return next(filter(_names_maker, _BY.finditer(line, start)), None)
    sure = _SURE_LABEL.search(line, start)
    if sure and _is_name(line, sure.end()):
        return sure
    labelled = next(filter(_names_maker, _LABEL.finditer(line, start)), None)
    if labelled or "copyright" in line.casefold():
        return labelled
    return _COPYRIGHT.search(line, start)


def _names_maker(match: re.Match[str]) -> bool:
    """Tell whether a label is one of makers, and a name follows it up to the end of the line."""
    others = match.groups()[2:]
    if not _is_label(match[2]) or any(word not in _BESIDE_MAKER for word in others):
        return False
    return _is_name(match.string, match.end())


def _is_name(line: str, start: int) -> bool:
    few_words = line.count(" ", start) < _MOST_WORDS
    return few_words and _NAME.fullmatch(line, start) is not None


def _is_label(text: str) -> bool:
    first, *others = text.casefold().split()
    return first in _MAKERS and all(word in _BESIDE_MAKER or word in _MAKERS for word in others)


def _signature(line: str, start: int) -> re.Match[str] | None:
    """Find Siti Aminah/Getty Images, AFP via Getty Images, Siti Aminah/The Daily News."""
    if line.casefold().removesuffix(" file").endswith(_AGENCY_ENDS):
        match = _LAST.search(line, start)
        if match and _ends_with_agency(match):
            return match
    if "/" not in line[start:]:
        return None
    match = _AGENCY_FIRST.search(line, start)
    return match if match and is_agency(match["agency"]) else _SLASHED.search(line, start)


def _ends_with_agency(match: re.Match[str]) -> bool:
    """Tell whether an agency signs a picture: a wire alone, or behind a comma, may sign a text."""
    *others, agency = _BOUND.split(match["names"])
    if not is_agency(agency):
        return False
    if match.start() == 0:
        return any(bar in match["names"] for bar in ("/", "|", " via ", " - "))
    return bool(others) or agency.casefold() not in _WIRES


def signs_article(text: str) -> bool:
    """Tell whether a credit is a wire's mark alone, as it stands at an article's end too."""
    return text.strip("()[]. ").casefold() in _WIRES


def is_agency(text: str) -> bool:
    """Tell whether a name is that of a news or picture agency."""
    return text.casefold().strip() in _AGENCIES
