"""`reader config`: what is set, where, and what is wrong with it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from reader.cli.arguments import parser
from reader.cli.main import FAILED, OK, complain
from reader.config.known import KNOWN, Kind
from reader.config.lines import line_of
from reader.config.load import load
from reader.config.template import as_toml
from reader.config.writing import write_template
from reader.errors import SettingsError
from reader.i18n.catalogue import _
from reader.model.clean import clean_line
from reader.paths import places
from reader.settings import Settings
from reader.ui.key_map import faults_of
from reader.ui.shared.outside import editor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.config.known import Known

_NAME_CELLS: Final = 26
_VALUE_CELLS: Final = 24


def run_config(words: Sequence[str]) -> int:
    """Print each setting and where it is set, or open the file in the editor."""
    options = parser("config", _("Print the settings, or edit their file."))
    options.add_argument(
        "action", nargs="?", choices=("edit",), help=_("open the file in the editor")
    )
    if options.parse_args(words).action == "edit":
        return _edit()
    path = places().settings
    settings = load(path)
    is_there = os.path.lexists(path)
    hint = "" if is_there else f" ({_('there is none; reader config edit makes it')})"
    print(f"{clean_line(str(path))}{hint}\n")
    for known in KNOWN:
        for row in _rows(known, settings):
            print(row)
    return _told(settings)


def _rows(known: Known, settings: Settings) -> Iterator[str]:
    """Give a line for a setting, or for each command that a table names."""
    value = getattr(settings, known.field)
    if known.kind is Kind.KEYS:
        for identity, keys in value.items():
            yield _row(f"{known.name}.{identity}", as_toml(keys, known), settings)
    else:
        is_default = value == getattr(Settings(), known.field)
        yield _row(known.name, as_toml(value, known), settings, is_default=is_default)


def _row(name: str, value: str, settings: Settings, *, is_default: bool = False) -> str:
    line = settings.lines.get(name)
    if line is None and not is_default:  # it stands in a table of one line
        line = line_of(name, settings.lines)
    where = _("line {line}").format(line=line) if line else _("default")
    return f"{clean_line(name):<{_NAME_CELLS}}{clean_line(value):<{_VALUE_CELLS}}{where}"


def _told(settings: Settings) -> int:
    """Name on standard error what is wrong with the file."""
    faults = faults_of(settings)
    for fault in faults:
        complain(SettingsError(fault.place, fault.reason))
    return FAILED if faults else OK


def _edit() -> int:
    """Open the file in the editor, written first where there is none; then say what is wrong."""
    path = places().settings
    if write_template(places()):
        print(_("written: {path}").format(path=clean_line(str(path))), flush=True)
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        why = _("without a terminal there is no editor; change the file, then say reader config")
        raise SettingsError(clean_line(str(path)), why)
    words = editor()
    try:
        ended = subprocess.run([*words, str(path)], check=False).returncode  # noqa: S603 - their own editor
    except OSError as error:
        why = clean_line(error.strerror or "").lower() or _("cannot be run")
        raise SettingsError(clean_line(words[0]), why) from error
    if ended:
        why = _("the editor ended with status {status}").format(status=ended)
        complain(SettingsError(clean_line(words[0]), why))
    settings = load(path)
    status = _told(settings)
    if not status:
        print(_("Nothing is wrong in the settings."))
    return FAILED if ended else status
