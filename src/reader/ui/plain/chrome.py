"""What is said above the text of an article and below it: what it is, and how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.i18n.badge_words import CHARACTERS
from reader.i18n.badges import language_name
from reader.i18n.catalogue import _
from reader.i18n.formats import counted, per_cent
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.ui.shared.sentences import comments_to_open, no_text, time_left
from reader.workflows.page import byline_of, headline

if TYPE_CHECKING:
    from reader.workflows.visit import Visit


def head_lines(visit: Visit) -> list[str]:
    """Say what an article is: its headline, its deck, facts, and who made it."""
    article = visit.article
    told = [headline(article)]
    if article.document.deck:
        told.append(article.document.deck)
    told.append(_facts(visit))
    byline = byline_of(article)
    if byline:
        told.append(byline)
    if visit.is_copy:
        told.append(_("The file is gone; this is the copy that was kept."))
    if not article.document.blocks:
        told.append(no_text())
    return told


def _facts(visit: Visit) -> str:
    """Say how long it is, its language, and what became of it: "4 minutes, 652 words, …"."""
    time, language, state = visit.article.time, visit.article.document.language, visit.state
    told = []
    if time.minutes:
        told.append(counted(time.minutes, "{number} minute", "{number} minutes"))
    if (language or "").partition("-")[0] in CHARACTERS:
        told.append(counted(time.characters, "{number} character", "{number} characters"))
    elif time.words:
        told.append(counted(time.words, "{number} word", "{number} words"))
    if language:
        told.append(language_name(language))
    if visit.thread:
        told.append(counted(len(visit.thread), "{number} comment", "{number} comments"))
    if state.read:
        told.append(_("read"))
    if state.starred:
        told.append(_("starred"))
    if state.draft:
        told.append(keyed(_("a draft waits, {key} opens it"), commands.COMMENTS))
    return f"{', '.join(told)}." if told else ""


def progress_words(visit: Visit, progress: float) -> str:
    """Say how far one is, and how long the rest takes; at the end, which comments there are."""
    if progress < 1:
        left = time_left(visit.article.time, progress)
        return _("{progress}, {time} left.").format(progress=per_cent(progress), time=left)
    comments = comments_to_open(len(visit.thread))
    told = [f"{per_cent(1)}.", _("That is the end."), f"{comments}." if comments else ""]
    return " ".join(filter(None, told))


def first_keys() -> str:
    """Name the keys that one needs first."""
    said = _("{key} reads on, {help} lists the keys.")
    return keyed(said, commands.PAGE_DOWN, help=keyed("{key}", commands.HELP))
