"""Where text of any script may break: UAX #14 as one regular expression over class strings.

Two rules are ours: Hangul breaks at spaces, as Korean is set, and text of scripts that need a
dictionary (Thai, Khmer, Lao, Burmese) breaks at spaces as well. Imported when the first text that
is not plain Latin is laid out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from reader.layout.line_break_table import CLASSES, SIGNS, STARTS


class _Signs(dict[int, str]):
    """The sign of each character's class, looked up once a character."""

    def __missing__(self, code: int) -> str:
        sign = self[code] = CLASSES[bisect_right(STARTS, code) - 1]
        return sign


_SIGNS: Final = _Signs()
_MARKS: Final = re.compile(f"[{SIGNS['CM'] + SIGNS['ZWJ']}]")
_BASELESS: Final = frozenset(SIGNS[name] for name in ("SP", "ZW", "BK", "CR", "LF", "NL"))
"""What a combining mark does not combine with (LB9); there it is a letter (LB10)."""


def breaks(text: str) -> list[int]:
    """Give the places before which a line may start, in order; the last one is the text's end."""
    classes = text.translate(_SIGNS)
    if not _MARKS.search(classes):
        return [found.end() for found in _UNIT.finditer(classes)]
    bases, places, joined = _without_marks(classes)
    places.append(len(text))
    found = [places[unit.end()] for unit in _UNIT.finditer(bases)]
    return [place for place in found if place not in joined]


def _without_marks(classes: str) -> tuple[str, list[int], set[int]]:
    """Leave combining marks out (LB9).

    Returns:
        What is left, its places, and the places right after a joiner (LB8a).
    """
    mark, joiner = SIGNS["CM"], SIGNS["ZWJ"]
    bases: list[str] = []
    places: list[int] = []
    joined: set[int] = set()
    for place, sign in enumerate(classes):
        if sign in (mark, joiner):
            if sign == joiner:
                joined.add(place + 1)
            if bases and bases[-1] not in _BASELESS:
                continue
            sign = SIGNS["AL"]  # noqa: PLW2901 - LB10
        bases.append(sign)
        places.append(place)
    joined.discard(len(classes))
    return "".join(bases), places, joined


def _signs(names: str) -> str:
    """Give the signs of classes, each with its East Asian part."""
    return "".join(SIGNS.get(name, "") + SIGNS.get(name + "+", "") for name in names.split())


def _group(names: str) -> frozenset[str]:
    return frozenset(_signs(names))


def _any(names: str) -> str:
    return f"[{_signs(names)}]"


def _none(signs: str) -> str:
    return f"[^{signs}]"


_EAST: Final = "".join(sign for name, sign in SIGNS.items() if name.endswith("+"))
_LETTERS: Final = "AL HL SA H ALd"
"""Hangul and the dictionary scripts break where letters do."""
_QUOTES: Final = "QU QUi QUf"
_NEVER_BEFORE: Final = "BK CR LF NL SP ZW WJ CL CP EX SY IS"
"""No break before these, not even after a space (LB6, 7, 11, 13, 15d)."""
_NEVER_BEFORE_UNSPACED: Final = "BA HY HH NS IN QU QUf"
"""No break before these, unless spaces part them (LB19, 21, 22)."""

_PAIRS: Final = (
    (_LETTERS, "NU PR PO", "LB23, 24"),
    (_LETTERS, _LETTERS, "LB28"),
    ("NU", _LETTERS + " NU PR PO", "LB23, 25"),
    ("PR", "ID EB EM IDu NU H " + _LETTERS, "LB23a, 24, 25, 27"),
    ("PO", "NU " + _LETTERS, "LB24, 25"),
    ("ID EB EM IDu H", "PO", "LB23a, 27"),
    ("HY IS", "NU", "LB25"),
    ("IS", _LETTERS, "LB29"),
    ("SY", "HL", "LB21b"),
    ("EB IDu", "EM", "LB30b"),
    ("AP", "AK ALd AS", "LB28a"),
    ("AK ALd AS", "VF VI", "LB28a"),
)
"""Classes between which no line breaks, and the rules that say so."""


def _pairs() -> dict[str, frozenset[str]]:
    """Give for each sign those that may not be parted from it, whatever stands further away."""
    everything, east, contingent = frozenset(SIGNS.values()), frozenset(_EAST), _group("CB")
    never, glue = _group(_NEVER_BEFORE), _group("GL")
    unspaced = never | _group(_NEVER_BEFORE_UNSPACED)
    after = dict.fromkeys(everything, unspaced | glue)
    for sign in _signs("BA HY HH"):
        after[sign] = unspaced  # LB12a
    for left, right, _ in _PAIRS:
        for sign in _signs(left):
            after[sign] |= _group(right)
    _pair_by_width(after)
    for sign in _signs("BB"):
        after[sign] |= everything - contingent  # LB20, 21
    for sign in contingent:
        after[sign] = never | glue | _group(_QUOTES)  # LB20
    for sign in _signs("GL WJ QU QUi"):
        after[sign] = everything  # LB11, 12, 19
    after[SIGNS["QUf"]] |= everything - east  # LB19a
    after[SIGNS["SP"]] = never - _group("IS")  # LB18; LB15c looks further
    for sign in _signs("BK LF NL ZW"):
        after[sign] = frozenset()  # LB4, 5; LB8 looks further
    after[SIGNS["CR"]] = _group("LF")
    return after


def _pair_by_width(after: dict[str, frozenset[str]]) -> None:
    """Add the pairs that hold outside East Asian text."""
    east, letters = frozenset(_EAST), _group(_LETTERS + " NU")
    for sign in after.keys() - east:
        after[sign] |= _group("QUi")  # LB19a
    for sign in letters:
        after[sign] |= _group("OP") - east  # LB30
    for sign in _group("CP") - east:
        after[sign] |= letters  # LB30


def _contexts() -> list[str]:
    """Give the rules that look further than one character."""
    space, closing = SIGNS["SP"] + "*", SIGNS["QUf"]
    number, hyphen, aksara = SIGNS["NU"], _any("HY HH"), _any("AK ALd AS")
    east, not_east = f"[{_EAST}]", _none(_EAST)
    after_closing = _any("SP GL WJ CL QU QUi QUf CP EX IS SY BK CR LF NL ZW")
    return [
        f"{SIGNS['ZW']}{space}(?={_any('BK CR LF NL ZW')})",  # LB6, 7
        f"{_any('OP')}{space}",  # LB14
        f"(?<!{_none(_signs('BK CR LF NL OP QU QUi QUf GL SP ZW'))}){SIGNS['QUi']}{space}",  # LB15a
        f"{_any('SP CB')}(?={closing}(?:{after_closing}|$))",  # LB15b
        f"{SIGNS['SP']}(?={SIGNS['IS']}(?!{number}))",  # LB15c, 15d
        f"{_any('CL CP')}{space}(?={_any('NS')})",  # LB16
        f"{SIGNS['B2']}{space}(?={SIGNS['B2']})",  # LB17
        f"{east}(?={SIGNS['QUi']}(?:{not_east}|$))",  # LB19a
        f"(?<!{east}){closing}",  # LB19a
        f"(?<!{_none(_signs('BK CR LF NL SP ZW CB GL'))}){hyphen}(?={_any(_LETTERS)})",  # LB20a
        f"(?<={SIGNS['HL']}){hyphen}(?={_none(_signs('HL CB'))})",  # LB21a
        f"{number}{_any('SY IS')}*(?={_any('PO PR NU')})",  # LB25
        f"{number}{_any('SY IS')}*{_any('CL CP')}(?={_any('PO PR')})",  # LB25
        f"{_any('PO PR')}(?={_any('OP')}{SIGNS['IS']}?{number})",  # LB25
        f"(?<={aksara}){SIGNS['VI']}(?={_any('AK ALd')})",  # LB28a
        f"{aksara}(?={aksara}{SIGNS['VF']})",  # LB28a
    ]


def _unit() -> re.Pattern[str]:
    """Compile what stands between two places at which a line may break."""
    pairs = _pairs()
    flag = SIGNS["RI"]
    passed = _contexts()
    passed.append(f"{flag}{flag}?(?=[{''.join(sorted(pairs.pop(flag)))}])")  # LB30a
    alike: dict[str, str] = {}
    for sign, after in pairs.items():
        key = "".join(sorted(after))
        alike[key] = alike.get(key, "") + sign
    passed += [f"[{signs}](?=[{after}])" for after, signs in alike.items() if after]
    glued = f"(?:{'|'.join(passed)})++"  # possessive, or a long unit would keep its every step
    last = f"(?:{flag}{flag}|{SIGNS['ZW']}{SIGNS['SP']}*|.)"
    return re.compile(f"{glued}{last}?|{last}")


_UNIT: Final = _unit()
