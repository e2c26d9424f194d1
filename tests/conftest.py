"""What all tests may ask for."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.i18n import catalogue
from reader.library.library import Library, open_library
from reader.paths import within
from support_golden import Golden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

for _name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"  # tests read English, whoever runs them
_TESTS = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--golden`."""
    parser.addoption("--golden", action="store_true", help="accept what is seen as golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give the golden file of this test: in tests/golden, in its folder, under its name."""
    folder = request.path.parent.relative_to(_TESTS)
    name = re.sub(r"[^\w.-]+", "-", request.node.name.removeprefix("test_")).strip("-")
    return Golden(
        _TESTS / "golden" / folder / f"{name}.golden", bool(request.config.getoption("--golden"))
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give a library in a home of its own."""
    opened = open_library(within(tmp_path / "home"))
    yield opened
    opened.close()


@pytest.fixture
def speak() -> Iterator[Callable[[str], None]]:
    """Have the program speak another language until the end of the test."""
    yield catalogue.use
    catalogue.use("en")
