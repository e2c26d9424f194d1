"""From bytes to text, whatever the character set, and whatever somebody says that it is."""

from __future__ import annotations

import codecs
from typing import Final

_SAMPLE_BYTES: Final = 32 * 2**10
"""What a guess is made from."""
_WIDE_SAMPLE_BYTES: Final = 4 * 2**10
_NULS_AT_LEAST: Final = 0.2
"""Share of a text's 16-bit units that have an empty half, from which on they are units."""
_BROKEN_AT_MOST: Final = 0.1
"""Share of the characters beyond ASCII that may be broken where a text still is UTF-8."""
_WESTERN_AT_MOST: Final = 0.3
"""Share of bytes beyond ASCII; with more of them a text that calls itself Latin-1 is none."""

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
    *(f"cp{page}" for page in (863, 864, 865, 866, 869, 874, 932, 949, 950, *range(1250, 1259))),
    *("mac-cyrillic", "mac-greek", "mac-iceland", "mac-latin2", "mac-roman", "mac-turkish"),
    *("big5", "big5hkscs", "gb2312", "gbk", "gb18030", "hz", "shift_jis", "shift_jis_2004"),
    *("shift_jisx0213", "euc_jp", "euc_jis_2004", "euc_jisx0213", "euc_kr", "johab", "tis-620"),
    *("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3"),
    *("iso2022_jp_ext", "iso2022_kr", "hp-roman8"),
}
"""Character sets that Python brings; its other codecs compress, escape, or decode host names."""
_OTHER_NAMES: Final = {"x-sjis": "cp932", "x-gbk": "gb18030", "iso-8859-8-i": "iso8859-8"}
_STATEFUL: Final = {"hz": b"~{", "iso2022": b"\x1b"}
"""Sets that write everything in ASCII, and the bytes without which they are ASCII."""


def decode(body: bytes, declared: str | None = None) -> str:
    """Give the text of bytes; what is broken in them becomes U+FFFD, and nothing is an error.

    In this order: the byte order mark, the declared set where the bytes agree with it, UTF-8, a
    guess from a sample, Windows' western set.

    Args:
        body: any bytes.
        declared: what somebody says that the set is; wrong and invented names do no harm.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            if name != "utf-8":
                return body[len(mark) :].decode(name, "replace")
            body, declared = body[len(mark) :], name
            break
    charset = character_set(declared)
    if body.isascii() and not _is_stateful(body, charset):
        wide = _wide(body) if b"\0" in body[:_WIDE_SAMPLE_BYTES] else None
        return body.decode(wide or "ascii", "replace")
    return _decode_marked_by_nothing(body, charset)


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


def _is_stateful(body: bytes, charset: str | None) -> bool:
    sign = _STATEFUL.get((charset or "").partition("_")[0])
    return sign is not None and sign in body


def _decode_marked_by_nothing(body: bytes, charset: str | None) -> str:
    if wide := _wide(body):
        return body.decode(wide, "replace")
    if not _is_stateful(body, charset):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if charset and charset != "utf-8" and _agrees(body, charset):
        return body.decode(charset, "replace")
    if (text := _nearly_utf8(body)) is not None:
        return text
    return body.decode(_guess(body) or "cp1252", "replace")


def _wide(body: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where their empty bytes stand."""
    sample = body[: min(len(body) // 4 * 4 or len(body), _WIDE_SAMPLE_BYTES)]
    units = len(sample) // 4
    if not units:
        return None
    nuls = [sample[place::4].count(0) / units for place in range(4)]
    low, high = 1 - _NULS_AT_LEAST, _NULS_AT_LEAST
    if min(nuls[2:]) > low and nuls[0] < high:
        return "utf-32-le"
    if min(nuls[:2]) > low and nuls[3] < high:
        return "utf-32-be"
    if min(nuls[1], nuls[3]) > high and max(nuls[0], nuls[2]) < high / 2:
        return "utf-16-le"
    if min(nuls[0], nuls[2]) > high and max(nuls[1], nuls[3]) < high / 2:
        return "utf-16-be"
    return None


def _agrees(body: bytes, charset: str) -> bool:
    """Say whether bytes can be in the set that they are declared in."""
    if charset == "cp1252":
        sample = _sample(body)
        return len(sample.translate(None, bytes(range(0x80)))) < _WESTERN_AT_MOST * len(sample)
    text = _sample(body).decode(charset, "replace")
    beyond = sum(not character.isascii() for character in text)
    return text.count("\ufffd") <= _BROKEN_AT_MOST * beyond


def _nearly_utf8(body: bytes) -> str | None:
    text = _sample(body).decode("utf-8", "replace")
    beyond = sum(not character.isascii() for character in text)
    if text.count("\ufffd") > _BROKEN_AT_MOST * beyond:
        return None
    return body.decode("utf-8", "replace")


def _sample(body: bytes) -> bytes:
    """Give a bounded part of bytes, from where they leave ASCII."""
    if len(body) <= _SAMPLE_BYTES:
        return body
    head = body[:_SAMPLE_BYTES]
    if not head.isascii():
        return head
    first = len(body) - len(body.lstrip(bytes(range(0x80))))
    return body[max(0, first - 200) :][:_SAMPLE_BYTES]


def _guess(body: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 51 ms that few texts need

    best = from_bytes(_sample(body)).best()
    return character_set(best.encoding) if best else None
