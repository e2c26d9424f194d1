"""Moments for people: how long ago, in the program's own words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from reader.i18n.catalogue import _
from reader.i18n.formats import day, time_of


def now_here() -> datetime:
    """Give the time with the offset of this machine's time zone."""
    return datetime.now(UTC).astimezone()


def when(moment: str, now: datetime) -> str:
    """Write an ISO 8601 moment as people do: "today 08:12", "yesterday 19:04", "3 March 2026".

    Args:
        moment: what is no such moment comes back as it is; a bare day has no time of day.
        now: with its offset; the days are those of its time zone.
    """
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if then.tzinfo is None:
        return day(moment)
    here = then.astimezone(now.tzinfo)
    if here.date() == now.date():
        return _("today {time}").format(time=time_of(here))
    if here.date() == now.date() - timedelta(days=1):
        return _("yesterday {time}").format(time=time_of(here))
    return day(here.isoformat())


def time_of_day(moment: str, now: datetime) -> str:
    """Write an ISO 8601 moment with its offset as a time of day in the time zone of `now`."""
    return time_of(datetime.fromisoformat(moment).astimezone(now.tzinfo))
