"""Days, times and numbers for people, as the language that the program speaks writes them."""

from __future__ import annotations

from datetime import datetime

from reader.i18n import badges
from reader.i18n.catalogue import _, plural, spoken
from reader.i18n.date_table import DAYS, HALVES, HOURS, MONTHS, PER_CENT, TIMES


def day(moment: str) -> str:
    """Write the day of an ISO 8601 moment as "3 March 2026"; what is none comes back as it is."""
    try:
        date = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    own = spoken()
    month = MONTHS[own].split(" ")[date.month - 1]
    said = DAYS[own].format(day=date.day, month=month, number=date.month, year=date.year)
    return badges.digits(said, own)


def time_of(moment: datetime) -> str:
    """Write the time of day: "08:12"."""
    own, hour = spoken(), moment.hour
    half = HALVES[own][hour // 12] if own in HALVES else ""
    said = TIMES[own].format(hour=hour, twelve=(hour - 1) % 12 + 1, minute=moment.minute, half=half)
    return badges.digits(said, own)


def per_cent(share: float) -> str:
    """Write a share of 0 to 1 as people read it; 100 is the end alone, 0 the beginning."""
    number = 100 if share >= 1 else min(99, round(100 * share))
    return PER_CENT[spoken()].format(numeral(number))


def duration(seconds: int) -> str:
    """Write how long something takes, to the minute, at least one: "3 h 20 min"."""
    hours, rest = divmod(max(1, (seconds + 30) // 60), 60)
    if not hours:
        return minutes(rest)
    said = badges.unit(hours, HOURS[spoken()], spoken())
    return _("{hours} {minutes}").format(hours=said, minutes=minutes(rest)) if rest else said


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
