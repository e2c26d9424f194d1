"""The thread on the screen: comments below each other, one of them selected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.message import Message

from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.ui import commands
from reader.ui.comments.thread_drawn import DrawnThread
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.find import Pattern
    from reader.ui.keys import Chosen

_STEPS: Final = {
    commands.DOWN: 1,
    commands.UP: -1,
    commands.SIBLING_NEXT: 1,
    commands.SIBLING_PREVIOUS: -1,
    commands.NEXT: 1,
    commands.PREVIOUS_HIT: -1,
}
_PAGES: Final = {
    commands.PAGE_DOWN: 1.0,
    commands.PAGE_UP: -1.0,
    commands.HALF_DOWN: 0.5,
    commands.HALF_UP: -0.5,
}


class ThreadView(Answering, DrawnThread):
    """A thread in which commands move, fold, find and copy."""

    class Ended(Message):
        """A page further down was asked for at the end of the thread."""

    class Left(Message):
        """The article is asked for: one step up from a comment that answers none."""

    class Noticed(Message):
        """A command could do nothing, or did what is not seen."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def find(self, pattern: Pattern) -> tuple[int, int]:
        """Mark all places that match, and go to one; give `hit`."""
        self.window.find(pattern)
        self.refresh()
        return self.hit

    @property
    def hit(self) -> tuple[int, int]:
        """Which hit is the current one, counted from 1, and of how many; 0 of 0 without any."""
        hits = len(self.window.hits)
        return (self.window.hit + 1 if hits else 0, hits)

    def hide_hits(self) -> bool:
        """Hide the marks of a find; False where there are none."""
        had_hits = bool(self.window.hits)
        self.window.hide_hits()
        self.refresh()
        return had_hits

    def select(self, comment_id: str) -> None:
        """Select a comment, and open what hides it."""
        self.window.select_index(self.window.rows.index(comment_id))
        self.refresh()

    # Motions

    def answer(self, chosen: Chosen) -> bool:
        """Do what was asked for, and show it."""
        done = super().answer(chosen)
        if done:
            self.refresh()
        return done

    def _go_to(self, motion: Callable[[], None], otherwise: str) -> bool:
        """Move through the thread; say why where nothing moves."""
        before = self._stand
        motion()
        has_moved = self._stand != before
        if not has_moved:
            self.post_message(self.Noticed(otherwise if self.window.rows.shown else self._empty))
        return has_moved

    @property
    def _stand(self) -> tuple[object, ...]:
        return self.window.top, self.window.position, len(self.window.rows.shown)

    @answers(commands.DOWN, commands.UP)
    def _move(self, chosen: Chosen) -> None:
        steps = _STEPS[chosen.command] * chosen.times
        self._go_to(lambda: self.window.move(steps), _last(steps))

    @answers(*_PAGES)
    def _move_pages(self, chosen: Chosen) -> None:
        pages = _PAGES[chosen.command] * chosen.times
        before = self._stand
        self.window.move_pages(pages)
        if self._stand != before:
            return
        if chosen.command is commands.PAGE_DOWN:
            self.post_message(self.Ended())
        else:
            self._go_to(lambda: None, _last(pages))

    @answers(commands.TOP)
    def _go_top(self, chosen: Chosen) -> None:
        del chosen
        self._go_to(lambda: self.window.select(0), _last(-1))

    @answers(commands.BOTTOM)
    def _go_bottom(self, chosen: Chosen) -> None:
        shown, count = len(self.window.rows.shown), chosen.count
        wanted = shown - 1 if count is None else count - 1
        otherwise = _last(1) if count is None else _("It is selected.")
        self._go_to(lambda: self.window.select(wanted), otherwise)

    @answers(commands.PERCENT)
    def _go_percent(self, chosen: Chosen) -> None:
        if chosen.count is None:
            words = _("A number before % says where to: 50% is the middle.")
            self.post_message(self.Noticed(words))
            return
        last = len(self.window.rows.shown) - 1
        wanted = round(last * min(chosen.count, 100) / 100)
        self._go_to(lambda: self.window.select(wanted), _("It is selected."))

    @answers(commands.FIRST_REPLY)
    def _go_first_reply(self, chosen: Chosen) -> None:
        self._go(chosen.times, self.window.rows.first_reply)

    @answers(commands.LEVEL_UP)
    def _go_up(self, chosen: Chosen) -> None:
        """Go to the comment that is answered; from one that answers none, to the article."""
        index = self.window.index
        if index is None or self.window.rows.parent(index) is None:
            self.post_message(self.Left())
        else:
            self._go_parent(chosen)

    @answers(commands.SIBLING_NEXT, commands.SIBLING_PREVIOUS)
    def _go_sibling(self, chosen: Chosen) -> None:
        step = _STEPS[chosen.command]
        self._go(chosen.times, lambda index: self.window.rows.sibling(index, step))

    @answers(commands.PARENT)
    def _go_parent(self, chosen: Chosen) -> None:
        self._go(chosen.times, self.window.rows.parent)

    def _go(self, times: int, other: Callable[[int], int | None]) -> None:
        for _step in range(times):
            index = self.window.index
            if index is None or not self.window.select_index(other(index)):
                self.post_message(self.Noticed(_("There is no such comment.")))
                return

    @answers(commands.FOLD, commands.UNFOLD)
    def _fold(self, chosen: Chosen) -> None:
        if not self.window.fold(folded=chosen.command is commands.FOLD):
            there = self.window.index is not None
            self.post_message(self.Noticed(_("It is so already.") if there else self._empty))

    @answers(commands.FOLD_TOGGLE)
    def _toggle_fold(self, chosen: Chosen) -> None:
        del chosen
        if not (self.window.fold(folded=True) or self.window.fold(folded=False)):
            self.post_message(self.Noticed(self._empty))

    @answers(commands.NEXT, commands.PREVIOUS_HIT)
    def _go_hit(self, chosen: Chosen) -> None:
        self.window.next_hit(_STEPS[chosen.command] * chosen.times)
        current, total = self.hit
        words = place_among(current, total) if total else _("Nothing is searched for here.")
        self.post_message(self.Noticed(words))

    @answers(commands.COPY_COMMENT)
    def _copy(self, chosen: Chosen) -> None:
        del chosen
        if self.window.selected is None:
            self.post_message(self.Noticed(_("There is no comment to copy.")))
            return
        self.app.copy_to_clipboard(self.window.selected.text)
        self.post_message(self.Noticed(_("Copied the comment.")))


def _last(direction: float) -> str:
    return _("This is the last comment.") if direction > 0 else _("This is the first comment.")
