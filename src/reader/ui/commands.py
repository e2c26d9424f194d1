"""Every command: its id, its keys, the rooms it works in, and its words.

One table, from which the key map, the palette, the help screen and `docs/keys.md` are made.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from reader.i18n.catalogue import N_
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

    MOVE = N_("Move")
    FIND = N_("Find")
    GO = N_("Go")
    SAY = N_("Say")
    MARK = N_("Mark")
    SHOW = N_("Show")
    LEAVE = N_("Leave")


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


DOWN = Command("line.down", ("j", "down", "ctrl+e"), LISTING, Group.MOVE, N_("Line or item down"))
UP = Command("line.up", ("k", "up", "ctrl+y"), LISTING, Group.MOVE, N_("Line or item up"))
HALF_DOWN = Command("half.down", ("d", "ctrl+d"), LISTING, Group.MOVE, N_("Half a page down"))
HALF_UP = Command("half.up", ("u", "ctrl+u"), LISTING, Group.MOVE, N_("Half a page up"))
PAGE_DOWN = Command(
    "page.down",
    ("space", "f", "pagedown", "ctrl+f"),
    LISTING,
    Group.MOVE,
    N_("Page down"),
    N_("At the end of an article Space names the next one; a second Space opens it."),
)
PAGE_UP = Command("page.up", ("b", "pageup", "ctrl+b"), LISTING, Group.MOVE, N_("Page up"))
TOP = Command("top", ("g", "home"), LISTING, Group.MOVE, N_("To the top"))
BOTTOM = Command(
    "bottom",
    ("G", "end"),
    LISTING,
    Group.MOVE,
    N_("To the end; 12G: paragraph 12"),
)
PERCENT = Command("percent", ("%",), READING, Group.MOVE, N_("50% to the middle"))
PARAGRAPH_NEXT = Command("paragraph.next", ("}",), ARTICLE, Group.MOVE, N_("Next paragraph"))
PARAGRAPH_PREVIOUS = Command(
    "paragraph.previous", ("{",), ARTICLE, Group.MOVE, N_("Previous paragraph")
)
SIBLING_NEXT = Command("sibling.next", ("}",), THREAD, Group.MOVE, N_("Next comment of this level"))
SIBLING_PREVIOUS = Command(
    "sibling.previous", ("{",), THREAD, Group.MOVE, N_("Previous comment of this level")
)
SECTION_NEXT = Command("section.next", ("]",), ARTICLE, Group.MOVE, N_("Next section"))
SECTION_PREVIOUS = Command("section.previous", ("[",), ARTICLE, Group.MOVE, N_("Previous section"))
GROUP_NEXT = Command("group.next", ("]",), LIST, Group.MOVE, N_("Next group"))
GROUP_PREVIOUS = Command("group.previous", ("[",), LIST, Group.MOVE, N_("Previous group"))
FOLDER_NEXT = Command("folder.next", ("J",), LIST, Group.MOVE, N_("Next folder, else next group"))
FOLDER_PREVIOUS = Command(
    "folder.previous", ("K",), LIST, Group.MOVE, N_("Previous folder or group")
)
PARENT = Command("parent", ("[",), THREAD, Group.MOVE, N_("The comment that it answers"))
FIRST_REPLY = Command("reply.first", ("]",), THREAD, Group.MOVE, N_("The first reply to it"))
EXTEND_LEFT = Command("select.left", ("h", "left"), SELECT, Group.MOVE, N_("A character back"))
EXTEND_RIGHT = Command("select.right", ("l", "right"), SELECT, Group.MOVE, N_("A character on"))
EXTEND_WORD = Command("select.word", ("w",), SELECT, Group.MOVE, N_("A word on"))
EXTEND_WORD_BACK = Command("select.word.back", ("b",), SELECT, Group.MOVE, N_("A word back"))
EXTEND_DOWN = Command("select.down", ("j", "down"), SELECT, Group.MOVE, N_("A line down"))
EXTEND_UP = Command("select.up", ("k", "up"), SELECT, Group.MOVE, N_("A line up"))
EXTEND_PARAGRAPH = Command(
    "select.paragraph", ("}",), SELECT, Group.MOVE, N_("To the next paragraph")
)
EXTEND_PARAGRAPH_BACK = Command(
    "select.paragraph.back", ("{",), SELECT, Group.MOVE, N_("To the paragraph before")
)
OTHER_END = Command("select.other.end", ("o",), SELECT, Group.MOVE, N_("To the other end"))
SHIFT_RIGHT = Command("shift.right", (">",), ARTICLE, Group.MOVE, N_("Shift a wide table or code"))
SHIFT_LEFT = Command("shift.left", ("<",), ARTICLE, Group.MOVE, N_("Shift it back"))

FIND = Command("find", ("/",), LISTING, Group.FIND, N_("Find"))
NEXT = Command(
    "next",
    ("n",),
    READING,
    Group.FIND,
    N_("Next hit, else next unread"),
    N_("With a pattern the next place that matches; without one the next unread article."),
)
PREVIOUS_HIT = Command("hit.previous", ("N",), READING, Group.FIND, N_("Previous hit"))
PREVIOUS_UNREAD = Command(
    "unread.previous", ("p",), ARTICLE | LIST, Group.FIND, N_("Previous unread")
)

NEXT_LINK = Command("link.next", ("tab",), ARTICLE, Group.GO, N_("Next link"))
PREVIOUS_LINK = Command("link.previous", ("shift+tab",), ARTICLE, Group.GO, N_("Previous link"))
FOLLOW = Command("link.follow", ("enter",), ARTICLE, Group.GO, N_("Follow the link, or line down"))
HINTS = Command("link.hints", (";",), ARTICLE, Group.GO, N_("A letter at each link"))
LINKS = Command("links", ("L",), ARTICLE, Group.GO, N_("List of links"))
RETURN = Command("return", ("backspace", "ctrl+o"), ARTICLE, Group.GO, N_("Back to where I was"))
LEVEL_UP = Command(
    "level.up",
    ("backspace", "ctrl+o"),
    LIST | THREAD | OUTBOX_ROOM,
    Group.GO,
    N_("Up a level"),
)
FORWARD = Command("forward", (")",), ARTICLE, Group.GO, N_("Forward again"))
BOOKMARK = Command(
    "mark.set",
    ("m",),
    ARTICLE,
    Group.GO,
    N_("Mark this place: ma"),
    N_("The letter after it names the place; it is kept with the article."),
    takes_letter=True,
)
GO_TO_BOOKMARK = Command(
    "mark.go",
    ("'",),
    ARTICLE,
    Group.GO,
    N_("Go to a mark: 'a"),
    N_("Twice goes to where I was before the last leap."),
    takes_letter=True,
)
HISTORY = Command("history", (), ARTICLE | LIST, Group.GO, N_("What was opened lately"))
CONTENTS = Command("contents", ("t",), ARTICLE, Group.GO, N_("Contents"))
OPEN = Command("open", ("enter", "l", "right"), LIST | OUTBOX_ROOM, Group.GO, N_("Open"))
BACK = Command(
    "back", ("h", "left"), ARTICLE | LIST | OUTBOX_ROOM, Group.GO, N_("Back, or up a level")
)
NEXT_ARTICLE = Command("article.next", ("J",), ARTICLE | THREAD, Group.GO, N_("Next article"))
PREVIOUS_ARTICLE = Command(
    "article.previous", ("K",), ARTICLE | THREAD, Group.GO, N_("Previous article")
)
BROWSER = Command(
    "browser",
    ("o",),
    READING,
    Group.GO,
    N_("Open in the browser"),
    N_("With a count it opens that link: 3o, numbered as in the list of links."),
)
BROWSER_READ = Command("browser.read", ("O",), READING, Group.GO, N_("Browser, and mark as read"))
OPEN_SOURCE = Command(
    "open.source",
    (),
    READING,
    Group.GO,
    N_("Open a file or an address"),
    N_("Its name may be typed here too: open notes.md"),
)
EDIT = Command(
    "edit",
    ("e",),
    ARTICLE | LIST,
    Group.GO,
    N_("Open in the editor"),
    N_("The file itself; a page that is no file is opened as a copy, which is never written back."),
)
PIPE = Command(
    "pipe",
    ("|",),
    READING,
    Group.GO,
    N_("Pipe it into a command"),
    N_("A command of the shell; it gets the article's text, in the comments that of the comment."),
)
RELOAD = Command("reload", ("R",), READING, Group.GO, N_("Read it again"))

COMMENTS = Command("comments", ("c",), ARTICLE | LIST, Group.SAY, N_("Comments"))
NEW_COMMENT = Command("comment.new", ("c",), THREAD, Group.SAY, N_("Write a comment"))
REPLY = Command("comment.reply", ("r",), THREAD, Group.SAY, N_("Reply"))
FOLD = Command("comment.fold", ("h", "left"), THREAD, Group.SAY, N_("Fold"))
UNFOLD = Command("comment.unfold", ("l", "right"), THREAD, Group.SAY, N_("Unfold"))
FOLD_TOGGLE = Command("comment.fold.toggle", ("enter",), THREAD, Group.SAY, N_("Fold or unfold"))
EDIT_COMMENT = Command("comment.edit", ("e",), THREAD, Group.SAY, N_("Edit my comment"))
DELETE_COMMENT = Command("comment.delete", ("x",), THREAD, Group.SAY, N_("Delete my comment"))
COPY_COMMENT = Command("comment.copy", ("y",), THREAD, Group.SAY, N_("Copy the comment"))
SEND = Command("comment.send", ("ctrl+s",), FORM, Group.SAY, N_("Send"))
COMPOSE = Command("comment.editor", ("ctrl+g",), FORM, Group.SAY, N_("Write in the editor"))
PREVIEW = Command("comment.preview", ("ctrl+r",), FORM, Group.SAY, N_("Preview"))
OUTBOX = Command("outbox", (), READING, Group.SAY, N_("All drafts and comments"))
DISCARD_SAID = Command(
    "outbox.discard", ("x",), OUTBOX_ROOM, Group.SAY, N_("Discard the draft or comment")
)
COMMENT_PASSAGE = Command("select.comment", ("c",), SELECT, Group.SAY, N_("Comment on these words"))
DISCARD = Command("draft.discard", (), THREAD | FORM | ARTICLE, Group.SAY, N_("Discard the draft"))

READ = Command("read", ("r",), ARTICLE | LIST, Group.MARK, N_("Read or unread"))
ARCHIVE = Command("archive", ("x",), ARTICLE | LIST, Group.MARK, N_("Archive"))
STAR = Command("star", ("s",), ARTICLE | LIST, Group.MARK, N_("Star"))
TAGS = Command("tags", ("t",), LIST, Group.MARK, N_("Tags"))
EDIT_TAGS = Command("tags.edit", (), ARTICLE, Group.MARK, N_("Tags"))
ADD = Command("add", ("a",), LIST, Group.MARK, N_("Add a file or a folder"))
ALL_READ = Command("read.all", ("A",), LIST, Group.MARK, N_("All shown are read"))
REMOVE = Command(
    "article.remove",
    (),
    ARTICLE | LIST,
    Group.MARK,
    N_("Remove it from the library"),
    N_("With all that was kept of it; the file stays, and an undo puts everything back."),
)
SELECT_WORDS = Command("select", ("v",), ARTICLE, Group.MARK, N_("Select words"))
SELECT_FROM_HERE = Command("select.start", ("v",), SELECT, Group.MARK, N_("Select from here"))
HIGHLIGHT = Command(
    "highlight",
    ("H",),
    SELECT | ARTICLE,
    Group.MARK,
    N_("Highlight"),
    N_("Without a selection the first sentence on the screen."),
)
NOTE = Command("note", ("a",), SELECT | ARTICLE, Group.MARK, N_("Note"))
UNHIGHLIGHT = Command("highlight.remove", (), ARTICLE, Group.MARK, N_("Take a highlight off"))
HIGHLIGHTS = Command("highlights", (), ARTICLE, Group.MARK, N_("Highlights of this article"))
ALL_HIGHLIGHTS = Command("highlights.all", (), ARTICLE | LIST, Group.MARK, N_("All highlights"))
COPY_WORDS = Command("select.copy", ("y",), SELECT, Group.MARK, N_("Copy these words"))
QUOTE_WORDS = Command("select.quote", ("Y",), SELECT, Group.MARK, N_("Copy them with their source"))
COPY_LINK = Command("copy", ("y",), ARTICLE | LIST, Group.MARK, N_("Copy the link"))
COPY_QUOTE = Command(
    "copy.quote", ("Y",), ARTICLE, Group.MARK, N_("Copy the paragraph with source")
)
UNDO = Command("undo", ("U",), LISTING | SELECT, Group.MARK, N_("Undo"))
UNDO_LIST = Command("undo.list", (), LISTING, Group.MARK, N_("What can be undone"))
SAVE_SEARCH = Command("search.save", (), LIST, Group.FIND, N_("Save this search"))
FORGET_SEARCH = Command("search.forget", (), LIST, Group.FIND, N_("Forget a saved search"))

SORT_FOUND = Command("sort.found", (), LIST, Group.SHOW, N_("Sort as found"))
SORT_DATE = Command("sort.date", (), LIST, Group.SHOW, N_("Sort by date"))
SORT_STATE = Command("sort.state", (), LIST, Group.SHOW, N_("Sort by state"))
SORT_TITLE = Command("sort.title", (), LIST, Group.SHOW, N_("Sort by title"))
SORT_LENGTH = Command("sort.length", (), LIST, Group.SHOW, N_("Sort by reading time"))
WIDER = Command("measure.wider", ("+",), ARTICLE | THREAD, Group.SHOW, N_("Wider"))
NARROWER = Command("measure.narrower", ("-",), ARTICLE | THREAD, Group.SHOW, N_("Narrower"))
USUAL = Command("measure.usual", ("=",), ARTICLE | THREAD, Group.SHOW, N_("Usual width"))
ZEN = Command("zen", ("z",), ARTICLE | LIST, Group.SHOW, N_("The page alone"))
LIGHT = Command("light", ("T",), LISTING, Group.SHOW, N_("Light or dark"))
INFORMATION = Command("information", ("i",), ARTICLE | LIST, Group.SHOW, N_("Information"))
PALETTE = Command("palette", (":", "ctrl+p"), LISTING | SELECT, Group.SHOW, N_("All commands"))
HELP = Command("help", ("?",), LISTING | SELECT, Group.SHOW, N_("Help"))
SETTINGS = Command(
    "settings.edit",
    (),
    LISTING,
    Group.SHOW,
    N_("Edit the settings"),
    N_("In the editor; most of what is changed holds at once."),
)
SETTINGS_FAULTS = Command(
    "settings.faults", (), LISTING, Group.SHOW, N_("What is wrong in the settings")
)
REDRAW = Command("redraw", ("ctrl+l",), LISTING | FORM, Group.SHOW, N_("Draw the screen again"))

CANCEL = Command(
    "cancel", ("escape",), LISTING | FORM | SELECT, Group.LEAVE, N_("Undo what is pending, or back")
)
CLOSE = Command("close", ("q",), LISTING | SELECT, Group.LEAVE, N_("One step back"))
QUIT = Command("quit", ("Q", "ctrl+q"), LISTING | FORM | SELECT, Group.LEAVE, N_("Leave"))
SUSPEND = Command("suspend", ("ctrl+z",), LISTING, Group.LEAVE, N_("Back to the shell for a while"))
INTERRUPT = Command(
    "interrupt", ("ctrl+c",), LISTING | SELECT, Group.LEAVE, N_("Leave at once; drafts are kept")
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
