"""What weak and neutral characters of a line become beside others: rules W1 to N2 of UAX #9."""

from __future__ import annotations

from typing import Final

_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_NUMBERS: Final = frozenset({"EN", "AN"})
_STRONG: Final = frozenset({"L", "R", "AL"})


def resolve(
    types: list[str],
    kinds: list[str],
    brackets: list[tuple[int, int]],
    level: int,
    outer: tuple[str, str],
) -> list[str]:
    """Give what each character of an isolating run sequence is: L, R, EN or AN.

    Args:
        types: their types, after overrides.
        kinds: their types as they are.
        brackets: pairs of them, by their places.
        level: of all of them.
        outer: what stands before the sequence and behind it, L or R.
    """
    types = list(types)
    _marks(types, outer[0])
    _numbers(types, outer[0])
    own = "R" if level % 2 else "L"
    for pair in brackets:
        _set_brackets(types, kinds, pair, own, outer[0])
    _neutrals(types, own, outer)
    return types


def _marks(types: list[str], before: str) -> None:
    """Make marks what they stand on: W1."""
    last = before
    for place, kind in enumerate(types):
        if kind == "NSM":
            types[place] = last
        else:
            last = "ON" if kind in ("LRI", "RLI", "FSI", "PDI") else kind


def _numbers(types: list[str], before: str) -> None:
    """Tell numbers and what belongs to them: W2 to W7."""
    strong = before
    for place, kind in enumerate(types):
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            types[place] = "AN"
    types[:] = ["R" if kind == "AL" else kind for kind in types]
    for place in range(1, len(types) - 1):
        left, kind, right = types[place - 1 : place + 2]
        if left == right and (
            (kind == "ES" and left == "EN") or (kind == "CS" and left in _NUMBERS)
        ):
            types[place] = left
    _terminators(types)
    strong = before
    for place, kind in enumerate(types):
        if kind in ("ES", "ET", "CS"):
            types[place] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            types[place] = "L"


def _terminators(types: list[str]) -> None:
    """Join signs such as $ and % to the number beside them: W5."""
    place = 0
    while place < len(types):
        end = place
        while end < len(types) and types[end] == "ET":
            end += 1
        if end > place:
            beside = types[max(place - 1, 0) : place] + types[end : end + 1]
            if "EN" in beside:
                types[place:end] = ["EN"] * (end - place)
        place = max(end, place + 1)


def _direction(kind: str) -> str:
    """Give the direction of a character, a number being R; empty for a neutral one."""
    return "R" if kind in _NUMBERS else kind if kind in ("L", "R") else ""


def _set_brackets(
    types: list[str], kinds: list[str], pair: tuple[int, int], own: str, before: str
) -> None:
    """Make both brackets of a pair what stands in them, or before them: N0."""
    first, last = pair
    inside = {_direction(kind) for kind in types[first + 1 : last]} - {""}
    if not inside:
        return
    becomes = own
    if own not in inside:
        becomes = next(filter(None, map(_direction, reversed(types[:first]))), before)
    for place in pair:
        types[place] = becomes
        for after in range(place + 1, len(types)):
            if kinds[after] != "NSM":
                break
            types[after] = becomes


def _neutrals(types: list[str], own: str, outer: tuple[str, str]) -> None:
    """Make neutrals what stands on both sides of them, else what the level says: N1, N2."""
    place, before = 0, outer[0]
    while place < len(types):
        end = place
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        if end > place:
            after = _direction(types[end]) if end < len(types) else outer[1]
            types[place:end] = [before if before == after else own] * (end - place)
        if end < len(types):
            before = _direction(types[end])
        place = end + 1
