"""Code as it stands in `pre`, with the language that its classes name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from reader.model.blocks import Code
from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES: Final = frozenset(("div", "li", "p", "tr"))
"""Elements that some highlighters wrap each line in."""
_LANGUAGE: Final = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?|highlight(?:-source)?|brush:?|sourceCode)[-: ]+([\w+#.-]+)"
)
_LINE_NUMBERS: Final = re.compile(r"[\d\s]+")


def code_of(element: etree._Element) -> Code | None:
    """Give the code in an element; None where it is empty, or only numbers lines."""
    lines = clean("".join(_pieces(element))).strip("\n").rstrip()
    if not lines or _LINE_NUMBERS.fullmatch(lines):
        return None
    return Code(lines, _language(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    """Give its text in order, with a line feed where an element breaks the line."""
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield "\n" if part.tag == "br" else part.text or ""
        elif part is not element:
            if part.tag in _LINES:
                yield "\n"
            yield part.tail or ""


def _language(element: etree._Element) -> str | None:
    """Look on the code itself, then closely around it."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    for holder in (element.find(".//code"), element, parent, above):
        if holder is None:
            continue
        attribute = holder.get("data-lang") or holder.get("data-language")
        named = _LANGUAGE.search(f"lang-{attribute}" if attribute else holder.get("class") or "")
        if named:
            return clean_line(named[1]).lower()
    return None
