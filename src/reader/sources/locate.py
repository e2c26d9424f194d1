"""From the words that a person types to places, and what a place is called."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import Final

from reader.errors import SourceError, TooLarge
from reader.i18n.catalogue import N_, _
from reader.i18n.formats import numeral
from reader.model.clean import clean_line
from reader.model.identity import article_id
from reader.model.location import Kind, Location

WELCOME: Final = Location(Kind.PACKAGED, "welcome")
"""The article that an empty library shows."""
STANDARD_INPUT: Final = Location(Kind.STDIN, "-")

_WHY: Final = {
    errno.ENOENT: N_("no such file"),
    errno.ENOTDIR: N_("no such file"),
    errno.EACCES: N_("permission denied"),
    errno.EPERM: N_("permission denied"),
    errno.ELOOP: N_("is a link that leads back to itself"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ENXIO: N_("is no ordinary file"),
    errno.EISDIR: N_("is a folder"),
    errno.EAGAIN: N_("gives nothing to read"),
    errno.EIO: N_("the disk cannot read it"),
}
"""What the operating system says, in our words."""


def locate(word: str) -> Location:
    """Find the place that a word on the command line names.

    Raises:
        SourceError: there is nothing at it, or nothing that may be looked at.
    """
    if word == "-":
        return STANDARD_INPUT
    if not word:
        raise SourceError("''", _("no such file"))
    try:
        path = _absolute(word)
        found = Path(path).stat()
    except OSError as error:
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", word):
            address = re.sub("//[^/?#]*@", "//", word)  # a password is never printed
            raise SourceError(clean_line(address), _("only files and pipes are read")) from error
        raise unreadable(word, error) from error
    except ValueError as error:  # a NUL in the name
        raise SourceError(clean_line(word), _("no such file")) from error
    return Location(Kind.FOLDER if stat.S_ISDIR(found.st_mode) else Kind.FILE, path)


def shown(location: Location) -> str:
    """Name a place for people and for other programs: an absolute path, "-", or a name; cleaned."""
    return clean_line(location.address)


def identity(location: Location, body: bytes) -> str:
    """Give the id of the article at a place, of its real path; of its bytes where it is a pipe."""
    if location.kind is Kind.STDIN:
        return article_id(body)
    if location.kind is Kind.PACKAGED:
        return article_id(b"reader:" + location.address.encode())
    path = os.path.realpath(location.address)
    return article_id(os.fsencode(path) if Path(path).is_file() else body)


def unreadable(address: str, error: OSError) -> SourceError:
    """Say in our words why the operating system did not give what stands at an address."""
    known = _WHY.get(error.errno or 0)
    why = _(known) if known else clean_line(error.strerror or _("cannot be read")).lower()
    return SourceError(clean_line(address), why)


def too_large(what: str, limit: int) -> TooLarge:
    """Say that something is larger than so many bytes, which are whole MiB."""
    return TooLarge(
        what, _("larger than {number} MiB").format(number=numeral(limit // 2**20)), limit
    )


def _absolute(word: str) -> str:
    """Make a path absolute as it was typed; only `..` needs its links followed to be told."""
    path = Path.cwd() / word
    return os.path.realpath(path) if ".." in path.parts else str(path)
