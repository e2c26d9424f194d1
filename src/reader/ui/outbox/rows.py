"""One draft or comment of the outbox as two lines. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.i18n.moments import when
from reader.i18n.wording import delivery_word
from reader.layout.cells import cell_len, shortened
from reader.layout.lines import Face, Role, Run
from reader.model.clean import clean_line
from reader.model.comment import Delivery
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from datetime import datetime

    from reader.model.state import KeptComment

_GAP: Final = 3
_LEAST_WORDS: Final = 24
"""Where a line has fewer cells for the words, the time is left off."""
_ROLES: Final = {Delivery.KEPT: Role.DIM, Delivery.REFUSED: Role.WARN}
"""How a state is said that waits for nothing, and one that went wrong; all others are pending."""


def words_runs(said: KeptComment, now: datetime, width: int, *, selected: bool) -> list[Run]:
    """Give the first line: the first words, and when they were written.

    Args:
        said: the draft or comment.
        now: with the offset of the person's time zone.
        width: cells of the line.
        selected: whether it stands on the ground of the selected row.
    """
    ground = Role.SELECT if selected else None
    waits = said.comment.delivery is Delivery.DRAFT
    time = when(said.comment.written_at, now)
    if width - cell_len(time) - _GAP < _LEAST_WORDS:
        time = ""
    words = clean_line(said.comment.text)
    words = shortened(words, width - (cell_len(time) + _GAP if time else 0))
    face = Face(Role.STRONG, ground, bold=True) if waits else Face(Role.TEXT, ground)
    gap = " " * (width - cell_len(words) - cell_len(time))
    return [Run(words, face), Run(gap + time, Face(Role.DIM, ground))]


def meta_runs(said: KeptComment, width: int, *, selected: bool) -> list[Run]:
    """Give the second line: the state, the article, and whether it answers or edits a comment."""
    ground = Role.SELECT if selected else None
    state = delivery_word(said.comment.delivery)
    sort = _("edit") if said.edits else _("reply") if said.comment.parent else ""
    sort = f" · {sort}" if sort else ""
    room = width - cell_len(state) - cell_len(" · ") - cell_len(sort)
    rest = f" · {shortened(headline_of(said), max(1, room))}{sort}"
    used = cell_len(state) + cell_len(rest)
    return [
        Run(state, Face(_ROLES.get(said.comment.delivery, Role.ACCENT), ground)),
        Run(rest + " " * max(0, width - used), Face(Role.DIM, ground)),
    ]


def headline_of(said: KeptComment) -> str:
    """Give the headline of the article, or the name of its file where it has none."""
    return said.title or file_name(said.location)
