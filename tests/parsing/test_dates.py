"""Dates as pages write them."""
# ruff: noqa: RUF001 - other scripts

from __future__ import annotations

import pytest

from reader.parsing.dates import StatedDate, stated_date

DATES = [
    ("2022-10-26", None, "2022-10-26"),
    ("26 Oktober 2022", "id", "2022-10-26"),
    ("Rabu, 26 Okt 2022 14:05 WIB", "id", "2022-10-26T14:05+07:00"),
    ("October 26, 2022", "en", "2022-10-26"),
    ("Published on Oct. 26th, 2022 at 2:05 PM UTC", "en", "2022-10-26T14:05Z"),
    ("26 Oct 2022 12:30 am +0530", "en", "2022-10-26T00:30+05:30"),
    ("26 October 2022 25:10 UTC", "en", "2022-10-26"),
    ("26 October 2022 10:61 UTC", "en", "2022-10-26"),
    ("4/4/2022", "en", "2022-04-04"),
    ("26. Oktober 2022, 14:05 Uhr", "de", "2022-10-26"),
    ("Publié le 26 octobre 2022 à 14:05", "fr", "2022-10-26"),
    ("26 de octubre de 2022", "es", "2022-10-26"),
    ("26 de outubro de 2022", "pt", "2022-10-26"),
    ("26 октября 2022", "ru", "2022-10-26"),
    ("公開日：2022年10月26日", "ja", "2022-10-26"),
    ("2022년 10월 26일", "ko", "2022-10-26"),
    ("26.10.2022", "de", "2022-10-26"),
    ("26/10/2022", None, "2022-10-26"),
    ("10/26/2022", "en", "2022-10-26"),
    ("3/4/2022", "id", "2022-04-03"),
]


@pytest.mark.parametrize(("line", "language", "when"), DATES, ids=[row[0] for row in DATES])
def test_a_full_date_is_read(line: str, language: str | None, when: str) -> None:
    assert stated_date(line, language) == StatedDate(when, is_update=False)


def test_the_day_of_a_change_is_told_from_that_of_publication() -> None:
    assert stated_date("Last updated: 26 October 2022") == StatedDate("2022-10-26", is_update=True)


NONE = [
    ("3/4/2022", "en"),
    ("4/3/2022", None),
    ("26 October", "en"),
    ("Rabu (26/10)", "id"),
    ("30 February 2022", "en"),
    ("The ferry left on 26 October 2022", "en"),
    ("2022", None),
    ("99/99/2022", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "language"), NONE, ids=[row[0] for row in NONE])
def test_what_is_no_full_date_alone_is_none(line: str, language: str | None) -> None:
    assert stated_date(line, language) is None
