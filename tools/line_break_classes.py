"""Make `src/reader/layout/line_break_table.py` from the Unicode Character Database.

    python -m tools.line_break_classes FOLDER [--check]

FOLDER holds the database as https://www.unicode.org/Public/ has it: `LineBreak.txt`,
`EastAsianWidth.txt`, `extracted/DerivedGeneralCategory.txt` and `emoji/emoji-data.txt`. With
`--check` nothing is written; the status is 1 where the committed table is another one.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE: Final = Path(__file__).parent.parent / "src/reader/layout/line_break_table.py"
LAST: Final = 0x10FFFF
WIDTH: Final = 100
_ROW: Final = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")

RESOLVED: Final = {
    **dict.fromkeys(("AI", "SG", "XX"), "AL"),
    **dict.fromkeys(("H2", "H3", "JL", "JV", "JT"), "H"),
    "CJ": "NS",
}
"""Classes that another one stands for (LB1); Hangul is one class, for Korean breaks at spaces."""
SIGNS: Final = [chr(code) for code in range(0x30, 0x100) if chr(code).isalpha()]


def main() -> int:
    """Write the table, or compare it."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folder", type=Path, help="the Unicode Character Database")
    arguments.add_argument("--check", action="store_true", help="compare, write nothing")
    given = arguments.parse_args()
    text = table(given.folder)
    if not given.check:
        TABLE.write_text(text, encoding="utf-8")
        return 0
    if TABLE.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{TABLE.name} is not what {given.folder} says\n")
    return 1


def table(folder: Path) -> str:
    """Give the text of the module."""
    names = _names(folder)
    sign = dict(zip(sorted(set(names)), SIGNS, strict=False))
    starts = [code for code in range(LAST + 1) if not code or names[code] != names[code - 1]]
    classes = "".join(sign[names[start]] for start in starts)
    first = (folder / "LineBreak.txt").read_text(encoding="utf-8").partition("\n")[0]
    version = first.removeprefix("# LineBreak-").removesuffix(".txt")
    return _module(version, sign, starts, classes)


def _names(folder: Path) -> list[str]:
    """Give the name of the class of every code point; `+` at its end says that it is East Asian.

    Some rules single out a part of a class: QUi and QUf are opening and closing quotation marks
    (LB15), IDu pictographs not yet assigned (LB30b), ALd the dotted circle (LB28a).
    """
    names = ["AL"] * (LAST + 1)
    for start, end, value in _rows(folder / "LineBreak.txt"):
        names[start : end + 1] = [RESOLVED.get(value, value)] * (end + 1 - start)
    _resolve_by_category(names, folder)
    names[0x25CC] = "ALd"
    for start, end, value in _rows(folder / "EastAsianWidth.txt"):
        for code in range(start, end + 1) if value in {"F", "W", "H"} else ():
            if names[code] not in {"CM", "ZWJ", "IDu", "H"}:
                names[code] += "+"
    return names


def _resolve_by_category(names: list[str], folder: Path) -> None:
    category = ["  "] * (LAST + 1)
    for start, end, value in _rows(folder / "extracted/DerivedGeneralCategory.txt"):
        category[start : end + 1] = [value] * (end + 1 - start)
    for code, name in enumerate(names):
        if name == "SA" and category[code] in {"Mn", "Mc"}:
            names[code] = "CM"
        elif name == "QU" and category[code] in {"Pi", "Pf"}:
            names[code] = "QU" + category[code][1]
    for start, end, value in _rows(folder / "emoji/emoji-data.txt"):
        for code in range(start, end + 1) if value == "Extended_Pictographic" else ():
            if names[code] == "ID" and category[code] == "Cn":
                names[code] = "IDu"


def _rows(path: Path) -> Iterator[tuple[int, int, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = _ROW.match(line)
        if row:
            yield int(row[1], 16), int(row[2] or row[1], 16), row[3]


def _module(version: str, sign: dict[str, str], starts: list[int], classes: str) -> str:
    lines = [
        f'"""Line breaking classes of Unicode {version}; made by a tool, not by hand.',
        "",
        "`tools/line_break_classes.py` makes it.",
        '"""',
        "",
        "# fmt: off",
        "from typing import Final",
        "",
        "SIGNS: Final = {",
        *_filled([f'"{name}": "{letter}",' for name, letter in sign.items()]),
        "}",
        '"""The sign that stands for each class in a class string; `+` is its East Asian part."""',
        "",
        "CLASSES: Final = (",
        *(f'    "{classes[at : at + 88]}"' for at in range(0, len(classes), 88)),
        ")",
        '"""The class of each range."""',
        "",
        "STARTS: Final = (",
        *_filled([f"{start}," for start in starts]),
        ")",
        '"""The first code point of each range."""',
        "",
    ]
    return "\n".join(lines)


def _filled(words: list[str]) -> Iterator[str]:
    row = "   "
    for word in words:
        if len(row) + len(word) >= WIDTH:
            yield row
            row = "   "
        row += " " + word
    yield row


if __name__ == "__main__":
    sys.exit(main())
