"""The facts above a Markdown text, between two lines of `---`: a small part of YAML."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from reader.model.clean import clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.model.record import record
from reader.parsing.dates import stated_date

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPENING: Final = lazy_pattern(r"\ufeff?---[ \t]*\n")
_CLOSING: Final = lazy_pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY: Final = lazy_pattern(
    r"([^\s:#\-\[\]{}\"'](?:[^\s:#]++|[ \t]++(?![ \t:]|$))*+)[ \t]*+:(?:[ \t]++(.*))?"
)
_ITEM: Final = lazy_pattern(r"[ \t]*-[ \t]+(.*)")
_NOTE: Final = lazy_pattern(r"(?:^|[ \t])#.*")
_FLOW_PART: Final = lazy_pattern(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""")
_NUMBER: Final = lazy_pattern(r"\d{1,6}")
_IN_MOMENT: Final = lazy_pattern(r"(?<=\d)[ \t]+(?=\d)")
"""What parts day and time where no T does."""
_BARE_OFFSET: Final = lazy_pattern(r"([+-]\d\d)(\d\d)$")

MAX_CHARACTERS: Final = 1_000_000
"""Longer than this no front matter is; the file only opens with a rule."""

OTHER_NAMES: Final = {
    "authors": "author",
    "subtitle": "deck",
    "description": "deck",
    "language": "lang",
    "updated": "modified",
    "lastmod": "modified",
    "keywords": "tags",
}
"""What other programs call the same facts; the first name wins where both stand."""


@record(frozen=True, slots=True)
class FrontMatter:
    """What stood there, each value as its text or its list of texts; all of it cleaned."""

    values: dict[str, str | tuple[str, ...] | None]
    """By the names of docs/contracts.md; None where a name stands without a value."""

    def has(self, name: str) -> bool:
        """Tell whether a name stands there, be it without a value."""
        return name in self.values

    def text(self, name: str) -> str | None:
        """Give one value; the first of a list."""
        value = self.values.get(name)
        if isinstance(value, tuple):
            return value[0] if value else None
        return value

    def texts(self, name: str, separator: str | None = None) -> tuple[str, ...]:
        """Give a list; a single value is a list of one, or is split where a separator is given."""
        value = self.values.get(name)
        if value is None:
            return ()
        if isinstance(value, tuple):
            return value
        parts = value.split(separator) if separator else [value]
        return tuple(part.strip() for part in parts if part.strip())

    def number(self, name: str) -> int | None:
        """Give the first whole number of a value ("4", "4 min")."""
        found = _NUMBER.search(self.text(name) or "")
        return int(found[0]) if found else None

    def moment(self, name: str) -> str | None:
        """Give a date as ISO 8601: with its own offset, or the bare day where it has none."""
        stated = self.text(name) or ""
        compact = "".join(_IN_MOMENT.sub("T", stated, count=1).split()).upper()
        try:
            moment = datetime.fromisoformat(compact)
        except ValueError:
            found = stated_date(stated, self.text("lang"))
            return found.when if found else None
        if moment.tzinfo is None:
            return moment.date().isoformat()
        return _BARE_OFFSET.sub(r"\1:\2", compact)


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Part a file's facts from its text; without any, the whole file is text.

    Args:
        text: cleaned; its lines end with LF.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), MAX_CHARACTERS) if opening else None
    if opening and closing:
        values = _read(text[opening.end() : closing.start()].splitlines())
        if values is not None:
            return FrontMatter(values), text[closing.end() :]
    return FrontMatter({}), text


def _read(lines: list[str]) -> dict[str, str | tuple[str, ...] | None] | None:
    """Read the lines; None where they are no front matter but a text between two rules."""
    raw: dict[str, list[str]] = {}
    name: str | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _KEY.fullmatch(line)
        if key:
            name = key[1].strip("\"'").casefold()
            raw[name] = [key[2] or ""]
        elif name is not None and (line[0] in " \t" or _ITEM.fullmatch(line)):
            raw[name].append(line)
        else:
            return None
    if not raw:
        return None
    values = {name: _value(parts) for name, parts in raw.items()}
    for other, ours in OTHER_NAMES.items():
        if other in values:
            values.setdefault(ours, values[other])
    return values


def _value(parts: list[str]) -> str | tuple[str, ...] | None:
    head, rest = parts[0].strip(), parts[1:]
    items = [_ITEM.fullmatch(line) for line in rest]
    if items and all(items) and not _NOTE.sub("", head):
        return _texts(item[1] for item in items if item)
    if head.startswith("["):
        flow = " ".join([head, *map(str.strip, rest)])
        inner = _NOTE.sub("", flow).strip().removeprefix("[").removesuffix("]")
        return _texts(part[1] for part in _FLOW_PART.finditer(inner))
    if head[:1] in ("|", ">"):
        return clean_line(" ".join(rest)) or None
    return _scalar(" ".join([head, *map(str.strip, rest)]))


def _texts(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for part in parts if (text := _scalar(part)))


def _scalar(text: str) -> str | None:
    text = text.strip()
    quoted = re.match(r'"(?:[^"\\]|\\.)*"', text)
    if quoted:
        try:
            return clean_line(json.loads(quoted[0], strict=False)) or None
        except ValueError:
            return clean_line(quoted[0][1:-1]) or None
    quoted = re.match(r"'(?:[^']|'')*'", text)
    if quoted:
        return clean_line(quoted[0][1:-1].replace("''", "'")) or None
    text = clean_line(_NOTE.sub("", text))
    return None if text.casefold() in ("", "~", "null") else text
