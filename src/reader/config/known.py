"""The settings that there are: what each takes, and in which words the template explains it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(Enum):
    """What a setting takes."""

    TEXT = auto()
    NUMBER = auto()
    SWITCH = auto()
    KEYS = auto()
    """A table: the id of a command, and its keys."""


@record(frozen=True, slots=True)
class Known:
    """One setting."""

    name: str
    """As the file spells it; a dot parts the name of its table."""
    kind: Kind
    about: str
    """What it does, in a sentence or two."""
    choices: tuple[str, ...] = ()
    """The words that it takes; empty where any will do."""
    least: int = 0
    """Of a number."""
    most: int = 0
    """Of a number."""
    is_optional: bool = False
    """Whether an empty text, or 0, is the same as saying nothing."""

    @property
    def field(self) -> str:
        """The name of its field in `Settings`."""
        return self.name.removeprefix("identity.")


KNOWN: Final = (
    Known(
        "language",
        Kind.TEXT,
        N_("The language of the program's own words; empty for the one of your environment."),
        ("en", "id", "de", "fr", "es", "ja", "ar"),
        is_optional=True,
    ),
    Known("measure", Kind.NUMBER, N_("Cells of a line of text."), least=40, most=100),
    Known(
        "theme",
        Kind.TEXT,
        N_("The colours; auto suits the terminal's ground, own takes the terminal's colours."),
        ("auto", "dark", "light", "own"),
    ),
    Known(
        "symbols",
        Kind.TEXT,
        N_("The signs of bars, bullets and badges; auto asks the terminal."),
        ("auto", "unicode", "ascii"),
    ),
    Known(
        "right_to_left",
        Kind.TEXT,
        N_("Who puts Arabic and Hebrew in their order: the terminal, or the reader."),
        ("auto", "terminal", "reader"),
    ),
    Known(
        "pictures",
        Kind.TEXT,
        N_("How pictures are drawn: by Kitty's protocol, in blocks of colour, or not at all."),
        ("auto", "kitty", "blocks", "none"),
    ),
    Known("mouse", Kind.SWITCH, N_("false gives the mouse back to the terminal.")),
    Known("plain", Kind.SWITCH, N_("true writes lines alone, without a full screen.")),
    Known(
        "words_per_minute",
        Kind.NUMBER,
        N_("Words that you read in a minute, for times on the screen; 0 for the usual 238."),
        least=50,
        most=2000,
        is_optional=True,
    ),
    Known(
        "keys",
        Kind.TEXT,
        N_("Which keys the commands have: ours, or those that hands of another program know."),
        ("default", "less", "newsboat"),
    ),
    Known("identity.name", Kind.TEXT, N_("Your name under comments."), is_optional=True),
    Known("identity.email", Kind.TEXT, N_("Your e-mail address for comments."), is_optional=True),
    Known("identity.website", Kind.TEXT, N_("Your website for comments."), is_optional=True),
    Known(
        "bind",
        Kind.KEYS,
        N_("The keys of a command, in the place of the usual ones; [] takes them away."),
    ),
    Known("bind_also", Kind.KEYS, N_("Further keys of a command.")),
)
"""All of them, in the order of the template: what stands in no table comes first."""

BY_NAME: Final = {known.name: known for known in KNOWN}


def near(word: str, words: Iterable[str]) -> str | None:
    """Give what a misspelt word was probably meant to be; None where nothing is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - nobody needs it but who misspelt

    for found in get_close_matches(word, list(words), n=1, cutoff=0.6):
        return found
    return None
