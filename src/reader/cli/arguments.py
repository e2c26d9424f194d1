"""The words behind a verb: options and sources."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final, NoReturn

from reader.cli.main import WRONG_USAGE
from reader.i18n.catalogue import N_, _

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


ITS_WORDS: Final = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse says by itself of a command line such as ours; it looks them up by `_`."""
argparse._ = _  # type: ignore[attr-defined]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, in the form of all our errors."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help; unlike the parent, an output that takes nothing is an error."""
        print(self.format_help(), end="", file=file)

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"reader: {message}\n")


def parser(verb: str, description: str) -> argparse.ArgumentParser:
    """Give an empty parser for a verb.

    It knows --help, and leaves with status 2 where the words are wrong.
    """
    return _Parser(prog=f"reader {verb}".rstrip(), description=description, allow_abbrev=False)
