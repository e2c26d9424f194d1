"""What stands above and below the list: how much is listed, and which keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted, duration, numeral
from reader.layout.cells import cell_len
from reader.layout.lines import DIM, PLAIN, Run
from reader.model.reading_time import own_seconds
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.commands import Command
    from reader.ui.library.screen import LibraryScreen
    from reader.ui.shared.bars import TopLine

_SHORT_STATUS, _WHOLE_STATUS = 40, 60
"""Columns from which on the status line has some of its words, and all of them."""
_BESIDE = 16
"""Cells that are left for the middle of the top line where the reading time stands in it."""

_KEYS: Final = (
    (N_("{key} star"), commands.STAR),
    (N_("{key} archive"), commands.ARCHIVE),
    (N_("{key} search"), commands.FIND),
    (N_("{key} help"), commands.HELP),
)
_FEW_KEYS: Final = _KEYS[2:]
_HELP: Final = _KEYS[3:]


def show_around(screen: LibraryScreen, top_line: TopLine) -> None:
    """Say what is listed and how long it takes to read, and which keys act."""
    search = screen.arranging.search
    left = f"‹ {_('all articles')}" if search else "reader"
    middle = search.name if search else _title(screen)
    top_line.say(left, middle, _count(screen, left, middle))
    width = screen.size.width
    keys: tuple[Run, ...]
    if width >= _WHOLE_STATUS:
        keys = (Run(keyed(_("{key} open"), commands.OPEN), PLAIN), Run(_named(_KEYS), DIM))
    elif width >= _SHORT_STATUS:
        keys = (Run(keyed(_("{key} open"), commands.OPEN), PLAIN), Run(_named(_HELP), DIM))
    else:
        keys = (Run(keyed(_(_HELP[0][0]), _HELP[0][1]), DIM),)
    progress = _reading(len(screen.found)) if screen.is_gathering else ""
    if width < _SHORT_STATUS and progress:
        keys = ()
    elif width < _WHOLE_STATUS and progress:
        keys = keys[-1:]
    elif progress:
        keys = (keys[0], Run(_named(_FEW_KEYS), DIM))
    screen.status.show(None, keys, (Run(progress, DIM),) if progress else ())


def _named(keys: Sequence[tuple[str, Command]]) -> str:
    """Name keys behind the first one."""
    return "".join(f" · {keyed(_(said), command)}" for said, command in keys)


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
    return counted(count, "{number} read … Esc stops", "{number} read … Esc stops")


def _title(screen: LibraryScreen) -> str:
    if len(screen.locations) == 1:
        return file_name(screen.locations[0])
    if screen.locations:
        return counted(len(screen.locations), "{number} source", "{number} sources")
    return _("All articles")
