"""Spans as Markdown: what would read as a mark is escaped, what would not becomes a tag."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category

from reader.model.blocks import Mark, Span, Spans, spans_text
from reader.model.lazy_pattern import lazy_pattern

_WRAPS: Final = (
    Mark.LINK,
    Mark.STRONG,
    Mark.EMPHASIS,
    Mark.DELETED,
    Mark.HIGHLIGHT,
    Mark.SUB,
    Mark.SUP,
)
"""Marks that can hold others; of those that start together and are as long, the first holds."""
_DELIMITERS: Final = {
    Mark.STRONG: ("**", "__"),
    Mark.EMPHASIS: ("*", "_"),
    Mark.DELETED: ("~~",),
}
_TAGS: Final = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.DELETED: "del",
    Mark.HIGHLIGHT: "mark",
    Mark.SUB: "sub",
    Mark.SUP: "sup",
}

_EDGE_SPACE: Final = lazy_pattern(r"^ | $", re.MULTILINE)
_SPACES: Final = " \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
_SIGNS: Final = {space: chr(0x86 + number) for number, space in enumerate(_SPACES)}
"""For each space a control character, which no text holds: it stands in its place at an edge, where
Markdown drops spaces, until all is written and it becomes a reference."""
_REFERENCES: Final = {ord(sign): f"&#{ord(space)};" for space, sign in _SIGNS.items()}

_SPECIAL: Final = lazy_pattern(
    r"[\\`*\[\]<]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it is a letter
    r"|(?<=~)~|~(?=~)|^~|~$"
    r"|!$|^:"  # before a link, after a footnote's mark
    r"|(?<=http):(?=//)|(?<=https):(?=//)",  # or else it would be a link
    re.IGNORECASE,
)
_REFERENCE: Final = lazy_pattern(r"&(?=[#\w]|$)")
_LINE_START: Final = lazy_pattern(r"#+(?=\s|$)|\+(?=\s|$)|-(?=[-\s|:]|$)|=|>|:|\||~(?=[~\s]|$)")
_CLOSING_SIGNS: Final = lazy_pattern(r"(?<![^ ])#+$")
"""What would end a heading and be no part of it."""
_NUMBERED: Final = lazy_pattern(r"(\d{1,9})([.)])(?=\s|$)")
_BACKTICKS: Final = lazy_pattern("`+")
_AUTOLINK: Final = lazy_pattern(r"(?:https?|ftp|mailto):[!-;=?-~]+")
_BARE_DESTINATION: Final = lazy_pattern(r"[\w\-.~:/?#@!$'+,;=%]+", re.ASCII)


class Words:
    """Writes the words of blocks."""

    def __init__(self, labels: frozenset[str]) -> None:
        self._labels = labels
        """Of the footnotes that the text has; a mark that leads to none is text."""

    def lines(self, spans: Spans, *, in_tags: bool = False) -> list[str]:
        """Write what may stand on several lines; one at least.

        Args:
            spans: the words.
            in_tags: write all marks as tags, which Markdown does not take for a caption.
        """
        return self._written(spans, "\\\n", in_tags=in_tags).split("\n")

    def line(self, spans: Spans, *, is_heading: bool = False) -> str:
        """Write what must stand on one line."""
        text = self._written(spans, "<br>")
        return _CLOSING_SIGNS.sub(_with_backslash, text) if is_heading else text

    def _written(self, spans: Spans, line_end: str, *, in_tags: bool = False) -> str:
        said = tuple(span for span in _with_signs(spans) if span.text)
        writing = _Writing(said, self._labels, line_end, in_tags=in_tags)
        return writing.text().translate(_REFERENCES)


class _Writing:
    """The writing of one run of spans, from its start to its end."""

    def __init__(
        self, spans: Spans, labels: frozenset[str], line_end: str, *, in_tags: bool
    ) -> None:
        self._spans = spans
        self._labels = labels
        self._line_end = line_end
        self._in_tags = in_tags

    def text(self) -> str:
        """Give it all."""
        return self._between(0, len(self._spans), frozenset(), "")

    def _between(self, start: int, end: int, inside: frozenset[Mark], before: str) -> str:
        """Write some of the spans, without the marks that they lie inside.

        `before` is the character that was written last; empty at the start of all.
        """
        written = ""
        while start < end:
            last = written[-1:] or before
            mark, until = self._longest(start, end, inside)
            if mark is None:
                written += self._leaf(self._spans[start], last)
                start += 1
                continue
            inner = self._between(start, until, inside | {mark}, ">")
            after = self._following(until, end, inside)
            if mark is Mark.LINK:
                written += _link(inner, self._spans[start:until])
            else:
                written += self._wrapped(mark, last, inner, after)
            start = until
        return written

    def _longest(self, start: int, end: int, inside: frozenset[Mark]) -> tuple[Mark | None, int]:
        """Find the mark to open at a span: the one that goes on for longest, and where it ends."""
        first = self._spans[start]
        best: Mark | None = None
        furthest = start
        for mark in _WRAPS:
            if mark not in first.marks or mark in inside or (mark is Mark.LINK and not first.href):
                continue
            until = start + 1
            while until < end and _goes_on(mark, first, self._spans[until]):
                until += 1
            if until > furthest:
                best, furthest = mark, until
        return best, furthest

    def _following(self, place: int, end: int, inside: frozenset[Mark]) -> str:
        """Give the character that will be written next; a tag stands for any mark."""
        if place >= end:
            return ">" if inside else ""
        span = self._spans[place]
        return "<" if span.marks - inside else span.text[0]

    def _leaf(self, span: Span, before: str) -> str:
        if Mark.FOOTNOTE in span.marks and span.href in self._labels:
            return f"[^{span.href}]"
        if Mark.CODE not in span.marks:
            return self._escaped(span.text, before)
        if "\n" in span.text or _REFERENCES.keys() & set(map(ord, span.text)):
            return f"<code>{self._escaped(span.text, '>')}</code>"
        return _code(span.text)

    def _escaped(self, text: str, before: str) -> str:
        """Write text so that it reads back as it stands."""
        text = _REFERENCE.sub("&amp;", _SPECIAL.sub(_with_backslash, text))
        first, *others = text.split("\n")
        if before in ("", "\n"):
            first = _at_line_start(first)
        if self._line_end.endswith("\n"):
            others = [_at_line_start(line) for line in others]
        return self._line_end.join([first, *others])

    def _wrapped(self, mark: Mark, before: str, inner: str, after: str) -> str:
        for sign in () if self._in_tags else _DELIMITERS.get(mark, ()):
            if _reads_back(sign, before, inner, after):
                return f"{sign}{inner}{sign}"
        tag = _TAGS[mark]
        return f"<{tag}>{inner}</{tag}>"


def destination(address: str) -> str:
    """Write where a link or a picture leads."""
    if _BARE_DESTINATION.fullmatch(address):
        return address
    address = re.sub(r"[\\<>]", _with_backslash, address).replace("&", "&amp;")
    return f"<{address.replace(chr(10), ' ')}>"


def quoted(title: str) -> str:
    """Write the title of a picture."""
    title = re.sub(r'[\\"]', _with_backslash, title).replace("&", "&amp;")
    return f'"{title.replace(chr(10), "&#10;")}"'


def _with_signs(spans: Spans) -> Spans:
    """Put signs in the place of the spaces that stand at an edge."""
    text = spans_text(spans)
    signed = _EDGE_SPACE.sub(_SIGNS[" "], text)
    if signed[:1] in _SIGNS:
        signed = _SIGNS[signed[0]] + signed[1:]
    if signed[-1:] in _SIGNS:
        signed = signed[:-1] + _SIGNS[signed[-1]]
    if signed == text:
        return spans
    pieces: list[Span] = []
    place = 0
    for span in spans:
        end = place + len(span.text)
        pieces.append(Span(signed[place:end], span.marks, span.href))
        place = end
    return tuple(pieces)


def _goes_on(mark: Mark, first: Span, span: Span) -> bool:
    return mark in span.marks and (mark is not Mark.LINK or span.href == first.href)


def _with_backslash(found: re.Match[str]) -> str:
    return "\\" + found[0]


def _at_line_start(text: str) -> str:
    """Escape what only the start of a line makes a mark."""
    if _LINE_START.match(text):
        return "\\" + text
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def _code(text: str) -> str:
    runs = set(map(len, _BACKTICKS.findall(text)))
    fence = "`" * next(length for length in range(1, len(text) + 2) if length not in runs)
    is_padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip())
    pad = " " if is_padded else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _link(inner: str, spans: Spans) -> str:
    address = spans[0].href or ""
    is_bare = len(spans) == 1 and spans[0].marks == {Mark.LINK} and spans[0].text == address
    if is_bare and _AUTOLINK.fullmatch(address):
        return f"<{address}>"
    return f"[{inner}]({destination(address)})"


def _reads_back(sign: str, before: str, inner: str, after: str) -> bool:
    """Tell whether a delimiter opens and closes where it stands (CommonMark, delimiter runs)."""
    first, last = inner[:1], inner[-1:]
    if sign[0] in (before, first, last, after):
        return False
    opens, may_close = _flanks(before, first)
    closes, may_open = _flanks(after, last)
    return opens and closes and not (sign[0] == "_" and (may_close or may_open))


def _flanks(outside: str, within: str) -> tuple[bool, bool]:
    """Tell whether a delimiter faces the text within, and whether it faces what is outside too."""
    here, there = _kind(within), _kind(outside)
    faces_in = here != "space" and (here == "letter" or there != "letter")
    faces_out = there != "space" and (there == "letter" or here != "letter")
    return faces_in, faces_out


def _kind(character: str) -> str:
    if not character or character.isspace():
        return "space"
    is_sign = ord(character) in _REFERENCES or category(character)[0] in "PS"
    return "sign" if is_sign else "letter"
