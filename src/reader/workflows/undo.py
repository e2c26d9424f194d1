"""Take back what was done, and say what that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import counted, numeral
from reader.library import journal
from reader.library.journal import Action

if TYPE_CHECKING:
    from reader.library.journal import Entry, Noted
    from reader.library.library import Library

_DONE: Final = {
    Action.READ: N_("Read: {subject}"),
    Action.UNREAD: N_("Unread again: {subject}"),
    Action.ALL_READ: N_("Read: {subject}"),
    Action.STAR: N_("Starred: {subject}"),
    Action.UNSTAR: N_("Star taken off: {subject}"),
    Action.ARCHIVE: N_("Archived: {subject}"),
    Action.UNARCHIVE: N_("Back from the archive: {subject}"),
    Action.TAG: N_("Tags changed: {subject}"),
    Action.REMOVE: N_("Removed: {subject}"),
    Action.HIGHLIGHT: N_("Highlighted: {subject}"),
    Action.UNHIGHLIGHT: N_("Highlight taken off: {subject}"),
    Action.NOTE: N_("Note changed: {subject}"),
    Action.SAVE_SEARCH: N_("Search saved: {subject}"),
    Action.FORGET_SEARCH: N_("Search forgotten: {subject}"),
    Action.EDIT_COMMENT: N_("Comment edited: {subject}"),
    Action.DISCARD_COMMENT: N_("Comment deleted: {subject}"),
    Action.DISCARD_DRAFT: N_("Draft discarded: {subject}"),
}
"""What each action has done."""
_SAID: Final = {
    Action.READ: N_("Unread again: {subject}"),
    Action.UNREAD: N_("Read again: {subject}"),
    Action.ALL_READ: N_("Unread again: {subject}"),
    Action.STAR: N_("Star taken off: {subject}"),
    Action.UNSTAR: N_("Star put back: {subject}"),
    Action.ARCHIVE: N_("Back from the archive: {subject}"),
    Action.UNARCHIVE: N_("Archived again: {subject}"),
    Action.TAG: N_("Tags as before: {subject}"),
    Action.REMOVE: N_("Put back: {subject}"),
    Action.HIGHLIGHT: N_("Highlight taken off: {subject}"),
    Action.UNHIGHLIGHT: N_("Highlight put back: {subject}"),
    Action.NOTE: N_("Note as before: {subject}"),
    Action.SAVE_SEARCH: N_("Search not saved: {subject}"),
    Action.FORGET_SEARCH: N_("Search put back: {subject}"),
    Action.EDIT_COMMENT: N_("Comment as before: {subject}"),
    Action.DISCARD_COMMENT: N_("Comment put back: {subject}"),
    Action.DISCARD_DRAFT: N_("Draft put back: {subject}"),
}
"""What undoing each action has done."""


def done(entry: Entry) -> str:
    """Say what was done, and to what."""
    return _(_DONE[entry.action]).format(subject=_subject(entry))


def _subject(entry: Entry) -> str:
    """Say what a change was done to: an article, or so many of them."""
    if entry.action is Action.ALL_READ and entry.subject.isdecimal():
        return counted(int(entry.subject), "{number} article", "{number} articles")
    return entry.subject


def undoable(library: Library) -> tuple[Noted, ...]:
    """Give what can be taken back, the newest first.

    Raises:
        LibraryError: it could not be looked up.
    """
    return journal.listed(library)


def undo_newest(library: Library) -> str | None:
    """Take back the newest change and say what became of it; None where there is none.

    Raises:
        LibraryError: it could not be kept.
    """
    entry = journal.undo(library)
    return _(_SAID[entry.action]).format(subject=_subject(entry)) if entry else None


def undo_down_to(library: Library, sequence: int) -> str:
    """Take back a change and all that were done after it, the newest first, and say so.

    Args:
        library: in which they were done.
        sequence: that of the change.

    Raises:
        LibraryError: it could not be kept; nothing is taken back.
    """
    said: list[str] = []
    with library.transaction():
        noted = journal.listed(library)
        if any(one.sequence == sequence for one in noted):
            for _step in range(sum(one.sequence >= sequence for one in noted)):
                said += filter(None, [undo_newest(library)])
    if not said:
        return _("It was taken back already.")
    if len(said) == 1:
        return said[0]
    return _("{number} taken back, the last: {said}").format(
        number=numeral(len(said)), said=said[-1]
    )
