"""What `reader --help` prints."""

from __future__ import annotations

from typing import Final

from reader.i18n.catalogue import N_, _

FORMS: Final = (
    ("[SOURCE ...]", N_("open files, folders or - on the screen")),
    ("show SOURCE ...", N_("print articles")),
    ("add SOURCE ...", N_("keep articles in the list")),
    ("list [QUERY]", N_("the kept articles, or those that a query finds")),
    ("search WORDS", N_("kept articles that have these words")),
    ("comments SOURCE", N_("what was said about one")),
    ("comment SOURCE --text -", N_("say something about one")),
    ("outbox list", N_("drafts and comments of all articles")),
    ("export [DEST]", N_("the whole library as JSON or Markdown")),
    ("import SOURCE", N_("what was exported")),
    ("config [edit]", N_("the settings, and what is wrong with them")),
    ("completions SHELL", N_("for bash, zsh or fish")),
)
"""What may follow the program's name, and what it does."""
OPTIONS: Final = (
    ("--plain", N_("no full screen: lines alone, for a screen reader")),
    ("--version", N_("the version")),
    ("--help", N_("this text")),
)
_FORM_CELLS: Final = 26
_OPTION_CELLS: Final = 12


def usage() -> str:
    """Give the whole text, in the person's language."""
    opening = _("usage: ")
    lines = [f"reader {form:<{_FORM_CELLS}}{_(does)}" for form, does in FORMS]
    options = [f"  {option:<{_OPTION_CELLS}}{_(does)}" for option, does in OPTIONS]
    return "\n".join(
        (
            opening + f"\n{' ' * _cells(opening)}".join(lines),
            "",
            _("Without a terminal on its output, reader SOURCE prints as show does."),
            _("reader VERB --help says more. On the screen, ? lists the keys."),
            "",
            f"{_('options')}:",
            *options,
            "",
        )
    )


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    from reader.layout.cells import cell_len  # noqa: PLC0415 - it loads what measures other scripts

    return cell_len(text)
