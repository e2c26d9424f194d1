"""The verbs of the command line, their words and options, as a table: completions come from it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_
from reader.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD: Final = ()
"""Of an option: a word follows it, and nobody can say which."""


@record(frozen=True, slots=True)
class Verb:
    """What may follow a verb."""

    about: str
    """A few words."""
    options: Mapping[str, tuple[str, ...] | None] = field(default_factory=dict)
    """With the values that may follow each; None where none follows."""
    words: tuple[str, ...] = ()
    """That stand in the place of a source."""
    takes_files: bool = True
    """Whether the names of files and folders follow it."""


GLOBAL_OPTIONS: Final = ("--help", "--plain", "--version")
_HELP: Final = {"--help": None}
_LIST: Final = {"--format": ("table", "json")}

VERBS: Final[Mapping[str, Verb]] = {
    "show": Verb(
        N_("print articles"),
        {"--format": ("text", "markdown", "json", "ansi"), "--width": WORD, **_HELP},
    ),
    "add": Verb(N_("keep articles in the list"), _HELP),
    "list": Verb(N_("the kept articles"), {**_LIST, **_HELP}, takes_files=False),
    "search": Verb(N_("the kept articles that have words"), {**_LIST, **_HELP}, takes_files=False),
    "comments": Verb(
        N_("what was said about an article"),
        {"--format": ("text", "json"), "--with-email": None, "--refresh": None, **_HELP},
    ),
    "comment": Verb(
        N_("say something about an article"),
        {
            "--text": WORD,
            "--name": WORD,
            "--email": WORD,
            "--website": WORD,
            "--reply-to": WORD,
            "--to": WORD,
            **_HELP,
        },
    ),
    "outbox": Verb(
        N_("drafts and comments on all articles"),
        {**_LIST, "--with-email": None, **_HELP},
        ("list", "send", "retry", "discard"),
        takes_files=False,
    ),
    "export": Verb(
        N_("carry the library away"),
        {"--format": ("jsonl", "markdown"), "--with-email": None, **_HELP},
        ("highlights",),
    ),
    "import": Verb(N_("bring in what was exported"), _HELP),
    "config": Verb(N_("the settings"), _HELP, ("edit",), takes_files=False),
    "completions": Verb(
        N_("what a shell completes"), _HELP, ("bash", "fish", "zsh"), takes_files=False
    ),
}
"""Each is held against what the verb itself understands, by a test."""
