"""The words behind a verb: options and sources."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from reader.cli.main import WRONG_USAGE

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


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
