"""What stands where on a line."""

from __future__ import annotations

from reader.layout.lines import Line, Run
from reader.layout.visual import piece_at

FIRST, WIDE, LINK = Run("▐a"), Run("京"), Run("link", offset=3, href="#")
LINE = Line(0, 0, 7, (FIRST, WIDE, LINK), hang=1)


def run_at(cell: int) -> Run | None:
    piece = piece_at(LINE, cell)
    return piece.run if piece else None


def test_a_run_is_found_by_its_cells_from_the_left_of_the_measure() -> None:
    assert run_at(-1) is FIRST
    assert run_at(0) is FIRST
    assert run_at(2) is WIDE
    assert run_at(3) is LINK


def test_beside_a_line_there_is_no_run() -> None:
    assert run_at(-2) is None
    assert run_at(7) is None
