"""What the tests of comments share: things that were said about the samples before."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from reader.library import articles, comments
from reader.library.library import Library, open_library
from reader.model.comment import Comment, Delivery, Draft, Origin
from reader.paths import places
from reader.sources.locate import locate
from reader.workflows.read import read
from reader.workflows.visit import record_of
from support_library import NOW
from support_screens import NEWS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.model.state import ArticleRecord


@contextmanager
def kept() -> Iterator[Library]:
    """Give the library of this test's home, as another reader opens it."""
    library = open_library(places())
    try:
        yield library
    finally:
        library.close()


def article(path: Path = NEWS) -> ArticleRecord:
    """Give a sample as the library knows it."""
    return record_of(read(locate(str(path))))


def say(text: str, path: Path = NEWS, parent: str | None = None) -> Comment:
    """Keep a comment of one's own."""
    draft = Draft(text, "Siti", "siti@contoh.id", parent=parent)
    with kept() as library:
        return comments.keep(library, article(path), draft, NOW)


def others_say(*texts: str, path: Path = NEWS) -> None:
    """Have comments of others come, as from the article's site."""
    with kept() as library, library.transaction() as connection:
        articles.know(library, article(path))
        for text in texts:
            comment = Comment(
                id=text,
                parent=None,
                author="Rahma S.",
                text=text,
                written_at=NOW,
                delivery=Delivery.PUBLISHED,
                origin=Origin.SITE,
            )
            values = {"sequence": None, "article": article(path).id, **asdict(comment)}
            connection.execute(comments._INSERT, values)  # noqa: SLF001 - nothing brings them in yet


def said(path: Path = NEWS) -> list[str]:
    """Give what stands in the thread, in reading order."""
    with kept() as library:
        return [one.comment.text for one in comments.thread(library, article(path).id)]
