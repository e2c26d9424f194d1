"""Lay an article out: its head and end in words, its blocks at a measure."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from reader.i18n.badges import language_name, reading_badge, words_badge
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, day
from reader.layout.frame import Badge, End, Head
from reader.layout.page import Layout
from reader.layout.text import holds_right_to_left
from reader.model.clean import clean_line
from reader.model.reading_time import own_minutes
from reader.sources.locate import shown

if TYPE_CHECKING:
    from reader.layout.typeset import Setting, Words
    from reader.model.location import Location
    from reader.model.state import KeptArticle
    from reader.workflows.read import Article

_COMMAS: Final = {"ar": "، ", "fa": "، ", "ur": "، ", "ja": "、", "zh": "，"}  # noqa: RUF001 - these very signs
"""What parts two names where it is no comma of ours, by the language of the article."""
_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"
"""Marks without width that stand for a letter of that direction."""


def file_name(location: Location) -> str:
    """Name a file or a folder without its parents, cleaned; by its path where that is no name.

    Every name on the screen comes from here, for a file may be called anything.
    """
    return clean_line(PurePath(location.address).name) or shown(location)


def headline(article: Article) -> str:
    """Give the title, or the file's name where the text has none."""
    return article.document.title or file_name(article.location)


def badge(article: Article) -> str:
    """Give the reading time in the article's language."""
    return reading_badge(own_minutes(article.time), article.document.language)


def head_of(article: Article, state: tuple[str, ...] = ()) -> Head:
    """Give the head of an article.

    Args:
        article: what was read.
        state: further badges, in the person's language: "2 comments", "new", "draft".
    """
    document = article.document
    time = article.time
    badges = [Badge(badge(article))] if time.minutes else []
    if time.words:
        said = words_badge(time.words, document.language, time.characters)
        badges.append(Badge(said, yields=3))
    if document.language:
        badges.append(Badge(language_name(document.language), yields=4))
    badges += [Badge(text, yields=1) for text in state]
    return Head(headline(article), tuple(badges), document.deck, byline_of(article))


def byline_of(article: Article) -> str:
    """Give the line of those who made it: names, editor, site, day."""
    document = article.document
    comma = _COMMAS.get((document.language or "").partition("-")[0], ", ")
    names = comma.join(filter(None, [*document.byline, document.site]))
    editor = _editor(document.editor) if document.editor else ""
    published = day(document.published) if document.published else ""
    return " · ".join(filter(None, [names, editor, published]))


def _editor(name: str) -> str:
    """Give the editor's field; a full stop behind initials stays on the side of the name."""
    words = _("Editor {name}")
    if holds_right_to_left(words) != holds_right_to_left(name):
        name += _FROM_LEFT if holds_right_to_left(words) else _FROM_RIGHT
    return words.format(name=name)


def page_words() -> Words:
    """Give the few words of the person's language that stand on a page."""
    from reader.layout.typeset import Words  # noqa: PLC0415 - only where a page is laid out

    return Words(
        _("picture"),
        lambda count: counted(count, "{number} more column", "{number} more columns"),
    )


def lay_out(
    article: Article, setting: Setting, end: End | None = None, state: tuple[str, ...] = ()
) -> Layout:
    """Lay an article out to a measure; the rows are made as they are asked for."""
    return Layout(article.document, head_of(article, state), end or End(), setting)


def row_headline(row: KeptArticle) -> str:
    """Give the headline of an article of the list."""
    return row.record.facts.title or file_name(row.record.location)


def row_badge(row: KeptArticle) -> str | None:
    """Give the reading time of an article of the list; None where nobody has counted it yet."""
    time = row.record.reading_time
    return reading_badge(own_minutes(time), row.record.facts.language) if time else None
