"""Mark words of an article, find the marks again, and carry the words elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library import highlights
from reader.model.passage import passage_of, passages_again
from reader.model.record import record
from reader.workflows.page import headline
from reader.workflows.visit import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.library import Library
    from reader.model.anchor import Anchor
    from reader.model.highlight import Highlight, KeptHighlight
    from reader.workflows.read import Article
    from reader.workflows.visit import Visit


@record(frozen=True, slots=True)
class Placed:
    """A highlight of the article on the screen."""

    highlight: Highlight
    place: tuple[Anchor, Anchor] | None
    """Where it stands; None where its words are not in the text any more."""


def placed(library: Library, visited: Visit) -> tuple[Placed, ...]:
    """Give the highlights of an article in reading order, those without a place at the end.

    Raises:
        LibraryError: they could not be looked up.
    """
    kept = highlights.of_article(library, visited.record.id)
    places = passages_again(visited.article.document, [one.passage for one in kept])
    return in_order([Placed(one, place) for one, place in zip(kept, places, strict=True)])


def follow(library: Library, visited: Visit, found: Iterable[Placed]) -> None:
    """Keep where highlights were found in an article that has changed since.

    So many small changes around one never add up to surroundings that nobody knows.

    Raises:
        LibraryError: it could not be kept.
    """
    for one in found:
        passage = passage_of(visited.article.document, *one.place) if one.place else None
        if passage is not None and passage != one.highlight.passage:
            highlights.follow(library, one.highlight.number, passage)


def in_order(found: list[Placed]) -> tuple[Placed, ...]:
    """Give highlights in reading order, those without a place at the end."""
    with_place = [one for one in found if one.place is not None]
    with_place.sort(key=lambda one: one.place or (one.highlight.passage.start,))
    return (*with_place, *(one for one in found if one.place is None))


def highlight(
    library: Library, visited: Visit, place: tuple[Anchor, Anchor], note: str = ""
) -> Placed | None:
    """Highlight what stands between two places; None where there are no words.

    Raises:
        LibraryError: it could not be kept.
    """
    passage = passage_of(visited.article.document, *place)
    if passage is None:
        return None
    kept = highlights.add(library, visited.record, passage, note, now())
    return Placed(kept, (passage.start, passage.end))


def note(library: Library, kept: Highlight, text: str) -> bool:
    """Note something about a highlight; False where that is its note already, or it is gone.

    Raises:
        LibraryError: it could not be kept.
    """
    return highlights.note(library, kept.number, text, now())


def unhighlight(library: Library, kept: Highlight) -> bool:
    """Take a highlight off, with its note; False where it is gone already.

    Raises:
        LibraryError: it could not be kept.
    """
    return highlights.remove(library, kept.number, now())


def everywhere(library: Library) -> tuple[KeptHighlight, ...]:
    """Give the highlights of all articles, the newest article first.

    Raises:
        LibraryError: they could not be looked up.
    """
    return highlights.all_of_them(library)


def with_source(article: Article, words: str) -> str:
    """Give words of an article as a quotation that says whose they are and where they stand."""
    document = article.document
    names = ", ".join(document.byline)
    source = document.url or article.source
    told = ", ".join(filter(None, [names, headline(article), source]))
    return f"“{words}”\n— {told}\n"


def as_quotation(words: str) -> str:
    """Give words as a letter quotes them, with a blank line after them for the answer."""
    return "".join(f"> {line}\n" for line in words.splitlines()) + "\n"
