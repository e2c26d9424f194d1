"""The manual page, `docs/reader.1`, from the verbs, the usage text, the settings and the commands.

Roff as man-db and mandoc read it, with the macros of man(7).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader import __version__
from reader.cli.usage import FORMS, OPTIONS
from reader.cli.verbs import VERBS
from reader.config.known import KNOWN, Kind
from reader.ui.commands import COMMANDS, Group
from reader.ui.keys import key_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PAGE: Final = Path(__file__).parent.parent / "docs/reader.1"
_ESCAPES: Final = str.maketrans(
    {"\\": "\\e", "-": "\\-", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga", "'": "\\(aq", '"': "\\(dq"}
)
"""Characters that roff would print as others, or take for a command."""
_DESCRIPTION: Final = (
    (
        "Reader opens whatever is made of words as one calm page: plain text, Markdown and HTML, "
        "named on the command line, in folders, or on its standard input. One article opens on its "
        "page, everything else in the list. Where standard output is no terminal, it prints as "
        "show does."
    ),
    "On the screen, ? lists the keys that act, and : finds a command by its words.",
)
_ENVIRONMENT: Final = {
    "READER_HOME": "The folder in which everything is kept, in the place of the usual ones.",
    "READER_NAME, READER_EMAIL": "Who writes comments; before the settings.",
    "VISUAL, EDITOR": "The editor for files, comments and settings; else vi.",
    "BROWSER": "What opens links.",
    "NO_COLOR": "If set, no colours.",
    "LANGUAGE, LC_ALL, LC_MESSAGES, LANG": "The language of the program's own words.",
}
_FILES: Final = {
    "$READER_HOME/config.toml": "The settings; reader config says where they are without it.",
    "$READER_HOME/library.sqlite3": "All that is kept.",
}
_STATUSES: Final = {
    "0": "Everything was done.",
    "1": "Something could not be read, kept or sent; each is named on standard error.",
    "2": "Wrong usage.",
    "129, 130, 143": "Hung up, interrupted, terminated.",
}


def page() -> str:
    """Give the whole manual page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '.\\" Made by `make docs` from the tables of the program; changes here are lost.'
    yield f'.TH READER 1 "" "reader {__version__}" "User Commands"'
    yield from (".SH NAME", r"reader \- read articles in the terminal", ".SH SYNOPSIS")
    for form, _does in FORMS:
        yield f".B reader\n{_text(form)}\n.br"
    yield ".SH DESCRIPTION"
    yield from _paragraphs(_DESCRIPTION)
    yield ".SH COMMANDS"
    for form, does in FORMS:
        yield from _term(f"reader {form}", f"{_sentence(does)}")
        yield from _options_of(form.partition(" ")[0])
    yield ".SH OPTIONS"
    for option, does in OPTIONS:
        yield from _term(option, _sentence(does))
    yield ".SH KEYS"
    yield from _paragraphs(["A number before a motion repeats it. Settings give other keys."])
    for group in Group:
        yield f".SS {_text(group.value)}"
        for command in COMMANDS:
            if command.group is group:
                keys = " ".join(key_name(key) for key in command.keys) or f":{command.id}"
                yield from _term(keys, _sentence(command.help), command.more)
    yield ".SH SETTINGS"
    yield from _paragraphs(["reader config edit opens the file, with each setting explained."])
    for known in KNOWN:
        name = f"[{known.name}]" if known.kind is Kind.KEYS else known.name
        taken = f"One of {', '.join(known.choices)}." if known.choices else ""
        if known.kind is Kind.NUMBER:
            taken = f"From {known.least} to {known.most}."
        yield from _term(name, known.about, taken)
    yield from _table("ENVIRONMENT", _ENVIRONMENT)
    yield from _table("FILES", _FILES)
    yield from _table("EXIT STATUS", _STATUSES)


def _table(name: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield f".SH {name}"
    for term, about in rows.items():
        yield from _term(term, about)


def _options_of(verb: str) -> Iterator[str]:
    """Give the options of a verb but --help, with what may follow each."""
    known = VERBS.get(verb)
    for option, values in (known.options if known else {}).items():
        if option != "--help":
            follows = "" if values is None else f" {'|'.join(values) or 'WORD'}"
            yield f".RS\n.B {_text(option + follows)}\n.RE"


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield f".PP\n{_text(text)}"


def _term(term: str, *about: str) -> Iterator[str]:
    yield f".TP\n.B {_text(term)}\n{_text(' '.join(filter(None, about)))}"


def _sentence(words: str) -> str:
    """Give words as a sentence."""
    words = words[0].upper() + words[1:]
    return words if words.endswith(".") else f"{words}."


def _text(text: str) -> str:
    """Give a text as roff prints it; what is no ASCII is named by its number."""
    escaped = "".join(
        one if one.isascii() else f"\\[u{ord(one):04X}]" for one in text.translate(_ESCAPES)
    )
    return f"\\&{escaped}" if escaped.startswith((".", "\\(aq")) else escaped
