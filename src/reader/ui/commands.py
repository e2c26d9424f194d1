"""Every command: its id, its keys, the rooms it works in, and its words.

One table, from which the key map, the palette, the help screen and `docs/keys.md` are made.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from reader.model.record import record


class Room(Enum):
    """Where a key is pressed."""

    ARTICLE = auto()
    LIST = auto()
    THREAD = auto()
    FORM = auto()
    LINE = auto()
    """A line that is typed, as the pattern of a find: every key is text, or the line's own."""


class Group(Enum):
    """Under which name the help lists a command."""

    MOVE = "Move"
    FIND = "Find"
    GO = "Go"
    SAY = "Say"
    MARK = "Mark"
    SHOW = "Show"
    LEAVE = "Leave"


ARTICLE: Final = frozenset({Room.ARTICLE})
LIST: Final = frozenset({Room.LIST})
THREAD: Final = frozenset({Room.THREAD})
FORM: Final = frozenset({Room.FORM})
READING: Final = ARTICLE | LIST | THREAD
"""Every room in which letters are keys and not text."""


@record(frozen=True, slots=True)
class Command:
    """One thing that a person can ask for."""

    id: str
    """For the settings, the documentation and the palette."""
    keys: tuple[str, ...]
    """A character as it is typed, or Textual's name of a key that types none.

    The first is the one that is shown.
    """
    rooms: frozenset[Room]
    group: Group
    help: str
    """What it does, in a few words that begin with a capital letter."""
    more: str = ""
    """One sentence for the palette, where the few words are not enough."""


DOWN = Command("line.down", ("j", "down", "ctrl+e"), READING, Group.MOVE, "Line or item down")
UP = Command("line.up", ("k", "up", "ctrl+y"), READING, Group.MOVE, "Line or item up")
HALF_DOWN = Command("half.down", ("d", "ctrl+d"), READING, Group.MOVE, "Half a page down")
HALF_UP = Command("half.up", ("u", "ctrl+u"), READING, Group.MOVE, "Half a page up")
PAGE_DOWN = Command(
    "page.down",
    ("space", "f", "pagedown", "ctrl+f"),
    READING,
    Group.MOVE,
    "Page down",
    "At the end of an article Space names the next one; a second Space opens it.",
)
PAGE_UP = Command("page.up", ("b", "pageup", "ctrl+b"), READING, Group.MOVE, "Page up")
TOP = Command("top", ("g", "home"), READING, Group.MOVE, "To the top")
BOTTOM = Command(
    "bottom",
    ("G", "end"),
    READING,
    Group.MOVE,
    "To the end; 12G: paragraph 12",
)
PERCENT = Command("percent", ("%",), ARTICLE | LIST, Group.MOVE, "50% to the middle")
PARAGRAPH_NEXT = Command("paragraph.next", ("}",), ARTICLE, Group.MOVE, "Next paragraph")
PARAGRAPH_PREVIOUS = Command(
    "paragraph.previous", ("{",), ARTICLE, Group.MOVE, "Previous paragraph"
)
SIBLING_NEXT = Command("sibling.next", ("}",), THREAD, Group.MOVE, "Next comment of this level")
SIBLING_PREVIOUS = Command(
    "sibling.previous", ("{",), THREAD, Group.MOVE, "Previous comment of this level"
)
SECTION_NEXT = Command("section.next", ("]",), ARTICLE, Group.MOVE, "Next section")
SECTION_PREVIOUS = Command("section.previous", ("[",), ARTICLE, Group.MOVE, "Previous section")
GROUP_NEXT = Command("group.next", ("]",), LIST, Group.MOVE, "Next group")
GROUP_PREVIOUS = Command("group.previous", ("[",), LIST, Group.MOVE, "Previous group")
PARENT = Command("parent", ("[",), THREAD, Group.MOVE, "The comment that it answers")
SHIFT_RIGHT = Command("shift.right", (">",), ARTICLE, Group.MOVE, "Shift a wide table or code")
SHIFT_LEFT = Command("shift.left", ("<",), ARTICLE, Group.MOVE, "Shift it back")

FIND = Command("find", ("/",), READING, Group.FIND, "Find")
NEXT = Command(
    "next",
    ("n",),
    READING,
    Group.FIND,
    "Next hit, else next unread",
    "With a pattern the next place that matches; without one the next unread article.",
)
PREVIOUS_HIT = Command("hit.previous", ("N",), READING, Group.FIND, "Previous hit")
PREVIOUS_UNREAD = Command("unread.previous", ("p",), ARTICLE | LIST, Group.FIND, "Previous unread")

NEXT_LINK = Command("link.next", ("tab",), ARTICLE, Group.GO, "Next link")
PREVIOUS_LINK = Command("link.previous", ("shift+tab",), ARTICLE, Group.GO, "Previous link")
FOLLOW = Command("link.follow", ("enter",), ARTICLE, Group.GO, "Follow the link, or line down")
HINTS = Command("link.hints", (";",), ARTICLE, Group.GO, "A letter at each link")
LINKS = Command("links", ("L",), ARTICLE, Group.GO, "List of links")
RETURN = Command("return", ("backspace", "ctrl+o"), ARTICLE, Group.GO, "Back to where I was")
CONTENTS = Command("contents", ("t",), ARTICLE, Group.GO, "Contents")
OPEN = Command("open", ("enter", "l", "right"), LIST, Group.GO, "Open")
BACK = Command("back", ("h", "left"), ARTICLE | LIST, Group.GO, "Back to the list")
NEXT_ARTICLE = Command("article.next", ("J",), READING, Group.GO, "Next article")
PREVIOUS_ARTICLE = Command("article.previous", ("K",), READING, Group.GO, "Previous article")
BROWSER = Command("browser", ("o",), ARTICLE | LIST, Group.GO, "Open in the browser")
EDIT = Command(
    "edit",
    ("e",),
    ARTICLE | LIST,
    Group.GO,
    "Open in the editor",
    "The file itself; a page that is no file is opened as a copy, which is never written back.",
)
RELOAD = Command("reload", ("R",), ARTICLE | LIST, Group.GO, "Read it again")

COMMENTS = Command("comments", ("c",), ARTICLE | LIST, Group.SAY, "Comments")
NEW_COMMENT = Command("comment.new", ("c",), THREAD, Group.SAY, "Write a comment")
REPLY = Command("comment.reply", ("r",), THREAD, Group.SAY, "Reply")
FOLD = Command("comment.fold", ("h", "left"), THREAD, Group.SAY, "Fold")
UNFOLD = Command("comment.unfold", ("l", "right"), THREAD, Group.SAY, "Unfold")
FOLD_TOGGLE = Command("comment.fold.toggle", ("enter",), THREAD, Group.SAY, "Fold or unfold")
COPY_COMMENT = Command("comment.copy", ("y",), THREAD, Group.SAY, "Copy the comment")
SEND = Command("comment.send", ("ctrl+s",), FORM, Group.SAY, "Send")
COMPOSE = Command("comment.editor", ("ctrl+g",), FORM, Group.SAY, "Write in the editor")
PREVIEW = Command("comment.preview", ("ctrl+r",), FORM, Group.SAY, "Preview")
DISCARD = Command("draft.discard", (), THREAD | FORM | ARTICLE, Group.SAY, "Discard the draft")

READ = Command("read", ("r",), ARTICLE | LIST, Group.MARK, "Read or unread")
ARCHIVE = Command("archive", ("x",), ARTICLE | LIST, Group.MARK, "Archive")
STAR = Command("star", ("s",), ARTICLE | LIST, Group.MARK, "Star")
COPY_LINK = Command("copy", ("y",), ARTICLE | LIST, Group.MARK, "Copy the link")
COPY_QUOTE = Command("copy.quote", ("Y",), ARTICLE, Group.MARK, "Copy the paragraph with source")
UNDO = Command("undo", ("U",), READING, Group.MARK, "Undo")

SORT_FOUND = Command("sort.found", (), LIST, Group.SHOW, "Sort as found")
SORT_TITLE = Command("sort.title", (), LIST, Group.SHOW, "Sort by title")
SORT_LENGTH = Command("sort.length", (), LIST, Group.SHOW, "Sort by reading time")
WIDER = Command("measure.wider", ("+",), READING, Group.SHOW, "Wider")
NARROWER = Command("measure.narrower", ("-",), READING, Group.SHOW, "Narrower")
USUAL = Command("measure.usual", ("=",), READING, Group.SHOW, "Usual width")
ZEN = Command("zen", ("z",), ARTICLE | LIST, Group.SHOW, "The page alone")
LIGHT = Command("light", ("T",), READING, Group.SHOW, "Light or dark")
INFORMATION = Command("information", ("i",), ARTICLE | LIST, Group.SHOW, "Information")
PALETTE = Command("palette", (":", "ctrl+p"), READING, Group.SHOW, "All commands")
HELP = Command("help", ("?",), READING, Group.SHOW, "Help")
REDRAW = Command("redraw", ("ctrl+l",), READING | FORM, Group.SHOW, "Draw the screen again")

CANCEL = Command(
    "cancel", ("escape",), READING | FORM, Group.LEAVE, "Undo what is pending, or back"
)
CLOSE = Command("close", ("q",), READING, Group.LEAVE, "One step back")
QUIT = Command("quit", ("Q", "ctrl+q"), READING | FORM, Group.LEAVE, "Leave")
SUSPEND = Command("suspend", ("ctrl+z",), READING, Group.LEAVE, "Back to the shell for a while")
INTERRUPT = Command(
    "interrupt", ("ctrl+c",), READING, Group.LEAVE, "Leave at once; drafts are kept"
)

COMMANDS: Final = tuple(value for value in vars().copy().values() if isinstance(value, Command))
"""All of them, in the order in which the help lists them."""

ANYWHERE: Final = {
    key: command for command in (QUIT, INTERRUPT, SUSPEND, REDRAW) for key in command.keys
}
"""What its keys ask for in panels and in a line that is typed too; there a letter is text."""


def key_map(room: Room) -> dict[str, Command]:
    """Give the command of each key in a room."""
    return {key: command for command in COMMANDS if room in command.rooms for key in command.keys}
