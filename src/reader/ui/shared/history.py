"""The panel of what was opened lately."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import per_cent
from reader.i18n.moments import when
from reader.ui import commands
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import Answering, answers
from reader.workflows.page import file_name, row_headline

if TYPE_CHECKING:
    from reader.library.history import Opened
    from reader.ui.keys import Chosen
    from reader.ui.shared.subject import SubjectScreen


class History(Answering):
    """Shows what was opened lately, and opens it again."""

    def __init__(self, screen: SubjectScreen) -> None:
        self._screen = screen

    @answers(commands.HISTORY)
    def _show(self, chosen: Chosen) -> None:
        del chosen
        from reader.workflows.opened import opened_lately  # noqa: PLC0415 - when it is asked for

        reader = self._screen.reader
        reader.commit()
        try:
            opened = opened_lately(reader.library)
        except LibraryError as error:
            self._screen.say(str(error), failed=True)
            return
        if not opened:
            self._screen.say(_("Nothing was opened yet."))
            return
        now = datetime.now().astimezone()
        choices = [
            Choice(row_headline(one.row), right=_told(one, now), searched=_searched(one))
            for one in opened
        ]

        def open_chosen(number: int | None) -> None:
            if number is not None:
                self._open(opened[number])

        # The first one is the article on the page, and it is another one that is wanted.
        is_here = opened[0].row.record.id == self._here and len(opened) > 1
        self._screen.choose(_("Opened lately"), choices, open_chosen, selected=int(is_here))

    @property
    def _here(self) -> str | None:
        subject = self._screen.subject
        return subject.record.id if subject and self._screen.room is commands.Room.ARTICLE else None

    def _open(self, opened: Opened) -> None:
        from reader.workflows.opened import can_be_opened  # noqa: PLC0415 - when it is asked for

        location = opened.row.record.location
        if can_be_opened(self._screen.reader.library, opened.row):
            self._screen.go_to(location)
        else:
            self._screen.say(
                _("{name}: no such file").format(name=file_name(location)), failed=True
            )


def _told(opened: Opened, now: datetime) -> str:
    """Say how far an article was read, and when it was opened."""
    state = opened.row.state
    done = _("read") if state.read else per_cent(state.progress) if state.progress > 0 else ""
    return " · ".join(filter(None, [done, when(opened.opened_at, now)]))


def _searched(opened: Opened) -> str:
    """Give further words by which typing finds an article: its file, its site, who wrote it."""
    record = opened.row.record
    return " ".join([file_name(record.location), record.facts.site or "", *record.facts.byline])
