"""News pages in seven scripts, as they stand on the screen at three measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from wcwidth import wcswidth

from reader.layout.typeset import Setting
from reader.layout.visual import in_order
from reader.workflows.page import lay_out
from reader.workflows.read import Article, read_all
from support_layout import all_lines
from support_screens import ARTICLES

if TYPE_CHECKING:
    from reader.layout.lines import Line
    from support_golden import Golden

PAGES: Final = {
    "indonesian": "pasar-terapung.txt",
    "arabic": "furn.txt",
    "hebrew": "madaf.md",
    "japanese": "tanada.md",
    "chinese": "duchuan.txt",
    "thai": "pinto.html",
    "hindi": "naav.html",
}
MEASURES: Final = (40, 66, 100)


def lines_of(page: str, measure: int) -> list[Line]:
    article = next(read_all([str(ARTICLES / PAGES[page])]))
    assert isinstance(article, Article)
    return list(all_lines(lay_out(article, Setting(measure))))


def painted(line: Line) -> str:
    return "".join(run.text for run in in_order(line))


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("page", PAGES)
def test_a_news_page(golden: Golden, page: str, measure: int) -> None:
    lines = lines_of(page, measure)
    edge = " " * any(line.hang for line in lines)
    golden.check("\n".join(edge[line.hang :] + painted(line) for line in lines))


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("page", PAGES)
def test_no_row_of_a_news_page_is_wider_than_the_measure(page: str, measure: int) -> None:
    for line in lines_of(page, measure):
        # The edges of badges hang, half a cell of each is seen.
        beyond = line.hang + ("▌" in line.text)
        assert wcswidth(line.text) <= measure + beyond, line.text
        assert wcswidth(painted(line)) == wcswidth(line.text)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("page", ["arabic", "hebrew"])
def test_a_page_written_from_the_right_stands_at_the_right(page: str, measure: int) -> None:
    rows = [line for line in lines_of(page, measure) if line.text.strip(" ■")]
    flush = [wcswidth(painted(row).rstrip()) for row in rows if "▌" not in row.text]
    assert min(flush) >= measure - 4
