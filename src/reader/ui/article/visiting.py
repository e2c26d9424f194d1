"""A visit on the page: begun at the place where the article was left, noted as one reads on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.i18n.catalogue import _
from reader.model.anchor import HEAD, Anchor
from reader.model.state import ReadingPlace
from reader.ui import commands
from reader.ui.key_map import keyed
from reader.workflows.visit import keep_place, mark_read, same_place

if TYPE_CHECKING:
    from reader.ui.article.screen import ArticleScreen
    from reader.workflows.visit import Visit


class Visiting:
    """Puts one visit after the other on the page, and notes what becomes of the article."""

    def __init__(self, screen: ArticleScreen, *, opens_comments: bool) -> None:
        """Have no visit yet.

        Args:
            screen: the article's screen.
            opens_comments: whether the comments open with the first article.
        """
        self._screen = screen
        self._opens_comments = opens_comments
        self._has_noted_end = False
        """Whether this visit has marked the article as read; once, for `r` may take it back."""

    def show(self, before: Visit | None, visit: Visit, *, stays: bool) -> None:
        """Show what was read in the place of what was before.

        `stays` where it is the same article again, at the same place.
        """
        screen = self._screen
        screen.typesetting.forget()
        screen.linking.forget()
        screen.selection.stop()
        screen.highlighting.forget()
        if stays and before is not None:
            place_now = partial(same_place, before, visit)
            screen.view.place = place_now(screen.view.place)
            screen.leaping.find_again(place_now)
            screen.lay_out()
            screen.finding.search_again()
            screen.talking.reload()
        else:
            self._begin(visit)
        screen.show_status()
        screen.call_after_refresh(screen.highlighting.look_up)
        if visit.state.added_at is not None:
            screen.call_after_refresh(screen.keep_text, visit.record)

    def _begin(self, visit: Visit) -> None:
        """Put another article on the page, at the place where it was left."""
        screen = self._screen
        self._has_noted_end = visit.state.read
        screen.leaping.forget()
        screen.finding.forget()
        screen.talking.close()
        screen.view.mark({})
        place = visit.place or ReadingPlace(Anchor(HEAD))
        screen.view.show(screen.typesetting.lay_out, place.anchor, place.lead)
        if self._opens_comments:
            self._opens_comments = False
            screen.talking.open()
        elif visit.state.draft and place.anchor > Anchor(HEAD):
            waits = keyed(_("Draft waits · {key} opens it"), commands.COMMENTS)
            screen.say("", undo=waits)  # the badge is out of sight

    def note_motion(self, visit: Visit) -> Visit:
        """Keep the place; whoever reached the end has read the article.

        Gives the visit with what became of it.
        """
        screen, view = self._screen, self._screen.view
        progress = view.progress
        place = ReadingPlace(view.place, progress=progress, lead=view.lead)
        keep_place(screen.reader.writer, visit, place)
        state = replace(visit.state, progress=progress)
        if progress >= 1 and not self._has_noted_end:
            self._has_noted_end = True
            state = replace(state, read=True)
            mark_read(screen.reader.writer, screen.reader.library, visit)
        return replace(visit, state=state)
