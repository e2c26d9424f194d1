"""The gate: text from outside passes here once, after its last decoding, and is never markup.

What could command a terminal or misorder a line goes: escape sequences with all that belongs to
them, control characters but the line feed and the tab, bidi embeddings, overrides and isolates, tag
characters outside a flag, noncharacters. Lone surrogates become U+FFFD, and of a stack of marks the
first eight stay. What scripts need stays as it is: joiners, variation selectors, and direction
marks (LRM, RLM, ALM). Isolates go where they are closed too: every row that is cut out of a line,
and every shortened title, would open one and not close it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import category

from reader.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS_AT_MOST: Final = 8
"""Marks on one character; more would run over the lines above and below it."""

_ASCII_CONTROLS: Final = bytes([*range(0x09), *range(0x0B, 0x20), 0x7F])
_ASCII_CONTROL_CHARACTERS: Final = _ASCII_CONTROLS.decode("ascii")
_CACHED: Final = 2**15
"""Characters that stay in the processor's cache while each control character is looked for."""
_SHORT: Final = 400
"""Up to so many characters one pattern is faster than a search for each control character."""
_PIECE: Final = 2**17
"""Characters of a long text that are cleaned at once, at least half of it."""

_REMOVED: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u202a-\u202e\u2066-\u206f"  # embeddings, overrides, isolates, deprecated ones
    "\ufff9-\ufffb\ufeff"  # interlinear annotation, byte order mark
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters
)
_FAR: Final = "\U0001fffe\U0001ffff\U0002fffe-\U0010ffff"
"""Where noncharacters and tags lie beyond the basic plane; what else lies there is rare."""
_SUSPICIOUS: Final = lazy_pattern(f"[{_REMOVED}\u2028\u2029\ud800-\udfff{_FAR}]")

_SEQUENCE: Final = lazy_pattern(
    # Control sequences: colours, motions, modes.
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"
    # Strings to the terminal: title, clipboard, hyperlink, picture. Of one without an end on its
    # line only the opening goes, not the text.
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])"
    r"(?:[^\n\x07\x1b\x80-\x9f]{0,65536}+(?:\x07|\x1b\\|\x9c))?"
    # All shorter ones.
    r"|\x1b[ -/]*+[0-~]"
)
"""Escape sequences of ECMA-48, in their seven-bit and eight-bit forms."""
_LINE_END: Final = lazy_pattern("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_REMOVED_RUN: Final = lazy_pattern(f"[{_REMOVED}]+")
_SURROGATE: Final = lazy_pattern("[\ud800-\udfff]")
_FAR_ONE: Final = lazy_pattern(f"[{_FAR}]")
_FLAG_OR_FAR: Final = lazy_pattern(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f)"
    "|[\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(1 << 16, 17 << 16, 1 << 16)
    )
    + "]+"
)
"""The flag of a part of a country (UTS #51), or tags without one and noncharacters."""
_SPACE: Final = lazy_pattern("[ \t\n]+")

_BLOCKS_WITH_MARKS: Final = (
    (0x0300, 0x036F),
    (0x0483, 0x0489),
    (0x0591, 0x1CFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20F0),
    (0x2CEF, 0x2DFF),
    (0x302A, 0x302F),
    (0x3099, 0x309A),
    (0xA66F, 0xA6F1),
    (0xA802, 0xABED),
    (0xFB1E, 0xFB1E),
    (0xFE00, 0xFE2F),
)
_JOINERS: Final = "\u200b-\u200d\u2060-\u2064"
"""As invisible as a mark, and what would break a stack into shorter ones."""
_BEYOND: Final = "\U00010a00-\U0001e94f\U000e0100-\U000e01ef"
"""Beyond the basic plane marks stand between letters here; each is looked at by itself."""
_NEAR_MARKS: Final = lazy_pattern(
    "[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in _BLOCKS_WITH_MARKS) + _JOINERS + _BEYOND + "]"
)


def clean(text: str) -> str:
    """Give the text without anything that a terminal could obey; a line's end is LF, tabs stay."""
    if text.isascii() or len(text) <= _PIECE:
        return _clean_piece(text)
    return "".join(map(_clean_piece, _pieces(text)))


def clean_line(text: str) -> str:
    """Clean a text that is one line: a title, a name; runs of blanks, tabs and LF become one space.

    A no-break space and an ideographic one are letters of the line and stay, but not at its ends.
    """
    text = clean(text)
    if "\n" in text or "\t" in text or "  " in text:
        text = _SPACE.sub(" ", text)
    return text.strip()


def _pieces(text: str) -> Iterator[str]:
    """Cut after line ends, over which nothing reaches: most pieces of most long texts are ASCII."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE // 2) + 1 or len(text)
        yield text[start:end]
        start = end


def _clean_piece(text: str) -> str:
    if text.isascii():
        return _clean_ascii(text) if _has_ascii_control(text) else text
    if _SUSPICIOUS.search(text):
        text = _without_commands(text)
    return _cut_stacks(text)


def _has_ascii_control(text: str) -> bool:
    if len(text) <= _SHORT:
        return _SUSPICIOUS.search(text) is not None
    return any(
        control in piece
        for piece in (text[at : at + _CACHED] for at in range(0, len(text), _CACHED))
        for control in _ASCII_CONTROL_CHARACTERS
    )


def _clean_ascii(text: str) -> str:
    if "\x1b" in text:
        text = _SEQUENCE.sub("", text)
    text = text.replace("\r\n", "\n")
    for end in "\r\x0b\x0c":
        text = text.replace(end, "\n")
    return text.encode("ascii").translate(None, _ASCII_CONTROLS).decode("ascii")


def _without_commands(text: str) -> str:
    """Remove in an order that leaves nothing for a second time: what parts others goes first."""
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _SEQUENCE.sub("", text)
    text = _LINE_END.sub("\n", text)
    text = _REMOVED_RUN.sub("", text)
    if _FAR_ONE.search(text):
        text = _FLAG_OR_FAR.sub(lambda found: found[1] or "", text)
    return text


def _cut_stacks(text: str) -> str:
    # A run of nine holds a place whose number is a multiple of nine: a ninth of the text tells.
    if len(text) <= MARKS_AT_MOST or not _NEAR_MARKS.search(text[:: MARKS_AT_MOST + 1]):
        return text
    return _stacks().sub(_cut_stack, text)


@cache
def _stacks() -> re.Pattern[str]:
    codes = (code for first, last in _BLOCKS_WITH_MARKS for code in range(first, last + 1))
    marks = "".join(character for character in map(chr, codes) if _is_mark(character))
    return re.compile(f"[{marks}{_JOINERS}{_BEYOND}]{{{MARKS_AT_MOST + 1},}}")


def _cut_stack(found: re.Match[str]) -> str:
    kept: list[str] = []
    height = 0
    for character in found[0]:
        height = height + 1 if _is_mark(character) else 0
        if height <= MARKS_AT_MOST:
            kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    return (
        category(character) in {"Mn", "Me"}
        or "\u200b" <= character <= "\u200d"
        or "\u2060" <= character <= "\u2064"
    )
