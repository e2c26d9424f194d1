"""Numbers for people."""

from __future__ import annotations

import pytest

from reader.i18n.formats import duration


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "1 min"),
        (89, "1 min"),
        (90, "2 min"),
        (3600, "1 h"),
        (3600 * 3 + 60 * 20 + 29, "3 h 20 min"),
        (3600 * 600, "600 h"),
    ],
)
def test_how_long_something_takes_is_said_in_hours_and_minutes(seconds: int, said: str) -> None:
    assert duration(seconds) == said
