from __future__ import annotations

import pytest

from reader.model.blocks import Mark, Paragraph
from support_layout import page_of, paragraphs, rows_of, said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a  b", "a b", id="spaces"),
        pytest.param("a\xa0\xa0b", "a\xa0b", id="no-break spaces"),
        pytest.param("a\xa0 \xa0b", "a b", id="a space that breaks is the one that is left"),
        pytest.param("a\u2009\u202fb", "a\u2009b", id="thin spaces"),
        pytest.param("港\u3000\u3000町", "港\u3000町", id="spaces of Japanese"),
        pytest.param("a\t\tb", "a b", id="tabs"),
        pytest.param("20\xa0\xa0000 m", "20\xa0\xa0000 m", id="no-break spaces inside a figure"),
        pytest.param("in 20\xa0\xa0m", "in 20\xa0m", id="no-break spaces after a figure"),
        pytest.param("20  000", "20 000", id="spaces that break, inside a figure"),
        pytest.param("1\u2007\u20070", "1\u2007\u20070", id="the width of a figure"),
        pytest.param("  a b  ", "a b", id="at both ends"),
        pytest.param("a  \n  b", "a\nb", id="round an author's line break"),
        pytest.param("\u3000段落", "段落", id="a paragraph's indent"),
        pytest.param("a\u200b\u200bb", "a\u200b\u200bb", id="what takes no room is no blank"),
    ],
)
def test_a_run_of_blanks_is_one(text: str, shown: str) -> None:
    assert rows_of(paragraphs(text)) == shown


def test_a_run_of_blanks_is_one_across_marks() -> None:
    spans = (*said("a "), *said(" b ", Mark.STRONG), *said("  "), *said("\xa0c", Mark.EMPHASIS))
    assert rows_of([Paragraph(spans)]) == "a b c"


def test_no_line_starts_or_ends_with_a_blank() -> None:
    page = page_of(paragraphs("one  two\xa0\xa0 three\u3000 four " * 9), 20)
    rows = [line.text for line in page.lines(0) if line.text]
    assert len(rows) > 5
    assert [row.strip() for row in rows] == rows


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Donau\xaddampf", "Donau-\ndampf", id="where a line ends"),
        pytest.param("Do\xadnau", "Donau", id="nowhere else"),
        pytest.param("Donau\xad dampf", "Donau\ndampf", id="not before a space"),
        pytest.param("Donauabc\xad", "Donauabc", id="not at the end of all"),
    ],
)
def test_a_soft_hyphen_is_seen(text: str, shown: str) -> None:
    assert rows_of(paragraphs(text), 8) == shown
