"""Where a caret stands on a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import cell_len
from reader.layout.lines import Line, Run
from reader.model.anchor import Anchor
from reader.model.blocks import Paragraph, Span
from reader.model.document import Document
from reader.ui.article.caret import cell_of, cluster_end, cluster_start, first_seen, offset_at

ROW = Line(0, 0, 9, (Run("• "), Run("港の朝", offset=0), Run(" ab", offset=5)))


def test_a_cell_is_that_of_the_character_under_it() -> None:
    assert [offset_at(ROW, cell) for cell in range(-1, 13)] == [
        *(0, 0, 0),  # left of the text
        *(0, 0, 1, 1, 2, 2, 5, 6, 7),
        *(7, 7),  # right of it
    ]
    assert [cell_of(ROW, offset) for offset in (0, 2, 3, 5, 7, 8)] == [2, 6, None, 8, 10, None]


def test_a_row_without_text_has_no_place() -> None:
    assert offset_at(Line(0, 0, 0, (Run("  "),)), 1) is None
    assert first_seen([Line(-1, 0, 0), Line(0, 0, 0)], Document()) is None
    document = Document(blocks=(Paragraph((Span("港の朝  ab"),)),))
    assert first_seen([Line(0, 0, 0), ROW], document) == Anchor(0, 0)


@given(st.text(min_size=1, max_size=20))
def test_a_caret_goes_over_a_text_by_whole_characters_and_back(text: str) -> None:
    places = [0]
    while places[-1] < len(text):
        places.append(cluster_end(text, places[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(cluster_start(text, back[-1]))
    assert places == sorted(set(places))
    if "\u200d" not in text:  # a joiner looks at what stands before it
        assert back[::-1] == places


def test_a_family_is_one_character() -> None:
    text = "a👨‍👩‍👧b"
    assert cluster_end(text, 1) == len(text) - 1
    assert cluster_start(text, len(text) - 1) == 1
    assert cell_len(text[1:-1]) == cell_len("👨")
