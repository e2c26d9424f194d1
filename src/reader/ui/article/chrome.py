"""What stands above and below the article: where one is, and which keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.formats import counted, per_cent
from reader.layout.frame import End
from reader.layout.lines import DIM, PLAIN, Run
from reader.ui.commands import Room
from reader.ui.shared.bars import ACCENT
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
        f"{number + 1} of {len(shelf.rows)}" if number is not None else "",
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
        words.append(Run(f" · {_time_left(visit, progress, columns)} · ?", DIM))
    if columns >= WHOLE:
        words.append(Run(" help", DIM))
    return tuple(words)


def _time_left(visit: Visit, progress: float, columns: int) -> str:
    if progress >= 1:
        return "read"
    minutes = max(1, round(visit.article.time.seconds * (1 - progress) / 60))
    return f"{minutes} min left" if columns >= WHOLE else f"{minutes} min"


def _comment_keys(room: Room, columns: int) -> tuple[Run, ...]:
    """Name the keys that act in the comment pane, the most likely one first."""
    if room is Room.FORM:
        first, *others = "^S send", "^G editor", "^R preview", "Esc back, draft is kept"
    else:
        own: tuple[str, ...] = ("e edit", "x delete") if columns >= _OWN_KEYS else ()
        first, *others = "c write", "r reply", *own, "h l fold", "Esc article", "q close"
    if columns < WHOLE:
        others = others[-1:]
    return Run(first, PLAIN), Run("".join(f" · {other}" for other in others), DIM)


def state_badges(visit: Visit) -> tuple[str, ...]:
    """Say in badges what became of an article."""
    state, comments = visit.state, len(visit.thread)
    badges = [counted(comments, "comment", "comments")] if comments else []
    if state.read:
        badges.append("read")
    elif state.progress > 0:
        badges.append(per_cent(state.progress))
    if state.starred:
        badges.append("starred")
    if visit.state.draft:
        badges.append("draft · c opens it")
    return tuple(badges)


def end_of(visit: Visit, beside: KeptArticle | None, *, is_listed: bool) -> End:
    """Say below the article what it was, and which one comes next."""
    if not visit.article.document.blocks:
        return End("There is no text in this file. e opens it in your editor.")
    minutes, comments = visit.article.time.minutes, len(visit.thread)
    read_in = f"Read in {counted(minutes, 'minute', 'minutes')}" if minutes else ""
    if comments:
        said = f"{counted(comments, 'comment', 'comments')}, c opens them"
        read_in = f"{read_in} · {said}" if read_in else said
    if beside is not None:
        return End(read_in, "Next, Space opens it", row_headline(beside), row_badge(beside))
    return End(read_in, "That was the last one." if is_listed else "")
