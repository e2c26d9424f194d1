"""What terminals answer, told from what is typed meanwhile."""

from __future__ import annotations

import re
from typing import Final

from reader.model.record import record

_TEXT: Final = rb"[\x20-\x7e]*+"
_END: Final = rb"(?:\x1b\\|\x07|\xc2?\x9c|(?=[^\x20-\x7e\x1b]|\x1b[^\\]))"
"""A string ends with ST or BEL; one that was cut ends before what cannot belong to it."""
_EIGHT_BIT: Final = rb"(?<![\x80-\xff])\xc2?"
"""Before a control of one byte, which may come as UTF-8, and is never within a letter."""
_CSI: Final = rb"(?:\x1b\[|" + _EIGHT_BIT + rb"\x9b)"
_STRING: Final = (
    rb"(?:(?P<osc>(?:\x1b\]|" + _EIGHT_BIT + rb"\x9d)11;)"
    rb"|(?P<apc>(?:\x1b_|" + _EIGHT_BIT + rb"\x9f)G)"
    rb"|(?P<dcs>(?:\x1bP|" + _EIGHT_BIT + rb"\x90)>\|))"
)
_ANSWER: Final = (
    _STRING + rb"(?P<text>" + _TEXT + rb")" + _END + rb"|"
    + _CSI + rb"(?:6;(?P<height>\d{1,9});(?P<width>\d{1,9})t|(?P<last>\?[\d;]*+c))"
)  # fmt: skip
"""OSC 11, a reply of Kitty's graphics, XTVERSION, the size of a cell, primary attributes (DA1)."""
_BEGUN: Final = (
    rb"(?:" + _STRING + _TEXT + rb"\x1b?"
    rb"|\x1b(?:\]1{0,2}|_|P>?|\[(?:6(?:;\d*){0,2}|\?[\d;]*)?)?)\Z"
)
"""What may still become an answer, where nothing follows yet; if nothing does, ESC is a key."""
_ENOUGH: Final = 256
"""Bytes of an answer that has no end yet; what follows them says nothing."""
_MOST_PIXELS: Final = 200
"""Of a cell's side; a terminal that says more is not believed."""
_PLACEHOLDERS: Final = re.compile(r"kitty\((\d+)\.(\d+)|ghostty\b", re.IGNORECASE)
_KITTY_SINCE: Final = (0, 28)


@record(frozen=True, slots=True)
class Answers:
    """What a terminal has answered so far."""

    ground: tuple[int, int, int] | None = None
    """Red, green, blue, 0 to 255."""
    takes_pictures: bool = False
    """Whether it knows Kitty's graphics."""
    name: str = ""
    """Its name and version; empty where it does not tell them."""
    pixels: tuple[int, int] | None = None
    """Width and height of a cell."""


class Listening:
    """Hears what comes from a terminal, keeps the answers and gives what was typed.

    The last question is one that every terminal answers, so nothing is looked for after it.
    """

    def __init__(self, *, is_over: bool = False) -> None:
        self.answers = Answers()
        self.is_over = is_over
        self._begun = b""

    def typed(self, received: bytes) -> bytes:
        """Give what was typed of what came; nothing at all coming for a while ends a cut answer."""
        if self.is_over:
            return received
        if not received:
            cut, self._begun = self._begun, b""
            return b"" if re.match(_STRING, cut) else cut
        received, self._begun = self._begun + received, b""
        typed, end = b"", 0
        for match in re.finditer(_ANSWER, received):
            typed += received[end : match.start()]
            end = match.end()
            if match["last"]:
                self.is_over = True
                return typed + received[end:]
            self._keep(match)
        rest = received[end:]
        begun = re.search(_BEGUN, rest)
        if begun is None:
            return typed + rest
        self._begun = begun[0][:_ENOUGH] + begun[0][_ENOUGH:][-1:]  # an ESC may begin its end
        return typed + rest[: begun.start()]

    def _keep(self, match: re.Match[bytes]) -> None:
        was = self.answers
        ground, takes, name, pixels = was.ground, was.takes_pictures, was.name, was.pixels
        text = (match["text"] or b"").decode("ascii")
        if match["osc"]:
            ground = colour(text)
        elif match["apc"]:
            takes = text.endswith(";OK")
        elif match["dcs"]:
            name = text
        else:
            width, height = int(match["width"]), int(match["height"])
            fits = 0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS
            pixels = (width, height) if fits else None
        self.answers = Answers(ground, takes, name, pixels)


def colour(text: str) -> tuple[int, int, int] | None:
    """Read a colour as X11 writes it: red, green, blue, 0 to 255; None where it is none.

    `rgb:` with one to four digits each, `rgba:` alike, or `#` and three equal parts.
    """
    kind, _, values = text.partition(":")
    if kind in ("rgb", "rgba"):
        parts = values.split("/")
        if len(parts) != len(kind):
            return None
    elif text.startswith("#") and len(text) in (4, 7, 10, 13):
        digits = (len(text) - 1) // 3
        parts = [text[at : at + digits] for at in range(1, len(text), digits)]
    else:
        return None
    if not all(re.fullmatch("[0-9A-Fa-f]{1,4}", part) for part in parts):
        return None
    red, green, blue = (round(int(part, 16) * 255 / (16 ** len(part) - 1)) for part in parts[:3])
    return red, green, blue


def has_placeholders(name: str) -> bool:
    """Say whether a terminal draws pictures at Unicode placeholders.

    WezTerm and Konsole know Kitty's graphics without them, and no answer tells the difference.

    Args:
        name: as the terminal tells it, with its version.
    """
    match = _PLACEHOLDERS.match(name)
    if match is None:
        return False
    return match[1] is None or (int(match[1]), int(match[2])) >= _KITTY_SINCE
