"""In which order the characters of a line stand: the bidirectional algorithm of Unicode, UAX #9.

Imported when a text holds letters that are written from the right.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from reader.layout.bidi_rules import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

# ruff: noqa: RUF001 - brackets and signs that look like others
_BRACKETS: Final = (
    "()[]{}⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣༺༻༼༽᚛᚜"
)
"""Each opening bracket with its closing one, as in BidiBrackets.txt."""
_FACING: Final = "<>«»‹›≤≥≦≧≪≫≮≯≺≻⊂⊃⊆⊇∈∋⋘⋙⩽⩾﹤﹥＜＞⸂⸃⸄⸅⸌⸍⸜⸝"
"""Signs that face the other way where they are written from the right (BidiMirroring.txt)."""
_OPENING: Final = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_MIRRORED: Final = {
    ord(left): right
    for one, other in zip((_BRACKETS + _FACING)[::2], (_BRACKETS + _FACING)[1::2], strict=True)
    for left, right in ((one, other), (other, one))
}
_MOST_DEPTH: Final = 125
_INITIATORS: Final = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS: Final = {
    "RLE": (True, ""),
    "LRE": (False, ""),
    "RLO": (True, "R"),
    "LRO": (False, "L"),
}
"""Of each sign, whether it opens a level from the right, and what it makes of all letters."""
_REMOVED: Final = frozenset({*_EMBEDDINGS, "PDF", "BN"})
_BLANK: Final = frozenset({"WS", *_INITIATORS, "PDI", *_REMOVED})


def mirrored(text: str) -> str:
    """Give a text as it looks where it is written from the right: rule L4."""
    return text.translate(_MIRRORED)


def first_strong(text: str) -> bool | None:
    """Say whether the first letter is written from the right: rules P2 and P3.

    None without a letter; what is isolated is passed over.
    """
    depth = 0
    for character in text:
        kind = bidirectional(character)
        if kind in _INITIATORS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return None


@lru_cache(maxsize=4096)
def levels(text: str, *, right_to_left: bool) -> tuple[int, ...]:
    """Give the level of each character of one line: odd where it is written from the right.

    Args:
        text: of the line, as it is read.
        right_to_left: the direction of its paragraph.
    """
    base = int(right_to_left)
    kinds = [bidirectional(character) or "L" for character in text]
    pairs = _isolates(kinds)
    found, types = _explicit(text, kinds, pairs, base)
    kept = [place for place, kind in enumerate(kinds) if kind not in _REMOVED]
    for sequence, start, end in _sequences(kept, kinds, pairs, found, base):
        outer = ["R" if level % 2 else "L" for level in (start, end)]
        level = found[sequence[0]]
        resolved = resolve(
            [types[place] for place in sequence],
            [kinds[place] for place in sequence],
            _brackets(text, types, sequence),
            level,
            (outer[0], outer[1]),
        )
        for place, kind in zip(sequence, resolved, strict=True):
            if level % 2:
                found[place] += kind != "R"
            else:
                found[place] += 1 if kind == "R" else 2 if kind in ("EN", "AN") else 0
    _settle(kinds, found, base)
    return tuple(found)


def visual_order(levels: Sequence[int]) -> list[int]:
    """Give what stands at each place from the left, by its index: rule L2."""
    order = list(range(len(levels)))
    lowest = min((level for level in levels if level % 2), default=0)
    for level in range(max(levels, default=0), lowest - 1, -1) if lowest else ():
        place = 0
        for reaches, group in groupby([levels[index] >= level for index in order]):
            end = place + len(list(group))
            if reaches:
                order[place:end] = order[place:end][::-1]
            place = end
    return order


def _isolates(kinds: list[str]) -> dict[int, int]:
    """Give where each isolate ends that has an end: definition BD9."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for place, kind in enumerate(kinds):
        if kind in _INITIATORS:
            opened.append(place)
        elif kind == "PDI" and opened:
            pairs[opened.pop()] = place
        elif kind == "B":
            opened.clear()
    return pairs


def _explicit(
    text: str, kinds: list[str], pairs: dict[int, int], base: int
) -> tuple[list[int], list[str]]:
    """Give levels and types after embeddings, overrides and isolates: rules X1 to X8."""
    found, types = [base] * len(kinds), list(kinds)
    if not (_REMOVED | _INITIATORS | {"PDI", "B"}).intersection(kinds):
        return found, types
    depth = _Depth(base)
    for place, kind in enumerate(kinds):
        if kind == "PDI":
            depth.close_isolate()
        level, override, _ = depth.stack[-1]
        found[place] = base if kind == "B" else level
        if override and kind not in _REMOVED and kind != "B":
            types[place] = override
        if kind in _INITIATORS:
            right = _opens_right(text, kinds, pairs, place)
            depth.open(right=right, override="", is_isolate=True)
        elif kind in _EMBEDDINGS:
            right, override = _EMBEDDINGS[kind]
            depth.open(right=right, override=override, is_isolate=False)
        elif kind == "PDF":
            depth.close_embedding()
    return found, types


class _Depth:
    """The embeddings and isolates that are open."""

    def __init__(self, base: int) -> None:
        self.stack = [(base, "", False)]
        """Of each, its level, what it makes of all letters, and whether it is an isolate."""
        self._isolates = self._lost_isolates = self._lost_embeddings = 0

    def open(self, *, right: bool, override: str, is_isolate: bool) -> None:
        level = self.stack[-1][0]
        deeper = level + 1 + (level % 2 == right)
        if deeper <= _MOST_DEPTH and not self._lost_isolates and not self._lost_embeddings:
            self.stack.append((deeper, override, is_isolate))
            self._isolates += is_isolate
        elif is_isolate:
            self._lost_isolates += 1
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def close_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._lost_embeddings = 0
            while not self.stack.pop()[2]:
                pass
            self._isolates -= 1

    def close_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _opens_right(text: str, kinds: list[str], pairs: dict[int, int], place: int) -> bool:
    """Say whether an isolate goes from the right: as it says, or by its first letter."""
    if kinds[place] != "FSI":
        return kinds[place] == "RLI"
    return bool(first_strong(text[place + 1 : pairs.get(place, len(text))]))


def _sequences(
    kept: list[int], kinds: list[str], pairs: dict[int, int], found: list[int], base: int
) -> list[tuple[list[int], int, int]]:
    """Give the isolating run sequences, each with the levels that decide at its ends: rule X10."""
    runs = [list(group) for _, group in groupby(kept, key=lambda place: found[place])]
    by_start = {run[0]: run for run in runs}
    ends = set(pairs.values())
    rank = {place: number for number, place in enumerate(kept)}
    sequences: list[tuple[list[int], int, int]] = []
    for run in runs:
        if kinds[run[0]] == "PDI" and run[0] in ends:
            continue  # it goes on from where its isolate was opened
        whole = list(run)
        while kinds[whole[-1]] in _INITIATORS and pairs.get(whole[-1]) in by_start:
            whole += by_start[pairs[whole[-1]]]
        level, first, last = found[whole[0]], rank[whole[0]], rank[whole[-1]]
        before = found[kept[first - 1]] if first else base
        is_open = kinds[whole[-1]] in _INITIATORS or last + 1 == len(kept)
        after = base if is_open else found[kept[last + 1]]
        sequences.append((whole, max(level, before), max(level, after)))
    return sequences


def _brackets(text: str, types: list[str], sequence: list[int]) -> list[tuple[int, int]]:
    """Give the pairs of brackets within a sequence, by their places in it: definition BD16."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for number, place in enumerate(sequence):
        if types[place] != "ON":
            continue
        character = text[place]
        if character in _OPENING:
            if len(opened) == 63:  # noqa: PLR2004 - the limit of BD16
                break
            opened.append((_same(_OPENING[character]), number))
        elif any(_same(character) == closing for closing, _ in opened):
            while opened:
                closing, start = opened.pop()
                if closing == _same(character):
                    pairs.append((start, number))
                    break
    return sorted(pairs)


def _same(bracket: str) -> str:
    """Give one of two brackets that are canonically the same."""
    return "\u3009" if bracket == "\u232a" else bracket


def _settle(kinds: list[str], found: list[int], base: int) -> None:
    """Blanks at the end go with the paragraph: rule L1; what is not seen, with what precedes it."""
    for place, kind in enumerate(kinds):
        if kind in _REMOVED:
            found[place] = found[place - 1] if place else base
    ends = True
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] in ("S", "B"):
            ends = True
        elif kinds[place] not in _BLANK:
            ends = False
        if ends:
            found[place] = base
