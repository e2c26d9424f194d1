"""Write the figures of `docs/quality.md` that are measured against somebody else's test files.

    python -m tools.quality LineBreakTest.txt [GraphemeBreakTest.txt]

The files are those of https://www.unicode.org/Public/17.0.0/ucd/auxiliary/; which is which is told
by its name. A section whose file is not given stays as it was.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.layout.cells import is_narrow
from reader.layout.line_break import break_lines
from reader.layout.line_break_rules import breaks
from reader.model.clusters import boundaries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PAGE: Final = Path(__file__).parent.parent / "docs/quality.md"
INTRODUCTION: Final = """\
# Quality

Figures that say how well the program does something, each with the command that makes it. How fast
it is stands in [benchmarks.md](benchmarks.md).
"""
OURS: Final = frozenset({"SA", "EM", "H2", "H3", "JL", "JV", "JT"})
"""Classes that are broken by rules of our own: see the words below the table."""
DIFFERENCES: Final = """\
### Where lines break otherwise, on purpose

- **Hangul** (H2, H3, JL, JV, JT) breaks at spaces, as Korean is set, not between any two syllables.
- **Thai, Lao, Burmese and Khmer** (SA) break at spaces. There is no dictionary. A stretch that does
  not fit is cut between clusters, in a line that would else be less than half full: best before a
  vowel that is written first, after a sign of repetition or abbreviation, before a Burmese
  consonant that neither closes nor is stacked, and where figures or other scripts begin or end;
  else after a vowel that ends a syllable, or before a consonant that carries a vowel, a tone or a
  subscript. Before a bare consonant, which may close a syllable, only what fits on no line is cut.
  Never before a following vowel, a mark, or a closing sign.
- **Modifiers of emoji** (EM): a line may break after a pictograph that is not yet assigned.
- **Plain Latin, Greek and Cyrillic** take a short way, twenty times as fast: at spaces, after
  hyphens, slashes and en dashes between letters, round em dashes, after an ellipsis. It passes over
  places at which hardly anybody breaks, such as between `)` and `%`. No line starts with a closing
  sign, nor ends with an opening one, even where a space stands there (`quoi ?`, `« oui »`).
- **Addresses** that fit on no line break after their signs (`/ ? & = . - _ # : , ; % +`); anything
  else that fits on no line breaks between two clusters.
"""


class Row(NamedTuple):
    """A row of a test file."""

    text: str
    places: list[int]
    """Where it may be parted; neither its start nor its end."""
    classes: frozenset[str]


class Share(NamedTuple):
    """How many of some rows are right from one end to the other."""

    right: int
    all: int
    failing: Counter[str]
    """Of how many wrong rows each class is a part."""

    def cells(self) -> str:
        """Give the last columns of a row of the table."""
        return f"{self.all} | {self.right} | {self.right / self.all:.1%} |"

    def failures(self) -> str:
        """Give the classes of what fails, the most frequent first."""
        if not self.failing:
            return "none"
        ranked = sorted(self.failing.items(), key=lambda item: (-item[1], item[0]))
        return ", ".join(f"{name} {count}" for name, count in ranked)


def main() -> int:
    """Measure what is given and write the page."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("files", nargs="+", type=Path, help="Unicode's test files")
    sections = _sections()
    for path in arguments.parse_args().files:
        measured = MEASURES.get(path.name)
        if measured is None:
            sys.stderr.write(f"{path.name} is none of: {', '.join(MEASURES)}\n")
            return 2
        heading, measure = measured
        sections[heading] = measure(list(_rows(path)), _version(path))
        print(sections[heading])
    order = [heading for heading, _ in MEASURES.values()]
    known = sorted(sections, key=lambda heading: order.index(heading) if heading in order else 99)
    text = "\n".join([INTRODUCTION, *(f"## {name}\n\n{sections[name]}" for name in known)])
    PAGE.write_text(text, encoding="utf-8")
    return 0


def _sections() -> dict[str, str]:
    """Give the sections that the page has, by heading."""
    if not PAGE.exists():
        return {}
    _, *parts = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    named = (part.partition("\n\n") for part in parts)
    return {name: body.rstrip("\n") + "\n" for name, _, body in named}


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row, _, comment = line.partition("#")
        text, places = "", []
        for word in row.split():
            if word == "÷":
                places.append(len(text))
            elif len(word) > 1:
                text += chr(int(word, 16))
        if text:
            classes = frozenset(re.findall(r"\(([A-Z][A-Z0-9]+)\w*\)", comment))
            yield Row(text, [place for place in places if 0 < place < len(text)], classes)


def _version(path: Path) -> str:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("# ").removesuffix(".txt").replace("-", " ")


def _share(rows: Iterable[Row], places: Callable[[str], list[int]]) -> Share:
    right, wrong = 0, Counter[str]()
    checked = list(rows)
    for row in checked:
        if places(row.text) == row.places:
            right += 1
        else:
            wrong.update(row.classes)
    return Share(right, len(checked), wrong)


def _line_breaks(rows: list[Row], version: str) -> str:
    others = [row for row in rows if not row.classes & OURS]
    rules, page = _share(others, _by_rules), _share(others, _on_the_page)
    whole = _share(rows, _by_rules)
    return f"""\
Made by `python -m tools.quality LineBreakTest.txt`. Unicode's own rows ({version}), each
right only if every place in it is.

| what | rows | right | share |
|---|---|---|---|
| the rules (UAX #14), rows without {", ".join(sorted(OURS))} | {rules.cells()}
| the page: the same rows, plain Latin by its short way | {page.cells()}
| the rules, every row | {whole.cells()}

Classes of what fails, with the number of rows that they are part of:

- the rules: {rules.failures()}
- the page: {page.failures()}
- every row: {whole.failures()}

{DIFFERENCES}"""


def _by_rules(text: str) -> list[int]:
    return breaks(text)[:-1]


def _on_the_page(text: str) -> list[int]:
    """Give where a line of the page may end, without what happens to a word that fits nowhere."""
    if not is_narrow(text):
        return _by_rules(text)
    before = "xx \xa0"  # a line may end here, and a no-break space is to the rules as a start
    found = []
    for place in range(1, len(text)):
        _, *further = break_lines(before + text, len(before) + place)
        if further and further[0][0] == len(before) + place:
            found.append(place)
    return found


def _clusters(rows: list[Row], version: str) -> str:
    every = _share(rows, boundaries)
    shown = _share([row for row in rows if not re.search(r"[\0-\x1f]", row.text)], boundaries)
    return f"""\
Made by `python -m tools.quality LineBreakTest.txt GraphemeBreakTest.txt`. Unicode's own rows
({version}): what a reader takes for one character, what is never cut,
and what a find hits whole.

| what | rows | right | share |
|---|---|---|---|
| extended grapheme clusters (UAX #29) | {every.cells()}
| of these, without control characters, which no text of ours has | {shown.cells()}

Vowel signs of Burmese stay with their letter, where the rules part them. A line is cut more rarely
still: Thai and Lao vowels that are written first or after stay with their consonant, a conjunct of
any Indic script is whole, and nothing that takes no cell comes first.
"""


MEASURES: Final[dict[str, tuple[str, Callable[[list[Row], str], str]]]] = {
    "LineBreakTest.txt": ("Line breaking", _line_breaks),
    "GraphemeBreakTest.txt": ("Clusters", _clusters),
}
"""The heading of the section that each file is measured for, and what writes it."""


if __name__ == "__main__":
    sys.exit(main())
