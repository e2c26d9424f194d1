"""Days and numbers for people, in the program's own words."""

from __future__ import annotations

from datetime import datetime
from typing import Final

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


def counted(number: int, one: str, many: str) -> str:
    """Put a number before its noun: "1 comment", "2 comments"."""
    return f"{number} {one if number == 1 else many}"
