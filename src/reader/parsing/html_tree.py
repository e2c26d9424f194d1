"""From HTML as text to a tree of elements, whatever the text is, within bounds of our own."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, cast

from lxml import etree

from reader.model.clean import clean_line

MAX_DEPTH: Final = 100
"""Elements nested deeper than this are read, but their text goes on flat."""
MAX_ELEMENTS: Final = 200_000
"""Text after so many goes on flat; a book of 100,000 paragraphs has fewer."""
MAX_ATTRIBUTES: Final = 256
"""What follows in one tag is left out: libxml2 compares each attribute with all before it."""

BLOCK_TAGS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "noframes", "ol", "optgroup", "option", "p", "plaintext", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
"""Elements that start a line of their own. The others stand within one."""

HEADING_TAGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_SILENT_TAGS: Final = (
    "script", "style", "template", "iframe", "object", "embed", "applet", "canvas", "audio",
    "map", "select", "button", "datalist", "dialog", "frame", "textarea", "svg",
    "param", "track", "progress", "meter",
)  # fmt: skip
"""Elements whose content is no text of the page."""

_CLOSING_TAGS: Final = re.compile(r"</(?:html|body)\s*+>", re.IGNORECASE)
_START_TAG: Final = re.compile(
    r"""<[a-zA-Z][^\s/>]*+(?:=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]++)|[^>=]++)*+"""
)
"""A start tag up to its ">"; its time is in proportion to the text, for nothing is tried twice."""
_OPENING: Final = re.compile("<[a-zA-Z]")
_ATTRIBUTE: Final = re.compile(
    r"""\s*+[^\s=>/]++(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]++))?|[\s/=]"""
)
_ANY_TAG: Final = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"""
    r"""(?:=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]++)|[^>=]++)*+>?"""
)
_VOID_TAG: Final = re.compile(
    r"""<(source|track|wbr|embed|keygen)\b(?:=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]++)|[^>=]++)*+>""",
    re.IGNORECASE,
)
"""Elements without content, which libxml2 does not know: what follows would be inside."""
_LONG_TAG: Final = 4 * MAX_ATTRIBUTES
"""Characters; a shorter tag need not be looked at."""
_LEAVES: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "option",
})  # fmt: skip
"""Elements that do not nest by themselves: empty, or closed by the next of their kind."""


def parse_tree(text: str) -> etree._Element | None:
    """Give the root element of a page, without its comments; None where it holds nothing at all."""
    text = _CLOSING_TAGS.sub("", text)  # libxml2 drops what stands after them
    text = _VOID_TAG.sub(_closed_tag, text)
    text = _START_TAG.sub(_bounded_tag, _bounded(text))
    root, is_cut = _parsed(text)
    if is_cut:
        root, _ = _parsed(_flattened(text))
    return root


def silence(root: etree._Element) -> None:
    """Take out the elements whose content is no text: scripts, styles, fields."""
    etree.strip_elements(root, *_SILENT_TAGS, with_tail=False)


def parent_of(element: etree._Element) -> etree._Element:
    """Give the parent of an element that is known to have one."""
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - only asked inside the root
    return parent


def text_of(element: etree._Element) -> str:
    """Give all text of an element as it stands there."""
    return "".join(str(part) for part in element.itertext())


_WITHOUT_READINGS: Final = etree.XPath(".//text()[not(ancestor::rt or ancestor::rp)]")


def line_of(element: etree._Element, longest: int) -> str | None:
    """Give the text of an element as one clean line; None where it has more letters than that.

    How its words are read (ruby text) is left out, so that names and headlines are told again.
    It stops reading there, so that asking many elements costs no more than their lines.
    """
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        words = str(part)
        parts.append(words)
        length += len(words.strip())
        if length > longest:
            return None
    if element.find(".//rt") is not None:
        parts = cast("list[str]", _WITHOUT_READINGS(element))
    line = clean_line("".join(parts))
    return line if len(line) <= longest else None


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """Parse; the second value says that libxml2 stopped at its depth and dropped the rest."""
    # A named encoding outranks the page's own, and bytes may open with an XML declaration.
    body = text.encode("utf-8", "replace")
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.LxmlError:
        root = None
    limit = etree.ErrorTypes.ERR_RESOURCE_LIMIT
    return root, any(entry.type == limit for entry in parser.error_log)


def _bounded(text: str) -> str:
    """Leave out all tags past the bound, and keep the text between them."""
    if text.count("<") <= MAX_ELEMENTS:
        return text
    tag = next(islice(_OPENING.finditer(text), MAX_ELEMENTS, None), None)
    return text if tag is None else text[: tag.start()] + _ANY_TAG.sub(" ", text[tag.start() :])


def _closed_tag(tag: re.Match[str]) -> str:
    return f"{tag[0]}</{tag[1]}>"


def _bounded_tag(tag: re.Match[str]) -> str:
    words = tag[0]
    if len(words) < _LONG_TAG:
        return words
    for number, attribute in enumerate(_ATTRIBUTE.finditer(words, 1)):
        if number == 2 * MAX_ATTRIBUTES:  # blanks between them count too
            return words[: attribute.start()]
    return words


def _flattened(text: str) -> str:
    """Leave out the tags that nest deeper than the bound."""
    depth = 0

    def bounded(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag["name"].lower() in _LEAVES:
            return tag[0]
        if tag["end"]:
            depth = max(0, depth - 1)
            return tag[0] if depth < MAX_DEPTH else " "
        depth += 1
        return tag[0] if depth <= MAX_DEPTH else " "

    return _ANY_TAG.sub(bounded, text)
