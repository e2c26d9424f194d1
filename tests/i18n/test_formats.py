"""Days, times and numbers for people."""

# ruff: noqa: RUF001 - each language has its own digits

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from reader.i18n.formats import counted, day, duration, numeral, per_cent, place_among, time_of

if TYPE_CHECKING:
    from collections.abc import Callable


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


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("3 March 2026", "08:02", "52 %", "3 h 20 min", "12,345")),
        ("id", ("3 Maret 2026", "08.02", "52%", "3 jam 20 menit", "12.345")),
        ("de", ("3. März 2026", "08:02", "52\xa0%", "3 Std. 20 Min.", "12.345")),
        ("fr", ("3 mars 2026", "08:02", "52\xa0%", "3 h 20 min", "12\xa0345")),
        ("es", ("3 de marzo de 2026", "8:02", "52\xa0%", "3 h 20 min", "12.345")),
        ("ja", ("2026年3月3日", "8:02", "52%", None, "12,345")),
        ("ar", ("٣ مارس ٢٠٢٦", "٨:٠٢ ص", "٥٢٪", None, "١٢٬٣٤٥")),
    ],
)
def test_each_language_writes_them_its_own_way(
    language: str, said: tuple[str | None, ...], speak: Callable[[str], None]
) -> None:
    speak(language)
    morning = datetime(2026, 3, 3, 8, 2)  # noqa: DTZ001 - the time on the wall
    found = day("2026-03-03"), time_of(morning), per_cent(0.52), duration(12000), numeral(12345)
    wanted = tuple(was if one is None else one for one, was in zip(said, found, strict=True))
    assert found == wanted


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "١٢:٠٥ ص"), (11, "١١:٠٥ ص"), (12, "١٢:٠٥ م"), (23, "١١:٠٥ م")]
)
def test_hours_are_counted_twice_a_day_where_a_language_does_so(
    hour: int, said: str, speak: Callable[[str], None]
) -> None:
    speak("ar")
    assert time_of(datetime(2026, 3, 3, hour, 5)) == said  # noqa: DTZ001 - the time on the wall


@pytest.mark.parametrize(("number", "said"), [(1, "1 of a text"), (2, "2,000 texts of b")])
def test_a_count_stands_where_its_sentence_says(number: int, said: str) -> None:
    count = number if number == 1 else 2000
    where = "a" if number == 1 else "b"
    assert (
        counted(count, "{number} of {where} text", "{number} texts of {where}", where=where) == said
    )


def test_a_place_among_others_is_counted() -> None:
    assert place_among(3, 1200) == "3 of 1,200"
