"""What stands within a paragraph of Markdown, as spans."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from reader.model.blocks import Mark, Span, Spans, spans_text
from reader.model.clean import clean, clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.html_marks import MARK_OF_TAG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from reader.parsing.html_addresses import Base

MARK_OF_TOKEN: Final = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.DELETED}

_LINKED: Final = frozenset((Mark.LINK,))
_TAG: Final = lazy_pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_HREF: Final = lazy_pattern(
    r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE
)
_ALT: Final = lazy_pattern(r"""\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
_ADDRESS: Final = lazy_pattern(r"(?<![\w/])https?://(?=\w)[^\s<>\"'`]+", re.IGNORECASE)
_AFTER_ADDRESS: Final = "?!.,:*_~;'\"\u2026\u3001\u3002\u300d\uff09"
_IDEOGRAPH: Final = lazy_pattern(
    r"[\u2e80-\u303e\u3041-\u31ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
)
"""Writing that parts no words: a line's end within it is no space."""


class SpanBuilder:
    """Collects text and marks from the tokens of one block."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._parts: list[tuple[str, frozenset[Mark], str | None]] = []
        self._marks: Counter[Mark] = Counter()
        self._now: frozenset[Mark] = frozenset()
        """The marks that are open, counted above."""
        self._hrefs: list[str | None] = []
        self._tags: Counter[str] = Counter()
        self._is_decoded = False
        """Whether a reference was put in that the gate has not seen."""

    def add(self, tokens: Sequence[Token]) -> None:
        """Take tokens in, in reading order."""
        for number, token in enumerate(tokens):
            if token.type == "softbreak":
                self._put(self._between_lines(tokens[number + 1 : number + 2]))
            else:
                self._TAKES[token.type](self, token)

    def spans(self) -> Spans:
        """Give what was collected; neighbours that are marked alike are one."""
        spans: list[Span] = []
        for (marks, href), parts in groupby(self._parts, key=lambda part: part[1:]):
            texts = [text for text, _, _ in parts]
            if Mark.FOOTNOTE not in marks:  # each of these is a reference of its own
                texts = ["".join(texts).replace("\t", " ")]
            spans += [Span(text, marks, href) for text in texts]
        return _stripped(_gated(spans) if self._is_decoded else spans)

    def _put(self, text: str) -> None:
        if text:
            href = self._hrefs[-1] if self._hrefs else None
            self._parts.append((text, self._now | _LINKED if href else self._now, href))

    def _mark(self, mark: Mark, step: int) -> None:
        self._marks[mark] += step
        self._now = frozenset(+self._marks)

    def _take_text(self, token: Token) -> None:
        text = token.content
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

    def _take_break(self, _: Token) -> None:
        self._put("\n")

    def _take_decoded(self, token: Token) -> None:
        text = token.content
        if not (text.isascii() and text.isprintable()):
            self._is_decoded = True
        self._put(text)

    def _take_code(self, token: Token) -> None:
        self._mark(Mark.CODE, 1)
        self._put(token.content)
        self._mark(Mark.CODE, -1)

    def _take_image(self, token: Token) -> None:
        self._put(alt_text(token, self._base) or "")

    def _take_footnote(self, token: Token) -> None:
        label = clean_line(token.meta["label"])
        self._parts.append((f"[{label}]", self._now | {Mark.FOOTNOTE}, label))

    def _take_start(self, token: Token) -> None:
        self._mark(MARK_OF_TOKEN[token.type.removesuffix("_open")], 1)

    def _take_end(self, token: Token) -> None:
        self._mark(MARK_OF_TOKEN[token.type.removesuffix("_close")], -1)

    def _take_link(self, token: Token) -> None:
        self._open_link(str(token.attrs.get("href", "")))

    def _take_link_end(self, _: Token) -> None:
        self._close_link()

    def _take_tag(self, token: Token) -> None:
        found = _TAG.match(token.content)
        if not found:
            return
        name = found[2].lower()
        if name == "br":
            self._put("\n")
        elif name == "img":
            self._put(clean_line(_attribute(_ALT, token.content)))
        elif name in MARK_OF_TAG or name == "a":
            if found[1] and self._tags[name]:
                self._tags[name] -= 1
                self._close_tag(name)
            elif not found[1] and not token.content.endswith("/>"):
                self._tags[name] += 1
                self._open_tag(name, token.content)

    def _open_tag(self, name: str, tag: str) -> None:
        if name == "a":
            self._open_link(_attribute(_HREF, tag))
        else:
            self._mark(MARK_OF_TAG[name], 1)

    def _close_tag(self, name: str) -> None:
        if name == "a":
            self._close_link()
        else:
            self._mark(MARK_OF_TAG[name], -1)

    def _open_link(self, href: str) -> None:
        """Open a link; one that leads nowhere leads where the one around it does."""
        around = self._hrefs[-1] if self._hrefs else None
        self._hrefs.append(self._base.link(href) or around)

    def _close_link(self) -> None:
        if self._hrefs:
            self._hrefs.pop()

    def _between_lines(self, following: Sequence[Token]) -> str:
        """Give what a line's end in a paragraph means: a space, where any parts words."""
        before = self._parts[-1][0][-1:] if self._parts else ""
        after = following[0].content[:1] if following else ""
        return "" if _IDEOGRAPH.match(before) and _IDEOGRAPH.match(after) else " "

    _TAKES: ClassVar[dict[str, Callable[[SpanBuilder, Token], None]]] = {
        "text": _take_text,
        "hardbreak": _take_break,
        "text_special": _take_decoded,
        "code_inline": _take_code,
        "image": _take_image,
        "footnote_ref": _take_footnote,
        "link_open": _take_link,
        "link_close": _take_link_end,
        "html_inline": _take_tag,
        **dict.fromkeys((f"{name}_open" for name in MARK_OF_TOKEN), _take_start),
        **dict.fromkeys((f"{name}_close" for name in MARK_OF_TOKEN), _take_end),
    }


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
    unopened = text.count(")") - text.count("(")
    end = len(text)
    while end:
        if text[end - 1] == ")" and unopened > 0:
            unopened -= 1
        elif text[end - 1] not in _AFTER_ADDRESS:
            break
        end -= 1
    return text[:end]


def _gated(spans: list[Span]) -> list[Span]:
    """Pass the gate once more, span by span; what only the whole shows costs its marks."""
    cleaned = [replace(span, text=clean(span.text).replace("\t", " ")) for span in spans]
    line = spans_text(cleaned)
    if clean(line) != line:
        return [Span(clean(line))]
    return [span for span in cleaned if span.text]


def _stripped(spans: list[Span]) -> Spans:
    """Leave off line ends before the first and after the last word."""
    said = [number for number, span in enumerate(spans) if span.text.strip("\n")]
    if not any(spans[number].text.strip() for number in said):
        return ()
    kept = spans[said[0] : said[-1] + 1]
    kept[0] = replace(kept[0], text=kept[0].text.lstrip("\n"))
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip("\n"))
    return tuple(kept)
