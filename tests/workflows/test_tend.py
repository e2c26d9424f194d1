"""Tags as they are typed."""

from __future__ import annotations

import pytest

from reader.workflows.tend import completed, tags_typed

KNOWN = ("laut", "Lautan", "pasar")


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        pytest.param("laut, kapal", ("laut", "kapal"), id="two"),
        pytest.param(" , laut,, laut ,", ("laut",), id="once, and no empty ones"),
        pytest.param("#laut, to  read", ("laut", "to read"), id="with its sign, and a blank in it"),
        pytest.param("", (), id="none"),
    ],
)
def test_tags_are_parted_by_commas(typed: str, tags: tuple[str, ...]) -> None:
    assert tags_typed(typed) == tags


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        pytest.param("pa", "pasar", id="the first"),
        pytest.param("kapal, LAU", "kapal, laut", id="the last one, whatever its case"),
        pytest.param("laut,l", "laut,Lautan", id="none twice"),
        pytest.param("zz", "zz", id="an unknown one"),
        pytest.param("laut, ", "laut, ", id="nothing"),
    ],
)
def test_tab_completes_the_last_tag(typed: str, line: str) -> None:
    assert completed(typed, KNOWN) == line
