"""What stands above and below the list: how much is listed, and which keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.i18n.formats import counted, duration, numeral
from reader.layout.cells import cell_len
from reader.layout.lines import DIM, Run
from reader.model.reading_time import own_seconds
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.bars import key_words
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from reader.ui.library.screen import LibraryScreen
    from reader.ui.shared.bars import TopLine

_SHORT_STATUS, _WHOLE_STATUS = 40, 60
"""Columns from which on the status line has some of its words, and all of them."""
_BESIDE = 16
"""Cells that are left for the middle of the top line where the reading time stands in it."""

_GAP = 3
"""Cells between what is being done and the keys."""


def show_around(screen: LibraryScreen, top_line: TopLine) -> None:
    """Say what is listed and how long it takes to read, and which keys act."""
    search = screen.arranging.search
    left = f"‹ {_('all articles')}" if search else "reader"
    middle = search.name if search else _title(screen)
    top_line.say(left, middle, _count(screen, left, middle))
    width = screen.size.width
    progress = _reading(len(screen.found)) if screen.is_gathering else ""
    screen.status.show(None, _keys(width, progress), (Run(progress, DIM),) if progress else ())


def _keys(width: int, progress: str) -> tuple[Run, ...]:
    """Name the keys that act, as many as there is room for beside what is being done."""
    opens, helps = keyed(_("{key} open"), commands.OPEN), keyed(_("{key} help"), commands.HELP)
    if width < _SHORT_STATUS:
        return () if progress else (Run(helps, DIM),)
    room = width - 2 - (cell_len(progress) + _GAP if progress else 0)
    if width < _WHOLE_STATUS:
        return (Run(helps, DIM),) if progress else key_words(opens, [helps], room)
    rare = (
        keyed(_("{key} star"), commands.STAR),
        keyed(_("{key} archive"), commands.ARCHIVE),
    )
    search = keyed(_("{key} search"), commands.FIND)
    return key_words(opens, [*(() if progress else rare), search, helps], room)


def _count(screen: LibraryScreen, left: str, middle: str) -> str:
    """Count the articles; their reading time stands beside it where the middle has room still."""
    rows = screen.rows
    if not rows or not screen.is_whole:
        return ""
    count = _("{number} unread of {count}").format(
        number=numeral(rows.unread), count=numeral(len(rows))
    )
    time = f"{count} · {duration(round(own_seconds(rows.seconds)))}"
    side = 3 + max(cell_len(left), cell_len(time))
    has_room = screen.size.width - 2 - 2 * side >= min(cell_len(middle), _BESIDE)
    return time if rows.seconds and has_room else count


def _reading(count: int) -> str:
    return counted(
        count,
        "{number} read … {key} stops",
        "{number} read … {key} stops",
        key=keyed("{key}", commands.CANCEL),
    )


def _title(screen: LibraryScreen) -> str:
    if len(screen.locations) == 1:
        return file_name(screen.locations[0])
    if screen.locations:
        return counted(len(screen.locations), "{number} source", "{number} sources")
    return _("All articles")
