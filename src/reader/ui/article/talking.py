"""The comments of the article on the screen: the pane opens beside the page, or under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.i18n.catalogue import _
from reader.i18n.formats import place_among
from reader.model.find import Pattern
from reader.ui import commands
from reader.ui.key_map import undoes
from reader.ui.shared.commanding import Answering, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.containers import Container

    from reader.library.library import Library
    from reader.model.state import KeptComment
    from reader.ui.article.comments import ArticleComments
    from reader.ui.article.screen import ArticleScreen
    from reader.ui.keys import Chosen


class Talking(Answering):
    """Opens and closes the comment pane.

    It is made when it is first asked for, for its fields cost as much as the page.
    """

    def __init__(self, screen: ArticleScreen, desk: Container) -> None:
        """Have no pane yet.

        Args:
            screen: the article's screen.
            desk: where the page lies, and the pane will.
        """
        self._screen = screen
        self._desk = desk
        self._made: ArticleComments | None = None
        self._quoted = ""
        """What goes before the draft as soon as the form is open."""
        self._wanted: KeptComment | None = None

    @property
    def pane(self) -> ArticleComments | None:
        """The pane; None while it is closed."""
        return self._made if self._made is not None and self._made.display else None

    @property
    def has_keys(self) -> bool:
        """Whether the keys are in the pane."""
        return self.pane is not None and self.pane.has_focus_within

    @answers(commands.COMMENTS)
    def _open(self, chosen: Chosen) -> None:
        """Open the pane, or go from the page to its form."""
        del chosen
        if self._screen.visit is not None:
            self.open()

    def open(self) -> None:
        """Open the pane and go to its form; keys that are typed meanwhile wait for it."""
        if self._made is None:
            from reader.ui.article.comments import ArticleComments  # noqa: PLC0415 - see the class

            self._made = ArticleComments(self._screen)
            self._screen.hold_keys()
            self._screen.call_later(self._mount, self._made)
        elif not self._made.display:
            self._show(self._made)
        else:
            self._made.write()

    def want(self, said: KeptComment) -> None:
        """Turn to a comment, or to a draft, as soon as the pane is open."""
        self._wanted = said

    def quote(self, text: str) -> None:
        """Open the form with a text before what the draft holds already."""
        self._quoted = text
        self.open()
        if self.pane is not None and self.pane.is_mounted:
            self._put_quoted(self.pane)

    def _put_quoted(self, pane: ArticleComments) -> None:
        quoted, self._quoted = self._quoted, ""
        if quoted:
            pane.put(replace(pane.draft, text=quoted + pane.draft.text))

    async def _mount(self, pane: ArticleComments) -> None:
        await self._desk.mount(pane)
        self._show(pane)
        self._screen.release_keys()

    def _show(self, pane: ArticleComments) -> None:
        pane.display = True
        self.fit()
        pane.load()
        pane.write()
        if self._wanted is not None:
            pane.turn_to(self._wanted)
            self._wanted = None
        self._put_quoted(pane)
        self._screen.show_status()

    def close(self) -> None:
        """Close the pane; the keys are the page's again."""
        if self._made is not None:
            self._made.display = False
        self._screen.set_focus(self._screen.view)

    @answers(commands.DISCARD)
    def _discard(self, chosen: Chosen) -> None:
        """Discard the draft that waits, though its form is not open."""
        visit = self._screen.visit
        if self.pane is not None and not self.pane.is_idle:
            self.pane.answer(chosen)
            return
        if visit is None or not visit.state.draft:
            self._screen.say(_("There is no draft to discard."))
            return
        from reader.workflows.comment import discard_first  # noqa: PLC0415 - not at the start

        self.change(lambda library: discard_first(library, visit.record), _("Draft discarded"))

    def change(self, change: Callable[[Library], object], said: str) -> None:
        """Change what is kept of drafts and comments, show what is left, and say what was done."""
        screen, library = self._screen, self._screen.reader.library
        try:
            screen.reader.writer.do(lambda: change(library)).result()
        except LibraryError as error:
            screen.take_undo()
            screen.say(str(error), failed=True)
        else:
            screen.take_undo()
            screen.say(said, undo=undoes())

    def reload(self) -> None:
        """Show in the pane what is kept by now."""
        if self.pane is not None:
            self.pane.load_again()

    def fit(self) -> None:
        """Give the pane its place on a screen of this size."""
        if self._made is not None:
            size = self._screen.size
            self._made.fit(size.width, size.height, self._screen.reader.measure)
            self._desk.set_class(self._made.has_class("-beside"), "-beside")

    def find(self, typed: str) -> None:
        """Find words in the thread."""
        if self.pane is not None:
            number, count = self.pane.find(Pattern(typed))
            missing = _("“{words}” is not in the comments.").format(words=typed)
            self._screen.say(place_among(number, count) if count else missing)
