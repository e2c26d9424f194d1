"""Gather the rows of a list from what was named."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias

from reader.errors import LibraryError, SourceError
from reader.library import articles
from reader.model.location import Kind
from reader.model.state import ArticleState, KeptArticle
from reader.sources.files import list_folder
from reader.workflows.identify import as_known
from reader.workflows.read import read
from reader.workflows.visit import record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.library.library import Library
    from reader.model.location import Location

BATCH_SECONDS: Final = 0.1
"""The list grows by what was read in so long, so that reading it does not stop the keys."""

Batch: TypeAlias = "tuple[list[KeptArticle], list[SourceError]]"
"""Rows in the order in which they were found, and what could not be read."""


def gather(locations: Iterable[Location], library: Library) -> Iterator[Batch]:
    """Read what was named, and give its rows as they come."""
    rows: list[KeptArticle] = []
    failures: list[SourceError] = []
    since = monotonic()
    for location in _files(locations, failures):
        try:
            article = as_known(read(location), library)
            rows.append(KeptArticle(record_of(article), ArticleState()))
        except SourceError as error:
            failures.append(error)
        if monotonic() - since > BATCH_SECONDS:
            yield with_states(rows, library), failures
            rows, failures, since = [], [], monotonic()
    yield with_states(rows, library), failures


def with_states(rows: Sequence[KeptArticle], library: Library) -> list[KeptArticle]:
    """Give rows with what is kept of their articles by now; as they are where that fails."""
    try:
        found = articles.kept_among(library, [row.record.id for row in rows]) if rows else {}
    except LibraryError:
        return list(rows)  # reading goes on; the program has said what is wrong with the library
    states = {article: (known.state, known.comments) for article, known in found.items()}
    told = (states.get(row.record.id, (ArticleState(), 0)) for row in rows)
    return [
        replace(row, state=state, comments=comments)
        for row, (state, comments) in zip(rows, told, strict=True)
    ]


def _files(locations: Iterable[Location], failures: list[SourceError]) -> Iterator[Location]:
    for location in locations:
        if location.kind is not Kind.FOLDER:
            yield location
            continue
        try:
            yield from list_folder(location, failures.append)
        except SourceError as error:
            failures.append(error)
