from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len
from wcwidth import wcswidth

from reader.layout.frame import Badge, End, Head
from reader.layout.page import Layout, Spot
from reader.layout.text import cells_of
from reader.layout.typeset import Setting
from reader.model.anchor import HEAD
from reader.model.blocks import Code, Figure, Table, block_text
from support_layout import all_lines, articles

if TYPE_CHECKING:
    from reader.layout.lines import Run
    from reader.model.document import Document

measures = st.integers(20, 100)
laws = settings(max_examples=60, deadline=None)


def lay_out(document: Document, measure: int) -> Layout:
    head = Head(
        document.title or "A headline", (Badge("4 min"), Badge("652 words", 1)), document.deck
    )
    return Layout(document, head, End("Read.", "That was the last one."), Setting(measure))


@laws
@given(articles, measures)
def test_every_character_is_on_exactly_one_line_in_order(document: Document, measure: int) -> None:
    page = lay_out(document, measure)
    for number, block in enumerate(document.blocks):
        lines = page.lines(number)
        assert lines[0].start == 0
        assert lines[-1].end == len(block_text(block))
        assert all(before.end == after.start for before, after in pairwise(lines))
        assert all(line.start <= line.end for line in lines)


@laws
@given(articles, measures)
def test_all_that_is_no_blank_is_seen_once_and_in_order(document: Document, measure: int) -> None:
    page = lay_out(document, measure)
    for number, block in enumerate(document.blocks):
        if isinstance(block, Figure | Table):
            continue  # an alt text may repeat the caption, a column may be shifted out
        seen = [place for line in page.lines(number) for place in places_of(line.runs)]
        assert seen == sorted(set(seen))
        text = block_text(block)
        hidden = {place for place, sign in enumerate(text) if sign.isspace() or sign == "\xad"}
        assert isinstance(block, Code) or set(seen) | hidden == set(range(len(text)))


def places_of(runs: tuple[Run, ...]) -> list[int]:
    found: list[int] = []
    for run in runs:
        if run.offset is not None:
            found += range(run.offset, run.offset + len(run.text))
    return found


@laws
@given(articles, measures)
def test_runs_repeat_the_text(document: Document, measure: int) -> None:
    page = lay_out(document, measure)
    for number, block in enumerate(document.blocks):
        text = block_text(block)
        for line in page.lines(number):
            for run in line.runs:
                if run.offset is None:
                    continue
                said = text[run.offset : run.offset + len(run.text)]
                assert len(said) == len(run.text)
                assert all(
                    shown == sign or sign.isspace() or shown in "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"
                    for shown, sign in zip(run.text, said, strict=True)
                )


@laws
@given(articles, measures)
def test_no_line_is_wider_than_the_measure(document: Document, measure: int) -> None:
    page = lay_out(document, measure)
    # blanks up to the measure are counted as the page is drawn
    filled = document.language == "ar" or any(
        isinstance(block, Code | Table) for block in document.blocks
    )
    for line in all_lines(page):
        hanging = line.block in {HEAD, page.end_block}  # the edge of a badge
        assert cells_of(line.runs) <= page.measure + hanging
        assert sum(rich_cell_len(run.text) for run in line.runs) <= page.measure + hanging
        if not filled:
            assert wcswidth(line.text) <= page.measure + hanging


@laws
@given(articles, measures)
def test_the_place_of_a_line_leads_back_to_it(document: Document, measure: int) -> None:
    page = lay_out(document, measure)
    for block in range(page.end_block):
        for row in range(len(page.lines(block))):
            place = page.anchor(Spot(block, row))
            assert page.anchor(page.spot(place)) == place


@laws
@given(articles, measures, st.integers(1, 60))
def test_progress_never_falls_on_the_way_down(
    document: Document, measure: int, height: int
) -> None:
    page = lay_out(document, measure)
    spot, told = page.top, []
    while True:
        told.append(page.progress(spot, height))
        below = page.step(spot, 3)
        if below == spot:
            break
        spot = below
    assert told == sorted(told)
    assert told[-1] == 1.0


@laws
@given(articles, measures, st.integers(1, 60), st.integers(-200, 200))
def test_steps_go_where_rows_are(document: Document, measure: int, height: int, rows: int) -> None:
    page = lay_out(document, measure)
    everything = [
        Spot(block, row)
        for block in range(HEAD, page.end_block + 1)
        for row in range(len(page.lines(block)))
    ]
    start = everything[len(everything) // 2]
    wanted = min(max(len(everything) // 2 + rows, 0), len(everything) - 1)
    assert page.step(start, rows) == everything[wanted]
    assert page.window(start, height) == [
        page.line(spot) for spot in everything[len(everything) // 2 :][:height]
    ]


@laws
@given(articles, st.integers(1, 19))
def test_the_narrowest_measures_end_too(document: Document, measure: int) -> None:
    assert list(all_lines(lay_out(document, measure)))
