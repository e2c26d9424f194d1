"""Opening what a person names: a file of this machine; an address goes to the browser."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.i18n.catalogue import N_, _
from reader.model.location import Kind
from reader.sources.locate import locate, shown
from reader.ui import commands
from reader.ui.shared.choices import Choice
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from reader.ui.keys import Chosen
    from reader.ui.shared.commanding import Offered
    from reader.ui.shared.subject import SubjectScreen

_WORD: Final = N_("open")
"""What stands before a name in the palette."""
_NOT_FETCHED: Final = N_("Pages are not fetched yet")


class Opening(Answering):
    """Opens a source by its name, typed in the palette or in a line of its own."""

    def __init__(self, screen: SubjectScreen) -> None:
        self._screen = screen

    @answers(commands.OPEN_SOURCE)
    def _ask(self, chosen: Chosen) -> None:
        del chosen
        from reader.workflows.add import completed_path  # noqa: PLC0415 - when it is asked for

        prompt = self._screen.prompt
        prompt.open("", entered=self._open, completed=completed_path, sign=_("Open: "))
        prompt.hint(_("a file or an address · Tab completes"))

    def offered(self, typed: str) -> Offered | None:
        """Give what the palette offers for `open NAME`; None where nothing is named."""
        word, _blank, name = typed.partition(" ")
        name = name.strip()
        if not name or word.casefold() not in (_WORD, _(_WORD).casefold()):
            return None
        if _is_address(name):
            text, about = _("Open {name} in the browser"), _(_NOT_FETCHED)
        else:
            text, about = _("Open {name}"), ""
        choice = Choice(text.format(name=name), about=about)
        return choice, partial(self._browse if _is_address(name) else self._open, name)

    def _open(self, typed: str) -> None:
        """Open a file on the page; say what else it is."""
        screen = self._screen
        if not typed:
            return
        if _is_address(typed):
            text = _("Open {name} in the browser").format(name=typed)
            screen.choose(_(_NOT_FETCHED), [Choice(text)], lambda at: self._browse(typed, at))
            return
        path = Path(typed).expanduser()
        try:
            location = locate(str(path if path.is_absolute() else Path.cwd() / path))
        except SourceError as error:
            screen.say(str(error), failed=True)
            return
        if location.kind is Kind.FOLDER:
            said = _("{name}: is a folder. reader {name} lists what is in it.")
            screen.say(said.format(name=shown(location)), failed=True)
        else:
            screen.go_to(location)

    def _browse(self, address: str, number: int | None = 0) -> None:
        if number is not None:
            self._screen.browse(address)


def _is_address(name: str) -> bool:
    return re.match("https?://", name, re.IGNORECASE) is not None
