"""Make every committed file that a program makes, or compare them.

    python -m tools.generate [--check]

With `--check` nothing is written; the status is 1 where a file is not what it would be made to.
The line breaking classes are not among them: `tools/line_break_classes.py` reads the Unicode
Character Database, which is not kept here.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.config.template import template
from reader.ui.commands import COMMANDS, Group, Room
from reader.ui.keys import key_name
from tools import catalogues, cldr_badges, cldr_dates, manual

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.ui.commands import Command

ROOT: Final = Path(__file__).parent.parent
ROOMS: Final = {
    Room.ARTICLE: "page",
    Room.LIST: "list",
    Room.THREAD: "comments",
    Room.FORM: "form",
    Room.OUTBOX: "outbox",
}
"""What the documentation calls the places where keys are pressed."""
INTRODUCTION: Final = """\
# Keys

Made by `make docs` from the table of commands, `src/reader/ui/commands.py`.

A number typed before a motion repeats it: `12j` goes twelve lines down. Before `G` it is a
paragraph, before `%` a per cent. On the screen, `?` shows what works where you are, and `:` finds a
command by its words.
"""


def main() -> int:
    """Write the files, or compare them."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="compare, write nothing")
    is_check = arguments.parse_args().check
    texts = {path: made().encode() for path, made in generated().items()}
    return catalogues.make_current({**texts, **catalogues.generated()}, is_check=is_check)


def generated() -> dict[Path, Callable[[], str]]:
    """Give each file but the catalogues, and what makes its text."""
    return {
        ROOT / "docs/keys.md": keys_page,
        ROOT / "docs/config.toml": template,
        manual.PAGE: manual.page,
        cldr_badges.TABLE: cldr_badges.table,
        cldr_dates.TABLE: cldr_dates.table,
    }


def keys_page() -> str:
    """Give the page that lists every command, in the order of the help."""
    return INTRODUCTION + "".join(line for group in Group for line in _section(group))


def _section(group: Group) -> Iterator[str]:
    yield f"\n## {group.value}\n\n| keys | what it does | where | id |\n|---|---|---|---|\n"
    for command in COMMANDS:
        if command.group is group:
            yield _row(command)


def _row(command: Command) -> str:
    keys = " ".join(f"`{key_name(key)}`" for key in command.keys) or "by `:` only"
    what = f"{command.help}. {command.more}" if command.more else command.help
    where = ", ".join(name for room, name in ROOMS.items() if room in command.rooms)
    cells = (cell.replace("|", "\\|") for cell in (keys, what, where, f"`{command.id}`"))
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.exit(main())
