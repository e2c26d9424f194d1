"""The settings on the screen: edited, taken over at once, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.config.load import load
from reader.config.writing import write_template
from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.i18n.formats import numeral
from reader.layout import signs
from reader.model.reading_time import read_at
from reader.paths import places
from reader.ui import commands, themes
from reader.ui.driver import ReaderDriver
from reader.ui.key_map import faults_of, key_map_of, use_keys
from reader.ui.keys import Chosen
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import CommandScreen
from reader.ui.shared.outside import edit_file

if TYPE_CHECKING:
    from reader.settings import Settings
    from reader.ui.app import ReaderApp

_AT_THE_START: Final = ("language", "right_to_left", "pictures", "plain")
"""Settings that are looked at when the program starts, and not again."""
_NAMED_FROM: Final = 100
"""Columns from which on it is said how the other faults are listed."""
_WITH_FILE_FROM: Final = 60
"""Columns from which on file and line are named before what is wrong there."""


def edit_settings(screen: CommandScreen) -> None:
    """Open the file in the editor, written first where there is none, and do what it says."""
    app = screen.reader
    try:
        write_template(places())
        edit_file(app, str(places().settings))
    except ReaderError as error:
        screen.say(str(error), failed=True)
        return
    before, settings = app.settings, load(places().settings)
    take_over(app, settings)
    if faults_of(settings):
        tell_faults(app)
        return
    later = [name for name in _AT_THE_START if getattr(before, name) != getattr(settings, name)]
    if later:
        names = ", ".join(later)
        screen.say(_("The settings hold; {names} from the next start on").format(names=names))
    else:
        screen.say(_("The settings hold."))


def take_over(app: ReaderApp, settings: Settings) -> None:
    """Have the program follow other settings, as far as they can change while it runs."""
    before, app.settings = app.settings, settings
    read_at(settings.words_per_minute)
    app.key_map, app.key_faults = key_map_of(settings)
    use_keys(app.key_map)
    signs.use(only_ascii=themes.are_ascii(settings, app.terminal))
    if isinstance(app._driver, ReaderDriver):  # noqa: SLF001 - Textual gives it nowhere else
        app._driver.use_mouse(is_ours=settings.mouse)  # noqa: SLF001 - the same
    if settings.measure != before.measure:
        app.measure = settings.measure
    for screen in app.screen_stack:
        if isinstance(screen, CommandScreen):
            screen.forget_keys()
            if settings.measure != before.measure:
                screen.ask_for(Chosen(commands.USUAL, None))
    is_other = settings.theme != before.theme
    app.put_on(themes.first_look(settings, app.terminal) if is_other else app.look)


def tell_faults(app: ReaderApp) -> None:
    """Say in the status line what is wrong first, and where the rest is said."""
    screen = app.screen
    first, *others = faults_of(app.settings)
    if isinstance(screen, CommandScreen):
        more = _("{number} more").format(number=numeral(len(others)))
        if screen.size.width >= _NAMED_FROM:
            more = f"{more} · {screen.hint(commands.SETTINGS_FAULTS)}"
        said = first.sentence if screen.size.width >= _WITH_FILE_FROM else first.reason
        screen.say(said, undo=more if others else "", failed=True)


def show_faults(screen: CommandScreen) -> None:
    """List all that is wrong; what is chosen there is mended in the editor."""
    faults = faults_of(screen.reader.settings)
    if not faults:
        screen.say(_("Nothing is wrong in the settings."))
        return
    choices = [
        Choice(
            fault.reason,
            key=_("line {line}").format(line=fault.line) if fault.line else "",
            about=_("Enter opens the settings."),
        )
        for fault in faults
    ]

    def mend(number: int | None) -> None:
        if number is not None:
            edit_settings(screen)

    screen.choose(_("What is wrong in the settings"), choices, mend)
