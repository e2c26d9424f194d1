"""From bytes to text, whatever the character set, and whatever somebody says that it is."""

from __future__ import annotations

import codecs
from typing import Final

_SAMPLE_BYTES: Final = 32 * 2**10
"""What a guess is made from."""
_BYTES_BEFORE: Final = 200
"""So much of it stands before the first sign beyond ASCII."""
_WIDE_SAMPLE_BYTES: Final = 4 * 2**10
_FULL: Final = 0.1
"""Share of empty bytes at one place of four, up to which it is a place that text fills."""
_PATTERNS: Final = (
    ("utf-32-le", (0,), (2, 3), 0.8),
    ("utf-32-be", (3,), (0, 1), 0.8),
    ("utf-16-le", (0, 2), (1, 3), 0.2),
    ("utf-16-be", (1, 3), (0, 2), 0.2),
)
"""Which of four bytes are filled, which are empty, and the share of empty ones from which they are.
UTF-32 comes first, for its bytes fit UTF-16 too."""
_BROKEN_AT_MOST: Final = 0.1
"""Share of the characters beyond ASCII that may be broken in the declared set."""
_BROKEN_UTF8_AT_MOST: Final = 0.5
"""The same for UTF-8, whose forms hardly come about by chance."""
_WESTERN_AT_MOST: Final = 0.3
"""Share of bytes beyond ASCII; with more of them a text that calls itself Latin-1 is none."""
_SIGNS_IN_A_WORD: Final = 8
"""So few say nothing about a share."""
_WESTERN_LETTERS: Final = frozenset(
    "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ¿¡«»ªº°§·–—‘’“”„‚‹›…•€£©®™×\xa0\xad"  # noqa: RUF001 - the letters themselves
)
"""What western languages write beyond ASCII; the same bytes give other signs in other sets."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of its own
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABELS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
"""What text is written in that names the smaller set (WHATWG Encoding, section 4.2)."""
_KNOWN: Final = {
    *("ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"),
    *("utf-32", "utf-32-le", "utf-32-be", "koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154"),
    *(f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17))),
    *(f"cp{page}" for page in (437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862)),
    *(
        f"cp{page}"
        for page in (863, 864, 865, 866, 869, 874, 932, 949, 950, 1125, *range(1250, 1259))
    ),
    *("mac-cyrillic", "mac-greek", "mac-iceland", "mac-latin2", "mac-roman", "mac-turkish"),
    *("big5", "big5hkscs", "gb2312", "gbk", "gb18030", "hz", "shift_jis", "shift_jis_2004"),
    *("shift_jisx0213", "euc_jp", "euc_jis_2004", "euc_jisx0213", "euc_kr", "johab", "tis-620"),
    *("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3"),
    *("iso2022_jp_ext", "iso2022_kr", "hp-roman8"),
}
"""Character sets that Python brings; its other codecs compress, escape, or decode host names."""
_OTHER_NAMES: Final = {"x-sjis": "cp932", "x-gbk": "gb18030", "iso-8859-8-i": "iso8859-8"}
_GUESSED: Final = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_15"),
    *("koi8_r", "koi8_u", "cp866", "cp874", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
]
"""Sets in which people wrote without saying so."""
_IN_ASCII: Final = {name for name in _KNOWN if name == "hz" or name.startswith("iso2022")}
"""Sets that write everything in bytes of ASCII."""
_JAPANESE: Final = b"\x1b$B"
"""The shift to two bytes a character in ISO-2022-JP, without which no such text is Japanese."""
_ASCII: Final = bytes(range(0x80))


def decode(body: bytes, declared: str | None = None) -> str:
    """Give the text of bytes; what is broken in them becomes U+FFFD, and nothing is an error.

    In this order: the byte order mark; UTF-8 where it fits to the last byte; the declared set where
    the bytes agree with it; UTF-8 with some broken bytes; Windows' western set where all letters
    are western ones; a guess from a sample; Windows' western set.

    Args:
        body: any bytes.
        declared: what somebody says that the set is; wrong and invented names do no harm.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    charset = character_set(declared)
    if charset in _IN_ASCII and body.isascii():
        return body.decode(charset, "replace")
    wide = _wide(body) if b"\0" in body[:_WIDE_SAMPLE_BYTES] else None
    if wide:
        return body.decode(wide, "replace")
    if b"\x1b" in body and _JAPANESE in body and body.isascii():  # one byte is sought in no time
        return body.decode("iso2022_jp", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_set_of_broken_utf8(body, charset), "replace")


def character_set(name: str | None) -> str | None:
    """Give Python's name for a character set; None where a name is none that text is written in."""
    if name is None:
        return None
    name = name.strip().strip("\"'").lower()
    try:
        known = codecs.lookup(_OTHER_NAMES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    return _LABELS.get(known, known) if known in _KNOWN else None


def _wide(body: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where their empty bytes stand."""
    sample = body[: min(len(body), _WIDE_SAMPLE_BYTES) // 4 * 4]
    if not sample:
        return None
    nuls = [sample[place::4].count(0) * 4 / len(sample) for place in range(4)]
    for name, full, empty, share in _PATTERNS:
        if all(nuls[at] < _FULL for at in full) and all(nuls[at] > share for at in empty):
            return name
    return None


def _set_of_broken_utf8(body: bytes, charset: str | None) -> str:
    sample = _sample(body)
    if charset and charset != "utf-8" and _agrees(sample, charset):
        return charset
    if _broken(sample, "utf-8") <= _BROKEN_UTF8_AT_MOST:
        return "utf-8"
    if _is_western(sample):
        return "cp1252"
    return _guess(sample) or "cp1252"


def _agrees(sample: bytes, charset: str) -> bool:
    if charset != "cp1252":
        return _broken(sample, charset) <= _BROKEN_AT_MOST
    beyond = len(sample.translate(None, _ASCII))
    return beyond <= max(_SIGNS_IN_A_WORD, _WESTERN_AT_MOST * len(sample))


def _broken(sample: bytes, charset: str) -> float:
    text = sample.decode(charset, "replace")
    beyond = sum(not character.isascii() for character in text)
    return text.count("\ufffd") / max(1, beyond)


def _is_western(sample: bytes) -> bool:
    beyond = sample.translate(None, _ASCII).decode("cp1252", "replace")
    return len(beyond) <= _WESTERN_AT_MOST * len(sample) and _WESTERN_LETTERS.issuperset(beyond)


def _sample(body: bytes) -> bytes:
    """Give a bounded part of bytes, from shortly before where they leave ASCII."""
    first = len(body) - len(body.lstrip(_ASCII))
    return body[max(0, first - _BYTES_BEFORE) :][:_SAMPLE_BYTES]


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 51 ms that few texts need

    best = from_bytes(sample, cp_isolation=_GUESSED).best()
    return character_set(best.encoding) if best else None
