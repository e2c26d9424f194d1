"""Take back what was done last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.library import journal
from reader.library.journal import Action

if TYPE_CHECKING:
    from reader.library.library import Library

_SAID: Final = {
    Action.READ: "Unread again",
    Action.UNREAD: "Read again",
    Action.ALL_READ: "Unread again, articles",
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


def undo_newest(library: Library) -> str | None:
    """Take back the newest change and say what became of it; None where there is none.

    Raises:
        LibraryError: it could not be kept.
    """
    entry = journal.undo(library)
    return f"{_SAID[entry.action]}: {entry.subject}" if entry else None
