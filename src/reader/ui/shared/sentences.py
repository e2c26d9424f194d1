"""Sentences around an article's text, on the page or in lines. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import counted, minutes
from reader.model.reading_time import own_seconds
from reader.ui import commands
from reader.ui.key_map import keyed

if TYPE_CHECKING:
    from reader.model.reading_time import ReadingTime


def no_text() -> str:
    """Say that an article has no text, and what to do about it."""
    said = _("There is no text in this file. {key} opens it in your editor.")
    return keyed(said, commands.EDIT)


def comments_to_open(count: int) -> str:
    """Say how many comments there are, and which key opens them; empty where there are none."""
    if not count:
        return ""
    return counted(
        count,
        "{number} comment, {key} opens it",
        "{number} comments, {key} opens them",
        key=keyed("{key}", commands.COMMENTS),
    )


def time_left(time: ReadingTime, progress: float) -> str:
    """Say how long the person takes for the rest, a minute at the least.

    Args:
        time: of the whole article.
        progress: how much of it is behind, 0 to 1.
    """
    return minutes(max(1, round(own_seconds(time.seconds) * (1 - progress) / 60)))
