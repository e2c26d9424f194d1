"""What is written so that a terminal that moves letters itself shows a row as it was laid out.

Imported for such a terminal alone. A row is given as it should be seen, from the left; what comes
back is what to write, as its pieces, `MARK` between some of them.
"""

from __future__ import annotations

from itertools import groupby
from typing import Final
from unicodedata import bidirectional

from reader.layout.bidi import levels, mirrored, visual_order
from reader.layout.visual import pieces_of

MARK: Final = "\u200e"
"""The left-to-right mark: unseen, and no neighbour is reordered over it."""
_MOVED: Final = frozenset({"R", "AL", "AN"})
_LETTERS: Final = frozenset({"R", "AL"})
_ARABIC: Final = range(0x0600, 0x0900)


def is_moved(text: str) -> bool:
    """Say whether a terminal that puts letters in order would move any of a text."""
    return not text.isascii() and any(bidirectional(sign) in _MOVED for sign in text)


def for_ordering(text: str) -> list[tuple[int, int, str]]:
    """Give what to write for a terminal that puts whole rows in order, from the left on.

    Returns:
        Start and end in the text of each character, and how it is written; a mark has no width.
    """
    pieces = pieces_of(text)
    depths = levels(text, right_to_left=False)
    written = [
        _turned(text, pieces[number], turns=bool(depths[pieces[number][0]] % 2))
        for number in visual_order([depths[start] for start, _ in pieces])
    ]
    said = "".join(said for _, _, said in written)
    if _seen(said) != text or mirrored(said) != said:  # a bracket may pair with one beside this row
        written = _between_marks(text, pieces)
    moved = [kind for kind in map(bidirectional, text) if kind in _MOVED or kind in ("L", "EN")]
    before = [(0, 0, MARK)] if moved and moved[0] in _MOVED else []
    after = [(0, 0, MARK)] if moved and moved[-1] in _MOVED else []
    return [*before, *written, *after]


def for_turned_words(text: str) -> list[tuple[int, int, str]]:
    """Give what to write for a terminal that turns each word by itself, as Kitty does."""
    written: list[tuple[int, int, str]] = []
    for is_word, group in groupby(pieces_of(text), key=lambda piece: _is_in_word(text[piece[0]])):
        word = list(group)
        turns = is_word and any(bidirectional(text[start]) in _LETTERS for start, _ in word)
        order = reversed(word) if turns else word
        written += [(start, end, text[start:end]) for start, end in order]
    return written


def _turned(text: str, piece: tuple[int, int], *, turns: bool) -> tuple[int, int, str]:
    said = text[slice(*piece)]
    return (*piece, mirrored(said) if turns else said)


def _seen(written: str) -> str:
    """Give what such a terminal shows."""
    depths = levels(written, right_to_left=False)
    pieces = pieces_of(written)
    return "".join(
        _turned(written, pieces[number], turns=bool(depths[pieces[number][0]] % 2))[2]
        for number in visual_order([depths[start] for start, _ in pieces])
    )


def _between_marks(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Give each stretch of letters and each number that is moved, between marks of its own."""
    kinds = [bidirectional(text[start]) for start, _ in pieces]
    written: list[tuple[int, int, str]] = []
    place = 0
    while place < len(pieces):
        end = place + 1
        if kinds[place] in _LETTERS:
            last = place
            while end < len(pieces) and not _parts(text[pieces[end][0]], kinds[end]):
                last = end if kinds[end] in _LETTERS else last
                end += 1
            end = last + 1
            said = [_turned(text, piece, turns=True) for piece in reversed(pieces[place:end])]
            written += [(0, 0, MARK), *said, (0, 0, MARK)]
        elif kinds[place] == "AN":
            while end < len(pieces) and kinds[end] in ("AN", "NSM"):
                end += 1
            said = [_turned(text, piece, turns=False) for piece in pieces[place:end]]
            written += [(0, 0, MARK), *said, (0, 0, MARK)]
        else:
            written.append(_turned(text, pieces[place], turns=False))
        place = end
    return written


def _parts(character: str, kind: str) -> bool:
    """Say whether a character ends a stretch: one of another direction, or half a pair."""
    return kind in ("L", "EN", "AN") or mirrored(character) != character


def _is_in_word(character: str) -> bool:
    """Say whether a character is drawn in one piece with letters written from the right.

    Such a piece ends at a blank, and where another font begins.
    """
    return bidirectional(character) in _LETTERS or ord(character) in _ARABIC
