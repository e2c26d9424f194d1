from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from reader.i18n.moments import time_of_day, when

JAKARTA = timezone(timedelta(hours=7))
NOW = datetime(2026, 10, 27, 12, 31, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        pytest.param("2026-10-27T08:12:00+07:00", "today 08:12", id="today"),
        pytest.param("2026-10-26T17:30:00+00:00", "today 00:30", id="today, here"),
        pytest.param("2026-10-26T12:04:00Z", "yesterday 19:04", id="yesterday"),
        pytest.param("2026-03-03T12:04:00+00:00", "3 March 2026", id="earlier"),
        pytest.param("2026-10-28T08:12:00+07:00", "28 October 2026", id="a clock that is wrong"),
        pytest.param("2026-10-27", "27 October 2026", id="a bare day"),
        pytest.param("kemarin", "kemarin", id="no moment"),
    ],
)
def test_a_moment_is_told_from_here_and_now(moment: str, words: str) -> None:
    assert when(moment, NOW) == words


def test_a_time_of_day_is_that_of_the_person() -> None:
    assert time_of_day("2026-10-27T05:31:00+00:00", NOW) == "12:31"
