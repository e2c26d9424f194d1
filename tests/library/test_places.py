"""The reading place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library import articles, places
from reader.library.library import open_library
from reader.model.anchor import HEAD, Anchor, QuotedPlace
from reader.model.state import ReadingPlace
from reader.paths import within
from support_library import LATER, NOW, record

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(ReadingPlace(Anchor(HEAD)), id="the head"),
        pytest.param(
            ReadingPlace(Anchor(12, 3), QuotedPlace("pre ", "kata\n", "後"), 0.5, 2), id="quoted"
        ),
        pytest.param(ReadingPlace(Anchor(12, 3), QuotedPlace("", "", ""), 1.0), id="no words"),
    ],
)
def test_a_place_is_there_again(tmp_path: Path, place: ReadingPlace) -> None:
    library = open_library(within(tmp_path))
    places.save(library, record(), ReadingPlace(Anchor(99, 99), None, 0.9), NOW)
    places.save(library, record(), place, LATER)
    assert places.find(library, record().id) == place
    assert places.find(library, record(2).id) is None
    assert articles.state(library, record().id).progress == place.progress
    library.close()
