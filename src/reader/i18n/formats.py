"""Days and numbers for people, in the program's own words."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from reader.i18n import badges
from reader.i18n.catalogue import _, plural, spoken

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(moment: str) -> str:
    """Write the day of an ISO 8601 moment as "3 March 2026"; else give back what it is."""
    try:
        date = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def per_cent(share: float) -> str:
    """Write a share of 0 to 1 as people read it; 100 is the end alone, 0 the beginning."""
    return f"{100 if share >= 1 else min(99, round(100 * share))} %"


def duration(seconds: int) -> str:
    """Write how long something takes, to the minute, at least one: "3 h 20 min"."""
    hours, minutes = divmod(max(1, (seconds + 30) // 60), 60)
    parts = [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
    return " ".join(filter(None, parts))


def numeral(value: int) -> str:
    """Write a whole number in the person's digits."""
    return badges.number(value, spoken())


def place_among(number: int, count: int) -> str:
    """Say which one of how many, or how many of them: "3 of 12"."""
    return _("{number} of {count}").format(number=numeral(number), count=numeral(count))


def minutes(number: int) -> str:
    """Write how many minutes something takes, shortly: "4 min"."""
    return badges.reading_badge(number, spoken())


def counted(number: int, one: str, many: str, **others: str) -> str:
    """Say how many there are of something: "1 comment", "2 comments".

    Args:
        number: how many there are.
        one: what is said of one, in English, with `{number}` where the number stands.
        many: what is said of any other number.
        others: what stands in further places.
    """
    return plural(one, many, number).format(number=numeral(number), **others)
