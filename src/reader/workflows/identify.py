"""Which article it is: the one that is known, though its file was moved, or a new one.

An id is given once for what is kept. A file that moved is the same article if its bytes, or its
title and first characters, are those of one whose path is gone.
"""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from dataclasses import replace
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Final

from reader.errors import LibraryError
from reader.library.alike import is_known, known_alike, known_at
from reader.model.blocks import block_text
from reader.model.identity import article_id
from reader.sources.whereabouts import is_gone, real_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reader.library.alike import Asked, Known
    from reader.library.glance import Glance
    from reader.library.library import Library
    from reader.model.document import Document
    from reader.workflows.read import Article

OPENING_CHARACTERS: Final = 200
"""Of the text after the title, by which an article is known again (docs/contracts.md)."""


def identified(article: Article, library: Asked) -> Article:
    """Give an article with the id that it is known by, or one that is free.

    What comes from a pipe is known by its bytes, which it has its id from already.

    Raises:
        LibraryError: it could not be looked up.
    """
    real = real_path(article.location)
    if real is None:
        return article
    here = known_at(library, article.id, article.location.address, real)
    for known in here:
        if known.location.address in (article.location.address, real) or _has_come_back(
            known, real
        ):
            return replace(article, id=known.id)
    for known in known_alike(library, article.digest.value, opening_digest(article.document)):
        if is_gone(known.location):
            return replace(article, id=known.id)
    return replace(article, id=_free_id(library, real)) if here else article


def as_known(article: Article, library: Library) -> Article:
    """Give an article with the id that it is known by; as it is where there is no library yet.

    A library that fails is as one that is empty.
    """
    return _identified_or_same(article, library) if library.path.exists() else article


def opening_digest(document: Document) -> str | None:
    """Give the digest of the title and the first characters; None where there are no characters."""
    opening = ""
    for block in document.blocks:
        opening += block_text(block)[: OPENING_CHARACTERS - len(opening)]
        if len(opening) >= OPENING_CHARACTERS:
            break
    if not opening.strip():
        return None
    return sha256(f"{document.title or ''}\n{opening}".encode("utf-8", "replace")).hexdigest()


@contextmanager
def kept_ids(path: Path) -> Iterator[Callable[[Article], Article]]:
    """Give what gives articles the ids that they are known by, and leaves the library untouched.

    Args:
        path: of its database, which may not be there or not be usable; then all ids stay.
    """
    try:
        glance = _glance(path)
    except LibraryError:
        glance = None
    if glance is None:
        yield lambda article: article
        return
    with closing(glance):
        yield lambda article: _identified_or_same(article, glance)


def _glance(path: Path) -> Glance | None:
    if not path.exists():
        return None
    from reader.library.glance import Glance  # noqa: PLC0415 - not for the screen

    return Glance(path)


def _identified_or_same(article: Article, library: Asked) -> Article:
    try:
        return identified(article, library)
    except LibraryError:
        return article


def _has_come_back(known: Known, real: str) -> bool:
    """Say whether an article whose first path this is lies nowhere else."""
    return is_gone(known.location) or real_path(known.location) == real


def _free_id(library: Asked, real: str) -> str:
    """Give an id to another file at the first path of an article that was moved away from it."""
    ids = (article_id(os.fsencode(real) + b"\0%d" % number) for number in count(1))
    return next(one for one in ids if not is_known(library, one))
