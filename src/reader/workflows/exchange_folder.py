"""Carry a library away as a folder of Markdown, and bring one in."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from reader.errors import SourceError
from reader.i18n.catalogue import _
from reader.library import arrivals
from reader.model.clean import clean_line
from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.library_json import read_carried, read_head
from reader.parsing.library_markdown import parted, read_text
from reader.parsing.shapes import WrongShape, values
from reader.printing.library_json import exported_line, head_object, text_fields
from reader.printing.library_markdown import text_of, with_rest
from reader.sources import exported
from reader.sources.locate import unreadable
from reader.workflows.exchange import (
    all_carried,
    arriving,
    first_fields,
    head_of,
    object_of,
    read_as,
)
from reader.workflows.page import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.library.library import Library
    from reader.model.carried import Brought, Carried

CONTENTS: Final = "library.json"
"""The file that names the articles of a folder in their order, and holds what belongs to none."""
_ENDING: Final = ".md"
_DAY: Final = lazy_pattern(r"\d{4}-\d{2}-\d{2}")
_SLUG_BYTES: Final = 120
"""Of a headline in the name of a file; 255 is what a file system takes."""


def export_folder(library: Library, word: str, *, with_email: bool) -> int:
    """Write the whole library into a folder; give how many articles it holds.

    An earlier export there is replaced when the new one is complete.

    Raises:
        SourceError: the folder holds something else, or cannot be written.
        LibraryError: the library could not be read.
    """
    folder = Path(os.path.realpath(word))
    try:
        _refuse_unless_ours(folder)
        with _made_beside(folder) as new:
            return _write(library, new, with_email=with_email)
    except OSError as error:
        raise unreadable(word, error) from error


def import_folder(library: Library, word: str) -> Brought:
    """Bring in what was exported as a folder; all of it or nothing.

    Raises:
        SourceError: it cannot be read, or is no export.
        LibraryError: it could not be kept.
    """
    folder = Path(word)
    contents = _contents(folder)
    if contents is None:
        raise SourceError(
            clean_line(word), _("is no exported library: {name} is missing").format(name=CONTENTS)
        )
    what = clean_line(str(folder / CONTENTS))
    head = read_as(what, lambda: read_head(contents))
    names = read_as(what, lambda: _names(contents))
    return arrivals.bring(library, head, map(arriving, _articles(folder, names)))


def slug(headline: str) -> str:
    """Give a headline as a part of a file's name: its letters and digits, joined by hyphens."""
    signs = (sign if category(sign)[0] in "LNM" else " " for sign in normalize("NFC", headline))
    words = normalize("NFC", "-".join("".join(signs).casefold().split()))
    cut = words.encode("utf-8", "ignore")[:_SLUG_BYTES].decode("utf-8", "ignore")
    return cut.strip("-")


def _write(library: Library, folder: Path, *, with_email: bool) -> int:
    names: list[str] = []
    taken: set[str] = set()
    with library.snapshot():
        head = head_object(head_of(library, with_email=with_email))
        for carried in all_carried(library):
            name = _name(carried, taken)
            names.append(name)
            _write_file(folder / name, _text(carried, with_email=with_email))
    _write_file(folder / CONTENTS, exported_line(head | {"articles": names}) + "\n")
    return len(names)


def _name(carried: Carried, taken: set[str]) -> str:
    """Name the file of an article by its day and headline; with its id where that is taken."""
    record, state = carried.record, carried.state
    stated = record.facts.published or state.added_at or ""
    day = _DAY.match(stated)
    headline = record.facts.title or file_name(record.location)
    stem = "-".join(filter(None, [day[0] if day else "", slug(headline)])) or record.id
    if stem in taken:
        stem = f"{stem}-{record.id}"
    while stem in taken:
        stem += "-"
    taken.add(stem)
    return stem + _ENDING


def _text(carried: Carried, *, with_email: bool) -> str:
    """Give an article as Markdown; what this does not say, or says otherwise, is carried along."""
    document = replace(carried.record.facts, blocks=carried.blocks or ())
    fields = object_of(carried, with_email=with_email)
    said = _fields_said(text_of(document))
    rest = {name: value for name, value in fields.items() if said.get(name, said) != value}
    return with_rest(document, exported_line(rest))


def _fields_said(text: str) -> dict[str, object]:
    document = read_text(text)
    return text_fields(document) if document else {}


def _articles(folder: Path, names: list[str]) -> Iterator[Carried]:
    for name in names:
        path = folder / name
        body = exported.read_text(path)
        yield read_as(clean_line(str(path)), partial(_carried, body))


def _carried(body: bytes) -> Carried:
    text, rest = parted(body)
    return read_carried(_fields_said(text) | rest)


def _contents(folder: Path) -> dict[str, object] | None:
    """Give what the first file of an export says; None where there is none."""
    try:
        (folder / CONTENTS).lstat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(str(folder), error) from error
    return first_fields(exported.read_text(folder / CONTENTS))


def _names(contents: dict[str, object]) -> list[str]:
    """Give the names of the articles' files; each lies in the folder itself."""
    names: list[str] = []
    for name in values(contents, "articles"):
        if not isinstance(name, str) or PurePath(name).name != name or "\0" in name:
            shown = json.dumps(name)[:40]
            raise WrongShape(_("{name} is no name of a file in the folder").format(name=shown))
        names.append(name)
    return names


def _refuse_unless_ours(folder: Path) -> None:
    """Let nothing go that the program did not write."""
    if not folder.exists():
        if not folder.parent.is_dir():
            raise SourceError(clean_line(str(folder)), _("there is no folder to make it in"))
        return
    if folder == Path.cwd():  # it is replaced, and the shell would stay in the one that is gone
        raise SourceError(
            clean_line(str(folder)), _("is the folder that you are in; name another one")
        )
    inside = {path.name for path in folder.iterdir()}
    if not inside:
        return
    what = clean_line(str(folder))
    contents = _contents(folder)
    if contents is None:
        raise SourceError(what, _("holds other files; name a new folder, or an empty one"))
    read_as(what, lambda: read_head(contents))
    others = inside - {CONTENTS, *read_as(what, lambda: _names(contents))}
    if others:
        why = _("holds a file that was not exported: {name}")
        raise SourceError(what, why.format(name=clean_line(min(others))))


@contextmanager
def _made_beside(folder: Path) -> Iterator[Path]:
    """Give a new folder that takes the place of another once it is filled."""
    new = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    old = folder.with_name(f".{folder.name}.{os.getpid()}.old")
    new.mkdir(0o700)
    try:
        yield new
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _write_file(path: Path, text: str) -> None:
    """Write a file that only its owner may read, to the disk itself."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
