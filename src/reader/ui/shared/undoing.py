"""Taking back what was done: waited for a moment, and beside the screen where it takes longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.i18n.catalogue import _
from reader.ui.shared.beside import MOMENT_SECONDS, done_beside, is_done_within
from reader.workflows.undo import undo_down_to, undo_newest

if TYPE_CHECKING:
    from concurrent.futures import Future

    from reader.ui.shared.commanding import CommandScreen


def undo(screen: CommandScreen, sequence: int | None = None) -> None:
    """Take back a change and all that were done after it, and name the last or how many.

    Args:
        screen: says what was taken back; it may be left meanwhile.
        sequence: of the change, as the journal counts them; None for the newest one.
    """
    reader = screen.reader
    reader.commit()
    undone = done_beside(lambda: _undone(screen, sequence))
    if is_done_within(undone, MOMENT_SECONDS):
        _show(screen, undone)
        return
    screen.say(_("Undoing …"))
    screen.hold_keys()
    undone.add_done_callback(lambda undone: reader.call_later(_show_late, screen, undone))


def _undone(screen: CommandScreen, sequence: int | None) -> str:
    library = screen.reader.library
    if sequence is None:
        return undo_newest(library) or _("There is nothing to undo.")
    return undo_down_to(library, sequence)


def _show_late(screen: CommandScreen, undone: Future[str]) -> None:
    _show(screen, undone)
    screen.release_keys()


def _show(screen: CommandScreen, undone: Future[str]) -> None:
    """Name what was taken back, and show everything as it was before."""
    try:
        said = undone.result()
    except ReaderError as error:
        screen.say(str(error), failed=True)
        return
    screen.take_undo()
    screen.say(said)
