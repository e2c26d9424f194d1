"""Articles for other programs: each format as lines."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from reader.model.reading_time import ReadingTime
from reader.sources.locate import shown
from reader.workflows.page import badge, row_badge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.state import KeptArticle
    from reader.workflows.read import Article

_PIPED_CELLS: Final = 66
"""To so many cells a text is set that is piped, as `reader show` does."""


def facts_of(article: Article) -> dict[str, Any]:
    """Give an article's facts, as they stand in every JSON object about it."""
    from reader.printing.json import article_facts  # noqa: PLC0415 - only what is printed

    return article_facts(
        article.document,
        article.time,
        badge(article),
        source=article.source,
        id=article.id,
        media_type=article.media_type,
        fetched_at=article.fetched_at,
    )


def as_json(article: Article) -> Iterator[str]:
    """Give an article as one line of JSON."""
    from reader.printing.json import article_json  # noqa: PLC0415 - only what is printed

    yield article_json(facts_of(article), article.document)


def as_markdown(article: Article) -> Iterator[str]:
    """Give an article as Markdown, which reads back as the same article."""
    from reader.printing.markdown import print_markdown  # noqa: PLC0415 - only what is printed

    yield from print_markdown(article.document)


def as_text(article: Article, width: int, *, coloured: bool) -> Iterator[str]:
    """Give an article as text, laid out to so many cells.

    Coloured with the terminal's own colours.
    """
    from reader.layout.typeset import Setting  # noqa: PLC0415 - only what is printed
    from reader.workflows.page import lay_out, page_words  # noqa: PLC0415 - the same

    page = lay_out(article, Setting(width, page_words(), is_cut=False))
    if coloured:
        from reader.printing.ansi import print_ansi  # noqa: PLC0415 - only what is printed

        yield from print_ansi(page)
    else:
        from reader.printing.text import print_text  # noqa: PLC0415 - only what is printed

        yield from print_text(page)


def as_input(article: Article) -> str:
    """Give an article as text for another program to read."""
    return "".join(f"{line}\n" for line in as_text(article, _PIPED_CELLS, coloured=False))


def row_as_json(row: KeptArticle, **more: object) -> str:
    """Give an article of the list as one line of JSON: its facts, what became of it, and more."""
    from reader.printing.json import article_facts, line  # noqa: PLC0415 - only what is printed

    record, state = row.record, row.state
    time = record.reading_time or ReadingTime(0, 0, 0, 0)
    facts = article_facts(
        record.facts,
        time,
        row_badge(row) or "",
        source=shown(record.location),
        id=record.id,
        media_type=record.media_type or "text/plain",
        fetched_at=record.fetched_at,
    )
    return line({**facts, "state": asdict(state), **more})
