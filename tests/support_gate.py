"""What must not be in any text that passed the gate, told without the gate's own means."""

from __future__ import annotations

from itertools import groupby
from unicodedata import category

from hypothesis import strategies as st

BIDI = {*"\u202a\u202b\u202c\u202d\u202e", *map(chr, range(0x2066, 0x2070))}
BLACK_FLAG = "\U0001f3f4"
END_OF_FLAG = "\U000e007f"
MARKS_AT_MOST = 8
JOINERS = {"\u200b", "\u200c", "\u200d", *map(chr, range(0x2060, 0x2065))}

HOSTILE_PIECES = (
    *(
        "\x1b",
        "[",
        "]",
        "P",
        "31m",
        "0;t",
        "8;;http://x/",
        "\x07",
        "\x1b\\",
        "\x9b",
        "\x9d",
        "\x9c",
    ),
    *("\x00", "\x08", "\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x7f", "\x85", "\u2028", "\u2029"),
    *("\u202e", "\u202a", "\u202c", "\u2066", "\u2067", "\u2069", "\u200e", "\u061c", "\ufeff"),
    *("\ufffe", "\ufdd0", "\U0001ffff", "\U0010fffe", "\ud800", "\udc00", "\udcff", "\ufffd"),
    *(BLACK_FLAG, "\U000e0067\U000e0062", "\U000e0001", END_OF_FLAG, "\U000e0100", "\ufe0f"),
    *("\u0301", "\u0301" * 9, "\u0e47" * 12, "\u200d", "\u20e3", "\u0300" * 8, "\U0001d167" * 5),
    *("a", "é", "日本", "नमस्ते", "👨‍👩‍👧", "שלום", "سلام", "word "),
)


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts in which everything stands that a text should not hold, in any order."""
    pieces = st.one_of(st.sampled_from(HOSTILE_PIECES), st.characters(codec=None))
    return st.lists(pieces, max_size=40).map("".join)


def faults(text: str, *, tabs: bool = False) -> list[str]:
    """Name what the gate should not have let through."""
    letters = set(text)
    allowed = {"\n", "\t"} if tabs else {"\n"}
    found = [f"U+{ord(letter):04X}" for letter in letters - allowed if _is_forbidden(letter)]
    if any(map(_is_tag, letters)) and _has_tag_outside_flag(text):
        found.append("tag")
    if any(map(_is_mark, letters)):
        heights = (len(list(run)) for is_mark, run in groupby(text, _is_mark) if is_mark)
        found += [f"{height} marks" for height in heights if height > MARKS_AT_MOST]
    return found


def _is_forbidden(character: str) -> bool:
    code = ord(character)
    return (
        category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or character in BIDI
        or character == "\ufeff"
        or code & 0xFFFE == 0xFFFE
        or 0xFDD0 <= code <= 0xFDEF
    )


def _has_tag_outside_flag(text: str) -> bool:
    in_flag = False
    for character in text:
        is_tag = _is_tag(character)
        if is_tag and not in_flag:
            return True
        if character == BLACK_FLAG:
            in_flag = True
        elif not is_tag or character == END_OF_FLAG:
            in_flag = False
    return False


def _is_tag(character: str) -> bool:
    return 0xE0000 <= ord(character) <= 0xE007F


def _is_mark(character: str) -> bool:
    return category(character) in {"Mn", "Me"} or character in JOINERS
