"""What is known of an article, as names and values. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.badge_words import CHARACTERS
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, day, minutes
from reader.model.reading_time import own_minutes
from reader.sources.locate import shown

if TYPE_CHECKING:
    from reader.model.reading_time import ReadingTime
    from reader.model.state import KeptArticle


def facts_of(row: KeptArticle) -> list[tuple[str, str]]:
    """Give what is known of an article, as name and value; what is not known is left out."""
    facts, time = row.record.facts, row.record.reading_time
    told = [
        (_("title"), facts.title),
        (_("deck"), facts.deck),
        (_("by"), ", ".join(facts.byline)),
        (_("editor"), facts.editor),
        (_("dateline"), facts.dateline),
        (_("published"), facts.published and day(facts.published)),
        (_("changed"), facts.modified and day(facts.modified)),
        (_("site"), facts.site),
        (_("address"), facts.url),
        (_("file"), shown(row.record.location)),
        (_("language"), facts.language),
        (_("tags"), ", ".join(row.state.tags)),
        (_("keywords"), ", ".join(facts.tags)),
        (_("length"), time and _length(time, facts.language)),
        (_("reading time"), time and minutes(own_minutes(time))),
        (_("stated by the page"), facts.stated_minutes and minutes(facts.stated_minutes)),
        (
            _("comments"),
            counted(row.comments, "{number} comment", "{number} comments") if row.comments else "",
        ),
        (_("format"), row.record.media_type),
    ]
    return [(name, value) for name, value in told if value]


def _length(time: ReadingTime, language: str | None) -> str:
    """Say how long it is; in characters alone where writing parts no words."""
    characters = counted(time.characters, "{number} character", "{number} characters")
    if (language or "").partition("-")[0] in CHARACTERS:
        return characters
    words = counted(time.words, "{number} word", "{number} words")
    return _("{words}, {characters}").format(words=words, characters=characters)
