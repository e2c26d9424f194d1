"""Take back what was done, and say what that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.formats import counted
from reader.library import journal
from reader.library.journal import Action

if TYPE_CHECKING:
    from reader.library.journal import Entry, Noted
    from reader.library.library import Library

_DONE: Final = {
    Action.READ: "Read",
    Action.UNREAD: "Unread again",
    Action.ALL_READ: "Read",
    Action.STAR: "Starred",
    Action.UNSTAR: "Star taken off",
    Action.ARCHIVE: "Archived",
    Action.UNARCHIVE: "Back from the archive",
    Action.TAG: "Tags changed",
    Action.REMOVE: "Removed",
    Action.HIGHLIGHT: "Highlighted",
    Action.UNHIGHLIGHT: "Highlight taken off",
    Action.NOTE: "Note changed",
    Action.SAVE_SEARCH: "Search saved",
    Action.FORGET_SEARCH: "Search forgotten",
    Action.EDIT_COMMENT: "Comment edited",
    Action.DISCARD_COMMENT: "Comment deleted",
    Action.DISCARD_DRAFT: "Draft discarded",
}
"""What each action has done."""
_SAID: Final = {
    Action.READ: "Unread again",
    Action.UNREAD: "Read again",
    Action.ALL_READ: "Unread again",
    Action.STAR: "Star taken off",
    Action.UNSTAR: "Star put back",
    Action.ARCHIVE: "Back from the archive",
    Action.UNARCHIVE: "Archived again",
    Action.TAG: "Tags as before",
    Action.REMOVE: "Put back",
    Action.HIGHLIGHT: "Highlight taken off",
    Action.UNHIGHLIGHT: "Highlight put back",
    Action.NOTE: "Note as before",
    Action.SAVE_SEARCH: "Search not saved",
    Action.FORGET_SEARCH: "Search put back",
    Action.EDIT_COMMENT: "Comment as before",
    Action.DISCARD_COMMENT: "Comment put back",
    Action.DISCARD_DRAFT: "Draft put back",
}
"""What undoing each action has done."""


def done(entry: Entry) -> str:
    """Say what was done, and to what."""
    return f"{_DONE[entry.action]}: {_subject(entry)}"


def _subject(entry: Entry) -> str:
    """Say what a change was done to: an article, or so many of them."""
    if entry.action is Action.ALL_READ and entry.subject.isdecimal():
        return counted(int(entry.subject), "article", "articles")
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
    return f"{_SAID[entry.action]}: {_subject(entry)}" if entry else None


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
            for _ in range(sum(one.sequence >= sequence for one in noted)):
                said += filter(None, [undo_newest(library)])
    if not said:
        return "It was taken back already."
    return said[0] if len(said) == 1 else f"{len(said)} taken back, the last: {said[-1]}"
