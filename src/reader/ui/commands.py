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
    SELECT = auto()
    """The page, while words of it are being selected."""
    OUTBOX = auto()
    """The list of all drafts and comments."""
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
SELECT: Final = frozenset({Room.SELECT})
READING: Final = ARTICLE | LIST | THREAD
"""Every room in which letters are keys and not text."""
OUTBOX_ROOM: Final = frozenset({Room.OUTBOX})
LISTING: Final = READING | OUTBOX_ROOM
"""The same, and the outbox, whose rows one moves through as through any other's."""


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
    takes_letter: bool = False
    """Whether the key after it belongs to it: `ma` is one command."""


DOWN = Command("line.down", ("j", "down", "ctrl+e"), LISTING, Group.MOVE, "Line or item down")
UP = Command("line.up", ("k", "up", "ctrl+y"), LISTING, Group.MOVE, "Line or item up")
HALF_DOWN = Command("half.down", ("d", "ctrl+d"), LISTING, Group.MOVE, "Half a page down")
HALF_UP = Command("half.up", ("u", "ctrl+u"), LISTING, Group.MOVE, "Half a page up")
PAGE_DOWN = Command(
    "page.down",
    ("space", "f", "pagedown", "ctrl+f"),
    LISTING,
    Group.MOVE,
    "Page down",
    "At the end of an article Space names the next one; a second Space opens it.",
)
PAGE_UP = Command("page.up", ("b", "pageup", "ctrl+b"), LISTING, Group.MOVE, "Page up")
TOP = Command("top", ("g", "home"), LISTING, Group.MOVE, "To the top")
BOTTOM = Command(
    "bottom",
    ("G", "end"),
    LISTING,
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
EXTEND_LEFT = Command("select.left", ("h", "left"), SELECT, Group.MOVE, "A character back")
EXTEND_RIGHT = Command("select.right", ("l", "right"), SELECT, Group.MOVE, "A character on")
EXTEND_WORD = Command("select.word", ("w",), SELECT, Group.MOVE, "A word on")
EXTEND_WORD_BACK = Command("select.word.back", ("b",), SELECT, Group.MOVE, "A word back")
EXTEND_DOWN = Command("select.down", ("j", "down"), SELECT, Group.MOVE, "A line down")
EXTEND_UP = Command("select.up", ("k", "up"), SELECT, Group.MOVE, "A line up")
EXTEND_PARAGRAPH = Command("select.paragraph", ("}",), SELECT, Group.MOVE, "To the next paragraph")
EXTEND_PARAGRAPH_BACK = Command(
    "select.paragraph.back", ("{",), SELECT, Group.MOVE, "To the paragraph before"
)
OTHER_END = Command("select.other.end", ("o",), SELECT, Group.MOVE, "To the other end")
SHIFT_RIGHT = Command("shift.right", (">",), ARTICLE, Group.MOVE, "Shift a wide table or code")
SHIFT_LEFT = Command("shift.left", ("<",), ARTICLE, Group.MOVE, "Shift it back")

FIND = Command("find", ("/",), LISTING, Group.FIND, "Find")
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
FORWARD = Command("forward", (")",), ARTICLE, Group.GO, "Forward again")
BOOKMARK = Command(
    "mark.set",
    ("m",),
    ARTICLE,
    Group.GO,
    "Mark this place: ma",
    "The letter after it names the place; it is kept with the article.",
    takes_letter=True,
)
GO_TO_BOOKMARK = Command(
    "mark.go",
    ("'",),
    ARTICLE,
    Group.GO,
    "Go to a mark: 'a",
    "Twice goes to where I was before the last leap.",
    takes_letter=True,
)
HISTORY = Command("history", (), ARTICLE | LIST, Group.GO, "What was opened lately")
CONTENTS = Command("contents", ("t",), ARTICLE, Group.GO, "Contents")
OPEN = Command("open", ("enter", "l", "right"), LIST | OUTBOX_ROOM, Group.GO, "Open")
BACK = Command("back", ("h", "left"), ARTICLE | LIST | OUTBOX_ROOM, Group.GO, "Back to the list")
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
EDIT_COMMENT = Command("comment.edit", ("e",), THREAD, Group.SAY, "Edit my comment")
DELETE_COMMENT = Command("comment.delete", ("x",), THREAD, Group.SAY, "Delete my comment")
COPY_COMMENT = Command("comment.copy", ("y",), THREAD, Group.SAY, "Copy the comment")
SEND = Command("comment.send", ("ctrl+s",), FORM, Group.SAY, "Send")
COMPOSE = Command("comment.editor", ("ctrl+g",), FORM, Group.SAY, "Write in the editor")
PREVIEW = Command("comment.preview", ("ctrl+r",), FORM, Group.SAY, "Preview")
OUTBOX = Command("outbox", (), READING, Group.SAY, "All drafts and comments")
DISCARD_SAID = Command(
    "outbox.discard", ("x",), OUTBOX_ROOM, Group.SAY, "Discard the draft or comment"
)
COMMENT_PASSAGE = Command("select.comment", ("c",), SELECT, Group.SAY, "Comment on these words")
DISCARD = Command("draft.discard", (), THREAD | FORM | ARTICLE, Group.SAY, "Discard the draft")

READ = Command("read", ("r",), ARTICLE | LIST, Group.MARK, "Read or unread")
ARCHIVE = Command("archive", ("x",), ARTICLE | LIST, Group.MARK, "Archive")
STAR = Command("star", ("s",), ARTICLE | LIST, Group.MARK, "Star")
TAGS = Command("tags", ("t",), LIST, Group.MARK, "Tags")
EDIT_TAGS = Command("tags.edit", (), ARTICLE, Group.MARK, "Tags")
ADD = Command("add", ("a",), LIST, Group.MARK, "Add a file or a folder")
ALL_READ = Command("read.all", ("A",), LIST, Group.MARK, "All shown are read")
REMOVE = Command(
    "article.remove",
    (),
    ARTICLE | LIST,
    Group.MARK,
    "Remove it from the library",
    "With all that was kept of it; the file stays, and U puts everything back.",
)
SELECT_WORDS = Command("select", ("v",), ARTICLE, Group.MARK, "Select words")
SELECT_FROM_HERE = Command("select.start", ("v",), SELECT, Group.MARK, "Select from here")
HIGHLIGHT = Command("highlight", ("H",), SELECT, Group.MARK, "Highlight")
NOTE = Command("note", ("a",), SELECT | ARTICLE, Group.MARK, "Note")
UNHIGHLIGHT = Command("highlight.remove", (), ARTICLE, Group.MARK, "Take a highlight off")
HIGHLIGHTS = Command("highlights", (), ARTICLE, Group.MARK, "Highlights of this article")
ALL_HIGHLIGHTS = Command("highlights.all", (), ARTICLE | LIST, Group.MARK, "All highlights")
COPY_WORDS = Command("select.copy", ("y",), SELECT, Group.MARK, "Copy these words")
QUOTE_WORDS = Command("select.quote", ("Y",), SELECT, Group.MARK, "Copy them with their source")
COPY_LINK = Command("copy", ("y",), ARTICLE | LIST, Group.MARK, "Copy the link")
COPY_QUOTE = Command("copy.quote", ("Y",), ARTICLE, Group.MARK, "Copy the paragraph with source")
UNDO = Command("undo", ("U",), LISTING | SELECT, Group.MARK, "Undo")
UNDO_LIST = Command("undo.list", (), LISTING, Group.MARK, "What can be undone")
SAVE_SEARCH = Command("search.save", (), LIST, Group.FIND, "Save this search")
FORGET_SEARCH = Command("search.forget", (), LIST, Group.FIND, "Forget a saved search")

SORT_FOUND = Command("sort.found", (), LIST, Group.SHOW, "Sort as found")
SORT_DATE = Command("sort.date", (), LIST, Group.SHOW, "Sort by date")
SORT_STATE = Command("sort.state", (), LIST, Group.SHOW, "Sort by state")
SORT_TITLE = Command("sort.title", (), LIST, Group.SHOW, "Sort by title")
SORT_LENGTH = Command("sort.length", (), LIST, Group.SHOW, "Sort by reading time")
WIDER = Command("measure.wider", ("+",), READING, Group.SHOW, "Wider")
NARROWER = Command("measure.narrower", ("-",), READING, Group.SHOW, "Narrower")
USUAL = Command("measure.usual", ("=",), READING, Group.SHOW, "Usual width")
ZEN = Command("zen", ("z",), ARTICLE | LIST, Group.SHOW, "The page alone")
LIGHT = Command("light", ("T",), LISTING, Group.SHOW, "Light or dark")
INFORMATION = Command("information", ("i",), ARTICLE | LIST, Group.SHOW, "Information")
PALETTE = Command("palette", (":", "ctrl+p"), LISTING | SELECT, Group.SHOW, "All commands")
HELP = Command("help", ("?",), LISTING | SELECT, Group.SHOW, "Help")
REDRAW = Command("redraw", ("ctrl+l",), LISTING | FORM, Group.SHOW, "Draw the screen again")

CANCEL = Command(
    "cancel", ("escape",), LISTING | FORM | SELECT, Group.LEAVE, "Undo what is pending, or back"
)
CLOSE = Command("close", ("q",), LISTING | SELECT, Group.LEAVE, "One step back")
QUIT = Command("quit", ("Q", "ctrl+q"), LISTING | FORM | SELECT, Group.LEAVE, "Leave")
SUSPEND = Command("suspend", ("ctrl+z",), LISTING, Group.LEAVE, "Back to the shell for a while")
INTERRUPT = Command(
    "interrupt", ("ctrl+c",), LISTING | SELECT, Group.LEAVE, "Leave at once; drafts are kept"
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
