"""What stands within a paragraph of Markdown, as spans."""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from reader.model.blocks import Mark, Span, Spans
from reader.model.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from reader.parsing.html_addresses import Base

MARK_OF_TOKEN: Final = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.DELETED}
MARK_OF_TAG: Final = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "i": Mark.EMPHASIS,
    "em": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "del": Mark.DELETED,
    "s": Mark.DELETED,
    "strike": Mark.DELETED,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
    "mark": Mark.HIGHLIGHT,
}
"""HTML within a line; other tags vanish and their text stays."""

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_HREF: Final = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
_ALT: Final = re.compile(r"""\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"(?<![\w/])https?://[^\s<>\"'`]+", re.IGNORECASE)
_AFTER_ADDRESS: Final = re.compile("[?!.,:*_~;'\"\u2026\u3001\u3002\u300d\uff09]+$")
_IDEOGRAPH: Final = re.compile(
    r"[\u2e80-\u303e\u3041-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
"""Writing that parts no words: a line's end within it is no space."""


class SpanBuilder:
    """Collects text and marks from the tokens of one line of thought."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._parts: list[tuple[str, frozenset[Mark], str | None]] = []
        self._marks: Counter[Mark] = Counter()
        self._hrefs: list[str | None] = []
        self._tags: list[str] = []
        self._is_decoded = False
        """Whether a reference was put in that the gate has not seen."""
        self._takes: dict[str, Callable[[Token], None]] = {
            "text": lambda token: self._text(token.content),
            "hardbreak": lambda _: self._put("\n"),
            "text_special": self._decoded,
            "code_inline": lambda token: self._mark(token.content, Mark.CODE),
            "link_open": lambda token: self._open_link(str(token.attrs.get("href", ""))),
            "link_close": lambda _: self._close_link(),
            "image": lambda token: self._put(alt_text(token, self._base) or ""),
            "html_inline": lambda token: self._tag(token.content),
            "footnote_ref": self._footnote,
        }
        for name, mark in MARK_OF_TOKEN.items():
            self._takes[f"{name}_open"] = partial(self._count, mark, 1)
            self._takes[f"{name}_close"] = partial(self._count, mark, -1)

    def add(self, tokens: Sequence[Token]) -> None:
        """Take tokens in, in reading order."""
        for number, token in enumerate(tokens):
            if token.type == "softbreak":
                self._put(self._between_lines(tokens[number + 1 : number + 2]))
            else:
                self._takes[token.type](token)

    def spans(self) -> Spans:
        """Give what was collected; neighbours that are marked alike are one."""
        merged: list[tuple[str, frozenset[Mark], str | None]] = []
        for text, marks, href in self._parts:
            if merged and merged[-1][1:] == (marks, href):
                merged[-1] = (merged[-1][0] + text, marks, href)
            else:
                merged.append((text, marks, href))
        gate = clean if self._is_decoded else str
        spans = [Span(gate(text).replace("\t", " "), marks, href) for text, marks, href in merged]
        return _stripped([span for span in spans if span.text])

    def _put(self, text: str) -> None:
        if text:
            href = next(filter(None, reversed(self._hrefs)), None)
            self._parts.append((text, frozenset(+self._marks), href))

    def _count(self, mark: Mark, step: int, _: Token) -> None:
        self._marks[mark] += step

    def _decoded(self, token: Token) -> None:
        text = token.content
        if not (text.isascii() and text.isprintable()):
            self._is_decoded = True
        self._put(text)

    def _mark(self, text: str, mark: Mark) -> None:
        self._marks[mark] += 1
        self._put(text)
        self._marks[mark] -= 1

    def _footnote(self, token: Token) -> None:
        label = clean_line(token.meta["label"])
        marks = frozenset((*+self._marks, Mark.FOOTNOTE)) - {Mark.LINK}
        self._parts.append((f"[{label}]", marks, label))

    def _text(self, text: str) -> None:
        if "://" not in text or self._hrefs:
            self._put(text)
            return
        done = 0
        for found in _ADDRESS.finditer(text):
            address = _bare_address(found[0])
            self._put(text[done : found.start()])
            self._open_link(address)
            self._put(address)
            self._close_link()
            done = found.start() + len(address)
        self._put(text[done:])

    def _between_lines(self, following: Sequence[Token]) -> str:
        before = self._parts[-1][0][-1:] if self._parts else ""
        after = following[0].content[:1] if following else ""
        return "" if _IDEOGRAPH.match(before) and _IDEOGRAPH.match(after) else " "

    def _open_link(self, href: str) -> None:
        address = self._base.link(href)
        self._hrefs.append(address)
        if address is not None:
            self._marks[Mark.LINK] += 1

    def _close_link(self) -> None:
        if self._hrefs and self._hrefs.pop() is not None:
            self._marks[Mark.LINK] -= 1

    def _tag(self, content: str) -> None:
        found = _TAG.match(content)
        name = found[2].lower() if found else ""
        if not found:
            return
        if name == "br":
            self._put("\n")
        elif name == "img":
            self._put(clean_line(_attribute(_ALT, content)))
        elif name in MARK_OF_TAG or name == "a":
            if found[1]:
                self._close_tag(name)
            elif not content.endswith("/>"):
                self._tags.append(name)
                if name == "a":
                    self._open_link(_attribute(_HREF, content))
                else:
                    self._marks[MARK_OF_TAG[name]] += 1

    def _close_tag(self, name: str) -> None:
        if name not in self._tags:
            return
        self._tags.reverse()
        self._tags.remove(name)
        self._tags.reverse()
        if name == "a":
            self._close_link()
        else:
            self._marks[MARK_OF_TAG[name]] -= 1


def spans_of(tokens: Sequence[Token], base: Base) -> Spans:
    """Give the spans of one inline token's children."""
    if len(tokens) == 1 and tokens[0].type == "text":
        text = tokens[0].content
        if "://" not in text:
            return (Span(text.replace("\t", " ")),) if text else ()
    builder = SpanBuilder(base)
    builder.add(tokens)
    return builder.spans()


def alt_text(image: Token, base: Base) -> str | None:
    """Give the words that stand for a picture; None where there are none."""
    builder = SpanBuilder(base)
    builder.add(image.children or ())
    return clean_line("".join(span.text for span in builder.spans())) or None


def _attribute(pattern: re.Pattern[str], tag: str) -> str:
    found = pattern.search(tag)
    return html.unescape(next(filter(None, found.groups()), "")) if found else ""


def _bare_address(text: str) -> str:
    """Leave off what closes the sentence around a bare address (GFM, autolinks)."""
    while True:
        shorter = _AFTER_ADDRESS.sub("", text)
        while shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == text:
            return text
        text = shorter


def _stripped(spans: list[Span]) -> Spans:
    """Leave off line ends before the first and after the last word."""
    while spans and not spans[0].text.strip("\n"):
        del spans[0]
    while spans and not spans[-1].text.strip("\n"):
        del spans[-1]
    if not any(span.text.strip() for span in spans):
        return ()
    first = spans[0]
    if first.text.startswith("\n"):
        spans[0] = Span(first.text.lstrip("\n"), first.marks, first.href)
    last = spans[-1]
    if last.text.endswith("\n"):
        spans[-1] = Span(last.text.rstrip("\n"), last.marks, last.href)
    return tuple(spans)
