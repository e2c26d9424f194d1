"""Strategies for articles: every kind of block, in containers, with awkward signs and scripts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import chain, groupby
from typing import Final, TypeAlias

from hypothesis import strategies as st

from reader.model.blocks import (
    Block,
    Code,
    Definition,
    Figure,
    Footnote,
    Heading,
    Inside,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    Term,
    spans_text,
)
from reader.model.clean import clean, clean_line
from reader.model.document import Document

WORDS: Final = (
    "word", "a", "Überraschung", "x1", "snake_case", "two words", "e.g.", "(so)", "„Zitat“",
    "l’été", "港の朝", "船は、静かに。", "「正しい」", "人民中国", "대한민국 사람", "สวัสดีชาวโลก",
    "كتب المعلم", "שלום עולם", "हिन्दी में", "ක්‍ෂ", "👋🏽", "👨‍👩‍👧", "🇮🇩", "☕️", "e\u0301",
    "Z\u0351\u0302", "\u200bzero", "no\u00a0break", "\u3000", "\u2009thin", "donau" * 20,
)  # fmt: skip
SIGNS: Final = (
    "*", "**", "_", "__", "`", "``", "~", "~~", "==", "#", "# ", "## x #", "-", "- ", "---", "+ ",
    "1. ", "1) ", "10.", "> ", ">", ":", ": ", "|", "a | b", "--- | ---", "[", "]", "[x]", "[ ] ",
    "[^1]", "[^n]:", "[a]: b", "![", "](", "!", "\\", "\\\\", "&", "&amp;", "&#42;", "&lt;b&gt;",
    "<", "<b>", "</b>", "<!-- x -->", "<br>", "<https://example.org>",
    "https://example.org/a_b_(c)?d=1&e=2", "http://", "^", "^[x]", "=", "===", '"', "'", "…", ".",
    ",", "!", "?", "$x$", "{.a}", "%s", "\u2066a\u2069", "\u200f", " ", "  ", "    ", "\ue000",
)  # fmt: skip
LANGUAGES: Final = ("id", "en", "de", "ja", "zh-Hant", "ar", "he", "ko", "th", "hi")

_PIECES: Final = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(SIGNS), st.characters(), st.just(" "), st.just("\n")
)
_MARKS: Final = st.frozensets(
    st.sampled_from(sorted(set(Mark) - {Mark.LINK, Mark.FOOTNOTE})), max_size=2
)


def texts() -> st.SearchStrategy[str]:
    """Text that went through the gate; may hold LF, be blank, start and end with white space."""
    pieces = st.lists(_PIECES, min_size=1, max_size=5)
    return pieces.map("".join).map(clean).map(lambda text: text.replace("\t", " "))


def lines() -> st.SearchStrategy[str]:
    """Text on one line, as `clean_line` leaves it; never blank."""
    return texts().map(clean_line).filter(bool)


ADDRESSES: Final = st.sampled_from(
    (
        "https://example.org/",
        "https://example.org/a_(b)?c=1&amp;d=%20#e",
        "http://example.org/[x]*y*`z`|",
        "https://example.org/港の朝/über",
        "mailto:ada@example.org",
        "#part",
        "notes/other file.md",
        "/absolute/<odd>\\path",
    )
)


@st.composite
def _span(draw: st.DrawFn, labels: tuple[str, ...]) -> Span:
    kind = draw(st.integers(0, 6))
    if kind == 0 and labels:
        label = draw(st.sampled_from(labels))
        return Span(f"[{label}]", draw(_MARKS) - {Mark.CODE} | {Mark.FOOTNOTE}, label)
    if kind == 1:
        return Span(draw(texts()), draw(_MARKS) | {Mark.LINK}, draw(ADDRESSES))
    return Span(draw(texts()), draw(_MARKS) if kind > 3 else frozenset())


def _joined(parts: list[Span]) -> Spans:
    """Join neighbours that are marked alike and take line ends off both ends, as parsers do."""
    spans: list[Span] = []
    said = [part for part in parts if clean(part.text)]
    for (marks, href), alike in groupby(said, key=lambda part: (part.marks, part.href)):
        words = [span.text for span in alike]
        texts = words if Mark.FOOTNOTE in marks else [clean("".join(words))]
        spans += [Span(text, marks, href) for text in texts]
    while spans and not spans[0].text.strip("\n"):
        del spans[0]
    while spans and not spans[-1].text.strip("\n"):
        del spans[-1]
    if spans:
        spans[0] = replace(spans[0], text=spans[0].text.lstrip("\n"))
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip("\n"))
    return tuple(spans)


@cache
def spans(labels: tuple[str, ...] = ()) -> st.SearchStrategy[Spans]:
    """Marked text that is not blank; neighbours are marked differently.

    Args:
        labels: of the footnotes that it may refer to.
    """
    parts = st.lists(_span(labels), min_size=1, max_size=4)
    return parts.map(_joined).filter(lambda found: spans_text(found).strip())


def figures() -> st.SearchStrategy[Figure]:
    """Pictures and places of pictures."""
    address = ADDRESSES.filter(lambda address: not address.startswith(("#", "mailto")))
    caption = st.just(()) | lines().map(lambda line: (Span(line),))
    return st.builds(
        Figure, st.none() | address, st.none() | lines(), caption, st.none() | st.just("AP")
    )


@cache
def tables(labels: tuple[str, ...] = ()) -> st.SearchStrategy[Table]:
    """Tables whose rows are all of one width."""
    cell = st.just(()) | spans(labels)

    def of_width(width: int) -> st.SearchStrategy[Table]:
        row = st.tuples(*[cell] * width)
        rows = st.lists(row, min_size=1, max_size=2).map(tuple)
        return st.builds(Table, rows, st.just(()) | row.filter(any))

    return st.integers(1, 3).flatmap(of_width)


def codes() -> st.SearchStrategy[Code]:
    """Code with tabs, blank lines and fences in it."""
    pieces = st.sampled_from(("```", "~~~~", "def f():", "\t", "    ", "\n", "\n: x", "x = 1 & 2"))
    text = st.lists(pieces | _PIECES, max_size=6).map("".join).map(clean)
    language = st.sampled_from((None, "python", "c++", "c#", "a`b", "~x", "&amp;", "x\\*"))
    return st.builds(Code, text, language)


Family: TypeAlias = list[Block]
"""The blocks of one container, or one block alone."""


@cache
def _families(labels: tuple[str, ...], depth: int) -> st.SearchStrategy[list[Family]]:
    """What may stand in a container that holds so many more containers within each other."""
    leaves = st.one_of(
        st.builds(Paragraph, spans(labels)),
        st.builds(Paragraph, spans(labels)),
        st.builds(Heading, st.integers(1, 6), spans(labels)),
        figures(),
        tables(labels),
        codes(),
        st.just(Rule()),
    )
    family: st.SearchStrategy[Family] = leaves.map(lambda block: [block])
    if depth:
        nested = (_quotes(labels, depth), _lists(labels, depth), _terms(labels, depth))
        family = st.one_of(family, *nested)
    return st.lists(family, max_size=2)


def _within(kind: Inside, first: Block, families: list[Family]) -> Family:
    """Put blocks into a container; how lists nest their items tell by their level."""
    found = [first]
    for block in chain.from_iterable(families):
        if kind is Inside.LIST_ITEM and isinstance(block, ListItem) and not block.inside:
            found.append(replace(block, level=block.level + 1))
        else:
            found.append(replace(block, inside=(kind, *block.inside)))
    return found


@st.composite
def _quotes(draw: st.DrawFn, labels: tuple[str, ...], depth: int) -> Family:
    first = Quote(draw(spans(labels)))
    return _within(Inside.QUOTE, first, draw(_families(labels, depth - 1)))


@st.composite
def _lists(draw: st.DrawFn, labels: tuple[str, ...], depth: int) -> Family:
    number = draw(st.none() | st.integers(0, 999_999_900))
    found: Family = []
    for _ in range(draw(st.integers(1, 3))):
        families = draw(_families(labels, depth - 1))
        has_words = not families or isinstance(families[0][0], Paragraph) or draw(st.booleans())
        words = draw(spans(labels)) if has_words else ()
        checked = draw(st.sampled_from((None, None, True, False)))
        found += _within(Inside.LIST_ITEM, ListItem(words, 1, number, checked), families)
        if number is not None:
            number += draw(st.sampled_from((1, 1, 0, 5)))
    return found


@st.composite
def _terms(draw: st.DrawFn, labels: tuple[str, ...], depth: int) -> Family:
    found: Family = [Term(draw(spans(labels)))]
    for _ in range(draw(st.integers(1, 2))):
        first = Definition(draw(spans(labels)))
        found += _within(Inside.DEFINITION, first, draw(_families(labels, depth - 1)))
    return found


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    """The blocks of an article: containers up to three deep, the footnotes last."""
    labels = draw(st.sampled_from(((), (), ("1",), ("2", "n*b", "註"))))
    found = list(chain.from_iterable(draw(_families(labels, 3))))
    for label in labels:
        first = Footnote(label, draw(spans(labels)))
        found += _within(Inside.FOOTNOTE, first, draw(_families(labels, 1)))
    return tuple(found)


def documents() -> st.SearchStrategy[Document]:
    """Whole articles."""
    fact = st.none() | lines()
    names = st.lists(lines(), max_size=2).map(tuple)
    moment = st.sampled_from((None, "2026-03-03", "2026-03-03T10:00Z", "1999-12-31T23:59:59-03:30"))
    return st.builds(
        Document,
        blocks=blocks(),
        title=fact,
        deck=fact,
        byline=names,
        editor=fact,
        dateline=fact,
        published=moment,
        modified=moment,
        language=st.none() | st.sampled_from(LANGUAGES),
        site=fact,
        url=st.none() | st.just("https://example.org/a"),
        image=st.none() | st.just("https://example.org/a.jpg"),
        tags=names,
        stated_minutes=st.none() | st.integers(0, 999),
    )
