"""Pages to test on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from reader.layout.frame import End, Head
from reader.layout.page import Layout
from reader.layout.typeset import Setting
from reader.model.anchor import HEAD
from reader.model.blocks import (
    Block,
    Code,
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
)
from reader.model.clean import clean
from reader.model.document import Document
from support_documents import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.layout.lines import Line


def said(text: str, *marks: Mark, href: str | None = None) -> Spans:
    """Give one span."""
    return (Span(text, frozenset(marks), href),)


def paragraphs(*texts: str) -> tuple[Block, ...]:
    """Give a paragraph for each text."""
    return tuple(Paragraph(said(text)) for text in texts)


def page_of(
    blocks: Sequence[Block],
    measure: int = 40,
    *,
    language: str | None = None,
    shifts: tuple[tuple[int, int], ...] = (),
) -> Layout:
    """Lay blocks out under a plain head."""
    document = Document(blocks=blocks, language=language)
    return Layout(document, Head("Headline"), End(), Setting(measure, shifts=shifts))


def rows_of(blocks: Sequence[Block], measure: int = 40, *, language: str | None = None) -> str:
    """Give the rows of blocks as text, without those above the first one."""
    page = page_of(blocks, measure, language=language)
    rows = [line.text.rstrip() for block in range(page.end_block) for line in page.lines(block)]
    return "\n".join(rows).lstrip("\n")


def all_lines(page: Layout) -> Iterator[Line]:
    """Give every row of a page, head and end included."""
    for block in range(HEAD, page.end_block + 1):
        yield from page.lines(block)


def _texts() -> st.SearchStrategy[str]:
    pieces = st.sampled_from((*WORDS, *SIGNS, " ", " ", "  ", "\n", "\xad"))
    return st.lists(pieces, min_size=1, max_size=12).map("".join).map(clean)


_SPANS: Final = st.lists(
    st.builds(
        Span,
        _texts(),
        st.sampled_from([frozenset[Mark](), *(frozenset({mark}) for mark in Mark)]),
        st.sampled_from((None, "https://example.org/a")),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
_CONTAINERS: Final = st.lists(st.sampled_from(Inside), max_size=3).map(tuple)
_CELLS: Final = st.lists(_SPANS, max_size=4).map(tuple)

articles: Final = st.builds(
    Document,
    blocks=st.lists(
        st.one_of(
            st.builds(Paragraph, _SPANS, _CONTAINERS),
            st.builds(Heading, st.integers(1, 6), _SPANS, _CONTAINERS),
            st.builds(Quote, _SPANS, _CONTAINERS),
            st.builds(
                ListItem,
                _SPANS,
                st.integers(1, 6),
                st.sampled_from((None, 1, 99, 123_456)),
                st.sampled_from((None, True)),
                _CONTAINERS,
            ),
            st.builds(Footnote, st.sampled_from(("1", "a long label")), _SPANS, _CONTAINERS),
            st.builds(Figure, st.none(), _texts(), _SPANS, _texts(), _CONTAINERS),
            st.builds(Table, st.lists(_CELLS, max_size=3).map(tuple), _CELLS, _CONTAINERS),
            st.builds(Code, _texts(), st.sampled_from((None, "python")), _CONTAINERS),
            st.builds(Rule, _CONTAINERS),
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
    language=st.sampled_from((None, "en", "ja", "ar")),
)
"""Articles as no parser would give them, but cheap to make: any block in any container."""
