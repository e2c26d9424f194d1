"""Footnotes: which elements are notes, and by which label the text refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.parsing.html_tree import line_of

if TYPE_CHECKING:
    from lxml import etree

LONGEST_LABEL: Final = 8
"""Letters of a label with its brackets, as "[12]"."""

_ARROWS: Final = frozenset(
    {"^", "\u2191", "\u21a9", "\u21a9\ufe0e", "\u21a9\ufe0f", "\u21b5", "\u23ce"}
)


def footnote_labels(root: etree._Element) -> dict[str, str]:
    """Give the label of each footnote by the id of its element; of several references the first."""
    labels: dict[str, str] = {}
    for link in root.iter("a"):
        target = link.get("href") or ""
        if len(target) > 1 and target[0] == "#" and _is_reference(link):
            label = (line_of(link, LONGEST_LABEL) or "").strip("[]()")
            if label:
                labels.setdefault(target[1:], label)
    if not labels:
        return labels
    ids = {element.get("id") for element in root.iter() if element.get("id") in labels}
    return {target: label for target, label in labels.items() if target in ids}


def leads_back(link: etree._Element) -> bool:
    """Tell the arrow at a note's end, which leads back to the text, from words."""
    if not (link.get("href") or "").startswith("#"):
        return False
    return link.get("role") == "doc-backlink" or line_of(link, len("\u21a9\ufe0e")) in _ARROWS


def _is_reference(link: etree._Element) -> bool:
    parent = link.getparent()
    return (
        link.get("role") == "doc-noteref"
        or (parent is not None and parent.tag == "sup")
        or (len(link) == 1 and link[0].tag == "sup" and not (link.text or "").strip())
    )
