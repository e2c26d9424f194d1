"""A library in a home of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library.library import Library, open_library
from reader.paths import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(within(tmp_path / "home"))
    yield opened
    opened.close()
