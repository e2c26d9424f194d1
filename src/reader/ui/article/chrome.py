"""What stands above and below the article: where one is, and which keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import _
from reader.i18n.formats import counted, per_cent, place_among
from reader.layout.cells import cell_len, shortened
from reader.layout.frame import End
from reader.layout.lines import DIM, PLAIN, Run
from reader.model.reading_time import own_minutes
from reader.ui import commands
from reader.ui.commands import Room
from reader.ui.key_map import keyed
from reader.ui.shared.bars import ACCENT, key_words
from reader.ui.shared.sentences import comments_to_open, no_text, time_left
from reader.workflows.page import file_name, headline, row_badge, row_headline

if TYPE_CHECKING:
    from reader.model.state import KeptArticle
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.shared.bars import TopLine
    from reader.workflows.visit import Visit

NARROW: Final = 40
WHOLE: Final = 60
"""Columns from which on the status line has some of its words, and all of them."""
_BAR_BESIDE_KEYS: Final = 100
"""Columns from which on the bar stands beside the keys of the comment pane."""
_OWN_KEYS: Final = 80
"""Columns from which on the keys are named that edit and delete a comment of one's own."""


def show_around(screen: ArticleScreen, visit: Visit, top_line: TopLine) -> None:
    """Say above and below the page where one is, and which keys act where the keys are."""
    shelf, width, progress = screen.reader.shelf, screen.size.width, screen.view.progress
    number = shelf.index(screen.location)
    top_line.say(
        f"‹ {screen.way_back}" if screen.way_back else "",
        _place_of(visit, headline_is_seen=screen.view.shows_headline),
        place_among(number + 1, len(shelf.rows)) if number is not None else "",
    )
    if screen.selection.selecting is not None:
        screen.status.show(None, screen.selection.selecting.keys(width))
    elif screen.talking.has_keys:
        bar = progress if width >= _BAR_BESIDE_KEYS else None
        screen.status.show(bar, _comment_keys(screen.room, width))
    elif screen.finding.is_shown:
        left, right = screen.finding.words(width)
        screen.status.show(None, right, left)
    else:
        pending = (Run(f"{screen.pending}  ", ACCENT),) if screen.pending else ()
        told = screen.linking.told(screen.pending)
        if told:  # the address is shown before it is followed
            room = width - 3 - cell_len(screen.pending) - 2
            screen.status.show(None, pending, (Run(shortened(told, room), DIM),))
            return
        words = (*pending, *_progress_words(visit, progress, width))
        screen.status.show(progress if width >= NARROW else None, words)


def _place_of(visit: Visit, *, headline_is_seen: bool) -> str:
    """Say in the middle of the top line what is read.

    Its site or file, or its headline once that is out of sight.
    """
    article = visit.article
    if headline_is_seen:
        return article.document.site or file_name(article.location)
    return headline(article)


def _progress_words(visit: Visit, progress: float, columns: int) -> tuple[Run, ...]:
    """Say how far one is, as much of it as so many columns have room for."""
    words = [Run(per_cent(progress), PLAIN)]
    if columns >= NARROW:
        helps = keyed("{key}", commands.HELP)
        words.append(Run(f" · {_time_left(visit, progress, columns)} · {helps}", DIM))
    if columns >= WHOLE:
        words.append(Run(f" {_('help')}", DIM))
    return tuple(words)


def _time_left(visit: Visit, progress: float, columns: int) -> str:
    if progress >= 1:
        return _("read")
    left = time_left(visit.article.time, progress)
    return _("{time} left").format(time=left) if columns >= WHOLE else left


def _comment_keys(room: Room, columns: int) -> tuple[Run, ...]:
    """Name the keys that act in the comment pane, the most likely one first."""
    if room is Room.FORM:
        first, *others = (
            keyed(_("{key} send"), commands.SEND),
            keyed(_("{key} editor"), commands.COMPOSE),
            keyed(_("{key} preview"), commands.PREVIEW),
            keyed(_("{key} back, draft is kept"), commands.CANCEL),
        )
    else:
        own = (
            keyed(_("{key} edit"), commands.EDIT_COMMENT),
            keyed(_("{key} delete"), commands.DELETE_COMMENT),
        )
        first, *others = (
            keyed(_("{key} write"), commands.NEW_COMMENT),
            keyed(_("{key} reply"), commands.REPLY),
            *own[: 2 if columns >= _OWN_KEYS else 0],
            keyed(_("{key} {other} fold"), commands.FOLD, other=commands.UNFOLD),
            keyed(_("{key} article"), commands.CANCEL),
            keyed(_("{key} close"), commands.CLOSE),
        )
    if columns < WHOLE:
        others = others[-1:]
    return key_words(first, others, columns - 2)


def state_badges(visit: Visit) -> tuple[str, ...]:
    """Say in badges what became of an article."""
    state, comments = visit.state, len(visit.thread)
    badges = [counted(comments, "{number} comment", "{number} comments")] if comments else []
    if state.read:
        badges.append(_("read"))
    elif state.progress > 0:
        badges.append(per_cent(state.progress))
    if state.starred:
        badges.append(_("starred"))
    if visit.state.draft:
        badges.append(keyed(_("draft · {key} opens it"), commands.COMMENTS))
    return tuple(badges)


def end_of(visit: Visit, beside: KeptArticle | None, *, is_listed: bool) -> End:
    """Say below the article what it was, and which one comes next."""
    if not visit.article.document.blocks:
        return End(no_text())
    time = own_minutes(visit.article.time)
    read_in = counted(time, "Read in {number} minute", "Read in {number} minutes") if time else ""
    read_in = " · ".join(filter(None, [read_in, comments_to_open(len(visit.thread))]))
    if beside is not None:
        opens = keyed(_("Next, {key} opens it"), commands.PAGE_DOWN)
        return End(read_in, opens, row_headline(beside), row_badge(beside))
    return End(read_in, _("That was the last one.") if is_listed else "")
